//! The search index of each edition, as a script file that a page loads when a reader first looks for something. Words are
//! gathered from the resolved texts, never from finished pages. Texts for trainers are left out: pages fold them away, and a
//! hit would lead to nothing that can be seen.

mod gather;
mod pack;
mod write;

pub mod fold;

use rayon::prelude::*;

pub use self::gather::{Field, Section};
use crate::model::artifact::Artifact;
use crate::model::book::{Book, Edition};
use crate::words::Words;

/// The script of the pages.
pub(crate) const SCRIPT: &str = "assets/search.js";

/// Where the index of `edition` lies in the output.
pub(crate) fn path(edition: &Edition) -> String {
    format!("{}/search.js", edition.folder())
}

/// The index of every edition.
pub(crate) fn render(book: &Book, words: &Words) -> Vec<Artifact> {
    let artifact = |edition: &Edition| {
        let sections = gather::sections(book, words, edition);
        Artifact { path: path(edition), bytes: write::write(&sections), origin: "book.toml".to_owned() }
    };
    book.editions.par_iter().map(artifact).collect()
}

/// How many words the index of `edition` stands for: all that were read into it, each as often as it occurs.
#[must_use]
pub fn indexed_words(book: &Book, words: &Words, edition: &Edition) -> usize {
    let sections = gather::sections(book, words, edition);
    let fields = sections.iter().flat_map(|section| &section.fields);
    fields.map(|(_, text)| fold::words(text).count()).sum()
}
