//! `rahnamo lint`: the whole line up to `inspect` for a book, or the same rules for texts and PDFs without one. Findings go to
//! stdout, everything else to stderr.

mod annotated;
mod book;
mod loose;
mod mended;

use std::path::{Path, PathBuf};

use rahnamo::load::BOOK_FILE;
use rahnamo::model::error::Error;
use rahnamo::model::finding::{Finding, Safety, Severity};
use rahnamo::model::selector::Choice;
use rahnamo::model::source::SourceMap;
use rahnamo::report::{self, Format, Look, Options, Report, statistics};

use super::{Verdict, limit_threads, print, print_raw};
use crate::cli::{FormatKind, Lint};

/// Checks, mends when asked, and reports.
pub fn run(arguments: &Lint) -> Result<Verdict, Error> {
    limit_threads(arguments.jobs)?;
    refuse_contradictions(arguments)?;
    annotated::check(arguments)?;
    match book_folder(&arguments.paths)? {
        Some(root) => book::run(&root, arguments),
        None => loose::run(arguments),
    }
}

/// What cannot be done together is said before anything is done.
fn refuse_contradictions(arguments: &Lint) -> Result<(), Error> {
    let usage = |message: &str, help: &str| Err(Error::Usage { message: message.into(), help: help.into() });
    let is_table = matches!(arguments.format, FormatKind::Human | FormatKind::Json);
    if arguments.statistics && !is_table {
        return usage("`--statistics` has a table and a JSON form", "leave `--format` away, or write `--format json`");
    }
    if arguments.diff && (arguments.statistics || arguments.format != FormatKind::Human) {
        return usage("`--diff` prints the changes and no report", "leave `--format` and `--statistics` away");
    }
    if arguments.paths.len() > 1 && arguments.paths.iter().any(|path| path == Path::new("-")) {
        return usage("standard input stands beside other paths", "check it by itself, with `-` alone");
    }
    Ok(())
}

/// The folder of the book that is meant; `None` when the paths are loose files.
fn book_folder(paths: &[PathBuf]) -> Result<Option<PathBuf>, Error> {
    let is_book = |path: &Path| path.join(BOOK_FILE).is_file();
    match paths {
        [] => Ok(Some(PathBuf::from("."))),
        [path] if is_book(path) => Ok(Some(path.clone())),
        _ => match paths.iter().find(|path| is_book(path)) {
            Some(book) => Err(Error::Usage {
                message: format!("`{}` is a book, and other paths stand beside it", book.display()),
                help: "check a book by itself, and texts in another run".into(),
            }),
            None => Ok(None),
        },
    }
}

/// `--select` and `--ignore`.
fn choice(arguments: &Lint) -> Choice {
    Choice { select: arguments.select.clone(), ignore: arguments.ignore.clone() }
}

/// How far `--fix` may go; `None` without it.
fn safety(arguments: &Lint) -> Option<Safety> {
    match (arguments.unsafe_fixes, arguments.fix || arguments.diff) {
        (true, _) => Some(Safety::Unsafe),
        (false, true) => Some(Safety::Safe),
        (false, false) => None,
    }
}

/// Prints the findings as asked and says how the run ended.
fn conclude(findings: &[Finding], sources: &SourceMap, arguments: &Lint) -> Result<Verdict, Error> {
    let report = Report::new(findings, sources, Options { language: arguments.message_lang.into() });
    let format = arguments.format.into();
    let text = match (arguments.statistics, format) {
        (false, _) => report::print(&report, format, Look::Styled),
        (true, Format::Json) => statistics::json(&report),
        (true, _) => statistics::table(&report),
    };
    match format {
        Format::Human => print(text.as_bytes())?,
        _ => print_raw(text.as_bytes())?,
    }
    let warnings = findings.iter().filter(|finding| finding.severity == Severity::Warning).count();
    let too_many = arguments.max_warnings.is_some_and(|limit| warnings > limit);
    Ok(if too_many { Verdict::Findings } else { Verdict::of(findings) })
}
