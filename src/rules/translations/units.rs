//! The pieces in which a translation is laid beside its source: a heading, a paragraph, a point of a list, a row of a
//! table, a line of the front matter.

use super::values;
use crate::model::ast::{Block, BlockKind, Footnote, Inline, InlineKind, Target};
use crate::model::parts;
use crate::model::source::{SourceMap, Span};
use crate::model::translation::pairs::Side;

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

/// A piece of a text. Most pieces hold no value, so their words are put together only where they may: see [`Unit::words`].
#[derive(Debug, Clone, Copy)]
pub(super) struct Unit<'a> {
    pub(super) kind: UnitKind,
    content: Content<'a>,
}

#[derive(Debug, Clone, Copy)]
enum Content<'a> {
    Run(&'a [Inline]),
    Cells(&'a [Vec<Inline>]),
    Written(&'a str, Span),
}

/// The words of a unit; every byte of them knows where it is written.
#[derive(Debug, Default)]
pub(super) struct Words<'a> {
    pub(super) text: String,
    /// Addresses that links lead to.
    pub(super) targets: Vec<(&'a str, Span)>,
    /// First byte in `text`, length, and the source's bytes.
    pieces: Vec<(usize, usize, Span)>,
}

/// A part of a text: the front matter, what stands under one heading, or the footnotes.
#[derive(Debug)]
pub(super) struct Section<'a> {
    pub(super) name: &'a str,
    pub(super) units: Vec<Unit<'a>>,
}

impl<'a> Unit<'a> {
    /// The words, put together.
    pub(super) fn words(&self) -> Words<'a> {
        let mut words = Words::default();
        match self.content {
            Content::Run(run) => words.push_all(run),
            // Cells are kept apart, so that the end of one and the start of the next make no number.
            Content::Cells(cells) => {
                for cell in cells {
                    words.push_all(cell);
                    words.text.push_str(" | ");
                }
            }
            Content::Written(text, span) => words.push(text, span),
        }
        words
    }

    /// Whether there is a figure, a link or the sign of an address in it.
    pub(super) fn may_hold_values(&self) -> bool {
        match self.content {
            Content::Run(run) => may_hold_values(run),
            Content::Cells(cells) => cells.iter().any(|cell| may_hold_values(cell)),
            Content::Written(text, _) => values::may_hold(text),
        }
    }

    /// Where it begins.
    pub(super) fn place(&self) -> Option<Span> {
        match self.content {
            Content::Run(run) => run.first().map(|inline| inline.span),
            Content::Cells(cells) => cells.iter().find_map(|cell| cell.first()).map(|inline| inline.span),
            Content::Written(_, span) => Some(span),
        }
    }
}

fn may_hold_values(run: &[Inline]) -> bool {
    run.iter().any(|inline| match &inline.kind {
        InlineKind::Text(text) | InlineKind::Code(text) => values::may_hold(text),
        InlineKind::Emphasis(inside) | InlineKind::Strong(inside) | InlineKind::Strikethrough(inside) => may_hold_values(inside),
        InlineKind::Link { .. } => true,
        InlineKind::Image(image) => values::may_hold(&image.alt),
        InlineKind::Abbreviation { short, .. } => values::may_hold(short),
        InlineKind::Fact { .. } | InlineKind::FootnoteCall(_) | InlineKind::SoftBreak | InlineKind::HardBreak => false,
    })
}

impl<'a> Words<'a> {
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
                    if let Target::Written(target) | Target::Outside(target) = &**target {
                        self.targets.push((target, inline.span));
                    }
                }
                InlineKind::Image(image) => self.push(&image.alt, image.span),
                InlineKind::Abbreviation { short, .. } => self.push(short, inline.span),
                // One value in all languages by itself.
                InlineKind::Fact { .. } | InlineKind::FootnoteCall(_) => {}
                InlineKind::SoftBreak | InlineKind::HardBreak => self.text.push(' '),
            }
        }
    }

    /// Where the bytes from `start` to `end` are written. With escapes in the source the nearest place is the whole run.
    pub(super) fn span(&self, start: usize, end: usize) -> Option<Span> {
        let (at, length, span) = self.pieces.iter().rev().find(|(at, _, _)| *at <= start)?;
        if span.range().len() != *length {
            return Some(Span { end: span.start, ..*span });
        }
        let base = span.range().start;
        Some(Span::new(span.source, base + (start - at)..base + (end - at).min(*length)))
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
            Unit { kind: UnitKind::Front, content: Content::Written(text, span) }
        })
        .collect()
}

fn units_of(blocks: &[Block]) -> Vec<Unit<'_>> {
    let mut units = Vec::new();
    collect(blocks, UnitKind::Text, &mut units);
    units
}

fn collect<'a>(blocks: &'a [Block], text: UnitKind, units: &mut Vec<Unit<'a>>) {
    let unit = |kind, content| Unit { kind, content };
    for block in blocks {
        match &block.kind {
            BlockKind::Heading { content, .. } => units.push(unit(UnitKind::Heading, Content::Run(content))),
            BlockKind::Paragraph(content) => units.push(unit(text, Content::Run(content))),
            BlockKind::Figure(image) => units.push(unit(UnitKind::Picture, Content::Written(&image.alt, image.span))),
            BlockKind::List { items, .. } => items.iter().for_each(|item| collect(&item.blocks, UnitKind::Point, units)),
            BlockKind::Table { head, rows, .. } => {
                let rows = std::iter::once(&**head).chain(rows.iter().map(Vec::as_slice));
                units.extend(rows.map(|row| unit(UnitKind::Row, Content::Cells(row))));
            }
            BlockKind::Definitions(list) => {
                for entry in list {
                    units.push(unit(UnitKind::Term, Content::Run(&entry.term)));
                    entry.details.iter().for_each(|detail| collect(detail, text, units));
                }
            }
            BlockKind::Quote(inside)
            | BlockKind::Alert { blocks: inside, .. }
            | BlockKind::Staff(inside)
            | BlockKind::Only { blocks: inside, .. } => collect(inside, text, units),
            BlockKind::Law(law) => collect(&law.blocks, text, units),
            BlockKind::Code(code) => units.push(unit(UnitKind::Code, Content::Written(code, block.span))),
            BlockKind::Rule | BlockKind::Include { .. } => {}
        }
    }
}
