//! Rules over the resolved book: pure, no files, no rendering. Each rule is one file.

mod logos;
mod minutes;
mod topics;

use crate::model::book::{Book, Sources};
use crate::model::config::{Config, Level};
use crate::model::finding::{Finding, Place};
use crate::model::source::{SourceMap, Span};

/// A rule looks at the whole and returns what it finds.
type Rule = fn(&Sources, &Book) -> Vec<Finding>;

const RULES: &[Rule] = &[minutes::check, topics::check, logos::check];

/// Runs every rule.
#[must_use]
pub fn check(sources: &Sources, book: &Book) -> Vec<Finding> {
    RULES.iter().flat_map(|rule| rule(sources, book)).collect()
}

/// Gives findings the levels of `[lint]`, drops what is off, and puts the rest in order without repetitions: a text that
/// several editions share is reported on once.
#[must_use]
pub fn settle(mut findings: Vec<Finding>, config: &Config, map: &SourceMap) -> Vec<Finding> {
    findings.retain_mut(|finding| {
        match config.lint.get(finding.code.name) {
            Some(Level::Off) => return false,
            Some(Level::At(severity)) => finding.severity = *severity,
            None => {}
        }
        true
    });
    findings.sort_by(|left, right| {
        (place(left, map), left.code, &left.message).cmp(&(place(right, map), right.code, &right.message))
    });
    findings.dedup();
    findings
}

/// Path and position: findings are printed file by file, from top to bottom.
fn place<'a>(finding: &'a Finding, map: &'a SourceMap) -> (&'a str, Option<Span>) {
    match &finding.place {
        Place::Span(span) => (&map.get(span.source).path, Some(*span)),
        Place::File(path) => (path, None),
        Place::Book => ("", None),
    }
}
