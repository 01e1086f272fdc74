//! `PR`: print.

use super::{Rule, rule};

pub(super) const RULES: &[Rule] = &[rule!(UNPRINTABLE, "unprintable"), rule!(MISSING_GLYPH, "missing_glyph")];
