//! A face of the theme cut down to some letters: outlines, widths, kerning, and marks over letters. The only file that names the
//! crates for it. Hints for coarse screens are dropped: phones do not look at them, and they are a third of the weight.

use std::collections::BTreeSet;

use fontcull_klippa::{Plan, SubsetFlags, subset_font};
use fontcull_skrifa::{FontRef, GlyphId, Tag};
use fontcull_write_fonts::read::collections::IntSet;
use fontcull_write_fonts::types::NameId;
use ttf_parser::name_id;

use super::woff2;

/// What a text in our languages needs of a font's layout: kerning, marks over letters, forms of a language.
const FEATURES: [&[u8; 4]; 5] = [b"kern", b"mark", b"mkmk", b"ccmp", b"locl"];

/// Under which name it goes: a font that was changed must not carry the name that its licence reserves.
pub(super) const FAMILY: &str = "Rahnamo Text";

/// `font` with only `letters`, as WOFF2; `None` when it cannot be read.
pub(super) fn cut(font: &[u8], letters: &BTreeSet<char>) -> Option<Vec<u8>> {
    let reader = FontRef::new(font).ok()?;
    let letters: IntSet<u32> = letters.iter().map(|letter| u32::from(*letter)).collect();
    let features: IntSet<Tag> = FEATURES.iter().map(|tag| Tag::new(tag)).collect();
    let plan = Plan::new(
        &IntSet::<GlyphId>::empty(),
        &letters,
        &reader,
        SubsetFlags::SUBSET_FLAGS_NO_HINTING,
        &IntSet::<Tag>::empty(),
        &IntSet::<Tag>::all(),
        &features,
        &IntSet::<NameId>::empty(),
        &IntSet::<u16>::empty(),
    );
    let mut tables = woff2::tables(&subset_font(&reader, &plan).ok()?)?;
    tables.retain(|(tag, _)| tag != b"name");
    tables.push((*b"name", names(font)?));
    tables.sort_by_key(|(tag, _)| *tag);
    woff2::encode(tables)
}

/// The string that a font has under `id`, in English.
pub(super) fn name(face: &ttf_parser::Face<'_>, id: u16) -> Option<String> {
    let own = face.names().into_iter().filter(|name| name.name_id == id && name.is_unicode());
    own.into_iter().find_map(|name| name.to_string())
}

/// The `name` table: the new name, and of the old one what the licence wants kept.
fn names(font: &[u8]) -> Option<Vec<u8>> {
    let face = ttf_parser::Face::parse(font, 0).ok()?;
    let kept = |id: u16| name(&face, id).unwrap_or_default();
    let style = kept(name_id::SUBFAMILY);
    let full = format!("{FAMILY} {style}");
    let postscript: String = full.split_whitespace().collect::<Vec<_>>().join("-");
    let list = [
        (name_id::COPYRIGHT_NOTICE, kept(name_id::COPYRIGHT_NOTICE)),
        (name_id::FAMILY, FAMILY.to_owned()),
        (name_id::SUBFAMILY, style),
        (name_id::UNIQUE_ID, postscript.clone()),
        (name_id::FULL_NAME, full),
        (name_id::VERSION, "Version 1.0".to_owned()),
        (name_id::POST_SCRIPT_NAME, postscript),
        (name_id::LICENSE, kept(name_id::LICENSE)),
        (name_id::LICENSE_URL, kept(name_id::LICENSE_URL)),
    ];
    table(&list)
}

/// Format 0, for Windows and English, which is what browsers read.
fn table(list: &[(u16, String)]) -> Option<Vec<u8>> {
    const PLATFORM_ENCODING_LANGUAGE: [u8; 6] = [0, 3, 0, 1, 4, 9];
    let number = |value: usize| u16::try_from(value).ok().map(u16::to_be_bytes);
    let (mut records, mut strings) = (Vec::new(), Vec::new());
    for (id, text) in list {
        let start = strings.len();
        strings.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
        records.extend(PLATFORM_ENCODING_LANGUAGE);
        records.extend(id.to_be_bytes());
        records.extend(number(strings.len() - start)?);
        records.extend(number(start)?);
    }
    let mut table = vec![0, 0];
    table.extend(number(list.len())?);
    table.extend(number(6 + records.len())?);
    table.extend(records);
    table.extend(strings);
    Some(table)
}
