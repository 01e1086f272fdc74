//! `GL`: glyphs and scripts.

mod legacy;

use super::{Rule, rule};

pub(super) const RULES: &[Rule] = &[
    rule!(LEGACY_TAJIK, "legacy/tajik", Text(legacy::tajik::check)),
    rule!(LEGACY_TAJIK_RECODED, "legacy/recoded", Text(legacy::recoded::check)),
    rule!(FREED_LETTERS, "legacy/freed_letters", Text(legacy::freed_letters::check)),
    rule!(LEGACY_KAZAKH, "legacy/kazakh", Text(legacy::kazakh::check)),
    rule!(LEGACY_KYRGYZ, "legacy/kyrgyz", Text(legacy::kyrgyz::check)),
    rule!(MOJIBAKE, "legacy/mojibake", Text(legacy::mojibake::check)),
    rule!(LEGACY_LATIN_FONT, "legacy/latin_font", Text(legacy::latin_font::check)),
    rule!(LEGACY_KOI8, "legacy/koi8", Text(legacy::koi8::check)),
];
