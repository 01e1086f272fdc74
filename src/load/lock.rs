//! `translations.lock` to [`Lock`]. What cannot be read gives one finding: people do not write this file, so there is one way
//! to mend it.

use super::data::{Node, Value};
use super::fields::text_of;
use super::toml;
use crate::model::codes::MALFORMED_LOCK;
use crate::model::date;
use crate::model::finding::Finding;
use crate::model::localized::Lang;
use crate::model::source::{SourceId, Span};
use crate::model::translation::lock::{Accepted, Lock, Recorded};

/// Reads the whole file.
pub(crate) fn read(source: SourceId, text: &str, findings: &mut Vec<Finding>) -> Lock {
    let mut faults = Vec::new();
    let tree = toml::parse(source, text, &mut faults);
    let mut lock = Lock { source: Some(source), ..Lock::default() };
    let fault = faults.first().map(|fault| fault.place.clone());
    let fault = match (fault, entries(&tree, &mut lock)) {
        (Some(place), _) => Some(Finding::new(MALFORMED_LOCK, place, "the record of translations cannot be read")),
        (None, Err(span)) => Some(Finding::at(MALFORMED_LOCK, span, "this is not as `rahnamo translation` writes it")),
        (None, Ok(())) => None,
    };
    lock.is_broken = fault.is_some();
    findings.extend(fault.map(|fault| {
        fault.help(
            "only `rahnamo translation` writes this file: after a merge keep the blocks of both sides and no line twice; else take \
             the last good version back from the archive",
        )
    }));
    lock
}

/// Every entry up to the first faulty one, whose place is the error.
fn entries(tree: &Node, lock: &mut Lock) -> Result<(), Span> {
    for text in table(tree)? {
        for lang in table(&text.node)? {
            let mut accepted = Accepted { span: Some(lang.key_span), ..Accepted::default() };
            for entry in table(&lang.node)? {
                match (entry.key.as_str(), &entry.node.value) {
                    ("updated", value) => {
                        let written = if let Value::Text(text) = value { date::parse(text) } else { None };
                        accepted.updated = Some(written.ok_or(entry.node.span)?);
                    }
                    ("passages", Value::List(lines)) => {
                        for line in lines {
                            let recorded = text_of(line).and_then(|line| Recorded::parse(&line));
                            accepted.passages.push(recorded.ok_or(line.span)?);
                        }
                    }
                    _ => return Err(entry.key_span),
                }
            }
            lock.set(&text.key, &Lang::new(&lang.key), accepted);
        }
    }
    Ok(())
}

fn table(node: &Node) -> Result<&[super::data::Entry], Span> {
    match &node.value {
        Value::Table(entries) => Ok(entries),
        _ => Err(node.span),
    }
}
