//! `LW209`: a session about law that names acts among its sources says what their dates are.

use crate::model::book::{Book, Sources};
use crate::model::codes::MISSING_LAW;
use crate::model::finding::Finding;
use crate::model::law;
use crate::rules::sessions::leads;

pub(super) fn check(sources: &Sources, _: &Book) -> Vec<Finding> {
    leads(sources)
        .filter(|lead| law::is_legal(lead.module) && law::of_text(lead.text).is_empty())
        .filter(|lead| lead.text.front.sources.iter().any(|source| names_act(source)))
        .map(|lead| {
            Finding::at(MISSING_LAW, lead.head(), format!("the session `{}` does not say on which law it rests", lead.id))
                .help("add `law:` to the front matter, or put a statement into a `::: law` block, with the dates of the act")
        })
        .collect()
}

/// Acts are quoted by number or article; guidelines and books are not.
fn names_act(source: &str) -> bool {
    ["№", "ст. ", "art. ", "no. "].iter().any(|mark| source.contains(mark))
}
