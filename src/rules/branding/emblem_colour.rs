//! `BR106`: Reflex Blue #003399 and Yellow #FFCC00 (construction sheet of the Council of Europe).

use super::colours::hex;
use super::credit::emblems;
use super::geometry::{FIELD, STAR, is_colour};
use super::views::in_origin;
use crate::model::codes::EMBLEM_COLOUR;
use crate::model::expected::Expected;
use crate::model::finding::Finding;
use crate::model::page::{EmblemDrawing, Paint, WebPage};

pub(super) fn check(page: &WebPage, expected: &Expected) -> Vec<Finding> {
    let fault = |emblem: &crate::model::page::Emblem| {
        let (part, found, right) = wrong_colour(emblem.drawing.as_ref()?)?;
        let message = format!("{part} of the EU emblem `{}` is `{found}` and must be `{}`", emblem.file, hex(right));
        Some(
            in_origin(EMBLEM_COLOUR, page, emblem.origin.as_ref(), message)
                .help("use `assets/eu-emblem.svg`, which has the right colours"),
        )
    };
    emblems(page, expected).iter().filter_map(fault).collect()
}

/// The first part with a wrong colour: its name, its colour as it is written, the right one.
fn wrong_colour(drawing: &EmblemDrawing) -> Option<(&'static str, &str, [u8; 3])> {
    let differs = |paint: &Paint, right| paint.rgb.is_none_or(|colour| !is_colour(colour, right));
    if drawing.stars == 0 {
        return None;
    }
    if differs(&drawing.field, FIELD) {
        return Some(("the field", &drawing.field.written, FIELD));
    }
    drawing.star_colours.iter().find(|paint| differs(paint, STAR)).map(|paint| ("a star", paint.written.as_str(), STAR))
}
