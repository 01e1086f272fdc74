//! How often each rule found something: where to begin, and whether it gets better.

use std::cmp::Reverse;

use serde::Serialize;

use super::data::{FixCount, Report, RuleSummary, SCHEMA};
use super::{MessageLang, json};

/// A row of the table.
#[derive(Debug, Serialize)]
struct Row<'a> {
    count: usize,
    code: &'a str,
    name: &'a str,
    severity: &'static str,
    title: &'a str,
    fixable: FixCount,
}

#[derive(Serialize)]
struct Statistics<'a> {
    schema: u32,
    #[serde(rename = "statistics")]
    rows: Vec<Row<'a>>,
    unchecked: &'a [&'static str],
}

/// A table for people, the commonest first; empty without findings.
#[must_use]
pub fn table(report: &Report) -> String {
    let language = report.language;
    let body = rows(report);
    if body.is_empty() {
        return String::new();
    }
    let mut cells = vec![head(language)];
    cells.extend(body.iter().map(|row| line(row, language)));
    let widths: Vec<usize> =
        (0..5).map(|column| cells.iter().map(|row| row[column].chars().count()).max().unwrap_or(0)).collect();
    let unchecked = report.unchecked_line().map(|line| line + "\n");
    cells.iter().map(|row| aligned(row, &widths)).chain(unchecked).collect()
}

/// The same for programmes.
#[must_use]
pub fn json(report: &Report) -> String {
    json::text(&Statistics { schema: SCHEMA, rows: rows(report), unchecked: &report.unchecked })
}

/// By count, then by code.
fn rows(report: &Report) -> Vec<Row<'_>> {
    let mut rules: Vec<&RuleSummary> = report.rules.iter().collect();
    rules.sort_by_key(|rule| (Reverse(rule.count), rule.code));
    rules.into_iter().map(row).collect()
}

fn row(rule: &RuleSummary) -> Row<'_> {
    let RuleSummary { code, name, title, help: _, page: _, default_severity: _, severity, count, fixable } = rule;
    Row { count: *count, code, name, severity, title, fixable: *fixable }
}

fn head(language: MessageLang) -> [String; 5] {
    language.statistics_head().map(str::to_owned)
}

fn line(row: &Row<'_>, language: MessageLang) -> [String; 5] {
    let Row { count, code, name, severity, title: _, fixable } = row;
    let fixable = language.fix_counts(*fixable);
    [count.to_string(), (*code).to_owned(), (*name).to_owned(), language.severity(severity).to_owned(), fixable]
}

/// Numbers to the right, words to the left, nothing behind the last.
fn aligned(row: &[String; 5], widths: &[usize]) -> String {
    let [count, code, name, severity, fixable] = row;
    let text =
        format!("{count:>0$}  {code:<1$}  {name:<2$}  {severity:<3$}  {fixable}", widths[0], widths[1], widths[2], widths[3]);
    format!("{}\n", text.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::finding::{Finding, Place, Safety};
    use crate::model::source::{SourceMap, Span};
    use crate::report::Options;
    use crate::report::sample;

    fn report(language: MessageLang) -> Report {
        let mut sources = SourceMap::default();
        let id = sources.add("a.md".into(), "ў ў ў".into());
        let at = |start: usize| Span::new(id, start..start + 2);
        let mut findings: Vec<_> =
            (0..12).map(|_| Finding::at(sample::WARNING, at(0), "a").fix(Safety::Safe, at(0), "ӯ")).collect();
        findings.push(Finding::at(sample::ERROR, at(3), "b").fix(Safety::Unsafe, at(3), "ӯ"));
        findings.push(Finding::new(sample::NOTE, Place::Book, "d"));
        Report::new(&findings, &sources, Options { language })
    }

    #[test]
    fn commonest_rules_come_first() {
        assert_eq!(
            table(&report(MessageLang::En)),
            "count  code   name         severity  fixes
   12  XX102  odd-thing    warning   12 safe
    1  XX101  bad-thing    error     1 unsafe
    1  XX103  small-thing  note
"
        );
        assert_eq!(
            table(&report(MessageLang::Ru)),
            "число  код    имя          уровень         исправления
   12  XX102  odd-thing    предупреждение  12 надёжных
    1  XX101  bad-thing    ошибка          1 ненадёжное
    1  XX103  small-thing  замечание
"
        );
    }

    #[test]
    fn programmes_get_the_same_rows() {
        let value: serde_json::Value = serde_json::from_str(&json(&report(MessageLang::En))).unwrap();
        let rows = value["statistics"].as_array().unwrap();
        let codes: Vec<_> = rows.iter().map(|row| (row["code"].as_str().unwrap(), row["count"].as_u64().unwrap())).collect();
        assert_eq!(codes, [("XX102", 12), ("XX101", 1), ("XX103", 1)]);
        assert_eq!(rows[0]["fixable"], serde_json::json!({"safe": 12, "unsafe": 0}));
    }

    #[test]
    fn nothing_found_is_no_table() {
        assert_eq!(table(&Report::new(&[], &SourceMap::default(), Options::default())), "");
    }
}
