//! `rahnamo publish`: lock, previous edition, number, key; then the build; then the edition, and the switch. What can be refused
//! is refused before anybody has waited for hundreds of packs.

use std::fs;
use std::path::Path;
use std::time::Duration;

use rahnamo::check::levels::Purpose;
use rahnamo::model::date::Date;
use rahnamo::model::error::Error;
use rahnamo::model::excuse::Excuses;
use rahnamo::model::finding::Finding;
use rahnamo::model::selector::Choice;
use rahnamo::model::source::SourceMap;
use rahnamo::publish::{self, Destination, Lock};
use rahnamo::release::key::Signer;
use rahnamo::release::number::Number;
use rahnamo::release::record::Identity;
use rahnamo::release::{self, Assembled, Order, Previous, refusal};
use rahnamo::render::pdf::engine;
use rahnamo::report::human::plural;
use rahnamo::report::{self, Format, Look, Report};
use rahnamo::resolve::Selection;
use rahnamo::{BuildOptions, Output};

use super::progress::{Audience, Bar};
use super::project::{self, Project};
use super::{Verdict, keygen, limit_threads, say, shown};
use crate::cli::Publish;

/// Builds and publishes an edition.
pub fn run(arguments: &Publish) -> Result<Verdict, Error> {
    limit_threads(arguments.jobs)?;
    let project = Project::open(&arguments.dir)?;
    let destination = Destination::for_release(&arguments.dest_dir, &arguments.dir, &project.authored())?;
    let signer = signer(&arguments.key)?;
    let _lock = Lock::take(&destination, Duration::from_secs(arguments.wait))?;
    publish::recover(&destination)?;
    let previous = Previous::open(destination.path())?;
    let identity = identity(arguments.today.unwrap_or_else(today), arguments.as_of, previous.as_ref())?;
    let excuses = Excuses(arguments.allow.iter().map(|kind| (*kind).into()).collect());
    let options = options(arguments, identity.as_of, excuses)?;
    let audience = if arguments.quiet { Audience::Nobody } else { Audience::of_stderr() };
    let outcome = rahnamo::build(&options, &Bar::new(audience))?;
    print(&outcome.findings, &outcome.sources);
    if outcome.has_errors() {
        anstream::eprintln!("{}", refusal_line(&destination));
        return Ok(Verdict::Findings);
    }
    refusal::refuse_drafts(&outcome.made.book, &outcome.sources, &options.excuses)?;
    let engine = engine::select(&outcome.made.sources.config.pdf, options.typst.as_deref())?;
    let order = Order {
        identity: &identity,
        allowed: refusal::allowed(&outcome, &options.excuses, arguments.reason.as_deref().unwrap_or_default()),
        previous: previous.as_ref(),
        signer: &signer,
        engine: &*engine,
    };
    let assembled = release::assemble(outcome, order)?;
    let added = rahnamo::settle_added(assembled.findings.clone(), &assembled.made.sources, &options);
    if !added.is_empty() {
        print(&added, &assembled.made.sources.map);
    }
    if added.iter().any(|finding| options.excuses.are_stopped_by(finding)) {
        anstream::eprintln!("{}", refusal_line(&destination));
        return Ok(Verdict::Findings);
    }
    publish::publish_edition(&assembled.artifacts, &destination)?;
    if !arguments.quiet {
        tell(&assembled, destination.path())?;
    }
    Ok(Verdict::Good)
}

fn print(findings: &[Finding], map: &SourceMap) {
    let report = Report::new(findings, map, report::Options::default());
    anstream::eprint!("{}", report::print(&report, Format::Human, Look::Styled));
}

fn options(arguments: &Publish, as_of: Date, excuses: Excuses) -> Result<BuildOptions, Error> {
    Ok(BuildOptions {
        root: arguments.dir.clone(),
        selection: Selection::default(),
        one_ink: false,
        output: Output::Everything,
        typst: arguments.typst.typst.clone(),
        environment: project::overrides(),
        epoch: project::epoch()?,
        choice: Choice::default(),
        purpose: Purpose::Release,
        excuses,
        as_of: Some(as_of),
    })
}

fn signer(path: &Path) -> Result<Signer, Error> {
    keygen::refuse_in_book(path)?;
    let text = fs::read_to_string(path).map_err(Error::io("read", path))?;
    Signer::read(&text, keygen::password()?.as_deref())
}

fn today() -> Date {
    jiff::Zoned::now().date()
}

/// Number and days of the edition; an edition never goes back behind the one that readers have.
fn identity(today: Date, as_of: Option<Date>, previous: Option<&Previous>) -> Result<Identity, Error> {
    let as_of = as_of.unwrap_or(today);
    let before = previous.map(|previous| &previous.record);
    let last = |record: &release::record::Record| rahnamo::model::date::parse(&record.as_of);
    let number = Number::next(as_of, before.and_then(release::record::Record::number));
    match (number, before) {
        (Some(number), None) => Ok(Identity { number, date: today, as_of }),
        (Some(number), Some(before)) if last(before).is_none_or(|last| last <= as_of) => {
            Ok(Identity { number, date: today, as_of })
        }
        (_, before) => {
            let (edition, day) = before.map_or(("", ""), |before| (before.edition.as_str(), before.as_of.as_str()));
            Err(Error::Usage {
                message: format!("the published edition {edition} is for {day}, and this one would be for {as_of}"),
                help: format!("publish with `--as-of {day}` or a later day; readers must not go back to older law"),
            })
        }
    }
}

fn refusal_line(destination: &Destination) -> String {
    let dest = shown(destination.path());
    if destination.path().exists() {
        format!("nothing was published, because of the errors above; the edition in `{dest}` is untouched")
    } else {
        format!("nothing was published, because of the errors above; `{dest}` was not made")
    }
}

fn tell(assembled: &Assembled, dest: &Path) -> Result<(), Error> {
    let Assembled { artifacts, record, changes, .. } = assembled;
    let editions = plural(record.editions.len(), "country and language pair");
    say(&format!("published edition {} in {}: {editions}, {}", record.edition, shown(dest), plural(artifacts.len(), "file")))?;
    for allowed in &record.allowed {
        say(&format!("allowed {} {}: {}", allowed.count, allowed.what, allowed.reason))?;
    }
    if let Some(previous) = &record.previous {
        let pages: usize = changes.editions.iter().map(|edition| edition.pages.len()).sum();
        let packs: usize = changes.editions.iter().map(|edition| edition.packs.len()).sum();
        say(&format!("since {previous}: {}, {} with pages to replace", plural(pages, "changed page"), plural(packs, "pack")))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use rahnamo::model::date::parse;

    #[test]
    fn first_edition_is_of_the_day_it_is_for() {
        let day = |text: &str| parse(text).unwrap();
        let made = identity(day("2026-12-20"), Some(day("2027-01-01")), None).unwrap();
        assert_eq!((made.number.to_string(), made.date), ("2027-01".into(), day("2026-12-20")));
    }
}
