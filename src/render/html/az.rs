//! View of the A–Z page: what readers without scripts have in the place of search, and readers of paper in the place of both.

use std::collections::BTreeMap;

use super::edition::EditionContext;
use super::modules;
use super::paths::{Page, relative};
use super::view::{AzEntry, AzLetter, AzView, Link, Phrase};
use crate::model::ast::EditionPage;
use crate::model::book::{Edition, EditionSession};
use crate::model::orthography::Orthography;
use crate::model::orthography::order::{self, SortKey};

/// The same words in the same language are one entry, whatever their case.
type Entries = BTreeMap<(SortKey, Option<String>), (String, AzEntry)>;

/// Entries of one edition, kept in the order of its alphabet.
struct Index<'a> {
    context: &'a EditionContext<'a>,
    orthography: Orthography,
    here: String,
    entries: Entries,
}

/// The A–Z page of an edition.
pub(super) fn az(context: &EditionContext) -> AzView {
    let mut index = Index {
        context,
        orthography: Orthography::of(context.config().tag(&context.edition.lang)),
        here: Page::Fixed(EditionPage::Az).path(context.edition),
        entries: Entries::new(),
    };
    for module in &context.edition.modules {
        let title = modules::title(context, module);
        index.add(title.clone(), &title, &Page::Module(&module.id), None);
        for session in &module.sessions {
            index.session(session);
        }
    }
    index.glossary(context.edition);
    AzView { letters: letters(index.entries) }
}

impl Index<'_> {
    /// The title first: where its words are also a heading, the link leads to the top of the page.
    fn session(&mut self, session: &EditionSession) {
        let context = self.context;
        let phrase = |text: &str| context.phrase(&session.text.lang, text);
        let page = Page::Session(&session.module, &session.id);
        let title = phrase(&session.text.front.title);
        self.add(title.clone(), &title, &page, None);
        // A link into a folded block would lead to nothing that can be seen.
        for heading in session.text.headings.iter().filter(|heading| heading.level <= 3 && !heading.staff) {
            self.add(phrase(&heading.text), &title, &page, Some(&heading.id));
        }
        for term in &session.text.front.search_terms {
            self.add(phrase(term), &title, &page, None);
        }
    }

    fn glossary(&mut self, edition: &Edition) {
        let context = self.context;
        let page = Page::Fixed(EditionPage::Glossary);
        let title = Phrase { text: context.labels.glossary.clone(), lang: None };
        for term in edition.glossary.iter() {
            let Some((lang, text)) = term.term.pick(&edition.chain) else { continue };
            for words in [Some(text), term.abbr.get(lang)].into_iter().flatten() {
                self.add(context.phrase(lang, words), &title, &page, Some(&term.id));
            }
        }
    }

    /// One link for each page: two of the same name would leave the reader to guess. Pages come one after the other, so only the
    /// last link can be of the same.
    fn add(&mut self, mut words: Phrase, title: &Phrase, page: &Page, anchor: Option<&str>) {
        words.text = words.text.split_whitespace().collect::<Vec<_>>().join(" ");
        let Some((key, letter)) = order::place(self.orthography, &words.text) else { return };
        let path = relative(&self.here, &page.path(self.context.edition));
        let (_, entry) =
            self.entries.entry((key, words.lang.clone())).or_insert_with(|| (letter, AzEntry { words, links: Vec::new() }));
        if entry.links.last().is_none_or(|link| link.href.split('#').next() != Some(&path)) {
            let href = anchor.map_or_else(|| path.clone(), |anchor| format!("{path}#{anchor}"));
            entry.links.push(Link { href, title: title.clone() });
        }
    }
}

/// Neighbours under the same letter, each letter with an id of the page's own.
fn letters(entries: Entries) -> Vec<AzLetter> {
    let mut letters: Vec<AzLetter> = Vec::new();
    for (letter, entry) in entries.into_values() {
        match letters.last_mut() {
            Some(last) if last.letter == letter => last.entries.push(entry),
            _ => {
                let id = format!("rn-az-{}", letters.len() + 1);
                letters.push(AzLetter { id, letter, entries: vec![entry] });
            }
        }
    }
    letters
}
