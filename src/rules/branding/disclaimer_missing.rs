//! `BR212`: the disclaimer page carries the disclaimer of the donor.

use super::disclaimer::{Verdict, judge};
use super::views::on_page;
use crate::model::codes::DISCLAIMER_MISSING;
use crate::model::expected::Expected;
use crate::model::finding::Finding;
use crate::model::page::{PageKind, WebPage};

pub(super) fn check(page: &WebPage, expected: &Expected) -> Vec<Finding> {
    if !expected.is_funded || page.kind != PageKind::Disclaimer || expected.disclaimers.is_empty() {
        return Vec::new();
    }
    let paragraphs = page.paragraphs.iter().map(String::as_str);
    let finding = || {
        on_page(DISCLAIMER_MISSING, page, "the disclaimer of the donor is missing")
            .help("put back `{{ frame.brand.disclaimer }}` into the template `disclaimer.html`")
    };
    matches!(judge(paragraphs, expected), Verdict::Missing).then(finding).into_iter().collect()
}
