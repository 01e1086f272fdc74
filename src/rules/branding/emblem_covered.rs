//! `BR116`: nothing overlaps the emblem (Regulation (EU) 2021/1060, Annex IX 1.5). Only a browser knows where boxes end up, so
//! this rule names what is laid over or drawn near by its style.

use super::credit::emblems;
use super::views::{by_style, in_views};
use crate::model::codes::EMBLEM_COVERED;
use crate::model::expected::Expected;
use crate::model::finding::Finding;
use crate::model::page::WebPage;

pub(super) fn check(page: &WebPage, expected: &Expected) -> Vec<Finding> {
    let fault = |emblem: &crate::model::page::Emblem| {
        let (cause, views) = in_views(&emblem.looks, |look| look.covered.clone().filter(|_| look.hidden.is_none()))?;
        let message = format!("something may lie on the EU emblem{views} by `{}`", cause.declaration);
        Some(by_style(EMBLEM_COVERED, page, &cause, message).help("let nothing overlap the emblem, its statement included"))
    };
    emblems(page, expected).iter().filter_map(fault).collect()
}
