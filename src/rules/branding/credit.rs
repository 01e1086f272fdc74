//! Finds the funding statement among the passages of a page: what the rules on statements look at.

use super::statement::{Verdict, judge};
use crate::model::expected::Expected;
use crate::model::page::{Credit, Emblem, WebPage};

/// The page's statement, or the passage that comes nearest to it.
pub(super) struct Found<'a> {
    /// What it is.
    pub(super) verdict: Verdict,
    /// The passages that have it; empty when there is none.
    pub(super) credits: Vec<&'a Credit>,
}

/// The statement of a page; `None` where none is asked for.
pub(super) fn find<'a>(page: &'a WebPage, expected: &Expected) -> Option<Found<'a>> {
    if !expected.is_funded || expected.statements.is_empty() {
        return None;
    }
    let judged: Vec<(Verdict, &Credit)> = page.credits.iter().map(|credit| (judge(&credit.text, expected), credit)).collect();
    let right: Vec<&Credit> =
        judged.iter().filter(|(verdict, _)| *verdict == Verdict::Right).map(|(_, credit)| *credit).collect();
    if !right.is_empty() {
        let beside: Vec<&Credit> = right.iter().copied().filter(|credit| credit.is_beside_emblem).collect();
        return Some(Found { verdict: Verdict::Right, credits: if beside.is_empty() { right } else { beside } });
    }
    let near = judged.into_iter().filter(|(verdict, _)| *verdict != Verdict::Other);
    let nearest = near.min_by_key(|(_, credit)| !credit.is_beside_emblem);
    Some(nearest.map_or(Found { verdict: Verdict::Other, credits: Vec::new() }, |(verdict, credit)| Found {
        verdict,
        credits: vec![credit],
    }))
}

/// The emblems of a page that must have one.
pub(super) fn emblems<'a>(page: &'a WebPage, expected: &Expected) -> &'a [Emblem] {
    if expected.is_funded { &page.emblems } else { &[] }
}
