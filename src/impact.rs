//! What a change touches. The book is made twice, as it is and with one file or fact changed, and both are compared:
//! whatever way the words take through includes, lists, contents and templates, they are found where they come out.
//!
//! Nothing is written here, and no dependency is guessed: a page that is not named would not change.

mod packs;
mod pages;
mod words;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

pub use self::words::other_words;
use crate::model::artifact::Artifact;
use crate::model::book::{Book, Sources};
use crate::model::config::ShareKind;
use crate::model::error::Error;
use crate::model::finding::{Finding, Severity};
use crate::model::localized::{Country, Lang};
use crate::model::output::Kind;
use crate::model::source::SourceMap;
use crate::progress::Progress;
use crate::render;
use crate::words::Words;
use crate::{BuildOptions, load, resolve};

/// What a change touches.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Impact {
    /// Editions with at least one page or pack, in the order of the book.
    pub editions: Vec<EditionImpact>,
    /// Files outside of editions: the page that leads to all of them, pictures, style sheets.
    pub others: Vec<String>,
}

/// What it touches in one edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditionImpact {
    /// The country.
    pub country: Country,
    /// The language.
    pub lang: Lang,
    /// Web pages, ordered by path.
    pub pages: Vec<PageImpact>,
    /// Packs, as `book.toml` lists them.
    pub packs: Vec<PackImpact>,
}

/// A web page that changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageImpact {
    /// Path in the output.
    pub path: String,
    /// Ids of the headings below which it changes; empty where the change stands above the first one.
    pub parts: Vec<String>,
}

/// A pack that changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackImpact {
    /// Path in the output.
    pub path: String,
    /// Pages on which it changes, from 1: those to print anew. Empty when only its date or contents for screen readers do.
    pub pages: Vec<u32>,
    /// How many pages it has.
    pub of: usize,
}

/// What came of the comparison.
#[derive(Debug)]
pub enum Outcome {
    /// The book can be made.
    Compared(Impact),
    /// It has errors of its own, which come first.
    Faulty {
        /// Everything there is to say.
        findings: Vec<Finding>,
        /// What it points into.
        sources: SourceMap,
    },
}

/// What is changed in the second book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// A file: this folder holds a copy of the book in which it is another.
    Copy(PathBuf),
    /// The values of these facts, by id.
    Facts(Vec<String>),
}

/// One of the two books.
struct Side {
    sources: Sources,
    words: Words,
    book: Book,
    findings: Vec<Finding>,
}

impl Side {
    fn new(options: &BuildOptions, change: Option<&Change>) -> Result<Self, Error> {
        let root = match change {
            Some(Change::Copy(copy)) => copy,
            _ => &options.root,
        };
        let (mut sources, mut findings) = load::load(root, &options.environment)?;
        if let Some(Change::Facts(ids)) = change {
            let facts = Arc::make_mut(&mut sources.facts);
            for id in ids {
                facts.change(id, |value| value.amount = words::other_amount(&value.amount));
            }
        }
        let (words, broken) = Words::new(&sources);
        findings.extend(broken);
        let (book, resolved) = resolve::resolve(&sources, &words, &options.selection, options.as_of);
        findings.extend(resolved);
        Ok(Self { sources, words, book, findings })
    }

    fn is_faulty(&self) -> bool {
        self.findings.iter().any(|finding| finding.severity == Severity::Error)
    }

    fn html(&self, progress: &dyn Progress) -> Result<BTreeMap<String, Artifact>, Error> {
        let mut pages = render::html::render(&self.book, &self.sources, &self.words, progress)?;
        // Two ZIM archives are never the same bytes, so comparing them would say nothing.
        let mut book = self.book.clone();
        Arc::make_mut(&mut book.config).share.retain(|kind| *kind != ShareKind::Zim);
        pages.extend(render::share::render(&book, &self.sources, &self.words, &pages, progress)?.files);
        pages.extend(render::data::render(&self.book, &self.sources, &self.words)?);
        Ok(pages.into_iter().map(|artifact| (artifact.path.clone(), artifact)).collect())
    }
}

/// The ZIM archives of editions of which a page changes: all pages are in them.
fn archives(book: &Book, pages: &[PageImpact]) -> Vec<PageImpact> {
    let has_archives = book.config.share.contains(&ShareKind::Zim);
    let editions = book.editions.iter().filter(|edition| {
        let folder = format!("{}/", edition.folder());
        has_archives && pages.iter().any(|page| page.path.starts_with(&folder) && Kind::of(&page.path).is_page())
    });
    editions.map(|edition| PageImpact { path: render::share::path(edition, "", "zim"), parts: Vec::new() }).collect()
}

/// Compares the book of `options` as it is with the same book after `change`.
pub fn compare(options: &BuildOptions, change: &Change, progress: &dyn Progress) -> Result<Outcome, Error> {
    let before = Side::new(options, None)?;
    if before.is_faulty() {
        return Ok(Outcome::Faulty { findings: before.findings, sources: before.sources.map });
    }
    // The day is that of the book as it is: a copy must not differ in what depends on the day.
    let options = BuildOptions { as_of: Some(before.book.as_of), ..options.clone() };
    let after = Side::new(&options, Some(change))?;
    let mut pages = pages::changed(&before.html(progress)?, &after.html(progress)?);
    pages.extend(archives(&before.book, &pages));
    let packs = packs::changed(&before, &after, &options, progress)?;
    Ok(Outcome::Compared(gather(&before.book, pages, packs)))
}

fn gather(book: &Book, pages: Vec<PageImpact>, packs: Vec<PackImpact>) -> Impact {
    let mut impact = Impact::default();
    let mut pages = pages;
    let mut packs = packs;
    for edition in &book.editions {
        let folder = format!("{}/", edition.folder());
        let (here, others) = pages.into_iter().partition(|page| page.path.starts_with(&folder));
        pages = others;
        let (packs_here, others) = packs.into_iter().partition(|pack| pack.path.starts_with(&folder));
        packs = others;
        let found =
            EditionImpact { country: edition.country.clone(), lang: edition.lang.clone(), pages: here, packs: packs_here };
        if !found.pages.is_empty() || !found.packs.is_empty() {
            impact.editions.push(found);
        }
    }
    impact.others = pages.into_iter().map(|page| page.path).collect();
    impact
}
