//! An edition as files that go from hand to hand: each of them is whole and needs no other. They lie in the folder
//! `share` of their edition, under names that say what they are when somebody receives one in a chat: `TJ-tg-legal.html`.

mod zim;

use super::Progress;
use crate::model::artifact::Artifact;
use crate::model::book::{Book, Edition, Sources};
use crate::model::config::ShareKind;
use crate::model::error::Error;
use crate::words::Words;

/// Makes every file to share that `[share]` of the book asks for. `pages` is what was rendered for the folder.
pub fn render(
    book: &Book,
    sources: &Sources,
    words: &Words,
    pages: &[Artifact],
    progress: &dyn Progress,
) -> Result<Vec<Artifact>, Error> {
    let mut artifacts = Vec::new();
    for kind in &book.config.share {
        artifacts.extend(match kind {
            ShareKind::Zim => zim::render(book, sources, words, progress)?,
            ShareKind::Module | ShareKind::Edition | ShareKind::Epub | ShareKind::Kolibri => {
                of_kind(*kind, book, sources, words, pages, progress)?
            }
        });
    }
    Ok(artifacts)
}

fn of_kind(_: ShareKind, _: &Book, _: &Sources, _: &Words, _: &[Artifact], _: &dyn Progress) -> Result<Vec<Artifact>, Error> {
    Ok(Vec::new())
}

/// Where a file to share lies in the output: `tj/tg/share/TJ-tg-legal.html`; `of` is empty for the whole edition.
#[must_use]
pub fn path(edition: &Edition, of: &str, ending: &str) -> String {
    format!("{}/share/{}.{ending}", edition.folder(), name(edition, of))
}

/// Name of a file to share without its ending: `TJ-tg-legal`, or `TJ-tg` for the whole edition.
#[must_use]
pub fn name(edition: &Edition, of: &str) -> String {
    let edition = format!("{}-{}", edition.country, edition.lang);
    if of.is_empty() { edition } else { format!("{edition}-{of}") }
}
