//! `AX102` where texts are put together: an include or a block for some countries can leave a level out that every file by
//! itself has. In: headings of a resolved text, the blocks of the files they are from. Out: findings on skipped levels that
//! `load`, which sees one file at a time, could not see.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::ast::{Block, BlockKind};
use crate::model::book::{Heading, Sources};
use crate::model::codes::SKIPPED_HEADING;
use crate::model::finding::Finding;
use crate::model::session::SessionText;
use crate::model::source::{SourceId, Span};
use crate::model::walk;

pub(super) fn check(headings: &[Heading], text: &SessionText, sources: &Sources, findings: &mut Vec<Finding>) {
    let for_trainers = skips(headings.iter());
    let for_participants = skips(headings.iter().filter(|heading| !heading.staff));
    let skips: BTreeMap<Span, (u8, u8)> = for_trainers.into_iter().chain(for_participants).collect();
    if skips.is_empty() {
        return;
    }
    let told = told_by_load(text, sources);
    for (span, (last, level)) in skips.into_iter().filter(|(span, _)| !told.contains(span)) {
        findings.push(
            Finding::at(SKIPPED_HEADING, span, format!("a heading of level {level} follows one of level {last} here")).help(
                "an include or a block stands between them: give the heading the level that fits where all is put together",
            ),
        );
    }
}

/// Places of headings that leave a level out, with the level before and their own.
fn skips<'a>(headings: impl Iterator<Item = &'a Heading>) -> Vec<(Span, (u8, u8))> {
    let mut last = 1;
    let mut skips = Vec::new();
    for heading in headings {
        if heading.level > last + 1 {
            skips.push((heading.span, (last, heading.level)));
        }
        last = heading.level;
    }
    skips
}

/// Headings that leave a level out in their own file.
fn told_by_load(text: &SessionText, sources: &Sources) -> BTreeSet<Span> {
    let mut told = skips_of_file(&text.blocks, text.source, 1);
    for fragment in sources.fragments.values() {
        told.extend(skips_of_file(&fragment.whole.blocks, fragment.source, u8::MAX - 1));
    }
    told
}

fn skips_of_file(blocks: &[Block], source: SourceId, mut last: u8) -> BTreeSet<Span> {
    let mut told = BTreeSet::new();
    walk::blocks(blocks, &mut |block| {
        if let BlockKind::Heading { level, .. } = block.kind
            && block.span.source == source
        {
            if level > last + 1 {
                told.insert(block.span);
            }
            last = level;
        }
    });
    told
}
