//! Rules over texts and over the resolved book are run here: pure, no files, no rendering. What becomes of all findings of a
//! run (levels, suppressions, order) is decided here too.

pub mod allows;
mod entities;
pub mod fixes;
pub mod levels;
pub(crate) mod patterns;
pub mod texts;

use rayon::prelude::*;

use crate::model::book::{Book, Sources};
use crate::model::finding::{Finding, Place};
use crate::model::source::{SourceMap, Span};
use crate::rules;

/// Runs every rule over texts and over the book.
#[must_use]
pub fn check(sources: &Sources, book: &Book) -> Vec<Finding> {
    let over_book: Vec<_> = rules::all().filter_map(|rule| rule.check.over_book()).collect();
    let (mut findings, of_book) = rayon::join(
        || texts::check(&sources.map, &sources.prose),
        || over_book.par_iter().flat_map_iter(|check| check(sources, book)).collect::<Vec<_>>(),
    );
    findings.extend(of_book);
    findings
}

/// Puts findings into the order of reports: by path, position and code.
fn order(findings: &mut [Finding], map: &SourceMap) {
    findings.sort_by(|left, right| {
        place(left, map)
            .cmp(&place(right, map))
            .then_with(|| left.code.cmp(&right.code))
            .then_with(|| left.message.cmp(&right.message))
            .then_with(|| left.help.cmp(&right.help))
    });
}

/// Path and position: findings are printed file by file, from top to bottom.
fn place<'a>(finding: &'a Finding, map: &'a SourceMap) -> (&'a str, Option<Span>, &'a Place) {
    let span = match finding.place {
        Place::Span(span) => Some(span),
        _ => None,
    };
    (levels::path_of(&finding.place, map), span, &finding.place)
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
}
