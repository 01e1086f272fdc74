//! Headings: their levels, ids and minutes.

use std::ops::Range;

use pulldown_cmark::CowStr;

use super::inlines::Until;
use super::tree::{Events, TreeBuilder};
use crate::load::fields::is_id;
use crate::model::ast::BlockKind;
use crate::model::codes::{DUPLICATE_ID, INVALID_VALUE, SKIPPED_HEADING};
use crate::model::finding::Finding;
use crate::model::source::Span;

impl TreeBuilder<'_> {
    pub(super) fn heading(
        &mut self,
        level: u8,
        id: Option<&str>,
        attributes: &[(CowStr<'_>, Option<CowStr<'_>>)],
        range: &Range<usize>,
        events: &mut Events<'_>,
    ) -> BlockKind {
        let content = self.inlines(events, Until::End);
        let span = self.span(range);
        self.check_level(level, span);
        let id = self.heading_id(id, span);
        let minutes = attributes.iter().find(|(name, _)| &**name == "minutes").and_then(|(_, value)| {
            let minutes = value.as_deref().and_then(|value| value.parse().ok());
            if minutes.is_none() {
                self.report(
                    Finding::at(INVALID_VALUE, span, "`minutes` of this heading is not a number").help("write `{#id minutes=5}`"),
                );
            }
            minutes
        });
        BlockKind::Heading { level: level.max(2), id: id.into(), minutes, content }
    }

    fn check_level(&mut self, level: u8, span: Span) {
        if level == 1 {
            self.report(
                Finding::at(SKIPPED_HEADING, span, "a heading of level 1 stands in the text")
                    .help("use `##`: the session's title is the level 1"),
            );
        } else if level > self.last_level + 1 {
            let marks = "#".repeat(usize::from(self.last_level) + 1);
            self.report(
                Finding::at(
                    SKIPPED_HEADING,
                    span,
                    format!("a heading of level {level} follows one of level {}", self.last_level),
                )
                .help(format!("write it with `{marks}`: people who listen to the page go from heading to heading")),
            );
        }
        self.last_level = level;
    }

    /// Ids that authors do not write are counted, so that they agree in all languages of a session.
    fn heading_id(&mut self, written: Option<&str>, span: Span) -> String {
        self.unnamed_headings += 1;
        let id = match written {
            Some(id) if is_id(id) => id.to_owned(),
            Some(id) => {
                self.report(
                    Finding::at(INVALID_VALUE, span, format!("`{id}` cannot be an id"))
                        .help("use small Latin letters, digits and `-`, the same in every language"),
                );
                format!("part-{}", self.unnamed_headings)
            }
            None => format!("part-{}", self.unnamed_headings),
        };
        if !self.heading_ids.insert(id.clone()) {
            self.report(
                Finding::at(DUPLICATE_ID, span, format!("two headings have the id `{id}`")).help("give each heading its own id"),
            );
        }
        id
    }
}
