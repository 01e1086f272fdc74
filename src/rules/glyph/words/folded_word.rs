//! GL302: single Tajik words written with Russian letters for ғ ӣ қ ӯ ҳ ҷ: хамаи, чумхурии. They are known by a list, and
//! plurals by their ending.

use std::borrow::Cow;
use std::sync::LazyLock;

use super::russian::is_in_russian_letters;
use super::sieve::Sieve;
use super::{case, dropped_diacritics};
use crate::model::codes::FOLDED_WORD;
use crate::model::finding::{Finding, Safety, Severity};
use crate::model::orthography::Orthography;
use crate::model::prose::{MadeOf, Text, Word};

/// How it was made is said at its top.
const LIST: &str = include_str!("tg_folded_words.tsv");

static WORDS: LazyLock<List> = LazyLock::new(List::new);

/// A wrong word and the right one, in small letters.
type Hit = (Word, Cow<'static, str>);

pub(super) fn check(text: &Text<'_>, findings: &mut Vec<Finding>) {
    if text.orthography != Orthography::Tg {
        return;
    }
    let hits: Vec<Hit> = text.words().iter().filter_map(|word| Some((*word, WORDS.right(text, *word)?))).collect();
    if hits.is_empty() {
        return;
    }
    let dropped = dropped_diacritics::ranges(text);
    let is_free = |hit: &&Hit| !dropped.iter().any(|range| range.contains(&hit.0.range().start));
    for paragraph in hits.chunk_by(|left, right| left.0.block == right.0.block) {
        // One may be a name; two different ones are no chance.
        let is_certain = paragraph.iter().any(|hit| hit.1 != paragraph[0].1);
        let severity = if is_certain { Severity::Error } else { Severity::Warning };
        findings.extend(paragraph.iter().filter(is_free).map(|(word, right)| finding(text, *word, right, severity)));
    }
}

/// Whether any of `words` is in the list.
pub(super) fn has_any(text: &Text<'_>, words: &[Word]) -> bool {
    words.iter().any(|word| WORDS.right(text, *word).is_some())
}

fn finding(text: &Text<'_>, word: Word, right: &str, severity: Severity) -> Finding {
    let letters = text.slice(word.range());
    let right = case::like(letters, right);
    let mut finding = Finding::at(FOLDED_WORD, text.span(word.range()), format!("`{letters}` is written with Russian letters"))
        .help(format!("did you mean `{right}`?"));
    for (found, right) in letters.chars().zip(right.chars()).filter(|(found, right)| found != right) {
        finding = finding.letter(found.to_string(), Some(&right.to_string()));
    }
    finding.severity = severity;
    finding.fix(Safety::Unsafe, text.span(word.range()), right)
}

/// The list and what sifts it.
struct List {
    sieve: Sieve,
    words: Vec<(&'static str, &'static str)>,
}

impl List {
    /// The list is sorted by its first column; a unit test holds it to that.
    fn new() -> Self {
        let lines = LIST.lines().filter(|line| !line.starts_with('#'));
        let words: Vec<_> = lines.filter_map(|line| line.split_once('\t')).collect();
        let sieve = Sieve::new(words.iter().map(|(found, _)| *found));
        Self { sieve, words }
    }

    /// What belongs there for `word`.
    fn right(&self, text: &Text<'_>, word: Word) -> Option<Cow<'static, str>> {
        if word.made_of != MadeOf::CYRILLIC && word.made_of != MadeOf::CYRILLIC.and(MadeOf::CAPITALS) {
            return None;
        }
        let letters = text.slice(word.range());
        let has_capitals = word.made_of.has(MadeOf::CAPITALS);
        if !(self.sieve.may_hold(letters) || may_be_plural(letters)) || has_capitals && !has_usual_capitals(letters) {
            return None;
        }
        // Most words have only small letters.
        let small = if has_capitals { Cow::Owned(letters.to_lowercase()) } else { Cow::Borrowed(letters) };
        match self.words.binary_search_by_key(&&*small, |(found, _)| found) {
            Ok(at) => Some(self.words[at].1.into()),
            Err(_) => plural(&small).map(Cow::Owned),
        }
    }
}

/// A quick look at the last letters; all endings of [`plural`] have х there.
fn may_be_plural(letters: &str) -> bool {
    let end = letters.as_bytes().rchunks(12).next().unwrap_or_default();
    letters.len() > 10 && end.chunks_exact(2).any(|letter| matches!(letter, [0xD1, 0x85] | [0xD0, 0xA5]))
}

/// Tajik plurals end in -ҳо; with х they are wrong: тадбирхои. Checked against a lexicon of 49,000 words: those with such an
/// end are misspelt, but for the few below.
fn plural(small: &str) -> Option<String> {
    let ending = ["хо", "хои", "хоро", "хое", "хояш", "хояшон"].into_iter().find(|ending| small.ends_with(ending))?;
    let stem = small.strip_suffix(ending)?;
    let is_word = ["зулай", "са", "соҳибса", "фаро"].contains(&stem);
    (is_in_russian_letters(small) && stem.chars().nth(3).is_some() && !is_word)
        .then(|| format!("{stem}ҳ{}", &ending["х".len()..]))
}

/// `слово`, `Слово` or `СЛОВО`.
fn has_usual_capitals(letters: &str) -> bool {
    let capitals = letters.chars().filter(|letter| letter.is_uppercase()).count();
    capitals == 0 || capitals == letters.chars().count() || (capitals == 1 && letters.starts_with(char::is_uppercase))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted_and_letter_for_letter() {
        assert!(WORDS.words.is_sorted_by_key(|(found, _)| *found) && WORDS.words.len() > 800);
        for (found, right) in &WORDS.words {
            let pairs = found.chars().zip(right.chars()).filter(|(found, right)| found != right);
            for pair in pairs {
                assert!([('г', 'ғ'), ('и', 'ӣ'), ('к', 'қ'), ('у', 'ӯ'), ('х', 'ҳ'), ('ч', 'ҷ')].contains(&pair), "{found}");
            }
            assert_eq!(found.chars().count(), right.chars().count(), "{found}");
        }
    }

    #[test]
    fn u_before_h_and_hard_sign_is_right_since_2021() {
        let wrong = WORDS.words.iter().find(|(found, right)| found != right && (right.contains("ӯҳ") || right.contains("ӯъ")));
        assert_eq!(wrong, None);
    }
}
