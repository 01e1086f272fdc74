//! The words of a change notice, the same for its web page, its sheet and the feed: what changed, from when, and which pages
//! of the printed packs to replace.

use serde::Serialize;

use super::html::relative;
use crate::model::localized::Lang;
use crate::model::release::{Change, Notice, PackChange, PageChange};
use crate::words::{Value, Words};

/// A notice as templates get it, under `main` in HTML and `notice` in typst.
#[derive(Debug, Clone, Serialize)]
pub struct NoticeView {
    /// "What has changed".
    pub title: String,
    /// "Edition 2026-11 of 20 November 2026".
    pub edition: String,
    /// "Changes since edition 2026-10", or that it is the first.
    pub since: String,
    /// "Use this edition from …".
    pub use_from: String,
    /// Said when no page and no pack changed.
    pub none: Option<String>,
    /// Above the pages.
    pub pages_heading: String,
    /// Pages that changed.
    pub pages: Vec<NoticePage>,
    /// How many more there are than are shown.
    pub more_pages: Option<String>,
    /// Above the packs.
    pub binder_heading: String,
    /// Packs with pages to replace.
    pub packs: Vec<NoticePack>,
    /// How many more there are than are shown.
    pub more_packs: Option<String>,
    /// How to find the pages.
    pub hint: String,
    /// Above the pages that wait for their translation.
    pub behind_heading: String,
    /// Titles of these.
    pub behind: Vec<String>,
    /// "Before".
    pub before: String,
    /// "Now".
    pub now: String,
}

/// A page that changed.
#[derive(Debug, Clone, Serialize)]
pub struct NoticePage {
    /// Its heading.
    pub title: String,
    /// Relative address; `None` for a page that is gone.
    pub href: Option<String>,
    /// What happened to it, in words.
    pub what: String,
    /// Its passages before and now.
    pub blocks: Vec<NoticeBlock>,
}

/// A passage that changed.
#[derive(Debug, Clone, Serialize)]
pub struct NoticeBlock {
    /// Its words before.
    pub before: Option<String>,
    /// Its words now.
    pub after: Option<String>,
}

/// A pack with pages to replace.
#[derive(Debug, Clone, Serialize)]
pub struct NoticePack {
    /// Its title.
    pub title: String,
    /// Relative address; `None` for a pack that is gone.
    pub href: Option<String>,
    /// What to do, one sentence each.
    pub what: Vec<String>,
}

/// How much of the changes a notice names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Extent {
    /// Most pages, and as many packs.
    pub names: usize,
    /// Most passages of one page; a page that was written anew is better read than compared.
    pub passages: usize,
}

impl Extent {
    /// For a page, which may be as long as it must.
    pub const PAGE: Self = Self { names: usize::MAX, passages: 12 };

    /// For one sheet of paper, the fullest first: passages go before names.
    pub const SHEETS: [Self; 7] = [
        Self { names: 24, passages: 12 },
        Self { names: 24, passages: 4 },
        Self { names: 24, passages: 1 },
        Self { names: 24, passages: 0 },
        Self { names: 12, passages: 0 },
        Self { names: 5, passages: 0 },
        Self { names: 1, passages: 0 },
    ];

    /// For the entry of a feed: names alone.
    pub const LINES: Self = Self { names: 24, passages: 0 };
}

