//! Size of the search index of every edition: words that were read into it, and bytes on disk for the index (words, sections of
//! words, tables of folding) and for the whole file, which also has titles, addresses and the beginning of every section. Ends
//! with an error when the index of the full default edition (TJ in Russian) is over the budget of 2.2 bytes a word.
//!
//! `cargo bench --bench search` in the book's folder.

use std::path::Path;
use std::process::ExitCode;

use rahnamo::render::Silent;
use rahnamo::render::search::{Size, size};
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
    println!("edition        words   index  a word    file  a word");
    for edition in &outcome.made.book.editions {
        let Size { words, file, index } = size(&outcome.made.book, &outcome.made.words, edition);
        #[expect(clippy::cast_precision_loss, reason = "a book has fewer words than a float has whole numbers")]
        let share = |bytes: usize| bytes as f64 / words as f64;
        println!("{:10} {words:9} {index:7} {:7.2} {file:7} {:7.2}", edition.folder(), share(index), share(file));
        if edition.folder() == WHOLE {
            is_over = share(index) > BUDGET;
        }
    }
    if is_over {
        eprintln!("the index of {WHOLE} is over its budget of {BUDGET} bytes a word");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}
