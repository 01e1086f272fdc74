//! `BR306`: the emblem of the Movement is protected and never stands alone (1949 Geneva Convention I, Art. 44; IFRC brand
//! rules).

use super::views::in_origin;
use crate::model::codes::BARE_RED_SIGN;
use crate::model::expected::Expected;
use crate::model::finding::Finding;
use crate::model::page::{RedSign, SignUse, WebPage};

pub(super) fn check(page: &WebPage, expected: &Expected) -> Vec<Finding> {
    let finding = |sign: &RedSign| {
        let place = if sign.place.is_empty() { String::new() } else { format!(": `{}`", sign.place) };
        let message = format!("a {} stands outside the logo of a Society{place}", sign.what);
        in_origin(BARE_RED_SIGN, page, sign.origin.as_ref(), message)
            .help("use the whole logo of the National Society as the Society gave it, or another picture")
    };
    // A wrong file in the place of the Society's logo has a rule of its own.
    let name = expected.society.as_deref().filter(|_| expected.society_logo.is_some());
    let is_logo = |sign: &RedSign| {
        page.logos.iter().any(|logo| logo.file == sign.place && name.is_some_and(|name| logo.alt.contains(name)))
    };
    page.signs.iter().filter(|sign| sign.used == SignUse::Alone && !is_logo(sign)).map(finding).collect()
}
