//! Blocks of a session as one country sees them: includes put in place, `::: only` blocks kept or dropped.

use crate::load::nearest;
use crate::model::ast::{Block, BlockKind, Footnote, InlineKind};
use crate::model::book::{Fragment, FragmentPart, Sources};
use crate::model::codes::{INCLUDE_MISSING, NESTED_TOO_DEEP};
use crate::model::finding::Finding;
use crate::model::law::LawBlock;
use crate::model::localized::Country;
use crate::model::walk;

use super::front::check_country;
use super::laws;

/// Included blocks that a session may hold. Files that include each other several times multiply.
const INCLUDE_LIMIT: usize = 5_000;

/// Expands blocks for one country.
pub(super) struct Expander<'a> {
    pub(super) sources: &'a Sources,
    pub(super) country: &'a Country,
    pub(super) findings: &'a mut Vec<Finding>,
    /// Footnotes that came in with included blocks.
    pub(super) footnotes: Vec<Footnote>,
    /// Files that are being included, outermost first: one that stands here already is a cycle, which `load` has reported.
    pub(super) open: Vec<String>,
    /// Blocks that came in so far.
    pub(super) included: usize,
}

/// Whether every country gets these blocks as they stand, so that they need not be copied.
pub(super) fn is_for_all(blocks: &[Block]) -> bool {
    blocks.iter().all(|block| match &block.kind {
        BlockKind::Only { .. } | BlockKind::Include { .. } => false,
        BlockKind::Staff(inside) => !inside.is_empty() && is_for_all(inside),
        BlockKind::Law(law) => is_for_all(&law.blocks),
        _ => true,
    })
}

impl Expander<'_> {
    /// The blocks that the country gets, in order.
    pub(super) fn expand(&mut self, blocks: &[Block]) -> Vec<Block> {
        let mut expanded = Vec::with_capacity(blocks.len());
        for block in blocks {
            match &block.kind {
                BlockKind::Only { countries, blocks } => {
                    for (country, span) in countries {
                        check_country(country, *span, self.sources, self.findings);
                    }
                    if countries.iter().any(|(country, _)| country == self.country) {
                        expanded.extend(self.expand(blocks));
                    }
                }
                BlockKind::Staff(inside) => {
                    let inside = self.expand(inside);
                    if !inside.is_empty() {
                        expanded.push(Block { span: block.span, kind: BlockKind::Staff(inside) });
                    }
                }
                BlockKind::Law(law) => {
                    let law = LawBlock { law: law.law.clone(), blocks: self.expand(&law.blocks) };
                    expanded.push(Block { span: block.span, kind: BlockKind::Law(Box::new(law)) });
                }
                BlockKind::Include { path, anchor } => expanded.extend(self.include(path, anchor.as_deref(), block)),
                _ => expanded.push(block.clone()),
            }
        }
        expanded
    }

    fn include(&mut self, path: &str, anchor: Option<&str>, block: &Block) -> Vec<Block> {
        if self.open.iter().any(|open| open == path) || self.included > INCLUDE_LIMIT {
            return Vec::new();
        }
        let Some(fragment) = self.sources.fragments.get(path) else { return Vec::new() };
        let Some(part) = self.part(fragment, path, anchor, block) else { return Vec::new() };
        let mut part = part.clone();
        self.included += part.blocks.len() + 1;
        if self.included > INCLUDE_LIMIT {
            self.findings.push(
                Finding::at(NESTED_TOO_DEEP, block.span, format!("includes bring in more than {INCLUDE_LIMIT} blocks"))
                    .help("take out includes that stand in a file which is itself included several times"),
            );
            return Vec::new();
        }
        relabel(&mut part, path);
        laws::inherit(&mut part.blocks, &laws::of_source(path, self.sources));
        self.open.push(path.to_owned());
        let blocks = self.expand(&part.blocks);
        self.open.pop();
        self.footnotes.extend(part.footnotes);
        blocks
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
    // The whole path, since files of one name lie in several folders.
    let label = |old: &str| format!("{path}/{old}");
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
