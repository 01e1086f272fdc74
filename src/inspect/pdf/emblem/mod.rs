//! EU emblems on a page, found and measured on its picture, whatever they are drawn with.
//!
//! Three steps, each dearer than the one before and done for fewer pages: does the content hold anything that could be an
//! emblem; are there fields with a ring of spots on a coarse picture; what are their measures on a fine one.

mod clearance;
mod field;
mod segment;
mod stars;

use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::sync::{Mutex, PoisonError};

use hayro_interpret::hayro_syntax::page::Page;
use kurbo::Rect;

use self::field::Measured;
use self::segment::Candidate;
use super::device::{Collector, Drawing, Kind};
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
/// Margin around an emblem in which something else that is drawn may change its look, in tenths of a millimetre.
const ROUND: f64 = 5.0;
/// Signs that emblems are typed with.
const STARS: &str = "★☆✩✪✫✬✭✮✯✰⭐⭑⭒🟊";

/// Whether a look at the picture of the page is worth its time; what lies in `known` is known already.
fn may_be_on(collected: &Collector, known: &[Rect]) -> bool {
    let is_new = |area: Rect| !known.iter().any(|known| known.contains_rect(area));
    let is_big = |drawing: &Drawing| drawing.area.width().min(drawing.area.height()) >= SMALLEST;
    // A picture may hold an emblem and words beside it; what is filled with a pattern can only be the field itself, and lines
    // to write on are patterns too.
    let is_field = |area: Rect| (0.4..3.5).contains(&(area.width() / area.height()));
    let is_opaque = |drawing: &Drawing| match drawing.kind {
        Kind::Image(_) => true,
        Kind::Pattern => is_field(drawing.area),
        Kind::Box(_) | Kind::Shape(_) | Kind::Stroke(_) => false,
    };
    let may_hold = |drawing: &&Drawing| is_opaque(drawing) && is_big(drawing) && is_new(drawing.area);
    let has_picture = || collected.drawings.iter().any(|drawing| may_hold(&drawing));
    let typed = || collected.letters.iter().filter(|letter| letter.text.chars().any(|sign| STARS.contains(sign))).count() >= 8;
    let spots: Vec<Rect> = collected.spots.iter().copied().filter(|area| is_new(*area)).collect();
    has_ring(&spots) || has_picture() || typed()
}

/// Places where an emblem may be, told from the content alone: rings of shapes, and pictures of pixels.
pub(super) fn suspects(collected: &Collector) -> Vec<Rect> {
    let is_picture = |drawing: &&Drawing| {
        matches!(drawing.kind, Kind::Image(_)) && drawing.area.width().min(drawing.area.height()) >= SMALLEST
    };
    let pictures = collected.drawings.iter().filter(is_picture).map(|drawing| drawing.area);
    rings(&collected.spots).chain(pictures).collect()
}

fn has_ring(spots: &[Rect]) -> bool {
    rings(spots).next().is_some()
}

/// Eight compact shapes of one size that are drawn one after the other around an empty middle. Bullets, boxes to tick and
/// icons stand in rows and columns.
fn rings(spots: &[Rect]) -> impl Iterator<Item = Rect> {
    let size = |area: &Rect| area.width().max(area.height());
    spots.windows(8).filter_map(move |spots| {
        let smallest = spots.iter().map(size).fold(f64::INFINITY, f64::min);
        let is_even = smallest > 1.5 && spots.iter().all(|area| size(area) < 1.15 * smallest);
        let all = spots.iter().copied().reduce(|all, area| all.union(area)).unwrap_or(Rect::ZERO);
        let has_size = |side: f64| (3.0..16.0).contains(&(side / smallest));
        let from_middle = |area: &Rect| {
            let offset = area.center() - all.center();
            (2.0 * offset.x / all.width()).hypot(2.0 * offset.y / all.height())
        };
        let is_ring =
            is_even && has_size(all.width()) && has_size(all.height()) && spots.iter().all(|area| from_middle(area) > 0.35);
        is_ring.then_some(all)
    })
}

/// Emblems that were measured on one page of a file: most packs show the same one at the same place of every page.
#[derive(Debug, Default)]
pub(super) struct Known {
    seen: Mutex<Vec<(u64, Rect, EmblemSeen)>>,
}

