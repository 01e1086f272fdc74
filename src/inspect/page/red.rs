//! Red crosses and red crescents in drawings and letters. The emblem of the Movement is protected: it appears only within
//! the registered logo of a Society. The direction of a crescent is free, so it is never looked at.

use kurbo::{Point, Rect};

use super::drawing::{Drawing, Outline};
use super::values;

use crate::rules::branding::signs;

pub(super) use crate::rules::branding::signs::LETTERS;

/// What red sign a drawing shows.
pub(super) fn sign(drawing: &Drawing) -> Option<&'static str> {
    // A cross is named before a crescent.
    of_outlines(&drawing.outlines).into_iter().map(|(what, _)| what).max_by_key(|what| *what == CROSS)
}

const CROSS: &str = "red cross";
const CRESCENT: &str = "red crescent";

/// All red signs among outlines that are drawn one after the other, with what they cover.
pub(in crate::inspect) fn of_outlines(outlines: &[Outline]) -> Vec<(&'static str, Rect)> {
    let red: Vec<&Outline> = outlines.iter().filter(|outline| is_red(&outline.fill)).collect();
    if red.is_empty() {
        return Vec::new();
    }
    let is_in = |outline: &Outline, is_sign: fn(&[Point]) -> bool| outline.parts.iter().any(|part| is_sign(part));
    let plain = red.iter().filter_map(|outline| {
        let (what, is_sign): (_, fn(&[Point]) -> bool) =
            if outline.is_curved { (CRESCENT, is_crescent) } else { (CROSS, is_cross) };
        is_in(outline, is_sign).then_some((what, outline.bounds))
    });
    let crossed = crosses(&red).into_iter().map(|bounds| (CROSS, bounds));
    plain.chain(crossed).chain(bitten(outlines).into_iter().map(|bounds| (CRESCENT, bounds))).collect()
}

fn is_red(fill: &str) -> bool {
    values::colour(fill).is_some_and(signs::is_red)
}

/// Twelve corners, each edge level or upright in turn.
fn is_cross(part: &[Point]) -> bool {
    let edges: Vec<_> = part.iter().zip(part.iter().cycle().skip(1)).map(|(here, next)| *next - *here).collect();
    let longest = edges.iter().map(|edge| edge.hypot()).fold(0.0, f64::max);
    let is_level = |edge: &kurbo::Vec2| edge.y.abs() < longest * 0.02;
    let is_upright = |edge: &kurbo::Vec2| edge.x.abs() < longest * 0.02;
    part.len() == 12
        && (edges.iter().enumerate().all(|(at, edge)| if at % 2 == 0 { is_level(edge) } else { is_upright(edge) })
            || edges.iter().enumerate().all(|(at, edge)| if at % 2 == 0 { is_upright(edge) } else { is_level(edge) }))
}

/// Two bars with one centre, one lying and one standing.
fn crosses(red: &[&Outline]) -> Vec<Rect> {
    let bars: Vec<_> =
        red.iter().filter(|outline| !outline.is_curved && outline.parts.len() == 1 && outline.parts[0].len() == 4).collect();
    let other_bar = |at: usize, a: Rect| {
        bars[at + 1..].iter().map(|other| other.bounds).find(|b| {
            let same_centre = a.center().distance(b.center()) < a.width().max(a.height()) * 0.05;
            same_centre && (a.width() > a.height()) != (b.width() > b.height())
        })
    };
    let pairs = bars.iter().enumerate().filter_map(|(at, one)| Some(one.bounds.union(other_bar(at, one.bounds)?)));
    pairs.collect()
}

/// Two arcs of circles between two tips, curved to the same side.
fn is_crescent(part: &[Point]) -> bool {
    let count = part.len();
    let turn = |at: usize| {
        let (before, here, after) = (part[(at + count - 1) % count], part[at], part[(at + 1) % count]);
        let (into, out) = (here - before, after - here);
        into.cross(out).atan2(into.dot(out)).to_degrees().abs()
    };
    let tips: Vec<usize> = (0..count).filter(|at| turn(*at) > 60.0).collect();
    let &[first, second] = &tips[..] else { return false };
    let one_arc = &part[first..=second];
    let other: Vec<Point> = part[second..].iter().chain(&part[..=first]).copied().collect();
    match (circle(one_arc), circle(&other)) {
        (Some(inner), Some(outer)) => {
            let chord = part[second] - part[first];
            let side = |point: Point| chord.cross(point - part[first]) > 0.0;
            let middle = |arc: &[Point]| arc[arc.len() / 2];
            inner.distance(outer) > 0.0 && side(middle(one_arc)) == side(middle(&other))
        }
        _ => false,
    }
}

