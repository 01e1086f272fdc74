//! Takes down what a page's content draws: glyphs with their letters and places, shapes with their boxes.

use std::cell::Cell;
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::rc::Rc;

use hayro_interpret::font::Glyph;
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::{BlendMode, CacheKey as _, ClipPath, Device, GlyphDrawMode, Image, Paint, PathDrawMode, SoftMask};
use kurbo::{Affine, BezPath, PathEl, Point, Rect, Shape as _, Vec2};

use super::fonts::DRAWN;
use super::replacements::Piece;
use crate::inspect::page::drawing::Outline;
use crate::rules::branding::signs::is_red;

/// Most things that a page may draw. A detailed map has a few hundred thousand.
const MARKS: usize = 5_000_000;
/// Most subpaths whose sizes are kept to look for rings of stars.
const SPOTS: usize = 20_000;
/// Most outlines that are kept to look for red signs, and most corners of one.
const OUTLINES: usize = 500;
const CORNERS: usize = 64;
/// How many hidden pieces of marked content are skipped to find the one that begins.
const AHEAD: usize = 1_000;

/// Ends the reading of a page that draws without end; it travels as a panic, because the interpreter cannot be stopped.
pub(super) struct TooMuch;

/// A glyph.
#[derive(Debug, Clone)]
pub(super) struct Letter {
    /// What it says; empty when an earlier glyph speaks for it.
    pub(super) text: String,
    /// It cannot be read back.
    pub(super) is_unreadable: bool,
    /// It is the font's box for missing letters.
    pub(super) is_notdef: bool,
    /// It has no ink.
    pub(super) is_blank: bool,
    /// Where it begins on the base line.
    pub(super) start: Point,
    /// Where the next one would begin.
    pub(super) end: Point,
    /// Upwards, as long as its size.
    pub(super) up: Vec2,
    /// The box of its ink, where it has any.
    pub(super) ink: Option<Rect>,
    /// Key of its font.
    pub(super) font: u128,
    pub(super) colour: [u8; 3],
    pub(super) mark: Mark,
}

/// Where something stands in the structure.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Mark {
    /// Number of the marked piece.
    pub(super) mcid: Option<i32>,
    /// Marked as decoration.
    pub(super) is_artifact: bool,
    /// Language given in the content itself.
    pub(super) lang: Option<String>,
}

/// Something drawn that is no glyph.
#[derive(Debug, Clone)]
pub(super) struct Drawing {
    pub(super) area: Rect,
    pub(super) kind: Kind,
    pub(super) mark: Mark,
    /// Drawings with the same number look the same.
    pub(super) look: u64,
}

/// What kind of drawing it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Kind {
    /// A picture of pixels: so many.
    Image(u64),
    /// A filled upright rectangle of one colour.
    Box([u8; 3]),
    /// Any other filled shape of one colour.
    Shape([u8; 3]),
    /// Lines.
    Stroke([u8; 3]),
    /// Filled with a pattern or gradient.
    Pattern,
}

/// Collects; all places are in the space of the model.
pub(super) struct Collector {
    pub(super) letters: Vec<Letter>,
    pub(super) drawings: Vec<Drawing>,
    /// Boxes of closed compact subpaths, which stars are.
    pub(super) spots: Vec<Rect>,
    /// Simple shapes in red, and round ones that are drawn over them: what crosses and crescents are made of.
    pub(super) outlines: Vec<Outline>,
    /// How things are drawn just now: blend modes, masks and transparency.
    manner: Vec<u64>,
    /// Boxes of the glyphs' ink by their keys.
    inks: HashMap<u128, Rect>,
    pieces: std::vec::IntoIter<Piece>,
    open: Vec<Open>,
    clips: Vec<Rect>,
    marks: usize,
}

/// A piece of marked content that has begun.
struct Open {
    mark: Mark,
    replacement: Option<Rc<Replacement>>,
}

struct Replacement {
    text: String,
    is_said: Cell<bool>,
}

impl Collector {
    /// For a page whose crop box is `crop`.
    pub(super) fn new(crop: Rect, pieces: Vec<Piece>) -> Self {
        Self {
            letters: Vec::new(),
            drawings: Vec::new(),
            spots: Vec::new(),
            outlines: Vec::new(),
            manner: vec![0, 0],
            inks: HashMap::new(),
            pieces: pieces.into_iter(),
            open: Vec::new(),
            clips: vec![crop],
            marks: 0,
        }
    }

