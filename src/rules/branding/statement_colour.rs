//! `BR208`: Reflex Blue, black or white, by the background (Regulation (EU) 2021/1060, Annex IX 1.6). Yellow on white has a
//! contrast of 1.51 and can carry no text.

use super::colours::{contrast, hex};
use super::credit::find;
use super::geometry::{FIELD, is_colour};
use super::views::{by_style, in_views};
use crate::model::codes::STATEMENT_COLOUR;
use crate::model::expected::Expected;
use crate::model::finding::Finding;
use crate::model::page::{Cause, TextLook, WebPage};

/// Least contrast of text with its ground: WCAG 2.2, 1.4.3.
const CONTRAST: f64 = 4.5;

pub(super) fn check(page: &WebPage, expected: &Expected) -> Vec<Finding> {
    let found = find(page, expected);
    let fault = found.iter().flat_map(|found| &found.credits).find_map(|credit| in_views(&credit.looks, fault));
    let finding = |((colour, why, cause), views): (([u8; 3], String, Cause), String)| {
        by_style(STATEMENT_COLOUR, page, &cause, format!("the funding statement is `{}`{views}{why}", hex(colour)))
            .help("use black or Reflex Blue `#003399` on a light ground, white on a dark one")
    };
    fault.map(finding).into_iter().collect()
}

fn fault(look: &TextLook) -> Option<([u8; 3], String, Cause)> {
    let (colour, cause) = look.colour.clone().filter(|_| look.hidden.is_none())?;
    if ![FIELD, [0; 3], [255; 3]].iter().any(|allowed| is_colour(colour, *allowed)) {
        return Some((colour, String::new(), cause));
    }
    let ground = look.ground.filter(|ground| contrast(colour, *ground) < CONTRAST)?;
    Some((colour, format!(" on `{}`, which cannot be read", hex(ground)), cause))
}
