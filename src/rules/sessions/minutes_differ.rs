//! `SE101`: the minutes of a session's parts add up to those of the session, in every edition.

use crate::model::book::{Book, EditionSession, Sources};
use crate::model::codes::MINUTES_DIFFER;
use crate::model::finding::Finding;

pub(super) fn check(_: &Sources, book: &Book) -> Vec<Finding> {
    let sessions = book.editions.iter().flat_map(|edition| &edition.modules).flat_map(|module| &module.sessions);
    sessions.filter_map(differing).collect()
}

fn differing(session: &EditionSession) -> Option<Finding> {
    let total = session.text.front.neutral.minutes?;
    let timed: Vec<_> = session.text.headings.iter().filter(|heading| heading.minutes.is_some()).collect();
    let first = timed.first()?;
    let sum = timed.iter().filter_map(|heading| heading.minutes).fold(0, u32::saturating_add);
    (sum != total).then(|| {
        Finding::at(
            MINUTES_DIFFER,
            first.span,
            format!("the parts of `{}` take {sum} minutes, and the session {total}", session.id),
        )
        .help("change `minutes` of the session, or those of its headings")
    })
}
