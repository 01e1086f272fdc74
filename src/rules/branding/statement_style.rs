//! `BR206`: no italics, no underline, no effects (Regulation (EU) 2021/1060, Annex IX 1.5, which writes down the Commission's
//! graphic rules for other funds: hence a warning).

use super::credit::find;
use super::views::{by_style, in_views};
use crate::model::codes::STATEMENT_STYLE;
use crate::model::expected::Expected;
use crate::model::finding::Finding;
use crate::model::page::WebPage;

pub(super) fn check(page: &WebPage, expected: &Expected) -> Vec<Finding> {
    let found = find(page, expected);
    let fault = found.iter().flat_map(|found| &found.credits).find_map(|credit| {
        in_views(&credit.looks, |look| look.effects.first().filter(|_| look.hidden.is_none()).cloned())
    });
    let finding = |(cause, views): (crate::model::page::Cause, String)| {
        by_style(STATEMENT_STYLE, page, &cause, format!("the funding statement has an effect{views}: `{}`", cause.declaration))
            .help("set it plain: no italics, no underline, no shadow, no capitals by style")
    };
    fault.map(finding).into_iter().collect()
}
