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

/// What the script must fold as this module does, for `.ci/check_fold.cjs`: a line with the tables, then of each word the
/// word, how it folds and how it sounds.
#[must_use]
pub fn fold_sample(words: &[&str]) -> String {
    let lines = words.iter().map(|word| format!("{word}\t{}\t{}\n", fold::fold(word), fold::sound(word)));
    format!("{}\n{}", write::head(&[]), lines.collect::<String>())
}

/// An index in numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// Words that were read into it, each as often as it occurs.
    pub words: usize,
    /// Bytes of the file.
    pub file: usize,
    /// Bytes of a file with the tables, words and sections of words alone: without titles, addresses and beginnings of sections.
    pub index: usize,
}

/// The size of the index of `edition`.
#[must_use]
pub fn size(book: &Book, words: &Words, edition: &Edition) -> Size {
    let sections = gather::sections(book, words, edition);
    let fields = sections.iter().flat_map(|section| &section.fields);
    let words = fields.map(|(_, text)| fold::words(text).count()).sum();
    let bare: Vec<Section> = sections.iter().map(Section::without_texts).collect();
    Size { words, file: write::write(&sections).len(), index: write::write(&bare).len() }
}
