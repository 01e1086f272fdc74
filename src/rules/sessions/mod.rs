//! `SE`: sessions.

use super::Rule;

pub(super) const RULES: &[Rule] = &[];
