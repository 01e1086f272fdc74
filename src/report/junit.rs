//! `JUnit` XML: one suite for each file, one case for each finding. Only errors fail, as with the exit code; warnings and notes
//! are skipped cases, which build servers show and do not stop at. No times and no ids of a run: equal findings, equal file.

use quick_junit::{NonSuccessKind, TestCase, TestCaseStatus, TestSuite};

use super::data::{Entry, Report};
use super::{Look, MessageLang, pairs, visible};

/// The whole file; a clean run is one case that passes.
///
/// # Panics
/// Never: writing into memory does not fail.
#[must_use]
pub fn print(report: &Report) -> String {
    let mut junit = quick_junit::Report::new(report.tool.name);
    if report.findings.is_empty() {
        let mut suite = TestSuite::new(report.tool.name);
        suite.add_test_case(TestCase::new("no findings", TestCaseStatus::success()));
        junit.add_test_suite(suite);
    }
    for file in report.findings.chunk_by(|left, right| left.path == right.path) {
        let name = file.first().and_then(|entry| entry.path.as_deref()).unwrap_or("book");
        let mut suite = TestSuite::new(visible::line(name));
        suite.add_test_cases(file.iter().map(|entry| case(entry, name, report.language)));
        junit.add_test_suite(suite);
    }
    if let Some(line) = report.unchecked_line() {
        let mut status = TestCaseStatus::skipped();
        status.set_message(line);
        let mut suite = TestSuite::new(report.tool.name);
        suite.add_test_case(TestCase::new("not checked", status));
        junit.add_test_suite(suite);
    }
    let text = junit.to_string().expect("memory takes everything");
    if text.ends_with('\n') { text } else { text + "\n" }
}

fn case(entry: &Entry, file: &str, language: MessageLang) -> TestCase {
    let mut status = match entry.severity {
        "error" => TestCaseStatus::non_success(NonSuccessKind::Failure),
        _ => TestCaseStatus::skipped(),
    };
    status.set_type(entry.severity);
    status.set_message(visible::line(&entry.message));
    status.set_description(description(entry, file, language));
    let place = entry.range.map_or_else(String::new, |range| format!(" {}:{}", range.line, range.column));
    let mut case = TestCase::new(format!("{} {}{place}", entry.code, entry.name), status);
    case.set_classname(visible::line(file));
    if let Some(path) = &entry.path {
        case.extra.insert("file".into(), visible::line(path).into());
    }
    if let Some(range) = entry.range {
        case.extra.insert("line".into(), range.line.to_string().into());
    }
    case
}

/// Place, message, letters and help, one below the other.
fn description(entry: &Entry, file: &str, language: MessageLang) -> String {
    let place = match (&entry.range, &entry.sheet) {
        (Some(range), _) => format!("{file}:{}:{}", range.line, range.column),
        (None, Some(sheet)) => format!("{file}: {}", language.sheet(*sheet)),
        (None, None) => file.to_owned(),
    };
    let mut lines = vec![visible::line(&place).into_owned(), visible::lines(&entry.message).into_owned()];
    lines.extend(pairs::lines(&entry.letters, Look::Plain));
    lines.extend(entry.help.as_ref().map(|help| format!("{}: {}", language.help_label(), visible::lines(help))));
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::finding::{Finding, Place};
    use crate::model::source::{SourceMap, Span};
    use crate::report::Options;
    use crate::report::sample;

    #[test]
    fn errors_fail_and_the_rest_is_skipped() {
        let mut sources = SourceMap::default();
        let id = sources.add("a&b.md".into(), "one\nў two".into());
        let findings = [
            Finding::new(sample::NOTE, Place::Book, "no logo"),
            Finding::at(sample::ERROR, Span::new(id, 4..6), "<b>\u{1b}[0m\u{ffff}").help("write `two`").letter("ў", None),
        ];
        let text = print(&Report::new(&findings, &sources, Options::default()));
        for part in [
            r#"<testsuites name="rahnamo" tests="2" skipped="1" failures="1" errors="0">"#,
            r#"<testsuite name="book" tests="1" skipped="1" errors="0" failures="0">"#,
            r#"<testcase name="XX101 bad-thing 2:1" classname="a&amp;b.md" file="a&amp;b.md" line="2">"#,
            r#"<failure message="&lt;b&gt;⟨U+001B⟩[0m⟨U+FFFF⟩" type="error">a&amp;b.md:2:1"#,
            "ў  U+045E CYRILLIC SMALL LETTER SHORT U\nhelp: write `two`</failure>",
        ] {
            assert!(text.contains(part), "no {part} in\n{text}");
        }
        assert!(!text.contains("timestamp") && !text.contains("uuid") && !text.contains("time="), "{text}");
    }

    #[test]
    fn a_clean_run_is_one_case_that_passes() {
        let text = print(&Report::new(&[], &SourceMap::default(), Options::default()));
        assert!(
            text.contains(r#"<testcase name="no findings"/>"#) && text.contains(r#"tests="1" skipped="0" failures="0""#),
            "{text}"
        );
    }
}
