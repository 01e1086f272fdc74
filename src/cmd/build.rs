//! `rahnamo build`: the whole line, then findings to stderr and one last line to stdout.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use rahnamo::check::levels::Purpose;
use rahnamo::model::artifact::Artifact;
use rahnamo::model::error::Error;
use rahnamo::model::excuse::Excuses;
use rahnamo::model::selector::Choice;
use rahnamo::progress;
use rahnamo::publish::manifest::Manifest;
use rahnamo::publish::{self, Destination};
use rahnamo::report::human::plural;
use rahnamo::report::{self, Format, Look, MessageLang, Report};
use rahnamo::resolve::Selection;
use rahnamo::timings::{Recorder, Timings};
use rahnamo::{BuildOptions, Output, Summary};

use super::progress::{Audience, Bar};
use super::project::{self, Project};
use super::{Verdict, limit_threads, say, shown};
use crate::cli::{Build, OnlyKind};

/// Builds and publishes.
pub fn run(arguments: Build, language: MessageLang) -> Result<Verdict, Error> {
    limit_threads(arguments.jobs)?;
    let is_quiet = arguments.quiet;
    let audience = if is_quiet { Audience::Nobody } else { Audience::of_stderr() };
    let (dest, timings) = (arguments.dest_dir.clone(), arguments.timings.clone());
    let options = options(arguments)?;
    // First of all: nobody should wait for hundreds of packs to read that their place is taken.
    let destination = destination(&options, dest)?;
    publish::recover(&destination)?;
    let bar = Bar::new(audience);
    let recorder = Recorder::new(&bar);
    let outcome = rahnamo::build(&options, &recorder)?;
    let report = Report::new(&outcome.findings, &outcome.sources, report::Options { language }).without(&outcome.unchecked);
    anstream::eprint!("{}", report::print(&report, Format::Human, Look::Styled));
    if outcome.has_errors() {
        anstream::eprintln!("{}", language.say(&refusal(&destination)));
        return Ok(Verdict::Findings);
    }
    refuse_loss(&options, &outcome.artifacts, &destination)?;
    progress::whole(&recorder, "publish", || publish::publish(&outcome.artifacts, &destination))?;
    if let Some(file) = timings {
        tell_timings(&recorder.timings(), &file)?;
    }
    if !is_quiet {
        say(&language.say(&format!("built {} in {}", built(&outcome.summary, language), shown(destination.path()))))?;
    }
    Ok(Verdict::Good)
}

fn tell_timings(timings: &Timings, file: &Path) -> Result<(), Error> {
    anstream::eprint!("{}", timings.table());
    std::fs::write(file, timings.trace()).map_err(Error::io("write", file))
}

fn options(arguments: Build) -> Result<BuildOptions, Error> {
    let Build { dir, dest_dir: _, country, lang, only, typst, release, as_of, jobs: _, quiet: _, timings: _ } = arguments;
    Ok(BuildOptions {
        excuses: Excuses::default(),
        root: dir,
        selection: Selection { countries: country, langs: lang, ..Selection::default() },
        one_ink: false,
        output: match only {
            None => Output::Everything,
            Some(OnlyKind::Html) => Output::Html,
            Some(OnlyKind::Pdf) => Output::Pdf,
        },
        typst: typst.typst,
        environment: project::overrides(),
        epoch: project::epoch()?,
        choice: Choice::default(),
        as_of,
        purpose: if release { Purpose::Release } else { Purpose::Draft },
    })
}

/// A build of a part must not take the rest away: the output is replaced as a whole.
fn refuse_loss(options: &BuildOptions, artifacts: &[Artifact], destination: &Destination) -> Result<(), Error> {
    if options.output == Output::Everything && options.selection == Selection::default() {
        return Ok(());
    }
    let Some(previous) = Manifest::read(destination.path()) else { return Ok(()) };
    let made: BTreeSet<&str> = artifacts.iter().map(|artifact| artifact.path.as_str()).collect();
    let lost = previous.files.iter().filter(|file| !made.contains(file.path.as_str())).count();
    if lost == 0 {
        return Ok(());
    }
    Err(Error::Usage {
        message: format!("this build of a part would remove {} from `{}`", plural(lost, "file"), shown(destination.path())),
        help: "put the part elsewhere with `-d trial`, or build everything".into(),
    })
}

fn destination(options: &BuildOptions, dest: Option<PathBuf>) -> Result<Destination, Error> {
    let project = Project::open(&options.root)?;
    let dest = dest.unwrap_or_else(|| project.output());
    Destination::new(&dest, &options.root, &project.authored())
}

/// `18 editions (412 pages, 90 packs, 72 shared files, typst 0.15.1 embedded)`
fn built(summary: &Summary, language: MessageLang) -> String {
    let Summary { editions, pages, packs, shared, engine } = summary;
    let counted = |count: usize, word| (count > 0).then(|| language.say(&plural(count, word)));
    let engine = (!engine.is_empty()).then(|| engine.clone());
    let made = [counted(*pages, "page"), counted(*packs, "pack"), counted(*shared, "shared file"), engine];
    let parts: Vec<String> = made.into_iter().flatten().collect();
    let editions = language.say(&plural(*editions, "edition"));
    if parts.is_empty() { editions } else { format!("{editions} ({})", parts.join(", ")) }
}

fn refusal(destination: &Destination) -> String {
    let dest = shown(destination.path());
    let previous = if destination.path().exists() {
        format!("the previous output in `{dest}` is untouched")
    } else {
        format!("`{dest}` was not made")
    };
    format!("nothing was published, because of the errors above; {previous}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn last_line_names_what_was_made_only() {
        let all = Summary { editions: 18, pages: 412, packs: 90, shared: 72, engine: "typst 0.15.1 embedded".into() };
        assert_eq!(built(&all, MessageLang::En), "18 editions (412 pages, 90 packs, 72 shared files, typst 0.15.1 embedded)");
        let pages = Summary { editions: 1, pages: 1, ..Summary::default() };
        assert_eq!(built(&pages, MessageLang::En), "1 edition (1 page)");
        assert_eq!(
            built(&all, MessageLang::Ru),
            "изданий: 18 (страниц: 412, материалов: 90, файлов для пересылки: 72, typst 0.15.1 embedded)"
        );
        assert_eq!(built(&Summary::default(), MessageLang::En), "0 editions");
    }
}
