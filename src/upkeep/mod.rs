//! What a book needs to stay right: statements of law that must be checked again, and texts that wait for a translation or a
//! review. Comes in: sources and the resolved book, and the day of the person who asks. Goes out: lists, and how they are
//! printed. No clock, no files; the page of the board is rendered by `render::html`.

pub mod calendar;
pub mod items;
pub mod json;
pub mod matrix;
pub mod table;

use crate::model::date::Date;
use crate::model::localized::Country;

/// What an item is a statement of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A law of a session.
    Law,
    /// A value of the book's facts.
    Fact,
}

impl Kind {
    /// The word for people.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Law => "law",
            Self::Fact => "fact",
        }
    }
}

/// A statement of law or fact with its days: what `rahnamo law status` is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Law or fact.
    pub kind: Kind,
    /// Stays the same as long as the statement does: `legal/arrival-russia#patent`, `RU.patent.fee`.
    pub id: String,
    /// Whose law it is, when that is written.
    pub jurisdiction: Option<Country>,
    /// Act and article, or the name of a fact, for people.
    pub what: String,
    /// First day.
    pub from: Option<Date>,
    /// Last day.
    pub until: Option<Date>,
    /// Day of the last check.
    pub verified_on: Option<Date>,
    /// Role of who made it.
    pub verified_by: Option<String>,
    /// Day by which the next one must be made.
    pub review_by: Option<Date>,
    /// Where the act can be read.
    pub address: Option<String>,
    /// File from the book's root, with `/`.
    pub path: String,
    /// Line in it, from 1.
    pub line: usize,
    /// Day of the content of that file.
    pub updated: Date,
}

/// How an item stands on a day; the most urgent first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Standing {
    /// The day of its check has gone by.
    Overdue,
    /// That day comes within the days that were asked for.
    Due,
    /// Nobody has ever checked it.
    Unverified,
    /// Checked, and not due yet.
    Good,
    /// It applies no more.
    Ended,
}

impl Standing {
    /// All of them, the most urgent first.
    pub const ALL: [Self; 5] = [Self::Overdue, Self::Due, Self::Unverified, Self::Good, Self::Ended];

    /// The word for people.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Overdue => "overdue",
            Self::Due => "due",
            Self::Unverified => "unverified",
            Self::Good => "good",
            Self::Ended => "ended",
        }
    }

    /// A sign that tells them apart without colour.
    #[must_use]
    pub fn sign(self) -> char {
        match self {
            Self::Overdue => '✗',
            Self::Due => '!',
            Self::Unverified => '?',
            Self::Good => '✓',
            Self::Ended => '–',
        }
    }
}

impl Item {
    /// How it stands on `today`, looking `within` days ahead.
    #[must_use]
    pub fn on(&self, today: Date, within: i32) -> Standing {
        let horizon = today.saturating_add(jiff::Span::new().days(within));
        if self.until.is_some_and(|last| last < today) {
            Standing::Ended
        } else if self.review_by.is_some_and(|day| day < today) {
            Standing::Overdue
        } else if self.review_by.is_some_and(|day| day <= horizon) {
            Standing::Due
        } else if self.verified_on.is_none() {
            Standing::Unverified
        } else {
            Standing::Good
        }
    }
}

/// Items as somebody asked for them.
#[derive(Debug, Clone)]
pub struct Docket {
    /// The day of the person who asks.
    pub today: Date,
    /// How many days ahead an item counts as due.
    pub within: i32,
    /// Items by jurisdiction, then urgency, then day of check, then id.
    pub items: Vec<(Standing, Item)>,
}

impl Docket {
    /// The items of `jurisdiction`, or all of them.
    #[must_use]
    pub fn new(items: Vec<Item>, jurisdiction: Option<&Country>, today: Date, within: i32) -> Self {
        let wanted = items.into_iter().filter(|item| jurisdiction.is_none() || item.jurisdiction.as_ref() == jurisdiction);
        let mut items: Vec<_> = wanted.map(|item| (item.on(today, within), item)).collect();
        items.sort_by(|left, right| key(left).cmp(&key(right)));
        Self { today, within, items }
    }

    /// How many items stand like this.
    #[must_use]
    pub fn count(&self, standing: Standing) -> usize {
        self.items.iter().filter(|(other, _)| *other == standing).count()
    }
}

/// An item that names no country comes last; so does, within one standing, what has no day.
fn key((standing, item): &(Standing, Item)) -> (bool, Option<&Country>, Standing, Date, &str) {
    let country = item.jurisdiction.as_ref();
    (country.is_none(), country, *standing, item.review_by.unwrap_or(Date::MAX), &item.id)
}
