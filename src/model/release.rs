//! What changed between two published editions, as plain data: made by `release`, shown by notices, feeds and `rahnamo diff`.

use serde::Serialize;

use super::date::Date;

/// All changes, one entry for each country and language of either edition.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Changes {
    /// Number of the older edition; `None` when there is none.
    pub old: Option<String>,
    /// Number of the newer edition.
    pub new: String,
    /// Ordered as the newer edition has them, vanished ones at the end.
    pub editions: Vec<EditionChanges>,
}

/// Changes of one country in one language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct EditionChanges {
    /// `TJ`.
    pub country: String,
    /// `tg`.
    pub lang: String,
    /// `tj/tg`.
    pub folder: String,
    /// How the edition itself changed; `Changed` also when nothing did.
    pub change: Change,
    /// Pages with other words than before, by path.
    pub pages: Vec<PageChange>,
    /// Packs with other words on some page, by path.
    pub packs: Vec<PackChange>,
    /// Pages that changed in the source language of the book and not here, by path.
    pub behind: Vec<Behind>,
    /// Files with other bytes, those of pages and packs among them.
    pub files: usize,
}

/// What happened to something.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Change {
    /// It was not there before.
    Added,
    /// It is there no more.
    Removed,
    /// It is other than before.
    #[default]
    Changed,
}

/// One page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PageChange {
    /// Path in the output.
    pub path: String,
    /// Its heading.
    pub title: String,
    /// What happened to it.
    pub change: Change,
    /// Its blocks that are not as before, in the order of the page; empty for a page that came or went.
    pub blocks: Vec<BlockChange>,
}

/// One paragraph, list item, cell or heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BlockChange {
    /// Its words before; `None`: it is new.
    pub before: Option<String>,
    /// Its words now; `None`: it is gone.
    pub after: Option<String>,
}

/// One printable pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PackChange {
    /// Path in the output.
    pub path: String,
    /// Its title.
    pub title: String,
    /// What happened to it.
    pub change: Change,
    /// Pages that it has now.
    pub pages: usize,
    /// Pages of the older print to take out of the binder, numbered as there.
    pub take_out: Vec<u32>,
    /// Pages of the newer print to put in, numbered as there.
    pub put_in: Vec<u32>,
}

/// A page that waits for its translation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Behind {
    /// Path in the output.
    pub path: String,
    /// Path of the page in the source language that changed.
    pub source: String,
    /// Heading of that page.
    pub title: String,
}

impl EditionChanges {
    /// Whether a reader has anything to replace.
    #[must_use]
    pub fn is_quiet(&self) -> bool {
        self.change == Change::Changed && self.pages.is_empty() && self.packs.is_empty()
    }
}

/// What the change notice of one country and language tells.
#[derive(Debug, Clone)]
pub struct Notice<'a> {
    /// Index of the edition in the book.
    pub edition: usize,
    /// Number of the published edition.
    pub number: String,
    /// Day of publishing.
    pub date: Date,
    /// Day on which its readers are.
    pub as_of: Date,
    /// Number of the edition before; `None` for the first.
    pub previous: Option<String>,
    /// What changed.
    pub changes: &'a EditionChanges,
}
