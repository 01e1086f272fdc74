//! Size of the search of every edition on disk: words that were read into the index, bytes of its file, and of the file with
//! titles, addresses and whole texts that the hits show. Ends with an error when the index of any edition is over the budget of
//! 2.2 bytes a word.
//!
//! `cargo bench --bench search` in the book's folder.

use std::path::Path;
use std::process::ExitCode;

use rahnamo::progress::Silent;
use rahnamo::render::search::{index_path, texts_path, words_of};
use rahnamo::{BuildOptions, Output, build};

/// Bytes of the index for each indexed word.
const BUDGET: f64 = 2.2;

fn main() -> ExitCode {
    let options = BuildOptions { output: Output::Html, ..BuildOptions::new(Path::new(".")) };
    let outcome = match build(&options, &Silent) {
        Ok(outcome) => outcome,
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::FAILURE;
        }
    };
    let size =
        |path: &str| outcome.artifacts.iter().find(|artifact| artifact.path == path).map_or(0, |artifact| artifact.bytes.len());
    let mut over = Vec::new();
    println!("edition        words   index  a word   texts  a word");
    for edition in &outcome.made.book.editions {
        let words = words_of(&outcome.made.book, &outcome.made.words, edition);
        let [index, texts] = [index_path(edition), texts_path(edition)].map(|path| size(&path));
        #[expect(clippy::cast_precision_loss, reason = "a book has fewer words than a float has whole numbers")]
        let share = |bytes: usize| bytes as f64 / words as f64;
        println!("{:10} {words:9} {index:7} {:7.2} {texts:7} {:7.2}", edition.folder(), share(index), share(texts));
        if index == 0 || share(index) > BUDGET {
            over.push(edition.folder());
        }
    }
    if over.is_empty() {
        return ExitCode::SUCCESS;
    }
    eprintln!("over the budget of {BUDGET} bytes of index a word: {}", over.join(", "));
    ExitCode::FAILURE
}
