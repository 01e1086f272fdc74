//! The search index of each edition and the texts that its hits show, as two script files that a page loads when a reader first
//! looks for something. Words are gathered from the resolved texts, never from finished pages. Texts for trainers are left out: pages fold them away, and a
//! hit would lead to nothing that can be seen.

mod coder;
mod gather;
mod texts;
mod vocabulary;
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
#[must_use]
pub fn index_path(edition: &Edition) -> String {
    format!("{}/search.js", edition.folder())
}

/// Where the texts of its hits lie.
#[must_use]
pub fn texts_path(edition: &Edition) -> String {
    format!("{}/search-text.js", edition.folder())
}

/// Of the two files of an edition the other one than that at `path`.
pub(crate) fn beside(path: &str) -> Option<String> {
    let other = |from: &str, to: &str| path.strip_suffix(from).map(|folder| format!("{folder}{to}"));
    other("/search.js", "/search-text.js").or_else(|| other("/search-text.js", "/search.js"))
}

/// Both files of every edition.
pub(crate) fn render(book: &Book, words: &Words) -> Vec<Artifact> {
    let artifacts = |edition: &Edition| {
        let [index, texts] = write::write(&gather::sections(book, words, edition));
        [(index_path(edition), index), (texts_path(edition), texts)].map(|(path, bytes)| Artifact {
            path,
            bytes,
            origin: "book.toml".to_owned(),
        })
    };
    book.editions.par_iter().flat_map_iter(artifacts).collect()
}

/// What the script must fold as this module does, for `.ci/check_fold.cjs`: a line with the tables, then of each word the
/// word, how it folds and how it sounds.
#[must_use]
pub fn fold_sample(words: &[&str]) -> String {
    let lines = words.iter().map(|word| format!("{word}\t{}\t{}\n", fold::fold(word), fold::sound(word)));
    format!("{}\n{}", fold::tables().join("\t"), lines.collect::<String>())
}

/// Words of `edition` that are read into its index, each as often as it occurs.
#[must_use]
pub fn words_of(book: &Book, words: &Words, edition: &Edition) -> usize {
    let sections = gather::sections(book, words, edition);
    sections.iter().flat_map(|section| &section.fields).map(|(_, text)| fold::words(text).count()).sum()
}
