//! A translation beside its source: sessions by language, and included files by the language in their names.

use crate::model::ast::{Block, Footnote};
use crate::model::book::Sources;
use crate::model::localized::Lang;
use crate::model::session::{FrontMatter, SessionText};
use crate::model::source::{SourceId, Span};

/// One of the two texts.
#[derive(Debug, Clone, Copy)]
pub struct Side<'a> {
    /// The file.
    pub source: SourceId,
    /// Its language.
    pub lang: &'a Lang,
    /// `None` for an included file.
    pub front: Option<&'a FrontMatter>,
    /// The body.
    pub blocks: &'a [Block],
    /// Footnotes.
    pub footnotes: &'a [Footnote],
}

/// A translation and what it is a translation of.
#[derive(Debug, Clone)]
pub struct Pair<'a> {
    /// Name of the text in commands and in the lock: `legal/wages`, `legal/_shared/help`.
    pub key: String,
    /// The text in the source language.
    pub original: Side<'a>,
    /// The other one.
    pub translation: Side<'a>,
}

impl Side<'_> {
    /// First line of the front matter or of the file: a place that a frame can show.
    #[must_use]
    pub fn head(&self) -> Span {
        let start = self.front.map_or(0, |front| front.span.start);
        Span { source: self.source, start, end: start }
    }
}

/// Every translation of the book with its source, in the order of modules, sessions and languages, then of files.
#[must_use]
pub fn pairs(sources: &Sources) -> Vec<Pair<'_>> {
    let mut pairs = Vec::new();
    let lang = &sources.config.book.language;
    for (key, texts) in texts(sources) {
        let Some(original) = texts.iter().find(|side| side.lang == lang) else { continue };
        let others = texts.iter().filter(|side| side.lang != lang);
        pairs.extend(others.map(|side| Pair { key: key.clone(), original: *original, translation: *side }));
    }
    pairs
}

/// Every text of the book by its name, in all its languages: sessions, then included files.
#[must_use]
pub fn texts(sources: &Sources) -> Vec<(String, Vec<Side<'_>>)> {
    let mut texts = Vec::new();
    for (id, module) in &sources.modules {
        let sessions = module.sessions.iter();
        texts.extend(
            sessions.map(|(session, langs)| (format!("{id}/{session}"), langs.values().map(|text| side(text)).collect())),
        );
    }
    let mut fragments: std::collections::BTreeMap<String, Vec<Side<'_>>> = std::collections::BTreeMap::new();
    for (key, side) in sources.fragments.keys().filter_map(|path| fragment(sources, path)) {
        fragments.entry(key).or_default().push(side);
    }
    texts.extend(fragments);
    texts
}

fn side(text: &SessionText) -> Side<'_> {
    let SessionText { source, lang, front, blocks, footnotes } = text;
    Side { source: *source, lang, front: Some(front), blocks, footnotes }
}

fn fragment<'a>(sources: &'a Sources, path: &str) -> Option<(String, Side<'a>)> {
    let (stem, code) = path.strip_suffix(".md")?.rsplit_once('.')?;
    let lang = sources.config.languages.keys().find(|known| known.as_str() == code)?;
    let fragment = sources.fragments.get(path)?;
    let (blocks, footnotes) = (&*fragment.whole.blocks, &*fragment.whole.footnotes);
    let key = stem.strip_prefix(&*sources.config.book.src).map_or(stem, |below| below.trim_start_matches('/'));
    Some((key.to_owned(), Side { source: fragment.source, lang, front: None, blocks, footnotes }))
}
