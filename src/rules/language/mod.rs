//! `PL`: plain language, as far as it can be told without a dictionary. All of it is notes.

use super::Rule;

pub(super) const RULES: &[Rule] = &[];
