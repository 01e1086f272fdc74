//! `law` of front matter and the keys of `::: law` blocks. What must be there and whether the dates make sense is asked by
//! the rules of law; here only the form is checked.

use std::collections::BTreeSet;
use std::ops::Range;

use super::data::{Node, Value};
use super::fields::{Fields, Sink, is_id};
use super::markdown::Input;
use super::yaml;
use crate::model::codes::{DUPLICATE_ID, INVALID_VALUE};
use crate::model::finding::Finding;
use crate::model::law::{Law, Written};
use crate::model::localized::{Country, Lang, Localized};
use crate::model::source::Span;

/// The laws under `law`: one group of keys, or a list of them. Those without an id are `session-1`, `session-2`, ….
pub(crate) fn of_front_matter(fields: &Fields<'_>, input: &Input<'_>, sink: &Sink) -> Vec<Law> {
    of_key(fields, "law", "session", (&language(input), input.known), sink)
}

/// The laws under `key`: one group of keys, or a list of them, numbered after `unnamed` where they have no id. A text in no
/// language is taken for one in the first of the two.
pub(crate) fn of_key(
    fields: &Fields<'_>,
    key: &'static str,
    unnamed: &str,
    languages: (&Lang, &BTreeSet<Lang>),
    sink: &Sink,
) -> Vec<Law> {
    let Some(node) = fields.node(key) else { return Vec::new() };
    let nodes = match &node.value {
        Value::List(items) => items.as_slice(),
        _ => std::slice::from_ref(node),
    };
    let numbered = nodes.iter().zip(1..);
    numbered.map(|(node, number)| read(node, first_key(node), &format!("{unnamed}-{number}"), languages, sink)).collect()
}

/// The law of a `::: law` block whose keys are `input.text[keys]`; `number` is its id where none is written.
pub(crate) fn of_block(
    input: &Input<'_>,
    id: Option<&str>,
    number: &str,
    span: Span,
    keys: Range<usize>,
    findings: &mut Vec<Finding>,
) -> Law {
    let id = id.filter(|id| check_id(id, span, findings)).unwrap_or(number);
    let tree = (!keys.is_empty()).then(|| yaml::parse(input.source, input.text, keys, findings)).flatten();
    let Some(tree) = tree else { return empty(id, span) };
    let sink = Sink::new(std::mem::take(findings));
    let law = read(&tree, span, id, (&language(input), input.known), &sink);
    *findings = sink.into_inner();
    law
}

/// One id names one law of a session.
pub(crate) fn check_ids(laws: &[&Law], findings: &mut Vec<Finding>) {
    for (at, law) in laws.iter().enumerate() {
        if laws[..at].iter().any(|earlier| earlier.id == law.id) {
            findings.push(
                Finding::at(DUPLICATE_ID, law.span, format!("the law `{}` is written twice", law.id))
                    .help("give each law its own id"),
            );
        }
    }
}

fn read(node: &Node, span: Span, id: &str, (lang, known): (&Lang, &BTreeSet<Lang>), sink: &Sink) -> Law {
    let fields = Fields::new(node, "a law", known, sink);
    let own = fields.text("id").filter(|own| check_id(own, span, &mut sink.borrow_mut()));
    let law = Law {
        id: own.unwrap_or_else(|| id.to_owned()),
        jurisdiction: jurisdiction(&fields, sink),
        act: fields.localized("act", lang),
        provision: fields.localized("provision", lang),
        adopted: fields.act_date("adopted"),
        from: fields.act_date("from"),
        until: fields.act_date("until"),
        verified_on: fields.date("verified_on"),
        verified_by: fields.text("verified_by"),
        review_by: fields.date("review_by"),
        supersedes: fields.text("supersedes"),
        address: address(&fields, sink),
        span,
        written: Written::Here,
    };
    fields.finish();
    law
}

fn empty(id: &str, span: Span) -> Law {
    Law {
        id: id.to_owned(),
        jurisdiction: None,
        act: Localized::default(),
        provision: Localized::default(),
        adopted: None,
        from: None,
        until: None,
        verified_on: None,
        verified_by: None,
        review_by: None,
        supersedes: None,
        address: None,
        span,
        written: Written::InSource,
    }
}

/// A place that a frame can show: the first key, not a whole group.
fn first_key(node: &Node) -> Span {
    match &node.value {
        Value::Table(entries) => entries.first().map_or(node.span, |entry| entry.key_span),
        _ => node.span,
    }
}

/// The language of the file, by its name: that of a text for which none is written.
fn language(input: &Input<'_>) -> Lang {
    let stem = input.path.strip_suffix(".md").unwrap_or(input.path);
    Lang::new(stem.rsplit_once('.').map_or("und", |(_, code)| code))
}

fn check_id(id: &str, span: Span, findings: &mut Vec<Finding>) -> bool {
    let is_sound = is_id(id);
    if !is_sound {
        findings.push(
            Finding::at(INVALID_VALUE, span, format!("`{id}` cannot be the id of a law"))
                .help("use small Latin letters, digits and `-`, as in `ru-patent-2025`"),
        );
    }
    is_sound
}

/// The code of a country, or a longer one for what several countries agreed on: `INT`, `EAEU`.
fn jurisdiction(fields: &Fields<'_>, sink: &Sink) -> Option<Country> {
    let written = fields.text("jurisdiction")?;
    let is_code = (2..=4).contains(&written.len()) && written.bytes().all(|byte| byte.is_ascii_uppercase());
    if !is_code {
        let span = fields.node("jurisdiction").map_or(fields.span, |node| node.span);
        sink.borrow_mut().push(
            Finding::at(INVALID_VALUE, span, format!("`jurisdiction` cannot be `{written}`"))
                .help("write the code of the country in capitals, as in `RU`; for a treaty write `INT`"),
        );
    }
    is_code.then(|| Country::new(&written))
}

fn address(fields: &Fields<'_>, sink: &Sink) -> Option<String> {
    let written = fields.text("address")?;
    let is_address = ["https://", "http://"].iter().any(|scheme| written.starts_with(scheme));
    if !is_address {
        let span = fields.node("address").map_or(fields.span, |node| node.span);
        sink.borrow_mut().push(
            Finding::at(INVALID_VALUE, span, format!("`{written}` is no address of a page"))
                .help("copy the whole address from the browser; it begins with `https://`"),
        );
    }
    is_address.then_some(written)
}
