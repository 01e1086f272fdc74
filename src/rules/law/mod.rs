//! `LW`: law. Facts with their dates and sources, statements of law on pages and in blocks, review.

mod fact_gap;
mod missing_fact_source;
mod no_value;
mod overdue_fact;
mod overlapping_values;
mod typed_fact;
mod unknown_fact;
mod unused_fact;
mod unverified_fact;

use super::{Rule, rule};

pub(super) const RULES: &[Rule] = &[
    rule!(UNKNOWN_FACT, "unknown_fact", Book(unknown_fact::check)),
    rule!(OVERLAPPING_VALUES, "overlapping_values", Book(overlapping_values::check)),
    rule!(FACT_GAP, "fact_gap", Book(fact_gap::check)),
    rule!(NO_VALUE, "no_value", Book(no_value::check)),
    rule!(MISSING_FACT_SOURCE, "missing_fact_source", Book(missing_fact_source::check)),
    rule!(UNVERIFIED_FACT, "unverified_fact", Book(unverified_fact::check)),
    rule!(OVERDUE_FACT, "overdue_fact", Book(overdue_fact::check)),
    rule!(UNUSED_FACT, "unused_fact", Book(unused_fact::check)),
    rule!(TYPED_FACT, "typed_fact", Book(typed_fact::check)),
];
