//! `GL104`: Kazakh in KZ-1048 or PTCP154 that was read as Windows Cyrillic. The two share є, which is ғ in one and ә in the
//! other, so the whole text decides which of them it is in, and where the text cannot, the line.

use super::line::{Faults, Line, lines};
use super::mojibake;
use crate::model::codes::LEGACY_KAZAKH;
use crate::model::finding::{Finding, Safety};
use crate::model::orthography::Orthography;
use crate::model::orthography::legacy::{KZ_1048, PTCP154_KAZAKH, Slots};
use crate::model::prose::Text;

const ANY: &str = "јєќѕґўїћѓњЈЄЌЅҐЎЇЋЃЊ";
/// Seen in one of the encodings only. The signs of PTCP154 count between letters only, see `signs`.
const KZ_1048_ONLY: &str = "јѕґўїЈЅҐЎЇ";
const PTCP154_ONLY: &str = "ѓњЃЊ";
const SIGNS: &str = "µ±‰¤¦‡";
/// қ and ң, which no Kazakh text is without; the neighbours whose names a Kazakh text may quote have neither.
const KAZAKH_LETTERS: &str = "ќѕЌЅ";

/// Which encoding a text or line is in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Encoding {
    Kz1048,
    Ptcp154,
    /// Nothing that the two differ in, or letters of both.
    Open,
}

pub(in crate::rules::glyph) fn check(text: &Text<'_>, findings: &mut Vec<Finding>) {
    if text.orthography != Orthography::Kk || !text.characters().any(ANY) || !is_legacy(text) {
        return;
    }
    let is_text = mojibake::is_garbled_text(text);
    let lines: Vec<Line<'_>> = lines(text).filter(|line| !mojibake::is_garbled(Orthography::Kk, line, is_text)).collect();
    let of_text = encoding(lines.iter());
    findings.extend(lines.iter().filter_map(|line| found(line, of_text)));
}

/// Whether this is more than a foreign name in a Kazakh text: a text in an old encoding has қ or ң among its letters.
fn is_legacy(text: &Text<'_>) -> bool {
    let characters = text.characters();
    characters.any(KAZAKH_LETTERS) || (characters.any("њЊ") && characters.any(SIGNS))
}

fn encoding<'l, 't: 'l>(lines: impl Iterator<Item = &'l Line<'t>>) -> Encoding {
    let (mut kz1048, mut ptcp154) = (0, 0);
    for line in lines {
        kz1048 += line.characters().filter(|seen| KZ_1048_ONLY.contains(*seen)).count();
        ptcp154 += line.characters().filter(|seen| PTCP154_ONLY.contains(*seen)).count();
        ptcp154 += line.tokens(is_of_word).iter().filter(|token| has_sign(token.word)).count();
    }
    match (kz1048, ptcp154) {
        (0, 0) => Encoding::Open,
        (_, 0) => Encoding::Kz1048,
        (0, _) => Encoding::Ptcp154,
        _ => Encoding::Open,
    }
}

fn found(line: &Line<'_>, of_text: Encoding) -> Option<Finding> {
    let encoding = if of_text == Encoding::Open { encoding(std::iter::once(line)) } else { of_text };
    let mut faults = Faults::of(line);
    let mut is_open = false;
    for token in line.tokens(is_of_word) {
        match encoding {
            Encoding::Kz1048 => faults.mend(token, |seen| KZ_1048.right(seen)),
            Encoding::Ptcp154 if has_sign(token.word) || token.word.chars().all(char::is_alphabetic) => {
                faults.mend(token, |seen| PTCP154_KAZAKH.right(seen));
            }
            Encoding::Ptcp154 => {}
            Encoding::Open => {
                is_open |= token.word.contains(|seen| !is_common(seen) && KZ_1048.right(seen).is_some());
                faults.mend(token, |seen| is_common(seen).then(|| KZ_1048.right(seen)).flatten());
                mark_open(&mut faults, token);
            }
        }
    }
    let safety = match encoding {
        Encoding::Kz1048 => Some(Safety::Safe),
        Encoding::Ptcp154 => Some(Safety::Unsafe),
        Encoding::Open => (!is_open).then_some(Safety::Safe),
    };
    faults.finding(LEGACY_KAZAKH, safety, |quoted| format!("`{quoted}` is in an old Kazakh encoding"))
}

/// Letters that mean the same in both encodings: қ and һ.
fn is_common(seen: char) -> bool {
    KZ_1048.right(seen).is_some() && same(&KZ_1048, &PTCP154_KAZAKH, seen)
}

fn same(one: &Slots, other: &Slots, seen: char) -> bool {
    one.right(seen) == other.right(seen)
}

/// A letter that could be either: shown without the right one.
fn mark_open(faults: &mut Faults<'_>, token: super::line::Token<'_>) {
    for seen in token.word.chars().filter(|seen| !is_common(*seen)) {
        if KZ_1048.right(seen).or(PTCP154_KAZAKH.right(seen)).is_some() && !SIGNS.contains(seen) {
            faults.letter(seen.to_string(), None);
            faults.mark(token.start..token.end());
        }
    }
}

fn is_of_word(character: char) -> bool {
    character.is_alphabetic() || SIGNS.contains(character)
}

/// A sign beside a Kazakh letter: `5 ± 1`, `5‰` and `10 µм` are none.
fn has_sign(word: &str) -> bool {
    word.contains(|seen| SIGNS.contains(seen))
        && word.chars().any(|letter| ('\u{400}'..'\u{530}').contains(&letter))
        && !UNITS.contains(&word)
}

/// Micrometre, microgram, microlitre, microsecond.
pub(super) const UNITS: [&str; 4] = ["µм", "µг", "µл", "µс"];
