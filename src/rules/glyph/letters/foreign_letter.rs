//! `GL212`: a Cyrillic letter that the language does not use and that no other rule accounts for. Words that are written
//! throughout in one alphabet of the region are names and quotations, and are left alone.

use super::{Swap, alphabets, finding, is_misread, letters, look_alikes, small};
use crate::model::codes::FOREIGN_LETTER;
use crate::model::finding::{Finding, Safety};
use crate::model::prose::{MadeOf, Text, Word};

pub(in crate::rules::glyph) fn check(text: &Text<'_>, findings: &mut Vec<Finding>) {
    let Some(alphabet) = alphabets::of(text.orthography) else { return };
    let foreign = foreign_letters(text, alphabet);
    if foreign.is_empty() {
        return;
    }
    for line in text.lines() {
        let mut misread = None;
        for word in line.iter().filter(|word| is_faulty(text, word, &foreign)) {
            if !*misread.get_or_insert_with(|| is_misread(text, line)) {
                findings.push(found(text, word, &foreign));
            }
        }
    }
}

fn is_faulty(text: &Text<'_>, word: &Word, foreign: &[char]) -> bool {
    let letters = text.slice(word.range());
    word.made_of.has(MadeOf::CYRILLIC) && letters.contains(foreign) && !alphabets::is_of_one_neighbour(letters)
}

/// Letters of the text that belong to no word of the language. The 64 letters of Russian are passed over: every
/// alphabet has them.
fn foreign_letters(text: &Text<'_>, alphabet: &str) -> Vec<char> {
    let is_foreign = |letter: &char| {
        letter.is_alphabetic() && !alphabet.contains(small(*letter)) && !look_alikes::is_explained(text.orthography, *letter)
    };
    let rare = ('\u{0400}'..='\u{040F}').chain('\u{0450}'..='\u{052F}');
    rare.filter(|letter| text.characters().contains(*letter)).filter(is_foreign).collect()
}

fn found(text: &Text<'_>, word: &Word, foreign: &[char]) -> Finding {
    let faulty = letters(text, word).filter(|(_, letter)| foreign.contains(letter));
    let swaps = faulty.map(|(range, _)| Swap { range, right: None, safety: Safety::Shown }).collect();
    let language = alphabets::name(text.orthography);
    let message = format!("`{}` has a letter that {language} is not written with", text.slice(word.range()));
    finding(FOREIGN_LETTER, text, word.range(), message, swaps)
        .help(format!("type the word anew in {language} letters; if it is a word of another language, mark it so"))
}
