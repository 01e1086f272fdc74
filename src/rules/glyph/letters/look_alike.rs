//! `GL201`: a letter of another alphabet that looks like one of the language, in Cyrillic words. A whole word of a neighbouring
//! language and a line of Uzbek in a Tajik text are left alone.

use super::look_alikes::{self, LookAlike};
use super::{Swap, alphabets, finding, in_case_of, is_misread, letters};
use crate::model::codes::LOOK_ALIKE;
use crate::model::finding::{Finding, Safety};
use crate::model::orthography::Orthography;
use crate::model::prose::{MadeOf, Text, Word};

/// Words that Uzbek texts are full of and Tajik ones are without: in a line with two of them ў is a right letter.
const UZBEK_WORDS: [&str; 14] =
    ["билан", "учун", "бўлган", "бўлиб", "бўлади", "керак", "мумкин", "йўқ", "эмас", "каби", "бўйича", "ўз", "лозим", "деб"];

pub(in crate::rules::glyph) fn check(text: &Text<'_>, findings: &mut Vec<Finding>) {
    let pairs = look_alikes::in_text(text);
    if pairs.is_empty() {
        return;
    }
    text.lines().for_each(|line| check_line(text, &pairs, line, findings));
}

fn check_line(text: &Text<'_>, pairs: &[LookAlike], line: &[Word], findings: &mut Vec<Finding>) {
    let mut misread = None;
    let mut uzbek = None;
    for word in line.iter().filter(|word| word.made_of.has(MadeOf::CYRILLIC) || is_pronoun(text, word)) {
        let mut swaps = swaps(text, pairs, word);
        if swaps.is_empty() || is_foreign(text, word) || *misread.get_or_insert_with(|| is_misread(text, line)) {
            continue;
        }
        let has_uzbek_letter = swaps.iter().any(|swap| matches!(text.slice(swap.range.clone()), "ў" | "Ў"));
        if has_uzbek_letter && *uzbek.get_or_insert_with(|| is_uzbek(text, line)) {
            continue;
        }
        if has_uzbek_letter && is_quoted_name(text, word) {
            for swap in &mut swaps {
                swap.safety = Safety::Unsafe;
            }
        }
        findings.push(found(text, word, swaps));
    }
}

/// The Tajik word for he and she is the one letter ӯ.
fn is_pronoun(text: &Text<'_>, word: &Word) -> bool {
    text.orthography == Orthography::Tg && matches!(text.slice(word.range()), "ū" | "Ū" | "ȳ" | "Ȳ")
}

fn swaps(text: &Text<'_>, pairs: &[LookAlike], word: &Word) -> Vec<Swap> {
    let swap = |(range, letter)| {
        let pair = look_alikes::find(pairs, letter)?;
        Some(Swap { range, right: Some(in_case_of(letter, pair.right)), safety: pair.safety })
    };
    letters(text, word).filter_map(swap).collect()
}

/// Whether the word is of another language around: it has one more letter that this one lacks, and all are of one alphabet.
fn is_foreign(text: &Text<'_>, word: &Word) -> bool {
    let word = text.slice(word.range());
    let own = alphabets::of(text.orthography).unwrap_or_default();
    let is_alien = |letter: char| !own.contains(super::small(letter)) && !look_alikes::is_explained(text.orthography, letter);
    word.chars().any(is_alien) && alphabets::is_of_one_neighbour(word)
}

fn is_uzbek(text: &Text<'_>, line: &[Word]) -> bool {
    text.orthography == Orthography::Tg
        && line.iter().filter(|word| UZBEK_WORDS.contains(&text.slice(word.range()))).take(2).count() == 2
}

/// A capitalised word in quotation marks, such as the Uzbek name of a society: a person decides whose letters it keeps.
fn is_quoted_name(text: &Text<'_>, word: &Word) -> bool {
    let before = &text.text[..word.start as usize];
    let mark = before.rfind(['«', '»', '“', '”', '„', '\n']).and_then(|at| before[at..].chars().next());
    text.slice(word.range()).starts_with(char::is_uppercase) && matches!(mark, Some('«' | '“' | '„'))
}

fn found(text: &Text<'_>, word: &Word, swaps: Vec<Swap>) -> Finding {
    let is_safe = swaps.iter().all(|swap| swap.safety == Safety::Safe);
    let message = format!(
        "`{}` is written with a letter that only looks like one of the {} alphabet",
        text.slice(word.range()),
        alphabets::name(text.orthography)
    );
    let help = if is_safe {
        "run `rahnamo lint --fix`; the right letter is put in its place"
    } else {
        "put the right letter in its place, or run `rahnamo lint --unsafe-fixes` and read the result"
    };
    finding(LOOK_ALIKE, text, word.range(), message, swaps).help(help)
}