/// The view of `notice`, seen from the page at `here`.
#[must_use]
pub fn view(words: &Words, chain: &[Lang], notice: &Notice<'_>, here: &str, extent: Extent) -> NoticeView {
    let scribe = Scribe { words, chain, here, passages: extent.passages };
    let limit = extent.names;
    let changes = notice.changes;
    let since = match &notice.previous {
        Some(previous) if changes.change == Change::Changed => scribe.with("notice-since", "name", previous),
        _ => scribe.text("notice-first"),
    };
    let more = |all: usize| (all > limit).then(|| scribe.count("notice-more", all - limit));
    let edition = [("name", Value::Text(&notice.number)), ("date", Value::Text(&words.date(chain, notice.date)))];
    NoticeView {
        title: scribe.text("notice-title"),
        edition: words.with(chain, "notice-edition", &edition),
        since,
        use_from: scribe.with("notice-use-from", "date", &words.date(chain, notice.as_of)),
        none: changes.is_quiet().then(|| scribe.text("notice-none")),
        pages_heading: scribe.text("notice-pages"),
        pages: changes.pages.iter().take(limit).map(|page| scribe.page(page)).collect(),
        more_pages: more(changes.pages.len()),
        binder_heading: scribe.text("notice-binder"),
        packs: changes.packs.iter().take(limit).map(|pack| scribe.pack(pack)).collect(),
        more_packs: more(changes.packs.len()),
        hint: scribe.text("notice-hint"),
        behind_heading: scribe.text("notice-behind"),
        behind: changes.behind.iter().take(limit).map(|page| page.title.clone()).collect(),
        before: scribe.text("notice-before"),
        now: scribe.text("notice-now"),
    }
}

impl NoticeView {
    /// The same in single lines: for feeds.
    #[must_use]
    pub fn lines(&self) -> Vec<String> {
        let pages = self.pages.iter().map(|page| format!("{}: {}", page.title, page.what));
        let packs = self.packs.iter().map(|pack| format!("{}: {}", pack.title, pack.what.join(" ")));
        let said = std::iter::once(&self.since).chain(&self.none).cloned();
        said.chain(pages).chain(self.more_pages.clone()).chain(packs).chain(self.more_packs.clone()).collect()
    }
}

struct Scribe<'a> {
    words: &'a Words,
    chain: &'a [Lang],
    here: &'a str,
    passages: usize,
}

impl Scribe<'_> {
    fn text(&self, key: &str) -> String {
        self.words.text(self.chain, key)
    }

    fn with(&self, key: &str, name: &str, value: &str) -> String {
        self.words.with(self.chain, key, &[(name, Value::Text(value))])
    }

    fn count(&self, key: &str, count: usize) -> String {
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        self.words.with(self.chain, key, &[("count", Value::Number(count))])
    }

    fn href(&self, path: &str, change: Change) -> Option<String> {
        (change != Change::Removed).then(|| relative(self.here, path))
    }

    fn page(&self, page: &PageChange) -> NoticePage {
        let what = match page.change {
            Change::Added => self.text("notice-new"),
            Change::Removed => self.text("notice-removed"),
            Change::Changed => self.count("notice-parts", page.blocks.len()),
        };
        let blocks = page.blocks.iter().take(self.passages);
        let blocks = blocks.map(|block| NoticeBlock { before: block.before.clone(), after: block.after.clone() }).collect();
        NoticePage { title: page.title.clone(), href: self.href(&page.path, page.change), what, blocks }
    }

    fn pack(&self, pack: &PackChange) -> NoticePack {
        let what = match pack.change {
            Change::Added => vec![self.count("notice-new-pack", pack.pages)],
            Change::Removed => vec![self.text("notice-removed-pack")],
            Change::Changed => [("notice-take-out", &pack.take_out), ("notice-put-in", &pack.put_in)]
                .into_iter()
                .filter(|(_, pages)| !pages.is_empty())
                .map(|(key, pages)| self.with(key, "number", &ranges(pages)))
                .collect(),
        };
        NoticePack { title: pack.title.clone(), href: self.href(&pack.path, pack.change), what }
    }
}

/// `1, 5–7` for 1, 5, 6, 7.
#[must_use]
pub fn ranges(pages: &[u32]) -> String {
    let mut ranges: Vec<(u32, u32)> = Vec::new();
    for page in pages {
        match ranges.last_mut() {
            Some((_, last)) if *last + 1 == *page => *last = *page,
            _ => ranges.push((*page, *page)),
        }
    }
    let said = ranges.into_iter().map(|(first, last)| match last - first {
        0 => first.to_string(),
        1 => format!("{first}, {last}"),
        _ => format!("{first}–{last}"),
    });
    said.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::ranges;

    #[test]
    fn neighbours_are_joined() {
        assert_eq!(ranges(&[1, 5, 6, 7, 9, 10]), "1, 5–7, 9, 10");
        assert_eq!(ranges(&[]), "");
    }
}
