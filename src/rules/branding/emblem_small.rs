//! `BR108`: at least 1 cm on paper and about 40 pixels on a screen (EU emblem rules, as restated by others).

use super::credit::emblems;
use super::views::{by_style, in_views, on_page};
use crate::model::codes::EMBLEM_SMALL;
use crate::model::expected::Expected;
use crate::model::finding::Finding;
use crate::model::page::{Emblem, Look, View, WebPage};

/// Least heights in pixels, half a pixel short for rounding.
const SCREEN: f64 = 39.5;
/// 1 cm.
const PAPER: f64 = 37.3;

pub(super) fn check(page: &WebPage, expected: &Expected) -> Vec<Finding> {
    let fault = |emblem: &Emblem| {
        let ((height, cause), views) = in_views(&emblem.looks, |look: &Look| {
            let least = if look.view == View::Paper { PAPER } else { SCREEN };
            let height = look.height.filter(|height| *height < least && look.hidden.is_none())?;
            Some((height, look.sized_by.clone()))
        })?;
        let message = format!("the EU emblem is only `{height:.0}` pixels high{views}");
        let finding = match &cause {
            Some(cause) => by_style(EMBLEM_SMALL, page, cause, message),
            None => on_page(EMBLEM_SMALL, page, message),
        };
        Some(finding.help("make it at least 40 pixels high on screens and 10 mm on paper"))
    };
    emblems(page, expected).iter().filter_map(fault).collect()
}
