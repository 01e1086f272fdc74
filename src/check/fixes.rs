//! Fixes: new text for old, never outside running text, never two for one place.

use std::collections::BTreeMap;

use super::texts;
use crate::model::finding::{Edit, Finding, Fix, Safety};
use crate::model::prose::Prose;

/// Rounds after which a text is left as it is: fixes that undo each other would never end.
const ROUNDS: usize = 10;

/// `text` with the fixes of `findings`, all of which are about it, that are as safe as `safety` or safer; `None` when there
/// is nothing to apply. Where two fixes meet, the first in the order of the text is applied and the other one waits for the
/// next round.
#[must_use]
pub fn apply(text: &str, findings: &[Finding], safety: Safety) -> Option<String> {
    let mut fixes: Vec<&Fix> = findings
        .iter()
        .filter_map(|finding| finding.fix.as_ref())
        .filter(|fix| fix.safety <= safety && fix.safety != Safety::Shown)
        .collect();
    fixes.sort_by(|left, right| left.edits.cmp(&right.edits));
    let mut taken: BTreeMap<u32, &Edit> = BTreeMap::new();
    for fix in fixes {
        if fix.edits.iter().all(|edit| is_free(&taken, edit)) {
            taken.extend(fix.edits.iter().map(|edit| (edit.span.start, edit)));
        }
    }
    let mut result = String::with_capacity(text.len());
    let mut at = 0;
    for edit in taken.into_values() {
        let range = edit.span.range();
        result.push_str(text.get(at..range.start)?);
        result.push_str(&edit.text);
        at = range.end;
    }
    result.push_str(text.get(at..)?);
    (result != text).then_some(result)
}

fn is_free(taken: &BTreeMap<u32, &Edit>, edit: &Edit) -> bool {
    let before = taken.range(..edit.span.start).next_back().is_none_or(|(_, other)| other.span.end <= edit.span.start);
    let after = taken.range(edit.span.start..).next().is_none_or(|(start, _)| *start >= edit.span.end.max(edit.span.start + 1));
    before && after
}

/// `text` with all fixes applied, round by round until none is left; `None` when nothing changes. `prose` gives the running
/// text of each round, `settle` the findings that count.
pub fn converge(
    text: &str,
    safety: Safety,
    prose: &dyn Fn(&str) -> Vec<Prose>,
    settle: &mut dyn FnMut(&str, Vec<Finding>) -> Vec<Finding>,
) -> Option<String> {
    let mut current = text.to_owned();
    for _ in 0..ROUNDS {
        let prose = prose(&current);
        let found = prose.iter().flat_map(|prose| texts::check_one(prose, &current)).collect();
        let mut found = settle(&current, found);
        found.retain(|finding| finding.fix.as_ref().is_some_and(|fix| stays_in_prose(fix, &prose)));
        match apply(&current, &found, safety) {
            Some(next) => current = next,
            None => break,
        }
    }
    (current != text).then_some(current)
}

/// A rule's slip must not reach code, addresses, keys or ids.
fn stays_in_prose(fix: &Fix, prose: &[Prose]) -> bool {
    let is_inside = |edit: &Edit| {
        prose.iter().any(|prose| {
            let next = prose.segments.partition_point(|segment| segment.start <= edit.span.start);
            next > 0 && edit.span.end <= prose.segments[next - 1].end
        })
    };
    fix.edits.iter().all(is_inside)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::codes::RAW_HTML;
    use crate::model::source::{SourceId, Span};

    fn finding(safety: Safety, edits: &[(std::ops::Range<usize>, &str)]) -> Finding {
        let span = |range: &std::ops::Range<usize>| Span::new(SourceId(0), range.clone());
        let edits: Vec<_> = edits.iter().map(|(range, text)| Edit { span: span(range), text: (*text).into() }).collect();
        Finding::at(RAW_HTML, edits[0].span, "x").fix_all(safety, edits)
    }

    #[test]
    fn of_two_fixes_for_one_place_the_second_waits() {
        let first = finding(Safety::Safe, &[(0..2, "X"), (4..5, "Z")]);
        let second = finding(Safety::Safe, &[(1..3, "Y")]);
        let third = finding(Safety::Safe, &[(3..4, "W")]);
        assert_eq!(apply("abcdef", &[third, second, first], Safety::Safe).as_deref(), Some("XcWZf"));
    }

    #[test]
    fn unsafe_and_shown_fixes_wait_for_a_person() {
        let found = [finding(Safety::Unsafe, &[(0..1, "X")]), finding(Safety::Shown, &[(1..2, "Y")])];
        assert_eq!(apply("abc", &found, Safety::Safe), None);
        assert_eq!(apply("abc", &found, Safety::Unsafe).as_deref(), Some("Xbc"));
    }

    #[test]
    fn insertions_at_one_place_are_two_fixes() {
        let found = [finding(Safety::Safe, &[(1..1, "X")]), finding(Safety::Safe, &[(1..1, "Y")])];
        assert_eq!(apply("abc", &found, Safety::Safe).as_deref(), Some("aXbc"));
    }
}
