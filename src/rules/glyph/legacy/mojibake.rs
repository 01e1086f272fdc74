//! `GL106`: text that was saved as Unicode and read in a Windows encoding: `РўРѕТ·РёРє` or `Ð¢Ð¾Ò·Ð¸Ðº` for Тоҷик. A run is taken for garbled only if it
//! decodes strictly, each piece of it to a letter of the language or to a common sign, and if nobody writes such letters side
//! by side; everything else is left alone.

use std::ops::Range;

use super::line::{Faults, Line, lines};
use super::western;
use crate::model::alphabet;
use crate::model::codepage::Codepage;
use crate::model::codes::MOJIBAKE;
use crate::model::finding::{Finding, Safety};
use crate::model::orthography::Orthography;
use crate::model::prose::Text;

/// What garbled texts begin their letters with, in Windows Cyrillic and in Windows Latin.
const LEADS: &str = "РСТУÐÑÒÓвâГЗДЕКÃÇÄÅÊ";
/// What they never lack: characters that clean texts do not have, or that their capitals are followed by.
const SIGNS: &str = "«»–—‐‑−“”‘’„…№ʻʼ·•§°©\u{A0}";
/// Signs that are ordinary quotation marks and prove nothing behind a capital.
const CLOSING: &str = "»”’“";

/// A stretch that decodes.
struct Run {
    range: Range<usize>,
    right: String,
    units: usize,
    /// One letter that the language has and Russian lacks.
    is_own_letter: bool,
    /// Nobody writes this; other runs are taken for garbled only beside it.
    is_certain: bool,
}

pub(in crate::rules::glyph) fn check(text: &Text<'_>, findings: &mut Vec<Finding>) {
    if text.orthography == Orthography::Other || !may_be_garbled(text) {
        return;
    }
    let is_text = is_garbled_text(text);
    for line in lines(text) {
        let western = || (text.orthography != Orthography::Tg).then(|| western::found(MOJIBAKE, text, &line)).flatten();
        findings.extend(found(text.orthography, &line, is_text).or_else(western));
    }
}

/// Texts without any of these characters are clean; others are looked at line by line.
fn may_be_garbled(text: &Text<'_>) -> bool {
    let characters = text.characters();
    let has_latin_leads = characters.any("ÐÑÒÓâÃÇÄÅÊ") || (text.orthography.is_cyrillic() && characters.any_in('À'..='ÿ'));
    let has_cyrillic_leads =
        if text.orthography.is_cyrillic() { characters.any("РСТУв") && characters.any(TRAILS) } else { characters.any("ГЗДЕКв") };
    has_latin_leads || has_cyrillic_leads
}

/// The second halves of garbled letters, without signs that every text has.
const TRAILS: &str = "ЂЃѓ†‡€‰Љ‹ЊЌЋЏђ•\u{98}™љ›њќћџЎўЈ¤Ґ¦ЄЇ°±ґµ¶·ёіІєјЅѕї©®¬\u{AD}";

/// Whether a line of the text is certainly garbled: then letters of the language count in its other lines too.
pub(super) fn is_garbled_text(text: &Text<'_>) -> bool {
    may_be_garbled(text) && lines(text).any(|line| is_garbled(text.orthography, &line, false))
}

/// Whether this rule reports the line, so that the rules on old fonts leave it alone.
pub(super) fn is_garbled(orthography: Orthography, line: &Line<'_>, is_text: bool) -> bool {
    runs(orthography, line).iter().any(|run| run.is_certain || (is_text && run.is_own_letter))
}

fn found(orthography: Orthography, line: &Line<'_>, is_text: bool) -> Option<Finding> {
    let mut runs = runs(orthography, line);
    if !runs.iter().any(|run| run.is_certain || (is_text && run.is_own_letter)) {
        return None;
    }
    let is_whole = !has_clean_letters(line, &runs);
    runs.retain(|run| run.is_certain || run.is_own_letter || is_whole);
    let safety = if is_whole || runs.iter().all(|run| run.units > 1) { Safety::Safe } else { Safety::Unsafe };
    let mut faults = Faults::of(line);
    let right = runs.iter().map(|run| run.right.as_str()).take(QUOTED).collect::<Vec<_>>().join(" … ");
    for run in runs {
        if run.units == 1 {
            faults.letter(line.text_of(run.range.clone()).to_owned(), Some(run.right.clone()));
        }
        faults.replace(run.range, run.right);
    }
    faults.finding(MOJIBAKE, Some(safety), |quoted| format!("`{quoted}` was read in a wrong encoding and says `{right}`"))
}

/// Runs whose right reading is quoted.
const QUOTED: usize = 3;

/// Whether there are letters of the script outside the runs: then the line was put together from clean and garbled text.
fn has_clean_letters(line: &Line<'_>, runs: &[Run]) -> bool {
    let is_in_run = |at: usize| runs.iter().any(|run| run.range.contains(&at));
    line.pieces()
        .flat_map(|(start, piece)| piece.char_indices().map(move |(at, letter)| (start + at, letter)))
        .any(|(at, letter)| letter.is_alphabetic() && !letter.is_ascii() && !is_in_run(at))
}

