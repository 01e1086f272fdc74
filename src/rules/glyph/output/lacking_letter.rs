//! `GL507`: a face of the theme without letters of a language that an edition is in. Every face and style is looked at: a
//! bold italic without Tajik letters does its harm on the one page that has them.

use std::collections::BTreeMap;

use super::fonts::{ThemeFace, ThemeFonts, families, glyph, is_in_use};
use crate::model::alphabet;
use crate::model::book::{Book, Sources};
use crate::model::codes::FONT_LACKS_LETTER;
use crate::model::finding::Finding;

pub(super) fn check(sources: &Sources, book: &Book) -> Vec<Finding> {
    let families = families(&sources.theme);
    let mut alphabets: BTreeMap<&str, String> = BTreeMap::new();
    for edition in &book.editions {
        if let Some(letters) = alphabet::letters(edition.lang.as_str()) {
            alphabets.insert(edition.lang.as_str(), letters);
        }
    }
    let fonts = ThemeFonts::of(&sources.theme);
    let faces = fonts.faces();
    let used = faces.iter().filter(|face| is_in_use(face, &families));
    used.flat_map(|face| alphabets.iter().filter_map(move |(lang, letters)| lacking(face, lang, letters))).collect()
}

fn lacking(face: &ThemeFace<'_>, lang: &str, letters: &str) -> Option<Finding> {
    let missing: Vec<char> = letters.chars().filter(|letter| glyph(&face.face, *letter).is_none()).collect();
    if missing.is_empty() {
        return None;
    }
    let shown = missing.iter().take(12).map(char::to_string).collect::<Vec<_>>().join(" ");
    let message = format!("the font file `{}` lacks letters of `{lang}`: `{shown}`", face.file);
    let help = "put a complete file of this font in its place, or name another family in `typst/fonts.json` of the theme";
    Some(Finding::in_file(FONT_LACKS_LETTER, face.place, message).help(help))
}
