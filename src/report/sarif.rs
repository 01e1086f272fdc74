//! SARIF 2.1.0 (OASIS standard with errata 01): what code hosts and viewers of results read. Typed, so that a field is
//! where the schema wants it; the result is checked against the published schema by hand when this file changes.

use std::fmt::Write as _;

use serde::Serialize;

use super::data::{AreaMm, Edit, Entry, Fixable, Report, RuleSummary, Sheet, TextRange};
use super::{MessageLang, json, visible};

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// One log with one run.
#[must_use]
pub fn print(report: &Report) -> String {
    let driver = Driver {
        name: report.tool.name,
        version: report.tool.version,
        language: report.language.code(),
        rules: report.rules.iter().map(|summary| rule(summary, report.language)).collect(),
    };
    let run = Run {
        tool: Tool { driver },
        language: report.language.code(),
        column_kind: "unicodeCodePoints",
        invocations: report.unchecked_line().as_deref().map(invocation).into_iter().collect(),
        results: report.findings.iter().map(|entry| result(entry, report)).collect(),
    };
    json::text(&Log { schema: SCHEMA, version: "2.1.0", runs: [run] })
}

#[derive(Serialize)]
struct Log<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'a> {
    tool: Tool,
    language: &'static str,
    column_kind: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    invocations: Vec<Invocation>,
    results: Vec<SarifResult<'a>>,
}

/// The run itself, where there is something to say about it (section 3.20).
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Invocation {
    execution_successful: bool,
    tool_execution_notifications: [Notification; 1],
}

#[derive(Serialize)]
struct Notification {
    level: &'static str,
    message: Message,
}

#[derive(Serialize)]
struct Tool {
    driver: Driver,
}

#[derive(Serialize)]
struct Driver {
    name: &'static str,
    version: &'static str,
    language: &'static str,
    rules: Vec<Rule>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Rule {
    id: &'static str,
    name: &'static str,
    short_description: Message,
    #[serde(skip_serializing_if = "Option::is_none")]
    full_description: Option<Message>,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<Message>,
    default_configuration: Configuration,
}

#[derive(Serialize)]
struct Configuration {
    level: &'static str,
}

#[derive(Serialize)]
struct Message {
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    markdown: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SarifResult<'a> {
    rule_id: &'static str,
    rule_index: usize,
    level: &'static str,
    message: Message,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    locations: Vec<Location<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fixes: Vec<Fix<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    properties: Option<Properties>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location<'a> {
    physical_location: PhysicalLocation<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PhysicalLocation<'a> {
    artifact_location: ArtifactLocation,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<Region<'a>>,
}

#[derive(Serialize)]
struct ArtifactLocation {
    uri: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region<'a> {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
    byte_offset: u32,
    byte_length: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    snippet: Option<Content<'a>>,
}

#[derive(Serialize)]
struct Content<'a> {
    text: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Fix<'a> {
    description: Message,
    artifact_changes: [ArtifactChange<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ArtifactChange<'a> {
    artifact_location: ArtifactLocation,
    replacements: Vec<Replacement<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Replacement<'a> {
    deleted_region: Region<'a>,
    inserted_content: Content<'a>,
}

/// What SARIF has no field for: a PDF has pages, and no lines.
#[derive(Serialize)]
struct Properties {
    page: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    area_mm: Option<AreaMm>,
}

fn rule(summary: &RuleSummary, language: MessageLang) -> Rule {
    let markdown = summary.page;
    let help = summary.help.as_deref().or(markdown.map(|_| summary.title.as_str()));
    // The pages are written in English; a Russian report does without their first paragraph.
    let reason = markdown.filter(|_| language == MessageLang::En).and_then(first_paragraph);
    Rule {
        id: summary.code,
        name: summary.name,
        short_description: message(&summary.title),
        full_description: reason.as_deref().map(message),
        help: help.map(|help| Message { text: escaped(help), markdown: markdown.map(without_arguments) }),
        default_configuration: Configuration { level: summary.default_severity },
    }
}

/// The run came to its end, so that it was successful: what it found kept it from looking further.
fn invocation(unchecked: &str) -> Invocation {
    let notification = Notification { level: "warning", message: message(unchecked) };
    Invocation { execution_successful: true, tool_execution_notifications: [notification] }
}

/// Why the rule matters: the text before the examples, on one line.
fn first_paragraph(page: &str) -> Option<String> {
    let paragraph = page.trim_start().split("\n\n").next().filter(|text| !text.is_empty() && !text.starts_with('#'))?;
    Some(paragraph.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn result<'a>(entry: &'a Entry, report: &'a Report) -> SarifResult<'a> {
    let rule_index = report.rules.iter().position(|rule| rule.code == entry.code).unwrap_or_default();
    let sheet = entry.sheet.map_or_else(String::new, |sheet| format!("{}: ", report.language.sheet(sheet)));
    let help = entry.help.as_ref().map_or_else(String::new, |help| format!("\n{}: {help}", report.language.help_label()));
    SarifResult {
        rule_id: entry.code,
        rule_index,
        level: entry.severity,
        message: message(&format!("{sheet}{}{help}", entry.message)),
        locations: entry.path.iter().map(|path| location(path, entry)).collect(),
        fixes: fix(entry, report.language).into_iter().collect(),
        properties: entry.sheet.map(|Sheet { page, area_mm }| Properties { page, area_mm }),
    }
}

fn location<'a>(path: &str, entry: &'a Entry) -> Location<'a> {
    let snippet = entry.snippet.as_ref().filter(|snippet| !snippet.marked.is_empty());
    let snippet = snippet.map(|snippet| Content { text: &snippet.marked });
    let region = entry.range.map(|range| Region { snippet, ..region(range) });
    Location { physical_location: PhysicalLocation { artifact_location: ArtifactLocation { uri: uri(path) }, region } }
}

fn region<'a>(range: TextRange) -> Region<'a> {
    let TextRange { line, column, end_line, end_column, byte_start, byte_end } = range;
    Region {
        start_line: line,
        start_column: column,
        end_line,
        end_column,
        byte_offset: byte_start,
        byte_length: byte_end.saturating_sub(byte_start),
        snippet: None,
    }
}

/// A viewer applies fixes at a click, so those that are only shown are left out.
fn fix(entry: &Entry, language: MessageLang) -> Option<Fix<'_>> {
    let (path, Fixable { safety, edits }) = (entry.path.as_ref()?, entry.fix.as_ref()?);
    (*safety != "shown" && !edits.is_empty()).then(|| Fix {
        description: message(language.safety(safety)),
        artifact_changes: [ArtifactChange {
            artifact_location: ArtifactLocation { uri: uri(path) },
            replacements: edits.iter().map(replacement).collect(),
        }],
    })
}

