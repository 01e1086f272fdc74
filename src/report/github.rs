//! Workflow commands: GitHub reads them from the log of a job and shows each beside the changed line.
//!
//! Source of form and escaping: GitHub Docs, "Workflow commands for GitHub Actions"; `toolkit/packages/core/src/command.ts`.

use super::data::{Entry, Report};
use super::{MessageLang, visible};

/// One command for each finding, and one that says what was not checked; empty without either.
#[must_use]
pub fn print(report: &Report) -> String {
    let unchecked = report.unchecked_line().map(|line| format!("::notice title=rahnamo::{}\n", data(&line)));
    report.findings.iter().map(|entry| command(entry, report.language)).chain(unchecked).collect()
}

fn command(entry: &Entry, language: MessageLang) -> String {
    let kind = match entry.severity {
        "note" => "notice",
        other => other,
    };
    let sheet = entry.sheet.map_or_else(String::new, |sheet| format!("{}: ", language.sheet(sheet)));
    let help = entry.help.as_ref().map_or_else(String::new, |help| format!("\n{}: {help}", language.help_label()));
    let message = data(&format!("{sheet}{}{help}", entry.message));
    format!("::{kind} {}::{message}\n", properties(entry).join(","))
}

fn properties(entry: &Entry) -> Vec<String> {
    let mut properties = Vec::new();
    properties.extend(entry.path.as_ref().map(|path| format!("file={}", property(path))));
    if let Some(range) = entry.range {
        properties.push(format!("line={}", range.line));
        properties.push(format!("endLine={}", range.end_line));
        // GitHub's interface for checks takes columns only where a place is within one line.
        if range.line == range.end_line {
            properties.push(format!("col={}", range.column));
            properties.push(format!("endColumn={}", range.end_column));
        }
    }
    properties.push(format!("title={}", property(&format!("{} {}", entry.code, entry.name))));
    properties
}

/// A message: line ends are escaped, and `%`, which begins an escape.
fn data(text: &str) -> String {
    let text = text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
    visible::line(&text).into_owned()
}

/// A property: `:` and `,` end it.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::finding::{Area, Finding, Place};
    use crate::model::source::{SourceMap, Span};
    use crate::report::Options;
    use crate::report::sample;

    #[test]
    fn what_would_end_a_command_or_a_property_is_escaped() {
        assert_eq!(data("100%, a: b\r\n::error::x\u{1b}"), "100%25, a: b%0D%0A::error::x⟨U+001B⟩");
        assert_eq!(property("a,b:c%3A\n"), "a%2Cb%3Ac%253A%0A");
    }

    #[test]
    fn commands_carry_place_code_and_help() {
        let mut sources = SourceMap::default();
        let id = sources.add("папка, два/a.md".into(), "one\nў two".into());
        let area = Area { x: 150, y: 205, width: 120, height: 80 };
        let findings = [
            Finding::new(sample::NOTE, Place::Book, "no logo"),
            Finding::at(sample::ERROR, Span::new(id, 7..10), "50 % raw").help("write `two`"),
            Finding::at(sample::WARNING, Span::new(id, 0..6), "two lines"),
            Finding::on_page(sample::ERROR, "c.pdf", 2, Some(area), "no emblem"),
        ];
        let report = Report::new(&findings, &sources, Options::default());
        let lines: Vec<String> = print(&report).lines().map(str::to_owned).collect();
        assert!(lines[0].starts_with("::notice title=XX103 small-thing::no logo"), "{lines:#?}");
        assert_eq!(
            lines[1],
            "::error file=папка%2C два/a.md,line=2,endLine=2,col=3,endColumn=6,title=XX101 bad-thing::50 %25 raw%0Ahelp: write `two`"
        );
        assert!(lines[2].starts_with("::warning file=папка%2C два/a.md,line=1,endLine=2,title=XX102 odd-thing::two lines"));
        assert!(lines[3].starts_with("::error file=c.pdf,title=XX101 bad-thing::page 2, 12.0 × 8.0 mm at 15.0, 20.5 mm"));
        assert_eq!(lines.len(), 4);
    }
}
