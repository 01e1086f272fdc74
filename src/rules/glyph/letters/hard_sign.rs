//! `GL211`: a soft sign or an apostrophe where Tajik writes ъ. Russian words, which have ь after consonants only, and foreign
//! names with an apostrophe are left alone.

use super::{Swap, finding, letters, small};
use crate::model::codes::HARD_SIGN;
use crate::model::finding::{Finding, Safety};
use crate::model::orthography::Orthography;
use crate::model::prose::{MadeOf, Text, Word};

const VOWELS: &str = "аеёиӣоуӯэюя";
/// Letters that Russian lacks: what stands behind one of them is Tajik. Before them may be a loan (фильтрҳо).
const TAJIK_ONLY: &str = "ғӣқӯҳҷ";
const APOSTROPHES: &str = "'’‘`´ʻʼʹ′‛ˈ＇";
/// The four letters that the reform of 1998 abolished. A line with one of the first three inside a Tajik word is in the
/// encoding of an old font, where ь is ғ: that is one finding of `GL1xx`.
const FREED: &str = "ыцщ";

pub(in crate::rules::glyph) fn check(text: &Text<'_>, findings: &mut Vec<Finding>) {
    let characters = text.characters();
    if text.orthography != Orthography::Tg || !(characters.any("ьЬ") || characters.any(APOSTROPHES)) {
        return;
    }
    for line in text.lines() {
        let mut is_legacy = None;
        for word in line.iter().filter(|word| word.made_of.has(MadeOf::CYRILLIC) && !word.made_of.has(MadeOf::LATIN)) {
            let swaps = swaps(text, word);
            if !swaps.is_empty() && !*is_legacy.get_or_insert_with(|| is_legacy_line(text, line)) {
                findings.push(found(text, word, swaps));
            }
        }
    }
}

fn found(text: &Text<'_>, word: &Word, swaps: Vec<Swap>) -> Finding {
    let message = format!("`{}` has another sign where Tajik writes ъ", text.slice(word.range()));
    finding(HARD_SIGN, text, word.range(), message, swaps)
        .help("put ъ in its place, or run `rahnamo lint --unsafe-fixes` and read the result")
}

fn swaps(text: &Text<'_>, word: &Word) -> Vec<Swap> {
    let letters_of_word = text.slice(word.range());
    let is_quoted = text.text[..word.start as usize].ends_with(|before| APOSTROPHES.contains(before));
    let mut swaps = Vec::new();
    for (range, sign) in letters(text, word) {
        let before = text.slice(word.start as usize..range.start);
        let after = text.slice(range.end..word.end as usize);
        let is_wrong = match sign {
            'ь' | 'Ь' => is_wrong_soft_sign(before, after),
            _ => APOSTROPHES.contains(sign) && !is_quoted && is_wrong_apostrophe(before, after),
        };
        if is_wrong {
            let is_capital = sign == 'Ь' || (sign != 'ь' && is_in_capitals(letters_of_word));
            let right = if is_capital { "Ъ" } else { "ъ" };
            swaps.push(Swap { range, right: Some(right.to_owned()), safety: Safety::Unsafe });
        }
    }
    swaps
}

/// No Russian word has ь after a vowel; a Tajik word has none at all.
fn is_wrong_soft_sign(before: &str, after: &str) -> bool {
    let is_tajik = before.chars().any(|letter| TAJIK_ONLY.contains(small(letter)));
    let follows_vowel = before.chars().next_back().is_some_and(|letter| VOWELS.contains(small(letter)));
    follows_vowel || (is_tajik && !after.is_empty())
}

/// д’Артаньян, О’Коннор, Н’Джамена and their like have a capital behind the apostrophe, or one consonant or О before it.
fn is_wrong_apostrophe(before: &str, after: &str) -> bool {
    let mut letters = before.chars();
    let (Some(first), second) = (letters.next(), letters.next()) else { return false };
    let Some(next) = after.chars().next() else { return false };
    let is_prefix = second.is_none() && (first == 'О' || !VOWELS.contains(small(first)));
    let is_name = next.is_uppercase() && before.chars().chain(after.chars()).any(char::is_lowercase);
    !is_prefix && !is_name
}

fn is_in_capitals(word: &str) -> bool {
    !word.chars().any(char::is_lowercase)
}

fn is_legacy_line(text: &Text<'_>, line: &[Word]) -> bool {
    let is_legacy = |word: &Word| {
        let mut letters = text.slice(word.range()).chars();
        letters.any(|letter| FREED.contains(small(letter)))
    };
    line.iter().filter(|word| word.made_of.has(MadeOf::CYRILLIC)).any(is_legacy)
}
