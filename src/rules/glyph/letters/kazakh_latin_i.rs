//! `GL204`: the Latin letter i for the Kazakh і. Only words all of whose Latin letters are i or I; others are `GL202`.

use super::mixed::{self, Intruders};
use super::{Swap, finding, letters};
use crate::model::codes::KAZAKH_LATIN_I;
use crate::model::finding::{Finding, Safety};
use crate::model::orthography::Orthography;
use crate::model::prose::{MadeOf, Text, Word};

pub(in crate::rules::glyph) fn check(text: &Text<'_>, findings: &mut Vec<Finding>) {
    if text.orthography != Orthography::Kk || !text.characters().any("iI") || !mixed::may_be_in(text) {
        return;
    }
    for (word, intruders) in mixed::words(text) {
        if intruders == Intruders::Latin && is_only_i(text, word) {
            findings.push(found(text, word));
        }
    }
}

/// Whether a word of a Kazakh text has the Latin letters i and I and no other.
pub(super) fn is_only_i(text: &Text<'_>, word: &Word) -> bool {
    let mut latin = letters(text, word).filter(|(_, letter)| letter.is_ascii_alphabetic());
    text.orthography == Orthography::Kk
        && word.made_of.has(MadeOf::CYRILLIC)
        && latin.all(|(_, letter)| matches!(letter, 'i' | 'I'))
}

fn found(text: &Text<'_>, word: &Word) -> Finding {
    let swap = |(range, letter): (std::ops::Range<usize>, char)| {
        let right = match letter {
            'i' => "і",
            'I' => "І",
            _ => return None,
        };
        Some(Swap { range, right: Some(right.to_owned()), safety: Safety::Safe })
    };
    let swaps = letters(text, word).filter_map(swap).collect();
    let message = format!("`{}` is written with the Latin letter i", text.slice(word.range()));
    finding(KAZAKH_LATIN_I, text, word.range(), message, swaps).help("run `rahnamo lint --fix`; it puts the Kazakh letter there")
}
