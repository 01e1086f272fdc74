//! What a country orders from a print shop: for every pack how many pages, on which paper, how many sheets, and what they cost.
//! Finished packs come in, lines go out. Counting only: nothing is rendered or read here.

pub mod labels;
pub mod spreadsheet;
pub mod text;

use std::collections::BTreeMap;

use crate::inspect::pdf;
use crate::model::artifact::Artifact;
use crate::model::book::{Book, Pack};
use crate::model::config::{Paper, Prices};
use crate::model::error::Error;
use crate::model::fact::Decimal;
use crate::model::localized::{Country, Lang};
use crate::words::Words;

/// How many copies of which pack: the first that says something counts.
#[derive(Debug, Clone, Default)]
pub struct Copies {
    /// Of these packs.
    pub of: BTreeMap<String, u32>,
    /// Of every other pack.
    pub others: Option<u32>,
}

impl Copies {
    fn of(&self, pack: &Pack) -> Option<u32> {
        self.of.get(&pack.config.id).copied().or(self.others).or(pack.config.copies)
    }
}

/// The order of one country.
#[derive(Debug)]
pub struct PrintRun<'a> {
    /// Who orders.
    pub country: &'a Country,
    /// What a sheet costs there, where the book says so.
    pub prices: Option<&'a Prices>,
    /// The packs, in the order of the book.
    pub lines: Vec<Line<'a>>,
}

/// One pack of the order.
#[derive(Debug)]
pub struct Line<'a> {
    /// Id in `book.toml`.
    pub id: &'a str,
    /// Title and kind, as on the cover.
    pub title: String,
    /// Language of its edition.
    pub lang: &'a Lang,
    /// The file, from the output folder.
    pub path: String,
    /// What it is printed on.
    pub paper: Paper,
    /// Whether both sides of a sheet are printed.
    pub is_duplex: bool,
    /// Printed pages of one copy.
    pub pages: usize,
    /// How many are wanted; `None` where nobody has said.
    pub copies: Option<u32>,
    price: Option<&'a Decimal>,
}

impl Line<'_> {
    /// Sheets of one copy.
    #[must_use]
    pub fn sheets_of_one(&self) -> usize {
        if self.is_duplex { self.pages.div_ceil(2) } else { self.pages }
    }

    /// Sheets of all copies.
    #[must_use]
    pub fn sheets(&self) -> Option<u64> {
        Some(u64::from(self.copies?) * self.sheets_of_one() as u64)
    }

    /// What all sheets cost.
    #[must_use]
    pub fn cost(&self) -> Option<Decimal> {
        Some(self.price?.times(self.sheets()?))
    }
}

impl<'a> PrintRun<'a> {
    /// Orders of the countries for which `packs` were made, in the order of the book's editions.
    ///
    /// # Errors
    ///
    /// A pack whose pages cannot be counted: an order that leaves it out, or counts none, would be believed.
    pub fn all(book: &'a Book, packs: &[Artifact], words: &Words, copies: &Copies) -> Result<Vec<Self>, Error> {
        let mut runs: Vec<Self> = Vec::new();
        for pack in &book.packs {
            let edition = book.edition(pack);
            let path = book.pack_path(pack);
            let Some(artifact) = packs.iter().find(|artifact| artifact.path == path) else { continue };
            let prices = book.config.countries.get(&edition.country).and_then(|country| country.prices.as_ref());
            let line = Line {
                id: &pack.config.id,
                title: words.pack_title(&edition.chain, &pack.config),
                lang: &edition.lang,
                paper: pack.config.paper,
                is_duplex: pack.config.kind.traits().is_duplex,
                pages: pages(artifact)?,
                copies: copies.of(pack),
                price: prices.and_then(|prices| prices.of(pack.config.paper)),
                path,
            };
            match runs.iter_mut().find(|run| *run.country == edition.country) {
                Some(run) => run.lines.push(line),
                None => runs.push(Self { country: &edition.country, prices, lines: vec![line] }),
            }
        }
        Ok(runs)
    }

    /// Sheets of each paper, the smallest first; only of lines with copies.
    #[must_use]
    pub fn sheets(&self) -> BTreeMap<Paper, u64> {
        let mut sheets = BTreeMap::new();
        for line in &self.lines {
            if let Some(count) = line.sheets() {
                *sheets.entry(line.paper).or_default() += count;
            }
        }
        sheets
    }

    /// What the whole order costs; `None` while the cost of any line is not known.
    #[must_use]
    pub fn cost(&self) -> Option<Decimal> {
        let mut costs = self.lines.iter().map(Line::cost);
        let first = costs.next()??;
        costs.try_fold(first, |sum, cost| Some(sum.plus(&cost?)))
    }
}

fn pages(pack: &Artifact) -> Result<usize, Error> {
    let read = pdf::read_looking_at(&pack.path, &pack.bytes, 0);
    read.map(|document| document.pages.len()).map_err(|_| Error::Usage {
        message: format!("the pages of `{}` cannot be counted", pack.path),
        help: "report this as a fault".into(),
    })
}
