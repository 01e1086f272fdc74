//! TOML text to a [`Node`] tree. The only file that names the TOML crate.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::data::{Entry, Node, Value};
use crate::model::codes::INVALID_SYNTAX;
use crate::model::finding::Finding;
use crate::model::source::{SourceId, Span};

/// Reads a whole TOML document. All syntax errors are reported; what could be read is returned.
pub(crate) fn parse(source: SourceId, text: &str, findings: &mut Vec<Finding>) -> Node {
    let (table, errors) = DeTable::parse_recoverable(text);
    for error in errors {
        let span = Span::new(source, error.span().unwrap_or(0..0));
        findings.push(
            Finding::at(INVALID_SYNTAX, span, format!("this is not valid TOML: {}", one_line(error.message())))
                .help("texts stand in \"quotes\", lists in [brackets], and every key once in its table"),
        );
    }
    let span = Span::new(source, 0..text.len());
    Node { span, value: Value::Table(entries(source, table.get_ref())) }
}

fn one_line(message: &str) -> String {
    message.lines().map(str::trim).collect::<Vec<_>>().join("; ")
}

fn entries(source: SourceId, table: &DeTable<'_>) -> Vec<Entry> {
    let mut entries: Vec<_> = table
        .iter()
        .map(|(key, value)| Entry {
            key: key.get_ref().to_string(),
            key_span: Span::new(source, key.span()),
            node: node(source, value),
        })
        .collect();
    entries.sort_by_key(|entry| entry.key_span);
    entries
}

fn node(source: SourceId, spanned: &Spanned<DeValue<'_>>) -> Node {
    let value = match spanned.get_ref() {
        DeValue::String(text) => Value::Text(text.to_string()),
        DeValue::Integer(number) => Value::Number(number.as_str().to_owned()),
        DeValue::Float(number) => Value::Number(number.as_str().to_owned()),
        DeValue::Boolean(flag) => Value::Boolean(*flag),
        // A date is read by whoever expects one, in the same way as from YAML.
        DeValue::Datetime(date) => Value::Text(date.to_string()),
        DeValue::Array(items) => Value::List(items.iter().map(|item| node(source, item)).collect()),
        DeValue::Table(table) => Value::Table(entries(source, table)),
    };
    Node { span: Span::new(source, spanned.span()), value }
}
