//! `BR213`: the disclaimer is word for word what the profile prescribes, with one place for the organisation.

use super::disclaimer::{Verdict, judge};
use super::views::on_page;
use crate::model::codes::DISCLAIMER_ALTERED;
use crate::model::expected::Expected;
use crate::model::finding::Finding;
use crate::model::page::{PageKind, WebPage};

pub(super) fn check(page: &WebPage, expected: &Expected) -> Vec<Finding> {
    if !expected.is_funded || page.kind != PageKind::Disclaimer || expected.disclaimers.is_empty() {
        return Vec::new();
    }
    let Verdict::Altered(difference) = judge(&page.paragraphs, expected) else { return Vec::new() };
    let message = format!("the disclaimer {}", difference.words());
    vec![
        on_page(DISCLAIMER_ALTERED, page, message)
            .help("write the disclaimer word for word: it must not be shortened or improved"),
    ]
}
