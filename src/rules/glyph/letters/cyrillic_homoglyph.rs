//! `GL203`: Cyrillic letters in a Latin word.

use super::mixed::{self, Intruders};
use super::{Swap, finding, letters};
use crate::model::codes::CYRILLIC_HOMOGLYPH;
use crate::model::finding::{Finding, Safety};
use crate::model::prose::{Text, Word};

pub(in crate::rules::glyph) fn check(text: &Text<'_>, findings: &mut Vec<Finding>) {
    if !mixed::may_be_in(text) {
        return;
    }
    for (word, intruders) in mixed::words(text) {
        if intruders == Intruders::Cyrillic {
            findings.push(found(text, word));
        }
    }
}

fn found(text: &Text<'_>, word: &Word) -> Finding {
    let swap = |(range, letter)| {
        let right = mixed::latin_for(letter)?;
        Some(Swap { range, right: Some(right.to_string()), safety: Safety::Unsafe })
    };
    let swaps = letters(text, word).filter_map(swap).collect();
    let message = format!("`{}` has Cyrillic letters among its Latin ones", text.slice(word.range()));
    finding(CYRILLIC_HOMOGLYPH, text, word.range(), message, swaps)
        .help("type the word anew on a Latin keyboard, or run `rahnamo lint --unsafe-fixes` and read the result")
}