fn runs(orthography: Orthography, line: &Line<'_>) -> Vec<Run> {
    let mut runs = Vec::new();
    for page in [Codepage::Cp1251, Codepage::Cp1252] {
        for (start, piece) in line.pieces() {
            collect(orthography, page, start, piece, &mut runs);
        }
    }
    runs.sort_by_key(|run| run.range.start);
    runs
}

fn collect(orthography: Orthography, page: Codepage, start: usize, piece: &str, runs: &mut Vec<Run>) {
    let mut at = 0;
    let mut before = None;
    while let Some(first) = piece[at..].chars().next() {
        let from = at;
        let mut right = String::new();
        while let Some((letter, taken)) = unit(orthography, page, &piece[at..]) {
            right.push(letter);
            at += taken;
        }
        if right.is_empty() {
            at += first.len_utf8();
        } else {
            let found = Found { orthography, page, seen: &piece[from..at], before, after: piece[at..].chars().next() };
            runs.push(Run {
                range: start + from..start + at,
                units: right.chars().count(),
                is_own_letter: found.is_own_letter(&right),
                is_certain: found.is_certain(&right),
                right,
            });
        }
        before = piece[..at].chars().next_back();
    }
}

/// The letter or sign at the beginning of `text`, if it is garbled.
fn unit(orthography: Orthography, page: Codepage, text: &str) -> Option<(char, usize)> {
    let first = text.chars().next()?;
    if !LEADS.contains(first) {
        return None;
    }
    let (right, taken) = page.garbled(text)?;
    let is_letter = !right.is_ascii() && (alphabet::has(orthography, right) || is_russian(orthography, right));
    (is_letter || SIGNS.contains(right)).then_some((right, taken))
}

fn is_russian(orthography: Orthography, letter: char) -> bool {
    orthography.is_cyrillic() && alphabet::has(Orthography::Ru, letter)
}

/// A stretch that decodes, with what stands around it.
struct Found<'t> {
    orthography: Orthography,
    page: Codepage,
    seen: &'t str,
    before: Option<char>,
    after: Option<char>,
}

impl Found<'_> {
    fn is_certain(&self, right: &str) -> bool {
        let letters = right.chars().filter(|letter| letter.is_alphabetic() && !SIGNS.contains(*letter)).count();
        // Three characters for one sign, such as вЂ”, stand together by no other chance.
        let has_long_sign =
            self.seen.contains("вЂ") || self.seen.contains("в„–") || self.seen.contains("â€") || self.seen.contains("â„–");
        has_long_sign
            || match (self.page, self.orthography.is_cyrillic()) {
                (Codepage::Cp1251, true) => letters >= 2 || (letters == 1 && self.is_one_letter_of_a_word(right)),
                (Codepage::Cp1252, true) => {
                    letters >= 2 || (letters == 1 && (is_cyrillic(self.before) || is_cyrillic(self.after)))
                }
                (_, false) => self.before.is_some_and(|letter| letter.is_ascii_alphabetic()) && self.is_latin(right),
            }
    }

    /// One letter of a Cyrillic alphabet that Windows Cyrillic lacks.
    fn is_own_letter(&self, right: &str) -> bool {
        let mut letters = right.chars();
        let own = |letter| alphabet::has(self.orthography, letter) && !alphabet::has(Orthography::Ru, letter);
        self.orthography.is_cyrillic() && letters.next().is_some_and(own) && letters.next().is_none()
    }

    /// Such a letter in a word whose other letters came through: a capital behind a small letter, a sign within a word, or
    /// in Tajik an і, which it does not have.
    fn is_one_letter_of_a_word(&self, right: &str) -> bool {
        let Some(second) = self.seen.chars().next_back() else { return false };
        let is_small_before = self.before.is_some_and(|before| is_cyrillic(Some(before)) && before.is_lowercase());
        let is_small = right.chars().all(char::is_lowercase);
        let goes_on = is_cyrillic(self.after);
        let goes_on_small = goes_on && self.after.is_some_and(char::is_lowercase);
        let is_foreign = self.orthography == Orthography::Tg && matches!(second, 'і' | 'І') && (goes_on || is_cyrillic(self.before));
        let is_sign = !second.is_alphabetic() && !CLOSING.contains(second);
        let is_within = is_small_before && is_small && (goes_on_small || !CLOSING.contains(second));
        self.is_own_letter(right) && (is_within || is_foreign || (is_sign && goes_on))
    }

    /// A letter of a Latin alphabet beyond ASCII, or an apostrophe behind o or g.
    fn is_latin(&self, right: &str) -> bool {
        let is_o_or_g = self.before.is_some_and(|letter| "oOgG".contains(letter));
        let goes_on = self.after.is_some_and(|letter| letter.is_ascii_alphabetic());
        match right.chars().next() {
            Some('ʻ') => is_o_or_g,
            Some('ʼ') => goes_on,
            Some(letter) => letter.is_alphabetic() && alphabet::has(self.orthography, letter),
            None => false,
        }
    }
}

fn is_cyrillic(letter: Option<char>) -> bool {
    letter.is_some_and(|letter| ('\u{400}'..'\u{530}').contains(&letter))
}
