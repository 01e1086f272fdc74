//! GL402: three dots for the one sign … . Lines of dots, paths and ranges of numbers are left alone.

use super::{Kind, is_known, places};
use crate::model::codes::THREE_DOTS;
use crate::model::finding::{Finding, Safety};
use crate::model::prose::Text;

const KIND: Kind =
    Kind { code: THREE_DOTS, message: "three dots for the sign …", help: "run `rahnamo lint --fix`", safety: Safety::Safe };

pub(super) fn check(text: &Text<'_>, findings: &mut Vec<Finding>) {
    if !is_known(text.orthography) || !text.characters().contains('.') {
        return;
    }
    let is_other = |sign: char| sign.is_ascii_digit() || matches!(sign, '.' | '/' | '\\' | '_');
    let dots = places(text, "...")
        .filter(|(_, before, after)| !before.is_some_and(is_other) && !after.is_some_and(is_other))
        .map(|(range, ..)| (range, "…"))
        .collect();
    findings.extend(KIND.note(text, dots));
}
