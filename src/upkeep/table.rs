//! Items and the board for people at a terminal: words and signs, so that nothing hangs on a colour.

use std::fmt::Write as _;

use super::matrix::{Board, Cell, Matrix, State};
use super::{Docket, Item, Standing};
use crate::model::localized::Country;

/// `rahnamo law status`
#[must_use]
pub fn items(docket: &Docket) -> String {
    let mut text = String::new();
    let mut above: Option<Option<&Country>> = None;
    for (standing, item) in &docket.items {
        let country = item.jurisdiction.as_ref();
        if above != Some(country) {
            let _ =
                writeln!(text, "{}{}", if above.is_some() { "\n" } else { "" }, country.map_or("no country", Country::as_str));
            above = Some(country);
        }
        write_item(&mut text, *standing, item);
    }
    let counts: Vec<_> =
        Standing::ALL.iter().map(|standing| format!("{} {}", docket.count(*standing), standing.word())).collect();
    let _ = writeln!(text, "{}on {}: {}", if text.is_empty() { "" } else { "\n" }, docket.today, counts.join(", "));
    text
}

fn write_item(text: &mut String, standing: Standing, item: &Item) {
    let day = item.review_by.map_or_else(|| "no day    ".to_owned(), |day| day.to_string());
    let _ = writeln!(text, "  {} {:<10} {day}  {}: {}", standing.sign(), standing.word(), item.kind.word(), item.what);
    let checked = match (item.verified_on, &item.verified_by) {
        (Some(day), Some(role)) => format!("checked {day}, {role}"),
        (Some(day), None) => format!("checked {day}"),
        (None, _) => "never checked".to_owned(),
    };
    let _ = writeln!(text, "{:27}{checked}; {}:{}", "", item.path, item.line);
}

/// `rahnamo status`: a table for each country, a row for each session, a column for each language.
#[must_use]
pub fn board(matrix: &Matrix) -> String {
    let mut text = String::new();
    for board in &matrix.countries {
        write_board(&mut text, board);
        text.push('\n');
    }
    let counts: Vec<_> = State::ALL
        .iter()
        .map(|state| format!("{} {} {}", state.sign(), matrix.count(*state), state.word()))
        .chain([format!("! {} overdue", matrix.overdue())])
        .collect();
    let _ = writeln!(text, "on {}: {}", matrix.today, counts.join(", "));
    text.push_str("stale: the source has changed since; fallback: another language is shown; !: a check of the law is late\n");
    text
}

fn write_board(text: &mut String, board: &Board) {
    let name = |row: &super::matrix::Row| format!("{}/{}", row.module, row.session);
    let first = board.rows.iter().map(|row| name(row).chars().count()).max().unwrap_or(0).max(board.country.as_str().len());
    let mut line = format!("{:<first$}", board.country.as_str());
    for lang in &board.langs {
        let _ = write!(line, "  {:<WIDTH$}", lang.as_str());
    }
    let _ = writeln!(text, "{}", line.trim_end());
    for row in &board.rows {
        let mut line = format!("{:<first$}", name(row));
        for cell in &row.cells {
            let _ = write!(line, "  {:<WIDTH$}", cell.as_ref().map_or_else(|| "–".to_owned(), words));
        }
        let _ = writeln!(text, "{}", line.trim_end());
    }
}

/// Width of the longest cell: `● reviewed !`.
const WIDTH: usize = 12;

fn words(cell: &Cell) -> String {
    let word = match cell.state {
        State::Fallback | State::Missing => format!("as {}", cell.text_lang),
        state => state.word().to_owned(),
    };
    let late = if cell.overdue.is_empty() { "" } else { " !" };
    format!("{} {word}{late}", cell.state.sign())
}
