//! What readers see of the hits: addresses, titles and whole texts of sections. Words are written as places among the words of
//! their section, which the index tells: whole texts so take as much as the first hundred letters of each section deflated. All
//! titles come before the texts: hits are shown with their titles while a slow telephone still reads the texts.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::coder::{Coder, Letters, Model, Models, by_frequency};
use super::fold;
use super::gather::Section;
use super::vocabulary::Vocabulary;

/// How a word is written that the index has in small letters, or that there is none.
const END: usize = 0;
const SMALL: usize = 1;
const CAPITAL: usize = 2;
const CAPITALS: usize = 3;

/// A text in pieces.
struct Phrase<'a> {
    /// Words by their places in the vocabulary, each after what stands before it, with how it is written.
    words: Vec<(&'a str, usize, u32)>,
    /// What stands after the last.
    rest: &'a str,
}

/// What is written of a section.
struct Shown<'a> {
    /// Its address, when it is the first of its page.
    page: Option<&'a str>,
    anchor: &'a str,
    /// The title of a page once, and the heading.
    head: Vec<Phrase<'a>>,
    text: Phrase<'a>,
}

/// The texts of `sections`, whose words `vocabulary` has.
pub(super) fn write(sections: &[Section], vocabulary: &Vocabulary) -> String {
    let mut words = vocabulary.of_sections(sections.len());
    let page_before = |at: usize| at.checked_sub(1).map(|before| &sections[before].page);
    let of_section = |(at, words): (usize, &Vec<u32>)| shown(&sections[at], &Known { vocabulary, words }, page_before(at));
    let shown: Vec<Shown> = words.par_iter().enumerate().map(of_section).collect();
    let gaps = gaps(&shown);
    let addresses = shown.iter().flat_map(|section| section.page.into_iter().chain([section.anchor]));
    let mut coder = Coder::new();
    let mut letters = Letters::of(addresses.chain(gaps.iter().copied()), &mut coder);
    let mut first = Model::default();
    coder.number(&mut Model::default(), gaps.len());
    for gap in &gaps {
        letters.text(&mut coder, "", gap);
    }
    let mut writer = Writer::new(&gaps);
    for (section, words) in shown.iter().zip(&mut words) {
        coder.number(&mut first, usize::from(section.page.is_some()));
        section.page.into_iter().chain([section.anchor]).for_each(|text| letters.text(&mut coder, "", text));
        for phrase in &section.head {
            writer.phrase(&mut coder, phrase, words);
        }
    }
    for (section, words) in shown.iter().zip(&mut words) {
        writer.phrase(&mut coder, &section.text, words);
    }
    coder.finish()
}

/// The words that the index gives a section.
struct Known<'a> {
    vocabulary: &'a Vocabulary,
    /// In the order of the index.
    words: &'a [u32],
}

impl Known<'_> {
    fn place(&self, small: &str) -> Option<u32> {
        self.vocabulary.place(small).filter(|place| self.words.binary_search(place).is_ok())
    }
}

fn shown<'a>(section: &'a Section, words: &Known<'_>, before: Option<&String>) -> Shown<'a> {
    let page = (before != Some(&section.page)).then_some(section.page.as_str());
    let head = page.and(Some(&section.title)).into_iter().chain([&section.heading]);
    let head = head.map(|text| phrase(text, words)).collect();
    Shown { page, anchor: &section.anchor, head, text: phrase(&section.text, words) }
}

/// `text` in pieces; what is none of `words`, or written in no common way, belongs to what is between them.
fn phrase<'a>(text: &'a str, words: &Known<'_>) -> Phrase<'a> {
    let mut phrase = Phrase { words: Vec::new(), rest: text };
    let mut end = 0;
    for place in fold::places(text) {
        let word = &text[place.clone()];
        let small = fold::small(word);
        if let Some((kind, known)) = kind(word, &small).and_then(|kind| Some((kind, words.place(&small)?))) {
            phrase.words.push((&text[end..place.start], kind, known));
            end = place.end;
        }
    }
    phrase.rest = &text[end..];
    phrase
}

fn kind(word: &str, small: &str) -> Option<usize> {
    // Said first because it is nearly always so, and the other spellings take time.
    if word == small {
        return Some(SMALL);
    }
    let mut letters = small.chars();
    let capital: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
    if word == capital {
        return Some(CAPITAL);
    }
    (word == small.to_uppercase()).then_some(CAPITALS)
}

/// What stands between words, the most frequent first.
fn gaps<'a>(shown: &[Shown<'a>]) -> Vec<&'a str> {
    let phrases = shown.iter().flat_map(|section| section.head.iter().chain([&section.text]));
    by_frequency(phrases.flat_map(|phrase| phrase.words.iter().map(|(gap, ..)| *gap).chain([phrase.rest])))
}

struct Writer<'a> {
    gaps: BTreeMap<&'a str, usize>,
    gap: Model,
    /// By the gap before.
    kinds: Models,
    /// By the number of words in the section, in bits.
    places: Models,
}

impl<'a> Writer<'a> {
    fn new(gaps: &[&'a str]) -> Self {
        let gaps = gaps.iter().copied().zip(0..).collect();
        Self { gaps, gap: Model::default(), kinds: Models::default(), places: Models::default() }
    }

    /// Writes `phrase`. A word that was met goes to the end of `words`: the next is likely one that was not.
    fn phrase(&mut self, coder: &mut Coder, phrase: &Phrase<'a>, words: &mut Vec<u32>) {
        let bits = (usize::BITS - words.len().leading_zeros()) as usize;
        for (gap, kind, word) in &phrase.words {
            self.after(coder, gap, *kind);
            let place = words.iter().position(|known| known == word).unwrap_or_default();
            coder.place(self.places.after(bits), place, 1 << bits);
            let word = words.remove(place);
            words.push(word);
        }
        self.after(coder, phrase.rest, END);
    }

    fn after(&mut self, coder: &mut Coder, gap: &str, kind: usize) {
        let gap = self.gaps[gap];
        coder.number(&mut self.gap, gap);
        coder.number(self.kinds.after(gap), kind);
    }
}
