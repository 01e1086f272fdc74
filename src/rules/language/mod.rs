//! `PL`: plain language, as far as it can be told without a dictionary. All of it is notes.

mod all_capitals;
mod long_list;
mod long_sentence;

use super::{Rule, rule};

pub(super) const RULES: &[Rule] = &[
    rule!(LONG_SENTENCE, "long_sentence", Text(long_sentence::check)),
    rule!(LONG_LIST, "long_list", Book(long_list::check)),
    rule!(ALL_CAPITALS, "all_capitals", Text(all_capitals::check)),
];
