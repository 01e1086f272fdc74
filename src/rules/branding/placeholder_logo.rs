//! `BR102`: countries whose National Society has no logo file; their pages and packs show a neutral placeholder.

use crate::model::book::{Book, Sources};
use crate::model::codes::PLACEHOLDER_LOGO;
use crate::model::finding::Finding;

pub(super) fn check(_: &Sources, book: &Book) -> Vec<Finding> {
    let mut findings = Vec::new();
    for edition in &book.editions {
        let Some(country) = book.config.countries.get(&edition.country) else { continue };
        if country.society_logo.is_none() {
            findings.push(
                Finding::at(PLACEHOLDER_LOGO, country.span, format!("the National Society of {} has no logo file", edition.country))
                    .help(format!(
                        "ask the Society for its logo as SVG or PNG, put it into the book, and set `society.logo` of `[countries.{}]`",
                        edition.country
                    )),
            );
        }
    }
    findings
}
