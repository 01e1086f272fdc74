//! `LW104`: somebody has compared every value that readers see with its act.

use crate::model::book::{Book, Sources};
use crate::model::codes::UNVERIFIED_FACT;
use crate::model::finding::Finding;

pub(super) fn check(sources: &Sources, book: &Book) -> Vec<Finding> {
    let shown = sources.facts.iter().flat_map(|fact| fact.shown_on(book.as_of).into_iter().map(move |value| (fact, value)));
    shown
        .filter(|(_, value)| value.verified_on.is_none())
        .map(|(fact, value)| {
            Finding::at(UNVERIFIED_FACT, value.span, format!("nobody has compared this value of `{}` with its act", fact.id))
                .help(
                    "have it read by somebody who knows the law, then add `verified_on`, `verified_by` (a role) and `review_by`",
                )
        })
        .collect()
}
