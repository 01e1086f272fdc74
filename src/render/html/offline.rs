//! The page that a saved edition shows in the place of a page that is not saved. Only a copy on a server has it.

use super::edition::EditionContext;
use super::paths::Page;
use super::templates::Templates;
use super::{Sources, Words, finish};
use crate::model::artifact::Artifact;
use crate::model::book::Book;
use crate::model::error::Error;

/// Renders the page for each edition of `book`, in their order.
pub fn render_offline(book: &Book, sources: &Sources, words: &Words) -> Result<Vec<Artifact>, Error> {
    let templates = Templates::new(&sources.theme)?;
    let of_edition = |index| finish(&templates, &EditionContext::new(book, sources, words, index), Page::Offline, ());
    (0..book.editions.len()).map(of_edition).collect()
}
