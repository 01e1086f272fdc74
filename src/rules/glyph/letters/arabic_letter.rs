//! `GL209`: Arabic letters in a word of Cyrillic or Latin ones. Words in Arabic letters throughout are quotations.

use super::{Swap, finding, letters};
use crate::model::codes::ARABIC_LETTER;
use crate::model::finding::{Finding, Safety};
use crate::model::orthography::Orthography;
use crate::model::prose::{MadeOf, Text, Word};

pub(in crate::rules::glyph) fn check(text: &Text<'_>, findings: &mut Vec<Finding>) {
    if text.orthography == Orthography::Other || !text.characters().any_in('\u{0600}'..='\u{077F}') {
        return;
    }
    for word in text.words().iter().filter(|word| is_mixed(word.made_of)) {
        findings.push(found(text, word));
    }
}

fn is_mixed(made_of: MadeOf) -> bool {
    made_of.has(MadeOf::ARABIC) && (made_of.has(MadeOf::CYRILLIC) || made_of.has(MadeOf::LATIN))
}

fn found(text: &Text<'_>, word: &Word) -> Finding {
    let arabic = letters(text, word).filter(|(_, letter)| ('\u{0600}'..='\u{077F}').contains(letter));
    let swaps = arabic.map(|(range, _)| Swap { range, right: None, safety: Safety::Shown }).collect();
    let message = format!("`{}` has Arabic letters among its others", text.slice(word.range()));
    finding(ARABIC_LETTER, text, word.range(), message, swaps).help("type the word anew in one alphabet")
}
