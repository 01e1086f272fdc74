//! `BR109`: the emblem is used in its entirety without alteration (manual of 2010, Annex 2): no filter, no transparency.

use super::credit::emblems;
use super::views::{by_style, in_views};
use crate::model::codes::EMBLEM_FILTERED;
use crate::model::expected::Expected;
use crate::model::finding::Finding;
use crate::model::page::{Emblem, Look, WebPage};

pub(super) fn check(page: &WebPage, expected: &Expected) -> Vec<Finding> {
    let fault = |emblem: &Emblem| {
        let effect = |look: &Look| look.effects.first().filter(|_| look.hidden.is_none()).cloned();
        let (cause, views) = in_views(&emblem.looks, effect)?;
        let message = format!("the EU emblem is changed{views} by `{}`", cause.declaration);
        Some(
            by_style(EMBLEM_FILTERED, page, &cause, message)
                .help("take this line out of the style sheet, or keep the emblem out of it"),
        )
    };
    emblems(page, expected).iter().filter_map(fault).collect()
}
