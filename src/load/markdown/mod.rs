//! Markdown text to the tree of [`crate::model::ast`]. The only module that names pulldown-cmark.
//!
//! A text is first cut at the lines that Markdown does not know (`::: staff`, `{{#include …}}`), then each piece goes
//! through pulldown-cmark. Includes and links are not resolved here, and no file is read.

mod facts;
mod headings;
mod html;
mod indented;
mod inlines;
mod pieces;
pub(crate) mod prose;
mod tree;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use crate::model::ast::{Block, BlockKind, Footnote};
use crate::model::book::FragmentPart;
use crate::model::codes::{DUPLICATE_ID, INCLUDE_OUTSIDE, MALFORMED_BLOCK};
use crate::model::finding::Finding;
use crate::model::law::LawBlock;
use crate::model::localized::Lang;
use crate::model::source::{SourceId, Span};

use pieces::Piece;
use tree::TreeBuilder;

/// Level of the deepest heading there is.
const DEEPEST: u8 = 6;

/// The text that is being parsed, and where findings about it go.
pub(crate) struct Input<'a> {
    pub(crate) source: SourceId,
    /// Path from the book's root; pictures and includes are relative to it.
    pub(crate) path: &'a str,
    pub(crate) text: &'a Arc<str>,
    /// Languages of the book.
    pub(crate) known: &'a BTreeSet<Lang>,
}

/// A parsed text.
#[derive(Debug, Default)]
pub(crate) struct Document {
    pub(crate) blocks: Vec<Block>,
    pub(crate) footnotes: Vec<Footnote>,
    /// Pictures that it shows: path and place.
    pub(crate) pictures: Vec<(String, Span)>,
    /// Files that it includes: path and place.
    pub(crate) includes: Vec<(String, Span)>,
}

/// Parses `input.text[range]`, the text of a page with a title above it.
pub(crate) fn parse(input: &Input<'_>, range: Range<usize>, findings: &mut Vec<Finding>) -> Document {
    parse_below(1, input, range, findings)
}

/// Parses `input.text[range]`, above which stands a heading of `level`.
fn parse_below(level: u8, input: &Input<'_>, range: Range<usize>, findings: &mut Vec<Finding>) -> Document {
    let pieces = pieces::cut(input, range.clone(), findings);
    // Those of the whole file: a part may call a footnote that stands below it.
    let definitions = pieces::definitions(input.text, 0..input.text.len());
    check_definitions(&definitions, &pieces::containers(&pieces), input, findings);
    let mut builder = TreeBuilder::new(input, &definitions, level);
    let blocks = assemble(&pieces, input, &mut builder);
    let mut document = builder.finish(findings);
    document.blocks = blocks;
    check_includes(&mut document, input, findings);
    check_footnotes(&document.footnotes, findings);
    document
}

/// Parses a file from `start` (behind its front matter, where it has one) to be included: the whole, and each part between `<!-- ANCHOR: x -->` and `<!-- ANCHOR_END: x -->`.
pub(crate) fn parse_fragment(
    input: &Input<'_>,
    start: usize,
    findings: &mut Vec<Finding>,
) -> (Document, BTreeMap<String, FragmentPart>) {
    // What stands above is known where the file is included.
    let whole = parse_below(DEEPEST, input, start..input.text.len(), findings);
    let containers = pieces::containers(&pieces::cut(input, start..input.text.len(), &mut Vec::new()));
    let anchors = pieces::anchors(input.text)
        .into_iter()
        .map(|(name, range)| {
            check_anchor(&name, &range, &containers, input, findings);
            // What is found again with the whole is told once by the report.
            let part = parse_below(DEEPEST, input, range, findings);
            // A part may call footnotes that stand outside it; those that nobody calls are dropped later.
            (name, FragmentPart { blocks: part.blocks, footnotes: whole.footnotes.clone() })
        })
        .collect();
    (whole, anchors)
}

