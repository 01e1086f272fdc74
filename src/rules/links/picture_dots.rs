//! `LK112`, `LK113`: pictures made of dots that are too few for paper, or more than anybody can see. In: the pictures that were
//! read, and the packs that print them. Out: a finding where each is first shown. Drawings have no dots.

use std::collections::BTreeMap;

use crate::model::ast::{Block, BlockKind, Image};
use crate::model::book::{Book, Pack, Sources};
use crate::model::codes::{COARSE_PICTURE, OVERSIZED_PICTURE};
use crate::model::config::{Filling, Paper};
use crate::model::finding::Finding;
use crate::model::pack_kind::Figures;
use crate::model::source::Span;
use crate::model::walk;

/// Dots to the inch of paper. Printers ask for 300; below half of that the dots are seen.
const FEWEST: f64 = 150.0;

/// Dots across or down. A page shows at most 1200 on a sharp screen, and a sheet of A4 from side to side 1950 at 300 to the inch.
const MOST: usize = 2000;

/// Millimetres to the inch.
const INCH: f64 = 25.4;

/// A picture of dots that texts show.
struct Shown {
    /// Where first.
    span: Span,
    /// Dots across and down.
    dots: (usize, usize),
    /// Widest print in millimetres; `None` when no pack prints it as a figure.
    printed: Option<f64>,
}

pub(super) fn check_coarse(sources: &Sources, book: &Book) -> Vec<Finding> {
    shown(sources, book).iter().filter_map(|(path, shown)| coarse(path, shown)).collect()
}

pub(super) fn check_oversized(sources: &Sources, book: &Book) -> Vec<Finding> {
    let is_oversized = |shown: &Shown| shown.dots.0.max(shown.dots.1) > MOST;
    shown(sources, book).iter().filter(|(_, shown)| is_oversized(shown)).map(|(path, shown)| oversized(path, shown)).collect()
}

fn shown<'a>(sources: &Sources, book: &'a Book) -> BTreeMap<&'a str, Shown> {
    let mut all = BTreeMap::new();
    for part in book.parts() {
        walk::pictures(part, &mut |image| note(sources, image, None, &mut all));
    }
    for pack in &book.packs {
        let width = width(pack);
        let edition = book.edition(pack);
        for (module, session) in pack.sessions.iter().filter(|_| pack.config.filling() == Filling::Sessions) {
            figures(&edition.modules[*module].sessions[*session].text.blocks, &mut |image| {
                note(sources, image, Some(width), &mut all);
            });
        }
    }
    all
}

fn note<'a>(sources: &Sources, image: &'a Image, width: Option<f64>, all: &mut BTreeMap<&'a str, Shown>) {
    let Some(dots) = sources.pictures.get(&image.path).and_then(|bytes| dots(bytes)) else { return };
    let shown = all.entry(&image.path).or_insert(Shown { span: image.span, dots, printed: None });
    shown.span = shown.span.min(image.span);
    shown.printed = match (shown.printed, width) {
        (Some(one), Some(other)) => Some(one.max(other)),
        (one, other) => one.or(other),
    };
}

/// Pictures that stand alone: those in a line of text are as high as the line.
fn figures<'a>(blocks: &'a [Block], visit: &mut dyn FnMut(&'a Image)) {
    walk::blocks(blocks, &mut |block| {
        if let BlockKind::Figure(image) = &block.kind {
            visit(image);
        }
    });
}

/// Dots across and down by the head of a PNG, JPEG or WebP file; `None` for drawings and what cannot be read.
fn dots(bytes: &[u8]) -> Option<(usize, usize)> {
    let kind = imagesize::image_type(bytes).ok()?;
    if !matches!(kind, imagesize::ImageType::Png | imagesize::ImageType::Jpeg | imagesize::ImageType::Webp) {
        return None;
    }
    let size = imagesize::blob_size(bytes).ok()?;
    Some((size.width, size.height))
}

/// Millimetres that the default theme gives to a figure: its share of what margins and side column leave of the sheet. A theme
/// of the book's own may print it wider or narrower.
fn width(pack: &Pack) -> f64 {
    // Both margins together: 25 and 20 mm, on A5 18 and 13.
    let margins = if pack.config.paper == Paper::A5 { 31.0 } else { 45.0 };
    let between_margins = pack.config.paper.size().0 - margins;
    let Figures { taken, share } = pack.config.kind.traits().figures;
    (between_margins - taken) * share
}

#[expect(clippy::cast_precision_loss, reason = "pictures have far fewer than 2^52 dots")]
fn coarse(path: &str, shown: &Shown) -> Option<Finding> {
    let width = shown.printed?;
    let across = shown.dots.0;
    let density = across as f64 / width * INCH;
    if density >= FEWEST {
        return None;
    }
    let needed = (width / INCH * FEWEST).ceil();
    let message =
        format!("the picture `{path}` has {across} dots across, and on paper it is {width:.0} mm wide: {density:.0} to the inch");
    let help = format!(
        "take the picture again, or find the original: it needs {needed} dots across (150 to the inch), better twice as many; save a drawing as SVG"
    );
    Some(Finding::at(COARSE_PICTURE, shown.span, message).help(help))
}

fn oversized(path: &str, shown: &Shown) -> Finding {
    let (across, down) = shown.dots;
    let message = format!("the picture `{path}` has {across} × {down} dots, and nobody can see more than {MOST}");
    Finding::at(OVERSIZED_PICTURE, shown.span, message).help("make it 1200 dots wide: that is sharp on a screen and on paper")
}
