//! `BR203`: the statement is word for word what the contract or the profile prescribes.

use super::credit::find;
use super::statement::Verdict;
use super::views::on_page;
use crate::model::codes::STATEMENT_ALTERED;
use crate::model::expected::Expected;
use crate::model::finding::Finding;
use crate::model::page::WebPage;

pub(super) fn check(page: &WebPage, expected: &Expected) -> Vec<Finding> {
    let Some(Verdict::Altered(difference)) = find(page, expected).map(|found| found.verdict) else { return Vec::new() };
    let right = expected.statements.first().map_or("", String::as_str);
    let message = format!("the funding statement {}", difference.words());
    vec![on_page(STATEMENT_ALTERED, page, message).help(format!("write `{right}`, word for word"))]
}
