//! GL301: text in which the letters that Russian lacks are lost, as when it was typed on a Russian keyboard: конун, хукук.
//!
//! Shares are measured over the Universal Declaration and this book's own texts, cut every so many letters, and for Tajik
//! over 830 more blocks of 200 letters: the lowest genuine share is 1.7 % in Tajik and 9.5 % in Kazakh (200 letters each),
//! 1.5 % in Kyrgyz (400 letters; 200 of them can be without any), 3.0 % in Uzbek in Cyrillic letters (200).

use std::ops::Range;

use super::{folded_word, russian};
use crate::model::codes::DROPPED_DIACRITICS;
use crate::model::finding::{Finding, Severity};
use crate::model::orthography::Orthography;
use crate::model::prose::{MadeOf, Text, Word};

/// What a language must have.
struct Norm {
    orthography: Orthography,
    /// Letters that Russian lacks, small.
    special: &'static str,
    /// Fewer Cyrillic letters prove nothing.
    letters: usize,
    /// Fewer special letters in a thousand are a fault.
    per_thousand: usize,
    severity: Severity,
}

const NORMS: [Norm; 4] = [
    Norm { orthography: Orthography::Tg, special: "ғӣқӯҳҷ", letters: 200, per_thousand: 10, severity: Severity::Error },
    Norm {
        orthography: Orthography::Kk, special: "әғқңөұүһі", letters: 200, per_thousand: 30, severity: Severity::Warning
    },
    Norm { orthography: Orthography::Ky, special: "ңөү", letters: 600, per_thousand: 5, severity: Severity::Warning },
    Norm { orthography: Orthography::UzCyrl, special: "ўқғҳ", letters: 200, per_thousand: 10, severity: Severity::Warning },
];

pub(super) fn check(text: &Text<'_>, findings: &mut Vec<Finding>) {
    let Some(norm) = norm(text) else { return };
    findings.extend(runs(text, norm).into_iter().map(|run| finding(text, norm, run)));
}

/// Where the letters are lost.
pub(super) fn ranges(text: &Text<'_>) -> Vec<Range<usize>> {
    let Some(norm) = norm(text) else { return Vec::new() };
    runs(text, norm).into_iter().map(extent).collect()
}

fn norm(text: &Text<'_>) -> Option<&'static Norm> {
    NORMS.iter().find(|norm| norm.orthography == text.orthography)
}

fn finding(text: &Text<'_>, norm: &Norm, run: &[Word]) -> Finding {
    let first_block = run.chunk_by(|left, right| left.block == right.block).next().unwrap_or(run);
    let (first, last) = (text.slice(first_block[0].range()), text.slice(run[run.len() - 1].range()));
    let special: Vec<String> = norm.special.chars().map(String::from).collect();
    let message = format!("hardly any of `{}` in the text from `{first}` to `{last}`", special.join(" "));
    let mut finding = Finding::at(DROPPED_DIACRITICS, text.span(extent(first_block)), message)
        .help("ask for the text in its right letters, or have somebody who writes the language restore them word by word");
    finding.severity = norm.severity;
    finding
}

/// The longest runs of blocks that lack the letters and are long enough to prove it.
fn runs<'t>(text: &'t Text<'_>, norm: &Norm) -> Vec<&'t [Word]> {
    let words = text.words();
    let mut runs = Vec::new();
    let (mut start, mut at) = (0, 0);
    for block in text.blocks() {
        if !is_poor(text, block, norm) {
            runs.extend(proved(text, norm, &words[start..at]));
            start = at + block.len();
        }
        at += block.len();
    }
    runs.extend(proved(text, norm, &words[start..at]));
    runs
}

/// Whether a block has too few special letters for its length, or none. Every Cyrillic letter is two bytes, and all special
/// ones but ў and і have a first byte of their own, so bytes are counted here and letters only where that is not enough.
fn is_poor(text: &Text<'_>, block: &[Word], norm: &Norm) -> bool {
    let bytes = text.slice(extent(block)).as_bytes();
    let own = bytes.iter().filter(|byte| matches!(byte, 0xD2 | 0xD3)).count();
    let all = bytes.iter().filter(|byte| matches!(byte, 0xD0..=0xD3)).count();
    if own * 1000 > all * norm.per_thousand {
        return false;
    }
    let tally = Tally::of(text, block, norm);
    // Tajik that quotes Russian is still Tajik.
    tally.is_poor(norm) && (!tally.may_be_russian() || folded_word::has_any(text, block))
}

/// The run, when it is one of these faults for certain. Short blocks may be a list of names, which is short of special letters
/// too: countries in Kazakh are. A run of them has to be running text; in Tajik it has to hold a word that is known to be
/// wrong.
fn proved<'t>(text: &Text<'_>, norm: &Norm, run: &'t [Word]) -> Option<&'t [Word]> {
    let is_long = |words: &[Word]| Tally::of(text, words, norm).letters >= norm.letters;
    if run.is_empty() || !is_long(run) || russian::is_russian(text, run) {
        return None;
    }
    let mut blocks = run.chunk_by(|left, right| left.block == right.block);
    let has_proof = if norm.orthography == Orthography::Tg { folded_word::has_any(text, run) } else { is_running(run) };
    (blocks.any(is_long) || has_proof).then_some(run)
}

/// Whether most words begin with a small letter, as names do not.
fn is_running(words: &[Word]) -> bool {
    words.iter().filter(|word| !word.made_of.has(MadeOf::CAPITALS)).count() * 3 >= words.len() * 2
}

/// Cyrillic letters of some words.
#[derive(Default)]
struct Tally {
    letters: usize,
    /// Special letters, and others that are not Russian: text in the encoding of an old font has its own rules.
    special: usize,
    /// Letters that Tajik gave up in 1998: Russian has many, and so has one of the old encodings.
    given_up: usize,
}

impl Tally {
    fn of(text: &Text<'_>, words: &[Word], norm: &Norm) -> Self {
        let mut tally = Self::default();
        for (at, word) in words.iter().enumerate().filter(|(_, word)| word.made_of.has(MadeOf::CYRILLIC)) {
            let next = words.get(at + 1).filter(|next| next.block == word.block);
            let glue = next.map_or("", |next| text.slice(word.range().end..next.range().start));
            // The bytes of an old Tajik font, read by another table, leave signs where letters were: со°иби.
            tally.special += usize::from(matches!(glue, "°" | "²" | "©" | "╒" | "┐" | "|" | ";" | "\u{A0}"));
            tally.special += usize::from(word.made_of.has(MadeOf::LATIN) || word.made_of.has(MadeOf::MARKS));
            for letter in text.slice(word.range()).chars().filter(|letter| ('\u{0400}'..='\u{052F}').contains(letter)) {
                tally.letters += 1;
                tally.special += usize::from(!is_russian_letter(letter));
                tally.given_up += usize::from(norm.orthography == Orthography::Tg && "ыцщьЫЦЩЬ".contains(letter));
            }
        }
        tally
    }

    fn is_poor(&self, norm: &Norm) -> bool {
        self.special * 1000 < self.letters.max(1) * norm.per_thousand
    }

    fn may_be_russian(&self) -> bool {
        self.given_up * 50 > self.letters
    }
}

fn is_russian_letter(letter: char) -> bool {
    matches!(letter, 'А'..='я' | 'ё' | 'Ё')
}

fn extent(words: &[Word]) -> Range<usize> {
    words[0].range().start..words[words.len() - 1].range().end
}
