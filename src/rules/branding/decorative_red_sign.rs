//! `BR307`: the emblem of the Movement is no ornament: never a bullet, an icon, a border or a pattern (IFRC brand rules).

use super::views::in_origin;
use crate::model::codes::DECORATIVE_RED_SIGN;
use crate::model::expected::Expected;
use crate::model::finding::Finding;
use crate::model::page::{RedSign, SignUse, WebPage};

pub(super) fn check(page: &WebPage, _: &Expected) -> Vec<Finding> {
    let finding = |sign: &RedSign| {
        let message = format!("a `{}` is used as a decoration: `{}`", sign.what, sign.place);
        in_origin(DECORATIVE_RED_SIGN, page, sign.origin.as_ref(), message)
            .help("use the whole logo of the National Society as the Society gave it, or another picture")
    };
    page.signs.iter().filter(|sign| sign.used == SignUse::Decoration).map(finding).collect()
}
