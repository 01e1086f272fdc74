//! `content/facts/RU.yaml`: the facts of one country, by their ids without it.

use std::collections::BTreeSet;

use super::data::{Entry, Node, Value};
use super::fields::{Fields, Sink, text_of};
use crate::model::codes::INVALID_VALUE;
use crate::model::fact::{Amount, Decimal, Fact, FactSource, FactValue, Unit, is_fact_id};
use crate::model::finding::Finding;
use crate::model::localized::{Country, Lang, Localized};
use crate::model::source::Span;

/// Words for units. Money stands for itself and gets its currency after it.
const UNITS: &[(&str, UnitWord)] = &[
    ("days", UnitWord::Plain(&Unit::Days)),
    ("working-days", UnitWord::Plain(&Unit::WorkingDays)),
    ("months", UnitWord::Plain(&Unit::Months)),
    ("years", UnitWord::Plain(&Unit::Years)),
    ("hours", UnitWord::Plain(&Unit::Hours)),
    ("minutes", UnitWord::Plain(&Unit::Minutes)),
    ("percent", UnitWord::Plain(&Unit::Percent)),
    ("number", UnitWord::Plain(&Unit::Number)),
    ("money", UnitWord::Money),
    ("date", UnitWord::Plain(&Unit::Date)),
    ("text", UnitWord::Plain(&Unit::Text)),
];

#[derive(Clone, Copy)]
enum UnitWord {
    Plain(&'static Unit),
    Money,
}

/// Reads one file; `stem` is its name without the ending: the code of the country.
pub(crate) fn read(root: &Node, stem: &str, source_lang: &Lang, known: &BTreeSet<Lang>, sink: &Sink) -> Vec<Fact> {
    let reader = Reader { country: Country::new(stem), source_lang, known, sink };
    match &root.value {
        Value::Table(entries) => entries.iter().map(|entry| reader.fact(entry)).collect(),
        Value::Null => Vec::new(),
        other => {
            let message = format!("a file of facts must be a group of facts, and this is {}", other.describe());
            reader.push(INVALID_VALUE, root.span, message, "begin each fact with its id, as in `registration.days:`");
            Vec::new()
        }
    }
}

struct Reader<'a> {
    country: Country,
    source_lang: &'a Lang,
    known: &'a BTreeSet<Lang>,
    sink: &'a Sink,
}

impl<'a> Reader<'a> {
    fn push(&self, code: crate::model::codes::Code, span: Span, message: String, help: &str) {
        self.sink.borrow_mut().push(Finding::at(code, span, message).help(help));
    }

    fn fact(&self, entry: &Entry) -> Fact {
        let id = format!("{}.{}", self.country, entry.key);
        if !is_fact_id(&id) {
            let help = "use small Latin letters, digits, `-` and dots, as in `registration.days`; the file is named after the \
                        country, as in `RU.yaml`";
            self.push(INVALID_VALUE, entry.key_span, format!("`{id}` cannot be the id of a fact"), help);
        }
        let fields = Fields::new(&entry.node, "a fact", self.known, self.sink);
        let unit = self.unit(&fields);
        if fields.node("values").is_none() {
            fields.missing("values", "values: [{value: 7, from: 2026-01-01}]");
        }
        let mut values: Vec<_> = fields.tables("values").iter().map(|node| self.value(node, &unit)).collect();
        values.sort_by_key(|value| value.from);
        let label = fields.localized("label", self.source_lang);
        fields.finish();
        Fact { id, jurisdiction: self.country.clone(), unit, label, values, span: entry.key_span }
    }

    fn unit(&self, fields: &Fields<'_>) -> Unit {
        if fields.node("unit").is_none() {
            fields.missing("unit", "unit: days");
        }
        let unit = fields.choice("unit", UNITS);
        let currency = fields.text("currency");
        match (unit, currency) {
            (UnitWord::Plain(unit), None) => unit.clone(),
            (UnitWord::Plain(unit), Some(_)) => {
                let span = fields.node("currency").map_or(fields.span, |node| node.span);
                self.push(
                    INVALID_VALUE,
                    span,
                    "`currency` stands at a fact that is no money".into(),
                    "write `unit: money`, or delete the line",
                );
                unit.clone()
            }
            (UnitWord::Money, Some(code)) if is_currency(&code) => Unit::Money(code),
            (UnitWord::Money, Some(code)) => {
                let span = fields.node("currency").map_or(fields.span, |node| node.span);
                self.push(
                    INVALID_VALUE,
                    span,
                    format!("`{code}` is no code of a currency"),
                    "write three capitals, as in `RUB` or `KZT`",
                );
                Unit::Money(code)
            }
            (UnitWord::Money, None) => {
                fields.missing("currency", "currency: RUB");
                Unit::Money(String::new())
            }
        }
    }

    fn value(&self, node: &'a Node, unit: &Unit) -> FactValue {
        let fields = Fields::new(node, "a value of a fact", self.known, self.sink);
        let value = FactValue {
            amount: self.amount(&fields, unit),
            from: fields.date("from"),
            until: fields.date("until"),
            source: self.source(&fields),
            verified_on: fields.date("verified_on"),
            verified_by: fields.text("verified_by"),
            review_by: fields.date("review_by"),
            span: fields.node("value").map_or(node.span, |value| value.span),
        };
        if let (Some(from), Some(until)) = (value.from, value.until)
            && until < from
        {
            let span = fields.node("until").map_or(value.span, |node| node.span);
            let message = format!("the value ends on `{until}`, before it begins on `{from}`");
            self.push(INVALID_VALUE, span, message, "`from` is the first day and `until` the last day on which it holds");
        }
        if value.verified_on.is_some() != value.verified_by.is_some() {
            let (absent, example) = match value.verified_on {
                Some(_) => ("verified_by", "verified_by: lawyer of the centre"),
                None => ("verified_on", "verified_on: 2026-11-20"),
            };
            fields.missing(absent, example);
        }
        fields.finish();
        value
    }

    fn amount(&self, fields: &Fields<'_>, unit: &Unit) -> Amount {
        let nothing = || Amount::Number(Decimal { whole: "0".to_owned(), fraction: String::new() });
        let Some(node) = fields.node("value") else {
            fields.missing("value", "value: 7");
            return nothing();
        };
        match unit {
            Unit::Text => Amount::Text(fields.localized("value", self.source_lang)),
            Unit::Date => fields.date("value").map_or_else(|| Amount::Text(Localized::default()), Amount::Date),
            _ => text_of(node).and_then(|text| Decimal::parse(&text)).map_or_else(
                || {
                    let help = "write digits without spaces, as in `4870` or `0.5`; the unit stands in `unit:`";
                    self.push(INVALID_VALUE, node.span, "the value of this fact is not a number".to_owned(), help);
                    nothing()
                },
                Amount::Number,
            ),
        }
    }

    fn source(&self, fields: &Fields<'_>) -> FactSource {
        let Some(node) = fields.node("source") else { return FactSource::default() };
        let fields = Fields::new(node, "the source of a value", self.known, self.sink);
        let source = FactSource {
            act: fields.text("act"),
            article: fields.text("article"),
            date: fields.act_date("date"),
            address: fields.text("address"),
        };
        fields.finish();
        source
    }
}

fn is_currency(code: &str) -> bool {
    code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase())
}
