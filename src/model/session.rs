//! Modules and their sessions, as read from files: one [`SessionText`] per file, shared by all editions that show it
//! and, where it has nothing to resolve, with the resolved text.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::ast::{Block, Footnote};
use super::config::Category;
use super::date::Date;
use super::law::Law;
use super::localized::{Country, Lang, Localized};
use super::question::Question;
use super::source::{SourceId, Span};

/// `module.yaml`
#[derive(Debug, Clone)]
pub struct Module {
    /// ASCII id, the folder's name.
    pub id: String,
    /// Title per language.
    pub title: Localized,
    /// One sentence per language.
    pub summary: Localized,
    /// Counted as.
    pub category: Category,
    /// Indicator of the project that its tests serve: `1a`, `3.3a`.
    pub indicator: Option<String>,
    /// Colour and icon of the theme.
    pub colour: String,
    /// What becomes of translations that are older than their source.
    pub stale: StalePolicy,
    /// Session ids in order, each with the place where it is listed.
    pub order: Vec<(String, Span)>,
    /// Topics that every edition must cover: id → label per language.
    pub minimum_standard: BTreeMap<String, Localized>,
    /// Texts of its sessions: id → language → text.
    pub sessions: BTreeMap<String, BTreeMap<Lang, Arc<SessionText>>>,
    /// Test questions of `questions.yaml`, in its order; `None` for a module without that file.
    pub questions: Option<Vec<Arc<Question>>>,
    /// `module.yaml` itself.
    pub source: SourceId,
}

/// What an edition does with a translation whose source has changed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum StalePolicy {
    /// It is shown, with a mark at each passage that changed.
    #[default]
    Mark,
    /// The next language of the edition's chain is shown, with the notice that says so.
    FallBack,
    /// The session is left out and named as being revised.
    Withhold,
}

/// Front matter and body of one session file.
#[derive(Debug, Clone)]
pub struct SessionText {
    /// The file.
    pub source: SourceId,
    /// Its language.
    pub lang: Lang,
    /// What the file's front matter says about the session itself.
    pub front: Arc<FrontMatter>,
    /// The body.
    pub blocks: Arc<[Block]>,
    /// Footnotes in the order of their first call.
    pub footnotes: Arc<[Footnote]>,
}

/// Front matter of a session. Keys that do not depend on the language are inherited from the source-language file.
#[derive(Debug, Clone)]
pub struct FrontMatter {
    /// Title; the page's level-1 heading.
    pub title: String,
    /// Keys that are the same in every language.
    pub neutral: Neutral,
    /// What participants can do afterwards.
    pub objectives: Vec<String>,
    /// How it is taught.
    pub methods: Vec<String>,
    /// What the trainer brings.
    pub materials: Vec<String>,
    /// The heart of the session, three to five short sentences.
    pub key_messages: Vec<String>,
    /// Acts, guidelines, standards behind the text.
    pub sources: Vec<String>,
    /// Words by which people look for it.
    pub search_terms: Vec<String>,
    /// Date of the content of this file.
    pub updated: Date,
    /// Whether a qualified person has reviewed this file.
    pub review: Review,
    /// Place of the front matter.
    pub span: Span,
    /// Places of the key messages.
    pub key_message_spans: Vec<Span>,
    /// Topics, countries and destination of this file with their places.
    pub named: Vec<(String, Span)>,
}

impl FrontMatter {
    /// Where a topic or country is written; the first line of the front matter where it is inherited.
    #[must_use]
    pub fn place_of(&self, name: &str) -> Span {
        let first_line = Span { end: self.span.start, ..self.span };
        self.named.iter().find(|(written, _)| written == name).map_or(first_line, |(_, span)| *span)
    }
}

/// Keys of a session that are the same in every language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Neutral {
    /// Length in minutes.
    pub minutes: Option<u32>,
    /// For whom: `migrants`, `families`, `volunteers`, `trainers`.
    pub audience: Vec<String>,
    /// `before`, `abroad`, `return`.
    pub stage: Vec<String>,
    /// Topics of the minimum standard that it covers.
    pub topics: Vec<String>,
    /// Only in editions of these countries; empty for all.
    pub countries: Vec<Country>,
    /// Only in editions whose country has this destination.
    pub destination: Option<Country>,
    /// Laws behind the session as a whole.
    pub law: Vec<Law>,
}

/// State of review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Review {
    /// Nobody qualified has read it; every output says so.
    Draft,
    /// Read by a person in this role on this day.
    Reviewed {
        /// The role, as in "lawyer of the centre"; no names.
        by: String,
        /// When.
        on: Date,
    },
}

impl Review {
    /// Whether outputs carry the draft mark.
    #[must_use]
    pub fn is_draft(&self) -> bool {
        *self == Self::Draft
    }
}
