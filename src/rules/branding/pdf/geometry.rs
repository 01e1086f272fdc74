//! Places on paper. Lengths are tenths of a millimetre.

use crate::model::finding::Area;
use crate::model::pdf::{EmblemSeen, PdfDocument, PdfPage};

/// Distance between the sides of two places; 0 when they touch.
pub(super) fn gap(one: Area, other: Area) -> i32 {
    let apart = |start: i32, length: i32, other: i32, other_length: i32| {
        (other - start - length).max(start - other - other_length).max(0)
    };
    let across = f64::from(apart(one.x, one.width, other.x, other.width));
    let down = f64::from(apart(one.y, one.height, other.y, other.height));
    #[expect(clippy::cast_possible_truncation, reason = "sides of a sheet of paper")]
    let gap = across.hypot(down).round() as i32;
    gap
}

/// Both together.
pub(super) fn union(one: Area, other: Area) -> Area {
    let (x, y) = (one.x.min(other.x), one.y.min(other.y));
    let right = (one.x + one.width).max(other.x + other.width);
    let bottom = (one.y + one.height).max(other.y + other.height);
    Area { x, y, width: right - x, height: bottom - y }
}

/// Share of `one` that lies in `other`.
pub(super) fn share_in(one: Area, other: Area) -> f64 {
    let width = (one.x + one.width).min(other.x + other.width) - one.x.max(other.x);
    let height = (one.y + one.height).min(other.y + other.height) - one.y.max(other.y);
    let whole = f64::from(one.width.max(1)) * f64::from(one.height.max(1));
    f64::from(width.max(0)) * f64::from(height.max(0)) / whole
}

/// `12.5 mm` for a message.
pub(super) fn millimetres(tenths: i32) -> String {
    format!("{:.1} mm", f64::from(tenths) / 10.0)
}

/// All emblems with their pages.
pub(super) fn emblems(document: &PdfDocument) -> impl Iterator<Item = (&PdfPage, &EmblemSeen)> {
    document.pages.iter().flat_map(|page| page.emblems.iter().map(move |emblem| (page, emblem)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn at(x: i32, y: i32, width: i32, height: i32) -> Area {
        Area { x, y, width, height }
    }

    #[test]
    fn gaps_are_the_shortest_way() {
        assert_eq!(gap(at(0, 0, 10, 10), at(13, 14, 5, 5)), 5);
        assert_eq!(gap(at(13, 0, 5, 10), at(0, 0, 10, 10)), 3);
        assert_eq!(gap(at(0, 0, 10, 10), at(5, 5, 10, 10)), 0);
    }

    #[test]
    fn shares_and_unions() {
        assert!((share_in(at(0, 0, 10, 10), at(5, 0, 100, 100)) - 0.5).abs() < 1e-9);
        assert_eq!(union(at(0, 0, 10, 10), at(20, 5, 10, 10)), at(0, 0, 30, 15));
    }
}
