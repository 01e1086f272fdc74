//! What a release refuses, and what somebody allowed: drafts here, and findings by their codes.

use std::collections::{BTreeMap, BTreeSet};

use super::record::Allowed;
use crate::Outcome;
use crate::model::book::Book;
use crate::model::error::Error;
use crate::model::excuse::{Excuse, Excuses};
use crate::model::finding::Severity;
use crate::model::source::SourceMap;

/// Drafts that a message names before it says how many more there are.
const NAMED: usize = 3;

/// Drafts of the book that nobody allowed.
pub fn refuse_drafts(book: &Book, map: &SourceMap, excuses: &Excuses) -> Result<(), Error> {
    let drafts = drafts(book, map);
    if drafts.is_empty() || excuses.0.contains(&Excuse::Drafts) {
        return Ok(());
    }
    let named: Vec<String> = drafts.iter().take(NAMED).map(|path| format!("`{path}`")).collect();
    let more = drafts.len().saturating_sub(NAMED);
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    Err(Error::Usage {
        message: format!("nobody qualified has read {}{more}", named.join(", ")),
        help: "set `review` in each to the role and the day, or publish with `--allow drafts --reason \"…\"`".into(),
    })
}

/// What was let through, by excuse, each with the reason.
#[must_use]
pub fn allowed(outcome: &Outcome, excuses: &Excuses, reason: &str) -> Vec<Allowed> {
    let mut counts: BTreeMap<Excuse, usize> = BTreeMap::new();
    for finding in outcome.findings.iter().filter(|finding| finding.severity == Severity::Error) {
        if let Some(excuse) = Excuse::for_code(finding.code).filter(|excuse| excuses.0.contains(excuse)) {
            *counts.entry(excuse).or_default() += 1;
        }
    }
    if excuses.0.contains(&Excuse::Drafts) {
        counts.insert(Excuse::Drafts, drafts(&outcome.made.book, &outcome.sources).len());
    }
    let counts = counts.into_iter().filter(|(_, count)| *count > 0);
    counts.map(|(excuse, count)| Allowed { what: excuse.word().into(), reason: reason.into(), count }).collect()
}

/// Paths of the texts in the book that are drafts.
fn drafts<'a>(book: &Book, map: &'a SourceMap) -> BTreeSet<&'a str> {
    let sessions = book.editions.iter().flat_map(|edition| &edition.modules).flat_map(|module| &module.sessions);
    let drafts = sessions.filter(|session| session.text.front.review.is_draft());
    drafts.map(|session| map.get(session.text.source).path.as_str()).collect()
}
