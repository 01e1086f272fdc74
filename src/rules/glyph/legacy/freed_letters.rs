//! `GL103`: Tajik set with fonts that took the letters ы ц щ ь, given up in 1998, for ҳ қ ҷ ғ, and the signs ; and | for ӯ and ӣ. The
//! same letters are right in Russian names and quotations, so a word counts only if it becomes a common Tajik word.

use super::line::{Faults, Line, Token, lines};
use super::tajik_stems::{ENDINGS, STEMS, WORDS};
use crate::model::codes::FREED_LETTERS;
use crate::model::finding::{Finding, Safety};
use crate::model::orthography::legacy::FREED;
use crate::model::orthography::{Orthography, tajik_words};
use crate::model::prose::Text;

const LETTERS: &str = "ыцщьЫЦЩЬ";
/// A line of Russian in a Tajik text has fewer words that only Tajik has.
const TAJIK_WORDS: usize = 2;
/// In a text with so many such lines the others need no common words of their own.
const LINES_OF_A_TEXT: usize = 3;
/// So many words that become Tajik ones show that the rest of the line is in the same font.
const WORDS_OF_A_LINE: usize = 2;

pub(in crate::rules::glyph) fn check(text: &Text<'_>, findings: &mut Vec<Finding>) {
    if text.orthography != Orthography::Tg || !text.characters().any(LETTERS) {
        return;
    }
    let lines: Vec<Line<'_>> = lines(text).filter(|line| line.any(LETTERS)).collect();
    let tajik = lines.iter().filter(|line| tajik_words(line.words()) >= TAJIK_WORDS && certain(line) > 0).count();
    for line in &lines {
        if tajik >= LINES_OF_A_TEXT || tajik_words(line.words()) >= TAJIK_WORDS {
            findings.extend(found(line));
        }
    }
}

/// Words of the line with a freed letter that become common Tajik ones.
fn certain(line: &Line<'_>) -> usize {
    let has_letter = |word: &str| word.contains(|letter| LETTERS.contains(letter));
    line.tokens(is_of_word).iter().filter(|word| has_letter(word.word) && is_tajik(word.word)).count()
}

fn found(line: &Line<'_>) -> Option<Finding> {
    let certain = certain(line);
    if certain == 0 {
        return None;
    }
    let words = line.tokens(is_of_word).into_iter().filter(|word| is_changed(word.word));
    let mut faults = Faults::of(line);
    for word in words {
        let begins_small = word.word.starts_with(char::is_lowercase);
        if is_tajik(word.word) || (certain >= WORDS_OF_A_LINE && begins_small) {
            faults.mend(Token { word: kernel(word.word), ..word }, |seen| FREED.right(seen));
        }
    }
    faults.finding(FREED_LETTERS, Some(Safety::Unsafe), |quoted| {
        format!("`{quoted}` has Russian letters and signs in place of Tajik letters")
    })
}

fn is_of_word(character: char) -> bool {
    matches!(character, '\u{400}'..'\u{530}' | ';' | '|')
}

/// The word without a semicolon behind it, which is most likely one. A stroke behind it is ӣ.
fn kernel(word: &str) -> &str {
    word.trim_end_matches(';')
}

fn is_changed(word: &str) -> bool {
    kernel(word).starts_with(char::is_alphabetic) && kernel(word).chars().any(|letter| FREED.right(letter).is_some())
}

fn is_tajik(word: &str) -> bool {
    let right: String = kernel(word).chars().map(|seen| FREED.right(seen).unwrap_or(seen)).flat_map(char::to_lowercase).collect();
    WORDS.contains(&right.as_str())
        || STEMS.iter().any(|stem| right.starts_with(stem))
        || ENDINGS.iter().any(|ending| right.strip_suffix(ending).is_some_and(|stem| stem.chars().count() >= 2))
}