/// The centre of the circle that all points of an arc lie on.
fn circle(arc: &[Point]) -> Option<Point> {
    let (first, middle, last) = (*arc.first()?, *arc.get(arc.len() / 2)?, *arc.last()?);
    let (half, chord) = (middle - first, last - first);
    let double = 2.0 * half.cross(chord);
    if arc.len() < 4 || double.abs() < 1e-9 {
        return None;
    }
    let right = (chord.y * half.hypot2() - half.y * chord.hypot2()) / double;
    let down = (half.x * chord.hypot2() - chord.x * half.hypot2()) / double;
    let centre = Point::new(first.x + right, first.y + down);
    let radius = centre.distance(first);
    arc.iter().all(|point| (point.distance(centre) / radius - 1.0).abs() < 0.04).then_some(centre)
}

/// A red disc with a white one over its edge.
fn bitten(outlines: &[Outline]) -> Vec<Rect> {
    let is_disc = |outline: &Outline| {
        let (width, height) = (outline.bounds.width(), outline.bounds.height());
        outline.is_curved
            && outline.parts.len() == 1
            && (width / height - 1.0).abs() < 0.02
            && circle(&outline.parts[0][..outline.parts[0].len() - 1]).is_some()
    };
    let discs: Vec<&Outline> = outlines.iter().filter(|outline| is_disc(outline)).collect();
    let is_bitten = |(at, disc): &(usize, &&Outline)| {
        discs[at + 1..].iter().filter(|cover| !is_red(&cover.fill)).any(|cover| {
            let (whole, bite) = (disc.bounds.width() / 2.0, cover.bounds.width() / 2.0);
            let apart = disc.bounds.center().distance(cover.bounds.center());
            bite / whole > 0.4 && bite / whole < 1.1 && apart > whole * 0.08 && apart < whole + bite
        })
    };
    let red = discs.iter().enumerate().filter(|(_, disc)| is_red(&disc.fill));
    red.filter(is_bitten).map(|(_, disc)| disc.bounds).collect()
}

#[cfg(test)]
mod tests {
    use scraper::Html;

    use super::super::drawing;
    use super::*;

    fn found(shapes: &str) -> Option<&'static str> {
        let html = Html::parse_document(&format!("<svg viewBox=\"0 0 60 60\">{shapes}</svg>"));
        let svg = html.root_element().descendent_elements().find(|element| element.value().name() == "svg").unwrap();
        sign(&drawing::read(svg))
    }

    #[test]
    fn red_crosses_and_crescents_are_known_by_their_shape() {
        for (shapes, expected) in [
            ("<path fill=\"#c00\" d=\"M42 14A20 20 0 1 0 42 46A17 17 0 1 1 42 14Z\"/>", Some("red crescent")),
            ("<path fill=\"#c00\" d=\"M18 14A20 20 0 1 1 18 46A17 17 0 1 0 18 14Z\"/>", Some("red crescent")),
            (
                "<circle cx=\"30\" cy=\"30\" r=\"20\" fill=\"red\"/><circle cx=\"36\" cy=\"30\" r=\"16\" fill=\"#fff\"/>",
                Some("red crescent"),
            ),
            (
                "<polygon fill=\"rgb(204,0,0)\" points=\"20,0 40,0 40,20 60,20 60,40 40,40 40,60 20,60 20,40 0,40 0,20 20,20\"/>",
                Some("red cross"),
            ),
            ("<path fill=\"#c00\" d=\"M0 20h60v20H0z\"/><path fill=\"#c00\" d=\"M20 0h20v60H20z\"/>", Some("red cross")),
            ("<path fill=\"#060\" d=\"M42 14A20 20 0 1 0 42 46A17 17 0 1 1 42 14Z\"/>", None),
            ("<circle cx=\"30\" cy=\"30\" r=\"20\" fill=\"red\"/><circle cx=\"30\" cy=\"30\" r=\"14\" fill=\"#fff\"/>", None),
            ("<path fill=\"#c00\" d=\"M30 50C0 30 10 5 30 18C50 5 60 30 30 50Z\"/>", None),
            ("<path fill=\"#c00\" d=\"M10 30A20 20 0 0 1 50 30A20 20 0 0 1 10 30Z\"/>", None),
            ("<path fill=\"#c00\" d=\"M5 5h50v50H5z\"/>", None),
        ] {
            assert_eq!(found(shapes), expected, "{shapes}");
        }
    }
}
