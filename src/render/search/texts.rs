//! What readers see of the hits: addresses, titles and whole texts of sections. Words are written as places among the words of
//! their section, which the index tells: whole texts so take as much as the first hundred letters of each section deflated. All
//! titles come before the texts: hits are shown with their titles while a slow telephone still reads the texts.

use std::collections::BTreeMap;

use super::coder::{Coder, Letters, Model, Models, by_frequency};
use super::fold;
use super::gather::Section;

/// How a word is written that the index has in small letters, or that there is none.
const END: usize = 0;
const SMALL: usize = 1;
const CAPITAL: usize = 2;
const CAPITALS: usize = 3;

/// A text in pieces.
struct Phrase<'a> {
    /// Words, each after what stands before it, with how it is written.
    words: Vec<(&'a str, usize, String)>,
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

/// The texts of `sections`, of which `words` has the words that the index gives each.
pub(super) fn write(sections: &[Section], words: &[Vec<&str>]) -> String {
    let before = std::iter::once(None).chain(sections.iter().map(|section| Some(&section.page)));
    let shown: Vec<Shown> =
        sections.iter().zip(words).zip(before).map(|((section, words), before)| shown(section, words, before)).collect();
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
    let mut words = words.to_vec();
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

fn shown<'a>(section: &'a Section, words: &[&str], before: Option<&String>) -> Shown<'a> {
    let page = (before != Some(&section.page)).then_some(section.page.as_str());
    let head = page.and(Some(&section.title)).into_iter().chain([&section.heading]);
    let head = head.map(|text| phrase(text, words)).collect();
    Shown { page, anchor: &section.anchor, head, text: phrase(&section.text, words) }
}

/// `text` in pieces; what is none of `words`, or written in no common way, belongs to what is between them.
fn phrase<'a>(text: &'a str, words: &[&str]) -> Phrase<'a> {
    let mut phrase = Phrase { words: Vec::new(), rest: text };
    let mut end = 0;
    for place in fold::places(text) {
        let small = text[place.clone()].to_lowercase();
        if let Some(kind) = kind(&text[place.clone()], &small).filter(|_| words.contains(&small.as_str())) {
            phrase.words.push((&text[end..place.start], kind, small));
            end = place.end;
        }
    }
    phrase.rest = &text[end..];
    phrase
}

fn kind(word: &str, small: &str) -> Option<usize> {
    let mut letters = small.chars();
    let capital: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
    let kinds = [(SMALL, small), (CAPITAL, &capital), (CAPITALS, &small.to_uppercase())];
    kinds.into_iter().find(|(_, written)| *written == word).map(|(kind, _)| kind)
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
    fn phrase(&mut self, coder: &mut Coder, phrase: &Phrase<'a>, words: &mut Vec<&str>) {
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
