//! Running text of a Markdown body: the byte ranges that a reader sees as words, without code, addresses and markup.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, LinkType, Parser, Tag, TagEnd};

use super::facts;
use super::html::Html;
use super::indented;
use super::pieces;
use super::tree::OPTIONS;
use crate::load::prose::{Segments, add_words};

/// Adds the running text of `text[range]` to `segments`.
///
/// Words that are written with an escape are left out: their bytes are not what the reader sees, and a fix could not be put
/// back. A character that is written by its name or number is one character, see [`Segments::push_entity`].
pub(crate) fn collect(text: &str, range: Range<usize>, segments: &mut Segments) {
    let base = range.start;
    let keys = pieces::law_keys(text, range.clone());
    let masked = facts::mask(&text[range]);
    let parser = Parser::new_ext(&masked, OPTIONS);
    for (_, definition) in parser.reference_definitions().iter() {
        let place = base + definition.span.start..base + definition.span.end;
        add_title(text, place, definition.title.as_deref().unwrap_or_default(), segments);
    }
    let mut collector = Collector {
        text,
        masked: &masked,
        base,
        keys,
        skipped: 0,
        links: Vec::new(),
        html: Html::new(text),
        indented: None,
        segments,
    };
    for (event, range) in parser.into_offset_iter() {
        collector.take(event, base + range.start..base + range.end);
    }
}

/// What is known at one place of a body.
struct Collector<'a> {
    text: &'a str,
    /// The body as the parser reads it, see [`facts::mask`], and where it begins in the text.
    masked: &'a str,
    base: usize,
    /// Keys of law blocks, which look like words to Markdown.
    keys: Vec<Range<usize>>,
    /// How many elements are open whose words are no prose.
    skipped: u32,
    /// Links and pictures end alike, whether their words are prose or not.
    links: Vec<bool>,
    html: Html<'a>,
    /// Lines of a paragraph that is indented like code.
    indented: Option<Vec<Range<usize>>>,
    segments: &'a mut Segments,
}

impl Collector<'_> {
    fn take(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(Tag::Link { link_type, title, .. } | Tag::Image { link_type, title, .. }) => {
                if link_type == LinkType::Inline {
                    add_title(self.text, range, &title, self.segments);
                }
                self.links.push(is_own_label(link_type));
                self.skipped += u32::from(is_own_label(link_type));
            }
            Event::End(TagEnd::Link | TagEnd::Image) => self.skipped -= u32::from(self.links.pop().unwrap_or(false)),
            Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)) => self.indented = Some(Vec::new()),
            Event::End(TagEnd::CodeBlock) if self.indented.is_some() => {
                indented::add(self.text, &self.indented.take().unwrap_or_default(), self.segments);
            }
            Event::Start(tag) if is_no_prose(&tag) => self.skipped += 1,
            Event::End(TagEnd::HtmlBlock) => self.html.end_block(range.end),
            Event::End(tag) if is_end_of_no_prose(tag) => self.skipped = self.skipped.saturating_sub(1),
            Event::End(tag) if ends_block(tag) => self.html.end_inline(),
            Event::Start(tag) if begins_block(&tag) => self.segments.next_block(),
            Event::Html(_) => self.html.block(range, self.segments),
            Event::InlineHtml(_) => self.html.inline(range, self.segments),
            Event::Text(words) => self.add(range, &words),
            _ => {}
        }
    }

    fn add(&mut self, range: Range<usize>, words: &str) {
        if let Some(lines) = &mut self.indented {
            lines.push(range);
        } else if self.skipped > 0 || self.html.is_code() || self.keys.iter().any(|keys| keys.contains(&range.start)) {
            // Nobody reads these as words.
        } else if self.masked[range.start - self.base..range.end - self.base] == *words {
            add(self.text, range, self.segments);
        } else if let Some(character) = only_character(words).filter(|_| self.text[range.clone()].starts_with('&')) {
            self.segments.push_entity(range, character);
        }
    }
}

/// The character of a text that has no other.
fn only_character(words: &str) -> Option<char> {
    let mut characters = words.chars();
    characters.next().filter(|_| characters.next().is_none())
}

/// The character that `written`, such as `&#1202;`, stands for.
pub(super) fn entity(written: &str) -> Option<char> {
    Parser::new(written).find_map(|event| match event {
        Event::Text(words) if *words != *written => only_character(&words),
        _ => None,
    })
}

/// Lines that only the tool reads look like words to Markdown.
fn add(text: &str, range: Range<usize>, segments: &mut Segments) {
    let words = &text[range.clone()];
    if words.starts_with(":::") || words.starts_with("{{#include") {
        return;
    }
    add_words(text, range, segments);
}

/// The title of a link, picture or definition, which stands last in it. One with an escape in it is left out.
fn add_title(text: &str, range: Range<usize>, title: &str, segments: &mut Segments) {
    let whole = &text[range.clone()];
    let quoted = whole.trim_end();
    // The bracket of a link; in a definition it may be the one that ends the title.
    let ends = [quoted.strip_suffix(')').map(str::trim_end), Some(quoted)];
    let place = ends.into_iter().flatten().find_map(|end| {
        let inside = end.strip_suffix(['"', '\'', ')'])?;
        let before = inside.strip_suffix(title)?;
        before.ends_with(['"', '\'', '(']).then_some(range.start + before.len()..range.start + inside.len())
    });
    if let Some(place) = place.filter(|_| !title.is_empty()) {
        segments.aside(|segments| add_words(text, place, segments));
    }
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
    matches!(tag, Tag::CodeBlock(_) | Tag::MetadataBlock(_))
}

fn is_end_of_no_prose(tag: TagEnd) -> bool {
    matches!(tag, TagEnd::CodeBlock | TagEnd::MetadataBlock(_))
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
            | Tag::HtmlBlock
    )
}

/// Ends of what an element that is opened in a line of text cannot reach over.
fn ends_block(tag: TagEnd) -> bool {
    matches!(tag, TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item | TagEnd::TableCell)
}
