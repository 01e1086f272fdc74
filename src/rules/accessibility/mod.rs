//! `AX`: accessibility.

use super::{Rule, rule};

pub(super) const RULES: &[Rule] = &[rule!(MISSING_ALT, "missing_alt"), rule!(SKIPPED_HEADING, "skipped_heading")];