    fn count(&mut self) {
        self.marks += 1;
        if self.marks > MARKS {
            std::panic::resume_unwind(Box::new(TooMuch));
        }
    }

    fn clip(&self) -> Rect {
        self.clips.last().copied().unwrap_or(Rect::ZERO)
    }

    fn mark(&self) -> Mark {
        self.open.last().map(|open| open.mark.clone()).unwrap_or_default()
    }

    fn draw(&mut self, area: Rect, kind: Kind, look: u64) {
        let area = area.intersect(self.clip());
        if area.width() > 0.0 && area.height() > 0.0 {
            let mark = self.mark();
            let look = hash(|hasher| (look, &self.manner, self.clip().x1.to_bits(), self.clip().y1.to_bits()).hash(hasher));
            self.drawings.push(Drawing { area, kind, mark, look });
        }
    }

    /// The box of a glyph's ink in its own space; drawn once for each glyph.
    fn ink(&mut self, glyph: &Glyph<'_>) -> Option<Rect> {
        let Glyph::Outline(outline) = glyph else { return None };
        let key = outline.identifier().cache_key();
        let ink = *self.inks.entry(key).or_insert_with(|| outline.outline().control_box());
        (ink.width() > 0.0 && ink.height() > 0.0).then_some(ink)
    }

    /// The piece that begins. Hidden layers are in the list and never begin, annotations begin and are not in the list.
    fn piece(&mut self, tag: &[u8], mcid: Option<i32>) -> Piece {
        let ahead = self.pieces.as_slice().iter().take(AHEAD);
        let found = ahead.into_iter().position(|piece| piece.tag == tag && piece.mcid == mcid);
        found.and_then(|at| self.pieces.nth(at)).unwrap_or_default()
    }

    /// The letters of a glyph after replacements of its piece: the first glyph says them all.
    fn said(&self, own: String) -> (String, bool) {
        let Some(replacement) = self.open.iter().rev().find_map(|open| open.replacement.as_ref()) else { return (own, false) };
        (if replacement.is_said.replace(true) { String::new() } else { replacement.text.clone() }, true)
    }

    fn add_outline(&mut self, path: &BezPath, transform: Affine, colour: [u8; 3], bounds: Rect) {
        let lies_on_red = || self.outlines.iter().rev().take(4).any(|outline| outline.bounds.overlaps(bounds));
        let is_simple = path.elements().len() <= CORNERS && self.outlines.len() < OUTLINES && bounds.overlaps(self.clip());
        if is_simple && (is_red(colour) || lies_on_red()) {
            let [red, green, blue] = colour;
            self.outlines.extend(Outline::of(&(transform * path), format!("#{red:02x}{green:02x}{blue:02x}")));
        }
    }

    fn add_spots(&mut self, path: &BezPath, transform: Affine) {
        for part in subpaths(path) {
            if self.spots.len() >= SPOTS {
                return;
            }
            let area = transform.transform_rect_bbox(part);
            let (longer, shorter) = (area.width().max(area.height()), area.width().min(area.height()));
            if shorter > 0.0 && longer < 1.6 * shorter {
                self.spots.push(area);
            }
        }
    }
}

fn hash(write: impl FnOnce(&mut DefaultHasher)) -> u64 {
    let mut hasher = DefaultHasher::new();
    write(&mut hasher);
    hasher.finish()
}

/// What a path looks like where it is drawn.
fn look(path: &BezPath, transform: Affine, paint: &Paint<'_>) -> u64 {
    hash(|hasher| {
        paint.cache_key().hash(hasher);
        transform.as_coeffs().map(f64::to_bits).hash(hasher);
        for segment in path.elements() {
            std::mem::discriminant(segment).hash(hasher);
            if let Some(point) = segment.end_point() {
                (point.x.to_bits(), point.y.to_bits()).hash(hasher);
            }
        }
    })
}

