//! What has changed in a source since a translation was made, and at which passage of the translation it matters.

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::lock::{Accepted, Recorded, UNTRANSLATED};
use super::passages::{Passage, is_front, sections};

/// What happened to a passage of the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// Its words are others.
    Changed,
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It stands in the translation in the words of the source.
    Untranslated,
}

/// Where a mark stands, seen from the block that it belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stand {
    /// It is about the block.
    On,
    /// What it is about would stand above the block.
    Above,
    /// What it is about would stand below the block.
    Below,
}

/// One change, by indices of passages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stale {
    /// What happened.
    pub change: Change,
    /// Today's passage of the source; `None` when it is gone.
    pub original: Option<usize>,
    /// The passage of the translation that it matters to, where there is one.
    pub translation: Option<usize>,
    /// How the mark stands to it.
    pub stand: Stand,
}

/// Compares what a translation was made from with today's source.
#[must_use]
pub fn stale(accepted: &Accepted, original: &[Passage], translation: &[Passage]) -> Vec<Stale> {
    let old: Vec<&str> = accepted.passages.iter().map(|passage| passage.kind.as_str()).collect();
    let places = align(&old, &kinds(translation));
    let mut stale = Vec::new();
    for step in steps(&accepted.passages, &Accepted::now(None, original).passages) {
        match step {
            Step::Same { old, new } if accepted.passages[old].digest == UNTRANSLATED => {
                stale.push(on(Change::Untranslated, Some(new), nearest(&places, old)));
            }
            Step::Same { .. } => {}
            Step::Changed { old, new } => stale.push(on(Change::Changed, Some(new), nearest(&places, old))),
            Step::Removed { old } => stale.push(on(Change::Removed, None, nearest(&places, old))),
            Step::Added { old, new } => {
                let (translation, stand) = beside(&accepted.passages, &original[new].kind, &places, old);
                stale.push(Stale { change: Change::Added, original: Some(new), translation, stand });
            }
        }
    }
    stale
}

fn on(change: Change, original: Option<usize>, translation: Option<usize>) -> Stale {
    Stale { change, original, translation, stand: Stand::On }
}

/// Kinds of passages, as [`sections`] and [`align`] take them.
#[must_use]
pub fn kinds(passages: &[Passage]) -> Vec<&str> {
    passages.iter().map(|passage| passage.kind.as_str()).collect()
}

/// One step from an older state of a text to a newer one, by indices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The passage is the same, or was never translated.
    Same {
        /// Then.
        old: usize,
        /// Now.
        new: usize,
    },
    /// The passage has other words.
    Changed {
        /// Then.
        old: usize,
        /// Now.
        new: usize,
    },
    /// The passage is gone.
    Removed {
        /// Then.
        old: usize,
    },
    /// The passage is new; it stands before `old`.
    Added {
        /// Then.
        old: usize,
        /// Now.
        new: usize,
    },
}

/// The steps from `old` to `new`, in order.
#[must_use]
pub fn steps(old: &[Recorded], new: &[Recorded]) -> Vec<Step> {
    let before: Vec<(&str, &str)> = old.iter().map(|passage| (passage.kind.as_str(), passage.digest.as_str())).collect();
    let after: Vec<(&str, &str)> = new.iter().map(|passage| (passage.kind.as_str(), passage.digest.as_str())).collect();
    let mut steps = Vec::new();
    for operation in capture_diff_slices(Algorithm::Myers, &before, &after) {
        let (old_range, new_range) = (operation.old_range(), operation.new_range());
        if let DiffOp::Equal { .. } = operation {
            steps.extend(old_range.zip(new_range).map(|(old, new)| Step::Same { old, new }));
            continue;
        }
        let (old_kinds, new_kinds): (Vec<_>, Vec<_>) = (
            before[old_range.clone()].iter().map(|(kind, _)| *kind).collect(),
            after[new_range.clone()].iter().map(|(kind, _)| *kind).collect(),
        );
        let mut next = old_range.start;
        let pairs = married(&old_kinds, &new_kinds);
        for (at, mate) in pairs.iter().enumerate() {
            let new = new_range.start + at;
            if let Some(mate) = mate {
                steps.extend((next..old_range.start + mate).map(|old| Step::Removed { old }));
                let old = old_range.start + mate;
                let never = before[old].1 == UNTRANSLATED;
                steps.push(if never { Step::Same { old, new } } else { Step::Changed { old, new } });
                next = old + 1;
            } else {
                steps.push(Step::Added { old: next, new });
            }
        }
        steps.extend((next..old_range.end).map(|old| Step::Removed { old }));
    }
    steps
}

