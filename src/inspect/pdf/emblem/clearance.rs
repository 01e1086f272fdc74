//! Free room around an emblem: how far it is to the nearest letters, picture or edge of the sheet.

use kurbo::Rect;

use super::super::device::Collector;
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
/// Share of the height at which the ground is looked at: a white border is wider, a 25th.
const BORDER: f64 = 0.03;
/// How far pixels of one ground differ.
const SHADE: u8 = 16;
/// How much ink differs from the ground.
const INK: u8 = 56;

/// To the nearest letter, other picture or edge of the sheet, in tenths of a millimetre; what is farther than [`REACH`] counts
/// as that far. Grounds and panels are no pictures.
pub(super) fn on_page(frame: &Frame, emblem: Area, collected: &Collector, read: &PdfPage) -> i32 {
    let place = rect(emblem);
    let letters = collected.letters.iter().filter_map(|letter| letter.ink);
    let pictures = read.pictures.iter().map(|picture| rect(*picture)).filter(|picture| !picture.overlaps(place));
    let inside = letters.filter(|ink| ink.overlaps(frame.trim) && !ink.overlaps(place));
    let reach = REACH * place.height();
    let nearest = inside.chain(pictures).map(|other| between(place, other)).fold(reach, f64::min);
    let sheet = frame.trim;
    let edges = [place.x0 - sheet.x0, place.y0 - sheet.y0, sheet.x1 - place.x1, sheet.y1 - place.y1];
    rounded(edges.into_iter().fold(nearest, f64::min)).max(0)
}

fn rect(area: Area) -> Rect {
    Rect::new(area.x.into(), area.y.into(), (area.x + area.width).into(), (area.y + area.height).into())
}

fn between(left: Rect, right: Rect) -> f64 {
    let across = (left.x0 - right.x1).max(right.x0 - left.x1).max(0.0);
    let down = (left.y0 - right.y1).max(right.y0 - left.y1).max(0.0);
    across.hypot(down)
}

/// To the nearest ink of the picture that the emblem is part of: ready-made files hold emblem and words in one.
pub(super) fn in_picture(raster: &Raster, emblem: &Measured, area: Area, read: &PdfPage) -> i32 {
    let height = emblem.bottom - emblem.top;
    let ground = ground(raster, emblem);
    let mut nearest = REACH * height;
    for place in read.pictures.iter().filter(|picture| rect(**picture).overlaps(rect(area))) {
        let [left, top, right, bottom] = pixels(raster, *place);
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
    rounded((nearest - 0.5) / raster.scale).max(0)
}

/// The commonest colour just around the emblem.
fn ground(raster: &Raster, emblem: &Measured) -> [u8; 3] {
    let pixels = around(raster, emblem, 4.0);
    if pixels.is_empty() { [255; 3] } else { middle_colour(pixels.iter()) }
}

/// The colour where a white border of a 25th of the height would nearly end; `None` where four fifths of it are not of one.
pub(super) fn beyond_border(raster: &Raster, emblem: &Measured) -> Option<[u8; 3]> {
    let pixels = around(raster, emblem, (BORDER * (emblem.bottom - emblem.top)).max(3.0));
    if pixels.is_empty() {
        return None;
    }
    let middle = middle_colour(pixels.iter());
    let alike = pixels.iter().filter(|pixel| near(**pixel, middle, SHADE)).count();
    (5 * alike >= 4 * pixels.len()).then_some(middle)
}

/// The pixels of a frame so many pixels outside the emblem.
fn around(raster: &Raster, emblem: &Measured, away: f64) -> Vec<[u8; 3]> {
    let sides = [emblem.left - away, emblem.top - away, emblem.right + away - 1.0, emblem.bottom + away - 1.0];
    let [left, top, right, bottom] = sides.map(whole);
    let is_inside = |(x, y): &(usize, usize)| *x < raster.width && *y < raster.height;
    let level = (left..right).flat_map(|x| [(x, top), (x, bottom)]);
    let upright = (top..bottom).flat_map(|y| [(left, y), (right, y)]);
    level.chain(upright).filter(is_inside).map(|(x, y)| raster.at(x, y)).collect()
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
