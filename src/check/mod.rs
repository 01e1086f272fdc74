//! Rules over the resolved book: pure, no files, no rendering. Each rule is one file.

mod logos;
mod minutes;
mod topics;

use crate::model::book::{Book, Sources};
use crate::model::config::{Config, Level};
use crate::model::finding::Finding;

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
pub fn settle(mut findings: Vec<Finding>, config: &Config) -> Vec<Finding> {
    findings.retain_mut(|finding| {
        match config.lint.get(finding.code.id).or_else(|| config.lint.get(finding.code.name)) {
            Some(Level::Off) => return false,
            Some(Level::At(severity)) => finding.severity = *severity,
            None => {}
        }
        true
    });
    findings.sort_by(|left, right| (&left.place, left.code, &left.message).cmp(&(&right.place, right.code, &right.message)));
    findings.dedup();
    findings
}
