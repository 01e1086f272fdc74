//! Rules over the resolved book: pure, no files, no rendering. Each rule is one file.

pub mod fixes;
mod logos;
mod minutes;
pub mod texts;
mod topics;

use crate::model::book::{Book, Sources};
use crate::model::codes::PLACEHOLDER_LOGO;
use crate::model::config::{Config, Level};
use crate::model::finding::{Finding, Place, Severity};
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
            // A release raises findings first, and no level lowers what it asks for.
            _ if finding.severity > finding.code.severity => {}
            Some(Level::Off) => return false,
            Some(Level::At(severity)) => finding.severity = *severity,
            None => {}
        }
        true
    });
    order(&mut findings, map);
    findings.dedup();
    findings
}

/// What is good enough to work with and not good enough to publish becomes an error. For a release, before [`settle`].
pub fn raise_for_release(findings: &mut [Finding]) {
    for finding in findings.iter_mut().filter(|finding| finding.code == PLACEHOLDER_LOGO) {
        finding.severity = Severity::Error;
    }
}

/// Puts findings into the order of reports: by path, position and code.
fn order(findings: &mut [Finding], map: &SourceMap) {
    let key = |finding: &'_ Finding| (finding.code, finding.message.clone(), finding.help.clone());
    findings.sort_by(|left, right| place(left, map).cmp(&place(right, map)).then_with(|| key(left).cmp(&key(right))));
}

/// Path and position: findings are printed file by file, from top to bottom.
fn place<'a>(finding: &'a Finding, map: &'a SourceMap) -> (&'a str, Option<Span>) {
    match &finding.place {
        Place::Span(span) => (&map.get(span.source).path, Some(*span)),
        Place::File(path) | Place::Page { path, .. } => (path, None),
        Place::Book => ("", None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::codes;

    #[test]
    fn order_is_the_book_then_path_position_and_code() {
        let mut map = SourceMap::default();
        let b = map.add("b.md".into(), "b".into());
        let a = map.add("a.md".into(), "one two".into());
        let mut findings = vec![
            Finding::at(codes::RAW_HTML, Span::new(b, 0..1), "six"),
            Finding::at(codes::RAW_HTML, Span::new(a, 4..7), "five"),
            Finding::at(codes::RAW_HTML, Span::new(a, 0..3), "four"),
            Finding::at(codes::MINUTES_DIFFER, Span::new(a, 0..3), "three"),
            Finding::in_file(codes::NOT_UTF8, "a.md", "two"),
            Finding::new(codes::PLACEHOLDER_LOGO, Place::Book, "one"),
        ];
        order(&mut findings, &map);
        let messages: Vec<_> = findings.iter().map(|finding| finding.message.as_str()).collect();
        assert_eq!(messages, ["one", "two", "three", "four", "five", "six"]);
    }

    #[test]
    fn a_release_needs_the_logos() {
        let mut findings = vec![
            Finding::new(codes::PLACEHOLDER_LOGO, Place::Book, "one"),
            Finding::new(codes::ABSENT_SESSION, Place::Book, "two"),
        ];
        raise_for_release(&mut findings);
        assert_eq!(findings.iter().map(|finding| finding.severity).collect::<Vec<_>>(), [Severity::Error, Severity::Note]);
    }
}