impl Known {
    /// Those that are on this page too: all that is drawn at their places looks the same.
    fn on(&self, frame: &Frame, collected: &Collector) -> Vec<(Rect, EmblemSeen)> {
        let seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        let is_here = |(look, place, _): &&(u64, Rect, EmblemSeen)| look_of(frame, collected, *place) == *look;
        let mut here: Vec<(Rect, EmblemSeen)> =
            seen.iter().filter(is_here).map(|(_, place, emblem)| (*place, emblem.clone())).collect();
        // Two threads may have measured the same one.
        here.dedup_by(|later, earlier| later.1.area == earlier.1.area);
        here
    }

    fn add(&self, frame: &Frame, collected: &Collector, emblem: &EmblemSeen) {
        let Area { x, y, width, height } = emblem.area;
        let place = Rect::new(x.into(), y.into(), (x + width).into(), (y + height).into()).inflate(ROUND, ROUND);
        let look = look_of(frame, collected, place);
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).push((look, place, emblem.clone()));
    }
}

/// A number for all that is drawn in a place of a page.
fn look_of(frame: &Frame, collected: &Collector, place: Rect) -> u64 {
    let is_in = |area: Rect| area.overlaps(place);
    let mut hasher = DefaultHasher::new();
    [frame.crop.x0, frame.crop.y0, frame.crop.x1, frame.crop.y1].map(f64::to_bits).hash(&mut hasher);
    for drawing in collected.drawings.iter().filter(|drawing| is_in(drawing.area)) {
        drawing.look.hash(&mut hasher);
    }
    for letter in collected.letters.iter().filter(|letter| letter.ink.is_some_and(is_in)) {
        (&letter.text, letter.font, letter.start.x.to_bits(), letter.start.y.to_bits()).hash(&mut hasher);
    }
    hasher.finish()
}

/// The emblems of a page, from top to bottom.
pub(super) fn find(
    known: &Known,
    page: &Page<'_>,
    frame: &Frame,
    collected: &Collector,
    read: &PdfPage,
) -> Result<Vec<EmblemSeen>, String> {
    let here = known.on(frame, collected);
    let places: Vec<Rect> = here.iter().map(|(place, _)| *place).collect();
    let mut seen: Vec<EmblemSeen> = here.into_iter().map(|(_, emblem)| emblem).collect();
    if may_be_on(collected, &places) {
        seen = look(page, frame, collected, read)?;
        for emblem in &seen {
            known.add(frame, collected, emblem);
        }
    }
    for emblem in &mut seen {
        emblem.clear_space = emblem.clear_space.min(clearance::on_page(frame, emblem.area, collected, read));
    }
    Ok(seen)
}

/// The emblems on the picture of a page, from top to bottom.
fn look(page: &Page<'_>, frame: &Frame, collected: &Collector, read: &PdfPage) -> Result<Vec<EmblemSeen>, String> {
    let pixels = |drawing: &Drawing| if let Kind::Image(pixels) = drawing.kind { pixels } else { 0 };
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
        likely.iter().filter_map(|candidate| Some(seen(&coarse, read, &measured(&coarse, candidate)?))).collect()
    } else {
        let finer = (coarse.scale * FINE_HEIGHT / smallest).min(FINEST);
        let Some(fine) = raster::draw(page, frame, finer, Some(reach(&coarse, &likely))) else { return Ok(Vec::new()) };
        let enlarged = likely.iter().map(|candidate| candidate.enlarged(fine.scale / coarse.scale));
        enlarged.filter_map(|candidate| Some(seen(&fine, read, &measured(&fine, &candidate)?))).collect()
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

fn seen(raster: &Raster, read: &PdfPage, measured: &Measured) -> EmblemSeen {
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
        clear_space: clearance::in_picture(raster, measured, area, read),
        ground: clearance::beyond_border(raster, measured),
        is_outline: measured.is_outline,
        is_grey: measured.is_grey,
        is_rotated: measured.is_rotated,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spots(middles: impl Iterator<Item = (f64, f64)>) -> Vec<Rect> {
        middles.map(|(x, y)| Rect::new(x - 5.0, y - 5.0, x + 5.0, y + 5.0)).collect()
    }

    #[test]
    fn rings_are_told_from_rows_and_grids() {
        let hour = |hour: u8| (f64::from(hour) * 30.0).to_radians().sin_cos();
        assert!(has_ring(&spots((0..12).map(|at| (33.0 * hour(at).0, 33.0 * hour(at).1)))));
        assert!(has_ring(&spots((0..12).map(|at| (60.0 * hour(at).0, 33.0 * hour(at).1)))), "a stretched one");
        assert!(!has_ring(&spots((0..30).map(|at| (f64::from(at) * 20.0, 0.0)))));
        assert!(!has_ring(&spots((0..30).map(|at| (0.0, f64::from(at) * 20.0)))));
    }
}
