//! `BR211`: the disclaimer is on one page that every page links to (FAQ on the manual of 2010).

use super::views::on_page;
use crate::model::codes::DISCLAIMER_UNLINKED;
use crate::model::expected::Expected;
use crate::model::finding::Finding;
use crate::model::page::{PageKind, WebPage};

pub(super) fn check(page: &WebPage, expected: &Expected) -> Vec<Finding> {
    let is_linked = page.kind == PageKind::Disclaimer || page.links.iter().any(|link| is_disclaimer(link));
    let finding = || {
        on_page(DISCLAIMER_UNLINKED, page, "there is no link to the disclaimer")
            .help("put back the link to `disclaimer.html` in the template")
    };
    (expected.is_funded && !is_linked).then(finding).into_iter().collect()
}

/// The page in the folder, or the chapter of a book.
fn is_disclaimer(link: &str) -> bool {
    link.ends_with("disclaimer.html") || link.ends_with("disclaimer.xhtml")
}
