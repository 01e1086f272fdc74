//! `rahnamo law status` and `rahnamo status`: how a book stands on a day. Nothing is rendered but the page of the board.
//! The clock is read here and nowhere below.

use std::fs;
use std::path::Path;

use rahnamo::load;
use rahnamo::model::book::{Book, Sources};
use rahnamo::model::date::Date;
use rahnamo::model::error::Error;
use rahnamo::model::finding::Severity;
use rahnamo::render::html::board;
use rahnamo::report::{self, Format, Look, Report};
use rahnamo::resolve::{self, Selection};
use rahnamo::upkeep::matrix::Matrix;
use rahnamo::upkeep::{Docket, calendar, items, json, table};
use rahnamo::words::Words;

use super::project::overrides;
use super::{Verdict, print, print_raw};
use crate::cli::{LawFormat, LawStatus, Status, StatusFormat};

/// `rahnamo law status`
pub fn law(arguments: &LawStatus) -> Result<Verdict, Error> {
    let Some(opened) = open(&arguments.dir, arguments.today)? else { return Ok(Verdict::Findings) };
    let Opened { sources, today, .. } = opened;
    let docket = Docket::new(items::items(&sources), arguments.jurisdiction.as_ref(), today, arguments.within.into());
    match arguments.format {
        LawFormat::Table => print(table::items(&docket).as_bytes())?,
        LawFormat::Json => print_raw(json::items(&docket).as_bytes())?,
        LawFormat::Ics => print_raw(calendar::ics(&docket, &sources.config.book.title).as_bytes())?,
    }
    Ok(Verdict::Good)
}

/// `rahnamo status`
pub fn board(arguments: &Status) -> Result<Verdict, Error> {
    let Some(opened) = open(&arguments.dir, arguments.today)? else { return Ok(Verdict::Findings) };
    let Opened { sources, words, book, today } = opened;
    let matrix = Matrix::new(&sources, &book, today);
    let text = match arguments.format {
        StatusFormat::Table => table::board(&matrix),
        StatusFormat::Json => json::board(&matrix),
        StatusFormat::Html => board::page(&matrix, &sources, &words)?,
    };
    match &arguments.output {
        Some(path) => fs::write(path, text).map_err(Error::io("write", path))?,
        None => print_raw(text.as_bytes())?,
    }
    Ok(Verdict::Good)
}

/// A book as it can be asked about.
pub(super) struct Opened {
    pub sources: Sources,
    pub words: Words,
    pub book: Book,
    today: Date,
}

/// Reads the book; `None` after its errors were shown: of half a book nobody can say how it stands.
pub(super) fn open(root: &Path, today: Option<Date>) -> Result<Option<Opened>, Error> {
    let today = today.unwrap_or_else(|| jiff::Zoned::now().date());
    let (sources, mut findings) = load::load(root, &overrides())?;
    findings.retain(|finding| finding.severity == Severity::Error);
    if !findings.is_empty() {
        let report = Report::new(&findings, &sources.map, report::Options::default());
        anstream::eprint!("{}", report::print(&report, Format::Human, Look::Styled));
        return Ok(None);
    }
    let (words, _) = Words::new(&sources);
    // What the texts lack otherwise is told by `build` and `lint`.
    let (book, _) = resolve::resolve(&sources, &words, &Selection::default(), Some(today));
    Ok(Some(Opened { sources, words, book, today }))
}
