//! PL103: running text in capitals, which is slower to read. Abbreviations side by side are no running text.

use crate::model::codes::ALL_CAPITALS;
use crate::model::finding::Finding;
use crate::model::orthography::Orthography;
use crate::model::prose::{MadeOf, Text, Word};

/// Words in a row that are no longer a row of abbreviations, and how many of them have to be as long as words are.
const WORDS: usize = 3;
const LONG_WORDS: usize = 2;
const LETTERS: usize = 5;

pub(super) fn check(text: &Text<'_>, findings: &mut Vec<Finding>) {
    if text.orthography == Orthography::Other {
        return;
    }
    for block in text.blocks() {
        let rows = block.chunk_by(|left, right| is_capital(text, *left) == is_capital(text, *right));
        findings.extend(rows.filter(|row| is_running(text, row)).map(|row| finding(text, row)));
    }
}

fn is_capital(text: &Text<'_>, word: Word) -> bool {
    word.made_of.has(MadeOf::CAPITALS) && !text.slice(word.range()).chars().any(char::is_lowercase)
}

fn is_running(text: &Text<'_>, row: &[Word]) -> bool {
    let is_long = |word: &&Word| text.slice(word.range()).chars().count() >= LETTERS;
    is_capital(text, row[0]) && row.len() >= WORDS && row.iter().filter(is_long).count() >= LONG_WORDS
}

fn finding(text: &Text<'_>, row: &[Word]) -> Finding {
    let range = row[0].range().start..row[row.len() - 1].range().end;
    let first = text.slice(row[0].range());
    Finding::at(ALL_CAPITALS, text.span(range), format!("`{}` words in capitals from `{first}` on", row.len()))
        .help("write them in small letters; to stress something, make a few words bold")
}
