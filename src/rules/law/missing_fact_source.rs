//! `LW107`: every value names the act that it is from.

use crate::model::book::{Book, Sources};
use crate::model::codes::MISSING_FACT_SOURCE;
use crate::model::finding::Finding;

pub(super) fn check(sources: &Sources, _: &Book) -> Vec<Finding> {
    let values = sources.facts.iter().flat_map(|fact| fact.values.iter().map(move |value| (fact, value)));
    values
        .filter(|(_, value)| value.source.act.is_none())
        .map(|(fact, value)| {
            Finding::at(MISSING_FACT_SOURCE, value.span, format!("a value of `{}` names no act", fact.id))
                .help("add `source: {act: …, article: …, date: …}`: whoever checks the value next year begins there")
        })
        .collect()
}
