//! The words of a page block by block, without what surrounds them: for the comparison of two editions.

use std::collections::BTreeSet;

use scraper::{ElementRef, Html, Selector};

use super::words::passages;
use crate::model::page::Zone;

/// Words of a page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Blocks {
    /// First heading; empty when there is none.
    pub title: String,
    /// Passages of the main part in order, each once: a heading stands in the contents of its page as well.
    pub texts: Vec<String>,
}

/// Reads the main part of a page.
#[must_use]
pub fn blocks(html: &[u8]) -> Blocks {
    let html = Html::parse_document(&String::from_utf8_lossy(html));
    let mut seen = BTreeSet::new();
    let main = passages(&html).into_iter().filter(|passage| passage.zone == Zone::Main && !is_navigation(passage.element));
    let texts = main.map(|passage| passage.text).filter(|text| seen.insert(text.clone())).collect();
    Blocks { title: title(&html), texts }
}

fn is_navigation(element: ElementRef<'_>) -> bool {
    std::iter::once(element)
        .chain(element.ancestors().filter_map(ElementRef::wrap))
        .any(|element| element.value().name() == "nav")
}

fn title(html: &Html) -> String {
    let heading = Selector::parse("h1").ok().and_then(|selector| html.select(&selector).next());
    heading.map(|heading| super::words::single_spaces(&heading.text().collect::<String>())).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_main_part_once() {
        let page = "<header><p>Head</p></header><main><h1>Wages</h1><nav><a>Wages</a></nav><ul><li>One <b>two</b></li></ul>\
                    <p>One two</p><p>Three</p></main><footer><p>Foot</p></footer>";
        let blocks = blocks(page.as_bytes());
        assert_eq!(blocks.title, "Wages");
        assert_eq!(blocks.texts, ["Wages", "One two", "Three"]);
    }
}
