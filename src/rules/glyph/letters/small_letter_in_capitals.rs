//! `GL210`: a special letter of the language that stayed small in a word of capitals: `МУқАРРАРОТ`.

use super::{Swap, capital, finding, letters};
use crate::model::codes::SMALL_LETTER_IN_CAPITALS;
use crate::model::finding::{Finding, Safety};
use crate::model::orthography::Orthography;
use crate::model::prose::{MadeOf, Text, Word};

/// Fewer capitals are a unit (кҲ) or the beginning of something else.
const CAPITALS_AT_LEAST: usize = 3;

/// Letters that programs for Russian do not make capital.
fn special(orthography: Orthography) -> &'static str {
    match orthography {
        Orthography::Tg => "ғӣқӯҳҷ",
        Orthography::Kk => "әғқңөұүһі",
        Orthography::Ky => "ңөү",
        Orthography::UzCyrl => "ўқғҳ",
        Orthography::KaaLatn => "áǵıńóú",
        Orthography::UzLatn | Orthography::Ru | Orthography::En | Orthography::Other => "",
    }
}

pub(in crate::rules::glyph) fn check(text: &Text<'_>, findings: &mut Vec<Finding>) {
    let special = special(text.orthography);
    if !text.characters().any(special) {
        return;
    }
    for word in text.words().iter().filter(|word| word.made_of.has(MadeOf::CAPITALS)) {
        if is_mostly_capitals(text.slice(word.range()), special) {
            findings.push(found(text, word));
        }
    }
}

/// Whether a word has capitals enough, a small letter, and no small one but those of `special`.
fn is_mostly_capitals(word: &str, special: &str) -> bool {
    let mut capitals = 0;
    let mut has_small = false;
    for letter in word.chars() {
        if letter.is_uppercase() {
            capitals += 1;
        } else if special.contains(letter) {
            has_small = true;
        } else if letter.is_lowercase() {
            return false;
        }
    }
    has_small && capitals >= CAPITALS_AT_LEAST
}

fn found(text: &Text<'_>, word: &Word) -> Finding {
    let swap = |(range, letter): (std::ops::Range<usize>, char)| {
        // Unicode makes ı and i one capital; in Karakalpak the capital of ı is Í.
        let right = if letter == 'ı' { 'Í' } else { capital(letter) };
        Swap { range, right: Some(right.to_string()), safety: Safety::Unsafe }
    };
    let small = letters(text, word).filter(|(_, letter)| letter.is_lowercase());
    let message = format!("`{}` is written in capitals with a small letter among them", text.slice(word.range()));
    finding(SMALL_LETTER_IN_CAPITALS, text, word.range(), message, small.map(swap).collect())
        .help("put the capital in its place, or run `rahnamo lint --unsafe-fixes` and read the result")
}
