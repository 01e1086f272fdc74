//! The two files of an edition, for whoever looks for something. The index holds, in this order: the tables of folding; how many
//! sections there are in each language; the words in small letters, sorted as they fold, each as the length of what it prefixes with
//! the word before and the rest, followed by the sections that have it, as steps from one to the next, each with the weightiest
//! field.
//!
//! Words are kept as they are written and the script folds them: one list serves exact and folded spelling.

use super::coder::{Coder, Letters, Model, Models};
use super::fold;
use super::gather::Section;
use super::texts;
use super::vocabulary::{Entry, Vocabulary};

/// Steps between sections are told apart by how many sections follow, up to this.
const FOLLOW: usize = 8;

/// Words with Latin letters come before this, words with Cyrillic ones after it.
const LATIN: &str = "\u{370}";

/// What a word prefixes with the one before depends on the length of that, up to this.
const LONG: usize = 24;

/// The index and the texts of `sections`, which are sorted by language.
pub(super) fn write(sections: &[Section]) -> [Vec<u8>; 2] {
    let vocabulary = Vocabulary::of(sections);
    let script = |name: &str, text: String| format!("{name}=\"{text}\";\n").into_bytes();
    let index = || script("rahnamoIndex", index(sections, &vocabulary));
    let (index, texts) = rayon::join(index, || script("rahnamoTexts", texts::write(sections, &vocabulary)));
    [index, texts]
}

fn index(sections: &[Section], vocabulary: &Vocabulary) -> String {
    let mut coder = Coder::new();
    let tables = fold::tables();
    let tags = sections.iter().map(|section| section.lang.as_str());
    let texts = tables.iter().map(String::as_str).chain(tags).chain(vocabulary.words());
    let mut letters = Letters::of(texts, &mut coder);
    for table in &tables {
        letters.text(&mut coder, "", table);
    }
    put_languages(&mut coder, &mut letters, sections);
    put_words(&mut coder, &mut letters, sections.len(), vocabulary);
    coder.finish()
}

fn put_languages(coder: &mut Coder, letters: &mut Letters, sections: &[Section]) {
    let languages: Vec<&[Section]> = sections.chunk_by(|left, right| left.lang == right.lang).collect();
    let mut counts = Model::default();
    coder.number(&mut counts, languages.len());
    for sections in languages {
        letters.text(coder, "", &sections[0].lang);
        coder.number(&mut counts, sections.len());
    }
}

fn put_words(coder: &mut Coder, letters: &mut Letters, sections: usize, vocabulary: &Vocabulary) {
    coder.number(&mut Model::default(), vocabulary.entries.len());
    let (mut prefixes, mut before) = (Models::default(), "");
    let (mut counts, mut first, mut steps, mut fields) =
        (Model::default(), Models::default(), Models::default(), Models::default());
    for Entry { word, postings, .. } in &vocabulary.entries {
        let (shared, rest) = word.split_at(shared(before, word));
        // Strings of scripts are counted in units of UTF-16.
        coder.number(prefixes.after(before.encode_utf16().count().min(LONG)), shared.encode_utf16().count());
        letters.text(coder, shared, rest);
        before = word;
        coder.number(&mut counts, postings.len() - 1);
        let mut next = None;
        for ((at, field), follow) in postings.iter().zip((0..postings.len()).rev()) {
            match next {
                // A language is written in one script: where a word stands first depends on it.
                None => coder.place(first.after(usize::from(word.as_str() > LATIN)), *at, sections),
                Some(next) => coder.number(steps.after(follow.min(FOLLOW)), at - next),
            }
            next = Some(at + 1);
            // Sections differ in how much of them is running text.
            coder.number(fields.after(*at), *field as usize);
        }
    }
}

/// How many bytes `word` begins with as `before` does.
fn shared(before: &str, word: &str) -> usize {
    let mut pairs = word.char_indices().zip(before.chars().chain(['\0']));
    pairs.find(|((_, left), right)| left != right).map_or(word.len(), |((at, _), _)| at)
}
