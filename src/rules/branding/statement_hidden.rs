//! `BR209`: a statement that is on the page is seen, in every view.

use super::credit::find;
use super::statement::Verdict;
use super::views::{by_style, in_views};
use crate::model::codes::STATEMENT_HIDDEN;
use crate::model::expected::Expected;
use crate::model::finding::Finding;
use crate::model::page::{TextLook, WebPage};

pub(super) fn check(page: &WebPage, expected: &Expected) -> Vec<Finding> {
    let Some(found) = find(page, expected).filter(|found| found.verdict == Verdict::Right) else { return Vec::new() };
    let Some(first) = found.credits.first() else { return Vec::new() };
    let is_seen = |look: &TextLook| {
        found.credits.iter().flat_map(|credit| &credit.looks).any(|other| other.view == look.view && other.hidden.is_none())
    };
    // Emblem and statement hidden together are one fault, and the emblem's.
    let is_emblem_seen = |look: &TextLook| {
        page.emblems.iter().flat_map(|emblem| &emblem.looks).any(|other| other.view == look.view && other.hidden.is_none())
    };
    let hidden = in_views(&first.looks, |look| look.hidden.clone().filter(|_| !is_seen(look) && is_emblem_seen(look)));
    let Some((cause, views)) = hidden else { return Vec::new() };
    let message = format!("the funding statement is hidden{views} by `{}`", cause.declaration);
    vec![by_style(STATEMENT_HIDDEN, page, &cause, message).help("show it wherever the emblem is shown")]
}
