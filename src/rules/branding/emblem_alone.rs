//! `BR113`: emblem and statement "always go hand in hand and must not be separated" (guidance of July 2022).

use super::credit::find;
use super::statement::Verdict;
use super::views::on_page;
use crate::model::codes::EMBLEM_ALONE;
use crate::model::expected::Expected;
use crate::model::finding::Finding;
use crate::model::page::{WebPage, Zone};

pub(super) fn check(page: &WebPage, expected: &Expected) -> Vec<Finding> {
    let Some(found) = find(page, expected).filter(|found| found.verdict == Verdict::Right && !page.emblems.is_empty()) else {
        return Vec::new();
    };
    // A statement at the foot alone has a rule of its own.
    let is_apart = found.credits.iter().all(|credit| !credit.is_beside_emblem)
        && found.credits.iter().any(|credit| credit.zone != Zone::Foot);
    let finding = || {
        on_page(EMBLEM_ALONE, page, "the funding statement does not stand beside the EU emblem")
            .help("put emblem and statement into one block of the template")
    };
    is_apart.then(finding).into_iter().collect()
}
