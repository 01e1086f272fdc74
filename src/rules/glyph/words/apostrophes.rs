//! Apostrophes and signs that look like them, where they are part of a word and no quotation marks.

use std::ops::Range;

use crate::model::prose::{MadeOf, Text, Word};

/// One sign in or at the end of a word.
#[derive(Debug, Clone)]
pub(super) struct Mark {
    /// The word without a sign at its end that the cutter leaves out.
    pub word: Word,
    /// The sign's place.
    pub range: Range<usize>,
    /// The sign.
    pub sign: char,
    /// The letter before it.
    pub before: char,
    /// The letter after it; `None` at the end of a word.
    pub after: Option<char>,
}

/// The signs of a block. One at the end of a word is left out where a quotation may be open: ‘bog’ is a word in quotation
/// marks, and bog’ is a word with an apostrophe.
pub(super) fn marks(text: &Text<'_>, block: &[Word]) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut is_quotation_open = false;
    for word in block {
        let range = word.range();
        is_quotation_open |= text.text[..range.start].chars().next_back().is_some_and(is_sign);
        let end = if is_quotation_open { range.end } else { range.end + trailing(text, *word) };
        if word.made_of.has(MadeOf::LATIN) && (word.made_of.has(MadeOf::APOSTROPHES) || end > range.end) {
            of_word(text, *word, range.start..end, &mut marks);
            marks.retain(|mark| mark.after.is_some() || !is_quotation_open);
        }
    }
    marks
}

fn of_word(text: &Text<'_>, word: Word, range: Range<usize>, marks: &mut Vec<Mark>) {
    let mut before = ' ';
    let letters = text.slice(range.clone());
    for (at, sign) in letters.char_indices() {
        if is_sign(sign) && before.is_alphabetic() {
            let start = range.start + at;
            let after = letters[at + sign.len_utf8()..].chars().next();
            marks.push(Mark { word, range: start..start + sign.len_utf8(), sign, before, after });
        }
        before = sign;
    }
}

/// Bytes of a sign right after the word, within its segment: none when it is followed by a letter or another sign.
fn trailing(text: &Text<'_>, word: Word) -> usize {
    let next = text.segments().partition_point(|segment| segment.end < word.end);
    let Some(segment) = text.segments().get(next).filter(|segment| segment.end > word.end) else { return 0 };
    let mut rest = text.slice(word.end as usize..segment.end as usize).chars();
    match (rest.next(), rest.next()) {
        (Some(sign), after) if is_sign(sign) && !after.is_some_and(|after| after.is_alphanumeric() || is_sign(after)) => {
            sign.len_utf8()
        }
        _ => 0,
    }
}

/// Source: the signs that people and programmes put for ʻ and ʼ, as met in Uzbek texts.
fn is_sign(sign: char) -> bool {
    matches!(sign, '\'' | '’' | '‘' | '`' | '´' | 'ʻ' | 'ʼ' | 'ʹ' | '′' | '‛' | 'ˈ' | '＇')
}

/// Whether the word is rather a foreign name: O'Connor, d'Ivoire.
pub(super) fn is_name(text: &Text<'_>, mark: &Mark) -> bool {
    let mut letters = rest(text, mark).chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase)
}

/// Whether the word is rather an English one: people's, don't, we'll.
pub(super) fn is_english(text: &Text<'_>, mark: &Mark) -> bool {
    match rest(text, mark) {
        "s" => !"oOG".contains(mark.before),
        "t" => mark.before == 'n',
        "re" | "ll" | "ve" => !"oOgG".contains(mark.before),
        _ => false,
    }
}

/// Whether an ending is set off from an abbreviation: URL'dan.
pub(super) fn is_after_abbreviation(text: &Text<'_>, mark: &Mark) -> bool {
    let stem = text.slice(mark.word.range().start..mark.range.start);
    stem.chars().nth(1).is_some() && stem.chars().all(char::is_uppercase) && rest(text, mark).starts_with(char::is_lowercase)
}

fn rest<'t>(text: &Text<'t>, mark: &Mark) -> &'t str {
    text.slice(mark.range.end..mark.word.range().end.max(mark.range.end))
}
