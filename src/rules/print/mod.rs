//! `PR`: print.

mod heading_widow;
mod page_budget;
mod tables;

use super::{Rule, rule};

pub(super) const RULES: &[Rule] = &[
    rule!(UNPRINTABLE, "unprintable"),
    rule!(MISSING_GLYPH, "missing_glyph"),
    rule!(CROWDED_TABLE, "crowded_table", Book(tables::check_words)),
    rule!(WIDE_TABLE, "wide_table", Book(tables::check_columns)),
    rule!(HEADING_WIDOW, "heading_widow", Pdf(heading_widow::check)),
    rule!(PAGE_BUDGET, "page_budget", Pdf(page_budget::check)),
];
