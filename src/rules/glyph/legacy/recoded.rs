//! `GL102`: the Tajik fonts of `GL101` after one more wrong step. Either a converter took the bytes for KOI8-R, which left the
//! Russian letters whole and made signs of the Tajik ones (`со°иби му²обил`), or the whole text was read as Western European.
//! A degree sign, a small 2 or a copyright sign between two small Cyrillic letters is no such sign; at the edge of a word
//! it is one only where the text has others within words.

use super::line::{Faults, Line, Token, lines};
use super::{mojibake, western};
use crate::model::codes::LEGACY_TAJIK_RECODED;
use crate::model::finding::{Finding, Safety};
use crate::model::orthography::Orthography;
use crate::model::orthography::legacy::TAJIK_THROUGH_KOI8;
use crate::model::prose::Text;

/// The signs of small letters that can be told within a word; the no-break space cannot.
const WITHIN: &str = "┐©²╒°";
const CAPITALS_WITHIN: &str = "▄█";
/// So many words with a sign inside show that the whole text went this way.
const WORDS_OF_A_TEXT: usize = 2;

pub(in crate::rules::glyph) fn check(text: &Text<'_>, findings: &mut Vec<Finding>) {
    let characters = text.characters();
    if text.orthography != Orthography::Tg
        || !(characters.any(WITHIN) || characters.any(CAPITALS_WITHIN) || characters.any_in('À'..='ÿ'))
    {
        return;
    }
    let lines: Vec<Line<'_>> = lines(text).collect();
    let is_whole_text = lines.iter().map(certain_words).sum::<usize>() >= WORDS_OF_A_TEXT;
    for line in &lines {
        findings.extend(recoded(line, is_whole_text).or_else(|| western::found(LEGACY_TAJIK_RECODED, text, line)));
    }
}

fn recoded(line: &Line<'_>, is_whole_text: bool) -> Option<Finding> {
    let is_faulty = is_whole_text || certain_words(line) > 0;
    if !is_faulty || mojibake::is_garbled(Orthography::Tg, line, false) {
        return None;
    }
    // A no-break space may also stand between two words; it is a letter only in a text that all went this way.
    let has_letter_of_space = is_whole_text && !line.any("ғӣқӯҳҷҒӢҚӮҲҶ");
    let mut faults = Faults::of(line);
    for token in line.tokens(is_of_word) {
        let words = if has_letter_of_space { vec![token] } else { split_at_spaces(token) };
        for word in words.into_iter().filter(|word| is_word(line, *word)) {
            faults.mend(word, |seen| TAJIK_THROUGH_KOI8.right(seen));
        }
    }
    faults.finding(LEGACY_TAJIK_RECODED, Some(Safety::Unsafe), |quoted| format!("`{quoted}` has signs in place of Tajik letters"))
}

fn certain_words(line: &Line<'_>) -> usize {
    line.tokens(is_of_word).iter().filter(|token| has_sign_within(token.word)).count()
}

/// A sign between two Cyrillic letters of its own case, in a word of three letters or more. Frames of tables are left out:
/// they stand between capitals too.
fn has_sign_within(word: &str) -> bool {
    let letters: Vec<char> = word.chars().collect();
    let is_certain = |around: &[char]| {
        let is_small = WITHIN.contains(around[1]) && around[2].is_lowercase();
        let is_capital = CAPITALS_WITHIN.contains(around[1]) && around[2].is_uppercase();
        is_cyrillic(around[0]) && is_cyrillic(around[2]) && (is_small || is_capital)
    };
    letters.iter().filter(|letter| is_cyrillic(**letter)).count() >= 3 && letters.windows(3).any(is_certain)
}

/// ӯ, чӣ, кӣ and ҷо, too short for the rule below.
const SHORT_WORDS: [&str; 7] = ["╒", "║", "ч©", "Ч©", "к©", "К©", "\u{A0}о"];

/// Whether the signs of a token are letters: not those of `15°С`, `12 м²` and `© Маркази мо`.
fn is_word(line: &Line<'_>, token: Token<'_>) -> bool {
    let letters = token.word.chars().filter(|letter| is_cyrillic(*letter)).count();
    let signs = token.word.chars().count() - letters;
    let is_measure = line.around(token).0.is_some_and(char::is_numeric) || ["см²", "км²", "мм²", "дм²"].contains(&token.word);
    SHORT_WORDS.contains(&token.word) || (!is_measure && (letters >= 2 || (letters == 1 && signs >= 2)))
}

fn split_at_spaces(token: Token<'_>) -> Vec<Token<'_>> {
    let mut start = token.start;
    let mut words = Vec::new();
    for word in token.word.split('\u{A0}') {
        words.push(Token { start, word });
        start += word.len() + '\u{A0}'.len_utf8();
    }
    words
}

fn is_of_word(character: char) -> bool {
    is_cyrillic(character) || TAJIK_THROUGH_KOI8.right(character).is_some()
}

fn is_cyrillic(letter: char) -> bool {
    ('\u{400}'..'\u{530}').contains(&letter)
}
