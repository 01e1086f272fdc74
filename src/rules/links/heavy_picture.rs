//! `LK107`: pictures with many bytes. In: the pictures that were read. Out: a finding where each is first shown. Pictures over
//! the limit of `load` were not read and have their own finding.

use std::collections::BTreeMap;

use crate::model::book::{Book, Sources};
use crate::model::codes::HEAVY_PICTURE;
use crate::model::finding::Finding;
use crate::model::source::Span;
use crate::model::walk;

/// A page of text has 30 KB. Ten of them fit into this, which a phone on a slow line (100 kbit/s) fetches in 24 seconds.
const LIMIT: usize = 300 * 1024;

pub(super) fn check(sources: &Sources, book: &Book) -> Vec<Finding> {
    let heavy = |path: &str| sources.pictures.get(path).map(|bytes| bytes.len()).filter(|size| *size > LIMIT);
    let places = places(book);
    places.iter().filter_map(|(path, span)| Some(finding(path, *span, heavy(path)?))).collect()
}

/// Where each picture is shown first.
fn places(book: &Book) -> BTreeMap<&str, Span> {
    let mut places = BTreeMap::new();
    let mut note = |path, span: Span| {
        places.entry(path).and_modify(|first: &mut Span| *first = (*first).min(span)).or_insert(span);
    };
    for part in book.parts() {
        walk::pictures(part, &mut |image| note(image.path.as_str(), image.span));
    }
    for country in book.config.countries.values() {
        if let (Some(path), Some(span)) = (&country.society_logo, country.society_logo_span) {
            note(path, span);
        }
    }
    places
}

fn finding(path: &str, span: Span, size: usize) -> Finding {
    let kilobytes = size.div_ceil(1024);
    Finding::at(
        HEAVY_PICTURE,
        span,
        format!("the picture `{path}` has {kilobytes} KB, and a page should not carry more than 300"),
    )
    .help("make a photograph 1200 dots wide and save it as JPEG of middling quality; save a drawing as SVG")
}
