//! Packs as PDF files. Comes in: the resolved book; goes out: one artifact a pack, and findings on what cannot be printed.
//! The text reaches typst as JSON and is walked by the theme's functions: whatever an author writes, it is never typst code.
//! This module does not lint beyond what only a typesetter can know: letters without a glyph, and things it refuses.

mod cli;
mod data;
mod directory;
mod document;
#[cfg(feature = "embedded-typst")]
mod embedded;
pub mod engine;
mod guide;
mod letterhead;
mod letters;
mod nodes;
mod notice;
mod print_run;
mod probe;
mod queue;
mod results;
mod sheets;
mod test_sheets;
mod visibility;

use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZeroUsize;
use std::sync::Arc;

use rayon::prelude::*;
use serde::Serialize;

use self::document::{EMBLEM, Prepared};
use self::engine::{Bytes, Engine, Failure, Job};
use self::letters::Letters;
pub(crate) use self::letters::families;
pub use self::notice::render_notice;
pub use self::print_run::render_print_run;
pub use self::results::render_results;
use crate::model::artifact::Artifact;
use crate::model::book::{Book, Pack, Sources};
use crate::model::date::unix_seconds;
use crate::model::error::Error;
use crate::model::finding::Finding;
use crate::model::theme::Theme;
use crate::progress::{self, Progress};
use crate::render::{brand, grey};
use crate::words::Words;

/// Letters of `wanted` that the theme's face for running text lacks in any of its styles.
pub fn lacking_letters(theme: &Theme, wanted: &str) -> Result<String, Error> {
    Ok(Letters::new(theme)?.lacking(wanted))
}

/// What all packs of a run share.
struct Press<'a> {
    book: &'a Book,
    sources: &'a Sources,
    words: &'a Words,
    letters: Letters,
    templates: BTreeMap<String, Bytes>,
    fonts: Arc<BTreeMap<String, Bytes>>,
    epoch: Option<i64>,
}

/// Sets every pack of the book, side by side. `epoch` is `SOURCE_DATE_EPOCH`; without it, a file bears the date of its content.
pub fn render(
    book: &Book,
    sources: &Sources,
    words: &Words,
    engine: &dyn Engine,
    progress: &dyn Progress,
    epoch: Option<i64>,
) -> Result<(Vec<Artifact>, Vec<Finding>), Error> {
    let press = Press::new(book, sources, words, epoch)?;
    let set = |pack: &Pack| progress::step(progress, "pack", &book.pack_path(pack), || press.set(engine, pack));
    progress.stage("packs", book.packs.len());
    let workers = NonZeroUsize::new(rayon::current_num_threads()).unwrap_or(NonZeroUsize::MIN);
    let results = queue::run(&book.packs, workers, set);
    progress.done();
    let (mut artifacts, mut findings) = (Vec::new(), BTreeSet::new());
    for (files, found) in results? {
        artifacts.extend(files);
        findings.extend(found.into_iter().map(Sorted));
    }
    findings.extend(press.letters.findings(&sources.map).into_iter().map(Sorted));
    Ok((artifacts, findings.into_iter().map(|sorted| sorted.0).collect()))
}

/// Path of every pack with the digest of all that it is made from: packs with equal digests come out equal.
pub fn inputs(book: &Book, sources: &Sources, words: &Words, epoch: Option<i64>) -> Result<Vec<(String, [u8; 32])>, Error> {
    let press = Press::new(book, sources, words, epoch)?;
    let input = |pack: &Pack| Ok((book.pack_path(pack), press.job(pack, &press.prepare(pack))?.digest()));
    book.packs.par_iter().map(input).collect()
}

impl<'a> Press<'a> {
    fn new(book: &'a Book, sources: &'a Sources, words: &'a Words, epoch: Option<i64>) -> Result<Self, Error> {
        Ok(Self {
            book,
            sources,
            words,
            letters: Letters::new(&sources.theme)?,
            templates: templates(sources),
            fonts: Arc::new(fonts(sources)),
            epoch,
        })
    }

    fn prepare(&self, pack: &Pack) -> Prepared {
        document::prepare(self.book, pack, self.sources, self.words, &self.letters)
    }

    fn set(&self, engine: &dyn Engine, pack: &Pack) -> Result<(Vec<Artifact>, Vec<Finding>), Error> {
        let prepared = self.prepare(pack);
        let job = self.job(pack, &prepared)?;
        match engine.compile(&job) {
            Ok(bytes) => Ok((visibility::files(pack, self.book.edition(pack), bytes)?, Vec::new())),
            Err(Failure::Refused(complaints)) => {
                let country = self.book.config.countries.get(&self.book.edition(pack).country);
                let logo_span = country.and_then(|country| country.society_logo_span);
                let case = probe::Case { engine, job: &job, document: &prepared.document, logo_span, complaints };
                Ok((Vec::new(), probe::blame(&case)?))
            }
            Err(Failure::Machine(error)) => Err(error),
        }
    }

    fn in_grey(&self, path: &str, bytes: &Arc<[u8]>) -> Arc<[u8]> {
        let fonts = self.sources.theme.under("fonts/").filter(|(path, _)| letters::is_font(path));
        let grey = grey::picture(path, bytes, fonts.map(|(_, file)| &*file.bytes));
        grey.map_or_else(|| bytes.clone(), Into::into)
    }

    fn job(&self, pack: &Pack, prepared: &Prepared) -> Result<Job, Error> {
        let mut files = self.templates.clone();
        let emblem = if prepared.document.meta.bw { brand::emblem_outline_svg() } else { brand::emblem_svg() };
        files.insert(EMBLEM.into(), Bytes::Shared(emblem.into_bytes().into()));
        for path in &prepared.pictures {
            if let Some(bytes) = self.sources.pictures.get(path) {
                let shown = if prepared.document.meta.bw { self.in_grey(path, bytes) } else { bytes.clone() };
                files.insert(nodes::picture_path(path), Bytes::Shared(shown));
            }
        }
        Ok(Job {
            main: format!("typst/{}.typ", pack.config.kind.word()),
            data: json(&prepared.document)?,
            files,
            fonts: self.fonts.clone(),
            timestamp: self.epoch.unwrap_or_else(|| unix_seconds(prepared.content_date)),
        })
    }
}

fn templates(sources: &Sources) -> BTreeMap<String, Bytes> {
    sources.theme.under("typst/").map(|(path, file)| (format!("typst/{path}"), Bytes::from(&file.bytes))).collect()
}

fn fonts(sources: &Sources) -> BTreeMap<String, Bytes> {
    let fonts = sources.theme.under("fonts/").filter(|(path, _)| letters::is_font(path));
    fonts.map(|(path, file)| (path.to_owned(), Bytes::from(&file.bytes))).collect()
}

fn json(value: &impl Serialize) -> Result<Vec<u8>, Error> {
    serde_json::to_vec(value).map_err(|error| Error::Theme { place: "data.json".into(), message: error.to_string() })
}

/// A finding in the order in which reports list them: one text in many packs is told once.
#[derive(PartialEq, Eq)]
struct Sorted(Finding);

impl Sorted {
    fn key(&self) -> (&crate::model::finding::Place, &str, &str) {
        (&self.0.place, self.0.code.id, &self.0.message)
    }
}

impl Ord for Sorted {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.key().cmp(&other.key())
    }
}

impl PartialOrd for Sorted {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
