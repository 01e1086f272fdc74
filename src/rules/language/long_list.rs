//! PL102: a list of more than seven items. Source: CDC Clear Communication Index, "long lists (more than seven items) must be
//! broken up".

use crate::model::ast::{Block, BlockKind};
use crate::model::book::{Book, Sources};
use crate::model::codes::LONG_LIST;
use crate::model::finding::Finding;
use crate::model::walk;

const ITEMS: usize = 7;

pub(super) fn check(sources: &Sources, _: &Book) -> Vec<Finding> {
    let texts = sources.modules.values().flat_map(|module| module.sessions.values().flatten()).map(|(_, text)| &*text.blocks);
    let fragments = sources.fragments.values().map(|fragment| &*fragment.whole.blocks);
    let mut findings = Vec::new();
    for blocks in texts.chain(fragments) {
        walk::blocks(blocks, &mut |block| findings.extend(of_block(block)));
    }
    findings
}

fn of_block(block: &Block) -> Option<Finding> {
    let BlockKind::List { items, .. } = &block.kind else { return None };
    let finding = Finding::at(LONG_LIST, block.span, format!("a list of `{}` items", items.len()))
        .help("break it up into groups of seven at most, each under its own line");
    (items.len() > ITEMS).then_some(finding)
}
