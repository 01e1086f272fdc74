//! Which block a typesetter cannot set. typst names the line of the theme where it stopped, never the line of the Markdown,
//! because the text is data to it. So the blocks are set again without the rest, by halves, until the culprits stand alone.
//!
//! A block is to blame only when an innocent block of its kind can be set; otherwise the theme is broken.

use super::data::{Block, BlockNode, Inline, Meta, Session, Strings};
use super::engine::{Engine, Failure, Job, TypstDiagnostic};
use crate::model::codes;
use crate::model::error::Error;
use crate::model::finding::Finding;
use crate::model::source::Span;

/// The template that sets blocks alone.
const TEMPLATE: &str = "typst/probe.typ";

/// What `typst/probe.typ` gets.
#[derive(serde::Serialize)]
struct Sheet<'a> {
    meta: &'a Meta,
    strings: &'a Strings,
    cover: &'a super::data::Cover,
    blocks: &'a [&'a Block],
}

/// A pack that typst refused.
pub(super) struct Case<'a> {
    /// Sets the probes.
    pub(super) engine: &'a dyn Engine,
    /// The job that failed.
    pub(super) job: &'a Job,
    /// Its document.
    pub(super) document: &'a super::data::Document,
    /// Where `book.toml` names the logo of the National Society.
    pub(super) logo_span: Option<Span>,
    /// What typst said about the whole pack.
    pub(super) complaints: Vec<TypstDiagnostic>,
}

/// Findings on the blocks that cannot be set, or the theme's fault when there are none.
pub(super) fn blame(case: &Case<'_>) -> Result<Vec<Finding>, Error> {
    let sessions = case.document.modules.iter().flat_map(|module| &module.sessions);
    let logo = case.logo();
    let blocks: Vec<&Block> = sessions.flat_map(Session::all_blocks).chain(&logo).collect();
    let mut findings = Vec::new();
    if case.refusal(&[])?.is_none() {
        case.search(&blocks, &mut findings)?;
    }
    if findings.is_empty() { Err(broken_theme(&case.complaints)) } else { Ok(findings) }
}

impl Case<'_> {
    /// The National Society's logo as if it stood in the text: it comes from the book as well, by way of `book.toml`.
    fn logo(&self) -> Option<Block> {
        let society = &self.document.cover.society;
        let node = BlockNode::Figure { path: society.logo.clone()?, alt: society.name.clone() };
        Some(Block { node, span: self.logo_span? })
    }

    fn search(&self, blocks: &[&Block], findings: &mut Vec<Finding>) -> Result<(), Error> {
        let Some(complaints) = self.refusal(blocks)? else { return Ok(()) };
        let [block] = blocks else {
            let (left, right) = blocks.split_at(blocks.len() / 2);
            if blocks.is_empty() {
                return Ok(());
            }
            self.search(left, findings)?;
            return self.search(right, findings);
        };
        if self.refusal(&[&innocent(block)])?.is_some() {
            return Err(broken_theme(&complaints));
        }
        let said = complaints.first().map_or_else(String::new, |complaint| complaint.message.clone());
        findings.push(unprintable(block.span, &said));
        Ok(())
    }

    /// What typst says about these blocks alone, when it does not set them.
    fn refusal(&self, blocks: &[&Block]) -> Result<Option<Vec<TypstDiagnostic>>, Error> {
        let document = self.document;
        let without_links: Vec<Block> = blocks.iter().map(|block| unlinked(block)).collect();
        let blocks: Vec<&Block> = without_links.iter().collect();
        let sheet = Sheet { meta: &document.meta, strings: &document.strings, cover: &document.cover, blocks: &blocks };
        let data = super::json(&sheet)?;
        let job = Job { main: TEMPLATE.into(), data, ..self.job.clone() };
        match self.engine.compile(&job) {
            Ok(_) => Ok(None),
            Err(Failure::Refused(complaints)) => Ok(Some(complaints)),
            Err(Failure::Machine(error)) => Err(error),
        }
    }
}

fn unprintable(span: Span, said: &str) -> Finding {
    let help = "typst refused it, and nothing else on the page; if it is a picture, save it again as plain SVG or PNG";
    Finding::at(codes::UNPRINTABLE, span, format!("this cannot be printed: {said}")).help(help)
}

/// All complaints in one error: the theme's author mends them together.
pub(super) fn broken_theme(complaints: &[TypstDiagnostic]) -> Error {
    let place = complaints.iter().find_map(|complaint| complaint.place.as_deref()).unwrap_or("typst");
    let place = format!("themes/default/{place}");
    let message = complaints.iter().enumerate().map(|(at, complaint)| match (at, &complaint.place) {
        (0, _) | (_, None) => complaint.message.clone(),
        (_, Some(place)) => format!("{place}: {}", complaint.message),
    });
    Error::Theme { place, message: message.collect::<Vec<_>>().join("\n") }
}

