//! `GL207`: characters that nobody sees: soft hyphens, zero-width spaces and joiners, marks of direction, variation selectors.
//! Inside words only between Latin or Cyrillic letters; outside words only where nothing but these, digits, signs and spaces
//! stands beside them. Arabic and Indic letters, emoji and addresses need some of them.

use std::ops::Range;

use super::{Swap, finding};
use crate::model::codes::INVISIBLE;
use crate::model::finding::{Finding, Safety};
use crate::model::prose::Text;

/// Soft hyphen, grapheme joiner, marks of direction, zero-width space, joiners, word joiner, invisible signs of formulas, variation
/// selectors, byte order mark.
const INVISIBLE_CHARACTERS: &str = "\u{AD}\u{34F}\u{61C}\u{180E}\u{200B}\u{200C}\u{200D}\u{200E}\u{200F}\u{202A}\u{202B}\u{202C}\u{202D}\
                                    \u{202E}\u{2060}\u{2061}\u{2062}\u{2063}\u{2064}\u{2066}\u{2067}\u{2068}\u{2069}\u{FE00}\
                                    \u{FE01}\u{FE0E}\u{FE0F}\u{FEFF}";

pub(in crate::rules::glyph) fn check(text: &Text<'_>, findings: &mut Vec<Finding>) {
    if !text.characters().any(INVISIBLE_CHARACTERS) {
        return;
    }
    for segment in text.segments() {
        let words = text.slice(segment.range());
        if words.contains(is_invisible) {
            check_words(text, segment.start as usize, words, findings);
            outside_words(text, segment.range(), findings);
        }
    }
}

fn check_words(text: &Text<'_>, start: usize, words: &str, findings: &mut Vec<Finding>) {
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

/// The invisible characters of a segment that belong to no word, gathered: a pasted text may have one behind each full stop.
fn outside_words(text: &Text<'_>, range: Range<usize>, findings: &mut Vec<Finding>) {
    let words = text.slice(range.clone());
    if words.chars().any(|letter| letter.is_alphabetic() && !is_latin_or_cyrillic(letter)) {
        return;
    }
    let places = words.char_indices().filter(|(_, character)| is_invisible(*character));
    let place = |(at, character): (usize, char)| range.start + at..range.start + at + character.len_utf8();
    let swaps = places.map(place).filter_map(|range| swap_outside(text.text, range));
    let (mendable, others): (Vec<Swap>, Vec<Swap>) = swaps.partition(|swap| swap.safety == Safety::Unsafe);
    for swaps in [mendable, others] {
        let (Some(first), Some(last)) = (swaps.first(), swaps.last()) else { continue };
        let range = first.range.start..last.range.end;
        let message = "an invisible character stands outside words".to_owned();
        findings.push(finding(INVISIBLE, text, range, message, swaps).help(
            "delete it: put the cursor behind it and press the backspace key once; where no letter goes, the character has gone",
        ));
    }
}

/// `None` where it is inside a word, or serves what stands beside it.
fn swap_outside(text: &str, range: Range<usize>) -> Option<Swap> {
    let is_visible = |character: &char| !is_invisible(*character);
    let before = text[..range.start].chars().rev().find(is_visible);
    let after = text[range.end..].chars().find(is_visible);
    let is_letter = |side: Option<char>| side.is_some_and(char::is_alphabetic);
    let is_plain = |side: Option<char>| side.is_none_or(|character| is_plain(character) || is_latin_or_cyrillic(character));
    let is_served = is_break_of_long_word(text[range.clone()].chars().next(), before, after) || is_keycap(before, after);
    if is_letter(before) && is_letter(after) || !is_plain(before) || !is_plain(after) || is_served {
        return None;
    }
    let safety = if leaves_markup(text, &range, before, after) { Safety::Unsafe } else { Safety::Shown };
    Some(Swap { range, right: Some(String::new()), safety })
}

/// Spaces, digits, and the signs of sentences.
fn is_plain(character: char) -> bool {
    character.is_whitespace()
        || character.is_ascii()
        || matches!(character, '«' | '»' | '№' | '§' | '°' | '·')
        || ('\u{2010}'..='\u{203A}').contains(&character)
}

/// A place where a long word may break, as in `отец/мать`: a zero-width space behind a sign, a word joiner at a dash.
fn is_break_of_long_word(invisible: Option<char>, before: Option<char>, after: Option<char>) -> bool {
    let is_visible = |side: Option<char>| side.is_some_and(|character| !character.is_whitespace());
    let is_joint = |side: Option<char>| matches!(side, Some('/' | '-' | '_' | '.' | '@' | '&' | '=' | '–' | '—'));
    matches!(invisible, Some('\u{200B}' | '\u{2060}'))
        && is_visible(before)
        && is_visible(after)
        && (is_joint(before) || is_joint(after))
}

/// `1️⃣`: a digit, a variation selector and a frame.
fn is_keycap(before: Option<char>, after: Option<char>) -> bool {
    after == Some('\u{20E3}') || before == Some('\u{20E3}')
}

/// Whether Markdown reads the line without the character as it did with it: one that keeps a sign from being markup is for a
/// person to delete.
fn leaves_markup(text: &str, range: &Range<usize>, before: Option<char>, after: Option<char>) -> bool {
    let line_before = text[..range.start].rsplit('\n').next().unwrap_or_default();
    let line_after = text[range.end..].split('\n').next().unwrap_or_default();
    let is_harmless = |side: Option<char>| {
        side.is_none_or(|character| {
            !character.is_ascii_punctuation() || matches!(character, ',' | '.' | '!' | '?' | ')' | '"' | '\'')
        })
    };
    // Two spaces at the end of a line break it.
    let makes_break = line_before.ends_with(' ') && line_after.trim_matches([' ', '\r']).is_empty();
    line_before.contains(char::is_alphabetic) && is_harmless(before) && is_harmless(after) && !makes_break
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
