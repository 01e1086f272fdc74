//! `BR107`: the emblem is shown one and a half times as wide as high.

use super::credit::emblems;
use super::views::{by_style, in_views, on_page};
use crate::model::codes::EMBLEM_DISTORTED;
use crate::model::expected::Expected;
use crate::model::finding::Finding;
use crate::model::page::{Emblem, Look, WebPage};

pub(super) fn check(page: &WebPage, expected: &Expected) -> Vec<Finding> {
    let fault = |emblem: &Emblem| {
        let ((width, height, cause), views) = in_views(&emblem.looks, |look: &Look| {
            let (width, height) = look.width.zip(look.height)?;
            let is_wrong = height > 0.0 && (width / height / 1.5 - 1.0).abs() > 0.02 && look.hidden.is_none();
            is_wrong.then(|| (width, height, look.sized_by.clone()))
        })?;
        let message = format!(
            "the EU emblem is shown `{width:.0} × {height:.0}` pixels{views} and must be one and a half times as wide as high"
        );
        let finding = match &cause {
            Some(cause) => by_style(EMBLEM_DISTORTED, page, cause, message),
            None => on_page(EMBLEM_DISTORTED, page, message),
        };
        Some(finding.help(format!("for this height write the width `{:.0}px`", height * 1.5)))
    };
    emblems(page, expected).iter().filter_map(fault).collect()
}
