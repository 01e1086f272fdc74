//! `BR205`: under the rules of 2010 the credit line names the Union alone: no Commission, no Communities, no other
//! institution and no funding instrument (FAQ on contractual obligations).

use super::credit::find;
use super::statement::Verdict;
use super::union::institution;
use super::views::on_page;
use crate::model::codes::INSTITUTION_NAMED;
use crate::model::config::BrandProfile;
use crate::model::expected::Expected;
use crate::model::finding::Finding;
use crate::model::page::WebPage;

pub(super) fn check(page: &WebPage, expected: &Expected) -> Vec<Finding> {
    if expected.profile != BrandProfile::Ext2010 {
        return Vec::new();
    }
    let name = match find(page, expected).map(|found| found.verdict) {
        Some(Verdict::Institution(name)) => Some(name),
        Some(Verdict::Right) => {
            let beside = page.credits.iter().filter(|credit| credit.is_beside_emblem);
            beside.filter_map(|credit| institution(&credit.text)).map(str::to_owned).next()
        }
        _ => None,
    };
    let finding = |name: String| {
        on_page(INSTITUTION_NAMED, page, format!("the credit line names `{name}`"))
            .help("name only the European Union: no institution, no delegation, no programme")
    };
    name.map(finding).into_iter().collect()
}
