//! `TR114`: entries of `translations.lock` whose text or language is gone, mostly after a file was renamed.

use std::collections::BTreeSet;

use crate::model::book::{Book, Sources};
use crate::model::codes::ORPHANED_RECORD;
use crate::model::finding::Finding;
use crate::model::question_record::is_question;
use crate::model::translation::pairs::texts;

pub(super) fn check(sources: &Sources, _: &Book) -> Vec<Finding> {
    let texts = texts(sources);
    let there: BTreeSet<_> =
        texts.iter().flat_map(|(key, sides)| sides.iter().map(move |side| (key.as_str(), side.lang.as_str()))).collect();
    // Questions stay on record when they go: their ids are never free again.
    let of_texts = sources.lock.entries.iter().filter(|((key, _), _)| !is_question(key));
    let orphans = of_texts.filter(|((key, lang), _)| !there.contains(&(key.as_str(), lang.as_str())));
    let spans = orphans.filter_map(|((key, lang), accepted)| Some((key, lang, accepted.span?)));
    spans
        .map(|(key, lang, span)| {
            Finding::at(ORPHANED_RECORD, span, format!("there is no text `{key}` in `{lang}`"))
                .help("run `rahnamo translation tidy`; if the file was renamed, accept its translations under the new name")
        })
        .collect()
}
