//! `BR103`: every page of a funded book shows the emblem (visibility manual of 2010: "websites must always show flag, mention
//! of funding, disclaimer").

use super::views::on_page;
use crate::model::codes::EMBLEM_MISSING;
use crate::model::expected::Expected;
use crate::model::finding::Finding;
use crate::model::page::WebPage;

pub(super) fn check(page: &WebPage, expected: &Expected) -> Vec<Finding> {
    let is_missing = expected.is_funded && page.emblems.is_empty();
    let finding = || {
        on_page(EMBLEM_MISSING, page, "the EU emblem is missing")
            .help("put back the picture `assets/eu-emblem.svg` at the top of the template")
    };
    is_missing.then(finding).into_iter().collect()
}
