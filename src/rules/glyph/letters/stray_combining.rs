//! `GL206`: a combining mark on a letter that has no such form. Stress marks on vowels are left alone.

use super::clusters::{self, Cluster};
use super::decomposed::is_decomposed;
use super::{Swap, alphabets, finding, in_case_of, small};
use crate::model::codes::STRAY_COMBINING;
use crate::model::finding::{Finding, Safety};
use crate::model::orthography::Orthography;
use crate::model::prose::Text;

/// Letters that were built from a Russian letter and a mark: letter, marks, what is meant. None of them composes.
const BUILT: [(char, &str, char); 9] = [
    ('к', "\u{329}\u{327}\u{328}\u{321}\u{323}", 'қ'),
    ('х', "\u{329}\u{327}\u{323}", 'ҳ'),
    ('г', "\u{335}\u{336}\u{337}", 'ғ'),
    ('ч', "\u{329}\u{327}\u{323}", 'ҷ'),
    ('и', "\u{305}\u{331}", 'ӣ'),
    ('у', "\u{305}", 'ӯ'),
    ('у', "\u{335}", 'ұ'),
    ('н', "\u{329}\u{327}", 'ң'),
    ('о', "\u{335}", 'ө'),
];

/// Vowels of all the languages: a dictionary or a textbook may put a stress mark on them.
const VOWELS: &str = "аәеёиӣійоөуӯўұүыэюяaáeioóuúy";

pub(in crate::rules::glyph) fn check(text: &Text<'_>, findings: &mut Vec<Finding>) {
    if matches!(text.orthography, Orthography::En | Orthography::Other) {
        return;
    }
    for word in clusters::words(text) {
        let is_stray = |cluster: &Cluster| !is_decomposed(text, cluster) && is_stray(text, cluster);
        let swap = |cluster: Cluster| Swap { right: meant(text, &cluster), range: cluster.range, safety: Safety::Unsafe };
        let swaps: Vec<_> = clusters::of(text, word).into_iter().filter(is_stray).map(swap).collect();
        if !swaps.is_empty() {
            let message = format!("`{}` has a loose mark on a letter", text.slice(word.range()));
            findings
                .push(finding(STRAY_COMBINING, text, word.range(), message, swaps).help(
                    "delete the letter with its mark and type the right letter; fonts print such marks beside their place",
                ));
        }
    }
}

fn is_stray(text: &Text<'_>, cluster: &Cluster) -> bool {
    let letters = text.slice(cluster.range.clone());
    let is_stress = |mark: char| mark == '\u{301}' || (mark == '\u{300}' && text.orthography == Orthography::Ru);
    let is_vowel = letters.chars().next().is_some_and(|letter| VOWELS.contains(small(letter)));
    !(is_vowel && letters.chars().skip(1).all(is_stress))
}

/// The letter that was built, when it is one of the language.
fn meant(text: &Text<'_>, cluster: &Cluster) -> Option<String> {
    let mut characters = text.slice(cluster.range.clone()).chars();
    let (letter, mark) = (characters.next()?, characters.next()?);
    if characters.next().is_some() {
        return None;
    }
    if text.orthography == Orthography::KaaLatn && (letter, mark) == ('ı', '\u{301}') {
        return Some("ı".to_owned());
    }
    let own = alphabets::of(text.orthography)?;
    let is_built = |row: &&(char, &str, char)| row.0 == small(letter) && row.1.contains(mark) && own.contains(row.2);
    BUILT.iter().find(is_built).map(|row| in_case_of(letter, row.2.encode_utf8(&mut [0; 4])))
}
