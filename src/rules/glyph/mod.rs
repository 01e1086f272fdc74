//! `GL`: glyphs and scripts.

use super::Rule;

pub(super) const RULES: &[Rule] = &[];
