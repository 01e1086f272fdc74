//! `GL108`: Tajik in KOI8-T that was read as Windows Cyrillic. Small and capital letters change places and all letters move, so
//! the line is gibberish; it is told by common Tajik words in their scrambled form, and reported without a fix because
//! no such text has been met yet.

use super::line::{Faults, Line, lines};
use crate::model::codes::LEGACY_KOI8;
use crate::model::finding::Finding;
use crate::model::orthography::legacy::koi8_letter;
use crate::model::orthography::{Orthography, tajik_words};
use crate::model::prose::Text;

/// What қ, ӣ and Қ look like: no Cyrillic text of ours has them, and no Tajik text lacks ӣ.
const SIGNS: &str = "ЂҐђ";
/// What ғ ӣ қ ӯ ҳ ҷ look like, in both cases.
const LETTERS: &str = "ЃҐЂЎЉЌѓµђўЊЋ";
/// So many common words are no chance.
const WORDS: usize = 2;

pub(in crate::rules::glyph) fn check(text: &Text<'_>, findings: &mut Vec<Finding>) {
    if text.orthography == Orthography::Tg && is_text(text) {
        findings.extend(lines(text).filter(may_be_line).filter_map(|line| found(&line)));
    }
}

/// Whether a line of the text is certainly scrambled.
pub(super) fn is_text(text: &Text<'_>) -> bool {
    text.characters().any(SIGNS) && lines(text).any(|line| is_line(&line))
}

/// Whether a line of such a text is scrambled too, so that `GL101` leaves it alone.
pub(super) fn may_be_line(line: &Line<'_>) -> bool {
    is_line(line) || (line.any(LETTERS) && tajik_words(line.words()) == 0)
}

fn is_line(line: &Line<'_>) -> bool {
    let decoded: Vec<String> = line.words().map(decode).collect();
    tajik_words(line.words()) == 0 && tajik_words(decoded.iter().map(String::as_str)) >= WORDS
}

fn decode(word: &str) -> String {
    word.chars().map(|seen| koi8_letter(seen).unwrap_or(seen)).collect()
}

fn found(line: &Line<'_>) -> Option<Finding> {
    let mut faults = Faults::of(line);
    for token in line.tokens(char::is_alphabetic) {
        faults.mark(token.start..token.end());
    }
    let right = line.words().map(decode).take(3).collect::<Vec<_>>().join(" ");
    faults.finding(LEGACY_KOI8, None, |quoted| format!("`{quoted}` is in an old encoding and says `{right}`"))
}
