//! One page: its content is run once for letters and drawings, and drawn where an emblem might be.

use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::hayro_syntax::page::Page;
use hayro_interpret::{Context, InterpreterCache, InterpreterSettings, interpret_page};
use kurbo::Rect;
use lopdf::ObjectId;

use super::device::{Collector, Mark};
use super::emblem::Known;
use super::fonts::FontTable;
use super::frame::{Frame, area, rounded};
use super::replacements::{self, Refusal};
use super::structure::Structure;
use super::{emblem, pictures, runs};
use crate::inspect::page::red;
use crate::model::pdf::{PdfFigure, PdfPage, PdfSign};

/// Whether the picture of a page is looked at for emblems, which takes far longer than all the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Attention {
    Look,
    Pass,
}

/// A page as it was read.
pub(super) struct ReadPage {
    pub(super) page: PdfPage,
    /// Keys of its fonts: the runs' numbers point into them.
    pub(super) fonts: Vec<u128>,
    /// Where an emblem may be, on a page that was not looked at.
    pub(super) suspects: Vec<Rect>,
}

/// Reads pages of one file on one thread.
pub(super) struct Reader<'a> {
    pdf: &'a Pdf,
    structure: &'a Structure,
    fonts: &'a FontTable,
    known: &'a Known,
    cache: InterpreterCache<'a>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(pdf: &'a Pdf, structure: &'a Structure, fonts: &'a FontTable, known: &'a Known) -> Self {
        Self { pdf, structure, fonts, known, cache: InterpreterCache::new() }
    }

    /// The page at `index`.
    pub(super) fn read(&self, index: usize, attention: Attention) -> Result<ReadPage, String> {
        let page = &self.pdf.pages()[index];
        let frame = Frame::of(page).ok_or("its size makes no sense")?;
        let collected = self.collect(page, &frame)?;
        let id = page.raw().obj_id();
        let is_this = |object: ObjectId| id.is_some_and(|id| id == identifier(object));
        let own = self.own_id(page);
        let context = runs::Context { structure: self.structure, fonts: self.fonts, page: own, trim: frame.trim };
        let (lines, keys) = runs::runs(&context, &collected.letters);
        let figures = self.structure.figures.iter().filter(|figure| figure.page.is_some_and(is_this));
        let figures = figures.map(|figure| PdfFigure {
            alt: figure.alt.clone(),
            area: figure.bbox.map(|bbox| placed(bbox, &frame)).or_else(|| drawn(&figure.pieces, &collected)).map(area),
        });
        let figures = figures.collect();
        let (pictures, underlines) = pictures::read(&collected.drawings, &lines, frame.trim);
        let mut read = PdfPage {
            number: u32::try_from(index + 1).unwrap_or(u32::MAX),
            width: rounded(frame.trim.width()),
            height: rounded(frame.trim.height()),
            runs: lines.into_iter().map(|line| line.run).collect(),
            figures,
            pictures,
            emblems: Vec::new(),
            signs: signs(&collected),
            underlines,
        };
        let mut suspects = Vec::new();
        match attention {
            Attention::Look => read.emblems = emblem::find(self.known, page, &frame, &collected, &read)?,
            Attention::Pass => suspects = emblem::suspects(&collected),
        }
        Ok(ReadPage { page: read, fonts: keys, suspects })
    }

    fn collect(&self, page: &'a Page<'a>, frame: &Frame) -> Result<Collector, String> {
        let survey = replacements::survey(page).map_err(|refusal| match refusal {
            Refusal::TooMuch => "there is more on it than can be read",
            Refusal::TooDeep => "its content is nested without end",
        })?;
        let mut collector = Collector::new(frame.crop, survey.pieces);
        let mut context = Context::new(frame.place, frame.crop, &self.cache, page.xref(), InterpreterSettings::default());
        interpret_page(page, &mut context, &mut collector);
        Ok(collector)
    }

    /// The number by which the structure tree knows the page.
    fn own_id(&self, page: &Page<'_>) -> Option<ObjectId> {
        let id = page.raw().obj_id()?;
        self.structure.pages().find(|candidate| identifier(*candidate) == id)
    }
}

/// Smaller than this, in tenths of a millimetre, nobody takes it for a sign.
const SMALLEST_SIGN: f64 = 10.0;

fn signs(collected: &Collector) -> Vec<PdfSign> {
    let seen = red::of_outlines(&collected.outlines).into_iter();
    let seen = seen.filter(|(_, bounds)| bounds.width().max(bounds.height()) >= SMALLEST_SIGN);
    seen.map(|(what, bounds)| PdfSign { what, area: area(bounds) }).collect()
}

fn identifier(id: ObjectId) -> hayro_interpret::hayro_syntax::object::ObjectIdentifier {
    let (number, generation) = id;
    hayro_interpret::hayro_syntax::object::ObjectIdentifier::new(i32::try_from(number).unwrap_or_default(), i32::from(generation))
}

fn placed([x0, y0, x1, y1]: [f64; 4], frame: &Frame) -> Rect {
    frame.place.transform_rect_bbox(Rect::new(x0, y0, x1, y1))
}

/// What a figure without a box covers: all that is drawn in its pieces.
fn drawn(pieces: &[i32], collected: &Collector) -> Option<Rect> {
    let is_in = |mark: &Mark| mark.mcid.is_some_and(|mcid| pieces.contains(&mcid));
    let drawings = collected.drawings.iter().filter(|drawing| is_in(&drawing.mark)).map(|drawing| drawing.area);
    let letters = collected.letters.iter().filter(|letter| is_in(&letter.mark)).map(runs::box_of);
    drawings.chain(letters).reduce(|all, one| all.union(one))
}
