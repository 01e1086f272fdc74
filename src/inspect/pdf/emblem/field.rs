//! The measures of one field: its sides to a part of a pixel, its turn against the page, its stars, what lies on it.

use super::super::raster::Raster;
use super::end_of;
use super::segment::{Candidate, near};
use super::stars::{self, Inside};

/// How much a channel may differ from the field's colour to be field.
pub(super) const FIELD: u8 = 44;
/// Turns by less than this, in degrees, are not seen.
const LEVEL: f64 = 0.8;
/// Channels that differ by less are grey.
const GREY: u8 = 24;

/// An emblem, in pixels.
#[derive(Debug, Clone)]
pub(super) struct Measured {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
    pub(super) ratio: f64,
    pub(super) field: [u8; 3],
    pub(super) star: [u8; 3],
    pub(super) stars: u32,
    pub(super) in_place: u32,
    pub(super) upright: u32,
    pub(super) covered: u32,
    pub(super) is_outline: bool,
    pub(super) is_grey: bool,
    pub(super) is_rotated: bool,
}

/// A rectangle on the picture, perhaps turned.
#[derive(Debug, Clone, Copy)]
pub(super) struct Field {
    /// Its middle.
    pub(super) centre: (f64, f64),
    /// Along its own sides.
    pub(super) width: f64,
    /// See `width`.
    pub(super) height: f64,
    /// Turn against the page in degrees, clockwise.
    pub(super) turn: f64,
    /// Thickness of its frame.
    pub(super) frame: f64,
    /// Box on the page: left, top, right, bottom.
    pub(super) bounds: [f64; 4],
}

impl Field {
    /// Place of a pixel from the middle, along the field's own sides.
    pub(super) fn inside(&self, x: usize, y: usize) -> (f64, f64) {
        let (dx, dy) = (end_of(x) + 0.5 - self.centre.0, end_of(y) + 0.5 - self.centre.1);
        let (sine, cosine) = self.turn.to_radians().sin_cos();
        (dx * cosine + dy * sine, dy * cosine - dx * sine)
    }

    /// Whether a place is inside and `margin` pixels away from the sides.
    pub(super) fn holds(&self, (u, v): (f64, f64), margin: f64) -> bool {
        u.abs() < self.width / 2.0 - margin && v.abs() < self.height / 2.0 - margin
    }
}

/// The measures of a candidate; `None` when it is no emblem.
pub(super) fn measure(raster: &Raster, candidate: &Candidate) -> Option<Measured> {
    let candidate = &clamped(raster, candidate)?;
    let colour = if candidate.is_frame { inside_colour(raster, candidate)? } else { field_colour(raster, candidate) };
    let field = if candidate.is_frame { framed(raster, candidate)? } else { filled(raster, candidate)? };
    let Inside { star, stars, in_place, upright, covered, sideways } = stars::count(raster, &field, colour)?;
    let is_upended = field.height > field.width && sideways * 2 > stars;
    let is_even = |colour: [u8; 3]| {
        let (most, least) = (colour.iter().max(), colour.iter().min());
        most.zip(least).is_some_and(|(most, least)| most - least <= GREY)
    };
    let [left, top, right, bottom] = field.bounds;
    Some(Measured {
        left,
        top,
        right,
        bottom,
        ratio: field.width / field.height,
        field: colour,
        star,
        stars,
        in_place,
        upright,
        covered,
        is_outline: candidate.is_frame,
        is_grey: !candidate.is_frame && is_even(colour),
        is_rotated: field.turn.abs() > LEVEL || is_upended,
    })
}

fn clamped(raster: &Raster, candidate: &Candidate) -> Option<Candidate> {
    let right = candidate.right.min(raster.width);
    let bottom = candidate.bottom.min(raster.height);
    (right > candidate.left + 8 && bottom > candidate.top + 8).then(|| Candidate { right, bottom, ..candidate.clone() })
}

/// The middle one of the colours of a field: the mean would be drawn aside by its edges.
fn field_colour(raster: &Raster, candidate: &Candidate) -> [u8; 3] {
    let pixels = (candidate.top..candidate.bottom).flat_map(|y| (candidate.left..candidate.right).map(move |x| raster.at(x, y)));
    let field: Vec<[u8; 3]> = pixels.filter(|pixel| near(*pixel, candidate.colour, FIELD)).collect();
    stars::middle_colour(field.iter())
}

