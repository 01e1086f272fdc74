//! `GL`: glyphs and scripts.

pub mod letters;
pub(super) mod typography;
pub(super) mod words;
mod legacy;

use super::{Rule, rule};

pub(super) const RULES: &[Rule] = &[
    rule!(LOOK_ALIKE, "letters/look_alike", Text(letters::look_alike::check)),
    rule!(LATIN_HOMOGLYPH, "letters/latin_homoglyph", Text(letters::latin_homoglyph::check)),
    rule!(CYRILLIC_HOMOGLYPH, "letters/cyrillic_homoglyph", Text(letters::cyrillic_homoglyph::check)),
    rule!(KAZAKH_LATIN_I, "letters/kazakh_latin_i", Text(letters::kazakh_latin_i::check)),
    rule!(DECOMPOSED, "letters/decomposed", Text(letters::decomposed::check)),
    rule!(STRAY_COMBINING, "letters/stray_combining", Text(letters::stray_combining::check)),
    rule!(INVISIBLE, "letters/invisible", Text(letters::invisible::check)),
    rule!(REPLACEMENT_CHARACTER, "letters/replacement_character", Text(letters::replacement_character::check)),
    rule!(ARABIC_LETTER, "letters/arabic_letter", Text(letters::arabic_letter::check)),
    rule!(SMALL_LETTER_IN_CAPITALS, "letters/small_letter_in_capitals", Text(letters::small_letter_in_capitals::check)),
    rule!(HARD_SIGN, "letters/hard_sign", Text(letters::hard_sign::check)),
    rule!(FOREIGN_LETTER, "letters/foreign_letter", Text(letters::foreign_letter::check)),
    rule!(LEGACY_TAJIK, "legacy/tajik", Text(legacy::tajik::check)),
    rule!(LEGACY_TAJIK_RECODED, "legacy/recoded", Text(legacy::recoded::check)),
    rule!(FREED_LETTERS, "legacy/freed_letters", Text(legacy::freed_letters::check)),
    rule!(LEGACY_KAZAKH, "legacy/kazakh", Text(legacy::kazakh::check)),
    rule!(LEGACY_KYRGYZ, "legacy/kyrgyz", Text(legacy::kyrgyz::check)),
    rule!(MOJIBAKE, "legacy/mojibake", Text(legacy::mojibake::check)),
    rule!(LEGACY_LATIN_FONT, "legacy/latin_font", Text(legacy::latin_font::check)),
    rule!(LEGACY_KOI8, "legacy/koi8", Text(legacy::koi8::check)),
];
