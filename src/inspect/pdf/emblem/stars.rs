//! Stars in a field: how many, where, and which way they point.

use super::super::raster::Raster;
use super::end_of;
use super::field::{FIELD, Field, share};
use super::segment::{Candidate, near};

/// Area of one star by the square of the field's height: ten triangles of a pentagram in a circle of an eighteenth.
const STAR: f64 = 0.003_465;
/// How far a star may be from its place, by the height: a twentieth.
const PLACE: f64 = 0.05;
/// How far a star may lean, in degrees, and still stand upright.
const LEAN: f64 = 8.0;
/// Fewest spots in a ring that make a field an emblem: with yellow ones, and with others.
const FEWEST: (usize, usize) = (6, 8);

/// What is in a field.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Inside {
    pub(super) star: [u8; 3],
    pub(super) stars: u32,
    pub(super) in_place: u32,
    pub(super) upright: u32,
    /// Stars that lie on their side, as those of a field that stands on its short side do.
    pub(super) sideways: u32,
    pub(super) covered: u32,
}

/// Pixels in a field that hang together and are not field.
#[derive(Debug, Clone)]
struct Spot {
    pixels: Vec<(usize, usize)>,
    colour: [u8; 3],
    /// Middle, from the field's middle along its sides.
    middle: (f64, f64),
    is_at_edge: bool,
}

/// On a coarse picture: whether there is more than a plain box, so that the fine picture is worth drawing.
pub(super) fn has_spots(raster: &Raster, candidate: &Candidate) -> bool {
    let (width, height) = (candidate.right - candidate.left, candidate.bottom - candidate.top);
    let mut spots = 0;
    let mut others = 0;
    // Spots are counted by their upper left corners, which is enough for a first look.
    for y in candidate.top + 1..candidate.bottom - 1 {
        for x in candidate.left + 1..candidate.right - 1 {
            let is_other = |x: usize, y: usize| !near(raster.at(x, y), candidate.colour, 24);
            if is_other(x, y) {
                others += 1;
                spots += usize::from(!is_other(x - 1, y) && !is_other(x, y - 1));
            }
        }
    }
    spots >= 6 && others * 100 > width * height && (candidate.is_frame || others * 100 < 65 * width * height)
}

/// Counts; `None` when there is no ring of spots.
pub(super) fn count(raster: &Raster, field: &Field, colour: [u8; 3]) -> Option<Inside> {
    let spots = spots(raster, field, colour);
    let (stars, star) = stars_of(&spots, field)?;
    let is_yellow = star[0] > 150 && star[1] > 110 && i16::from(star[2]) + 60 < i16::from(star[1]);
    let fewest = if is_yellow { FEWEST.0 } else { FEWEST.1 };
    let in_ring = stars.iter().filter(|spot| is_in_ring(spot, field)).count();
    if in_ring < fewest || stars.len() > in_ring + 6 {
        return None;
    }
    let leans: Vec<Option<f64>> = stars.iter().map(|spot| lean(raster, spot, colour, star)).collect();
    // Dashes of a circle, dots and letters in a box stand in rings too. Without the colours of an emblem, it is one by its stars.
    let pointed = leans.iter().flatten().count();
    if !is_yellow && !is_blue(colour) && 2 * pointed < stars.len() {
        return None;
    }
    let leaning = |wanted: fn(f64) -> bool| leans.iter().filter(|lean| lean.is_some_and(wanted)).count();
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    Some(Inside {
        star,
        stars: number(stars.len()),
        in_place: number(in_place(&stars, field)),
        upright: number(leaning(|lean| lean.abs() <= LEAN)),
        sideways: number(leaning(|lean| (10.0..26.0).contains(&lean.abs()))),
        covered: covered(&spots, &stars, field),
    })
}

/// Whether somebody may have meant it as the field's blue.
fn is_blue([red, green, blue]: [u8; 3]) -> bool {
    i16::from(blue) > i16::from(red.max(green)) + 30
}

