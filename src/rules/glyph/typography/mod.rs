//! `GL4xx`: typography by language. All of it is notes.

use crate::rules::Rule;

pub(in crate::rules) const RULES: &[Rule] = &[];
