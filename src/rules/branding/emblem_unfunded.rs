//! `BR114`: the emblem must not suggest support that there is not (OJ 2012/C 271/04).

use super::statement::contains;
use super::views::on_page;
use crate::model::codes::EMBLEM_UNFUNDED;
use crate::model::expected::Expected;
use crate::model::finding::Finding;
use crate::model::page::WebPage;

pub(super) fn check(page: &WebPage, expected: &Expected) -> Vec<Finding> {
    if expected.is_funded {
        return Vec::new();
    }
    let has_statement = expected.statements.iter().any(|statement| contains(&page.frame, statement));
    let what = match (page.emblems.is_empty(), has_statement) {
        (false, _) => "the EU emblem",
        (true, true) => "the funding statement",
        (true, false) => return Vec::new(),
    };
    let message = format!("{what} stands on something that the donor does not pay for");
    vec![
        on_page(EMBLEM_UNFUNDED, page, message)
            .help("take it off, or set `funded = true` under `[brand]` when the donor does pay"),
    ]
}
