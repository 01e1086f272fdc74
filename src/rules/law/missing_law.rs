//! `LW209`: a session about law that names its sources says which of them are acts, with their dates. Sessions without sources
//! have a finding of their own.

use crate::model::book::{Book, Sources};
use crate::model::codes::MISSING_LAW;
use crate::model::finding::Finding;
use crate::model::law;
use crate::rules::sessions::leads;

pub(super) fn check(sources: &Sources, _: &Book) -> Vec<Finding> {
    leads(sources)
        .filter(|lead| law::is_legal(lead.module) && !lead.text.front.sources.is_empty() && law::of_text(lead.text).is_empty())
        .map(|lead| {
            Finding::at(MISSING_LAW, lead.head(), format!("the session `{}` does not say on which law it rests", lead.id))
                .help("add `law:` to the front matter, or put a statement into a `::: law` block, with the dates of the act")
        })
        .collect()
}
