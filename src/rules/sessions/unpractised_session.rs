//! `SE116`: what a test asks is not practised on the pages, so a session needs questions beyond those of the test.

use std::collections::BTreeMap;

use crate::model::book::{Book, Sources};
use crate::model::codes::UNPRACTISED_SESSION;
use crate::model::finding::Finding;
use crate::model::question::{Asked, Use};
use crate::model::source::Span;

pub(super) fn check(_: &Sources, book: &Book) -> Vec<Finding> {
    let sessions = book.editions.iter().flat_map(|edition| &edition.modules).flat_map(|module| &module.sessions);
    let mut bare: BTreeMap<(&str, &str), Span> = BTreeMap::new();
    for session in sessions.filter(|session| session.practice().next().is_none()) {
        let is_meant = |asked: &&Asked| asked.question.uses.contains(&Use::Practice);
        if let Some(first) = session.questions.iter().find(is_meant) {
            bare.insert((&session.module, &session.id), first.question.span);
        }
    }
    let finding = |((module, session), span)| {
        let message = format!("`{session}` has no question to practise with: the test asks all of them");
        Finding::at(UNPRACTISED_SESSION, span, message).help(format!(
            "write more questions about it in questions.yaml of `{module}`, or leave some for practice: `use: [practice]`"
        ))
    };
    bare.into_iter().map(finding).collect()
}
