//! `LW106`: on the day of the book every fact has a value.

use crate::model::book::{Book, Sources};
use crate::model::codes::NO_VALUE;
use crate::model::fact::State;
use crate::model::finding::Finding;

pub(super) fn check(sources: &Sources, book: &Book) -> Vec<Finding> {
    let one = |fact: &crate::model::fact::Fact| {
        let id = &fact.id;
        let (span, message) = match fact.on(book.as_of) {
            State::Holds(_) | State::Ends { .. } => return None,
            State::Over(value, until) => (value.span, format!("`{id}` has no value after `{until}`")),
            State::Begins(value, from) => (value.span, format!("`{id}` has no value before `{from}`")),
            State::Unknown => (fact.span, format!("`{id}` has no values")),
        };
        Some(
            Finding::at(NO_VALUE, span, message)
                .help(format!("add the value that holds on {} with its act, or take the fact out of the texts", book.as_of)),
        )
    };
    sources.facts.iter().filter_map(one).collect()
}
