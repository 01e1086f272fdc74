//! Compares a measured drawing with the emblem's own geometry and colours. Pure.
//!
//! Source: Council of Europe, construction sheet of the European flag; legal text in Decision 2014/763/EU, Annex: width one
//! and a half times the height, twelve five-pointed stars like the hours of a clock on a circle of a third of the height,
//! each on a circle of an eighteenth of the height, all upright.

use crate::model::page::EmblemDrawing;

/// Reflex Blue in sRGB.
pub(crate) const FIELD: [u8; 3] = [0, 51, 153];
/// Yellow in sRGB.
pub(crate) const STAR: [u8; 3] = [255, 204, 0];

/// Whether a drawing wants to be the emblem, whatever its name.
pub(crate) fn resembles(drawing: &EmblemDrawing) -> bool {
    drawing.stars >= 5 && drawing.ratio > 0.0
}

/// What is wrong with its shape; the first fault, because one slip mostly brings others.
pub(crate) fn fault(drawing: &EmblemDrawing) -> Option<String> {
    let EmblemDrawing { ratio, stars, in_place, upright, regular, extras, field: _, star_colours: _ } = drawing;
    if *ratio == 0.0 || *stars == 0 {
        return Some("it has no field with stars".into());
    }
    if *stars != 12 {
        return Some(format!("it has `{stars}` stars and not 12"));
    }
    if let Some(extra) = extras.first() {
        return Some(format!("it has {extra} that the emblem does not have"));
    }
    if !is_three_by_two(*ratio) {
        return Some(format!("its field is `{ratio:.2}` times as wide as high and not 1.50 times"));
    }
    if *upright != 12 {
        return Some(match upright {
            0 => "its stars stand on their heads or lean".into(),
            _ => format!("`{}` of its stars do not stand upright", 12 - upright),
        });
    }
    if *in_place != 12 {
        return Some(format!("`{}` of its stars are not where the hours of a clock are", 12 - in_place));
    }
    (*regular != 12).then(|| format!("`{}` of its stars have the wrong size or shape", 12 - regular))
}

/// Within one hundredth.
pub(crate) fn is_three_by_two(ratio: f64) -> bool {
    (ratio / 1.5 - 1.0).abs() < 0.01
}

/// Equal but for rounding in a colour space.
pub(crate) fn is_colour(found: [u8; 3], right: [u8; 3]) -> bool {
    found.iter().zip(right).all(|(found, right)| found.abs_diff(right) <= 2)
}
