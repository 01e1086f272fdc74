//! `BR111`: the emblem keeps clear of other texts and pictures. No public source gives a figure: half of the height is this
//! project's own, and `[brand] clear-space` sets another. The statement itself may stand nearer.

use super::credit::emblems;
use super::views::{in_views, on_page};
use crate::model::codes::EMBLEM_CROWDED;
use crate::model::expected::Expected;
use crate::model::finding::Finding;
use crate::model::page::{Emblem, Look, WebPage};

pub(super) fn check(page: &WebPage, expected: &Expected) -> Vec<Finding> {
    let fault = |emblem: &Emblem| {
        let ((gap, least), views) = in_views(&emblem.looks, |look: &Look| {
            let least = look.height.filter(|_| look.hidden.is_none() && look.covered.is_none())? * expected.clear_space;
            look.clear_space.filter(|gap| *gap + 0.5 < least).map(|gap| (gap, least))
        })?;
        let message = format!("something stands `{gap:.0}` pixels from the EU emblem{views}, and `{least:.0}` must be free");
        Some(
            on_page(EMBLEM_CROWDED, page, message)
                .help("move it away, or set another distance with `clear-space` under `[brand]`"),
        )
    };
    emblems(page, expected).iter().filter_map(fault).collect()
}