/// The commonest colour inside a frame, when that is paper.
fn inside_colour(raster: &Raster, candidate: &Candidate) -> Option<[u8; 3]> {
    let row = candidate.top + (candidate.bottom - candidate.top) / 2;
    let mut pixels: Vec<[u8; 3]> = (candidate.left..candidate.right).map(|x| raster.at(x, row)).collect();
    pixels.sort_by_key(|pixel| pixel.iter().map(|channel| u32::from(*channel)).sum::<u32>());
    pixels.get(pixels.len() * 2 / 3).copied().filter(|pixel| pixel.iter().all(|channel| *channel > 200))
}

/// Ends of the rows of a field: two points for each.
fn outline(raster: &Raster, candidate: &Candidate) -> Vec<(f64, f64)> {
    let is_field = |x: usize, y: usize| near(raster.at(x, y), candidate.colour, FIELD);
    let ends = (candidate.top..candidate.bottom).filter_map(|y| {
        let first = (candidate.left..candidate.right).find(|x| is_field(*x, y))?;
        let last = (candidate.left..candidate.right).rfind(|x| is_field(*x, y))?;
        Some((y, first, last))
    });
    ends.flat_map(|(y, first, last)| {
        let corners = [(first, y), (first, y + 1), (last + 1, y), (last + 1, y + 1)];
        corners.map(|(x, y)| (end_of(x), end_of(y)))
    })
    .collect()
}

fn filled(raster: &Raster, candidate: &Candidate) -> Option<Field> {
    let points = outline(raster, candidate);
    if points.len() < 16 {
        return None;
    }
    let coarse = (-44..=45).map(f64::from).min_by(|left, right| extent(&points, *left).total_cmp(&extent(&points, *right)))?;
    let steps = (-10..=10).map(|step| coarse + f64::from(step) / 10.0);
    let turn = steps.min_by(|left, right| extent(&points, *left).total_cmp(&extent(&points, *right)))?;
    if turn.abs() <= LEVEL { level(raster, candidate) } else { Some(turned(&points, turn)) }
}

/// Size of the box around the points when the page is turned.
fn extent(points: &[(f64, f64)], turn: f64) -> f64 {
    let [left, top, right, bottom] = spread(points, turn);
    (right - left) * (bottom - top)
}

fn spread(points: &[(f64, f64)], turn: f64) -> [f64; 4] {
    let (sine, cosine) = turn.to_radians().sin_cos();
    points.iter().fold([f64::MAX, f64::MAX, f64::MIN, f64::MIN], |[left, top, right, bottom], (x, y)| {
        let (u, v) = (x * cosine + y * sine, y * cosine - x * sine);
        [left.min(u), top.min(v), right.max(u), bottom.max(v)]
    })
}

fn turned(points: &[(f64, f64)], turn: f64) -> Field {
    let [left, top, right, bottom] = spread(points, turn);
    let (u, v) = (f64::midpoint(left, right), f64::midpoint(top, bottom));
    let (sine, cosine) = turn.to_radians().sin_cos();
    Field {
        centre: (u * cosine - v * sine, u * sine + v * cosine),
        // The points are the corners of pixels: half a pixel too much on each side of a slanting one.
        width: right - left - 1.0,
        height: bottom - top - 1.0,
        turn,
        frame: 0.0,
        bounds: spread(points, 0.0),
    }
}

/// Sides to a part of a pixel, from the pixels that a side runs through.
fn level(raster: &Raster, candidate: &Candidate) -> Option<Field> {
    let colour = candidate.colour;
    let middle = |low: usize, high: usize| (low + (high - low) / 4)..(high - (high - low) / 4);
    let rows: Vec<usize> = middle(candidate.top, candidate.bottom).collect();
    let columns: Vec<usize> = middle(candidate.left, candidate.right).collect();
    let (low_x, high_x) = (candidate.left.saturating_sub(3), (candidate.right + 3).min(raster.width));
    let (low_y, high_y) = (candidate.top.saturating_sub(3), (candidate.bottom + 3).min(raster.height));
    let across = |y: usize, backwards: bool| side(low_x, high_x, backwards, colour, |x| raster.at(x, y));
    let along = |x: usize, backwards: bool| side(low_y, high_y, backwards, colour, |y| raster.at(x, y));
    let left = median(rows.iter().filter_map(|y| across(*y, false)).collect())?;
    let right = median(rows.iter().filter_map(|y| across(*y, true)).collect())?;
    let top = median(columns.iter().filter_map(|x| along(*x, false)).collect())?;
    let bottom = median(columns.iter().filter_map(|x| along(*x, true)).collect())?;
    upright([left, top, right, bottom], 0.0)
}

