//! `BR302`: every page names the National Society that publishes it, in the page's language.

use super::views::on_page;
use crate::model::codes::MISSING_SOCIETY;
use crate::model::expected::Expected;
use crate::model::finding::Finding;
use crate::model::page::WebPage;

pub(super) fn check(page: &WebPage, expected: &Expected) -> Vec<Finding> {
    let missing = expected.society.as_ref().filter(|name| !page.frame.contains(name.as_str()));
    // Another Society in its place is another fault.
    let has_foreign = expected.foreign_societies.iter().any(|name| page.frame.contains(name.as_str()));
    let finding = |name: &String| {
        on_page(MISSING_SOCIETY, page, format!("the National Society `{name}` is not named"))
            .help("name it at the head or foot of the template, in the language of the page")
    };
    missing.filter(|_| !has_foreign).map(finding).into_iter().collect()
}
