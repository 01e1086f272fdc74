//! `{{#fact …}}` on its way through the Markdown parser. Braces mean attributes at the end of a heading and count as punctuation
//! beside `**`, so each pair is exchanged for one letter of the same two bytes before parsing, and found again after it.
//! In code and addresses the braces come back.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Tag, TagEnd};

use crate::model::ast::{Inline, InlineKind};
use crate::model::fact;
use crate::model::source::Span;

/// Private use characters of the C1 block: neither space nor punctuation to Markdown, and nobody can type them.
const OPEN: char = '\u{91}';
const CLOSE: char = '\u{92}';
const OPENING: &str = "\u{91}#fact ";

/// The text with every sound shortcode in two other characters; as long as before, byte for byte.
pub(super) fn mask(text: &str) -> Cow<'_, str> {
    let sound: Vec<Range<usize>> =
        fact::uses(text).filter(|found| fact::is_fact_id(&found.id)).map(|found| found.range).collect();
    if sound.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut masked = String::with_capacity(text.len());
    let mut at = 0;
    for range in sound {
        masked.push_str(&text[at..range.start]);
        masked.push(OPEN);
        masked.push_str(&text[range.start + 2..range.end - 2]);
        masked.push(CLOSE);
        at = range.end;
    }
    masked.push_str(&text[at..]);
    Cow::Owned(masked)
}

/// The events of a masked text with the braces back wherever words are not running text.
pub(super) fn unmask_code(events: &mut [(Event<'_>, Range<usize>)]) {
    let mut in_code = false;
    for (event, _) in events {
        match event {
            Event::Start(Tag::CodeBlock(_) | Tag::HtmlBlock) => in_code = true,
            Event::End(TagEnd::CodeBlock | TagEnd::HtmlBlock) => in_code = false,
            Event::Text(text) if in_code => restore(text),
            Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) | Event::FootnoteReference(text) => restore(text),
            Event::Start(
                Tag::Link { dest_url: text, .. } | Tag::Image { dest_url: text, .. } | Tag::FootnoteDefinition(text),
            ) => {
                restore(text);
            }
            _ => {}
        }
    }
}

fn restore(text: &mut CowStr<'_>) {
    if text.contains([OPEN, CLOSE]) {
        *text = text.replace(OPEN, "{{").replace(CLOSE, "}}").into();
    }
}

/// Cuts masked shortcodes out of the text nodes of a run.
pub(super) fn split(inlines: &mut Vec<Inline>) {
    if !inlines.iter().any(|inline| matches!(&inline.kind, InlineKind::Text(text) if text.contains(OPENING))) {
        return;
    }
    *inlines = std::mem::take(inlines).into_iter().flat_map(pieces).collect();
}

fn pieces(inline: Inline) -> Vec<Inline> {
    let Inline { span, kind: InlineKind::Text(text) } = inline else { return vec![inline] };
    // With escapes in the source the bytes do not match; the whole run is then the nearest place.
    let is_exact = span.range().len() == text.len();
    let place = |range: Range<usize>| {
        if is_exact { Span::new(span.source, span.range().start + range.start..span.range().start + range.end) } else { span }
    };
    let mut pieces = Vec::new();
    let words = |range: Range<usize>, pieces: &mut Vec<Inline>| {
        if !range.is_empty() {
            pieces.push(Inline { span: place(range.clone()), kind: InlineKind::Text(text.slice(range.start, range.end)) });
        }
    };
    let mut at = 0;
    for (start, _) in text.match_indices(OPENING) {
        let inside = start + OPENING.len();
        let Some(length) = text[inside..].find(CLOSE) else { continue };
        let end = inside + length + CLOSE.len_utf8();
        words(at..start, &mut pieces);
        let id = text[inside..inside + length].trim().into();
        pieces.push(Inline { span: place(start..end), kind: InlineKind::Fact { id, text: Box::default() } });
        at = end;
    }
    words(at..text.len(), &mut pieces);
    pieces
}
