//! `centres.yaml` and `glossary.yaml`.

use std::collections::BTreeSet;

use super::data::{Node, Value};
use super::fields::{Fields, Sink};
use crate::model::codes::{DUPLICATE_ID, INVALID_VALUE};
use crate::model::directory::{Centre, CentreKind, Phone, Term};
use crate::model::finding::Finding;
use crate::model::localized::{Country, Lang};
use crate::model::source::Span;

const KINDS: &[(&str, CentreKind)] = &[
    ("centre", CentreKind::Centre),
    ("consulate", CentreKind::Consulate),
    ("service", CentreKind::Service),
    ("hotline", CentreKind::Hotline),
];

/// Reads the tree of `centres.yaml`.
pub(crate) fn read_centres(root: &Node, source_lang: &Lang, known: &BTreeSet<Lang>, sink: &Sink) -> Vec<Centre> {
    let centres: Vec<_> =
        items(root, "centres.yaml", sink).iter().map(|node| read_centre(node, source_lang, known, sink)).collect();
    refuse_twins(centres.iter().map(|centre| (centre.id.as_str(), centre.span)), sink);
    centres
}

fn read_centre(node: &Node, source_lang: &Lang, known: &BTreeSet<Lang>, sink: &Sink) -> Centre {
    let fields = Fields::new(node, "an entry of the directory", known, sink);
    let named = [fields.texts("country"), fields.texts("serves")].concat();
    let centre = Centre {
        id: fields.id("id"),
        kind: fields.choice("kind", KINDS),
        country: Country::new(&fields.required_text("country", "country: TJ")),
        serves: fields.countries("serves"),
        emergency: fields.flag("emergency"),
        name: fields.required_localized("name", source_lang),
        city: fields.localized("city", source_lang),
        address: fields.localized("address", source_lang),
        phones: fields.tables("phones").iter().map(|phone| read_phone(phone, source_lang, known, sink)).collect(),
        hours: fields.localized("hours", source_lang),
        languages: fields.langs("languages"),
        point: fields.node("point").and_then(|node| read_point(node, sink)),
        verified_on: fields.date("verified_on"),
        source: fields.text("source"),
        span: fields.node("id").map_or(node.span, |id| id.span),
        countries: named.into_iter().map(|(code, span)| (Country::new(&code), span)).collect(),
    };
    fields.finish();
    centre
}

fn read_phone(node: &Node, source_lang: &Lang, known: &BTreeSet<Lang>, sink: &Sink) -> Phone {
    let fields = Fields::new(node, "a phone", known, sink);
    let phone = Phone {
        number: fields.required_text("number", "number: \"+992 …\""),
        free: fields.flag("free"),
        label: fields.localized("label", source_lang),
    };
    if let Some(number) = fields.node("number").filter(|_| !phone.can_be_dialled()) {
        sink.borrow_mut().push(
            Finding::at(INVALID_VALUE, number.span, format!("`{}` is not a telephone number", phone.number))
                .help("write one number, with `+` and the country's code unless it is a short one; words belong into `label`"),
        );
    }
    fields.finish();
    phone
}

/// Latitude and longitude in degrees.
fn read_point(node: &Node, sink: &Sink) -> Option<(f64, f64)> {
    let degrees = |node: &Node| match &node.value {
        Value::Number(number) => number.parse::<f64>().ok(),
        _ => None,
    };
    let point = match &node.value {
        Value::List(pair) => match pair.as_slice() {
            [latitude, longitude] => degrees(latitude).zip(degrees(longitude)),
            _ => None,
        },
        _ => None,
    };
    let point = point.filter(|(latitude, longitude)| latitude.abs() <= 90.0 && longitude.abs() <= 180.0);
    if point.is_none() {
        sink.borrow_mut().push(
            Finding::at(INVALID_VALUE, node.span, "this is not a place on the map")
                .help("write latitude and longitude in degrees, as in `[38.56, 68.77]`"),
        );
    }
    point
}

/// Reads the tree of `glossary.yaml`.
pub(crate) fn read_glossary(root: &Node, source_lang: &Lang, known: &BTreeSet<Lang>, sink: &Sink) -> Vec<Term> {
    let read_term = |node: &Node| {
        let fields = Fields::new(node, "a term", known, sink);
        let term = Term {
            id: fields.id("id"),
            term: fields.required_localized("term", source_lang),
            abbr: fields.localized("abbr", source_lang),
            definition: fields.required_localized("definition", source_lang),
            source: fields.text("source"),
            span: fields.node("id").map_or(node.span, |id| id.span),
        };
        fields.finish();
        term
    };
    let terms: Vec<_> = items(root, "glossary.yaml", sink).iter().map(read_term).collect();
    refuse_twins(terms.iter().map(|term| (term.id.as_str(), term.span)), sink);
    terms
}

pub(super) fn items<'a>(root: &'a Node, what: &str, sink: &Sink) -> &'a [Node] {
    match &root.value {
        Value::List(items) => items,
        Value::Null => &[],
        other => {
            sink.borrow_mut().push(
                Finding::at(INVALID_VALUE, root.span, format!("{what} must be a list, and this is {}", other.describe()))
                    .help("begin each entry with `- id: …`"),
            );
            &[]
        }
    }
}

pub(super) fn refuse_twins<'a>(entries: impl Iterator<Item = (&'a str, Span)>, sink: &Sink) {
    let mut seen = BTreeSet::new();
    for (id, span) in entries {
        if !id.is_empty() && !seen.insert(id) {
            sink.borrow_mut().push(
                Finding::at(DUPLICATE_ID, span, format!("two entries have the id `{id}`")).help("give each entry its own id"),
            );
        }
    }
}
