//! `rahnamo doctor`: what this computer and this book have, what they lack, and how to get it. It changes nothing.

mod book;
mod typst;

use std::fmt::Write;

use rahnamo::check::allows::Allows;
use rahnamo::check::levels::{self, Purpose, Settings};
use rahnamo::model::error::Error;
use rahnamo::model::finding::Finding;
use rahnamo::model::selector::Choice;
use rahnamo::resolve::Selection;
use rahnamo::words::Words;
use rahnamo::{check, load, resolve};

use super::project;
use super::{Verdict, print, shown};
use crate::cli::Doctor;

/// How a thing was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// There.
    Good,
    /// Not there, and rahnamo does without it.
    Optional,
    /// Not there, and something is printed wrong or not at all.
    Missing,
}

impl State {
    fn word(self) -> &'static str {
        match self {
            Self::Good => "ok",
            Self::Optional => "note",
            Self::Missing => "missing",
        }
    }
}

/// One line of the table.
#[derive(Debug, PartialEq, Eq)]
pub struct Row {
    /// What was looked for.
    pub name: String,
    /// How it was found.
    pub state: State,
    /// What exactly.
    pub detail: String,
    /// How to get it.
    pub help: Option<String>,
}

impl Row {
    /// A line without help.
    pub fn new(name: impl Into<String>, state: State, detail: impl Into<String>) -> Self {
        Self { name: name.into(), state, detail: detail.into(), help: None }
    }

    /// The same line with what to do.
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

/// Looks and prints the table. Without a book it speaks about the computer only.
pub fn run(arguments: &Doctor) -> Result<Verdict, Error> {
    let mut rows = vec![Row::new("rahnamo", State::Good, env!("CARGO_PKG_VERSION"))];
    let engines = typst::rows(arguments.typst.typst.as_deref());
    let can_print = engines.iter().any(|row| row.state == State::Good);
    rows.extend(engines);
    let findings = examine(arguments, &mut rows)?;
    print(table(&rows).as_bytes())?;
    Ok(if can_print { Verdict::of(&findings) } else { Verdict::Findings })
}

/// The line up to `check`, of which the sources are needed as well.
fn examine(arguments: &Doctor, rows: &mut Vec<Row>) -> Result<Vec<Finding>, Error> {
    let (sources, mut findings) = match load::load(&arguments.dir, &project::overrides()) {
        Ok(loaded) => loaded,
        Err(Error::NoBook { .. }) => {
            let detail = format!("none in {}", shown(&arguments.dir));
            rows.push(
                Row::new("book", State::Optional, detail)
                    .help("name the folder with `book.toml`, or start one with `rahnamo init`"),
            );
            return Ok(Vec::new());
        }
        Err(error) => return Err(error),
    };
    let (words, broken) = Words::new(&sources);
    findings.extend(broken);
    let (book, resolved) = resolve::resolve(&sources, &words, &Selection::default(), None);
    findings.extend(resolved);
    findings.extend(check::check(&sources, &book));
    let choice = Choice::default();
    let settings = Settings::new(&sources.config.lint, &choice, Purpose::Draft);
    let (mut allows, malformed) = Allows::read(&sources.map);
    findings.extend(malformed);
    let findings = levels::settle(findings, &settings, &mut allows, &sources.map);
    rows.extend(book::rows(&sources, &book, &findings));
    Ok(findings)
}

fn table(rows: &[Row]) -> String {
    let width = rows.iter().map(|row| row.name.chars().count()).max().unwrap_or(0);
    let mut text = String::new();
    for Row { name, state, detail, help } in rows {
        // Writing to a string cannot fail.
        writeln!(text, "{name:width$}  {:7}  {detail}", state.word()).ok();
        if let Some(help) = help {
            writeln!(text, "{:width$}  {:7}  -> {help}", "", "").ok();
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_aligned_and_help_stands_below() {
        let rows =
            [Row::new("rahnamo", State::Good, "0.1.0"), Row::new("logo TJ", State::Optional, "placeholder").help("put it there")];
        assert_eq!(table(&rows), "rahnamo  ok       0.1.0\nlogo TJ  note     placeholder\n                  -> put it there\n");
    }
}