/// A block of the same kind with nothing in it that could be refused.
fn innocent(block: &Block) -> Block {
    let words = || vec![Inline::Text { s: "x".into() }];
    let paragraph = || Block { node: BlockNode::Par { c: words() }, span: block.span };
    let node = match &block.node {
        BlockNode::Heading { level, chip, .. } => {
            BlockNode::Heading { level: *level, label: "probe".into(), chip: chip.clone(), c: words() }
        }
        BlockNode::Par { .. } => BlockNode::Par { c: words() },
        BlockNode::Figure { .. } => BlockNode::Figure { path: super::document::EMBLEM.into(), alt: "x".into() },
        BlockNode::List { start, .. } => BlockNode::List { start: *start, items: vec![vec![paragraph()]] },
        BlockNode::Table { columns, .. } => {
            let row = || columns.iter().map(|_| words()).collect::<Vec<_>>();
            BlockNode::Table { columns: columns.clone(), head: row(), rows: vec![row()] }
        }
        BlockNode::Definitions { .. } => BlockNode::Definitions {
            items: vec![super::data::DefinitionNode { term: words(), details: vec![vec![paragraph()]] }],
        },
        BlockNode::Quote { .. } => BlockNode::Quote { blocks: vec![paragraph()] },
        BlockNode::Alert { kind, label, .. } => BlockNode::Alert { kind, label: label.clone(), blocks: vec![paragraph()] },
        BlockNode::Staff { label, .. } => BlockNode::Staff { label: label.clone(), blocks: vec![paragraph()] },
        BlockNode::Law { law, .. } => BlockNode::Law { law: law.clone(), blocks: vec![paragraph()] },
        BlockNode::Group { .. } => BlockNode::Group { blocks: vec![paragraph()] },
        BlockNode::Stale { label, .. } => BlockNode::Stale { label: label.clone(), blocks: vec![paragraph()] },
        BlockNode::Code { .. } => BlockNode::Code { s: "x".into() },
        BlockNode::Rule => BlockNode::Rule,
    };
    Block { node, span: block.span }
}

/// The block without links into the pack, whose targets are not on the sheet, and with every footnote in place.
fn unlinked(block: &Block) -> Block {
    let all = |blocks: &[Block]| blocks.iter().map(unlinked).collect::<Vec<_>>();
    let node = match &block.node {
        BlockNode::Heading { level, label, chip, c } => {
            BlockNode::Heading { level: (*level).min(3), label: label.clone(), chip: chip.clone(), c: plain(c) }
        }
        BlockNode::Par { c } => BlockNode::Par { c: plain(c) },
        BlockNode::List { start, items } => {
            BlockNode::List { start: *start, items: items.iter().map(|item| all(item)).collect() }
        }
        BlockNode::Table { columns, head, rows } => BlockNode::Table {
            columns: columns.clone(),
            head: head.iter().map(|cell| plain(cell)).collect(),
            rows: rows.iter().map(|row| row.iter().map(|cell| plain(cell)).collect()).collect(),
        },
        BlockNode::Definitions { items } => BlockNode::Definitions {
            items: items
                .iter()
                .map(|item| super::data::DefinitionNode {
                    term: plain(&item.term),
                    details: item.details.iter().map(|detail| all(detail)).collect(),
                })
                .collect(),
        },
        BlockNode::Quote { blocks } => BlockNode::Quote { blocks: all(blocks) },
        BlockNode::Alert { kind, label, blocks } => BlockNode::Alert { kind, label: label.clone(), blocks: all(blocks) },
        BlockNode::Staff { label, blocks } => BlockNode::Staff { label: label.clone(), blocks: all(blocks) },
        BlockNode::Law { law, blocks } => BlockNode::Law { law: law.clone(), blocks: all(blocks) },
        BlockNode::Group { blocks } => BlockNode::Group { blocks: all(blocks) },
        BlockNode::Stale { label, blocks } => BlockNode::Stale { label: label.clone(), blocks: all(blocks) },
        other @ (BlockNode::Figure { .. } | BlockNode::Code { .. } | BlockNode::Rule) => other.clone(),
    };
    Block { node, span: block.span }
}

fn plain(inlines: &[Inline]) -> Vec<Inline> {
    let one = |inline: &Inline| match inline {
        Inline::Em { c } => vec![Inline::Em { c: plain(c) }],
        Inline::Strong { c } => vec![Inline::Strong { c: plain(c) }],
        Inline::Strike { c } => vec![Inline::Strike { c: plain(c) }],
        Inline::Link { url, shown, c } => vec![Inline::Link { url: url.clone(), shown: shown.clone(), c: plain(c) }],
        Inline::Ref { c, .. } => plain(c),
        Inline::Note { first: false, .. } => Vec::new(),
        Inline::Note { label, blocks, .. } => {
            vec![Inline::Note { label: label.clone(), first: true, blocks: blocks.iter().map(unlinked).collect() }]
        }
        other => vec![other.clone()],
    };
    inlines.iter().flat_map(one).collect()
}
