//! EU emblems on a page, found and measured on its picture, whatever they are drawn with.
//!
//! Three steps, each dearer than the one before and done for fewer pages: does the content hold anything that could be an
//! emblem; are there fields with a ring of spots on a coarse picture; what are their measures on a fine one.

mod clearance;
mod field;
mod segment;
mod stars;

use hayro_interpret::hayro_syntax::page::Page;

use self::field::Measured;
use self::segment::Candidate;
use super::device::{Collector, Kind};
use super::frame::{Frame, rounded};
use super::raster::{self, Raster};
use crate::model::finding::Area;
use crate::model::pdf::{EmblemSeen, PdfPage};

/// Pixels in a tenth of a millimetre of the coarse picture: 110 dots per inch.
const COARSE: f64 = 110.0 / 254.0;
/// Pixels of the coarse picture that small pages are enlarged to.
const COARSE_PIXELS: f64 = 1.0e6;
/// Height of a field in pixels from which on its stars can be measured: a star is then thirteen pixels wide.
const FINE_HEIGHT: f64 = 120.0;
/// Most pixels in a tenth of a millimetre: 610 dots per inch.
const FINEST: f64 = 2.4;
/// Smallest picture that can hold an emblem, in tenths of a millimetre.
const SMALLEST: f64 = 20.0;
/// Most pixels of a picture that is drawn; larger ones would fill the memory.
const LARGEST_IMAGE: u64 = 200_000_000;
/// Signs that emblems are typed with.
const STARS: &str = "★☆✩✪✫✬✭✮✯✰⭐⭑⭒🟊";

/// Whether a look at the picture of the page is worth its time.
pub(super) fn may_be_on(collected: &Collector) -> bool {
    let is_big = |drawing: &super::device::Drawing| drawing.area.width().min(drawing.area.height()) >= SMALLEST;
    let is_opaque = |kind: Kind| matches!(kind, Kind::Image(_) | Kind::Pattern);
    let has_picture = || collected.drawings.iter().any(|drawing| is_opaque(drawing.kind) && is_big(drawing));
    let typed = || collected.letters.iter().filter(|letter| letter.text.chars().any(|sign| STARS.contains(sign))).count() >= 8;
    has_even_spots(&collected.spots) || has_picture() || typed()
}

/// Eight compact shapes of one size.
fn has_even_spots(spots: &[f32]) -> bool {
    let mut spots: Vec<f32> = spots.iter().copied().filter(|size| *size > 1.5).collect();
    spots.sort_by(f32::total_cmp);
    spots.windows(8).any(|sizes| sizes[7] < 1.1 * sizes[0])
}

/// The emblems of a page, from top to bottom.
pub(super) fn find(page: &Page<'_>, frame: &Frame, collected: &Collector, read: &PdfPage) -> Result<Vec<EmblemSeen>, String> {
    let pixels = |drawing: &super::device::Drawing| if let Kind::Image(pixels) = drawing.kind { pixels } else { 0 };
    if collected.drawings.iter().map(pixels).sum::<u64>() > LARGEST_IMAGE {
        return Err("its pictures are too large to be looked at".into());
    }
    let wanted = (COARSE_PIXELS / frame.crop.area()).sqrt().clamp(COARSE, 3.0 * COARSE);
    let Some(coarse) = raster::draw(page, frame, wanted, None) else { return Ok(Vec::new()) };
    let candidates = segment::candidates(&coarse);
    let measured = |raster: &Raster, candidate: &Candidate| field::measure(raster, candidate);
    let likely: Vec<Candidate> = candidates.into_iter().filter(|candidate| stars::has_spots(&coarse, candidate)).collect();
    let smallest = likely.iter().map(Candidate::height).fold(f64::INFINITY, f64::min);
    let mut seen: Vec<EmblemSeen> = if likely.is_empty() {
        Vec::new()
    } else if smallest >= FINE_HEIGHT {
        likely.iter().filter_map(|candidate| Some(seen(&coarse, frame, read, &measured(&coarse, candidate)?))).collect()
    } else {
        let finer = (coarse.scale * FINE_HEIGHT / smallest).min(FINEST);
        let Some(fine) = raster::draw(page, frame, finer, Some(reach(&coarse, &likely))) else { return Ok(Vec::new()) };
        let enlarged = likely.iter().map(|candidate| candidate.enlarged(fine.scale / coarse.scale));
        enlarged.filter_map(|candidate| Some(seen(&fine, frame, read, &measured(&fine, &candidate)?))).collect()
    };
    seen.sort_by_key(|emblem| (emblem.area.y, emblem.area.x));
    seen.dedup_by(|later, earlier| overlap(later.area, earlier.area));
    Ok(seen)
}

/// How far down and right the fine picture must go: as far as clear space is looked for.
fn reach(raster: &Raster, candidates: &[Candidate]) -> (f64, f64) {
    let reach = |end: usize, candidate: &Candidate| (end_of(end) + (clearance::REACH + 0.5) * candidate.height()) / raster.scale;
    let right = candidates.iter().map(|candidate| reach(candidate.right, candidate)).fold(0.0, f64::max);
    let bottom = candidates.iter().map(|candidate| reach(candidate.bottom, candidate)).fold(0.0, f64::max);
    (right, bottom)
}

#[expect(clippy::cast_precision_loss, reason = "pixels of a picture are counted in thousands")]
fn end_of(pixels: usize) -> f64 {
    pixels as f64
}

fn overlap(left: Area, right: Area) -> bool {
    let width = (left.x + left.width).min(right.x + right.width) - left.x.max(right.x);
    let height = (left.y + left.height).min(right.y + right.height) - left.y.max(right.y);
    width > 0 && height > 0 && 2 * i64::from(width) * i64::from(height) > i64::from(left.width) * i64::from(left.height)
}

fn seen(raster: &Raster, frame: &Frame, read: &PdfPage, measured: &Measured) -> EmblemSeen {
    let place = |pixels: f64, corner: f64| rounded(pixels / raster.scale + corner);
    let (x, y) = (place(measured.left, raster.corner.0), place(measured.top, raster.corner.1));
    let area = Area {
        x,
        y,
        width: rounded((measured.right - measured.left) / raster.scale),
        height: rounded((measured.bottom - measured.top) / raster.scale),
    };
    EmblemSeen {
        area,
        ratio: measured.ratio,
        field: measured.field,
        star: measured.star,
        stars: measured.stars,
        stars_in_place: measured.in_place,
        stars_upright: measured.upright,
        covered: measured.covered,
        clear_space: clearance::around(raster, frame, measured, area, read),
        is_outline: measured.is_outline,
        is_grey: measured.is_grey,
        is_rotated: measured.is_rotated,
    }
}
