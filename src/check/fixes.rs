//! Fixes: new text for old, never outside running text, never two for one place.

use crate::model::finding::{Edit, Finding, Safety};

/// `text` with the fixes of `findings`, all of which are about it, that are as safe as `safety` or safer; `None` when there
/// is nothing to apply. Where two fixes meet, the first in the order of the text is applied and the other one waits for the
/// next round.
#[must_use]
pub fn apply(text: &str, findings: &[Finding], safety: Safety) -> Option<String> {
    let mut fixes: Vec<&[Edit]> = findings
        .iter()
        .filter_map(|finding| finding.fix.as_ref())
        .filter(|fix| fix.safety <= safety && fix.safety != Safety::Shown && !fix.edits.is_empty())
        .map(|fix| fix.edits.as_slice())
        .collect();
    fixes.sort();
    let mut taken: Vec<&Edit> = Vec::new();
    for edits in fixes {
        let is_free =
            |edit: &Edit| taken.iter().all(|other| edit.span.end <= other.span.start || other.span.end <= edit.span.start);
        if edits.iter().all(is_free) {
            taken.extend(edits);
        }
    }
    taken.sort_by_key(|edit| edit.span);
    let mut fixed = String::with_capacity(text.len());
    let mut at = 0;
    for edit in taken {
        let range = edit.span.range();
        fixed.push_str(text.get(at..range.start)?);
        fixed.push_str(&edit.text);
        at = range.end;
    }
    fixed.push_str(text.get(at..)?);
    (fixed != text).then_some(fixed)
}
