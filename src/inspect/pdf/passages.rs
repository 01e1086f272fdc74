//! `GL506`: whether the words of a text are in the pack that was made of it, letter by letter. Whatever goes wrong between
//! the text and the paper (a font, a template, a conversion) shows here.

use crate::model::codes::TEXT_DIFFERS;
use crate::model::finding::{Finding, Place};
use crate::model::pdf::PdfDocument;

/// Longest piece of a passage that a message shows, in letters.
const SHOWN: usize = 60;

/// A finding for each passage whose letters are not in the document. White space, soft hyphens and the order of passages are
/// no differences. The place of a passage is where its text stands.
#[must_use]
pub fn differences(document: &PdfDocument, passages: &[(&str, Place)]) -> Vec<Finding> {
    let printed = letters(&super::prose(document).text);
    let missing = passages.iter().filter(|(passage, _)| !printed.contains(&letters(passage)));
    missing.map(|(passage, place)| finding(document, passage, place)).collect()
}

fn finding(document: &PdfDocument, passage: &str, place: &Place) -> Finding {
    let short: String = passage.chars().take(SHOWN).collect();
    let message = format!("`{short}` is not printed letter for letter in `{}`", document.path);
    Finding::new(TEXT_DIFFERS, place.clone(), message)
        .help("compare the page with the text: a font or a template of the theme prints other letters, or leaves some out")
}

/// Letters without what lines and typesetters change.
fn letters(text: &str) -> String {
    let is_kept = |sign: &char| !sign.is_whitespace() && !matches!(sign, '\u{AD}' | '\u{200B}' | '\u{2060}' | '\u{FEFF}');
    // typst sets a hyphen that must not break as a hyphen where the font has no other.
    text.chars().filter(is_kept).map(|sign| if sign == '\u{2011}' { '-' } else { sign }).collect()
}
