//! What forms and letters have in common: the name of the file, title, purpose, date and review.

use std::collections::BTreeSet;

use super::data::Node;
use super::fields::{Fields, Sink, is_id};
use super::session::{read_review, required_date};
use crate::model::codes::BAD_FILE_NAME;
use crate::model::finding::Finding;
use crate::model::form::Head;
use crate::model::localized::Lang;

/// What the readers of such a file need to know.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    /// Language of a text that says none.
    pub(super) source_lang: &'a Lang,
    /// Languages of the book.
    pub(super) known: &'a BTreeSet<Lang>,
    /// Where findings go.
    pub(super) sink: &'a Sink,
}

impl Reader<'_> {
    /// Says something about the content.
    pub(super) fn push(&self, finding: Finding) {
        self.sink.borrow_mut().push(finding);
    }

    /// The keys that both kinds of files have; `stem` is the file's name without its ending.
    pub(super) fn head(&self, root: &Node, fields: &Fields<'_>, stem: &str) -> Head {
        if !is_id(stem) {
            self.push(
                Finding::at(BAD_FILE_NAME, first_line(root), format!("`{stem}` cannot stand in an address"))
                    .help("name the file with small Latin letters, digits and `-`, as in `participants.yaml`"),
            );
        }
        let updated = required_date(fields, "updated");
        Head {
            id: stem.to_owned(),
            title: fields.required_localized("title", self.source_lang),
            purpose: fields.required_localized("purpose", self.source_lang),
            updated,
            review: read_review(fields, updated, self.sink),
            span: fields.node("title").map_or_else(|| first_line(root), |node| node.span),
        }
    }
}

/// A place that a frame can show.
fn first_line(node: &Node) -> crate::model::source::Span {
    crate::model::source::Span { end: node.span.start, ..node.span }
}
