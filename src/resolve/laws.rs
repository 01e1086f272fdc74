//! Keys of law blocks across languages: written once, in the source-language text, and found by the block's id.

use std::sync::Arc;

use crate::model::ast::{Block, BlockKind};
use crate::model::book::Sources;
use crate::model::law::{self, Law};
use crate::model::walk;

/// Gives the law blocks of a translation the keys of those in its source. A text without any stays shared.
pub(super) fn inherit_shared(blocks: &mut Arc<[Block]>, source: &[&Law]) {
    if !law::in_blocks(blocks).is_empty() {
        inherit(Arc::make_mut(blocks), source);
    }
}

/// The same in blocks that nobody shares.
pub(super) fn inherit(blocks: &mut [Block], source: &[&Law]) {
    walk::blocks_mut(blocks, &mut |block| {
        if let BlockKind::Law(block) = &mut block.kind
            && let Some(original) = source.iter().find(|original| original.id == block.law.id)
        {
            block.law = block.law.with_keys_of(original);
        }
    });
}

/// Laws of the file that `path` is a translation of; none for a file in the source language.
pub(super) fn of_source<'a>(path: &str, sources: &'a Sources) -> Vec<&'a Law> {
    let lang = &sources.config.book.language;
    let stem = path.strip_suffix(".md").and_then(|stem| stem.rsplit_once('.'));
    let Some((stem, _)) = stem.filter(|(_, code)| *code != lang.as_str()) else { return Vec::new() };
    let original = sources.fragments.get(&format!("{stem}.{lang}.md"));
    original.map_or_else(Vec::new, |original| law::in_blocks(&original.whole.blocks))
}
