//! A translation beside its source: sessions by language, and included files by the language in their names.

use crate::model::ast::{Block, Footnote};
use crate::model::book::Sources;
use crate::model::localized::Lang;
use crate::model::session::{FrontMatter, SessionText};
use crate::model::source::{SourceId, Span};

/// One of the two texts.
#[derive(Clone, Copy)]
pub(in crate::rules) struct Side<'a> {
    pub(in crate::rules) source: SourceId,
    pub(in crate::rules) lang: &'a Lang,
    /// `None` for an included file.
    pub(in crate::rules) front: Option<&'a FrontMatter>,
    pub(in crate::rules) blocks: &'a [Block],
    pub(in crate::rules) footnotes: &'a [Footnote],
}

/// A translation and what it is a translation of.
#[derive(Clone, Copy)]
pub(in crate::rules) struct Pair<'a> {
    pub(in crate::rules) original: Side<'a>,
    pub(in crate::rules) translation: Side<'a>,
}

impl Side<'_> {
    /// First line of the front matter or of the file: a place that a frame can show.
    pub(in crate::rules) fn head(&self) -> Span {
        let start = self.front.map_or(0, |front| front.span.start);
        Span { source: self.source, start, end: start }
    }
}

/// Every translation of the book with its source, in the order of modules, sessions and languages, then of files.
pub(in crate::rules) fn pairs(sources: &Sources) -> Vec<Pair<'_>> {
    let mut pairs = Vec::new();
    let lang = &sources.config.book.language;
    for texts in sources.modules.values().flat_map(|module| module.sessions.values()) {
        let Some(original) = texts.get(lang) else { continue };
        let others = texts.values().filter(|text| text.lang != *lang);
        pairs.extend(others.map(|text| Pair { original: side(original), translation: side(text) }));
    }
    pairs.extend(fragments(sources));
    pairs
}

fn side(text: &SessionText) -> Side<'_> {
    let SessionText { source, lang, front, blocks, footnotes } = text;
    Side { source: *source, lang, front: Some(&**front), blocks, footnotes }
}

fn fragments(sources: &Sources) -> impl Iterator<Item = Pair<'_>> {
    let fragment_side = |path: &str, lang| {
        let fragment = sources.fragments.get(path)?;
        let (blocks, footnotes) = (&*fragment.whole.blocks, &*fragment.whole.footnotes);
        Some(Side { source: fragment.source, lang, front: None, blocks, footnotes })
    };
    let lang = &sources.config.book.language;
    sources.fragments.keys().filter_map(move |path| {
        let (stem, code) = path.strip_suffix(".md")?.rsplit_once('.')?;
        let other = sources.config.languages.keys().find(|known| known.as_str() == code && *known != lang)?;
        let original = fragment_side(&format!("{stem}.{lang}.md"), lang)?;
        Some(Pair { original, translation: fragment_side(path, other)? })
    })
}
