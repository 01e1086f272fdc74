//! `LW103`: between two values of one fact no day is left out.

use crate::model::book::{Book, Sources};
use crate::model::codes::FACT_GAP;
use crate::model::fact::{Fact, FactValue};
use crate::model::finding::Finding;

pub(super) fn check(sources: &Sources, _: &Book) -> Vec<Finding> {
    sources.facts.iter().flat_map(|fact| fact.values.windows(2).filter_map(|pair| of_pair(fact, pair))).collect()
}

fn of_pair(fact: &Fact, pair: &[FactValue]) -> Option<Finding> {
    let [FactValue { until: Some(until), .. }, next @ FactValue { from: Some(from), .. }] = pair else { return None };
    let begin = until.tomorrow().ok()?;
    (begin < *from).then(|| {
        let end = from.yesterday().unwrap_or(*from);
        let days = if begin == end { format!("on `{begin}`") } else { format!("from `{begin}` to `{end}`") };
        Finding::at(FACT_GAP, next.span, format!("`{}` has no value {days}", fact.id))
            .help("compare `until` and `from` with the acts; where the older value holds until the next, delete its `until`")
    })
}
