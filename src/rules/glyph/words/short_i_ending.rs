//! GL304: й after a consonant at the end of a Tajik word. Tajik й follows a vowel there (чой, мӯй); a word that ends so has
//! lost the macron of its ӣ (лексикй, Тоҷикй).

use super::dropped_diacritics;
use crate::model::codes::SHORT_I_ENDING;
use crate::model::finding::{Finding, Safety};
use crate::model::orthography::Orthography;
use crate::model::prose::{MadeOf, Text, Word};

const CONSONANTS: &str = "бвгғджзкқлмнпрстфхҳчҷш";

/// Arabic words that do end so.
const WORDS: [&str; 5] = ["ваҳй", "машй", "наҳй", "нафй", "рамй"];

pub(super) fn check(text: &Text<'_>, findings: &mut Vec<Finding>) {
    if text.orthography != Orthography::Tg || !text.characters().any("йЙ") {
        return;
    }
    let faults: Vec<&Word> = text.words().iter().filter(|word| is_fault(text, **word)).collect();
    if faults.is_empty() {
        return;
    }
    // Where all special letters are lost, one finding says so.
    let dropped = dropped_diacritics::ranges(text);
    let is_free = |word: &&Word| !dropped.iter().any(|range| range.contains(&word.range().start));
    findings.extend(faults.into_iter().filter(is_free).map(|word| finding(text, *word)));
}

fn is_fault(text: &Text<'_>, word: Word) -> bool {
    let is_plain = word.made_of.has(MadeOf::CYRILLIC) && !word.made_of.has(MadeOf::MARKS) && !word.made_of.has(MadeOf::DEBRIS);
    let Some(stem) = is_plain.then(|| text.slice(word.range()).strip_suffix(['й', 'Й'])).flatten() else { return false };
    let is_consonant = |letter: char| letter.to_lowercase().any(|small| CONSONANTS.contains(small));
    let ends_in_consonant = stem.chars().next_back().is_some_and(is_consonant) && stem.chars().nth(1).is_some();
    ends_in_consonant && !WORDS.contains(&text.slice(word.range()).to_lowercase().as_str())
}

fn finding(text: &Text<'_>, word: Word) -> Finding {
    let letters = text.slice(word.range());
    let (found, right) = if letters.ends_with('Й') { ("Й", "Ӣ") } else { ("й", "ӣ") };
    let last = word.range().end - found.len()..word.range().end;
    Finding::at(SHORT_I_ENDING, text.span(word.range()), format!("й for ӣ at the end of `{letters}`"))
        .help("after a consonant the last letter is ӣ: correct it")
        .letter(found, Some(right))
        .fix(Safety::Unsafe, text.span(last), right)
}
