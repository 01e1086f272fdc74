//! The change notice of an edition as a page of it.

use super::edition::EditionContext;
use super::paths::Page;
use super::templates::Templates;
use super::{Sources, Words, finish};
use crate::model::artifact::Artifact;
use crate::model::book::Book;
use crate::model::error::Error;
use crate::model::release::Notice;
use crate::render::notice;

/// Renders the notice of one edition of `book`.
pub fn render_notice(book: &Book, sources: &Sources, words: &Words, about: &Notice<'_>) -> Result<Artifact, Error> {
    let templates = Templates::new(&sources.theme)?;
    let context = EditionContext::new(book, sources, words, about.edition);
    let path = Page::Notice.path(context.edition);
    let view = notice::view(words, &context.edition.chain, about, &path, notice::Extent::PAGE);
    finish(&templates, &context, Page::Notice, view)
}
