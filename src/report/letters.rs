//! Letters by number and name. Eyes cannot tell ӯ from ў; `CYRILLIC SMALL LETTER SHORT U` they can.

use super::data::{CodePoint, Letters, Pair};
use crate::model::finding::LetterPair;

/// Both letters of a pair with their names.
pub(super) fn pair(pair: &LetterPair) -> Pair {
    Pair { found: letters(&pair.found), right: pair.right.as_deref().map(letters) }
}

fn letters(text: &str) -> Letters {
    Letters { text: text.to_owned(), code_points: text.chars().map(code_point).collect() }
}

fn code_point(character: char) -> CodePoint {
    CodePoint { code: format!("U+{:04X}", u32::from(character)), name: name(character) }
}

/// The name, or what the Unicode Standard (section 4.8, code point labels) calls characters that have none.
fn name(character: char) -> String {
    if let Some(name) = unicode_names2::name(character) {
        return name.to_string();
    }
    match u32::from(character) {
        0x00..=0x1F | 0x7F..=0x9F => "<control>",
        code if super::visible::is_private(code) => "<private use>",
        code if super::visible::is_noncharacter(code) => "<noncharacter>",
        _ => "<reserved>",
    }
    .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_have_number_and_name() {
        let pair = pair(&LetterPair { found: "у\u{304}".into(), right: Some("ӯ".into()) });
        let named = |letters: &Letters| -> Vec<String> {
            letters.code_points.iter().map(|point| format!("{} {}", point.code, point.name)).collect()
        };
        assert_eq!(named(&pair.found), ["U+0443 CYRILLIC SMALL LETTER U", "U+0304 COMBINING MACRON"]);
        assert_eq!(named(&pair.right.unwrap()), ["U+04EF CYRILLIC SMALL LETTER U WITH MACRON"]);
    }

    #[test]
    fn characters_without_a_name_have_a_label() {
        for (character, label) in [
            ('\u{1b}', "<control>"),
            ('\u{9b}', "<control>"),
            ('\u{e000}', "<private use>"),
            ('\u{10fffd}', "<private use>"),
            ('\u{fdd0}', "<noncharacter>"),
            ('\u{1ffff}', "<noncharacter>"),
            ('\u{378}', "<reserved>"),
            ('\u{ad}', "SOFT HYPHEN"),
        ] {
            assert_eq!(name(character), label);
        }
    }
}
