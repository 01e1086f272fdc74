//! `BR110`: an emblem that is on the page is seen, in every view.

use super::credit::emblems;
use super::views::{by_style, in_views};
use crate::model::codes::EMBLEM_HIDDEN;
use crate::model::expected::Expected;
use crate::model::finding::Finding;
use crate::model::page::{Look, WebPage};

pub(super) fn check(page: &WebPage, expected: &Expected) -> Vec<Finding> {
    let emblems = emblems(page, expected);
    let Some(first) = emblems.first() else { return Vec::new() };
    let is_seen = |look: &Look| {
        emblems.iter().flat_map(|emblem| &emblem.looks).any(|other| other.view == look.view && other.hidden.is_none())
    };
    let Some((cause, views)) = in_views(&first.looks, |look| look.hidden.clone().filter(|_| !is_seen(look))) else {
        return Vec::new();
    };
    let message = format!("the EU emblem is hidden{views} by `{}`", cause.declaration);
    vec![
        by_style(EMBLEM_HIDDEN, page, &cause, message)
            .help("show the emblem wherever the page is shown: on phones, at night and on paper"),
    ]
}
