//! `GL105`: Kyrgyz in PTCP154 that was read as Windows Cyrillic: ң is seen as њ, and ө and ү as the signs µ and ‰.

use super::kazakh::UNITS;
use super::line::{Faults, Line, lines};
use super::mojibake;
use crate::model::codes::LEGACY_KYRGYZ;
use crate::model::finding::{Finding, Safety};
use crate::model::orthography::Orthography;
use crate::model::orthography::legacy::PTCP154_KYRGYZ;
use crate::model::prose::Text;

const ANY: &str = "њЊµ‰¤‡";
/// Letters of Serbian and Macedonian names.
const FOREIGN: &str = "јђћџѕљѓќЈЂЋЏЅЉЃЌ";

pub(in crate::rules::glyph) fn check(text: &Text<'_>, findings: &mut Vec<Finding>) {
    if text.orthography == Orthography::Ky && text.characters().any(ANY) {
        let is_text = mojibake::is_garbled_text(text);
        let lines = lines(text).filter(|line| line.any(ANY) && !mojibake::is_garbled(Orthography::Ky, line, is_text));
        findings.extend(lines.filter_map(|line| found(&line)));
    }
}

fn found(line: &Line<'_>) -> Option<Finding> {
    let mut faults = Faults::of(line);
    for token in line.tokens(|character| character.is_alphabetic() || ANY.contains(character)) {
        let is_number = line.around(token).0.is_some_and(char::is_numeric);
        if is_word(token.word) && !is_number && !token.word.contains(|letter| FOREIGN.contains(letter)) {
            faults.mend(token, |seen| PTCP154_KYRGYZ.right(seen));
        }
    }
    faults.finding(LEGACY_KYRGYZ, Some(Safety::Unsafe), |quoted| format!("`{quoted}` is in an old Kyrgyz encoding"))
}

/// A sign beside a Cyrillic letter: `5‰` and `10 µм` are none.
fn is_word(word: &str) -> bool {
    word.chars().any(|letter| ('\u{400}'..'\u{530}').contains(&letter)) && !UNITS.contains(&word)
}
