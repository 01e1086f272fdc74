//! `LK`: links and pictures.

use super::Rule;

pub(super) const RULES: &[Rule] = &[];
