//! Flags that contradict each other, or that mean nothing for what is checked. An ignored flag is believed in: each is told
//! before anything is done.

use std::path::{Path, PathBuf};

use rahnamo::load::loose_files::{Kind, STDIN};
use rahnamo::model::error::Error;

use crate::cli::{FormatKind, Lint};

/// Flags that nothing could follow, whatever is checked.
pub(super) fn check(arguments: &Lint) -> Result<(), Error> {
    let is_table = matches!(arguments.format, FormatKind::Human | FormatKind::Json);
    if arguments.statistics && !is_table {
        return usage("`--statistics` has a table and a JSON form", "leave `--format` away, or write `--format json`");
    }
    if arguments.paths.len() > 1 && arguments.paths.iter().any(|path| path == Path::new(STDIN)) {
        return usage("standard input stands beside other paths", "check it by itself, with `-` alone");
    }
    if arguments.diff {
        return none_of(
            &[of_report(arguments), named("--annotate", arguments.annotate.is_some())].concat(),
            "`--diff` prints the changes and no report",
        );
    }
    if fixing(arguments).is_some() && arguments.paths == [PathBuf::from(STDIN)] {
        return none_of(&of_report(arguments), "the mended text of standard input is printed, and no report");
    }
    Ok(())
}

/// Flags that mean nothing for a book.
pub(super) fn check_book(arguments: &Lint) -> Result<(), Error> {
    match of_pdf(arguments).first() {
        None => Ok(()),
        Some(flag) => usage(
            &format!("`{flag}` is about PDFs made elsewhere, and a book is checked here"),
            &format!("leave `{flag}` away: `book.toml` says what its packs must show"),
        ),
    }
}

/// Flags that mean nothing without a book.
pub(super) fn check_loose(arguments: &Lint) -> Result<(), Error> {
    let of_book = [
        named("--sources", arguments.sources),
        named("--release", arguments.release),
        named("--as-of", arguments.as_of.is_some()),
    ];
    if let Some(flag) = of_book.concat().first() {
        return usage(
            &format!("`{flag}` is about a book, and no book is checked here"),
            &format!("name the folder with `book.toml`, or leave `{flag}` away"),
        );
    }
    if !arguments.country.is_empty() && arguments.book.is_none() {
        return usage(
            "`--country` chooses among the countries of a book, and none is named",
            "name the book of a PDF with `--book`, or leave `--country` away",
        );
    }
    Ok(())
}

/// Flags that mean nothing for files of these kinds.
pub(super) fn check_kinds(arguments: &Lint, kinds: &[Kind]) -> Result<(), Error> {
    let has_pdf = kinds.contains(&Kind::Pdf);
    if let (Some(flag), false) = (of_pdf(arguments).first(), has_pdf) {
        return usage(
            &format!("`{flag}` is about PDFs, and there is none among the files to check"),
            &format!("name a PDF, as in `rahnamo lint leaflet.pdf --product leaflet`, or leave `{flag}` away"),
        );
    }
    let is_all_pdf = has_pdf && kinds.iter().all(|kind| *kind == Kind::Pdf);
    match fixing(arguments).filter(|_| is_all_pdf) {
        Some(flag) => usage(
            &format!("`{flag}` mends texts, and there are only PDFs to check"),
            "mend the text that the PDF was made of, and make the PDF anew",
        ),
        None => Ok(()),
    }
}

/// The flags given that only a PDF made elsewhere can follow.
fn of_pdf(arguments: &Lint) -> Vec<&'static str> {
    [
        named("--product", arguments.product.is_some()),
        named("--profile", arguments.profile.is_some()),
        named("--book", arguments.book.is_some()),
        named("--annotate", arguments.annotate.is_some()),
    ]
    .concat()
}

/// The flags given that say how a report is printed or weighed.
fn of_report(arguments: &Lint) -> Vec<&'static str> {
    [
        named("--format", arguments.format != FormatKind::Human),
        named("--statistics", arguments.statistics),
        named("--max-warnings", arguments.max_warnings.is_some()),
    ]
    .concat()
}

/// The flag that asks for fixes, or to see them.
fn fixing(arguments: &Lint) -> Option<&'static str> {
    let asked = [named("--diff", arguments.diff), named("--fix", arguments.fix), named("--unsafe-fixes", arguments.unsafe_fixes)];
    asked.concat().first().copied()
}

fn named(flag: &'static str, is_given: bool) -> Vec<&'static str> {
    if is_given { vec![flag] } else { Vec::new() }
}

fn none_of(flags: &[&str], why: &str) -> Result<(), Error> {
    if flags.is_empty() {
        return Ok(());
    }
    let flags: Vec<_> = flags.iter().map(|flag| format!("`{flag}`")).collect();
    usage(why, &format!("leave {} away", flags.join(", ")))
}

fn usage(message: &str, help: &str) -> Result<(), Error> {
    Err(Error::Usage { message: message.into(), help: help.into() })
}
