//! Running text of a Markdown body: the byte ranges that a reader sees as words, without code, addresses and markup.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Parser, Tag, TagEnd};

use super::facts;
use super::tree::OPTIONS;
use crate::load::prose::{Segments, add_words};

/// Adds the running text of `text[range]` to `segments`.
///
/// Words that are written with an escape or an entity are left out: their bytes are not what the reader sees, and a fix
/// could not be put back.
pub(crate) fn collect(text: &str, range: Range<usize>, segments: &mut Segments) {
    let base = range.start;
    let mut skipped = 0_u32;
    // Links and pictures end alike, whether their words are prose or not.
    let mut links: Vec<bool> = Vec::new();
    let masked = facts::mask(&text[range]);
    for (event, range) in Parser::new_ext(&masked, OPTIONS).into_offset_iter() {
        match event {
            Event::Start(Tag::Link { link_type, .. } | Tag::Image { link_type, .. }) => {
                links.push(is_own_label(link_type));
                skipped += u32::from(is_own_label(link_type));
            }
            Event::End(TagEnd::Link | TagEnd::Image) => skipped -= u32::from(links.pop().unwrap_or(false)),
            Event::Start(tag) if is_no_prose(&tag) => skipped += 1,
            Event::End(tag) if is_end_of_no_prose(tag) => skipped = skipped.saturating_sub(1),
            Event::Start(tag) if begins_block(&tag) => segments.next_block(),
            Event::Text(words) if skipped == 0 && masked[range.clone()] == *words => {
                add(text, base + range.start..base + range.end, segments);
            }
            _ => {}
        }
    }
}

/// Lines that only the tool reads look like words to Markdown.
fn add(text: &str, range: Range<usize>, segments: &mut Segments) {
    let words = &text[range.clone()];
    if words.starts_with(":::") || words.starts_with("{{#include") {
        return;
    }
    add_words(text, range, segments);
}

/// An address in `<…>` is the text of its own link, and the words of `[word]` and `[word][]` are the name by which their
/// address is found elsewhere.
fn is_own_label(link_type: LinkType) -> bool {
    matches!(
        link_type,
        LinkType::Autolink
            | LinkType::Email
            | LinkType::Shortcut
            | LinkType::ShortcutUnknown
            | LinkType::Collapsed
            | LinkType::CollapsedUnknown
    )
}

fn is_no_prose(tag: &Tag<'_>) -> bool {
    matches!(tag, Tag::CodeBlock(_) | Tag::HtmlBlock | Tag::MetadataBlock(_))
}

fn is_end_of_no_prose(tag: TagEnd) -> bool {
    matches!(tag, TagEnd::CodeBlock | TagEnd::HtmlBlock | TagEnd::MetadataBlock(_))
}

fn begins_block(tag: &Tag<'_>) -> bool {
    matches!(
        tag,
        Tag::Paragraph
            | Tag::Heading { .. }
            | Tag::Item
            | Tag::TableCell
            | Tag::FootnoteDefinition(_)
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::BlockQuote(_)
    )
}