/// A footnote is printed wherever it is called; written inside a block for staff or for one country, it would carry the text
/// out of the block.
fn check_definitions(definitions: &[Range<usize>], containers: &[Range<usize>], input: &Input<'_>, findings: &mut Vec<Finding>) {
    let inside = |at: usize| containers.iter().any(|container| container.contains(&at));
    for definition in
        definitions.iter().filter(|definition| input.text[definition.start..].starts_with("[^") && inside(definition.start))
    {
        findings.push(
            Finding::at(
                MALFORMED_BLOCK,
                Span::new(input.source, definition.start..definition.start + 2),
                "this footnote is written inside a `:::` block",
            )
            .help("write it at the end of the text; what only staff may read belongs into the block itself"),
        );
    }
}

/// A part that begins or ends inside a `:::` block would be shown to people for whom the block is not meant.
fn check_anchor(name: &str, part: &Range<usize>, containers: &[Range<usize>], input: &Input<'_>, findings: &mut Vec<Finding>) {
    let cuts = |container: &Range<usize>| {
        let inside = |at: usize| container.start < at && at < container.end;
        inside(part.start) || inside(part.end)
    };
    if containers.iter().any(cuts) {
        findings.push(
            Finding::at(
                MALFORMED_BLOCK,
                Span::new(input.source, part.start..part.start),
                format!("the part `{name}` begins or ends inside a `:::` block"),
            )
            .help("put both `ANCHOR` comments outside the block, so that the block comes with the part"),
        );
    }
}

fn assemble(pieces: &[Piece], input: &Input<'_>, builder: &mut TreeBuilder<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Markdown(range) => blocks.extend(builder.parse(range.clone())),
            Piece::Staff { range, inside } => {
                let kind = BlockKind::Staff(assemble(inside, input, builder));
                blocks.push(Block { span: Span::new(input.source, range.clone()), kind });
            }
            Piece::Only { range, countries, inside } => {
                let kind = BlockKind::Only { countries: countries.clone(), blocks: assemble(inside, input, builder) };
                blocks.push(Block { span: Span::new(input.source, range.clone()), kind });
            }
            Piece::Law { range, id, keys, inside } => {
                let law = builder.law(range, id.as_deref(), keys.clone());
                let kind = BlockKind::Law(Box::new(LawBlock { law, blocks: assemble(inside, input, builder) }));
                blocks.push(Block { span: Span::new(input.source, range.clone()), kind });
            }
            Piece::Include { range, path, anchor } => {
                let span = Span::new(input.source, range.clone());
                builder.include(path, span);
                blocks.push(Block { span, kind: BlockKind::Include { path: path.clone(), anchor: anchor.clone() } });
            }
        }
    }
    blocks
}

/// Turns written include paths into paths from the root; those that lead outside are reported and dropped.
fn check_includes(document: &mut Document, input: &Input<'_>, findings: &mut Vec<Finding>) {
    document.includes.retain_mut(|(written, span)| {
        if let Some(path) = super::paths::resolve(input.path, written) {
            *written = path;
            return true;
        }
        findings.push(
            Finding::at(INCLUDE_OUTSIDE, *span, format!("`{written}` leads out of the book"))
                .help("copy the file into the book's content folder and include it from there"),
        );
        false
    });
    resolve_includes(&mut document.blocks, input.path);
}

fn resolve_includes(blocks: &mut Vec<Block>, from: &str) {
    blocks.retain_mut(|block| match &mut block.kind {
        BlockKind::Include { path, .. } => match super::paths::resolve(from, path) {
            Some(resolved) => {
                *path = resolved;
                true
            }
            None => false,
        },
        BlockKind::Staff(inside) | BlockKind::Only { blocks: inside, .. } => {
            resolve_includes(inside, from);
            true
        }
        BlockKind::Law(law) => {
            resolve_includes(&mut law.blocks, from);
            true
        }
        _ => true,
    });
}

fn check_footnotes(footnotes: &[Footnote], findings: &mut Vec<Finding>) {
    for (position, footnote) in footnotes.iter().enumerate() {
        if footnotes[..position].iter().any(|earlier| earlier.label == footnote.label) {
            findings.push(
                Finding::at(DUPLICATE_ID, footnote.span, format!("the footnote `{}` is written twice", footnote.label))
                    .help("give each footnote its own label"),
            );
        }
    }
}
