//! What all pages of one edition share, computed once: strings, brand, emergency numbers, and ways to say a text with
//! its language.

use super::labels::Labels;
use super::paths::Page;
use super::view::{Phrase, Status};
use crate::model::book::{Book, Edition, EditionSession, Sources};
use crate::model::config::Config;
use crate::model::date::Date;
use crate::model::localized::{Country, Lang, Localized};
use crate::model::session::Review;
use crate::render::brand::{BrandBlock, brand_block};
use crate::render::marks::MarkWriter;
use crate::words::{Value, Words};

/// One edition with everything that its pages need.
pub(super) struct EditionContext<'a> {
    pub(super) book: &'a Book,
    pub(super) sources: &'a Sources,
    pub(super) words: &'a Words,
    pub(super) index: usize,
    pub(super) edition: &'a Edition,
    pub(super) labels: Labels,
    pub(super) brand: BrandBlock,
}

impl<'a> EditionContext<'a> {
    pub(super) fn new(book: &'a Book, sources: &'a Sources, words: &'a Words, index: usize) -> Self {
        let edition = &book.editions[index];
        let labels = Labels::new(words, &edition.chain);
        let brand = brand_block(&book.config, words, edition);
        Self { book, sources, words, index, edition, labels, brand }
    }

    /// Writes the marks of translations that are older than their source.
    pub(super) fn marks(&self) -> MarkWriter<'_> {
        MarkWriter { words: self.words, config: self.config(), chain: &self.edition.chain }
    }

    pub(super) fn config(&self) -> &'a Config {
        &self.book.config
    }

    /// `text` in `lang`, marked when that is not the edition's language.
    pub(super) fn phrase(&self, lang: &Lang, text: &str) -> Phrase {
        Phrase { text: text.to_owned(), lang: self.foreign(lang) }
    }

    /// The tag of `lang` when it is not the edition's.
    pub(super) fn foreign(&self, lang: &Lang) -> Option<String> {
        (*lang != self.edition.lang).then(|| self.config().tag(lang).to_owned())
    }

    /// The nearest text of `texts`, or `None` when it has none at all.
    pub(super) fn pick(&self, texts: &Localized) -> Option<Phrase> {
        texts.pick(&self.edition.chain).map(|(lang, text)| self.phrase(lang, text))
    }

    pub(super) fn text(&self, key: &str) -> String {
        self.words.text(&self.edition.chain, key)
    }

    pub(super) fn with(&self, key: &str, values: &[(&str, Value)]) -> String {
        self.words.with(&self.edition.chain, key, values)
    }

    /// A string that speaks of a date: `key` with `$date`.
    pub(super) fn on_date(&self, key: &str, date: Date) -> String {
        let date = self.words.date(&self.edition.chain, date);
        self.with(key, &[("date", Value::Text(&date))])
    }

    /// Name of a country for this edition's readers.
    pub(super) fn country(&self, code: &Country) -> Phrase {
        let config = self.config().countries.get(code);
        config.and_then(|country| self.pick(&country.name)).unwrap_or_else(|| Phrase { text: code.to_string(), lang: None })
    }

    /// "In Tajikistan".
    pub(super) fn in_country(&self, code: &Country) -> String {
        self.with("in-country", &[("country", Value::Text(&self.country(code).text))])
    }

    /// Name of a language in itself.
    pub(super) fn language_name(&self, lang: &Lang) -> String {
        self.config().languages.get(lang).map_or_else(|| lang.to_string(), |language| language.name.clone())
    }

    /// Title of the book.
    pub(super) fn book_title(&self) -> Phrase {
        let (lang, title) = self.config().title(&self.edition.chain);
        self.phrase(lang, title)
    }

    /// Date and draft mark of the edition as a whole.
    pub(super) fn status(&self) -> Status {
        self.status_of(self.edition.content_date, self.edition.draft)
    }

    pub(super) fn status_of(&self, date: Date, draft: bool) -> Status {
        Status { as_of: self.on_date("content-as-of", date), draft, reviewed: None, figures: None, fallback: None }
    }

    /// Date, review and fallback of one session.
    pub(super) fn session_status(&self, session: &EditionSession) -> Status {
        let front = &session.text.front;
        let mut status = self.status_of(front.updated, front.review.is_draft());
        if let Review::Reviewed { by, on } = &front.review {
            let date = self.words.date(&self.edition.chain, *on);
            status.reviewed = Some(self.with("reviewed", &[("role", Value::Text(by)), ("date", Value::Text(&date))]));
        }
        status.figures = self.words.figures(&self.edition.chain, self.book.figures_on_page(session));
        status.fallback = self.fallback(session, "fallback-notice");
        status
    }

    /// The string `key` with the language of the text, when that is not the edition's.
    pub(super) fn fallback(&self, session: &EditionSession, key: &str) -> Option<String> {
        let name = self.language_name(&session.text.lang);
        self.edition.is_fallback(session).then(|| self.with(key, &[("language", Value::Text(&name))]))
    }

    /// What a page was made from.
    pub(super) fn origin(&self, page: Page) -> String {
        match page {
            Page::Session(module, id) | Page::Bilingual(module, id, _) => {
                let session = self.edition.session(module, id);
                session.map_or_else(String::new, |session| self.sources.map.get(session.text.source).path.clone())
            }
            Page::Module(module) => format!("{}/{module}/module.yaml", self.config().book.src),
            Page::Fixed(_) | Page::Notice | Page::Offline => "book.toml".to_owned(),
        }
    }
}
