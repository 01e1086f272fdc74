//! `BR118`: a picture of pixels is not measured on pages; a drawing is.

use super::credit::emblems;
use super::views::in_origin;
use crate::model::codes::UNMEASURED_EMBLEM;
use crate::model::expected::Expected;
use crate::model::finding::Finding;
use crate::model::page::WebPage;

pub(super) fn check(page: &WebPage, expected: &Expected) -> Vec<Finding> {
    let is_unmeasured = |emblem: &&crate::model::page::Emblem| emblem.drawing.is_none() && emblem.origin.is_some();
    let finding = |emblem: &crate::model::page::Emblem| {
        let message = format!("the EU emblem `{}` is a picture of pixels, which is not measured", emblem.file);
        in_origin(UNMEASURED_EMBLEM, page, emblem.origin.as_ref(), message)
            .help("use the drawing `assets/eu-emblem.svg`: it is sharp at every size and checked at every build")
    };
    emblems(page, expected).iter().filter(is_unmeasured).map(finding).collect()
}
