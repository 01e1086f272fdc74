//! Which translations are older than their source, and what an edition shows in their place.

use std::collections::{BTreeMap, BTreeSet};

use std::sync::Arc;

use rayon::prelude::*;

use crate::model::ast::{Block, BlockKind};
use crate::model::book::Sources;
use crate::model::localized::Lang;
use crate::model::session::{Module, SessionText, StalePolicy};
use crate::model::source::SourceId;
use crate::model::translation::marks::{Marks, marks};
use crate::model::translation::pairs::pairs;
use crate::model::walk;

/// Marks of all translations by their files.
pub(super) struct Staleness<'a> {
    sources: &'a Sources,
    by_file: BTreeMap<SourceId, Marks>,
}

/// What an edition does with a session.
pub(super) enum Showing<'a> {
    /// It shows the text in this language.
    In(&'a Lang),
    /// It names it as being revised; the language of its title.
    Withheld(&'a Lang),
}

impl<'a> Staleness<'a> {
    pub(super) fn new(sources: &'a Sources) -> Self {
        let pairs = if sources.lock.entries.is_empty() { Vec::new() } else { pairs(sources) };
        let marked = pairs.par_iter().map(|pair| (pair.translation.source, marks(pair, &sources.lock, &sources.map)));
        let by_file = marked.collect::<Vec<_>>().into_iter().filter(|(_, marks)| !marks.is_empty()).collect();
        Self { sources, by_file }
    }

    /// Marks of a text and of what it includes. `updated` is the date of the session in the source language.
    pub(super) fn marks_of(&self, text: &SessionText, original: Option<&SessionText>) -> Marks {
        let mut marks = self.by_file.get(&text.source).cloned().unwrap_or_default();
        if !self.by_file.is_empty() {
            self.included(&text.blocks, &mut BTreeSet::new(), &mut |included| marks.extend(included));
        }
        marks.date(original.unwrap_or(text).front.updated);
        marks
    }

    /// The language in which an edition with these languages shows a session that has texts in `langs`.
    pub(super) fn showing<'l>(
        &self,
        module: &Module,
        langs: &'l BTreeMap<Lang, Arc<SessionText>>,
        chain: &[Lang],
    ) -> Option<Showing<'l>> {
        // A text in any language is better than a gap; the reader is told which language it is.
        let first = || chain.iter().find_map(|lang| langs.get_key_value(lang)).or_else(|| langs.iter().next());
        let is_fresh = |text: &SessionText| self.marks_of(text, None).is_empty();
        let (lang, text) = first()?;
        Some(match module.stale {
            StalePolicy::Withhold if !is_fresh(text) => Showing::Withheld(lang),
            StalePolicy::FallBack if !is_fresh(text) => {
                let next = chain.iter().filter_map(|lang| langs.get_key_value(lang)).find(|(_, text)| is_fresh(text));
                Showing::In(next.map_or(lang, |(lang, _)| lang))
            }
            _ => Showing::In(lang),
        })
    }

    fn included(&self, blocks: &[Block], seen: &mut BTreeSet<String>, found: &mut dyn FnMut(&Marks)) {
        let mut paths = Vec::new();
        walk::blocks(blocks, &mut |block| {
            if let BlockKind::Include { path, .. } = &block.kind {
                paths.push(path.clone());
            }
        });
        for path in paths {
            let Some(fragment) = self.sources.fragments.get(&path).filter(|_| seen.insert(path)) else { continue };
            if let Some(marks) = self.by_file.get(&fragment.source) {
                found(marks);
            }
            self.included(&fragment.whole.blocks, seen, found);
        }
    }
}