/// Boxes of the subpaths with five or more corners.
fn subpaths(path: &BezPath) -> Vec<Rect> {
    let mut boxes = Vec::new();
    let mut open: Option<(Rect, usize)> = None;
    for element in path.elements() {
        match element {
            PathEl::MoveTo(point) => {
                boxes.extend(open.replace((Rect::from_points(*point, *point), 1)));
            }
            PathEl::LineTo(point) | PathEl::QuadTo(_, point) | PathEl::CurveTo(_, _, point) => {
                if let Some((area, corners)) = &mut open {
                    *area = area.union_pt(*point);
                    *corners += 1;
                }
            }
            PathEl::ClosePath => {}
        }
    }
    boxes.extend(open);
    boxes.into_iter().filter(|(_, corners)| *corners >= 5).map(|(area, _)| area).collect()
}

impl<'a> Device<'a> for Collector {
    fn set_soft_mask(&mut self, mask: Option<SoftMask<'a>>) {
        self.manner[0] = u64::from(mask.is_some());
    }

    fn set_blend_mode(&mut self, mode: BlendMode) {
        self.manner[1] = hash(|hasher| mode.hash(hasher));
    }

    fn draw_path(&mut self, path: &BezPath, transform: Affine, paint: &Paint<'a>, mode: &PathDrawMode) {
        self.count();
        let ink = Ink::of(paint);
        if ink == Ink::Unseen || path.elements().is_empty() {
            return;
        }
        let bounds = transform.transform_rect_bbox(path.control_box());
        let look = look(path, transform, paint);
        match mode {
            PathDrawMode::Fill(_) => {
                let kind = match ink {
                    Ink::Plain(colour) if is_box(path, transform) => Kind::Box(colour),
                    Ink::Plain(colour) => Kind::Shape(colour),
                    Ink::Patterned | Ink::Unseen => Kind::Pattern,
                };
                self.add_spots(path, transform);
                self.add_outline(path, transform, ink.colour(), bounds);
                self.draw(bounds, kind, look);
            }
            PathDrawMode::Stroke(stroke) => {
                let scale = transform.determinant().abs().sqrt();
                let half = f64::from(stroke.line_width) * scale / 2.0;
                self.draw(bounds.inflate(half.max(0.1), half.max(0.1)), Kind::Stroke(ink.colour()), look);
            }
        }
    }

    fn push_clip_path(&mut self, clip: &ClipPath) {
        self.count();
        let clip = clip.path.bounding_box().intersect(self.clip());
        self.clips.push(clip);
    }

    fn push_transparency_group(&mut self, opacity: f32, mask: Option<SoftMask<'a>>, mode: BlendMode) {
        self.count();
        self.manner.push(hash(|hasher| (opacity.to_bits(), mask.is_some(), mode).hash(hasher)));
    }

    fn draw_glyph(
        &mut self,
        glyph: &Glyph<'a>,
        transform: Affine,
        glyph_transform: Affine,
        paint: &Paint<'a>,
        mode: &GlyphDrawMode,
    ) {
        self.count();
        let paint = Ink::of(paint);
        if paint == Ink::Unseen || matches!(mode, GlyphDrawMode::Invisible) {
            return;
        }
        let place = transform * glyph_transform;
        let (font, advance, is_zero) = match glyph {
            Glyph::Outline(outline) => {
                let advance = outline.advance_width().unwrap_or(500.0);
                (outline.font_cache_key(), f64::from(advance), outline.glyph_id().to_u32() == 0)
            }
            Glyph::Type3(_) => (DRAWN, 500.0, false),
        };
        let own = glyph.as_unicode().map(letters);
        let is_blank = match glyph {
            Glyph::Outline(outline) if is_zero || own.is_none() => outline.outline().elements().is_empty(),
            _ => own.as_deref().is_some_and(|own| own.chars().all(char::is_whitespace)),
        };
        let start = place * Point::ORIGIN;
        let is_repeated = self.letters.last().is_some_and(|last| last.start == start && last.font == font);
        if is_repeated || !(start.x.is_finite() && start.y.is_finite()) {
            // Filled and then stroked: the same letter.
            return;
        }
        let is_unreadable = own.as_deref().is_none_or(is_nothing) && !is_blank;
        let own = own.filter(|own| !is_nothing(own)).unwrap_or_else(|| if is_blank { " " } else { "\u{FFFD}" }.to_owned());
        let (text, is_replaced) = self.said(own);
        let ink = self.ink(glyph).map(|ink| place.transform_rect_bbox(ink));
        self.letters.push(Letter {
            text,
            is_unreadable: is_unreadable && !is_replaced,
            is_notdef: is_zero && !is_blank,
            is_blank,
            start,
            end: place * Point::new(advance, 0.0),
            up: place * Point::new(0.0, 1000.0) - start,
            ink,
            font,
            colour: paint.colour(),
            mark: self.mark(),
        });
    }

