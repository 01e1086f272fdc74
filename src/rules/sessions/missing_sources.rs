//! `SE109`: a session names the laws, guidelines or standards behind it.

use super::leads;
use crate::model::book::{Book, Sources};
use crate::model::codes::MISSING_SOURCES;
use crate::model::finding::Finding;

pub(super) fn check(sources: &Sources, _: &Book) -> Vec<Finding> {
    leads(sources)
        .filter(|lead| lead.text.front.sources.is_empty())
        .map(|lead| {
            Finding::at(MISSING_SOURCES, lead.head(), format!("the session `{}` has no `sources`", lead.id)).help(
                "add `sources:` with each law (article, number, date) or guideline (publisher, year) that the text rests on",
            )
        })
        .collect()
}
