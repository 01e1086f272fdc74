//! One line for each finding: `path:line:column: severity[code] message`. Editors and `grep` read these, so every line has
//! all parts: a whole file stands at 1:1, a page of a PDF at the "line" of its number, the book as a whole in `book.toml`.

use super::data::{Entry, Report};
use super::{MessageLang, visible};

/// The lines in order; empty without findings.
#[must_use]
pub fn print(report: &Report) -> String {
    report.findings.iter().map(|entry| line(entry, report.language)).collect()
}

fn line(entry: &Entry, language: MessageLang) -> String {
    let path = entry.path.as_deref().unwrap_or("book.toml");
    let (row, column) = match (&entry.range, &entry.sheet) {
        (Some(range), _) => (range.line, range.column),
        (None, Some(sheet)) => (sheet.page as usize, 1),
        (None, None) => (1, 1),
    };
    let sheet = entry.sheet.map_or_else(String::new, |sheet| format!("{}: ", language.sheet(sheet)));
    let (path, message) = (visible::line(path), visible::line(&entry.message));
    format!("{path}:{row}:{column}: {}[{}] {sheet}{message}\n", entry.severity, entry.code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::finding::{Area, Finding, Place};
    use crate::model::source::{SourceMap, Span};
    use crate::report::Options;
    use crate::report::sample;

    #[test]
    fn every_finding_is_one_line_with_a_place() {
        let mut sources = SourceMap::default();
        let id = sources.add("a.md".into(), "one\nў two".into());
        let area = Area { x: 150, y: 205, width: 120, height: 80 };
        let findings = [
            Finding::new(sample::NOTE, Place::Book, "no logo"),
            Finding::at(sample::ERROR, Span::new(id, 7..10), "raw\nhtml\u{1b}[0m"),
            Finding::in_file(sample::ERROR, "b\n.md", "not UTF-8"),
            Finding::on_page(sample::ERROR, "c.pdf", 2, Some(area), "no emblem"),
        ];
        let report = Report::new(&findings, &sources, Options::default());
        assert_eq!(
            print(&report),
            "book.toml:1:1: note[XX103] no logo
a.md:2:3: error[XX101] raw⟨U+000A⟩html⟨U+001B⟩[0m
b⟨U+000A⟩.md:1:1: error[XX101] not UTF-8
c.pdf:2:1: error[XX101] page 2, 12.0 × 8.0 mm at 15.0, 20.5 mm from the left and top edge: no emblem
"
        );
    }
}
