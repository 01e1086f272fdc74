//! Measures a drawing that may be the EU emblem: the field, and five-pointed stars on it. Compared in
//! `rules::branding::geometry`.

use kurbo::Point;

use super::drawing::{Drawing, Outline};
use super::values;
use crate::model::page::{EmblemDrawing, Paint};

/// Radius of the circle of stars, of a star, and how far they may be off: shares of the height.
const RING: f64 = 1.0 / 3.0;
const STAR: f64 = 1.0 / 18.0;
const OFF: f64 = 0.012;
/// Inner radius of a regular pentagram by its outer one.
const PENTAGRAM: f64 = 0.382;

/// The measures, with the height of the field as 1.
pub(super) fn measure(drawing: &Drawing) -> EmblemDrawing {
    let mut found = EmblemDrawing { extras: drawing.others.clone(), ..EmblemDrawing::default() };
    let Some(field_at) = field(drawing) else { return found };
    let field = &drawing.outlines[field_at];
    let height = field.bounds.height();
    found.ratio = field.bounds.width() / height;
    found.field = paint(&field.fill);
    let mut hours = [false; 12];
    for (at, outline) in drawing.outlines.iter().enumerate().filter(|(at, _)| *at != field_at) {
        let stars: Vec<Star> = outline.parts.iter().filter_map(|part| star(part)).collect();
        if stars.len() != outline.parts.len() {
            let is_white_ground = at < field_at && values::colour(&outline.fill) == Some([255; 3]);
            if !is_white_ground && !found.extras.contains(&"another shape") {
                found.extras.push("another shape");
            }
            if stars.is_empty() {
                continue;
            }
        }
        let colour = paint(&outline.fill);
        if !found.star_colours.contains(&colour) {
            found.star_colours.push(colour);
        }
        for star in stars {
            found.stars += 1;
            found.upright += usize::from(star.is_upright);
            found.regular += usize::from(star.is_regular && (star.radius / height / STAR - 1.0).abs() < 0.1);
            let centre = field.bounds.center();
            let hour = (0..12u8).find(|hour| {
                let (sin, cos) = (f64::from(*hour) * 30.0).to_radians().sin_cos();
                let right = Point::new(centre.x + RING * height * sin, centre.y - RING * height * cos);
                right.distance(star.centre) < OFF * height
            });
            if let Some(hour) = hour
                && !std::mem::replace(&mut hours[usize::from(hour)], true)
            {
                found.in_place += 1;
            }
        }
    }
    found
}

/// The field: the largest rectangle that is not white, or the largest of all.
fn field(drawing: &Drawing) -> Option<usize> {
    let is_rectangle = |outline: &Outline| {
        let area = outline.bounds.area();
        outline.parts.len() == 1 && area > 0.0 && (area_of(&outline.parts[0]).abs() / area - 1.0).abs() < 0.01
    };
    let rank = |(_, outline): &(usize, &Outline)| (values::colour(&outline.fill) != Some([255; 3]), outline.bounds.area());
    let rectangles = drawing.outlines.iter().enumerate().filter(|(_, outline)| is_rectangle(outline));
    rectangles.max_by(|left, right| rank(left).partial_cmp(&rank(right)).unwrap_or(std::cmp::Ordering::Equal)).map(|(at, _)| at)
}

fn paint(written: &str) -> Paint {
    Paint { written: written.to_owned(), rgb: values::colour(written) }
}

struct Star {
    centre: Point,
    radius: f64,
    is_upright: bool,
    is_regular: bool,
}

/// A five-pointed star, drawn around (ten corners) or across (five).
fn star(part: &[Point]) -> Option<Star> {
    let tips = hull(part);
    if tips.len() != 5 || !matches!(part.len(), 5 | 10) {
        return None;
    }
    let centre = mean(&tips);
    let radius = tips.iter().map(|tip| tip.distance(centre)).sum::<f64>() / 5.0;
    let is_even = tips.iter().all(|tip| (tip.distance(centre) / radius - 1.0).abs() < 0.06);
    let is_star = if part.len() == 10 {
        let inner: Vec<f64> = part.iter().filter(|point| !tips.contains(point)).map(|point| point.distance(centre)).collect();
        inner.iter().all(|distance| *distance < radius * 0.75)
    } else {
        // Across means that the next corner is the next tip but one.
        let step = tips.iter().map(|tip| tip.distance(part[0])).fold(0.0, f64::max);
        part[0].distance(part[1]) > step * 0.9
    };
    if !is_star {
        return None;
    }
    let inner = part.iter().filter(|point| !tips.contains(point)).map(|point| point.distance(centre) / radius);
    let is_regular = is_even && inner.into_iter().all(|share| (share - PENTAGRAM).abs() < 0.05);
    let is_upright = tips.iter().any(|tip| {
        let across = (tip.x - centre.x).atan2(centre.y - tip.y).to_degrees();
        across.abs() < 4.0
    });
    Some(Star { centre, radius, is_upright, is_regular })
}

/// Signed area.
pub(super) fn area_of(part: &[Point]) -> f64 {
    let next = part.iter().cycle().skip(1);
    part.iter().zip(next).map(|(here, next)| here.x * next.y - next.x * here.y).sum::<f64>() / 2.0
}

fn mean(points: &[Point]) -> Point {
    #[expect(clippy::cast_precision_loss, reason = "a handful of points")]
    let count = points.len() as f64;
    let sum = points.iter().fold((0.0, 0.0), |sum, point| (sum.0 + point.x, sum.1 + point.y));
    Point::new(sum.0 / count, sum.1 / count)
}

/// Convex hull, by Andrew's monotone chain.
fn hull(points: &[Point]) -> Vec<Point> {
    let mut sorted = points.to_vec();
    sorted.sort_by(|left, right| left.x.total_cmp(&right.x).then(left.y.total_cmp(&right.y)));
    let turn = |a: Point, b: Point, c: Point| (b - a).cross(c - a);
    let half = |points: &mut dyn Iterator<Item = Point>| {
        let mut chain: Vec<Point> = Vec::new();
        for point in points {
            while chain.len() > 1 && turn(chain[chain.len() - 2], chain[chain.len() - 1], point) <= 1e-9 {
                chain.pop();
            }
            chain.push(point);
        }
        chain.pop();
        chain
    };
    let mut whole = half(&mut sorted.iter().copied());
    whole.extend(half(&mut sorted.iter().rev().copied()));
    whole
}
