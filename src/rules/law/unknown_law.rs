//! `LW207`: `supersedes` names a law of the book.

use super::{superseded, texts};
use crate::model::book::{Book, Sources};
use crate::model::codes::UNKNOWN_LAW;
use crate::model::finding::Finding;
use crate::model::law::Law;

pub(super) fn check(sources: &Sources, _: &Book) -> Vec<Finding> {
    let texts = texts(sources);
    let all: Vec<&Law> = texts.iter().flatten().copied().collect();
    let mut findings = Vec::new();
    for own in &texts {
        let unknown = own.iter().filter(|law| superseded(law, own, &all).is_none());
        findings.extend(unknown.filter_map(|law| Some(finding(law, law.supersedes.as_deref()?))));
    }
    findings
}

fn finding(law: &Law, id: &str) -> Finding {
    Finding::at(UNKNOWN_LAW, law.span, format!("no other law has the id `{id}`"))
        .help("`supersedes` names the id of a law in this book; where the old law is no longer told, delete the line")
}
