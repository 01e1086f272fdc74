//! `BR204`: "European Union" is always spelled out beside the emblem (Regulation (EU) 2021/1060, Annex IX 1.2).

use super::credit::find;
use super::statement::Verdict;
use super::union::short_name;
use super::views::on_page;
use crate::model::codes::UNION_ABBREVIATED;
use crate::model::expected::Expected;
use crate::model::finding::Finding;
use crate::model::page::WebPage;

pub(super) fn check(page: &WebPage, expected: &Expected) -> Vec<Finding> {
    let short = match find(page, expected).map(|found| found.verdict) {
        Some(Verdict::Shortened(short)) => Some(short),
        Some(Verdict::Right | Verdict::Other) => {
            let beside = page.credits.iter().filter(|credit| credit.is_beside_emblem);
            beside.filter_map(|credit| short_name(&credit.text)).map(str::to_owned).next()
        }
        _ => None,
    };
    let finding = |short: String| {
        on_page(UNION_ABBREVIATED, page, format!("`{short}` stands for the European Union beside its emblem"))
            .help("write the name of the European Union in full")
    };
    short.map(finding).into_iter().collect()
}
