//! The marks that readers see where a translation is older than its source.

use std::collections::BTreeMap;

use super::lock::Lock;
use super::pairs::Pair;
use super::passages::{is_front, passages};
use super::stale::{Change, Stand, kinds, stale};
use crate::model::date::Date;
use crate::model::localized::Lang;
use crate::model::source::{SourceMap, Span};

/// One mark.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mark {
    /// What happened in the source.
    pub change: Change,
    /// How the mark stands to its block.
    pub stand: Stand,
    /// The source's `updated`. An included file has none, and takes that of the session it is shown in.
    pub date: Option<Date>,
    /// Language of the source.
    pub original: Lang,
}

/// All marks of a text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Marks {
    /// Marks of the front matter by the address of the passage: `title`, `key_messages/1`.
    pub front: BTreeMap<String, Mark>,
    /// Marks of blocks by their places.
    pub blocks: BTreeMap<Span, Vec<Mark>>,
}

impl Marks {
    /// Whether the text is up to date.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.front.is_empty() && self.blocks.is_empty()
    }

    /// Takes the marks of another text in, as those of an included file.
    pub fn extend(&mut self, other: &Self) {
        for (span, marks) in &other.blocks {
            self.blocks.entry(*span).or_default().extend(marks.iter().cloned());
        }
    }

    /// Gives marks without a date this one.
    pub fn date(&mut self, date: Date) {
        let marks = self.front.values_mut().chain(self.blocks.values_mut().flatten());
        marks.filter(|mark| mark.date.is_none()).for_each(|mark| mark.date = Some(date));
    }
}

/// The marks of one translation; none where it is not in the lock.
#[must_use]
pub fn marks(pair: &Pair<'_>, lock: &Lock, map: &SourceMap) -> Marks {
    let Some(accepted) = lock.get(&pair.key, pair.translation.lang) else { return Marks::default() };
    let (original, translation) = (passages(&pair.original, map), passages(&pair.translation, map));
    let addresses = super::passages::addresses(&kinds(&translation));
    let date = pair.original.front.map(|front| front.updated);
    let mut marks = Marks::default();
    for change in stale(accepted, &original, &translation) {
        let mark = Mark { change: change.change, stand: change.stand, date, original: pair.original.lang.clone() };
        match change.translation.map(|at| (at, &translation[at])) {
            Some((at, passage)) if is_front(&passage.kind) => {
                marks.front.entry(addresses[at].clone()).or_insert(mark);
            }
            Some((_, passage)) => {
                let marks = marks.blocks.entry(passage.block).or_default();
                if !marks.contains(&mark) {
                    marks.push(mark);
                }
            }
            // Nothing of the text is left to stand beside.
            None => {
                marks.front.entry("title".to_owned()).or_insert(mark);
            }
        }
    }
    marks
}
