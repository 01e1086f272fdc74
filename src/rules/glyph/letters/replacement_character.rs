//! `GL208`: a character that stands for a lost letter (U+FFFD), or one that means something in its own font only (private
//! use). Holds in every language; nobody but the author knows what stood there.

use super::{Swap, finding};
use crate::model::codes::REPLACEMENT_CHARACTER;
use crate::model::finding::{Finding, Safety};
use crate::model::prose::Text;

pub(in crate::rules::glyph) fn check(text: &Text<'_>, findings: &mut Vec<Finding>) {
    let characters = text.characters();
    if !characters.any("\u{FFFD}\u{FFFC}")
        && !characters.any_in('\u{E000}'..='\u{F8FF}')
        && !characters.any_in('\u{F0000}'..='\u{10FFFF}')
    {
        return;
    }
    for segment in text.segments() {
        let words = text.slice(segment.range());
        for word in words.split_whitespace().filter(|word| word.chars().any(is_lost)) {
            let at = segment.start as usize + (word.as_ptr() as usize - words.as_ptr() as usize);
            findings.push(found(text, at, word));
        }
    }
}

fn is_lost(character: char) -> bool {
    matches!(character, '\u{FFFC}' | '\u{FFFD}' | '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}')
}

fn found(text: &Text<'_>, at: usize, word: &str) -> Finding {
    let places = word.char_indices().filter(|(_, character)| is_lost(*character));
    let swap = |(place, character): (usize, char)| {
        let range = at + place..at + place + character.len_utf8();
        Swap { range, right: None, safety: Safety::Shown }
    };
    let swaps = places.map(swap).collect();
    finding(REPLACEMENT_CHARACTER, text, at..at + word.len(), format!("a letter is lost in `{word}`"), swaps)
        .help("look the word up in the document that the text was taken from, and type it anew")
}
