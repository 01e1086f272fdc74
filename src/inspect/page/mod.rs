//! A rendered page → what the rules need of it: its links, and the facts of its branding. Pages are read with a browser's
//! parser (`scraper`, which is html5ever with selectors), style sheets as far as [`style`] says.

mod blocks;
mod branding;
pub(super) mod drawing;
mod emblem;
mod files;
mod looks;
mod media;
pub(super) mod red;
mod sheet;
mod shorthand;
mod style;
mod values;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;
use scraper::{Html, Node};

use crate::model::artifact::Artifact;
use crate::model::expected::Expected;
use crate::model::page::WebPage;

pub use self::blocks::{Blocks, blocks};

/// Links of a page.
#[derive(Debug, Default)]
pub(super) struct Links {
    /// All `id`s.
    pub(super) ids: BTreeSet<String>,
    /// Targets of `href` and `src`, in order.
    pub(super) targets: Vec<String>,
    /// What a browser fetches with the page: `src` of any element, `href` of `<link>`.
    pub(super) resources: Vec<String>,
}

/// A page with the links on it, and its branding where something is expected of it.
pub(super) struct Page<'a> {
    pub(super) artifact: &'a Artifact,
    pub(super) links: Links,
    pub(super) facts: Option<(WebPage, &'a Expected)>,
}

/// Reads all pages among `taken`, which are part of `output`.
pub(super) fn read_all<'a>(
    output: &'a BTreeMap<&'a str, &'a Artifact>,
    taken: &[&'a Artifact],
    expected: impl Fn(&str) -> Option<&'a Expected> + Sync,
) -> Vec<Page<'a>> {
    let files = files::Files::new(output);
    let is_page = |path: &str| path.ends_with(".html") || path.ends_with(".xhtml");
    let pages: Vec<&Artifact> = taken.iter().copied().filter(|artifact| is_page(&artifact.path)).collect();
    let read = |artifact: &'a Artifact| {
        let html = Html::parse_document(&String::from_utf8_lossy(&artifact.bytes));
        let facts = expected(&artifact.path).map(|expected| (branding::read(&html, artifact, &files, expected), expected));
        Page { artifact, links: links(&html), facts }
    };
    pages.into_par_iter().map(read).collect()
}

fn links(html: &Html) -> Links {
    let mut links = Links::default();
    for node in html.tree.nodes() {
        let Node::Element(element) = node.value() else { continue };
        links.ids.extend(element.attr("id").map(str::to_owned));
        let href = element.attr("href");
        links.targets.extend(href.map(str::to_owned));
        if let Some(source) = element.attr("src") {
            links.targets.push(source.to_owned());
            links.resources.push(source.to_owned());
        }
        if element.name() == "link" {
            links.resources.extend(href.map(str::to_owned));
        }
    }
    links
}
