//! `TR104`: translations whose source has changed since they were made, by the digests in `translated_from`.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::pairs::{Pair, pairs};
use crate::model::book::{Book, Sources};
use crate::model::codes::STALE_TRANSLATION;
use crate::model::finding::Finding;
use crate::model::parts::{self, FRONT, NOTES, START};
use crate::model::session::SessionText;
use crate::model::source::{SourceId, SourceMap, Span};

pub(super) fn check(sources: &Sources, _: &Book) -> Vec<Finding> {
    let texts = sources.modules.values().flat_map(|module| module.sessions.values()).flat_map(|texts| texts.values());
    let by_source: BTreeMap<SourceId, &SessionText> = texts.map(|text| (text.source, &**text)).collect();
    let pairs = pairs(sources);
    pairs.par_iter().filter_map(|pair| finding(pair, by_source.get(&pair.original.source)?, &sources.map)).collect()
}

fn finding(pair: &Pair<'_>, original: &SessionText, map: &SourceMap) -> Option<Finding> {
    let recorded = &pair.translation.front?.translated_from.as_ref()?.digests;
    let changed = parts::changed(original, recorded);
    let first = changed.first()?;
    let shown: Vec<_> = changed.iter().map(|name| format!("`{}`", word(name))).collect();
    let path = &map.get(pair.translation.source).path;
    let place = heading(pair, first).unwrap_or(pair.translation.head());
    Some(
        Finding::at(STALE_TRANSLATION, place, format!("the source has changed since this was translated: {}", shown.join(", ")))
            .help(format!(
                "compare with `{}`, mend the translation, then run `rahnamo translated {path}`",
                map.get(pair.original.source).path
            )),
    )
}

fn word(name: &str) -> &str {
    match name {
        FRONT => "front matter",
        START => "start",
        NOTES => "footnotes",
        id => id,
    }
}

fn heading(pair: &Pair<'_>, name: &str) -> Option<Span> {
    let parts = parts::parts(pair.translation.blocks);
    let part = parts.iter().find(|part| part.id == Some(name))?;
    part.blocks.first().map(|block| block.span)
}
