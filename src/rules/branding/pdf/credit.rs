//! Finds the funding statement in a PDF: what the rules on statements look at.

use super::geometry::gap;
use super::passages::{Passage, Words};
use crate::model::expected::{Expected, Product};
use crate::model::pdf::PdfDocument;
use crate::rules::branding::statement::{Verdict, judge, likeness};

/// The statement, or the passage that comes nearest to it.
pub(super) struct Found<'a> {
    pub(super) verdict: Verdict,
    /// Where it stands; `None` when there is none.
    pub(super) passage: Option<Passage<'a>>,
    /// Distance to the nearest emblem of its page; `None` when the page has none.
    pub(super) distance: Option<i32>,
}

/// The statement of a document; `None` where none is asked for or known.
pub(super) fn find<'a>(document: &'a PdfDocument, expected: &Expected) -> Option<Found<'a>> {
    if !expected.is_funded || expected.statements.is_empty() {
        return None;
    }
    if let Some(found) = right(document, expected) {
        return Some(found);
    }
    let others = expected.other_statements.iter();
    let other = others
        .filter_map(|(tag, text)| Some((Verdict::OtherLanguage(tag.clone()), best(document, text)?)))
        .min_by_key(|(_, found)| found.0);
    if let Some((verdict, (_, passage))) = other {
        return Some(found(verdict, passage));
    }
    Some(nearest(document, expected).unwrap_or(Found { verdict: Verdict::Other, passage: None, distance: None }))
}

fn found(verdict: Verdict, passage: Passage<'_>) -> Found<'_> {
    let distance = distance(&passage);
    Found { verdict, passage: Some(passage), distance }
}

fn right<'a>(document: &'a PdfDocument, expected: &Expected) -> Option<Found<'a>> {
    let passages = expected.statements.iter().filter_map(|statement| best(document, statement));
    passages.min_by_key(|(rank, _)| *rank).map(|(_, passage)| found(Verdict::Right, passage))
}

/// The place where `phrase` stands nearest to an emblem; words that screen readers skip come last, and of equals the first.
fn best<'a>(document: &'a PdfDocument, phrase: &str) -> Option<((bool, bool, i32), Passage<'a>)> {
    let mut best: Option<((bool, bool, i32), Passage<'a>)> = None;
    for page in &document.pages {
        for passage in Words::of(page).find(phrase) {
            let distance = distance(&passage);
            let rank = (distance.is_none(), passage.is_artifact(), distance.unwrap_or(i32::MAX));
            if best.as_ref().is_none_or(|(other, _)| rank < *other) {
                best = Some((rank, passage));
            }
        }
        // Packs repeat both at the foot of every page; no need to read on.
        if matches!(&best, Some(((false, false, _), _))) {
            break;
        }
    }
    best
}

pub(super) fn distance(passage: &Passage<'_>) -> Option<i32> {
    let area = passage.area();
    passage.page.emblems.iter().map(|emblem| gap(emblem.area, area)).min()
}

/// Pages that are searched for what is nearly the statement: where the emblem is, and the first two.
fn nearest<'a>(document: &'a PdfDocument, expected: &Expected) -> Option<Found<'a>> {
    let pages = document.pages.iter().filter(|page| page.number <= 2 || !page.emblems.is_empty());
    let longest = expected.statements.iter().map(|text| text.split_whitespace().count()).max().unwrap_or_default();
    let alike = |passage: &Passage<'_>| expected.statements.iter().map(|text| likeness(&passage.text, text)).fold(0.0, f64::max);
    let windows = pages.flat_map(|page| Words::of(page).windows(longest));
    let judged = windows.filter_map(|passage| {
        let verdict = judge(&passage.text, expected);
        (verdict != Verdict::Other).then(|| (alike(&passage), verdict, passage))
    });
    let best = judged.max_by(|left, right| left.0.total_cmp(&right.0).then(right.2.runs.len().cmp(&left.2.runs.len())));
    best.map(|(_, verdict, passage)| found(verdict, passage))
}

/// Whether the product must carry the statement: small items may do without.
pub(super) fn is_due(expected: &Expected) -> bool {
    expected.product != Product::SmallItem
}
