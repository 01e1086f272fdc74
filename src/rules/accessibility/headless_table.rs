//! `AX103`: tables whose columns have no names. In: the texts. Out: a finding for each table. The first cell of the head may be
//! empty, since the first column mostly names the rows.

use crate::model::ast::{BlockKind, Inline, plain_text};
use crate::model::book::{Book, Sources};
use crate::model::codes::HEADLESS_TABLE;
use crate::model::finding::Finding;
use crate::model::walk;

pub(super) fn check(sources: &Sources, book: &Book) -> Vec<Finding> {
    let mut findings = Vec::new();
    for part in book.parts() {
        walk::blocks(part, &mut |block| {
            if let BlockKind::Table { head, .. } = &block.kind
                && let Some(message) = fault(head)
            {
                findings.push(
                    Finding::at(HEADLESS_TABLE, sources.map.first_line(block.span), message)
                        .help("write into the first row what each column holds; a list serves where there is nothing to name"),
                );
            }
        });
    }
    findings
}

fn fault(head: &[Vec<Inline>]) -> Option<String> {
    let is_empty = |cell: &Vec<Inline>| plain_text(cell).trim().is_empty();
    if head.iter().all(is_empty) {
        return Some("the first row of the table is empty, so its columns have no names".into());
    }
    let column = head.iter().skip(1).position(is_empty)? + 2;
    Some(format!("column `{column}` of the table has no name"))
}
