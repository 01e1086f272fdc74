//! `rahnamo lint`: the whole line up to `inspect` for a book, or the same rules for texts and PDFs without one. Findings go to
//! stdout, everything else to stderr.

mod annotated;
mod book;
mod flags;
mod loose;
mod mended;

use std::path::{Path, PathBuf};

use rahnamo::load::BOOK_FILE;
use rahnamo::model::error::Error;
use rahnamo::model::finding::Safety;
use rahnamo::model::selector::Choice;
use rahnamo::report::{self, Format, Look, MessageLang, Report, human, statistics};

use super::{Verdict, limit_threads, print, print_raw};
use crate::cli::Lint;

/// Checks, mends when asked, and reports.
pub fn run(arguments: &Lint, language: MessageLang) -> Result<Verdict, Error> {
    limit_threads(arguments.jobs)?;
    flags::check(arguments)?;
    if let Some(root) = book_folder(&arguments.paths)? {
        flags::check_book(arguments)?;
        return book::run(&root, arguments, language);
    }
    flags::check_loose(arguments)?;
    loose::run(arguments, language)
}

/// The folder of the book that is meant; `None` when the paths are loose files.
fn book_folder(paths: &[PathBuf]) -> Result<Option<PathBuf>, Error> {
    let is_book = |path: &Path| path.join(BOOK_FILE).is_file();
    match paths {
        [] => Ok(Some(PathBuf::from("."))),
        [path] if is_book(path) => Ok(Some(path.clone())),
        [file] if file.ends_with(BOOK_FILE) && file.is_file() => {
            let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
            Ok(Some(folder.map_or_else(|| PathBuf::from("."), Path::to_owned)))
        }
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

/// Prints the report as asked, then what could not be done, and says how the run ended.
fn conclude(report: &Report, arguments: &Lint, failures: &[Error]) -> Result<Verdict, Error> {
    let format = arguments.format.into();
    let text = match (arguments.statistics, format) {
        (false, _) => report::print(report, format, Look::Styled),
        (true, Format::Json) => statistics::json(report),
        (true, _) => statistics::table(report),
    };
    match format {
        Format::Human => print(text.as_bytes())?,
        _ => print_raw(text.as_bytes())?,
    }
    if format == Format::Short && !arguments.statistics {
        // A line of this format is a finding.
        report.unchecked_line().iter().for_each(|line| anstream::eprintln!("{line}"));
    }
    tell_failures(failures, report.language);
    let too_many = arguments.max_warnings.is_some_and(|limit| report.summary.warnings > limit);
    let verdict = verdict(report, failures);
    Ok(if verdict == Verdict::Good && too_many { Verdict::Findings } else { verdict })
}

/// How a run ended that could not treat the files of `failures`.
fn verdict(report: &Report, failures: &[Error]) -> Verdict {
    match (failures, report.summary.errors) {
        ([_, ..], _) => Verdict::Incomplete,
        ([], 0) => Verdict::Good,
        ([], _) => Verdict::Findings,
    }
}

/// Errors of single files come last: everything else has been done.
fn tell_failures(failures: &[Error], language: MessageLang) {
    for failure in failures {
        anstream::eprint!("{}", human::error(failure, language));
    }
}
