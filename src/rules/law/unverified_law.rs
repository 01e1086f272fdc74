//! `LW204`: somebody has compared the text with the act. One note for each text, with all its acts.

use super::{name, texts};
use crate::model::book::{Book, Sources};
use crate::model::codes::UNVERIFIED_LAW;
use crate::model::finding::Finding;
use crate::model::law::{Force, Law};

pub(super) fn check(sources: &Sources, book: &Book) -> Vec<Finding> {
    texts(sources).iter().filter_map(|laws| finding(laws, book)).collect()
}

fn finding(laws: &[&Law], book: &Book) -> Option<Finding> {
    let is_open = |law: &&&Law| law.verified_on.is_none() && !law.act.is_empty() && law.on(book.as_of) != Force::Past;
    let open: Vec<&Law> = laws.iter().filter(is_open).copied().collect();
    let mut names: Vec<_> = open.iter().map(|law| format!("`{}`", name(law))).collect();
    // A letter stands on many articles of one act.
    names.dedup();
    let message = format!("nobody has compared this text with {}", names.join(", "));
    Some(Finding::at(UNVERIFIED_LAW, open.first()?.span, message).help(
        "have a lawyer compare them, then add `verified_on`, `verified_by` (a role) and `review_by`; until then readers are told",
    ))
}
