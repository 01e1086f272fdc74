//! `BR306`: the emblem of the Movement is protected and never stands alone (1949 Geneva Convention I, Art. 44; IFRC brand
//! rules).

use super::views::in_origin;
use crate::model::codes::BARE_RED_SIGN;
use crate::model::expected::Expected;
use crate::model::finding::Finding;
use crate::model::page::{RedSign, SignUse, WebPage};

pub(super) fn check(page: &WebPage, _: &Expected) -> Vec<Finding> {
    let finding = |sign: &RedSign| {
        let message = format!("a `{}` stands outside the logo of a Society: `{}`", sign.what, sign.place);
        in_origin(BARE_RED_SIGN, page, sign.origin.as_ref(), message)
            .help("use the whole logo of the National Society as the Society gave it, or another picture")
    };
    page.signs.iter().filter(|sign| sign.used == SignUse::Alone).map(finding).collect()
}
