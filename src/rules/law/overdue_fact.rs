//! `LW105`: a value that readers see is compared with its act again by its day. An error in a release, see `check::levels`.

use crate::model::book::{Book, Sources};
use crate::model::codes::OVERDUE_FACT;
use crate::model::finding::Finding;

pub(super) fn check(sources: &Sources, book: &Book) -> Vec<Finding> {
    let shown = sources.facts.iter().flat_map(|fact| fact.shown_on(book.as_of).into_iter().map(move |value| (fact, value)));
    shown
        .filter_map(|(fact, value)| {
            let review_by = value.review_by.filter(|_| value.is_overdue(book.as_of))?;
            let message = format!("the value of `{}` was to be checked again by `{review_by}`", fact.id);
            Some(Finding::at(OVERDUE_FACT, value.span, message).help(
                "compare it with the act, then set `verified_on` and a new `review_by`; if the law changed, add the new value",
            ))
        })
        .collect()
}
