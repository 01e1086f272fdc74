//! `GL207`: characters that nobody sees, inside a word: soft hyphens, zero-width spaces and joiners, marks of direction. Only
//! between Latin or Cyrillic letters; Arabic and Indic letters, emoji and lines need some of them.

use super::{Swap, finding};
use crate::model::codes::INVISIBLE;
use crate::model::finding::{Finding, Safety};
use crate::model::prose::Text;

/// Soft hyphen, zero-width space, joiners, marks of direction, word joiner, byte order mark.
const INVISIBLE_CHARACTERS: &str = "\u{AD}\u{200B}\u{200C}\u{200D}\u{200E}\u{200F}\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}\u{2060}\
                                    \u{2066}\u{2067}\u{2068}\u{2069}\u{FEFF}";

pub(in crate::rules::glyph) fn check(text: &Text<'_>, findings: &mut Vec<Finding>) {
    if !text.characters().any(INVISIBLE_CHARACTERS) {
        return;
    }
    for segment in text.segments() {
        check_segment(text, segment.start as usize, text.slice(segment.range()), findings);
    }
}

fn check_segment(text: &Text<'_>, start: usize, words: &str, findings: &mut Vec<Finding>) {
    let is_part = |character: char| character.is_alphabetic() || INVISIBLE_CHARACTERS.contains(character);
    for word in words.split(|character| !is_part(character)).filter(|word| word.chars().any(is_invisible)) {
        let at = start + (word.as_ptr() as usize - words.as_ptr() as usize);
        let swaps = swaps(at, word);
        if !swaps.is_empty() {
            let visible: String = word.chars().filter(|character| !is_invisible(*character)).collect();
            let message = format!("`{visible}` has an invisible character inside");
            findings.push(
                finding(INVISIBLE, text, at..at + word.len(), message, swaps)
                    .help("delete it, unless it is a soft hyphen that you have put there to let a long word break"),
            );
        }
    }
}

fn is_invisible(character: char) -> bool {
    INVISIBLE_CHARACTERS.contains(character)
}

/// The invisible characters between two letters of `word`.
fn swaps(start: usize, word: &str) -> Vec<Swap> {
    let is_letter = |character: &char| !is_invisible(*character);
    let joins = |at: usize| {
        let before = word[..at].chars().rev().find(is_letter);
        let after = word[at..].chars().find(is_letter);
        before.is_some_and(is_latin_or_cyrillic) && after.is_some_and(is_latin_or_cyrillic)
    };
    let places = word.char_indices().filter(|(at, character)| is_invisible(*character) && joins(*at));
    let swap = |(at, character): (usize, char)| {
        let range = start + at..start + at + character.len_utf8();
        Swap { range, right: Some(String::new()), safety: Safety::Unsafe }
    };
    places.map(swap).collect()
}

fn is_latin_or_cyrillic(letter: char) -> bool {
    letter < '\u{0530}' || ('\u{1E00}'..='\u{1EFF}').contains(&letter) || ('\u{2C60}'..='\u{2C7F}').contains(&letter)
}
