//! Runs of text and footnotes as HTML. Split from `body.rs` along the data: inlines here, blocks there.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::body::Writer;
use super::escape;
use super::place::Linked;
use crate::model::ast::{Footnote, Image, Inline, InlineKind, Target};

/// Numbers of the footnotes of one page, and how often each was called so far.
pub(super) struct Footnotes {
    numbers: BTreeMap<String, usize>,
    calls: BTreeMap<usize, usize>,
}

impl Footnotes {
    /// Footnotes are numbered in the order in which they are called, which is that of `footnotes`.
    pub(super) fn new(footnotes: &[Footnote]) -> Self {
        let numbers = footnotes.iter().zip(1..).map(|(footnote, number)| (footnote.label.clone(), number)).collect();
        Self { numbers, calls: BTreeMap::new() }
    }
}

impl Writer<'_> {
    pub(super) fn inlines(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            self.inline(&inline.kind);
        }
    }

    fn inline(&mut self, kind: &InlineKind) {
        match kind {
            InlineKind::Text(text) => escape::push(&mut self.html, text),
            InlineKind::Code(text) => {
                self.html.push_str("<code>");
                escape::push(&mut self.html, text);
                self.html.push_str("</code>");
            }
            InlineKind::Emphasis(content) => self.within("em", content),
            InlineKind::Strong(content) => self.within("strong", content),
            InlineKind::Strikethrough(content) => self.within("s", content),
            InlineKind::Link { target, content } => self.link(target, content),
            InlineKind::Image(image) => self.image(image),
            InlineKind::FootnoteCall(label) => self.call(label),
            InlineKind::Abbreviation { short, full } => {
                self.html.push_str("<abbr");
                escape::attribute(&mut self.html, "title", full);
                self.html.push('>');
                escape::push(&mut self.html, short);
                self.html.push_str("</abbr>");
            }
            InlineKind::Fact { id, text } => {
                self.html.push_str("<span class=\"fact\"");
                escape::attribute(&mut self.html, "data-fact", id);
                self.html.push('>');
                escape::push(&mut self.html, text);
                self.html.push_str("</span>");
            }
            InlineKind::SoftBreak => self.html.push('\n'),
            InlineKind::HardBreak => self.html.push_str("<br>\n"),
        }
    }

    fn within(&mut self, name: &str, content: &[Inline]) {
        let _ = write!(self.html, "<{name}>");
        self.inlines(content);
        let _ = write!(self.html, "</{name}>");
    }

    fn link(&mut self, target: &Target, content: &[Inline]) {
        match (self.context.link)(target) {
            Linked::At(href) => {
                self.html.push_str("<a");
                escape::attribute(&mut self.html, "href", &href);
                self.html.push('>');
                self.inlines(content);
                self.html.push_str("</a>");
            }
            Linked::Elsewhere(place) => {
                self.inlines(content);
                self.html.push(' ');
                self.label("span", "elsewhere", &place);
            }
            Linked::Nowhere => self.inlines(content),
        }
    }

    pub(super) fn image(&mut self, image: &Image) {
        self.html.push_str("<img");
        escape::attribute(&mut self.html, "src", &(self.context.picture)(&image.path));
        escape::attribute(&mut self.html, "alt", &image.alt);
        self.html.push('>');
    }

    fn call(&mut self, label: &str) {
        let Some(number) = self.notes.numbers.get(label).copied() else { return };
        let calls = self.notes.calls.entry(number).or_insert(0);
        *calls += 1;
        let prefix = self.context.prefix;
        let _ = write!(
            self.html,
            "<sup><a id=\"{prefix}{}\" href=\"#{prefix}rn-note-{number}\" role=\"doc-noteref\">{number}</a></sup>",
            call_id(number, *calls)
        );
    }

    /// The list items of the footnotes, each with a way back to every call.
    pub(super) fn footnotes(&mut self, footnotes: &[Footnote]) {
        for (footnote, number) in footnotes.iter().zip(1..) {
            let prefix = self.context.prefix;
            let _ = write!(self.html, "<li id=\"{prefix}rn-note-{number}\">");
            self.blocks(&footnote.blocks);
            for call in 1..=self.notes.calls.get(&number).copied().unwrap_or(0) {
                self.html.push_str("<a class=\"back\"");
                let _ = write!(self.html, " href=\"#{prefix}{}\" role=\"doc-backlink\"", call_id(number, call));
                escape::attribute(&mut self.html, "aria-label", &self.context.labels.footnote_back);
                self.html.push_str(">↩</a> ");
            }
            self.html.push_str("</li>\n");
        }
    }
}

/// Ids of the page's own begin with `rn-`, so that they never meet the ids of headings.
fn call_id(number: usize, call: usize) -> String {
    if call == 1 { format!("rn-call-{number}") } else { format!("rn-call-{number}-{call}") }
}
