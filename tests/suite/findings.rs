//! Bad input: every file in `tests/books` whose name does not begin with `base` is a book with a fault, and its
//! `report` part is exactly what an author reads. `UPDATE_REPORTS=1 cargo test` writes the reports anew, to be read.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use rahnamo::model::finding::{Area, Finding, LetterPair, Place};
use rahnamo::model::selector::{Choice, Selector};
use rahnamo::model::source::SourceMap;
use rahnamo::progress::Silent;
use rahnamo::{BuildOptions, Output};

use crate::support::{build, options};
use crate::txtar;

/// One line for each finding and one for its help: what the test compares.
pub fn report(findings: &[Finding], map: &SourceMap) -> String {
    let mut report = String::new();
    for finding in findings {
        let place = match &finding.place {
            Place::Span(span) => {
                let at = map.line_column(*span);
                format!("{}:{}:{}", map.get(span.source).path, at.line, at.column)
            }
            Place::Page { path, page, area } => match area {
                Some(Area { x, y, width, height }) => {
                    let mm = |tenths: i32| f64::from(tenths) / 10.0;
                    format!("{path}:page {page}, {:.1} × {:.1} mm at {:.1}, {:.1}", mm(*width), mm(*height), mm(*x), mm(*y))
                }
                None => format!("{path}:page {page}"),
            },
            Place::File(path) => path.clone(),
            Place::Book => "book".to_owned(),
        };
        let (severity, code) = (finding.severity.word(), finding.code.id);
        writeln!(report, "{place}: {severity}[{code}] {}", finding.message).expect("a string takes everything");
        if !finding.letters.is_empty() {
            let pair = |pair: &LetterPair| format!("{} → {}", pair.found, pair.right.as_deref().unwrap_or("?"));
            let pairs: Vec<_> = finding.letters.iter().map(pair).collect();
            writeln!(report, "  letters: {}", pairs.join(", ")).expect("a string takes everything");
        }
        if let Some(help) = &finding.help {
            writeln!(report, "  help: {help}").expect("a string takes everything");
        }
    }
    report
}

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/books");
    let mut cases: Vec<_> = fs::read_dir(folder)
        .expect("the folder of books is there")
        .map(|entry| entry.expect("the folder can be read").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "txtar"))
        .filter(|path| !path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("base")))
        .collect();
    cases.sort();
    cases
}

/// The faults that stand in the way of a book. What could be better in its words is for the rules' own pages: a tiny book
/// has no objectives and no sources.
fn of_the_machine() -> Choice {
    let rules = ["ST", "LK", "AX", "PR", "BR", "GL", "SE101", "SE102", "TR101", "TR102"];
    Choice { select: rules.iter().map(|rule| Selector::new(rule).expect("a rule")).collect(), ignore: Vec::new() }
}

#[test]
fn every_faulty_book_gets_its_report_and_no_output() {
    let cases = cases();
    assert!(cases.len() >= 20, "the cases are found");
    let mut wrong = String::new();
    for path in cases {
        let text = fs::read_to_string(&path).expect("the case can be read");
        let case = txtar::parse(&text);
        let root = tempfile::tempdir().expect("a folder for the book");
        txtar::write(&txtar::over_base(&case), root.path());
        let options = BuildOptions { choice: of_the_machine(), ..options(root.path(), Output::Html) };
        let outcome = rahnamo::build(&options, &Silent).expect("the machine does its part");
        let actual = report(&outcome.findings, &outcome.sources);
        assert_eq!(
            outcome.has_errors(),
            outcome.artifacts.is_empty(),
            "{}: errors and output exclude each other",
            path.display()
        );
        let expected = case.get("report").cloned().unwrap_or_default();
        if actual == expected {
            continue;
        }
        if std::env::var_os("UPDATE_REPORTS").is_some() {
            let head = text.split("-- report --\n").next().unwrap_or_default();
            fs::write(&path, format!("{head}-- report --\n{actual}")).expect("the case can be written");
        }
        writeln!(wrong, "== {}\nexpected:\n{expected}\nactual:\n{actual}", path.display()).expect("a string takes everything");
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn the_base_book_is_sound() {
    let root = tempfile::tempdir().expect("a folder for the book");
    txtar::write(&txtar::base(), root.path());
    let outcome = build(root.path(), Output::Html);
    assert_eq!(report(&outcome.findings, &outcome.sources), "");
    assert_eq!(outcome.summary.editions, 3);
}

#[test]
fn files_that_are_not_utf8_or_too_large_are_named() {
    let root = tempfile::tempdir().expect("a folder for the book");
    txtar::write(&txtar::base(), root.path());
    let legal = root.path().join("content/legal");
    fs::write(legal.join("documents.tg.md"), b"---\ntitle: \xd2\xed\n---\n").expect("written");
    fs::write(legal.join("arrival.ru.md"), vec![b'a'; 50 * 1024 * 1024]).expect("written");
    let outcome = build(root.path(), Output::Html);
    let report = report(&outcome.findings, &outcome.sources);
    assert!(
        report.contains("content/legal/documents.tg.md: error[ST110] the file is not UTF-8: the first wrong letter is on line 2"),
        "{report}"
    );
    assert!(report.contains("content/legal/arrival.ru.md: error[ST113] the file has 50 MB"), "{report}");
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_do_no_harm() {
    let root = tempfile::tempdir().expect("a folder for the book");
    let mut files = txtar::base();
    let plain = files["content/legal/documents.ru.md"].clone();
    files.insert("content/legal/documents.ru.md".into(), format!("\u{feff}{}", plain.replace('\n', "\r\n")));
    txtar::write(&files, root.path());
    let outcome = build(root.path(), Output::Html);
    assert!(!outcome.has_errors());
    let report = report(&outcome.findings, &outcome.sources);
    assert!(report.contains("note[ST111]") && report.contains("note[ST112]"), "{report}");
    let page = outcome.artifacts.iter().find(|artifact| artifact.path == "tj/ru/legal/documents.html").expect("the page is made");
    assert!(String::from_utf8_lossy(&page.bytes).contains("Храните паспорт у себя."));
}

#[test]
fn nesting_of_ten_thousand_levels_is_a_finding() {
    for nest in [">".repeat(10_000), "- ".repeat(10_000), "*a ".repeat(10_000), "[".repeat(10_000)] {
        let root = tempfile::tempdir().expect("a folder for the book");
        let mut files = txtar::base();
        let path = "content/legal/arrival.ru.md".to_owned();
        let text = format!("{}\n{nest} глубоко\n", files[&path]);
        files.insert(path, text);
        txtar::write(&files, root.path());
        let outcome = build(root.path(), Output::Html);
        let report = report(&outcome.findings, &outcome.sources);
        if nest.starts_with(['>', '-']) {
            assert!(report.contains("content/legal/arrival.ru.md:12:") && report.contains("error[ST114]"), "{report}");
        }
    }
}

#[test]
fn forty_faults_are_forty_findings() {
    let root = crate::support::book(include_str!("../books/forty-faults.txtar"));
    let options = BuildOptions { choice: of_the_machine(), ..options(root.path(), Output::Html) };
    let outcome = rahnamo::build(&options, &Silent).expect("the machine does its part");
    assert_eq!(outcome.findings.len(), 40, "{}", report(&outcome.findings, &outcome.sources));
}
