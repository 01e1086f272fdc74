//! Texts that are not on disk yet: what a file would hold, read as it would be read there. Nothing is looked up.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::data::{Entry, Node, Value};
use super::markdown::{self, Input};
use super::{fields, session, yaml};
use crate::model::ast::{Block, Footnote};
use crate::model::finding::{Finding, Severity};
use crate::model::localized::Lang;
use crate::model::session::FrontMatter;
use crate::model::source::{SourceId, SourceMap, Span};
use crate::model::translation::pairs::Side;

/// A text and its tree.
#[derive(Debug)]
pub struct Reread {
    /// Holds the text alone.
    pub map: SourceMap,
    source: SourceId,
    lang: Lang,
    front: Option<Arc<FrontMatter>>,
    blocks: Arc<[Block]>,
    footnotes: Arc<[Footnote]>,
}

impl Reread {
    /// As one side of a pair.
    #[must_use]
    pub fn side(&self) -> Side<'_> {
        let Self { source, lang, front, blocks, footnotes, .. } = self;
        Side { source: *source, lang, front: front.as_deref(), blocks, footnotes }
    }
}

/// Reads what the session file `path` would hold; `None` when it could not be read without an error.
#[must_use]
pub fn session(path: &str, text: &str, lang: &Lang, known: &BTreeSet<Lang>) -> Option<Reread> {
    let (mut map, mut findings) = (SourceMap::default(), Vec::new());
    let text: Arc<str> = text.into();
    let source = map.add(path.to_owned(), text.clone());
    let read = session::read(&Input { source, path, text: &text, known }, lang, known, &mut findings)?.text;
    sound(&findings).then_some(())?;
    Some(Reread { map, source, lang: lang.clone(), front: Some(read.front), blocks: read.blocks, footnotes: read.footnotes })
}

/// The same for a file that others include.
#[must_use]
pub fn fragment(path: &str, text: &str, lang: &Lang, known: &BTreeSet<Lang>) -> Option<Reread> {
    let (mut map, mut findings) = (SourceMap::default(), Vec::new());
    let text: Arc<str> = text.into();
    let source = map.add(path.to_owned(), text.clone());
    let start = session::split_front_matter(&text).map_or(0, |(_, body)| body.start);
    let (document, _) = markdown::parse_fragment(&Input { source, path, text: &text, known }, start, &mut findings);
    sound(&findings).then_some(())?;
    Some(Reread {
        map,
        source,
        lang: lang.clone(),
        front: None,
        blocks: document.blocks.into(),
        footnotes: document.footnotes.into(),
    })
}

fn sound(findings: &[Finding]) -> bool {
    findings.iter().all(|finding| finding.severity < Severity::Error)
}

/// A text of the front matter as it is written: its key, with its number in a list, and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scalar {
    /// `title`, `objectives/1`; `search_terms` for the whole list between its brackets.
    pub address: String,
    /// What it says.
    pub value: String,
    /// Its bytes, with quotation marks.
    pub span: Span,
    /// Whether it stands between brackets.
    pub is_flow: bool,
}

/// Texts of a session's front matter for these keys, in the order of the file.
#[must_use]
pub fn scalars(source: SourceId, text: &str, keys: &[&str]) -> Vec<Scalar> {
    let Some((yaml, _)) = session::split_front_matter(text) else { return Vec::new() };
    let Some(Node { value: Value::Table(entries), .. }) = yaml::parse(source, text, yaml, &mut Vec::new()) else {
        return Vec::new();
    };
    let mut scalars = Vec::new();
    for Entry { key, node, .. } in entries.iter().filter(|entry| keys.contains(&entry.key.as_str())) {
        match &node.value {
            Value::List(items) => {
                let is_flow = text[node.span.range()].starts_with('[');
                scalars.extend(items.iter().zip(1..).filter_map(|(item, number)| {
                    let value = fields::text_of(item)?;
                    Some(Scalar { address: format!("{key}/{number}"), value, span: item.span, is_flow })
                }));
            }
            _ => scalars.extend(fields::text_of(node).map(|value| Scalar {
                address: key.clone(),
                value,
                span: node.span,
                is_flow: false,
            })),
        }
    }
    scalars.sort_by_key(|scalar| scalar.span);
    scalars
}

/// A text in several languages in a YAML file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LocalizedText {
    /// Keys and ids down to it: `title`, `contract-copy.answers.1.text`.
    pub address: String,
    /// Language, text, its bytes.
    pub texts: Vec<(Lang, String, Span)>,
    /// The last key with its value, behind which another language is written.
    pub last_key: Span,
    /// Whether the languages stand between braces.
    pub is_flow: bool,
}

/// Every text of a YAML file that has the source language and perhaps others.
#[must_use]
pub fn localized(source: SourceId, text: &str, known: &BTreeSet<Lang>, lang: &Lang) -> Vec<LocalizedText> {
    let mut found = Vec::new();
    if let Some(tree) = yaml::parse(source, text, 0..text.len(), &mut Vec::new()) {
        collect(&tree, "", text, known, lang, &mut found);
    }
    found
}

fn collect(node: &Node, address: &str, text: &str, known: &BTreeSet<Lang>, lang: &Lang, found: &mut Vec<LocalizedText>) {
    let below = |name: &str| if address.is_empty() { name.to_owned() } else { format!("{address}.{name}") };
    match &node.value {
        Value::Table(entries) if entries.iter().any(|entry| entry.key == lang.as_str()) => {
            let all_known = entries.iter().all(|entry| known.contains(&Lang::new(&entry.key)));
            let texts: Option<Vec<_>> = entries
                .iter()
                .map(|entry| Some((Lang::new(&entry.key), fields::text_of(&entry.node)?, entry.node.span)))
                .collect();
            if let (true, Some(texts), Some(last)) = (all_known, texts, entries.last()) {
                let is_flow = text[node.span.range()].starts_with('{');
                found.push(LocalizedText { address: address.to_owned(), texts, last_key: last.key_span, is_flow });
            }
        }
        Value::Table(entries) => {
            for entry in entries {
                collect(&entry.node, &below(&entry.key), text, known, lang, found);
            }
        }
        Value::List(items) => {
            for (item, number) in items.iter().zip(1..) {
                collect(item, &below(&id_of(item).unwrap_or_else(|| number.to_string())), text, known, lang, found);
            }
        }
        _ => {}
    }
}

fn id_of(node: &Node) -> Option<String> {
    let Value::Table(entries) = &node.value else { return None };
    fields::text_of(&entries.iter().find(|entry| entry.key == "id")?.node)
}
