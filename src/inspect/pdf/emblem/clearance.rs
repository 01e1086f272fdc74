//! Free room around an emblem: how far it is to the nearest letters, picture or edge of the sheet.

use super::super::frame::{Frame, rounded};
use super::super::raster::Raster;
use super::end_of;
use super::field::Measured;
use super::segment::near;
use super::stars::middle_colour;
use crate::model::finding::Area;
use crate::model::pdf::PdfPage;

/// How far is looked, in heights of the emblem.
pub(super) const REACH: f64 = 2.0;
/// How much ink differs from the ground.
const INK: u8 = 56;

/// In tenths of a millimetre; what is farther than [`REACH`] counts as that far. Grounds and panels are no ink: only pixels
/// of letters and pictures are looked at.
pub(super) fn around(raster: &Raster, frame: &Frame, emblem: &Measured, area: Area, read: &PdfPage) -> i32 {
    let height = emblem.bottom - emblem.top;
    let ground = ground(raster, emblem);
    let places = read.runs.iter().map(|run| run.area).chain(read.pictures.iter().copied());
    let mut nearest = REACH * height;
    for place in places {
        let [left, top, right, bottom] = pixels(raster, place);
        for y in top..bottom {
            for x in left..right {
                let distance = distance(emblem, end_of(x) + 0.5, end_of(y) + 0.5);
                // The emblem's own edge is softened over a pixel.
                if distance > 2.0 && distance < nearest && !near(raster.at(x, y), ground, INK) {
                    nearest = distance;
                }
            }
        }
    }
    let edges =
        [area.x, area.y, rounded(frame.trim.width()) - area.x - area.width, rounded(frame.trim.height()) - area.y - area.height];
    let ink = rounded((nearest - 0.5) / raster.scale);
    edges.into_iter().fold(ink, i32::min).max(0)
}

/// The commonest colour just around the emblem.
fn ground(raster: &Raster, emblem: &Measured) -> [u8; 3] {
    let [left, top, right, bottom] = [emblem.left - 4.0, emblem.top - 4.0, emblem.right + 3.0, emblem.bottom + 3.0].map(whole);
    let is_inside = |(x, y): &(usize, usize)| *x < raster.width && *y < raster.height;
    let level = (left..right).flat_map(|x| [(x, top), (x, bottom)]);
    let upright = (top..bottom).flat_map(|y| [(left, y), (right, y)]);
    let pixels: Vec<[u8; 3]> = level.chain(upright).filter(is_inside).map(|(x, y)| raster.at(x, y)).collect();
    if pixels.is_empty() { [255; 3] } else { middle_colour(pixels.iter()) }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "pixels of a picture; below none is none")]
fn whole(pixels: f64) -> usize {
    pixels.max(0.0) as usize
}

/// A place of the page on the picture, a pixel wider on each side.
fn pixels(raster: &Raster, place: Area) -> [usize; 4] {
    let at = |tenths: i32, corner: f64| (f64::from(tenths) - corner) * raster.scale;
    [
        whole(at(place.x, raster.corner.0) - 1.0),
        whole(at(place.y, raster.corner.1) - 1.0),
        whole(at(place.x + place.width, raster.corner.0) + 2.0).min(raster.width),
        whole(at(place.y + place.height, raster.corner.1) + 2.0).min(raster.height),
    ]
}

fn distance(emblem: &Measured, x: f64, y: f64) -> f64 {
    let dx = (emblem.left - x).max(x - emblem.right).max(0.0);
    let dy = (emblem.top - y).max(y - emblem.bottom).max(0.0);
    dx.hypot(dy)
}
