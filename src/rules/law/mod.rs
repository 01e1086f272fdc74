//! `LW`: law. Facts with their dates and sources, statements of law on pages and in blocks, review.

use super::Rule;

pub(super) const RULES: &[Rule] = &[];
