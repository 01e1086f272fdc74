//! An edition as files that go from hand to hand: each of them is whole and needs no other. They lie in the folder
//! `share` of their edition, under names that say what they are when somebody receives one in a chat: `TJ-tg-legal.html`.

mod bare;
mod epub;
mod fonts;
pub mod kolibri;
mod scale;
mod single;
mod subset;
mod woff2;
mod zim;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::model::artifact::Artifact;
use crate::model::book::{Book, Edition, Sources};
use crate::model::config::ShareKind;
use crate::model::error::Error;
use crate::model::output::SHARE;
use crate::progress::Progress;
use crate::words::Words;

/// Files to share, and what inspection wants to know of them.
#[derive(Debug, Default)]
pub struct Shared {
    /// The files.
    pub files: Vec<Artifact>,
    /// Pictures by their path in the book, as the files have them. Empty when the book asks for no files.
    pub pictures: BTreeMap<String, Arc<[u8]>>,
}

/// Makes every file to share that `[share]` of the book asks for. `pages` is what was rendered for the folder.
pub fn render(
    book: &Book,
    sources: &Sources,
    words: &Words,
    pages: &[Artifact],
    progress: &dyn Progress,
) -> Result<Shared, Error> {
    let has = |wanted: ShareKind| book.config.share.contains(&wanted);
    if book.config.share.is_empty() {
        return Ok(Shared::default());
    }
    // Once for all editions and kinds: each takes its pictures from these sources and knows no others.
    let sources = &Sources { pictures: scale::pictures(sources, progress), ..sources.clone() };
    // An app of Kolibri is the file of a module in a wrapping of its own.
    let is_wanted = has(ShareKind::Module) || has(ShareKind::Kolibri);
    let modules = if is_wanted { single::render(ShareKind::Module, book, sources, words, progress)? } else { Vec::new() };
    let mut files = Vec::new();
    for kind in &book.config.share {
        files.extend(match kind {
            ShareKind::Module => modules.clone(),
            ShareKind::Edition => single::render(*kind, book, sources, words, progress)?,
            ShareKind::Epub => epub::render(book, sources, words, pages, progress)?,
            ShareKind::Kolibri => kolibri::render(book, &modules)?,
            ShareKind::Zim => zim::render(book, sources, words, progress)?,
        });
    }
    Ok(Shared { files, pictures: sources.pictures.clone() })
}

/// Where a file to share lies in the output: `tj/tg/share/TJ-tg-legal.html`; `of` is empty for the whole edition.
#[must_use]
pub fn path(edition: &Edition, of: &str, ending: &str) -> String {
    format!("{}/{SHARE}/{}.{ending}", edition.folder(), name(edition, of))
}

/// Name of a file to share without its ending: `TJ-tg-legal`, or `TJ-tg` for the whole edition.
#[must_use]
pub fn name(edition: &Edition, of: &str) -> String {
    let edition = format!("{}-{}", edition.country, edition.lang);
    if of.is_empty() { edition } else { format!("{edition}-{of}") }
}
