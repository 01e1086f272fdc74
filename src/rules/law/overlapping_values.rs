//! `LW102`: on no day two values of one fact hold.

use crate::model::book::{Book, Sources};
use crate::model::codes::OVERLAPPING_VALUES;
use crate::model::fact::Fact;
use crate::model::finding::Finding;

pub(super) fn check(sources: &Sources, _: &Book) -> Vec<Finding> {
    sources.facts.iter().flat_map(|fact| fact.values.windows(2).filter_map(|pair| of_pair(fact, pair))).collect()
}

fn of_pair(fact: &Fact, pair: &[crate::model::fact::FactValue]) -> Option<Finding> {
    let [value, next] = pair else { return None };
    let Some(from) = next.from else {
        return Some(
            Finding::at(OVERLAPPING_VALUES, next.span, format!("two values of `{}` have no `from`", fact.id))
                .help("give each value but the oldest the day from which it holds"),
        );
    };
    let is_within = value.until.is_some_and(|until| until >= from);
    (is_within || value.from == Some(from)).then(|| {
        Finding::at(OVERLAPPING_VALUES, next.span, format!("two values of `{}` hold on `{from}`", fact.id))
            .help("end the older one the day before, or delete its `until`: it then ends where the next begins")
    })
}
