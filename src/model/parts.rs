//! The parts of a session: what stands under each heading. Translations are laid beside their source part by part.

use super::ast::{Block, BlockKind};

/// Name of the front matter among the parts; no heading can have it.
pub const FRONT: &str = ".front";
/// Name of the text above the first heading.
pub const START: &str = ".start";
/// Name of the footnotes.
pub const NOTES: &str = ".notes";

/// A heading with the blocks below it, up to the next heading of any level; or the blocks above the first one.
#[derive(Debug, Clone, Copy)]
pub struct Part<'a> {
    /// Id of the heading; `None` above the first one.
    pub id: Option<&'a str>,
    /// Level of the heading; 1, the session's title, above the first one.
    pub level: u8,
    /// The heading itself and what follows.
    pub blocks: &'a [Block],
}

impl<'a> Part<'a> {
    /// The heading's id, or [`START`].
    #[must_use]
    pub fn name(&self) -> &'a str {
        self.id.unwrap_or(START)
    }
}

/// Cuts a body at its headings. The part above the first heading is always there, and may be empty.
#[must_use]
pub fn parts(blocks: &[Block]) -> Vec<Part<'_>> {
    let is_heading = |block: &Block| matches!(block.kind, BlockKind::Heading { .. });
    let starts: Vec<usize> = (0..blocks.len()).filter(|at| is_heading(&blocks[*at])).collect();
    let end_of = |index: usize| starts.get(index).copied().unwrap_or(blocks.len());
    let mut parts = vec![Part { id: None, level: 1, blocks: &blocks[..end_of(0)] }];
    for (index, start) in starts.iter().enumerate() {
        if let BlockKind::Heading { id, level, .. } = &blocks[*start].kind {
            parts.push(Part { id: Some(id), level: *level, blocks: &blocks[*start..end_of(index + 1)] });
        }
    }
    parts
}
