//! `GL202`: Latin letters in a Cyrillic word. The Kazakh і that is written with a Latin i has a rule of its own, `GL204`.

use super::kazakh_latin_i::is_only_i;
use super::mixed::{self, Intruders, Meant};
use super::{Swap, finding, letters};
use crate::model::codes::LATIN_HOMOGLYPH;
use crate::model::finding::{Finding, Safety};
use crate::model::orthography::Orthography;
use crate::model::prose::{Text, Word};

pub(in crate::rules::glyph) fn check(text: &Text<'_>, findings: &mut Vec<Finding>) {
    if !mixed::may_be_in(text) {
        return;
    }
    for (word, intruders) in mixed::words(text) {
        if intruders == Intruders::Latin && !is_only_i(text, word) {
            findings.push(found(text, word));
        }
    }
}

fn found(text: &Text<'_>, word: &Word) -> Finding {
    let message = format!("`{}` has Latin letters among its Cyrillic ones", text.slice(word.range()));
    finding(LATIN_HOMOGLYPH, text, word.range(), message, swaps(text, word))
        .help("type the word anew on the keyboard of its language, or run `rahnamo lint --unsafe-fixes` and read the result")
}

fn swaps(text: &Text<'_>, word: &Word) -> Vec<Swap> {
    let latin = letters(text, word).filter(|(_, letter)| letter.is_ascii_alphabetic());
    let swap = |(range, letter): (std::ops::Range<usize>, char)| {
        let right = match mixed::cyrillic_for(text.orthography, letter) {
            Some(Meant::Letter(right)) => Some(right.to_string()),
            _ if letter == 'i' => tajik_i(text, word, range.start),
            _ => None,
        };
        Swap { range, right, safety: Safety::Unsafe }
    };
    latin.map(swap).collect()
}

/// Inside a Tajik word only и can be meant; at the end, ӣ and и are two words. The other languages have no such letter.
fn tajik_i(text: &Text<'_>, word: &Word, at: usize) -> Option<String> {
    (text.orthography == Orthography::Tg && at + 1 < word.end as usize).then(|| "и".to_owned())
}
