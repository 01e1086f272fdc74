//! `SE102`: every edition covers the minimum standard of each module that it carries.

use crate::model::book::{Book, Edition, EditionModule, Sources};
use crate::model::codes::MISSING_TOPIC;
use crate::model::finding::{Finding, Place};

pub(super) fn check(sources: &Sources, book: &Book) -> Vec<Finding> {
    let mut findings = Vec::new();
    for edition in &book.editions {
        for module in &edition.modules {
            missing(sources, edition, module, &mut findings);
        }
    }
    findings
}

fn missing(sources: &Sources, edition: &Edition, module: &EditionModule, findings: &mut Vec<Finding>) {
    let Some(source) = sources.modules.get(&module.id) else { return };
    // What a session covers that cannot be read is known to nobody.
    if source.order.iter().any(|(session, _)| sources.has_unread(&module.id, session)) {
        return;
    }
    let covered = |topic: &String| module.sessions.iter().any(|session| session.text.front.neutral.topics.contains(topic));
    for topic in source.minimum_standard.keys().filter(|topic| !covered(topic)) {
        let path = sources.map.get(source.source).path.clone();
        findings.push(
            Finding::new(
                MISSING_TOPIC,
                Place::File(path),
                format!("editions of {} have no session on `{topic}`, which the minimum standard asks for", edition.country),
            )
            .help("add the topic to `topics` of the session that covers it, or write one"),
        );
    }
}
