//! `LW108`: a fact that no text names.

use std::collections::BTreeSet;

use crate::model::book::{Book, Sources};
use crate::model::codes::UNUSED_FACT;
use crate::model::finding::Finding;

pub(super) fn check(sources: &Sources, _: &Book) -> Vec<Finding> {
    let used: BTreeSet<&str> = sources.prose.iter().flat_map(|prose| &prose.facts).map(|named| named.id.as_str()).collect();
    let unused = sources.facts.iter().filter(|fact| !used.contains(fact.id.as_str()));
    unused
        .map(|fact| {
            Finding::at(UNUSED_FACT, fact.span, format!("no text uses the fact `{}`", fact.id))
                .help(format!("write `{}` where texts state it, or delete the fact", crate::model::fact::written(&fact.id)))
        })
        .collect()
}
