//! `BR210`: a statement that stands only at the foot of the page is met last, and away from its emblem.

use super::credit::find;
use super::statement::Verdict;
use super::views::on_page;
use crate::model::codes::STATEMENT_IN_FOOTER;
use crate::model::expected::Expected;
use crate::model::finding::Finding;
use crate::model::page::{WebPage, Zone};

pub(super) fn check(page: &WebPage, expected: &Expected) -> Vec<Finding> {
    let Some(found) = find(page, expected).filter(|found| found.verdict == Verdict::Right) else { return Vec::new() };
    let is_at_foot = found.credits.iter().all(|credit| credit.zone == Zone::Foot && !credit.is_beside_emblem);
    let finding = || {
        on_page(STATEMENT_IN_FOOTER, page, "the funding statement stands only at the foot of the page")
            .help("put it beside the emblem at the top; at the foot it may stand once more")
    };
    is_at_foot.then(finding).into_iter().collect()
}
