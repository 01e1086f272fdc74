//! `BR105`: the drawing is the emblem: measured, so that a right emblem drawn anew passes.

use super::credit::emblems;
use super::geometry::fault;
use super::views::in_origin;
use crate::model::codes::EMBLEM_ALTERED;
use crate::model::expected::Expected;
use crate::model::finding::Finding;
use crate::model::page::WebPage;

pub(super) fn check(page: &WebPage, expected: &Expected) -> Vec<Finding> {
    let fault = |emblem: &crate::model::page::Emblem| {
        let fault = fault(emblem.drawing.as_ref()?)?;
        let message = format!("the EU emblem `{}` is altered: {fault}", emblem.file);
        Some(
            in_origin(EMBLEM_ALTERED, page, emblem.origin.as_ref(), message)
                .help("use `assets/eu-emblem.svg`, which every build makes"),
        )
    };
    emblems(page, expected).iter().filter_map(fault).collect()
}
