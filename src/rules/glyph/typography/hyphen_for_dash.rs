//! GL403: a hyphen between spaces where a dash belongs. Beside a digit it may be a minus and is left alone.

use super::{Kind, is_known, places};
use crate::model::codes::HYPHEN_FOR_DASH;
use crate::model::finding::{Finding, Safety};
use crate::model::prose::Text;

const KIND: Kind = Kind {
    code: HYPHEN_FOR_DASH,
    message: "a hyphen for a dash",
    help: "put a dash; `rahnamo lint --fix --unsafe-fixes` does it everywhere in the text",
    safety: Safety::Unsafe,
};

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
    findings.extend(KIND.note(text, hyphens));
}
