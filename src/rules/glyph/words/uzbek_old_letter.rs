//! GL307: ò ó ô õ ő for oʻ and ģ ğ ġ ǵ for gʻ in Uzbek: letters of old, proposed or neighbouring alphabets, and „ for ʻ.
//!
//! Attested: Òzbekiston, toģrisida, ug„at. Foreign names keep their letters: a word with other accented letters is left
//! alone, and a word that begins with a capital and has the letter inside is a warning.

use crate::model::codes::UZBEK_OLD_LETTER;
use crate::model::finding::{Edit, Finding, Safety, Severity};
use crate::model::orthography::Orthography;
use crate::model::prose::{MadeOf, Text, Word};

const LOW_QUOTE: char = '„';

pub(super) fn check(text: &Text<'_>, findings: &mut Vec<Finding>) {
    if text.orthography != Orthography::UzLatn {
        return;
    }
    if text.characters().any("òóôõőÒÓÔÕŐģğġǵĢĞĠǴ") {
        findings.extend(text.words().iter().filter_map(|word| of_word(text, *word)));
    }
    if text.characters().contains(LOW_QUOTE) {
        findings.extend(text.words().windows(2).filter_map(|pair| of_low_quote(text, pair[0], pair[1])));
    }
}

fn right(letter: char) -> Option<&'static str> {
    match letter {
        'ò' | 'ó' | 'ô' | 'õ' | 'ő' => Some("oʻ"),
        'Ò' | 'Ó' | 'Ô' | 'Õ' | 'Ő' => Some("Oʻ"),
        'ģ' | 'ğ' | 'ġ' | 'ǵ' => Some("gʻ"),
        'Ģ' | 'Ğ' | 'Ġ' | 'Ǵ' => Some("Gʻ"),
        _ => None,
    }
}

fn of_word(text: &Text<'_>, word: Word) -> Option<Finding> {
    let letters = text.slice(word.range());
    let is_foreign =
        |letter: char| !letter.is_ascii() && letter.is_alphabetic() && right(letter).is_none() && !"ʻʼ".contains(letter);
    if letters.is_ascii() || !word.made_of.has(MadeOf::LATIN) || letters.contains(is_foreign) {
        return None;
    }
    let wrong: Vec<(usize, char, &str)> =
        letters.char_indices().filter_map(|(at, letter)| Some((at, letter, right(letter)?))).collect();
    wrong.first()?;
    let mut finding =
        Finding::at(UZBEK_OLD_LETTER, text.span(word.range()), format!("`{letters}` has a letter that Uzbek does not have"))
            .help("write oʻ or gʻ; a foreign name is spelt as Uzbek spells it");
    let mut edits = Vec::new();
    for (at, letter, right) in wrong {
        let start = word.range().start + at;
        finding = finding.letter(letter.to_string(), Some(right));
        edits.push(Edit { span: text.span(start..start + letter.len_utf8()), text: right.into() });
    }
    if may_be_name(letters) {
        finding.severity = Severity::Warning;
    }
    Some(finding.fix_all(Safety::Unsafe, edits))
}

/// Erdoğan, Bogotá: a capital, then small letters, and the letter not the first one.
fn may_be_name(letters: &str) -> bool {
    let mut all = letters.chars();
    all.next().is_some_and(|first| first.is_uppercase() && right(first).is_none()) && all.any(char::is_lowercase)
}

/// `ug„at`: o or g, „ and a letter, with nothing between.
fn of_low_quote(text: &Text<'_>, left: Word, next: Word) -> Option<Finding> {
    let gap = left.range().end..next.range().start;
    let letters = text.slice(left.range().start..next.range().end);
    if text.slice(gap.clone()) != "„" || !text.slice(left.range()).ends_with(['o', 'O', 'g', 'G']) {
        return None;
    }
    let finding =
        Finding::at(UZBEK_OLD_LETTER, text.span(left.range().start..next.range().end), format!("„ for ʻ in `{letters}`"))
            .help("write oʻ or gʻ")
            .letter("„", Some("ʻ"));
    Some(finding.fix(Safety::Unsafe, text.span(gap), "ʻ"))
}
