//! Rules over running text, source by source and independent of each other: a thousand pages need no more memory than one.

use rayon::prelude::*;

use super::entities::Written;
use crate::model::codes::Code;
use crate::model::finding::{Finding, Place};
use crate::model::prose::{Prose, Text};
use crate::model::source::{SourceMap, Span};
use crate::rules::glyph::legacy::GARBLED;
use crate::rules::{self, Check};

/// Runs every rule over texts on all of `prose`.
#[must_use]
pub fn check(map: &SourceMap, prose: &[Prose]) -> Vec<Finding> {
    prose.par_iter().flat_map_iter(|prose| check_one(prose, &map.get(prose.source).text)).collect()
}

/// Whether the rule looks at texts.
#[must_use]
pub fn runs(code: Code) -> bool {
    rules::of(code).is_some_and(|rule| matches!(rule.check, Check::Text(_)))
}

/// Runs every rule over texts on one of them.
#[must_use]
pub fn check_one(prose: &Prose, source: &str) -> Vec<Finding> {
    if let Some(written) = Written::of(prose, source) {
        let written = written.with_segments(prose);
        let findings = check_letters(&written.prose, &written.text);
        return findings.into_iter().map(|finding| written.moved_back(finding)).collect();
    }
    check_letters(prose, source)
}

fn check_letters(prose: &Prose, source: &str) -> Vec<Finding> {
    let text = Text::new(prose, source);
    let mut findings = Vec::new();
    for rule in rules::all() {
        if let Check::Text(check) = rule.check {
            check(&text, &mut findings);
        }
    }
    leave_garbled_text_to_one_rule(&mut findings);
    findings
}

/// In a line that was read in a wrong encoding every letter is wrong: that is one fault, and the letters are no look-alikes.
fn leave_garbled_text_to_one_rule(findings: &mut Vec<Finding>) {
    let is_garbled = |finding: &Finding| GARBLED.contains(&finding.code);
    let mut garbled: Vec<Span> = findings.iter().filter(|finding| is_garbled(finding)).filter_map(span).collect();
    if garbled.is_empty() {
        return;
    }
    garbled.sort_unstable();
    let is_within = |inner: Span| {
        let before = garbled.partition_point(|outer| outer.start <= inner.start);
        before > 0 && inner.end <= garbled[before - 1].end
    };
    findings.retain(|finding| is_garbled(finding) || !span(finding).is_some_and(is_within));
}

fn span(finding: &Finding) -> Option<Span> {
    match &finding.place {
        Place::Span(span) => Some(*span),
        _ => None,
    }
}
