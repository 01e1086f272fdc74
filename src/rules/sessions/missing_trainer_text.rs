//! `SE108`: a session has at least one word for the trainer.

use super::leads;
use crate::model::ast::{Block, BlockKind};
use crate::model::book::{Book, Sources};
use crate::model::codes::MISSING_TRAINER_TEXT;
use crate::model::finding::Finding;
use crate::model::walk;

pub(super) fn check(sources: &Sources, _: &Book) -> Vec<Finding> {
    leads(sources)
        // An empty session has a finding of its own.
        .filter(|lead| !lead.text.blocks.is_empty() && !has_staff_text(&lead.text.blocks, sources))
        .map(|lead| {
            Finding::at(MISSING_TRAINER_TEXT, lead.head(), format!("the session `{}` has no text for the trainer", lead.id))
                .help("add a `::: staff` block: what to ask, what to show, which answers to expect")
        })
        .collect()
}

/// Included texts count, those that they include in turn do not: trainer's text is not hidden that deep.
fn has_staff_text(blocks: &[Block], sources: &Sources) -> bool {
    let mut has = false;
    walk::blocks(blocks, &mut |block| match &block.kind {
        BlockKind::Staff(_) => has = true,
        BlockKind::Include { path, .. } => {
            let included = sources.fragments.get(path).map(|fragment| &fragment.whole.blocks);
            let is_staff = |block: &Block| matches!(block.kind, BlockKind::Staff(_));
            has |= included.is_some_and(|blocks| blocks.iter().any(is_staff));
        }
        _ => {}
    });
    has
}
