//! Size of the search index of every edition: bytes on disk, words that were read into it, bytes a word. Ends with an error when
//! the full default edition (TJ in Russian) is over the budget of 2.2 bytes a word, with all that the file holds: words, places,
//! titles, beginnings of sections, tables of folding.
//!
//! `cargo bench --bench search` in the book's folder.

use std::path::Path;
use std::process::ExitCode;

use rahnamo::render::Silent;
use rahnamo::render::search::indexed_words;
use rahnamo::{BuildOptions, Output, build};

/// Bytes for each indexed word.
const BUDGET: f64 = 2.2;

/// The edition that has the whole book.
const WHOLE: &str = "tj/ru";

fn main() -> ExitCode {
    let options = BuildOptions { output: Output::Html, ..BuildOptions::new(Path::new(".")) };
    let outcome = match build(&options, &Silent) {
        Ok(outcome) => outcome,
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::FAILURE;
        }
    };
    let mut is_over = true;
    println!("edition        bytes    words  bytes/word");
    for edition in &outcome.made.book.editions {
        let path = format!("{}/search.js", edition.folder());
        let bytes = outcome.artifacts.iter().find(|artifact| artifact.path == path).map_or(0, |artifact| artifact.bytes.len());
        let words = indexed_words(&outcome.made.book, &outcome.made.words, edition);
        #[expect(clippy::cast_precision_loss, reason = "a book has fewer words than a float has whole numbers")]
        let share = bytes as f64 / words as f64;
        println!("{:10} {bytes:9} {words:8} {share:11.2}", edition.folder());
        if edition.folder() == WHOLE {
            is_over = share > BUDGET;
        }
    }
    if is_over {
        eprintln!("the index of {WHOLE} is over its budget of {BUDGET} bytes a word");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}
