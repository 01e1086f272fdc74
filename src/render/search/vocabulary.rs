//! The words of an edition, each with the sections that have it. Most words stand in many sections: each is folded once.

use std::collections::HashMap;

use rayon::prelude::*;

use super::fold;
use super::gather::{Field, Section};

/// How many sections are read at once: enough that the lists of words that are put together afterwards are few.
const PIECE: usize = 1024;

/// Sections of a word in their order, each with the weightiest field that has it.
type Postings = Vec<(usize, Field)>;

/// All words, in the order of the index: as they fold, then as they are written.
#[derive(Debug)]
pub(super) struct Vocabulary {
    /// Words with their sections.
    pub(super) entries: Vec<Entry>,
    /// Place among the entries.
    places: HashMap<String, u32>,
}

/// A word.
#[derive(Debug)]
pub(super) struct Entry {
    fold: String,
    /// In small letters.
    pub(super) word: String,
    /// Where it stands.
    pub(super) postings: Postings,
}

impl Vocabulary {
    /// The words of `sections`.
    pub(super) fn of(sections: &[Section]) -> Self {
        let pieces: Vec<_> = sections.par_chunks(PIECE).enumerate().map(|(at, piece)| words(at * PIECE, piece)).collect();
        let mut words: HashMap<String, Postings> = HashMap::new();
        for piece in pieces {
            for (word, postings) in piece {
                words.entry(word).or_default().extend(postings);
            }
        }
        let entry = |(word, postings): (String, Postings)| Entry { fold: fold::fold(&word), word, postings };
        let mut entries: Vec<Entry> = words.into_par_iter().map(entry).collect();
        entries.par_sort_unstable_by(|left, right| (&left.fold, &left.word).cmp(&(&right.fold, &right.word)));
        let places = entries.iter().zip(0..).map(|(entry, place)| (entry.word.clone(), place)).collect();
        Self { entries, places }
    }

    /// Words as they are written.
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(|entry| entry.word.as_str())
    }

    /// Place of `word`, which is in small letters.
    pub(super) fn place(&self, word: &str) -> Option<u32> {
        self.places.get(word).copied()
    }

    /// The places of the words of each of `count` sections, in the order of the index.
    pub(super) fn of_sections(&self, count: usize) -> Vec<Vec<u32>> {
        let mut of_sections = vec![Vec::new(); count];
        for (entry, place) in self.entries.iter().zip(0..) {
            for (section, _) in &entry.postings {
                of_sections[*section].push(place);
            }
        }
        of_sections
    }
}

/// The words of `sections`, of which the first is number `first`.
fn words(first: usize, sections: &[Section]) -> HashMap<String, Postings> {
    let mut words: HashMap<String, Postings> = HashMap::new();
    for (at, section) in (first..).zip(sections) {
        for (field, text) in &section.fields {
            for word in fold::words(text) {
                // Most words were met before, and a name is made only for those that were not.
                match words.get_mut(word.as_ref()) {
                    Some(postings) => add(postings, at, *field),
                    None => _ = words.insert(word.into_owned(), vec![(at, *field)]),
                }
            }
        }
    }
    words
}

fn add(postings: &mut Postings, at: usize, field: Field) {
    match postings.last_mut() {
        Some((last, weightiest)) if *last == at => *weightiest = (*weightiest).max(field),
        _ => postings.push((at, field)),
    }
}
