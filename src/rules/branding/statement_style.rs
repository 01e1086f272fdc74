//! `BR206`: no italics, no underline, no effects (Regulation (EU) 2021/1060, Annex IX 1.5, which writes down the Commission's
//! graphic rules for other funds: hence a warning).

use super::credit::find;
use super::views::{by_style, in_views};
use crate::model::codes::STATEMENT_STYLE;
use crate::model::expected::Expected;
use crate::model::finding::Finding;
use crate::model::page::{Cause, TextLook, WebPage};

pub(super) fn check(page: &WebPage, expected: &Expected) -> Vec<Finding> {
    let found = find(page, expected);
    // What changes the whole block is the emblem's fault.
    let is_shared =
        |cause: &Cause| page.emblems.iter().flat_map(|emblem| &emblem.looks).any(|other| other.effects.contains(cause));
    let effect = |look: &TextLook| look.effects.iter().find(|cause| !is_shared(cause)).filter(|_| look.hidden.is_none()).cloned();
    let fault = found.iter().flat_map(|found| &found.credits).find_map(|credit| in_views(&credit.looks, effect));
    let finding = |(cause, views): (Cause, String)| {
        by_style(STATEMENT_STYLE, page, &cause, format!("the funding statement has an effect{views}: `{}`", cause.declaration))
            .help("set it plain: no italics, no underline, no shadow, no capitals by style")
    };
    fault.map(finding).into_iter().collect()
}
