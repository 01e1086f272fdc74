//! The passages of a text: what a translator translates as one. The title and each line of the front matter's lists, each
//! block of the body (those in `::: staff` and `::: only` one by one), each footnote.

use std::collections::BTreeMap;

use super::digest::digest;
use super::pairs::Side;
use crate::model::ast::{Block, BlockKind};
use crate::model::session::FrontMatter;
use crate::model::source::{SourceMap, Span};

/// A passage with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// What it is, without white space: `title`, `key_messages`, `#papers` for a heading with this id, `paragraph`,
    /// `staff>list`, `^ban` for a footnote.
    pub kind: String,
    /// Its bytes, for a footnote with the label.
    pub span: Span,
    /// The block that a mark stands at; for a footnote its first one.
    pub block: Span,
    /// See [`digest`].
    pub digest: String,
}

/// The part of a text that passages are counted in: a key of the front matter, what stands under one heading, a footnote.
#[must_use]
pub fn sections(kinds: &[&str]) -> Vec<String> {
    let mut heading = "#".to_owned();
    let section = |kind: &str| {
        if kind.starts_with('#') {
            kind.clone_into(&mut heading);
        }
        if is_front(kind) || kind.starts_with('^') { kind.to_owned() } else { heading.clone() }
    };
    kinds.iter().copied().map(section).collect()
}

/// Addresses that stay when other parts of the text change: `title`, `key_messages/1`, `#papers`, `#papers/2`, `^ban`.
#[must_use]
pub fn addresses(kinds: &[&str]) -> Vec<String> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let sections = sections(kinds);
    let address = |(section, kind): (&String, &&str)| {
        if section == kind && !LISTS.contains(kind) {
            return section.clone();
        }
        let count = counts.entry(section.clone()).or_default();
        *count += 1;
        format!("{section}/{count}")
    };
    sections.iter().zip(kinds).map(address).collect()
}

/// Lists of the front matter, in the order of the lock. Search terms are not among them: each language has its own.
pub const LISTS: [&str; 5] = ["objectives", "methods", "materials", "key_messages", "sources"];

/// Whether a kind belongs to the front matter.
#[must_use]
pub fn is_front(kind: &str) -> bool {
    kind == "title" || LISTS.contains(&kind)
}

/// The passages of a text, in order: front matter, body, footnotes. Includes and lines (`---`) have no words.
#[must_use]
pub fn passages(side: &Side<'_>, map: &SourceMap) -> Vec<Passage> {
    let mut passages = Vec::new();
    if let Some(front) = side.front {
        push_front(front, side, map, &mut passages);
    }
    push_blocks(side.blocks, "", map, &mut passages);
    for footnote in side.footnotes {
        let block = footnote.blocks.first().map_or(footnote.span, |block| block.span);
        passages.push(passage(format!("^{}", footnote.label), footnote.span, block, map));
    }
    passages
}

fn push_front(front: &FrontMatter, side: &Side<'_>, map: &SourceMap, passages: &mut Vec<Passage>) {
    for (kind, text, span) in front_texts(front, side, map) {
        passages.push(Passage { kind: kind.to_owned(), span, block: span, digest: digest(text) });
    }
}

/// The texts of the front matter with their keys and places.
#[must_use]
pub fn front_texts<'a>(front: &'a FrontMatter, side: &Side<'_>, map: &SourceMap) -> Vec<(&'static str, &'a str, Span)> {
    let written = map.get(side.source).text.get(front.span.range()).unwrap_or_default();
    let lists = [&front.objectives, &front.methods, &front.materials, &front.key_messages, &front.sources];
    let listed = LISTS.into_iter().zip(lists).flat_map(|(key, texts)| texts.iter().map(move |text| (key, text)));
    let mut found = Vec::new();
    for (key, text) in std::iter::once(("title", &front.title)).chain(listed) {
        // The key's own lines first: a word of the title may stand in a list above it.
        let from = written.match_indices(key).map(|(at, _)| at).find(|at| *at == 0 || written.as_bytes()[at - 1] == b'\n');
        let below = from.and_then(|from| written[from + key.len()..].find(text.as_str()).map(|at| from + key.len() + at));
        let span = below.map_or(side.head(), |at| {
            let start = front.span.range().start + at;
            Span::new(side.source, start..start + text.len())
        });
        found.push((key, text.as_str(), span));
    }
    found
}

fn push_blocks(blocks: &[Block], within: &str, map: &SourceMap, passages: &mut Vec<Passage>) {
    for block in blocks {
        let kind = match &block.kind {
            BlockKind::Staff(inside) => {
                push_blocks(inside, &format!("{within}staff>"), map, passages);
                continue;
            }
            BlockKind::Only { countries, blocks } => {
                let codes: Vec<_> = countries.iter().map(|(country, _)| country.as_str()).collect();
                push_blocks(blocks, &format!("{within}only:{}>", codes.join(",")), map, passages);
                continue;
            }
            BlockKind::Include { .. } | BlockKind::Rule => continue,
            BlockKind::Heading { id, .. } if within.is_empty() => format!("#{id}"),
            kind => format!("{within}{}", word(kind)),
        };
        passages.push(passage(kind, block.span, block.span, map));
    }
}

fn passage(kind: String, span: Span, block: Span, map: &SourceMap) -> Passage {
    let written = map.get(span.source).text.get(span.range()).unwrap_or_default();
    Passage { kind, span, block, digest: digest(written) }
}

/// A new kind of block is a `block` until somebody names it; its digest covers it all the same.
fn word(kind: &BlockKind) -> &'static str {
    match kind {
        BlockKind::Heading { .. } => "heading",
        BlockKind::Paragraph(_) => "paragraph",
        BlockKind::Figure(_) => "picture",
        BlockKind::List { .. } => "list",
        BlockKind::Table { .. } => "table",
        BlockKind::Definitions(_) => "definitions",
        BlockKind::Quote(_) => "quote",
        BlockKind::Alert { .. } => "alert",
        BlockKind::Code(_) => "code",
        _ => "block",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_count_within_their_part() {
        let kinds = ["title", "key_messages", "key_messages", "paragraph", "#a", "list", "staff>list", "#b", "list", "^n"];
        let expected = ["title", "key_messages/1", "key_messages/2", "#/1", "#a", "#a/1", "#a/2", "#b", "#b/1", "^n"];
        assert_eq!(addresses(&kinds), expected);
    }
}
