//! `GL508`: a font of the theme that shows another letter under a letter of the Tajik alphabet, or a Tajik one under a letter
//! of another: the trick of the fonts named "… Tj".

use ttf_parser::Face;

use super::fonts::{ThemeFace, ThemeFonts, drawing, families, glyph, is_in_use};
use crate::model::book::{Book, Sources};
use crate::model::codes::LEGACY_FONT_IN_THEME;
use crate::model::finding::Finding;

/// A Tajik letter, the one that it must not look like, and the one under which old fonts hid it.
const LETTERS: [(char, char, char); 12] = [
    ('ҷ', 'ч', 'љ'),
    ('ҳ', 'х', 'њ'),
    ('қ', 'к', 'ќ'),
    ('ғ', 'г', 'ѓ'),
    ('ӣ', 'и', 'ї'),
    ('ӯ', 'у', 'ў'),
    ('Ҷ', 'Ч', 'Љ'),
    ('Ҳ', 'Х', 'Њ'),
    ('Қ', 'К', 'Ќ'),
    ('Ғ', 'Г', 'Ѓ'),
    ('Ӣ', 'И', 'Ї'),
    ('Ӯ', 'У', 'Ў'),
];

pub(super) fn check(sources: &Sources, _: &Book) -> Vec<Finding> {
    let families = families(&sources.theme);
    let fonts = ThemeFonts::of(&sources.theme);
    let faces = fonts.faces();
    faces.iter().filter(|face| is_in_use(face, &families)).filter_map(finding).collect()
}

fn finding(face: &ThemeFace<'_>) -> Option<Finding> {
    let wrong: Vec<(char, String)> = LETTERS.iter().filter_map(|letters| wrong_letter(&face.face, *letters)).collect();
    let (first, shows) = wrong.first()?;
    let message = format!("the font file `{}` shows `{shows}` in place of `{first}`", face.file);
    let finding = Finding::in_file(LEGACY_FONT_IN_THEME, face.place, message)
        .help("text in this font is right only where the font is; put a Unicode font in its place");
    Some(wrong.iter().fold(finding, |finding, (letter, shows)| finding.letter(shows.clone(), Some(&letter.to_string()))))
}

/// The letter that is wrong, and what is shown for it.
fn wrong_letter(face: &Face<'_>, (tajik, plain, hiding): (char, char, char)) -> Option<(char, String)> {
    let is_same = |left: char, right: char| {
        let (Some(left), Some(right)) = (glyph(face, left), glyph(face, right)) else { return false };
        left == right || drawing(face, left) == drawing(face, right)
    };
    if is_same(tajik, plain) {
        return Some((tajik, plain.to_string()));
    }
    if is_same(tajik, hiding) || looks_tajik(face, plain, hiding) {
        return Some((hiding, tajik.to_string()));
    }
    [tajik, hiding].into_iter().find_map(|letter| Some((letter, other_name(face, letter)?)))
}

/// Whether the glyph under the hiding letter has the shape of the Tajik one, in a font that may not have the Tajik one at
/// all: ќ and ѓ without the accent above, љ and њ with a tail below.
fn looks_tajik(face: &Face<'_>, plain: char, hiding: char) -> bool {
    let bounds = |letter: char| face.glyph_bounding_box(glyph(face, letter)?);
    let (Some(plain_box), Some(hiding_box)) = (bounds(plain), bounds(hiding)) else { return false };
    let em = i32::from(face.units_per_em());
    match hiding {
        'ќ' | 'ѓ' | 'Ќ' | 'Ѓ' => i32::from(hiding_box.y_max) * 20 <= i32::from(plain_box.y_max) * 21,
        'љ' | 'њ' | 'Љ' | 'Њ' => (i32::from(hiding_box.y_min) - i32::from(plain_box.y_min)) * 14 < -em,
        _ => false,
    }
}

/// The Cyrillic letter that the glyph's name says it is, when that is another one: `uni049B` under ќ.
fn other_name(face: &Face<'_>, letter: char) -> Option<String> {
    let name = face.glyph_name(glyph(face, letter)?)?;
    let code = u32::from_str_radix(name.strip_prefix("uni")?.get(..4)?, 16).ok()?;
    let named = char::from_u32(code).filter(|named| matches!(named, '\u{400}'..='\u{52F}') && name.len() == 7)?;
    (named != letter).then(|| named.to_string())
}
