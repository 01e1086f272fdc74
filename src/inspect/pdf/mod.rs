//! Finished PDFs: bytes come in, a [`PdfDocument`] goes out. Nothing is judged here; that is the rules' work.
//!
//! Two crates read the file. `lopdf` first walks the page tree under limits and then reads what surrounds the pages
//! (structure tree, metadata): it bears broken files well. `hayro` then runs the pages' content and draws them. It knows
//! fewer limits, so nothing reaches it that `guard` has not let through.

mod about;
mod device;
mod emblem;
mod fonts;
mod frame;
mod guard;
mod page;
mod passages;
mod pictures;
mod prose;
mod raster;
mod replacements;
mod runs;
mod structure;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use hayro_interpret::hayro_syntax::Pdf;
use kurbo::Rect;
use rayon::ThreadPool;
use rayon::prelude::*;

use self::fonts::FontTable;
use self::page::{Attention, ReadPage};
use self::structure::Structure;
use crate::caught::catch;
use crate::model::pdf::{PdfDocument, PdfPage};

pub use self::passages::differences;
pub use self::prose::{PdfProse, prose};

/// Why a file is not read at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable {
    /// What is wrong with it: lower case, one clause.
    pub message: String,
}

impl Unreadable {
    fn new(message: impl Into<String>) -> Self {
        Self { message: message.into() }
    }
}

/// Pages that one thread reads in a row with one cache of fonts.
const PAGES_AT_ONCE: usize = 8;
/// Forms and patterns are read by recursion, deeper than the two megabytes that threads have by default bear.
const STACK: usize = 64 << 20;

/// Reads a PDF. `path` is what findings will call it.
pub fn read(path: &str, bytes: &[u8]) -> Result<PdfDocument, Unreadable> {
    read_looking_at(path, bytes, usize::MAX)
}

/// From the places of the model on each page to the page's own space, as the six numbers of a transform: for marks that are
/// put on it.
pub fn spaces(bytes: &[u8]) -> Result<Vec<Option<[f64; 6]>>, Unreadable> {
    let read = || {
        guard::open(bytes)?;
        let pdf = Pdf::new(bytes.to_vec()).map_err(|_| Unreadable::new(DAMAGED))?;
        let space = |page| Some(frame::Frame::of(page)?.place.inverse().as_coeffs());
        Ok(pdf.pages().iter().map(space).collect())
    };
    catch(read).unwrap_or_else(|_| Err(Unreadable::new(DAMAGED)))
}

/// As [`read`], and emblems are looked for only on the first `seen` pages, and on those with something of their own that may
/// be one: drawing a page takes longer than all the rest.
pub fn read_looking_at(path: &str, bytes: &[u8], seen: usize) -> Result<PdfDocument, Unreadable> {
    let whole = || catch(|| read_whole(path, bytes, seen)).unwrap_or_else(|_| Err(Unreadable::new(DAMAGED)));
    match pool() {
        Some(pool) => pool.install(whole),
        None => whole(),
    }
}

const DAMAGED: &str = "the file is damaged, or is no PDF";

fn pool() -> Option<&'static ThreadPool> {
    static POOL: OnceLock<Option<ThreadPool>> = OnceLock::new();
    POOL.get_or_init(|| rayon::ThreadPoolBuilder::new().stack_size(STACK).build().ok()).as_ref()
}

fn read_whole(path: &str, bytes: &[u8], seen: usize) -> Result<PdfDocument, Unreadable> {
    let outside = guard::open(bytes)?;
    let pdf = Pdf::new(bytes.to_vec()).map_err(|_| Unreadable::new(DAMAGED))?;
    let structure = Structure::read(&outside);
    let fonts = FontTable::read(&pdf);
    let about = about::read(&outside);
    let known = emblem::Known::default();
    let numbers: Vec<usize> = (0..pdf.pages().len()).collect();
    let read_all = |numbers: &[usize], attention: fn(usize, usize) -> Attention| -> Vec<Result<ReadPage, String>> {
        let read = numbers.par_chunks(PAGES_AT_ONCE).flat_map_iter(|numbers| {
            let reader = page::Reader::new(&pdf, &structure, &fonts, &known);
            numbers.iter().map(move |number| one(&reader, *number, attention(*number, seen))).collect::<Vec<_>>()
        });
        read.collect()
    };
    let mut read = read_all(&numbers, |number, seen| if number < seen { Attention::Look } else { Attention::Pass });
    let suspected = suspected(&read);
    for (number, page) in suspected.iter().zip(read_all(&suspected, |_, _| Attention::Look)) {
        read[*number] = page;
    }
    let mut document = PdfDocument {
        path: path.to_owned(),
        title: about.title,
        lang: about.lang,
        producer: about.producer,
        claims: about.claims,
        is_tagged: structure.is_tagged,
        ..PdfDocument::default()
    };
    join(&mut document, read, &fonts);
    Ok(document)
}

/// Pages that were passed by and have something of their own that may be an emblem. What stands at the same place of another
/// page too is its head or foot, which was looked at with the first.
fn suspected(pages: &[Result<ReadPage, String>]) -> Vec<usize> {
    let read = || pages.iter().enumerate().filter_map(|(number, page)| Some((number, &page.as_ref().ok()?.suspects)));
    let rounded = |place: &Rect| [place.x0, place.y0, place.x1, place.y1].map(frame::rounded);
    let mut places: BTreeMap<[i32; 4], usize> = BTreeMap::new();
    for (number, suspects) in read() {
        for place in suspects.iter().map(rounded).collect::<BTreeSet<_>>() {
            // The number of the only page that has it; more pages make it nobody's own.
            places.entry(place).and_modify(|only| *only = usize::MAX).or_insert(number);
        }
    }
    let own: BTreeSet<usize> = places.into_values().filter(|only| *only != usize::MAX).collect();
    own.into_iter().collect()
}

/// One page, whatever becomes of it.
fn one(reader: &page::Reader<'_>, number: usize, attention: Attention) -> Result<ReadPage, String> {
    // A page that cannot be read leaves the others readable.
    catch(|| reader.read(number, attention)).unwrap_or_else(|cause| {
        let limit = cause.downcast_ref::<device::TooMuch>();
        Err(limit.map_or("its content is damaged", |_| "there is more on it than can be read").to_owned())
    })
}

/// Puts the pages together: the runs' fonts, numbered page by page, get their places in the document's list.
fn join(document: &mut PdfDocument, pages: Vec<Result<ReadPage, String>>, table: &FontTable) {
    let pages: Vec<_> = (1..).zip(pages).collect();
    let used = pages.iter().filter_map(|(_, page)| page.as_ref().ok()).flat_map(|page| &page.fonts);
    document.fonts = used.map(|key| table.font(*key)).collect();
    document.fonts.sort();
    document.fonts.dedup();
    for (number, page) in pages {
        match page {
            Err(reason) => {
                document.unreadable.push((number, reason));
                document.pages.push(PdfPage { number, ..PdfPage::default() });
            }
            Ok(ReadPage { mut page, fonts, .. }) => {
                for run in &mut page.runs {
                    let font = table.font(fonts[run.font]);
                    run.font = document.fonts.binary_search(&font).unwrap_or_default();
                }
                document.pages.push(page);
            }
        }
    }
}
