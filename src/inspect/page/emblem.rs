//! Measures a drawing that may be the EU emblem: the field, and five-pointed stars on it. Compared in
//! `rules::branding::geometry`.

use kurbo::{Point, Rect};

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
    found.ratio = field.bounds.width() / field.bounds.height();
    found.field = paint(&field.fill);
    let mut stars: Vec<(Star, &str)> = Vec::new();
    let mut pieces: Vec<Piece<'_>> = Vec::new();
    for (at, outline) in drawing.outlines.iter().enumerate().filter(|(at, _)| *at != field_at) {
        // A white ground under the field is its border.
        if at < field_at && values::colour(&outline.fill) == Some([255; 3]) {
            continue;
        }
        for part in &outline.parts {
            match star(part) {
                Some(star) => stars.push((star, &outline.fill)),
                None => pieces.push(Piece { part, fill: &outline.fill }),
            }
        }
    }
    for heap in heaps(pieces) {
        match composed_star(&heap) {
            Some(star) => stars.push((star, heap[0].fill)),
            None if !found.extras.contains(&"another shape") => found.extras.push("another shape"),
            None => {}
        }
    }
    count(&mut found, field, &stars);
    found
}

fn count(found: &mut EmblemDrawing, field: &Outline, stars: &[(Star, &str)]) {
    let (height, centre) = (field.bounds.height(), field.bounds.center());
    let mut hours = [false; 12];
    for (star, fill) in stars {
        let colour = paint(fill);
        if !found.star_colours.contains(&colour) {
            found.star_colours.push(colour);
        }
        found.stars += 1;
        found.upright += usize::from(star.is_upright);
        found.regular += usize::from(star.is_regular && (star.radius / height / STAR - 1.0).abs() < 0.1);
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

/// A shape that is no star by itself.
struct Piece<'a> {
    part: &'a [Point],
    fill: &'a str,
}

/// Pieces that touch. Some draw a star of ten triangles.
fn heaps(pieces: Vec<Piece<'_>>) -> Vec<Vec<Piece<'_>>> {
    let bounds = |piece: &Piece<'_>| {
        piece.part.iter().fold(Rect::from_points(piece.part[0], piece.part[0]), |all, point| all.union_pt(*point))
    };
    let mut heaps: Vec<(Rect, Vec<Piece<'_>>)> = Vec::new();
    for piece in pieces {
        let own = bounds(&piece);
        let reach = own.inflate(own.width() * 0.01, own.height() * 0.01);
        let mut merged = (own, vec![piece]);
        let (touching, apart): (Vec<_>, Vec<_>) =
            heaps.into_iter().partition(|(other, heap)| other.overlaps(reach) && heap[0].fill == merged.1[0].fill);
        for (other, heap) in touching {
            merged.0 = merged.0.union(other);
            merged.1.extend(heap);
        }
        heaps = apart;
        heaps.push(merged);
    }
    heaps.into_iter().map(|(_, heap)| heap).collect()
}

/// The star that pieces make up: their outermost corners are its tips. How deep the notches are is not known then.
fn composed_star(heap: &[Piece<'_>]) -> Option<Star> {
    let points: Vec<Point> = heap.iter().flat_map(|piece| piece.part).copied().collect();
    let tips = tips(&points);
    let star = (heap.len() > 1 && tips.len() == 5).then(|| measured(&tips))?;
    star.is_regular.then_some(star)
}

/// The hull without corners that two pieces share but for rounding.
fn tips(points: &[Point]) -> Vec<Point> {
    let hull = hull(points);
    let reach = hull.iter().map(|point| point.distance(hull[0])).fold(0.0, f64::max) * 0.02;
    let mut tips: Vec<Point> = Vec::new();
    for point in hull {
        if tips.iter().all(|tip| tip.distance(point) > reach) {
            tips.push(point);
        }
    }
    tips
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
    let star = measured(&tips);
    let (centre, radius) = (star.centre, star.radius);
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
    let mut inner = part.iter().filter(|point| !tips.contains(point)).map(|point| point.distance(centre) / radius);
    let is_regular = star.is_regular && inner.all(|share| (share - PENTAGRAM).abs() < 0.05);
    Some(Star { is_regular, ..star })
}

/// A star by its five tips.
fn measured(tips: &[Point]) -> Star {
    let centre = mean(tips);
    #[expect(clippy::cast_precision_loss, reason = "five tips")]
    let radius = tips.iter().map(|tip| tip.distance(centre)).sum::<f64>() / tips.len() as f64;
    let is_upright = tips.iter().any(|tip| {
        let across = (tip.x - centre.x).atan2(centre.y - tip.y).to_degrees();
        across.abs() < 4.0
    });
    let is_regular = tips.iter().all(|tip| (tip.distance(centre) / radius - 1.0).abs() < 0.06);
    Star { centre, radius, is_upright, is_regular }
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

#[cfg(test)]
mod tests {
    use scraper::Html;

    use super::super::drawing;
    use super::*;
    use crate::rules::branding::geometry;

    fn measured(svg: &str) -> EmblemDrawing {
        let html = Html::parse_document(svg);
        let svg = html.root_element().descendent_elements().find(|element| element.value().name() == "svg").unwrap();
        measure(&drawing::read(svg))
    }

    /// Stars drawn across in five strokes, each in a group of its own.
    fn across(turn: f64) -> String {
        let star = |hour: u32| {
            format!("<use href=\"#s\" transform=\"rotate({0} 450 300) translate(450 100) rotate(-{0})\"/>", hour * 30)
        };
        let stars = (0..12).map(star).collect::<Vec<_>>().concat();
        format!(
            "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 900 600\"><style>.f {{ fill: #039 }}</style><defs>\
             <path id=\"s\" transform=\"rotate({turn})\" d=\"M0-33.333 19.593 26.967-31.702-10.301H31.702L-19.593 26.967z\"/></defs>\
             <rect class=\"f\" width=\"900\" height=\"600\"/><g fill=\"#fc0\">{stars}</g></svg>"
        )
    }

    /// Stars made of ten triangles, as widely shared drawings have them.
    const TRIANGLES: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 810 540">
        <defs><g id="d"><g id="b"><path id="a" d="M0 0v1h.5z" transform="translate(0-1)rotate(18)"/>
        <use xlink:href="#a" transform="scale(-1 1)"/></g><g id="c"><use xlink:href="#b" transform="rotate(72)"/>
        <use xlink:href="#b" transform="rotate(144)"/></g><use xlink:href="#c" transform="scale(-1 1)"/></g></defs>
        <path fill="#039" d="M0 0h810v540H0z"/><g fill="#fc0" transform="matrix(30 0 0 30 405 270)">
        <use xlink:href="#d" y="-6"/><use xlink:href="#d" y="6"/><g id="e"><use xlink:href="#d" x="-6"/>
        <use xlink:href="#d" transform="rotate(-144 -2.344 -2.11)"/><use xlink:href="#d" transform="rotate(144 -2.11 -2.344)"/>
        <use xlink:href="#d" transform="rotate(72 -4.663 -2.076)"/><use xlink:href="#d" transform="rotate(72 -5.076 .534)"/></g>
        <use xlink:href="#e" transform="scale(-1 1)"/></g></svg>"##;

    #[test]
    fn right_emblems_drawn_by_others_pass() {
        for svg in [across(0.0), TRIANGLES.to_owned()] {
            let drawing = measured(&svg);
            assert!(geometry::resembles(&drawing));
            assert_eq!(geometry::fault(&drawing), None, "{drawing:?}");
            assert_eq!((drawing.field.rgb, drawing.star_colours[0].rgb), (Some(geometry::FIELD), Some(geometry::STAR)));
        }
    }

    #[test]
    fn the_fault_is_told() {
        for (svg, fault) in [
            (across(36.0), "its stars stand on their heads or lean"),
            (
                across(0.0).replace("rotate(30 450 300) translate(450 100)", "rotate(30 450 300) translate(450 115)"),
                "`1` of its stars are not where the hours of a clock are",
            ),
            (
                across(0.0).replace("width=\"900\"", "width=\"800\""),
                "its field is `1.33` times as wide as high and not 1.50 times",
            ),
            (
                across(0.0).replace("</svg>", "<circle cx=\"450\" cy=\"300\" r=\"90\" fill=\"red\"/></svg>"),
                "it has another shape that the emblem does not have",
            ),
            (across(0.0).replace("33.333", "28"), "`12` of its stars have the wrong size or shape"),
            (across(0.0).replace("<g fill", "<g opacity=\".5\" fill"), "it has see-through parts that the emblem does not have"),
            (
                across(0.0).replace("viewBox", "width=\"100\" height=\"100\" preserveAspectRatio=\"none\" viewBox"),
                "its field is `1.00` times as wide as high and not 1.50 times",
            ),
        ] {
            assert_eq!(geometry::fault(&measured(&svg)).as_deref(), Some(fault), "{svg}");
        }
    }
}
