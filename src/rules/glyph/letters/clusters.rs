//! Letters with the combining marks that follow them, and what they are in composed form (Unicode normalisation form C).

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use crate::model::prose::{MadeOf, Text, Word};

/// A letter with at least one combining mark behind it.
pub(super) struct Cluster {
    /// Its bytes in the source.
    pub range: Range<usize>,
    /// The composed form: one letter, or a letter with the marks that nothing composes with.
    pub composed: String,
}

/// Whether a character is one of the marks that are put over, under or through the letter before.
pub(super) fn is_mark(character: char) -> bool {
    ('\u{0300}'..='\u{036F}').contains(&character)
}

/// The words that have marks.
pub(super) fn words<'t>(text: &'t Text<'_>) -> impl Iterator<Item = &'t Word> {
    let any = text.characters().any_in('\u{0300}'..='\u{036F}');
    text.words().iter().filter(move |word| any && word.made_of.has(MadeOf::MARKS))
}

/// The letters with marks of a word.
pub(super) fn of(text: &Text<'_>, word: &Word) -> Vec<Cluster> {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    for (range, character) in super::letters(text, word) {
        match ranges.last_mut() {
            Some(last) if is_mark(character) => last.end = range.end,
            _ => ranges.push(range),
        }
    }
    let has_mark = |range: &Range<usize>| text.slice(range.clone()).chars().any(is_mark);
    let cluster = |range: Range<usize>| Cluster { composed: text.slice(range.clone()).nfc().collect(), range };
    ranges.into_iter().filter(has_mark).map(cluster).collect()
}
