//! GL402: three dots for the one sign … . Lines of dots, paths and ranges of numbers are left alone.

use super::{is_known, note, places};
use crate::model::codes::THREE_DOTS;
use crate::model::finding::{Finding, Safety};
use crate::model::prose::Text;

pub(super) fn check(text: &Text<'_>, findings: &mut Vec<Finding>) {
    if !is_known(text.orthography) || !text.characters().contains('.') {
        return;
    }
    let is_other = |sign: char| sign.is_ascii_digit() || matches!(sign, '.' | '/' | '\\' | '_');
    let dots = places(text, "...")
        .filter(|(_, before, after)| !before.is_some_and(is_other) && !after.is_some_and(is_other))
        .map(|(range, ..)| (range, "…"))
        .collect();
    findings.extend(note(THREE_DOTS, text, "three dots for the sign …", dots, Safety::Safe));
}