fn spots(raster: &Raster, field: &Field, colour: [u8; 3]) -> Vec<Spot> {
    let [left, top, right, bottom] = field.bounds;
    let margin = field.frame + 1.5;
    let (low_x, low_y) = (floor(left), floor(top));
    let (high_x, high_y) = ((floor(right) + 1).min(raster.width), (floor(bottom) + 1).min(raster.height));
    let width = high_x - low_x;
    let is_other = |x: usize, y: usize| field.holds(field.inside(x, y), margin) && !near(raster.at(x, y), colour, FIELD);
    let mut free: Vec<bool> =
        (low_y..high_y).flat_map(|y| (low_x..high_x).map(move |x| (x, y))).map(|(x, y)| is_other(x, y)).collect();
    let mut found = Vec::new();
    for start in 0..free.len() {
        if !free[start] {
            continue;
        }
        free[start] = false;
        let mut open = vec![start];
        let mut pixels = Vec::new();
        while let Some(at) = open.pop() {
            let (x, y) = (at % width, at / width);
            pixels.push((x + low_x, y + low_y));
            let next = [(x > 0).then(|| at - 1), (x + 1 < width).then_some(at + 1), at.checked_sub(width), Some(at + width)];
            for next in next.into_iter().flatten() {
                if free.get(next).copied().unwrap_or_default() {
                    free[next] = false;
                    open.push(next);
                }
            }
        }
        found.push(spot(raster, field, colour, margin, pixels));
    }
    found
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "pixels of a picture; below none is none")]
fn floor(pixels: f64) -> usize {
    pixels.max(0.0) as usize
}

fn spot(raster: &Raster, field: &Field, colour: [u8; 3], margin: f64, pixels: Vec<(usize, usize)>) -> Spot {
    let differs = |(x, y): &(usize, usize)| {
        raster.at(*x, *y).iter().zip(colour).map(|(left, right)| u32::from(left.abs_diff(right))).sum::<u32>()
    };
    // The pixel that differs most is wholly star; others are mixed with the field.
    let clearest = pixels.iter().max_by_key(|pixel| differs(pixel)).copied().unwrap_or_default();
    let places = || pixels.iter().map(|(x, y)| field.inside(*x, *y));
    let count = end_of(pixels.len().max(1));
    let middle = (places().map(|place| place.0).sum::<f64>() / count, places().map(|place| place.1).sum::<f64>() / count);
    let is_at_edge = places().any(|place| !field.holds(place, margin + 1.5));
    Spot { colour: raster.at(clearest.0, clearest.1), middle, is_at_edge, pixels }
}

/// The spots that are of a star's size and colour, and that colour.
fn stars_of<'a>(spots: &'a [Spot], field: &Field) -> Option<(Vec<&'a Spot>, [u8; 3])> {
    // A squeezed emblem has stars of another area by height, hence by both sides.
    let wanted = STAR * field.height * field.width / 1.5;
    let fits = |spot: &&Spot| {
        let area = end_of(spot.pixels.len());
        !spot.is_at_edge && area > 0.25 * wanted && area < 5.0 * wanted
    };
    let sized: Vec<&Spot> = spots.iter().filter(fits).collect();
    let colour = middle_colour(sized.iter().map(|spot| &spot.colour));
    let mut areas: Vec<usize> = sized.iter().map(|spot| spot.pixels.len()).collect();
    areas.sort_unstable();
    let middle = *areas.get(areas.len() / 2)?;
    let is_star =
        |spot: &&&Spot| near(spot.colour, colour, 70) && spot.pixels.len() * 5 > middle * 2 && spot.pixels.len() * 2 < middle * 5;
    let stars: Vec<&Spot> = sized.iter().filter(is_star).copied().collect();
    Some((stars, colour)).filter(|(stars, _)| !stars.is_empty())
}

