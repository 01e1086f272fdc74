//! Which of a page's drawings are pictures to a reader, and which lie below a line of text as an underline does.

use kurbo::Rect;

use super::device::{Drawing, Kind};
use super::frame::area;
use super::runs::Line;
use crate::model::finding::Area;

/// Thinner than this, in tenths of a millimetre, a drawing is a rule.
const RULE: f64 = 6.0;
/// Share of the page from which on a plain shape is its background.
const BACKGROUND: f64 = 0.4;
/// Drawings that are as near as this belong together.
const NEAR: f64 = 2.0;
/// Smaller than this, it is a bullet or a tick and no picture.
const SMALLEST: f64 = 15.0;
/// Most pictures that are told apart; a page full of dots is one pattern.
const PICTURES: usize = 400;

/// Drawings that belong together.
#[derive(Debug, Clone, Copy)]
struct Group {
    area: Rect,
    /// Only boxes are in it: a panel, a table, a bar.
    is_plain: bool,
}

/// Pictures and underlines of a page.
pub(super) fn read(drawings: &[Drawing], lines: &[Line], trim: Rect) -> (Vec<Area>, Vec<Area>) {
    let underlines = drawings.iter().filter(|drawing| is_underline(drawing, lines)).map(|drawing| area(drawing.area));
    (pictures(drawings, lines, trim), underlines.collect())
}

fn pictures(drawings: &[Drawing], lines: &[Line], trim: Rect) -> Vec<Area> {
    let mut groups: Vec<Group> = Vec::new();
    for drawing in drawings.iter().filter(|drawing| is_part(drawing, lines, trim)) {
        let part = Group { area: drawing.area.intersect(trim), is_plain: matches!(drawing.kind, Kind::Box(_)) };
        join(&mut groups, &part);
    }
    // Groups grow, and a grown one may reach another.
    while let Some((left, right)) = touching(&groups) {
        let part = groups.swap_remove(right);
        groups[left].absorb(&part);
    }
    let is_picture = |group: &&Group| !group.is_plain && group.area.width().min(group.area.height()) >= SMALLEST;
    let mut pictures: Vec<Area> = groups.iter().filter(is_picture).map(|group| area(group.area)).collect();
    pictures.sort_by_key(|area| (area.y, area.x));
    pictures
}

fn join(groups: &mut Vec<Group>, part: &Group) {
    // Parts of one picture follow each other, so the last group is asked first.
    match groups.iter().rposition(|group| is_near(group.area, part.area)) {
        Some(at) => groups[at].absorb(part),
        None if groups.len() < PICTURES => groups.push(*part),
        None => {}
    }
}

impl Group {
    fn absorb(&mut self, part: &Self) {
        self.area = self.area.union(part.area);
        self.is_plain &= part.is_plain;
    }
}

fn touching(groups: &[Group]) -> Option<(usize, usize)> {
    let pairs = (0..groups.len()).flat_map(|left| (left + 1..groups.len()).map(move |right| (left, right)));
    pairs.into_iter().find(|(left, right)| is_near(groups[*left].area, groups[*right].area))
}

fn is_near(left: Rect, right: Rect) -> bool {
    left.x0 <= right.x1 + NEAR && right.x0 <= left.x1 + NEAR && left.y0 <= right.y1 + NEAR && right.y0 <= left.y1 + NEAR
}

/// Whether a drawing can be part of a picture: no rule, no background, no panel behind words, not outside the page.
fn is_part(drawing: &Drawing, lines: &[Line], trim: Rect) -> bool {
    let place = drawing.area.intersect(trim);
    if place.area() <= 0.0 || is_rule(drawing) {
        return false;
    }
    match drawing.kind {
        Kind::Image(_) => true,
        Kind::Box(_) | Kind::Shape(_) | Kind::Stroke(_) | Kind::Pattern => {
            let is_background = place.area() > BACKGROUND * trim.area();
            let is_panel = || lines.iter().any(|line| holds(place, line.area));
            !is_background && !is_panel()
        }
    }
}

fn is_rule(drawing: &Drawing) -> bool {
    drawing.area.width().min(drawing.area.height()) < RULE && drawing.area.width().max(drawing.area.height()) > 3.0 * RULE
}

/// Words stand on it.
fn holds(place: Rect, words: Rect) -> bool {
    place.intersect(words).area() > 0.6 * words.area()
}

/// A level rule that begins and ends with a piece of a line and lies just below its letters.
fn is_underline(drawing: &Drawing, lines: &[Line]) -> bool {
    let rule = drawing.area;
    let is_flat = rule.height() < RULE && rule.width() > 4.0 * rule.height() && !matches!(drawing.kind, Kind::Image(_));
    is_flat
        && lines.iter().any(|line| {
            let Some(baseline) = line.baseline else { return false };
            let size = line.area.height();
            let below = f64::midpoint(rule.y0, rule.y1) - baseline;
            let shared = rule.x1.min(line.area.x1) - rule.x0.max(line.area.x0);
            (-0.02 * size..0.3 * size).contains(&below)
                && shared > 0.8 * rule.width()
                && rule.width() < 1.05 * line.area.width() + 5.0
        })
}
