//! The pieces in which a translation is laid beside its source: a heading, a paragraph, a point of a list, a row of a
//! table, a line of the front matter.

use super::pairs::Side;
use crate::model::ast::{Block, BlockKind, Footnote, Inline, InlineKind, Target};
use crate::model::parts;
use crate::model::source::{SourceMap, Span};

/// What a unit is. Two parts with the same kinds in the same order are compared unit by unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum UnitKind {
    Heading,
    Text,
    Point,
    Row,
    Term,
    Code,
    Picture,
    Front,
}

/// A piece of text whose every byte knows where it is written.
#[derive(Debug)]
pub(super) struct Unit<'a> {
    pub(super) kind: UnitKind,
    pub(super) text: String,
    /// Addresses that links lead to.
    pub(super) targets: Vec<(&'a str, Span)>,
    /// First byte in `text`, and the source's bytes from there on.
    pieces: Vec<(usize, usize, Span)>,
}

/// A part of a text: the front matter, what stands under one heading, or the footnotes.
#[derive(Debug)]
pub(super) struct Section<'a> {
    pub(super) name: &'a str,
    pub(super) units: Vec<Unit<'a>>,
}

impl<'a> Unit<'a> {
    fn new(kind: UnitKind) -> Self {
        Self { kind, text: String::new(), targets: Vec::new(), pieces: Vec::new() }
    }

    fn of(kind: UnitKind, run: &'a [Inline]) -> Self {
        let mut unit = Self::new(kind);
        unit.push_all(run);
        unit
    }

    fn push(&mut self, text: &str, span: Span) {
        self.pieces.push((self.text.len(), text.len(), span));
        self.text.push_str(text);
    }

    fn push_all(&mut self, run: &'a [Inline]) {
        for inline in run {
            match &inline.kind {
                InlineKind::Text(text) | InlineKind::Code(text) => self.push(text, inline.span),
                InlineKind::Emphasis(inside) | InlineKind::Strong(inside) | InlineKind::Strikethrough(inside) => {
                    self.push_all(inside);
                }
                InlineKind::Link { target, content } => {
                    self.push_all(content);
                    if let Target::Written(target) | Target::Outside(target) = target {
                        self.targets.push((target, inline.span));
                    }
                }
                InlineKind::Image(image) => self.push(&image.alt, image.span),
                InlineKind::Abbreviation { short, .. } => self.push(short, inline.span),
                InlineKind::FootnoteCall(_) => {}
                InlineKind::SoftBreak | InlineKind::HardBreak => self.text.push(' '),
            }
        }
    }

    /// Where the bytes of `range` are written. With escapes in the source the nearest place is the whole run.
    pub(super) fn span(&self, start: usize, end: usize) -> Option<Span> {
        let (at, length, span) = self.pieces.iter().rev().find(|(at, _, _)| *at <= start)?;
        if span.range().len() != *length {
            return Some(Span { end: span.start, ..*span });
        }
        let base = span.range().start;
        Some(Span::new(span.source, base + (start - at)..base + (end - at).min(*length)))
    }

    /// Where it begins.
    pub(super) fn place(&self) -> Option<Span> {
        self.pieces.first().map(|(_, _, span)| *span).or(self.targets.first().map(|(_, span)| *span))
    }
}

/// The sections of a text: front matter, what stands above the first heading, the headings in order, footnotes.
pub(super) fn sections<'a>(side: &Side<'a>, map: &SourceMap) -> Vec<Section<'a>> {
    let mut sections = Vec::new();
    sections.extend(side.front.is_some().then(|| Section { name: parts::FRONT, units: front_units(side, map) }));
    for part in parts::parts(side.blocks) {
        sections.push(Section { name: part.name(), units: units_of(part.blocks) });
    }
    let notes = side.footnotes.iter().flat_map(|Footnote { blocks, .. }| units_of(blocks)).collect();
    sections.push(Section { name: parts::NOTES, units: notes });
    sections
}

/// Search terms are words that people type, and each language has its own.
fn front_units<'a>(side: &Side<'a>, map: &SourceMap) -> Vec<Unit<'a>> {
    let Some(front) = side.front else { return Vec::new() };
    let written = map.get(side.source).text.get(front.span.range()).unwrap_or_default();
    let lists = [&front.objectives, &front.key_messages, &front.materials, &front.sources];
    let mut from = 0;
    let texts = [&front.title].into_iter().chain(lists.into_iter().flatten());
    texts
        .map(|text| {
            let mut unit = Unit::new(UnitKind::Front);
            // Lists stand in any order in the file; what is not below the last find is looked for from the top.
            let found = written.get(from..).and_then(|rest| rest.find(text.as_str())).map(|at| at + from);
            let found = found.or_else(|| written.find(text.as_str()));
            let span = match found {
                Some(at) => {
                    from = at + text.len();
                    Span::new(side.source, front.span.range().start + at..front.span.range().start + from)
                }
                None => side.head(),
            };
            unit.push(text, span);
            unit
        })
        .collect()
}

fn units_of(blocks: &[Block]) -> Vec<Unit<'_>> {
    let mut units = Vec::new();
    collect(blocks, UnitKind::Text, &mut units);
    units
}

fn collect<'a>(blocks: &'a [Block], text: UnitKind, units: &mut Vec<Unit<'a>>) {
    for block in blocks {
        match &block.kind {
            BlockKind::Heading { content, .. } => units.push(Unit::of(UnitKind::Heading, content)),
            BlockKind::Paragraph(content) => units.push(Unit::of(text, content)),
            BlockKind::Figure(image) => {
                let mut unit = Unit::new(UnitKind::Picture);
                unit.push(&image.alt, image.span);
                units.push(unit);
            }
            BlockKind::List { items, .. } => items.iter().for_each(|item| collect(&item.blocks, UnitKind::Point, units)),
            BlockKind::Table { head, rows, .. } => {
                for row in std::iter::once(head).chain(rows) {
                    units.push(row_unit(row));
                }
            }
            BlockKind::Definitions(list) => {
                for entry in list {
                    units.push(Unit::of(UnitKind::Term, &entry.term));
                    entry.details.iter().for_each(|detail| collect(detail, text, units));
                }
            }
            BlockKind::Quote(inside)
            | BlockKind::Alert { blocks: inside, .. }
            | BlockKind::Staff(inside)
            | BlockKind::Only { blocks: inside, .. } => collect(inside, text, units),
            BlockKind::Code(code) => {
                let mut unit = Unit::new(UnitKind::Code);
                unit.push(code, block.span);
                units.push(unit);
            }
            BlockKind::Rule | BlockKind::Include { .. } => {}
        }
    }
}

/// Cells are kept apart, so that the end of one and the start of the next make no number.
fn row_unit(row: &[Vec<Inline>]) -> Unit<'_> {
    let mut unit = Unit::new(UnitKind::Row);
    for cell in row {
        unit.push_all(cell);
        unit.text.push_str(" | ");
    }
    unit
}
