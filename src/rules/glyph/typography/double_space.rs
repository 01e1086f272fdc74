//! GL404: two spaces between words. Three and more are somebody's columns and are left alone.

use super::{Kind, is_known, places};
use crate::model::codes::DOUBLE_SPACE;
use crate::model::finding::{Finding, Safety};
use crate::model::prose::Text;

const KIND: Kind =
    Kind { code: DOUBLE_SPACE, message: "two spaces in a row", help: "run `rahnamo lint --fix`", safety: Safety::Safe };

pub(super) fn check(text: &Text<'_>, findings: &mut Vec<Finding>) {
    if !is_known(text.orthography) {
        return;
    }
    let is_word = |sign: Option<char>| sign.is_some_and(|sign| !sign.is_whitespace());
    let double =
        places(text, "  ").filter(|(_, before, after)| is_word(*before) && is_word(*after)).map(|(range, ..)| (range, " "));
    findings.extend(KIND.note(text, double.collect()));
}