fn upright(bounds: [f64; 4], frame: f64) -> Option<Field> {
    let [left, top, right, bottom] = bounds;
    let centre = (f64::midpoint(left, right), f64::midpoint(top, bottom));
    let (width, height) = (right - left, bottom - top);
    (width > 4.0 && height > 4.0).then_some(Field { centre, width, height, turn: 0.0, frame, bounds })
}

/// Where the field begins (or ends, looking backwards) on a line of pixels.
fn side(low: usize, high: usize, backwards: bool, colour: [u8; 3], at: impl Fn(usize) -> [u8; 3]) -> Option<f64> {
    let is_field = |position: &usize| near(at(*position), colour, 12);
    let first = if backwards { (low..high).rfind(is_field)? } else { (low..high).find(is_field)? };
    let step = |by: usize| {
        if backwards { Some(first + by).filter(|at| *at < high) } else { first.checked_sub(by).filter(|at| *at >= low) }
    };
    let ground = step(2).or_else(|| step(1)).map_or([255; 3], &at);
    let part = step(1).map_or(0.0, |edge| share(at(edge), ground, colour));
    Some(if backwards { end_of(first) + 1.0 + part } else { end_of(first) - part })
}

/// How much of a pixel is `ink` on `ground`, from 0 to 1.
pub(super) fn share(pixel: [u8; 3], ground: [u8; 3], ink: [u8; 3]) -> f64 {
    let channels = || (0..3).map(|at| (f64::from(pixel[at]) - f64::from(ground[at]), f64::from(ink[at]) - f64::from(ground[at])));
    let length: f64 = channels().map(|(_, whole)| whole * whole).sum();
    let along: f64 = channels().map(|(part, whole)| part * whole).sum();
    if length < 1.0 { 0.0 } else { (along / length).clamp(0.0, 1.0) }
}

fn median(mut values: Vec<f64>) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied()
}

/// A frame whose four sides are drawn; measured along the middle of its line.
fn framed(raster: &Raster, candidate: &Candidate) -> Option<Field> {
    let Candidate { left, top, right, bottom, .. } = *candidate;
    let ink = |x: usize, y: usize| share(raster.at(x, y), [255; 3], [0; 3]);
    let depth = ((bottom - top) / 8).max(2);
    let across = |y: usize, backwards: bool| line((left..right).collect(), backwards, depth, |x| ink(x, y));
    let along = |x: usize, backwards: bool| line((top..bottom).collect(), backwards, depth, |y| ink(x, y));
    let rows = (top + depth)..(bottom - depth);
    let columns = (left + depth)..(right - depth);
    let side = |lines: Vec<Option<(f64, f64)>>| {
        let drawn: Vec<(f64, f64)> = lines.iter().filter_map(|line| *line).collect();
        let is_whole = drawn.len() * 10 >= lines.len() * 9;
        let place = median(drawn.iter().map(|line| line.0).collect())?;
        let thickness = median(drawn.iter().map(|line| line.1).collect())?;
        is_whole.then_some((place, thickness))
    };
    let left = side(rows.clone().map(|y| across(y, false)).collect())?;
    let right = side(rows.map(|y| across(y, true)).collect())?;
    let top = side(columns.clone().map(|x| along(x, false)).collect())?;
    let bottom = side(columns.map(|x| along(x, true)).collect())?;
    upright([left.0, top.0, right.0, bottom.0], left.1.max(right.1).max(top.1).max(bottom.1))
}

/// The line that is met first within `depth` pixels: its middle and its thickness.
fn line(positions: Vec<usize>, backwards: bool, depth: usize, ink: impl Fn(usize) -> f64) -> Option<(f64, f64)> {
    let ordered: Vec<usize> = if backwards { positions.into_iter().rev().collect() } else { positions };
    let near = ordered.iter().take(depth);
    let inked: Vec<(f64, f64)> = near
        .map(|at| (end_of(*at) + 0.5, ink(*at)))
        .skip_while(|(_, ink)| *ink < 0.04)
        .take_while(|(_, ink)| *ink >= 0.04)
        .collect();
    let thickness: f64 = inked.iter().map(|(_, ink)| ink).sum();
    let middle = inked.iter().map(|(at, ink)| at * ink).sum::<f64>() / thickness;
    (thickness > 0.15).then_some((middle, thickness))
}
