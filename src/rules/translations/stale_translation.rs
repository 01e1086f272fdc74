//! `TR104`: passages of translations whose source has changed since they were made, by `translations.lock`.

use rayon::prelude::*;

use crate::model::book::{Book, Sources};
use crate::model::codes::STALE_TRANSLATION;
use crate::model::finding::Finding;
use crate::model::source::{SourceMap, Span};
use crate::model::translation::pairs::{Pair, pairs};
use crate::model::translation::passages::{Passage, addresses, passages};
use crate::model::translation::stale::{Change, Stale, kinds, stale};

/// Letters of the source that a finding quotes.
const QUOTED: usize = 60;

pub(super) fn check(sources: &Sources, _: &Book) -> Vec<Finding> {
    pairs(sources).par_iter().flat_map_iter(|pair| of_pair(pair, sources)).collect()
}

fn of_pair(pair: &Pair<'_>, sources: &Sources) -> Vec<Finding> {
    let Some(accepted) = sources.lock.get(&pair.key, pair.translation.lang) else { return Vec::new() };
    let map = &sources.map;
    let (original, translation) = (passages(&pair.original, map), passages(&pair.translation, map));
    let names = addresses(&kinds(&original));
    let changes = stale(accepted, &original, &translation);
    changes.iter().map(|change| finding(pair, change, &original, &translation, &names, map)).collect()
}

fn finding(
    pair: &Pair<'_>,
    change: &Stale,
    original: &[Passage],
    translation: &[Passage],
    names: &[String],
    map: &SourceMap,
) -> Finding {
    let place = change.translation.map_or(pair.translation.head(), |at| map.first_line(translation[at].block));
    let written = change.original.map(|at| (&names[at], original[at].span));
    let message = match (change.change, written) {
        (Change::Changed, Some((name, _))) => format!("`{name}` of the source has changed since this was translated"),
        (Change::Added, Some((name, _))) => format!("`{name}` is new in the source, and not translated here"),
        (Change::Untranslated, Some((name, _))) => format!("`{name}` stands here in the words of the source"),
        (_, _) => "what this was translated from is gone from the source".to_owned(),
    };
    let path = &map.get(pair.original.source).path;
    let look = match written {
        Some((_, span)) => format!("{path}:{} says: {}", map.line_column(span).line, quote(span, map)),
        None => format!("compare with {path}"),
    };
    let accept = format!("rahnamo translation accept {} {}", pair.key, pair.translation.lang);
    Finding::at(STALE_TRANSLATION, place, message).help(format!("{look}; mend the translation, then run `{accept}`"))
}

/// The beginning of a passage in one line.
fn quote(span: Span, map: &SourceMap) -> String {
    let written = map.get(span.source).text.get(span.range()).unwrap_or_default();
    let words = written.split_whitespace().collect::<Vec<_>>().join(" ");
    let cut: String = words.chars().take(QUOTED).collect();
    if cut.len() < words.len() { format!("\"{}…\"", cut.trim_end()) } else { format!("\"{cut}\"") }
}
