//! Marks of translations that are older than their source, in the words of an edition.

use serde::Serialize;

use crate::model::config::Config;
use crate::model::localized::Lang;
use crate::model::translation::marks::{Mark, Marks};
use crate::model::translation::stale::Change;
use crate::words::{Value, Words};

/// A text of the front matter, and what is to be said about it.
#[derive(Debug, Clone, Serialize)]
pub struct Marked {
    /// The words.
    pub text: String,
    /// That its source has changed, in the edition's language.
    pub changed: Option<String>,
}

/// Writes marks in the language of an edition.
#[derive(Clone, Copy)]
pub(crate) struct MarkWriter<'a> {
    pub(crate) words: &'a Words,
    pub(crate) config: &'a Config,
    pub(crate) chain: &'a [Lang],
}

impl MarkWriter<'_> {
    /// "Changed in the original (Русский) on 1 November 2026; this translation is older."
    pub(crate) fn sentence(&self, mark: &Mark) -> String {
        let key = match mark.change {
            Change::Changed => "stale-changed",
            Change::Added => "stale-added",
            Change::Removed => "stale-removed",
            Change::Untranslated => "stale-untranslated",
        };
        let language = self.config.languages.get(&mark.original).map_or(mark.original.as_str(), |language| &language.name);
        let date = mark.date.map(|date| self.words.date(self.chain, date)).unwrap_or_default();
        self.words.with(self.chain, key, &[("language", Value::Text(language)), ("date", Value::Text(&date))])
    }

    /// What is to be said about one text of the front matter.
    pub(crate) fn of(&self, marks: &Marks, address: &str) -> Option<String> {
        marks.front.get(address).map(|mark| self.sentence(mark))
    }

    /// Texts of a list of the front matter with their marks.
    pub(crate) fn list(&self, marks: &Marks, key: &str, texts: Vec<String>) -> Vec<Marked> {
        let marked = |(text, number)| Marked { text, changed: self.of(marks, &format!("{key}/{number}")) };
        texts.into_iter().zip(1..).map(|(text, number): (String, usize)| marked((text, number))).collect()
    }

    /// What is to be said about a list that is printed as one line; each sentence once.
    pub(crate) fn of_line(&self, marks: &Marks, keys: &[&str]) -> Vec<String> {
        let is_of = |address: &str| keys.iter().any(|key| address.strip_prefix(key).is_some_and(|rest| rest.starts_with('/')));
        let mut said: Vec<String> =
            marks.front.iter().filter(|(address, _)| is_of(address)).map(|(_, mark)| self.sentence(mark)).collect();
        said.dedup();
        said
    }
}
