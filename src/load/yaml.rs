//! YAML text to a [`Node`] tree. The only file that names the YAML crate.

use std::fmt;
use std::ops::Range;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_saphyr::{Location, Options, Spanned, UserMessageFormatter};

use super::data::{Entry, Node, Value};
use crate::model::codes::INVALID_SYNTAX;
use crate::model::finding::Finding;
use crate::model::source::{SourceId, Span};

/// Reads the YAML in `text[range]`; spans count from the start of `text`. A syntax error gives a finding and no tree.
pub(crate) fn parse(source: SourceId, text: &str, range: Range<usize>, findings: &mut Vec<Finding>) -> Option<Node> {
    let base = range.start;
    let yaml = &text[range];
    let mut options = Options::default();
    options.with_snippet = false;
    match serde_saphyr::from_str_with_options::<Spanned<RawValue>>(yaml, options) {
        Ok(raw) => Some(Placer { source, base, yaml }.node(raw)),
        Err(error) => {
            let start = error.location().map_or(0, |location| line_column_offset(yaml, location)) + base;
            let end = text[start..].find('\n').map_or(text.len(), |newline| start + newline);
            let message = error.render_with_formatter(&UserMessageFormatter);
            findings.push(
                Finding::at(INVALID_SYNTAX, Span::new(source, start..end), format!("this is not valid YAML: {}", without_place(&message)))
                    .help("a text with `: `, `#` or a quote in it must stand in \"quotes\"; entries of one group begin in the same column"),
            );
            None
        }
    }
}

/// The reader's own "line 3 column 5" is cut off: the report prints the place.
fn without_place(message: &str) -> String {
    let first = message.lines().next().unwrap_or_default();
    first.split(" at line ").next().unwrap_or(first).trim().trim_end_matches(':').to_owned()
}

fn line_column_offset(yaml: &str, location: Location) -> usize {
    let line = usize::try_from(location.line()).unwrap_or(1).max(1);
    let column = usize::try_from(location.column()).unwrap_or(1).max(1);
    let line_start: usize = yaml.split_inclusive('\n').take(line - 1).map(str::len).sum();
    let rest = &yaml[line_start..];
    line_start + rest.char_indices().nth(column - 1).map_or(rest.len(), |(at, _)| at)
}

/// A value as serde sees it, with places for keys and values.
enum RawValue {
    Null,
    Text(String),
    Number(String),
    Boolean(bool),
    List(Vec<Spanned<RawValue>>),
    Table(Vec<(Spanned<String>, Spanned<RawValue>)>),
}

struct Placer<'a> {
    source: SourceId,
    base: usize,
    yaml: &'a str,
}

impl Placer<'_> {
    fn node(&self, raw: Spanned<RawValue>) -> Node {
        let span = self.span(raw.referenced);
        let value = match raw.value {
            RawValue::Null => Value::Null,
            RawValue::Text(text) => Value::Text(text),
            RawValue::Number(number) => Value::Number(self.written(span).unwrap_or(number)),
            RawValue::Boolean(flag) => Value::Boolean(flag),
            RawValue::List(items) => Value::List(items.into_iter().map(|item| self.node(item)).collect()),
            RawValue::Table(pairs) => Value::Table(
                pairs
                    .into_iter()
                    .map(|(key, value)| Entry { key_span: self.span(key.referenced), key: key.value, node: self.node(value) })
                    .collect(),
            ),
        };
        Node { span, value }
    }

    /// The letters of a number, which the reader has turned into another one: `+992` is not 992 to a telephone.
    fn written(&self, span: Span) -> Option<String> {
        let range = span.range().start.checked_sub(self.base)?..span.range().end.checked_sub(self.base)?;
        let written = self.yaml.get(range)?.trim();
        let is_number =
            !written.is_empty() && written.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-._".contains(&byte));
        is_number.then(|| written.to_owned())
    }

    fn span(&self, location: Location) -> Span {
        let start =
            location.span().byte_offset().and_then(|offset| usize::try_from(offset).ok()).unwrap_or(0).min(self.yaml.len());
        let length = location.span().byte_len().and_then(|length| usize::try_from(length).ok()).unwrap_or(0);
        let end = (start + length).min(self.yaml.len());
        Span::new(self.source, self.base + start..self.base + end)
    }
}

impl<'de> Deserialize<'de> for RawValue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(RawVisitor)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = RawValue;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_bool<E>(self, flag: bool) -> Result<RawValue, E> {
        Ok(RawValue::Boolean(flag))
    }

    fn visit_i64<E>(self, number: i64) -> Result<RawValue, E> {
        Ok(RawValue::Number(number.to_string()))
    }

    fn visit_u64<E>(self, number: u64) -> Result<RawValue, E> {
        Ok(RawValue::Number(number.to_string()))
    }

    fn visit_f64<E>(self, number: f64) -> Result<RawValue, E> {
        Ok(RawValue::Number(number.to_string()))
    }

    fn visit_str<E>(self, text: &str) -> Result<RawValue, E> {
        Ok(RawValue::Text(text.to_owned()))
    }

    fn visit_unit<E>(self) -> Result<RawValue, E> {
        Ok(RawValue::Null)
    }

    fn visit_none<E>(self) -> Result<RawValue, E> {
        Ok(RawValue::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<RawValue, D::Error> {
        RawValue::deserialize(deserializer)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<RawValue, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(RawValue::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut pairs: A) -> Result<RawValue, A::Error> {
        let mut table = Vec::new();
        while let Some(pair) = pairs.next_entry()? {
            table.push(pair);
        }
        Ok(RawValue::Table(table))
    }
}
