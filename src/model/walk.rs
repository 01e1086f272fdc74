//! One way to go through a tree: every block and every inline, in reading order, to read or to change.

use super::ast::{Block, BlockKind, Image, Inline, InlineKind};

/// Calls `visit` for every block, outer ones first.
pub fn blocks<'a>(tree: &'a [Block], visit: &mut dyn FnMut(&'a Block)) {
    for block in tree {
        visit(block);
        match &block.kind {
            BlockKind::List { items, .. } => items.iter().for_each(|item| blocks(&item.blocks, visit)),
            BlockKind::Definitions(list) => list.iter().flat_map(|entry| &entry.details).for_each(|detail| blocks(detail, visit)),
            BlockKind::Quote(inside)
            | BlockKind::Alert { blocks: inside, .. }
            | BlockKind::Staff(inside)
            | BlockKind::Only { blocks: inside, .. } => {
                blocks(inside, visit);
            }
            BlockKind::Law(law) => blocks(&law.blocks, visit),
            BlockKind::Heading { .. }
            | BlockKind::Paragraph(_)
            | BlockKind::Figure(_)
            | BlockKind::Table { .. }
            | BlockKind::Code(_)
            | BlockKind::Rule
            | BlockKind::Include { .. } => {}
        }
    }
}

/// Calls `visit` for every block to change it, outer ones first.
pub fn blocks_mut(tree: &mut [Block], visit: &mut dyn FnMut(&mut Block)) {
    for block in tree {
        visit(block);
        match &mut block.kind {
            BlockKind::List { items, .. } => items.iter_mut().for_each(|item| blocks_mut(&mut item.blocks, visit)),
            BlockKind::Definitions(list) => {
                list.iter_mut().flat_map(|entry| &mut entry.details).for_each(|detail| blocks_mut(detail, visit));
            }
            BlockKind::Quote(inside)
            | BlockKind::Alert { blocks: inside, .. }
            | BlockKind::Staff(inside)
            | BlockKind::Only { blocks: inside, .. } => {
                blocks_mut(inside, visit);
            }
            BlockKind::Law(law) => blocks_mut(&mut law.blocks, visit),
            BlockKind::Heading { .. }
            | BlockKind::Paragraph(_)
            | BlockKind::Figure(_)
            | BlockKind::Table { .. }
            | BlockKind::Code(_)
            | BlockKind::Rule
            | BlockKind::Include { .. } => {}
        }
    }
}

/// Calls `visit` for every inline, outer ones first.
pub fn inlines<'a>(tree: &'a [Block], visit: &mut dyn FnMut(&'a Inline)) {
    blocks(tree, &mut |block| match &block.kind {
        BlockKind::Heading { content, .. } | BlockKind::Paragraph(content) => nested(content, visit),
        BlockKind::Table { head, rows, .. } => head.iter().chain(rows.iter().flatten()).for_each(|cell| nested(cell, visit)),
        BlockKind::Definitions(list) => list.iter().for_each(|entry| nested(&entry.term, visit)),
        _ => {}
    });
}

fn nested<'a>(content: &'a [Inline], visit: &mut dyn FnMut(&'a Inline)) {
    for inline in content {
        visit(inline);
        match &inline.kind {
            InlineKind::Emphasis(inside)
            | InlineKind::Strong(inside)
            | InlineKind::Strikethrough(inside)
            | InlineKind::Link { content: inside, .. } => nested(inside, visit),
            _ => {}
        }
    }
}

/// Calls `visit` for every picture, those that stand alone and those in a line of text.
pub fn pictures<'a>(tree: &'a [Block], visit: &mut dyn FnMut(&'a Image)) {
    blocks(tree, &mut |block| {
        if let BlockKind::Figure(image) = &block.kind {
            visit(image);
        }
    });
    inlines(tree, &mut |inline| {
        if let InlineKind::Image(image) = &inline.kind {
            visit(image);
        }
    });
}

/// Calls `visit` for every picture, to change it.
pub fn pictures_mut(tree: &mut [Block], visit: &mut dyn FnMut(&mut Image)) {
    blocks_mut(tree, &mut |block| {
        if let BlockKind::Figure(image) = &mut block.kind {
            visit(image);
        }
    });
    inlines_mut(tree, &mut |run, _| {
        for inline in run {
            if let InlineKind::Image(image) = &mut inline.kind {
                visit(image);
            }
        }
    });
}

/// Calls `visit` for every run of inlines that a block of `tree` holds itself, with that block's kind known to be a
/// heading or not: abbreviations are not explained in headings.
pub fn inlines_mut(tree: &mut [Block], visit: &mut dyn FnMut(&mut Vec<Inline>, Holder)) {
    for block in tree {
        match &mut block.kind {
            BlockKind::Heading { content, .. } => nested_mut(content, Holder::Heading, visit),
            BlockKind::Paragraph(content) => nested_mut(content, Holder::Text, visit),
            BlockKind::List { items, .. } => items.iter_mut().for_each(|item| inlines_mut(&mut item.blocks, visit)),
            BlockKind::Table { head, rows, .. } => {
                for cell in head {
                    nested_mut(cell, Holder::Heading, visit);
                }
                for cell in rows.iter_mut().flatten() {
                    nested_mut(cell, Holder::Text, visit);
                }
            }
            BlockKind::Definitions(list) => {
                for entry in list {
                    nested_mut(&mut entry.term, Holder::Heading, visit);
                    entry.details.iter_mut().for_each(|detail| inlines_mut(detail, visit));
                }
            }
            BlockKind::Quote(inside)
            | BlockKind::Alert { blocks: inside, .. }
            | BlockKind::Staff(inside)
            | BlockKind::Only { blocks: inside, .. } => {
                inlines_mut(inside, visit);
            }
            BlockKind::Law(law) => inlines_mut(&mut law.blocks, visit),
            BlockKind::Figure(_) | BlockKind::Code(_) | BlockKind::Rule | BlockKind::Include { .. } => {}
        }
    }
}

/// What holds a run of inlines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holder {
    /// A heading, a table's head or a term.
    Heading,
    /// Running text.
    Text,
    /// The words of a link.
    Link,
}

fn nested_mut(content: &mut Vec<Inline>, holder: Holder, visit: &mut dyn FnMut(&mut Vec<Inline>, Holder)) {
    visit(content, holder);
    for inline in content {
        match &mut inline.kind {
            InlineKind::Emphasis(inside) | InlineKind::Strong(inside) | InlineKind::Strikethrough(inside) => {
                nested_mut(inside, holder, visit);
            }
            InlineKind::Link { content, .. } => nested_mut(content, Holder::Link, visit),
            InlineKind::Text(_)
            | InlineKind::Code(_)
            | InlineKind::Image(_)
            | InlineKind::FootnoteCall(_)
            | InlineKind::Abbreviation { .. }
            | InlineKind::Fact { .. }
            | InlineKind::SoftBreak
            | InlineKind::HardBreak => {}
        }
    }
}
