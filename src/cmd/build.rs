//! `rahnamo build`: the whole line, then findings to stderr and one last line to stdout.

use rahnamo::model::error::Error;
use rahnamo::publish::{self, Destination};
use rahnamo::report::human::{self, plural};
use rahnamo::{BuildOptions, Only, Outcome, Summary};

use super::progress::{Audience, Bar};
use super::project::{self, Project};
use super::{Verdict, say, shown};
use crate::cli::{Build, OnlyKind};

/// Builds and publishes.
pub fn run(arguments: Build) -> Result<Verdict, Error> {
    if let Some(jobs) = arguments.jobs {
        limit_threads(jobs)?;
    }
    let is_quiet = arguments.quiet;
    let options = options(arguments)?;
    let audience = if is_quiet { Audience::Nobody } else { Audience::of_stderr() };
    let outcome = rahnamo::build(&options, &Bar::new(audience))?;
    anstream::eprint!("{}", human::report(&outcome.findings, &outcome.sources));
    let destination = Destination::new(&outcome.dest, &options.root, &Project::open(&options.root)?.authored())?;
    let verdict = Verdict::of(&outcome.findings);
    match verdict {
        Verdict::Findings => {
            publish::recover(&destination)?;
            anstream::eprintln!("{}", refusal(&outcome));
        }
        Verdict::Good => {
            publish::publish(&outcome.artifacts, &destination)?;
            if !is_quiet {
                say(&format!("built {} in {}", built(&outcome.summary), shown(&outcome.dest)))?;
            }
        }
    }
    Ok(verdict)
}

fn options(arguments: Build) -> Result<BuildOptions, Error> {
    let Build { dir, dest_dir, country, lang, only, typst, jobs: _, quiet: _ } = arguments;
    Ok(BuildOptions {
        root: dir,
        dest: dest_dir,
        countries: country,
        langs: lang,
        only: only.map(|kind| match kind {
            OnlyKind::Html => Only::Html,
            OnlyKind::Pdf => Only::Pdf,
        }),
        typst: typst.typst,
        environment: project::overrides(),
        epoch: project::epoch()?,
    })
}

fn limit_threads(jobs: u16) -> Result<(), Error> {
    rayon::ThreadPoolBuilder::new().num_threads(jobs.into()).build_global().map_err(|error| Error::Usage {
        message: format!("cannot start {jobs} threads: {error}"),
        help: "try a smaller number after `-j`".into(),
    })
}

/// `18 editions (412 pages, 90 packs, typst 0.15.1 embedded)`
fn built(summary: &Summary) -> String {
    let Summary { editions, pages, packs, engine } = summary;
    let counted = |count: usize, word| (count > 0).then(|| plural(count, word));
    let engine = engine.clone().filter(|_| *packs > 0);
    let parts: Vec<String> = [counted(*pages, "page"), counted(*packs, "pack"), engine].into_iter().flatten().collect();
    format!("{} ({})", plural(*editions, "edition"), parts.join(", "))
}

fn refusal(outcome: &Outcome) -> String {
    let previous = if outcome.dest.exists() {
        format!("the previous output in `{}` is untouched", shown(&outcome.dest))
    } else {
        format!("`{}` was not made", shown(&outcome.dest))
    };
    format!("nothing was published, because of the errors above; {previous}")
}
