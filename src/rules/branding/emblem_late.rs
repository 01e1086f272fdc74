//! `BR104`: the emblem is seen without scrolling (Regulation (EU) 821/2014, Art. 4), so it stands before the main part.

use super::credit::emblems;
use super::views::on_page;
use crate::model::codes::EMBLEM_LATE;
use crate::model::expected::Expected;
use crate::model::finding::Finding;
use crate::model::page::{WebPage, Zone};

pub(super) fn check(page: &WebPage, expected: &Expected) -> Vec<Finding> {
    let first = emblems(page, expected).iter().map(|emblem| emblem.zone).min();
    let finding = |zone: Zone| {
        let place = if zone == Zone::Main { "in the main part" } else { "below the main part" };
        on_page(EMBLEM_LATE, page, format!("the first EU emblem stands only {place}"))
            .help("move the emblem with its statement to the top, so that it is seen without scrolling")
    };
    first.filter(|zone| *zone != Zone::Head).map(finding).into_iter().collect()
}
