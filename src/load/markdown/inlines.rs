//! The inline half of the tree: words, emphasis, links, pictures, calls of footnotes.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag};

use super::facts;
use super::tree::{Events, TreeBuilder, is_block, is_comment, skip_element};
use crate::load::paths;
use crate::model::ast::{Image, Inline, InlineKind, Target, plain_text};
use crate::model::codes::{MALFORMED_BLOCK, MISSING_ALT, MISSING_FOOTNOTE, MISSING_IMAGE, OUTSIDE_RESOURCE};
use crate::model::finding::Finding;
use crate::model::shared_text::SharedText;
use crate::model::source::Span;

/// Where a run of inlines ends.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Until {
    /// At the end tag, which is consumed.
    End,
    /// Before the next block or end tag.
    Block,
}

impl TreeBuilder<'_> {
    /// Inlines up to the end tag of what holds them, or up to the next block.
    pub(super) fn inlines(&mut self, events: &mut Events<'_>, until: Until) -> Vec<Inline> {
        let mut inlines: Vec<Inline> = Vec::new();
        while let Some((event, range)) = events.peek() {
            let range = range.clone();
            match event {
                Event::End(_) => {
                    if until == Until::End {
                        events.next();
                    }
                    break;
                }
                Event::Start(tag) if is_block(tag) => break,
                Event::Rule => break,
                _ => {}
            }
            let Some((event, _)) = events.next() else { break };
            let Some(kind) = self.inline(event, &range, events) else { continue };
            let span = self.span_of_inline(&range);
            // pulldown-cmark splits text at escapes and entities; readers and rules want whole words.
            if let (Some(Inline { span: last, kind: InlineKind::Text(text) }), InlineKind::Text(more)) =
                (inlines.last_mut(), &kind)
            {
                text.push(more);
                last.end = span.end;
            } else {
                inlines.push(Inline { span, kind });
            }
        }
        facts::split(&mut inlines);
        self.report_open_calls(&inlines);
        self.report_fences(&inlines);
        // Most runs are one piece of text, and room for four is kept for it: half of a large book's memory.
        inlines.shrink_to_fit();
        inlines
    }

    fn span_of_inline(&self, range: &Range<usize>) -> Span {
        let within = |offset: usize| self.base + offset.min(self.length);
        Span::new(self.input.source, within(range.start)..within(range.end))
    }

    /// Words of an event at `range` of the piece.
    fn words(&self, words: &str, range: &Range<usize>) -> SharedText {
        SharedText::part_of(self.input.text, self.base + range.start, words)
    }

    fn inline(&mut self, event: Event<'_>, range: &Range<usize>, events: &mut Events<'_>) -> Option<InlineKind> {
        Some(match event {
            Event::Text(text) => InlineKind::Text(self.words(&text, range)),
            Event::Code(text) => InlineKind::Code((&*text).into()),
            Event::SoftBreak => InlineKind::SoftBreak,
            Event::HardBreak => InlineKind::HardBreak,
            Event::FootnoteReference(label) => InlineKind::FootnoteCall(label.into_string()),
            Event::InlineHtml(html) | Event::Html(html) => {
                if is_comment(html.trim()) {
                    return None;
                }
                self.report_html(range);
                InlineKind::Text(self.words(&html, range))
            }
            Event::Start(tag) => return self.nested(range, events, |builder, events| builder.span_element(tag, range, events)),
            _ => return None,
        })
    }

    /// pulldown-cmark leaves a call without a definition as text, where a reader would meet `[^1]`.
    fn report_open_calls(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            let InlineKind::Text(text) = &inline.kind else { continue };
            for (start, _) in text.match_indices("[^") {
                let Some((label, _)) = text[start + 2..].split_once(']') else { continue };
                self.report(
                    Finding::at(
                        MISSING_FOOTNOTE,
                        inline.span,
                        format!("the footnote `{label}` is called here and written nowhere"),
                    )
                    .help(format!("add a line `[^{label}]: …` at the end of the text")),
                );
            }
        }
    }

    /// A `:::` line that reaches the reader was not understood as a block: what it should hide from participants would be
    /// printed.
    fn report_fences(&mut self, inlines: &[Inline]) {
        let mut at_line_start = true;
        for inline in inlines {
            if let InlineKind::Text(text) = &inline.kind
                && at_line_start
                && text.starts_with(":::")
            {
                self.report(
                    Finding::at(MALFORMED_BLOCK, inline.span, "this `:::` is read as words, not as a block")
                        .help("begin the line with it, without spaces before it, and close code fences above it"),
                );
            }
            at_line_start = matches!(inline.kind, InlineKind::SoftBreak | InlineKind::HardBreak);
        }
    }

    fn span_element(&mut self, tag: Tag<'_>, range: &Range<usize>, events: &mut Events<'_>) -> Option<InlineKind> {
        Some(match tag {
            Tag::Emphasis => InlineKind::Emphasis(self.inlines(events, Until::End)),
            Tag::Strong => InlineKind::Strong(self.inlines(events, Until::End)),
            Tag::Strikethrough => InlineKind::Strikethrough(self.inlines(events, Until::End)),
            Tag::Link { link_type, dest_url, .. } => {
                let content = self.inlines(events, Until::End);
                let scheme = if link_type == LinkType::Email { "mailto:" } else { "" };
                InlineKind::Link { target: Box::new(Target::Written(format!("{scheme}{dest_url}"))), content }
            }
            Tag::Image { dest_url, .. } => {
                let alt = plain_text(&self.inlines(events, Until::End)).trim().to_owned();
                self.image(&dest_url, alt, range)
            }
            _ => {
                skip_element(events);
                return None;
            }
        })
    }

    fn image(&mut self, written: &str, alt: String, range: &Range<usize>) -> InlineKind {
        let span = self.span_of_inline(range);
        if alt.is_empty() {
            self.report(
                Finding::at(MISSING_ALT, span, format!("the picture `{written}` has no text that says what it shows"))
                    .help("write it in the brackets: `![a hand presses a cloth on the wound](img/…)`"),
            );
        }
        if written.contains("://") || written.starts_with("data:") || written.starts_with("//") {
            self.report(
                Finding::at(OUTSIDE_RESOURCE, span, "a picture from the network cannot be shown offline or printed")
                    .help("save the picture beside the text and name the file"),
            );
            return InlineKind::Text(alt.into());
        }
        let Some(path) = paths::resolve(self.input.path, written) else {
            self.report(
                Finding::at(MISSING_IMAGE, span, format!("`{written}` leads out of the book"))
                    .help("copy the picture into the module's folder and name it from there"),
            );
            return InlineKind::Text(alt.into());
        };
        self.document.pictures.push((path.clone(), span));
        InlineKind::Image(Box::new(Image { path, alt, span }))
    }
}
