//! `BR117`: the emblem stands on white, or has a white border of a 25th of its height (emblem rules, as a ministry restates
//! them).

use super::colours::hex;
use super::credit::emblems;
use super::views::{in_views, on_page};
use crate::model::codes::EMBLEM_GROUND;
use crate::model::expected::Expected;
use crate::model::finding::Finding;
use crate::model::page::{Emblem, Look, WebPage};

pub(super) fn check(page: &WebPage, expected: &Expected) -> Vec<Finding> {
    let fault = |emblem: &Emblem| {
        let ((ground, border), views) = in_views(&emblem.looks, |look: &Look| {
            let ground = look.ground.filter(|ground| ground.iter().any(|byte| *byte < 250) && look.hidden.is_none())?;
            let border = look.height? / 25.0;
            (look.white_border + 0.1 < border).then_some((ground, border))
        })?;
        let message = format!("the EU emblem stands on `{}`{views} without a white border", hex(ground));
        Some(
            on_page(EMBLEM_GROUND, page, message)
                .help(format!("put it on white, or give it a white border of {border:.1} pixels")),
        )
    };
    emblems(page, expected).iter().filter_map(fault).collect()
}
