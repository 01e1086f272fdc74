//! Books in temporary folders, and what was made of them.

use std::path::Path;

use rahnamo::model::error::Error;
use rahnamo::render::Silent;
use rahnamo::{BuildOptions, Outcome, Output};
use tempfile::TempDir;

use crate::txtar;

/// A folder with the base book and `case` over it.
pub fn book(case: &str) -> TempDir {
    let root = tempfile::tempdir().expect("a folder for the book");
    txtar::write(&txtar::over_base(&txtar::parse(case)), root.path());
    root
}

/// What a plain `rahnamo build` would do, without the machine's typst.
pub fn options(root: &Path, output: Output) -> BuildOptions {
    BuildOptions {
        output,
        environment: vec![("RAHNAMO_PDF__ENGINE".to_owned(), "embedded".to_owned())],
        ..BuildOptions::new(root)
    }
}

/// Builds, and takes errors of the machine for a fault of the test.
pub fn build(root: &Path, output: Output) -> Outcome {
    try_build(root, output).expect("the machine does its part")
}

/// Builds.
pub fn try_build(root: &Path, output: Output) -> Result<Outcome, Error> {
    rahnamo::build(&options(root, output), &Silent)
}

/// The artifact at `path` as text.
pub fn page(outcome: &Outcome, path: &str) -> String {
    let artifact = outcome.artifacts.iter().find(|artifact| artifact.path == path);
    let artifact = artifact.unwrap_or_else(|| panic!("{path} is made; there are {:?}", paths(outcome)));
    String::from_utf8(artifact.bytes.clone()).expect("pages are UTF-8")
}

/// The artifact at `path`.
pub fn bytes<'a>(outcome: &'a Outcome, path: &str) -> &'a [u8] {
    let artifact = outcome.artifacts.iter().find(|artifact| artifact.path == path);
    &artifact.unwrap_or_else(|| panic!("{path} is made; there are {:?}", paths(outcome))).bytes
}

/// All paths, in order.
pub fn paths(outcome: &Outcome) -> Vec<&str> {
    outcome.artifacts.iter().map(|artifact| artifact.path.as_str()).collect()
}

/// The part of a page between `<main` and `</main>`.
pub fn main_part(page: &str) -> &str {
    let start = page.find("<main").expect("a page has a main part");
    let end = page.find("</main>").expect("the main part ends");
    &page[start..end]
}