/// For each of `new` the one of `old` that it replaces: those of the same kind in order, then, where as many are left, by place.
fn married(old: &[&str], new: &[&str]) -> Vec<Option<usize>> {
    if old.len() == new.len() {
        return (0..new.len()).map(Some).collect();
    }
    let mut mates = vec![None; new.len()];
    for operation in capture_diff_slices(Algorithm::Myers, old, new) {
        let (from, to) = (operation.old_range(), operation.new_range());
        if matches!(operation, DiffOp::Equal { .. }) || from.len() == to.len() {
            to.zip(from).for_each(|(to, from)| mates[to] = Some(from));
        }
    }
    mates
}

/// For each passage of one text the one in the same place of another: the same key, heading or footnote, and there the
/// same kind in the same order.
#[must_use]
pub fn align(one: &[&str], other: &[&str]) -> Vec<Option<usize>> {
    let (sections_of_one, sections_of_other) = (sections(one), sections(other));
    let mut aligned = vec![None; one.len()];
    let mut done: Vec<&String> = Vec::new();
    for section in &sections_of_one {
        if done.contains(&section) {
            continue;
        }
        done.push(section);
        let within = |sections: &[String]| (0..sections.len()).filter(|at| sections[*at] == *section).collect::<Vec<_>>();
        let (here, there) = (within(&sections_of_one), within(&sections_of_other));
        let (left, right): (Vec<_>, Vec<_>) =
            (here.iter().map(|at| one[*at]).collect(), there.iter().map(|at| other[*at]).collect());
        for (to, from) in married(&left, &right).into_iter().enumerate() {
            if let Some(from) = from {
                aligned[here[from]] = Some(there[to]);
            }
        }
    }
    aligned
}

/// The passage in the same place, or the last one before that has a place.
fn nearest(places: &[Option<usize>], at: usize) -> Option<usize> {
    places[..=at].iter().rev().find_map(|place| *place)
}

/// Where something of `kind` belongs that was added before the passage `old`: below the one before it that stands in the
/// same block for staff or for some countries, else above the one after it. A mark in a block for other countries would not
/// be seen by those whom it concerns.
fn beside(accepted: &[Recorded], kind: &str, places: &[Option<usize>], old: usize) -> (Option<usize>, Stand) {
    let fits = |at: &usize| place_of(&accepted[*at].kind) == place_of(kind) && places[*at].is_some();
    let joins =
        |at: &usize| group(&accepted[*at].kind) == group(kind) && !accepted[*at].kind.contains('>') && places[*at].is_some();
    let before = (0..old).rev().take_while(|at| group(&accepted[*at].kind) == group(kind)).find(fits);
    let before = before.or_else(|| (0..old).rev().find(joins));
    if let Some(before) = before {
        return (places[before], Stand::Below);
    }
    let after = (old..accepted.len()).find(joins).and_then(|at| places[at]);
    let last = || (0..accepted.len()).rev().find_map(|at| places[at].filter(|_| !is_front(&accepted[at].kind)));
    after.map_or_else(|| (last(), Stand::Below), |after| (Some(after), Stand::Above))
}

/// The block that holds a passage, without its own kind.
fn place_of(kind: &str) -> (u8, &str) {
    (group(kind), kind.rsplit_once('>').map_or("", |(within, _)| within))
}

/// Front matter, body, footnotes.
fn group(kind: &str) -> u8 {
    match kind {
        kind if is_front(kind) => 0,
        kind if kind.starts_with('^') => 2,
        _ => 1,
    }
}
