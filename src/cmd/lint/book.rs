//! A book: mended in its files when asked, then checked with all that would come out of it.

use std::path::Path;

use rahnamo::check::levels::Purpose;
use rahnamo::model::error::Error;
use rahnamo::model::excuse::Excuses;
use rahnamo::report::{MessageLang, Options, Report};
use rahnamo::resolve::Selection;
use rahnamo::{BuildOptions, Output, mend};

use super::mended;
use super::{Verdict, choice, conclude, safety};
use crate::cli::Lint;
use crate::cmd::progress::{Audience, Bar};
use crate::cmd::project;

pub(super) fn run(root: &Path, arguments: &Lint, language: MessageLang) -> Result<Verdict, Error> {
    let mut failures = Vec::new();
    if let Some(safety) = safety(arguments) {
        let files = mend::book(root, &project::overrides(), &choice(arguments), safety)?;
        if arguments.diff {
            return mended::show(&files);
        }
        failures = mended::write(root, &files, language);
    }
    let outcome = rahnamo::build(&options(root, arguments)?, &Bar::new(Audience::of_stderr()))?;
    let report = Report::new(&outcome.findings, &outcome.sources, Options { language }).without(&outcome.unchecked);
    conclude(&report, arguments, &failures)
}

fn options(root: &Path, arguments: &Lint) -> Result<BuildOptions, Error> {
    Ok(BuildOptions {
        excuses: Excuses::default(),
        root: root.to_owned(),
        selection: Selection {
            countries: arguments.country.clone(),
            langs: arguments.lang.clone().into_iter().collect(),
            ..Selection::default()
        },
        one_ink: false,
        output: if arguments.sources { Output::Nothing } else { Output::Everything },
        typst: arguments.typst.typst.clone(),
        environment: project::overrides(),
        epoch: project::epoch()?,
        choice: choice(arguments),
        as_of: arguments.as_of,
        purpose: if arguments.release { Purpose::Release } else { Purpose::Draft },
    })
}
