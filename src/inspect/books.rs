//! EPUB files, opened again: their chapters are inspected like pages. Links must find their place in the same book, and the
//! cover must show what every page shows; the other chapters lie between its boards.

use rayon::prelude::*;

use super::{Brand, Output, Scope, branding, links, page};
use crate::archive;
use crate::model::artifact::Artifact;
use crate::model::finding::Finding;

/// The chapter that carries the brand.
const COVER: &str = "/cover.xhtml";

pub(super) fn check(artifacts: &[&Artifact], brand: &Brand) -> Vec<Finding> {
    let books: Vec<&Artifact> = artifacts.iter().copied().filter(|artifact| artifact.path.ends_with(".epub")).collect();
    let opened: Vec<Vec<Artifact>> = books.into_par_iter().map(parts).collect();
    let mut covers = Vec::new();
    let mut findings = Vec::new();
    let outputs: Vec<Output<'_>> =
        opened.iter().map(|parts| parts.iter().map(|part| (part.path.as_str(), part)).collect()).collect();
    for output in &outputs {
        let all: Vec<&Artifact> = output.values().copied().collect();
        let pages = page::read_all(output, &all, |path| brand.of(path).filter(|_| path.ends_with(COVER)));
        findings.extend(links::check(output, &pages, Scope::Everything));
        covers.extend(pages.into_iter().filter(|page| page.facts.is_some()));
    }
    findings.extend(branding::check(&covers));
    findings
}

/// Files of a book, with paths as if it were a folder.
fn parts(book: &Artifact) -> Vec<Artifact> {
    let part = |(name, bytes)| Artifact { path: format!("{}/{name}", book.path), bytes, origin: book.origin.clone() };
    archive::unpacked(&book.bytes).into_iter().map(part).collect()
}
