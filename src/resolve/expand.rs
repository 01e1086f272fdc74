//! Blocks of a session as one country sees them: includes put in place, `::: only` blocks kept or dropped.

use crate::load::nearest;
use crate::model::ast::{Block, BlockKind, Footnote, InlineKind};
use crate::model::book::{Fragment, FragmentPart, Sources};
use crate::model::codes::INCLUDE_MISSING;
use crate::model::finding::Finding;
use crate::model::localized::Country;
use crate::model::walk;

use super::front::check_country;

/// Includes deeper than this are cycles, which `load` has reported.
const INCLUDE_DEPTH: usize = 16;

/// Expands blocks for one country.
pub(super) struct Expander<'a> {
    pub(super) sources: &'a Sources,
    pub(super) country: &'a Country,
    pub(super) findings: &'a mut Vec<Finding>,
    /// Footnotes that came in with included blocks.
    pub(super) footnotes: Vec<Footnote>,
}

impl Expander<'_> {
    /// The blocks that the country gets, in order.
    pub(super) fn expand(&mut self, blocks: &[Block]) -> Vec<Block> {
        self.expand_at(blocks, 0)
    }

    fn expand_at(&mut self, blocks: &[Block], depth: usize) -> Vec<Block> {
        let mut expanded = Vec::with_capacity(blocks.len());
        for block in blocks {
            match &block.kind {
                BlockKind::Only { countries, blocks } => {
                    for (country, span) in countries {
                        check_country(country, *span, self.sources, self.findings);
                    }
                    if countries.iter().any(|(country, _)| country == self.country) {
                        expanded.extend(self.expand_at(blocks, depth));
                    }
                }
                BlockKind::Staff(inside) => {
                    let inside = self.expand_at(inside, depth);
                    if !inside.is_empty() {
                        expanded.push(Block { span: block.span, kind: BlockKind::Staff(inside) });
                    }
                }
                BlockKind::Include { path, anchor } if depth < INCLUDE_DEPTH => {
                    let Some(fragment) = self.sources.fragments.get(path) else { continue };
                    let Some(part) = self.part(fragment, path, anchor.as_deref(), block) else { continue };
                    let mut part = part.clone();
                    relabel(&mut part, path);
                    expanded.extend(self.expand_at(&part.blocks, depth + 1));
                    self.footnotes.extend(part.footnotes);
                }
                BlockKind::Include { .. } => {}
                _ => expanded.push(block.clone()),
            }
        }
        expanded
    }

    fn part<'f>(&mut self, fragment: &'f Fragment, path: &str, anchor: Option<&str>, block: &Block) -> Option<&'f FragmentPart> {
        let Some(anchor) = anchor else { return Some(&fragment.whole) };
        let part = fragment.anchors.get(anchor);
        if part.is_none() {
            let near = nearest(anchor, fragment.anchors.keys().map(String::as_str));
            self.findings.push(Finding::at(INCLUDE_MISSING, block.span, format!("`{path}` has no part `{anchor}`")).help(
                near.map_or_else(
                    || format!("put `<!-- ANCHOR: {anchor} -->` and `<!-- ANCHOR_END: {anchor} -->` around the part"),
                    |near| format!("did you mean `{near}`?"),
                ),
            ));
        }
        part
    }
}

/// Footnotes of an included file get its name before their labels, so that they never meet those of the session.
fn relabel(part: &mut FragmentPart, path: &str) {
    if part.footnotes.is_empty() {
        return;
    }
    let stem = path.rsplit('/').next().unwrap_or(path).split('.').next().unwrap_or("included");
    let label = |old: &str| format!("{stem}-{old}");
    walk::inlines_mut(&mut part.blocks, &mut |run, _| {
        for inline in run {
            if let InlineKind::FootnoteCall(old) = &mut inline.kind {
                *old = label(old);
            }
        }
    });
    for footnote in &mut part.footnotes {
        footnote.label = label(&footnote.label);
    }
}
