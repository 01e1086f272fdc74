//! `ST`: structure of files and front matter.

use super::Rule;

pub(super) const RULES: &[Rule] = &[];
