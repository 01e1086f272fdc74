//! `BR202`: the statement is in the language of the page.

use super::credit::find;
use super::statement::Verdict;
use super::views::on_page;
use crate::model::codes::STATEMENT_LANGUAGE;
use crate::model::expected::Expected;
use crate::model::finding::Finding;
use crate::model::page::WebPage;

pub(super) fn check(page: &WebPage, expected: &Expected) -> Vec<Finding> {
    let Some(Verdict::OtherLanguage(tag)) = find(page, expected).map(|found| found.verdict) else { return Vec::new() };
    let right = expected.statements.first().map_or("", String::as_str);
    let message = format!("the funding statement is in the language `{tag}` and not `{}`", expected.orthography.tag());
    vec![on_page(STATEMENT_LANGUAGE, page, message).help(format!("write `{right}`"))]
}
