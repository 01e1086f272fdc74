//! `LK109`: links to `http://`. In: the texts. Out: a note for each link.

use crate::model::ast::{InlineKind, Target};
use crate::model::book::{Book, Sources};
use crate::model::codes::INSECURE_LINK;
use crate::model::finding::Finding;
use crate::model::walk;

pub(super) fn check(_: &Sources, book: &Book) -> Vec<Finding> {
    let mut findings = Vec::new();
    for part in book.parts() {
        walk::inlines(part, &mut |inline| {
            if let InlineKind::Link { target, .. } = &inline.kind
                && let Target::Outside(address) = &**target
                && let Some(rest) = address.strip_prefix("http://")
            {
                findings.push(
                    Finding::at(INSECURE_LINK, inline.span, format!("the address `{address}` is not encrypted"))
                        .help(format!("try `https://{rest}` in a browser, and write that if it opens")),
                );
            }
        });
    }
    findings
}