/// The middle value of each channel; black when there is no colour.
pub(super) fn middle_colour<'a>(colours: impl Iterator<Item = &'a [u8; 3]>) -> [u8; 3] {
    // Values are counted, which is faster than sorting a field's worth of them.
    let mut counts = [[0_usize; 256]; 3];
    let mut all = 0;
    for colour in colours {
        all += 1;
        for (count, channel) in counts.iter_mut().zip(colour) {
            count[usize::from(*channel)] += 1;
        }
    }
    counts.map(|count| {
        let mut below = 0;
        let middle = count.iter().position(|values| {
            below += values;
            below * 2 > all
        });
        middle.and_then(|value| u8::try_from(value).ok()).unwrap_or_default()
    })
}

/// Around the middle, at about the distance of the ring, in a squeezed or upended field too.
fn is_in_ring(spot: &Spot, field: &Field) -> bool {
    let (u, v) = spot.middle;
    let distance = |by_width: f64, by_height: f64| (u / (field.width * by_width)).hypot(v / (field.height * by_height));
    let is_near = |distance: f64| (0.7..1.3).contains(&distance);
    is_near(distance(2.0 / 9.0, 1.0 / 3.0)) || is_near(distance(1.0 / 3.0, 2.0 / 9.0))
}

/// Hours of the clock that have a star.
fn in_place(stars: &[&Spot], field: &Field) -> usize {
    let ring = field.height / 3.0;
    let hours = (0..12).map(|hour| (f64::from(hour) * 30.0).to_radians().sin_cos());
    hours
        .filter(|(sine, cosine)| {
            let place = (ring * sine, -ring * cosine);
            let distance = |spot: &&Spot| (spot.middle.0 - place.0).hypot(spot.middle.1 - place.1);
            stars.iter().map(distance).fold(f64::MAX, f64::min) <= PLACE * field.height
        })
        .count()
}

/// How far a star leans to one side in degrees, 0 for a point straight up, 36 for a point straight down. `None` for what has
/// no five points. The fifth moment of its pixels turns five times as fast as the star.
fn lean(raster: &Raster, spot: &Spot, field: [u8; 3], star: [u8; 3]) -> Option<f64> {
    let around = |values: &mut dyn Iterator<Item = usize>| {
        values.fold((usize::MAX, 0), |(low, high), value| (low.min(value), high.max(value)))
    };
    let (left, right) = around(&mut spot.pixels.iter().map(|pixel| pixel.0));
    let (top, bottom) = around(&mut spot.pixels.iter().map(|pixel| pixel.1));
    let inked: Vec<(f64, f64, f64)> = (top.saturating_sub(1)..=(bottom + 1).min(raster.height - 1))
        .flat_map(|y| (left.saturating_sub(1)..=(right + 1).min(raster.width - 1)).map(move |x| (x, y)))
        .map(|(x, y)| (end_of(x), end_of(y), share(raster.at(x, y), field, star)))
        .collect();
    let total: f64 = inked.iter().map(|(_, _, ink)| ink).sum();
    let middle_x = inked.iter().map(|(x, _, ink)| x * ink).sum::<f64>() / total;
    let middle_y = inked.iter().map(|(_, y, ink)| y * ink).sum::<f64>() / total;
    let (mut upwards, mut sidewards, mut weight) = (0.0, 0.0, 0.0);
    for (x, y, ink) in inked {
        let (dx, dy) = (x - middle_x, middle_y - y);
        let pull = ink * dx.hypot(dy).powi(3);
        let (sine, cosine) = (5.0 * dx.atan2(dy)).sin_cos();
        upwards += pull * cosine;
        sidewards += pull * sine;
        weight += pull;
    }
    let clearness = upwards.hypot(sidewards) / weight;
    (clearness > 0.12).then(|| sidewards.atan2(upwards).to_degrees() / 5.0)
}

/// Thousandths of the field that are neither field nor star.
fn covered(spots: &[Spot], stars: &[&Spot], field: &Field) -> u32 {
    let all: usize = spots.iter().map(|spot| spot.pixels.len()).sum();
    let ours: usize = stars.iter().map(|spot| spot.pixels.len()).sum();
    let share = end_of(all - ours) / (field.width * field.height);
    u32::try_from(super::rounded(share * 1000.0)).unwrap_or_default()
}
