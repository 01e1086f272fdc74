//! Glyphs into runs: what is set in one go, with the spaces that only gaps show.

use kurbo::{Rect, Vec2};
use lopdf::ObjectId;

use super::device::{Letter, Mark};
use super::fonts::FontTable;
use super::frame::{TENTHS, area, rounded};
use super::structure::Structure;
use crate::model::pdf::TextRun;

/// What surrounds the glyphs of a page.
pub(super) struct Context<'a> {
    pub(super) structure: &'a Structure,
    pub(super) fonts: &'a FontTable,
    /// As the structure tree knows the page.
    pub(super) page: Option<ObjectId>,
    /// What stays of the page when it is cut.
    pub(super) trim: Rect,
}

/// A run with what only the reading of the page needs.
pub(super) struct Line {
    pub(super) run: TextRun,
    /// Its glyphs' boxes.
    pub(super) area: Rect,
    /// Where its base line lies; `None` when it is not level.
    pub(super) baseline: Option<f64>,
}

/// Gap, in sizes of the letters, that is a space; the narrowest space of a text face is a fifth.
const SPACE: f64 = 0.16;
/// Gap that no space of a justified line reaches: another column.
const COLUMN: f64 = 2.5;
/// How far letters of one line may lie from its base line, in sizes.
const LEVEL: f64 = 0.25;
/// Parts of the size above and below the base line that letters take.
const ABOVE: f64 = 0.75;
/// See [`ABOVE`].
const BELOW: f64 = 0.22;

/// All runs in the order of the content, and the keys of their fonts.
pub(super) fn runs(context: &Context<'_>, letters: &[Letter]) -> (Vec<Line>, Vec<u128>) {
    let mut keys: Vec<u128> = Vec::new();
    let mut lines = Vec::new();
    let mut open: Option<Open> = None;
    for letter in letters {
        if letter.up.hypot() < 1e-3 {
            continue;
        }
        match &mut open {
            Some(run) if run.takes(letter) => run.add(context, letter),
            _ => {
                let begun = Open::new(context, letter);
                close(open.replace(begun), context, &mut keys, &mut lines);
            }
        }
    }
    close(open, context, &mut keys, &mut lines);
    (lines, keys)
}

/// The box of a glyph.
pub(super) fn box_of(letter: &Letter) -> Rect {
    let corner = |point, share: f64| point + letter.up * share;
    let (start, end) = (letter.start, letter.end);
    Rect::from_points(corner(start, ABOVE), corner(end, -BELOW))
        .union(Rect::from_points(corner(start, -BELOW), corner(end, ABOVE)))
}

struct Open {
    first: Letter,
    last: Letter,
    text: String,
    area: Option<Rect>,
    unreadable: u32,
    notdef: u32,
    is_hyphenated: bool,
}

impl Open {
    fn new(context: &Context<'_>, letter: &Letter) -> Self {
        let mut open = Self {
            first: letter.clone(),
            last: letter.clone(),
            text: String::new(),
            area: None,
            unreadable: 0,
            notdef: 0,
            is_hyphenated: false,
        };
        open.push(context, letter);
        open
    }

    fn takes(&self, letter: &Letter) -> bool {
        let first = &self.first;
        let size = first.up.hypot();
        let is_same = first.font == letter.font && first.colour == letter.colour && first.mark == letter.mark;
        let is_same_size = (letter.up - first.up).hypot() < 0.02 * size;
        let along = direction(first);
        let offset = letter.start - self.last.end;
        let gap = along.dot(offset);
        let is_level = (letter.start - first.start).cross(along).abs() < LEVEL * size;
        is_same && is_same_size && is_level && gap < COLUMN * size && gap > -size
    }

    fn add(&mut self, context: &Context<'_>, letter: &Letter) {
        let gap = direction(&self.first).dot(letter.start - self.last.end);
        if gap > SPACE * self.first.up.hypot() && !letter.text.is_empty() {
            self.space();
        }
        self.push(context, letter);
        self.last = letter.clone();
    }

    fn push(&mut self, context: &Context<'_>, letter: &Letter) {
        let place = box_of(letter);
        if context.trim.intersect(place).area() <= 0.0 {
            return;
        }
        for sign in letter.text.chars() {
            match sign {
                '\u{AD}' => {}
                sign if sign.is_whitespace() => self.space(),
                sign if sign.is_control() => {}
                sign => self.text.push(sign),
            }
        }
        if !letter.text.is_empty() {
            self.is_hyphenated = letter.text.ends_with('\u{AD}');
        }
        if !letter.is_blank {
            self.area = Some(self.area.map_or(place, |area| area.union(place)));
        }
        self.unreadable += u32::from(letter.is_unreadable);
        self.notdef += u32::from(letter.is_notdef && context.fonts.is_embedded(letter.font));
    }

    fn space(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with(' ') {
            self.text.push(' ');
        }
    }
}

/// Along the base line, one long.
fn direction(letter: &Letter) -> Vec2 {
    let along = letter.end - letter.start;
    if along.hypot() > 1e-6 { along.normalize() } else { Vec2::new(-letter.up.y, letter.up.x).normalize() }
}

fn close(open: Option<Open>, context: &Context<'_>, keys: &mut Vec<u128>, lines: &mut Vec<Line>) {
    let Some(Open { first, text, area: Some(place), unreadable, notdef, is_hyphenated, .. }) = open else { return };
    if text.is_empty() && notdef == 0 {
        // A hyphen at the end of a line, marked as a piece of its own.
        if let Some(last) = lines.last_mut() {
            last.run.is_hyphenated |= is_hyphenated;
        }
        return;
    }
    let font = keys.iter().position(|key| *key == first.font).unwrap_or_else(|| {
        keys.push(first.font);
        keys.len() - 1
    });
    let Mark { mcid, is_artifact, lang } = &first.mark;
    let element = mcid.zip(context.page).and_then(|(mcid, page)| context.structure.element(page, mcid));
    let is_level = direction(&first).y.abs() < 1e-3;
    let run = TextRun {
        text,
        is_hyphenated,
        area: area(place),
        font,
        size: rounded(first.up.hypot() / TENTHS * 10.0),
        colour: first.colour,
        // Where there is a tree, what does not stand in it is skipped like decoration.
        is_artifact: context.structure.is_tagged && (*is_artifact || mcid.is_none()),
        lang: lang.clone().or_else(|| element.and_then(|element| element.lang.clone())),
        role: element.and_then(|element| element.role.clone()),
        block: element.map(|element| element.block),
        unreadable,
        notdef,
    };
    lines.push(Line { run, area: place, baseline: is_level.then_some(first.start.y) });
}
