//! GL403: a hyphen between spaces where a dash belongs. Beside a digit it may be a minus and is left alone.

use super::{is_known, note, places};
use crate::model::codes::HYPHEN_FOR_DASH;
use crate::model::finding::{Finding, Safety};
use crate::model::prose::Text;

pub(super) fn check(text: &Text<'_>, findings: &mut Vec<Finding>) {
    if !is_known(text.orthography) || !text.characters().contains('-') {
        return;
    }
    let right = if text.orthography.is_cyrillic() { " — " } else { " – " };
    let is_before = |sign: char| sign.is_alphabetic() || matches!(sign, '»' | '”' | ')' | ',' | '.');
    let is_after = |sign: char| sign.is_alphabetic() || matches!(sign, '«' | '“' | '(');
    let hyphens = places(text, " - ")
        .filter(|(_, before, after)| before.is_some_and(is_before) && after.is_some_and(is_after))
        .map(|(range, ..)| (range, right))
        .collect();
    findings.extend(note(HYPHEN_FOR_DASH, text, "a hyphen for a dash", hyphens, Safety::Unsafe));
}
