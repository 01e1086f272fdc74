//! The index file. What it holds, in this order: a head in JSON with the tables of folding; pages; sections; the words in
//! small letters, sorted as they fold, each as the length of what it shares with the word before and the rest; for each word
//! the sections that have it, as steps from one to the next; and for all of these the weightiest field.
//!
//! Words are kept as they are written and the script folds them: one list serves exact and folded spelling.

use std::collections::BTreeMap;

use super::fold;
use super::gather::{Field, Section};
use super::pack::Packer;

/// Letters of a section that a reader sees in the list of hits.
const SNIPPET: usize = 110;

/// Sections of a word, each with the weightiest field that has it.
type Postings = BTreeMap<usize, Field>;

/// The file for `sections`.
pub(super) fn write(sections: &[Section]) -> Vec<u8> {
    let sections: Vec<Section> = sections.iter().map(shortened).collect();
    let words = words(&sections);
    let letters = letters(&sections, &words);
    let mut packer = Packer::new(&letters);
    packer.head(&head(&letters));
    put_sections(&mut packer, &sections);
    put_words(&mut packer, &words);
    format!("rahnamoIndex=\"{}\";\n", packer.finish()).into_bytes()
}

pub(super) fn head(letters: &[char]) -> String {
    let letters: String = letters.iter().collect();
    let sounds: Vec<[&str; 2]> = fold::SOUNDS.iter().map(|(from, to)| [*from, *to]).collect();
    let (dotted, loud) = fold::DOTTED;
    let tables = serde_json::json!({
        "letters": letters, "fold": fold::LETTERS, "marks": fold::APOSTROPHES, "dotted": [dotted, loud], "sounds": sounds,
    });
    tables.to_string()
}

/// The section with as much of its text as the list of hits shows.
fn shortened(section: &Section) -> Section {
    let mut words = section.snippet.split_whitespace();
    let mut snippet = words.next().unwrap_or_default().to_owned();
    for word in words {
        if snippet.chars().count() + word.chars().count() > SNIPPET {
            snippet.push_str(" …");
            break;
        }
        snippet.push(' ');
        snippet.push_str(word);
    }
    Section { snippet, ..section.clone() }
}

/// Words by how they fold, then as they are written.
fn words(sections: &[Section]) -> BTreeMap<(String, String), Postings> {
    let mut words: BTreeMap<(String, String), Postings> = BTreeMap::new();
    for (at, section) in sections.iter().enumerate() {
        for (field, text) in &section.fields {
            for word in fold::words(text) {
                let weightiest = words.entry((fold::fold(&word), word)).or_default().entry(at).or_insert(*field);
                *weightiest = (*weightiest).max(*field);
            }
        }
    }
    words
}

/// Letters by how often they are needed.
fn letters(sections: &[Section], words: &BTreeMap<(String, String), Postings>) -> Vec<char> {
    let texts = sections.iter().flat_map(|section| [&section.page, &section.title, &section.heading, &section.snippet]);
    let mut counts: BTreeMap<char, usize> = BTreeMap::new();
    for letter in texts.chain(words.keys().map(|(_, word)| word)).flat_map(|text| text.chars()) {
        *counts.entry(letter).or_default() += 1;
    }
    let mut letters: Vec<(char, usize)> = counts.into_iter().collect();
    // Stable: of letters as frequent as each other the first of Unicode comes first.
    letters.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    letters.into_iter().map(|(letter, _)| letter).take(253).collect()
}

fn put_sections(packer: &mut Packer, sections: &[Section]) {
    let pages: Vec<&[Section]> = sections.chunk_by(|left, right| left.page == right.page).collect();
    packer.number(pages.len());
    for page in pages {
        packer.text(&page[0].page);
        packer.text(&page[0].title);
        packer.number(page.len());
        for section in page {
            packer.text(&section.anchor);
            packer.text(&section.heading);
            packer.text(&section.lang);
            packer.text(&section.snippet);
        }
    }
}

fn put_words(packer: &mut Packer, words: &BTreeMap<(String, String), Postings>) {
    packer.number(words.len());
    let mut before: Vec<char> = Vec::new();
    for (_, word) in words.keys() {
        let letters: Vec<char> = word.chars().collect();
        let shared = letters.iter().zip(&before).take_while(|(left, right)| left == right).count();
        // Strings of scripts are counted in units of UTF-16.
        packer.number(letters[..shared].iter().map(|letter| letter.len_utf16()).sum());
        packer.text(&letters[shared..].iter().collect::<String>());
        before = letters;
    }
    for postings in words.values() {
        packer.number(postings.len());
    }
    for postings in words.values() {
        let mut next = 0;
        for at in postings.keys() {
            packer.number(at - next);
            next = at + 1;
        }
    }
    // Nearly all are running text: only the others are written, each after the number of those that it follows.
    let mut run = 0;
    for field in words.values().flat_map(BTreeMap::values) {
        if *field == Field::Body {
            run += 1;
        } else {
            packer.number((run << 2) | *field as usize);
            run = 0;
        }
    }
    packer.number(run << 2);
}
