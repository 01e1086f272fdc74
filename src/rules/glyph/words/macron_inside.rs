//! GL303: ӣ is written at the end of a word only. Inside it is a slip for и, or for й after a vowel.
//!
//! Measured on 205,000 Tajik words: 9 of 9,423 words with ӣ have it inside, and all nine are faults (баӣрақ for байрақ).

use std::ops::Range;

use crate::model::codes::MACRON_INSIDE;
use crate::model::finding::{Edit, Finding, Safety};
use crate::model::orthography::Orthography;
use crate::model::prose::{MadeOf, Text, Word};

pub(super) fn check(text: &Text<'_>, findings: &mut Vec<Finding>) {
    if text.orthography != Orthography::Tg || !text.characters().any("ӣӢ") {
        return;
    }
    let mut last = None;
    for at in text.segments().iter().flat_map(|segment| inside(text, segment.range())) {
        let next = text.words().partition_point(|word| word.range().end <= at);
        let word = text.words().get(next).filter(|word| last != Some(word.start));
        last = word.map(|word| word.start).or(last);
        findings.extend(word.and_then(|word| of_word(text, *word)));
    }
}

/// Places of ӣ before a letter.
fn inside<'t>(text: &'t Text<'_>, range: Range<usize>) -> impl Iterator<Item = usize> + 't {
    let words = text.slice(range.clone());
    let is_inside = |(at, found): &(usize, &str)| words[at + found.len()..].starts_with(char::is_alphabetic);
    let places = |letter: char| words.match_indices(letter).filter(is_inside).map(|(at, _)| at);
    let mut all: Vec<usize> = places('ӣ').chain(places('Ӣ')).collect();
    all.sort_unstable();
    all.into_iter().map(move |at| range.start + at)
}

fn of_word(text: &Text<'_>, word: Word) -> Option<Finding> {
    let letters = text.slice(word.range());
    let inside = letters.trim_end_matches(['ӣ', 'Ӣ']);
    // ӣ with a stress mark is for dictionaries; words of several scripts have rules of their own.
    if !inside.contains(['ӣ', 'Ӣ']) || word.made_of.has(MadeOf::MARKS) || word.made_of.has(MadeOf::LATIN) {
        return None;
    }
    let mut finding = Finding::at(MACRON_INSIDE, text.span(word.range()), format!("ӣ inside the word `{letters}`"))
        .help("ӣ stands at the end of a word only: write и or й here, or put the missing space or hyphen after ӣ");
    let mut edits = Vec::new();
    let mut before = ' ';
    for (at, letter) in inside.char_indices() {
        if let Some(right) = right(before, letter) {
            let start = word.range().start + at;
            edits.push(Edit { span: text.span(start..start + letter.len_utf8()), text: right.into() });
            finding = finding.letter(letter.to_string(), Some(right));
        }
        before = letter;
    }
    Some(finding.fix_all(Safety::Unsafe, edits))
}

/// й after a vowel (байрақ, файл), и otherwise (пайвастагиро).
fn right(before: char, letter: char) -> Option<&'static str> {
    let is_after_vowel = "аеёиоуӯэюяАЕЁИОУӮЭЮЯ".contains(before);
    match (letter, is_after_vowel) {
        ('ӣ', false) => Some("и"),
        ('ӣ', true) => Some("й"),
        ('Ӣ', false) => Some("И"),
        ('Ӣ', true) => Some("Й"),
        _ => None,
    }
}