fn replacement(edit: &Edit) -> Replacement<'_> {
    let Edit { byte_start, byte_end, line, column, end_line, end_column, found: _, text } = edit;
    let range = TextRange {
        line: *line,
        column: *column,
        end_line: *end_line,
        end_column: *end_column,
        byte_start: *byte_start,
        byte_end: *byte_end,
    };
    Replacement { deleted_region: region(range), inserted_content: Content { text } }
}

fn message(text: &str) -> Message {
    Message { text: escaped(text), markdown: None }
}

/// `[text](1)` is a link in messages of SARIF (section 3.11.6), so one that an author wrote is escaped.
fn escaped(text: &str) -> String {
    let text = without_arguments(&visible::lines(text));
    if text.contains("](") { text.replace('\\', "\\\\").replace('[', "\\[").replace(']', "\\]") } else { text }
}

/// `{0}` stands for an argument, in plain text and in Markdown, and a brace for itself is written twice (section 3.11.5).
fn without_arguments(text: &str) -> String {
    text.replace('{', "{{").replace('}', "}}")
}

/// A path as RFC 3986 wants it: relative to the book, or `file:` for a path from the root of the system.
fn uri(path: &str) -> String {
    let is_drive = path.as_bytes().get(1) == Some(&b':') && path.as_bytes().get(2) == Some(&b'/');
    let prefix = match (path.starts_with('/'), is_drive) {
        (true, _) => "file://",
        (_, true) => "file:///",
        _ => "",
    };
    path.bytes().fold(prefix.to_owned(), |mut uri, byte| {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => uri.push(byte.into()),
            _ => write!(uri, "%{byte:02X}").expect("a string takes everything"),
        }
        uri
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_become_addresses() {
        assert_eq!(uri("content/legal/documents.tg.md"), "content/legal/documents.tg.md");
        assert_eq!(uri("папка/a b:c?#%.md"), "%D0%BF%D0%B0%D0%BF%D0%BA%D0%B0/a%20b%3Ac%3F%23%25.md");
        assert_eq!(uri("/home/ӯ"), "file:///home/%D3%AF");
        assert_eq!(uri("C:/a.md"), "file:///C%3A/a.md");
    }

    #[test]
    fn messages_hold_no_arguments_and_no_links() {
        assert_eq!(escaped("`{{#include a}}` of [x]"), "`{{{{#include a}}}}` of [x]");
        assert_eq!(escaped("[a\\b](1)"), "\\[a\\\\b\\](1)");
    }

    #[test]
    fn reason_is_the_text_before_the_examples() {
        assert_eq!(first_paragraph("One\ntwo.\n\nThree.\n").as_deref(), Some("One two."));
        assert_eq!(first_paragraph("## Bad\n"), None);
    }
}
