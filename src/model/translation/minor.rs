//! Minor changes of a source: what was up to date stays so, and what was out of date before stays out of date.

use super::lock::Recorded;
use super::stale::{Step, steps};

/// What a translation was made from, as if the step from `base` to `now` had been taken before it was made. Passages in
/// which it was older than `base` stay as they are recorded.
#[must_use]
pub fn carried(accepted: &[Recorded], base: &[Recorded], now: &[Recorded]) -> Vec<Recorded> {
    let mut known = vec![Known::Missing; base.len()];
    // Passages that the source had lost before, by the passage of the base that they stand above.
    let mut lost: Vec<Vec<&Recorded>> = vec![Vec::new(); base.len() + 1];
    let mut at = 0;
    for step in steps(accepted, base) {
        match step {
            Step::Same { old, new } => known[new] = Known::Same(&accepted[old]),
            Step::Changed { old, new } => known[new] = Known::Older(&accepted[old]),
            Step::Removed { old } => lost[at].push(&accepted[old]),
            Step::Added { .. } => {}
        }
        if let Step::Same { new, .. } | Step::Changed { new, .. } | Step::Added { new, .. } = step {
            at = new + 1;
        }
    }
    let mut carried = Vec::new();
    let mut next = 0;
    for step in steps(base, now) {
        if let Step::Same { old, .. } | Step::Changed { old, .. } | Step::Removed { old } = step {
            carried.extend(lost[next..=old].iter().flatten().copied().cloned());
            next = old + 1;
        }
        carried.extend(one(step, &known, now));
    }
    carried.extend(lost[next..].iter().flatten().copied().cloned());
    carried
}

/// What a translation knows of a passage of the base.
#[derive(Debug, Clone, Copy)]
enum Known<'a> {
    Same(&'a Recorded),
    Older(&'a Recorded),
    Missing,
}

fn one(step: Step, known: &[Known<'_>], now: &[Recorded]) -> Option<Recorded> {
    match step {
        Step::Added { new, .. } => Some(now[new].clone()),
        Step::Same { old, .. } => match known[old] {
            Known::Same(recorded) | Known::Older(recorded) => Some(recorded.clone()),
            Known::Missing => None,
        },
        Step::Changed { old, new } => match known[old] {
            Known::Same(_) => Some(now[new].clone()),
            Known::Older(recorded) => Some(recorded.clone()),
            Known::Missing => None,
        },
        Step::Removed { old } => match known[old] {
            Known::Older(recorded) => Some(recorded.clone()),
            Known::Same(_) | Known::Missing => None,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(words: &str) -> Vec<Recorded> {
        let recorded = |word: &str| Recorded { kind: "paragraph".into(), digest: word.into() };
        words.split_whitespace().map(recorded).collect()
    }

    fn check(accepted: &str, base: &str, now: &str, expected: &str) {
        assert_eq!(carried(&text(accepted), &text(base), &text(now)), text(expected), "{accepted} | {base} | {now}");
    }

    #[test]
    fn fresh_stays_fresh_and_stale_stays_stale() {
        check("a b c", "a b c", "a B c", "a B c");
        check("a b c", "a b c", "a c d", "a c d");
        check("a b0 c", "a b c", "a b C", "a b0 C");
        check("a b0 c", "a b c", "a B c", "a b0 c");
        check("a c", "a b c", "a b C", "a C");
        check("a x b c", "a b c", "a b C", "a x b C");
        check("", "a b", "A b", "");
    }
}
