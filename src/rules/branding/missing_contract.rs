//! `BR216`: where the book gives the number of the contract, every page has it.

use super::views::on_page;
use crate::model::codes::MISSING_CONTRACT;
use crate::model::expected::Expected;
use crate::model::finding::Finding;
use crate::model::page::WebPage;

pub(super) fn check(page: &WebPage, expected: &Expected) -> Vec<Finding> {
    let missing = expected.contract.as_ref().filter(|number| !page.frame.contains(number.as_str()));
    let finding = |number: &String| {
        on_page(MISSING_CONTRACT, page, format!("the contract number `{number}` is not on the page"))
            .help("put it at the foot of the template, beside the name of the project")
    };
    missing.map(finding).into_iter().collect()
}
