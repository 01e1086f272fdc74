//! `BR201`: the funding statement is on every page of a funded book.

use super::credit::find;
use super::statement::Verdict;
use super::views::on_page;
use crate::model::codes::STATEMENT_MISSING;
use crate::model::expected::Expected;
use crate::model::finding::Finding;
use crate::model::page::WebPage;

pub(super) fn check(page: &WebPage, expected: &Expected) -> Vec<Finding> {
    let is_missing = find(page, expected).is_some_and(|found| found.verdict == Verdict::Other);
    let right = expected.statements.first().map_or("", String::as_str);
    let finding = || {
        on_page(STATEMENT_MISSING, page, format!("the funding statement `{right}` is missing"))
            .help("put it back beside the emblem, word for word and in full")
    };
    is_missing.then(finding).into_iter().collect()
}
