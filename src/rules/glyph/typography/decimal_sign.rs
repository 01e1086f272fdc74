//! GL405: 37.5 °C where the language writes 37,5 °C, or the reverse. Only one or two digits before a unit are known for a
//! decimal fraction: 25.07 may be a day, 1.2 a chapter and 1,500 a thousand.
//!
//! Source: CLDR number symbols, a comma in ru, tg, kk, ky and uz, a point in en; kaa is not in CLDR.

use std::ops::Range;

use super::Kind;
use crate::model::codes::DECIMAL_SIGN;
use crate::model::finding::{Finding, Safety};
use crate::model::orthography::Orthography;
use crate::model::prose::Text;

/// No г, which is a year as well as a gram.
const UNITS: [&str; 22] = [
    "%", "°C", "°С", "кг", "мг", "км", "см", "мм", "м", "мл", "л", "kg", "mg", "km", "cm", "mm", "m", "ml", "l", "млн", "млрд",
    "mln",
];

const KIND: Kind = Kind {
    code: DECIMAL_SIGN,
    message: "a decimal sign of another language",
    help: "write the decimal sign of the language; look whether the number is right",
    safety: Safety::Unsafe,
};

pub(super) fn check(text: &Text<'_>, findings: &mut Vec<Finding>) {
    let (wrong, right) = match text.orthography {
        Orthography::KaaLatn | Orthography::Other => return,
        Orthography::En => (',', "."),
        _ => ('.', ","),
    };
    if !text.characters().contains(wrong) || !text.characters().any_in('0'..='9') {
        return;
    }
    let signs = text.segments().iter().flat_map(|segment| {
        let start = segment.range().start;
        let words = text.slice(segment.range());
        let signs = words.match_indices(wrong).filter(|(at, _)| is_decimal(words, *at..*at + 1));
        signs.map(move |(at, _)| (start + at..start + at + 1, right))
    });
    findings.extend(KIND.note(text, signs.collect()));
}

/// Whether the sign at `range` stands between digits of a fraction with a unit.
fn is_decimal(words: &str, range: Range<usize>) -> bool {
    let is_digit = |sign: char| sign.is_ascii_digit();
    let whole = words[..range.start].trim_end_matches(is_digit);
    let rest = words[range.end..].trim_start_matches(is_digit);
    let places = words.len() - range.end - rest.len();
    let is_part_of_more = whole.ends_with(['.', ',', '/', '-', '№', ' ']) && whole.trim_end().ends_with(['.', ',', '№']);
    if whole.len() == range.start || !(1..=2).contains(&places) || is_part_of_more {
        return false;
    }
    let unit = rest.trim_start_matches([' ', '\u{A0}', '\u{202F}']);
    UNITS.iter().any(|known| unit.strip_prefix(known).is_some_and(|after| !after.starts_with(char::is_alphanumeric)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_chapters_and_thousands_are_no_fractions() {
        let is_fraction = |words: &str| words.find(['.', ',']).is_some_and(|at| is_decimal(words, at..at + 1));
        assert!(is_fraction("то 37.5 °C") && is_fraction("2.5%") && is_fraction("0.25 л об"));
        for other in ["25.07.2002 м", "1.2 масъала", "1,500 kg", "25.07 г.", "0.5 лутфан", "№ 3.5 км"] {
            assert!(!is_fraction(other), "{other}");
        }
    }
}
