//! `GL`: glyphs and scripts.

pub(super) mod typography;
pub(super) mod words;

use super::Rule;

pub(super) const RULES: &[Rule] = &[];
