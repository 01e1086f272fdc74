//! `GL2xx`: wrong letters inside words that are otherwise right. Comes in: running text of a known language and script. Goes
//! out: one finding for each word, naming its wrong letters, with a fix that touches nothing but them.
//!
//! Texts of whole legacy encodings (`GL1xx`) and words that are spelt wrongly with right letters (`GL3xx`) are left to their
//! own families: what they own is listed in [`look_alikes`] and skipped here, so that one fault is one finding.

mod alphabets;
mod clusters;
pub mod look_alikes;
mod mixed;

pub(super) mod arabic_letter;
pub(super) mod cyrillic_homoglyph;
pub(super) mod decomposed;
pub(super) mod foreign_letter;
pub(super) mod hard_sign;
pub(super) mod invisible;
pub(super) mod kazakh_latin_i;
pub(super) mod latin_homoglyph;
pub(super) mod look_alike;
pub(super) mod replacement_character;
pub(super) mod small_letter_in_capitals;
pub(super) mod stray_combining;

use std::ops::Range;

use crate::model::codes::Code;
use crate::model::finding::{Edit, Finding, Safety};
use crate::model::prose::{Text, Word};

/// A wrong letter in a text, and what belongs there.
struct Swap {
    /// Its bytes in the source.
    range: Range<usize>,
    /// The right letter; empty for one that is only in the way, `None` where only a person can say.
    right: Option<String>,
    /// Who may put it there.
    safety: Safety,
}

/// One finding for a word with all its wrong letters. The fix is as safe as its least safe letter, and there is none when
/// one of the letters is for a person to choose: half a word mended looks like a word mended.
fn finding(code: Code, text: &Text<'_>, range: Range<usize>, message: String, swaps: Vec<Swap>) -> Finding {
    let mut finding = Finding::at(code, text.span(range), message);
    for swap in &swaps {
        let right = swap.right.as_deref().filter(|right| !right.is_empty());
        finding = finding.letter(text.slice(swap.range.clone()), right);
    }
    let safety = swaps.iter().map(|swap| swap.safety).max().unwrap_or(Safety::Shown);
    let edit = |swap: Swap| Some(Edit { span: text.span(swap.range), text: swap.right? });
    match swaps.into_iter().map(edit).collect::<Option<Vec<_>>>() {
        Some(edits) => finding.fix_all(safety, edits),
        None => finding,
    }
}

/// Whether a line is UTF-8 that was read as the Windows code page for Russian: а, е, о and с have become these pairs. Its
/// letters are all wrong, and that is one finding of `GL1xx`.
fn is_misread(text: &Text<'_>, line: &[Word]) -> bool {
    let (Some(first), Some(last)) = (line.first(), line.last()) else { return false };
    let words = text.slice(first.start as usize..last.end as usize);
    ["Р°", "Рµ", "Рѕ", "СЃ"].iter().any(|pair| words.contains(pair))
}

/// The letters of a word with their bytes in the source.
fn letters<'a>(text: &Text<'a>, word: &Word) -> impl Iterator<Item = (Range<usize>, char)> + use<'a> {
    let start = word.start as usize;
    let place = move |(at, letter): (usize, char)| (start + at..start + at + letter.len_utf8(), letter);
    text.slice(word.range()).char_indices().map(place)
}

/// The small form of a letter that has one of a single character.
fn small(letter: char) -> char {
    let mut forms = letter.to_lowercase();
    match (forms.next(), forms.next()) {
        (Some(form), None) => form,
        _ => letter,
    }
}

/// The capital of a letter that has one of a single character.
fn capital(letter: char) -> char {
    let mut forms = letter.to_uppercase();
    match (forms.next(), forms.next()) {
        (Some(form), None) => form,
        _ => letter,
    }
}

/// `right`, a small letter, in the case of `model`.
fn in_case_of(model: char, right: &str) -> String {
    if model.is_uppercase() { right.chars().map(capital).collect() } else { right.to_owned() }
}
