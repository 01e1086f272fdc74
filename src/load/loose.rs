//! Texts without a book around them: for fuzzing, and for tools that look at one file.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::fields::Sink;
use super::markdown::Input;
use super::{config as book_toml, prose, session as session_file, toml};
use crate::model::config::Config;
use crate::model::finding::Finding;
use crate::model::localized::Lang;
use crate::model::orthography::Orthography;
use crate::model::prose::Prose;
use crate::model::session::SessionText;
use crate::model::source::{SourceId, SourceMap};

/// Reads `text` as a session file in Russian.
#[must_use]
pub fn session(text: &str) -> (Option<SessionText>, Vec<Finding>) {
    let mut map = SourceMap::default();
    let text: Arc<str> = text.into();
    let source = map.add("content/loose/text.ru.md".to_owned(), text.clone());
    let lang = Lang::new("ru");
    let known = BTreeSet::from([lang.clone()]);
    let input = Input { source, path: "content/loose/text.ru.md", text: &text, known: &known };
    let mut findings = Vec::new();
    let loaded = session_file::read(&input, &lang, &known, &mut findings);
    (loaded.map(|loaded| loaded.text), findings)
}

/// Reads `text` as book.toml.
#[must_use]
pub fn config(text: &str) -> (Config, Vec<Finding>) {
    let mut map = SourceMap::default();
    let source = map.add(super::BOOK_FILE.to_owned(), text.into());
    let mut findings = Vec::new();
    let tree = toml::parse(source, text, &mut findings);
    let sink = Sink::new(findings);
    let config = book_toml::read(&tree, &sink);
    (config, sink.into_inner())
}

/// How a loose text is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Markup {
    /// Markdown, with or without front matter.
    Markdown,
    /// Words only.
    Plain,
}

/// Running text of a text that stands alone, in one language throughout.
#[must_use]
pub fn prose(source: SourceId, text: &str, markup: Markup, orthography: Orthography) -> Prose {
    match markup {
        Markup::Markdown => prose::of_markdown(source, text, orthography, &mut Vec::new()),
        Markup::Plain => prose::of_plain_text(source, text, orthography),
    }
}

/// What keeps a part of such a text from being read: front matter with a slip in it.
#[must_use]
pub fn faults(source: SourceId, text: &str, markup: Markup) -> Vec<Finding> {
    let mut findings = Vec::new();
    if markup == Markup::Markdown {
        prose::front_matter(source, text, &mut findings);
    }
    findings
}
