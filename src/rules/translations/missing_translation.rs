//! `TR103`: sessions that an edition shows in another language than its own. One note for each session, with all the
//! languages; what a complete pack needs is `TR101`'s.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::book::{Book, Sources};
use crate::model::codes::MISSING_TRANSLATION;
use crate::model::finding::Finding;
use crate::model::localized::Lang;

/// Module and session.
type Key<'a> = (&'a str, &'a str);

pub(super) fn check(sources: &Sources, book: &Book) -> Vec<Finding> {
    let needed = needed_by_packs(book);
    let mut missing: BTreeMap<Key<'_>, BTreeSet<&Lang>> = BTreeMap::new();
    for edition in &book.editions {
        let sessions = edition.modules.iter().flat_map(|module| &module.sessions);
        for session in sessions.filter(|session| edition.is_fallback(session)) {
            let key = (session.module.as_str(), session.id.as_str());
            // A translation that is there and cannot be read is a fault of its own; one that is only out of date is `TR104`'s.
            let texts = sources.modules.get(key.0).and_then(|module| module.sessions.get(key.1));
            let is_there =
                sources.is_unread(key.0, key.1, &edition.lang) || texts.is_some_and(|texts| texts.contains_key(&edition.lang));
            if !is_there && !needed.contains(&(key, &edition.lang)) {
                missing.entry(key).or_default().insert(&edition.lang);
            }
        }
    }
    missing.into_iter().filter_map(|((module, session), langs)| finding(sources, module, session, &langs)).collect()
}

fn needed_by_packs(book: &Book) -> BTreeSet<(Key<'_>, &Lang)> {
    let mut needed = BTreeSet::new();
    for pack in book.packs.iter().filter(|pack| pack.config.complete) {
        let edition = book.edition(pack);
        for (module, session) in &pack.sessions {
            let session = &edition.modules[*module].sessions[*session];
            needed.insert(((session.module.as_str(), session.id.as_str()), &edition.lang));
        }
    }
    needed
}

fn finding(sources: &Sources, module: &str, session: &str, langs: &BTreeSet<&Lang>) -> Option<Finding> {
    let (_, span) = sources.modules.get(module)?.order.iter().find(|(listed, _)| listed == session)?;
    let names: Vec<_> = langs.iter().map(|lang| format!("`{lang}`")).collect();
    let first = langs.first()?;
    Some(Finding::at(MISSING_TRANSLATION, *span, format!("`{session}` is not translated into {}", names.join(", "))).help(
        format!("begin with `rahnamo new session {module}/{session} --lang {first}`; until then another language is shown"),
    ))
}
