//! `edition.json`: what a published edition says about itself, for the next edition, for `rahnamo diff` and for people.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::number::Number;
use crate::model::date::{self, Date};

/// Version of the file's own format.
const FORMAT: u32 = 1;

/// Editions that the feed of a country and language remembers.
const REMEMBERED: usize = 24;

/// One published edition of the whole book.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// Version of this format.
    pub format: u32,
    /// Always `rahnamo`.
    #[serde(rename = "made-by")]
    pub made_by: String,
    /// `2026-11`.
    pub edition: String,
    /// Grows with every edition.
    pub serial: u64,
    /// Day of publishing.
    pub date: String,
    /// Day on which its readers are.
    #[serde(rename = "as-of")]
    pub as_of: String,
    /// The edition before it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub previous: Option<String>,
    /// Language that the others are translated from.
    pub source: String,
    /// What a release refuses and was allowed this time.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub allowed: Vec<Allowed>,
    /// Its countries and languages, in the order of the book.
    pub editions: Vec<Part>,
}

/// A refusal that somebody took back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Allowed {
    /// `drafts`, `placeholders`, `overdue` or `errors`.
    pub what: String,
    /// Why.
    pub reason: String,
    /// How many things it let through.
    pub count: usize,
}

/// One country in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// `TJ`.
    pub country: String,
    /// `tg`.
    pub lang: String,
    /// Its folder: `tj/tg`.
    pub folder: String,
    /// Titles of its packs by path.
    #[serde(skip_serializing_if = "BTreeMap::is_empty", default)]
    pub packs: BTreeMap<String, String>,
    /// The whole edition; `None` inside an archive, which cannot know its own digest.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub archive: Option<ArchiveFile>,
    /// Only what changed since the previous edition: web pages and packs.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub update: Option<ArchiveFile>,
    /// Only the web pages that changed: small enough for any phone.
    #[serde(rename = "update-pages", skip_serializing_if = "Option::is_none", default)]
    pub update_pages: Option<ArchiveFile>,
    /// What the feed says, the newest edition first.
    pub news: Vec<News>,
}

/// An archive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArchiveFile {
    /// Path in the output.
    pub path: String,
    /// Bytes.
    pub size: u64,
    /// SHA-256 in lower-case hexadecimal.
    pub sha256: String,
}

/// One edition in the feed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct News {
    /// Its number.
    pub edition: String,
    /// Its day.
    pub date: String,
    /// What changed, in the language of the feed: one line a page.
    pub lines: Vec<String>,
}

/// What makes an edition this one.
#[derive(Debug, Clone)]
pub struct Identity {
    /// Number.
    pub number: Number,
    /// Day of publishing.
    pub date: Date,
    /// Day on which its readers are.
    pub as_of: Date,
}

impl Record {
    /// A record without editions.
    #[must_use]
    pub fn new(identity: &Identity, previous: Option<&Self>, source: &str, allowed: Vec<Allowed>) -> Self {
        Self {
            format: FORMAT,
            made_by: env!("CARGO_PKG_NAME").into(),
            edition: identity.number.to_string(),
            serial: identity.number.serial(),
            date: identity.date.to_string(),
            as_of: identity.as_of.to_string(),
            previous: previous.map(|previous| previous.edition.clone()),
            source: source.to_owned(),
            allowed,
            editions: Vec::new(),
        }
    }

    /// Reads the file; `None` when rahnamo cannot have written it.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let record: Self = serde_json::from_slice(bytes).ok()?;
        let is_sound = record.format == FORMAT
            && record.number().is_some_and(|number| number.serial() == record.serial)
            && date::parse(&record.date).is_some()
            && date::parse(&record.as_of).is_some();
        (is_sound && record.made_by == env!("CARGO_PKG_NAME")).then_some(record)
    }

    /// The text of the file.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Strings and numbers always serialise.
        serde_json::to_string_pretty(self).map(|json| json + "\n").unwrap_or_default()
    }

    /// Its number.
    #[must_use]
    pub fn number(&self) -> Option<Number> {
        Number::parse(&self.edition)
    }

    /// Trusted comment of the signature over the files of `tree`: `site`, or an edition such as `TJ-tg`.
    #[must_use]
    pub fn comment(&self, tree: &str) -> String {
        let Self { edition, date, serial, .. } = self;
        format!("edition={edition} date={date} serial={serial} tree={tree}")
    }

    /// The country and language at `folder`.
    #[must_use]
    pub fn part(&self, folder: &str) -> Option<&Part> {
        self.editions.iter().find(|part| part.folder == folder)
    }

    /// This record for a tree that holds only `part`.
    #[must_use]
    pub fn alone(&self, part: Part) -> Self {
        let part = Part { archive: None, update: None, update_pages: None, ..part };
        Self { editions: vec![part], ..self.clone() }
    }
}

impl Part {
    /// Name in files: `TJ-tg`.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{}-{}", self.country, self.lang)
    }
}

/// `news` before those of the previous edition; the oldest are forgotten.
#[must_use]
pub fn remember(news: News, previous: Option<&Part>) -> Vec<News> {
    let older = previous.into_iter().flat_map(|part| part.news.iter().cloned());
    std::iter::once(news).chain(older).take(REMEMBERED).collect()
}

/// The serial that a trusted comment states.
#[must_use]
pub fn serial_of(comment: &str) -> Option<u64> {
    comment.split(' ').find_map(|word| word.strip_prefix("serial="))?.parse().ok()
}
