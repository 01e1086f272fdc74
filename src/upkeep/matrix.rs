//! The board of a book: how every session stands in every language of every country.

use std::collections::BTreeMap;

use crate::model::book::{Book, Edition, EditionModule, EditionSession, Sources};
use crate::model::date::Date;
use crate::model::law;
use crate::model::localized::{Country, Lang};
use crate::model::session::SessionText;
use crate::model::translation::marks::Marks;

/// All of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matrix {
    /// The day of the person who asks.
    pub today: Date,
    /// One board for each country with editions.
    pub countries: Vec<Board>,
}

/// The sessions of one country.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Board {
    /// The country.
    pub country: Country,
    /// Its languages: the columns.
    pub langs: Vec<Lang>,
    /// Its sessions, in the order of its editions.
    pub rows: Vec<Row>,
}

/// One session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Module id.
    pub module: String,
    /// Session id.
    pub session: String,
    /// Title in the source language.
    pub title: String,
    /// A cell for each language; `None` where the edition does not carry the session.
    pub cells: Vec<Option<Cell>>,
}

/// One session in one edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// In one word.
    pub state: State,
    /// Language of the text that readers get.
    pub text_lang: Lang,
    /// Whether nobody qualified has read that text.
    pub is_draft: bool,
    /// What is older than the source: passages of the front matter by name (`title`, `key_messages/1`), others by line.
    pub stale: Vec<String>,
    /// Ids of laws and facts whose check is late.
    pub overdue: Vec<String>,
    /// Date of the text.
    pub updated: Date,
    /// Its file.
    pub path: String,
}

/// How a session stands in a language; the worst first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// No text in the language nor in those that stand in for it: readers get some other one.
    Missing,
    /// Not translated; readers get a language that stands in for it.
    Fallback,
    /// Translated from an older source.
    Stale,
    /// Nobody qualified has read it.
    Draft,
    /// Read by somebody qualified, and up to date.
    Reviewed,
}

impl State {
    /// All of them, the best first.
    pub const ALL: [Self; 5] = [Self::Reviewed, Self::Draft, Self::Stale, Self::Fallback, Self::Missing];

    /// The word for people and for classes.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Reviewed => "reviewed",
            Self::Draft => "draft",
            Self::Stale => "stale",
            Self::Fallback => "fallback",
            Self::Missing => "missing",
        }
    }

    /// A sign that tells them apart without colour.
    #[must_use]
    pub fn sign(self) -> char {
        match self {
            Self::Reviewed => '●',
            Self::Draft => '○',
            Self::Stale => '◐',
            Self::Fallback => '→',
            Self::Missing => '✗',
        }
    }
}

impl Matrix {
    /// The board of `book` on `today`.
    #[must_use]
    pub fn new(sources: &Sources, book: &Book, today: Date) -> Self {
        let mut countries: Vec<Board> = Vec::new();
        for edition in &book.editions {
            if countries.last().is_none_or(|board| board.country != edition.country) {
                countries.push(board(edition, book, sources, today));
            }
        }
        Self { today, countries }
    }

    fn cells(&self) -> impl Iterator<Item = &Cell> {
        self.countries.iter().flat_map(|board| &board.rows).flat_map(|row| row.cells.iter().flatten())
    }

    /// How many cells stand like this.
    #[must_use]
    pub fn count(&self, state: State) -> usize {
        self.cells().filter(|cell| cell.state == state).count()
    }

    /// How many cells rest on a law whose check is late.
    #[must_use]
    pub fn overdue(&self) -> usize {
        self.cells().filter(|cell| !cell.overdue.is_empty()).count()
    }
}

fn board(first: &Edition, book: &Book, sources: &Sources, today: Date) -> Board {
    let editions: Vec<&Edition> = book.editions.iter().filter(|edition| edition.country == first.country).collect();
    let mut rows: Vec<Row> = Vec::new();
    let mut places: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for (column, edition) in editions.iter().enumerate() {
        for (module, session) in
            edition.modules.iter().flat_map(|module| module.sessions.iter().map(move |session| (module, session)))
        {
            let at = *places.entry((&session.module, &session.id)).or_insert_with(|| {
                rows.push(row(session, sources, editions.len()));
                rows.len() - 1
            });
            rows[at].cells[column] = Some(cell(edition, module, session, sources, today));
        }
    }
    Board { country: first.country.clone(), langs: editions.iter().map(|edition| edition.lang.clone()).collect(), rows }
}

fn row(session: &EditionSession, sources: &Sources, columns: usize) -> Row {
    let title = original(session, sources).map_or(&session.text.front.title, |text| &text.front.title);
    Row { module: session.module.clone(), session: session.id.clone(), title: title.clone(), cells: vec![None; columns] }
}

/// The session in the language of the book.
fn original<'a>(session: &EditionSession, sources: &'a Sources) -> Option<&'a SessionText> {
    sources.modules.get(&session.module)?.sessions.get(&session.id)?.get(&sources.config.book.language).map(|text| &**text)
}

fn cell(edition: &Edition, module: &EditionModule, session: &EditionSession, sources: &Sources, today: Date) -> Cell {
    let text = &session.text;
    let stale = if edition.is_fallback(session) { Vec::new() } else { stale(&text.marks, sources) };
    let laws = text.front.neutral.law.iter().chain(law::in_blocks(&text.blocks));
    let late = laws.filter(|law| law::marks(&module.colour) && law.is_overdue(today)).map(|law| law.id.clone());
    let is_late = |id: &&&String| {
        sources.facts.get(id).is_some_and(|fact| fact.shown_on(today).iter().any(|value| value.is_overdue(today)))
    };
    let facts = session.facts();
    let facts = facts.iter().filter(|_| law::marks(&module.colour)).filter(is_late).map(|id| (*id).clone());
    let is_draft = text.front.review.is_draft();
    Cell {
        state: state(edition, session, is_draft, &stale),
        text_lang: text.lang.clone(),
        is_draft,
        stale,
        overdue: late.chain(facts).collect(),
        updated: text.front.updated,
        path: sources.map.get(text.source).path.clone(),
    }
}

/// What is older than the source: passages of the front matter by name, others by line.
fn stale(marks: &Marks, sources: &Sources) -> Vec<String> {
    let lines = marks.blocks.keys().map(|span| format!("line {}", sources.map.line_column(*span).line));
    marks.front.keys().cloned().chain(lines).collect()
}

fn state(edition: &Edition, session: &EditionSession, is_draft: bool, stale: &[String]) -> State {
    match () {
        () if !edition.chain.contains(&session.text.lang) => State::Missing,
        () if edition.is_fallback(session) => State::Fallback,
        () if !stale.is_empty() => State::Stale,
        () if is_draft => State::Draft,
        () => State::Reviewed,
    }
}