    fn draw_image(&mut self, image: Image<'a, '_>, transform: Affine) {
        self.count();
        let (width, height) = (image.width(), image.height());
        let bounds = transform.transform_rect_bbox(Rect::new(0.0, 0.0, f64::from(width), f64::from(height)));
        let look = hash(|hasher| (image.cache_key(), transform.as_coeffs().map(f64::to_bits)).hash(hasher));
        self.draw(bounds, Kind::Image(u64::from(width) * u64::from(height)), look);
    }

    fn pop_clip_path(&mut self) {
        if self.clips.len() > 1 {
            self.clips.pop();
        }
    }

    fn pop_transparency_group(&mut self) {
        if self.manner.len() > 2 {
            self.manner.pop();
        }
    }

    fn begin_marked_content(&mut self, tag: &[u8], mcid: Option<i32>) {
        self.count();
        let piece = self.piece(tag, mcid);
        let mut mark = self.mark();
        mark.mcid = mcid.or(mark.mcid);
        mark.is_artifact |= tag == b"Artifact";
        mark.lang = piece.lang.or(mark.lang);
        let replacement = piece.text.map(|text| Rc::new(Replacement { text, is_said: Cell::new(false) }));
        self.open.push(Open { mark, replacement });
    }

    fn end_marked_content(&mut self) {
        self.open.pop();
    }
}

/// What something is painted with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ink {
    /// So thin that nobody sees it.
    Unseen,
    /// One colour.
    Plain([u8; 3]),
    /// A pattern or gradient.
    Patterned,
}

impl Ink {
    fn of(paint: &Paint<'_>) -> Self {
        match paint {
            Paint::Color(colour) => {
                let [red, green, blue, alpha] = colour.to_rgba().to_rgba8();
                if alpha > 5 { Self::Plain([red, green, blue]) } else { Self::Unseen }
            }
            Paint::Pattern(_) => Self::Patterned,
        }
    }

    /// Its colour; black for a pattern, which has none of its own.
    fn colour(self) -> [u8; 3] {
        if let Self::Plain(colour) = self { colour } else { [0; 3] }
    }
}

fn letters(read: BfString) -> String {
    match read {
        BfString::Char(letter) => letter.to_string(),
        BfString::String(letters) => letters,
    }
}

/// Nothing that a reader could copy: empty, control characters, U+FFFD, letters that only one font knows.
fn is_nothing(text: &str) -> bool {
    let is_nothing = |letter: char| {
        (letter.is_control() && !letter.is_whitespace())
            || letter == char::REPLACEMENT_CHARACTER
            || matches!(letter, '\u{E000}'..='\u{F8FF}')
    };
    text.chars().all(is_nothing)
}

/// An upright rectangle, or several that make one path: cells of a table, parts of a bar.
fn is_box(path: &BezPath, transform: Affine) -> bool {
    let upright = transform.as_coeffs()[1].abs() < 1e-6 && transform.as_coeffs()[2].abs() < 1e-6;
    let turned = transform.as_coeffs()[0].abs() < 1e-6 && transform.as_coeffs()[3].abs() < 1e-6;
    let elements = path.elements();
    let bounds = path.control_box();
    let on_corner = |point: &Point| {
        let near = |left: f64, right: f64| (left - right).abs() < 1e-3 * (bounds.width() + bounds.height());
        (near(point.x, bounds.x0) || near(point.x, bounds.x1)) && (near(point.y, bounds.y0) || near(point.y, bounds.y1))
    };
    (upright || turned)
        && (4..=6).contains(&elements.len())
        && elements.iter().all(|element| match element {
            PathEl::MoveTo(point) | PathEl::LineTo(point) => on_corner(point),
            PathEl::ClosePath => true,
            PathEl::QuadTo(..) | PathEl::CurveTo(..) => false,
        })
}
