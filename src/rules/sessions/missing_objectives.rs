//! `SE103`: a session says what people can do after it.

use super::leads;
use crate::model::book::{Book, Sources};
use crate::model::codes::MISSING_OBJECTIVES;
use crate::model::finding::Finding;

pub(super) fn check(sources: &Sources, _: &Book) -> Vec<Finding> {
    leads(sources)
        .filter(|lead| lead.text.front.objectives.is_empty())
        .map(|lead| {
            Finding::at(MISSING_OBJECTIVES, lead.head(), format!("the session `{}` has no `objectives`", lead.id))
                .help("add `objectives:` with one line for each thing that people can do, say or show afterwards")
        })
        .collect()
}
