//! `BR115`: one emblem, whatever the number of grants (EU emblem rules, as restated by others).

use super::credit::emblems;
use super::views::on_page;
use crate::model::codes::REPEATED_EMBLEM;
use crate::model::expected::Expected;
use crate::model::finding::Finding;
use crate::model::page::WebPage;

pub(super) fn check(page: &WebPage, expected: &Expected) -> Vec<Finding> {
    let most = emblems(page, expected).iter().map(|emblem| emblem.twins).max().unwrap_or_default();
    let finding = || {
        on_page(REPEATED_EMBLEM, page, format!("there are `{}` EU emblems in one block", most + 1))
            .help("show one emblem with one statement, however many grants there are")
    };
    (most > 0).then(finding).into_iter().collect()
}
