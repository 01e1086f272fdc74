//! Running text of sources (see [`crate::model::prose`]): segments are collected here, file by file, while nothing is
//! looked up.

use std::collections::BTreeMap;
use std::ops::Range;

use rayon::prelude::*;

use super::data::{Entry, Node, Value};
use super::session::{split_between, split_front_matter};
use super::{BOOK_FILE, markdown, strings, toml, yaml};
use crate::model::config::Config;
use crate::model::fact::{self, FactUse};
use crate::model::finding::Finding;
use crate::model::localized::Lang;
use crate::model::orthography::Orthography;
use crate::model::prose::{Entity, Prose, Segment};
use crate::model::source::{Source, SourceId, SourceMap, Span};

/// Keys of front matter that hold words for readers, in small letters and without `_` and `-`. Not among them: names of people and
/// what generators make addresses of, such as `tags`, `categories` and `slug`.
const PROSE_KEYS: [&str; 39] = [
    // Sessions of a book.
    "title",
    "objectives",
    "methods",
    "materials",
    "keymessages",
    "sources",
    "searchterms",
    // Printed with the title (Pandoc, Quarto, Hugo, Jekyll).
    "subtitle",
    "titleprefix",
    "titlesuffix",
    "shorttitle",
    "heading",
    "subheading",
    "headline",
    "tagline",
    "dedication",
    "epigraph",
    "thanks",
    // Printed above the text or in lists of pages, and by search engines below the address (all of them).
    "description",
    "subject",
    "summary",
    "abstract",
    "excerpt",
    "lead",
    "lede",
    "intro",
    "introduction",
    "keywords",
    // Printed in menus and on buttons (Hugo, MkDocs, Docusaurus, VitePress, Just the Docs).
    "linktitle",
    "navtitle",
    "menutitle",
    "sidebarlabel",
    "sidebartitle",
    "paginationlabel",
    // Of a picture: below it, or read aloud in its place.
    "caption",
    "alt",
    "imagealt",
    "covercaption",
    // A line above or below the text.
    "notice",
];

/// Segments of one language in one source, as they are found.
#[derive(Debug, Default)]
pub(crate) struct Segments {
    found: Vec<Segment>,
    entities: Vec<Entity>,
    block: u32,
    facts: Vec<FactUse>,
    /// Blocks within others, counted down from the highest number.
    asides: u32,
}

impl Segments {
    pub(crate) fn next_block(&mut self) {
        self.block += 1;
    }

    pub(crate) fn push(&mut self, range: Range<usize>) {
        if range.is_empty() {
            return;
        }
        let (start, end) = (position(range.start), position(range.end));
        // A word goes on behind an entity.
        let last = self.found.last_mut().filter(|last| last.end == start && last.block == self.block);
        let is_entity = |at: u32| self.entities.last().is_some_and(|entity| entity.end == at);
        match last {
            Some(last) if is_entity(start) || is_entity(end) => last.end = end,
            _ => self.found.push(Segment { start, end, block: self.block }),
        }
    }

    /// Adds a character that is written by its name or number.
    pub(crate) fn push_entity(&mut self, range: Range<usize>, character: char) {
        let is_invisible = INVISIBLE.contains(&character);
        let character = Some(character).filter(|_| !is_invisible);
        self.entities.push(Entity { start: position(range.start), end: position(range.end), character });
        self.push(range);
    }

    /// Adds what `fill` finds as a block of its own that stands in the middle of another one, such as a title in a link.
    pub(crate) fn aside(&mut self, fill: impl FnOnce(&mut Self)) {
        self.asides += 1;
        let block = std::mem::replace(&mut self.block, u32::MAX - self.asides);
        fill(self);
        self.block = block;
    }

    /// Puts the segments into the order of the text: footnotes are met where they are called.
    pub(crate) fn into_prose(mut self, source: SourceId, orthography: Orthography) -> Prose {
        self.found.sort_by_key(|segment| segment.start);
        self.facts.sort_by_key(|named| named.range.start);
        self.entities.sort_by_key(|entity| entity.start);
        self.found.shrink_to_fit();
        Prose { source, orthography, segments: self.found, facts: self.facts, entities: self.entities }
    }
}

/// Characters that nobody sees: soft hyphen, zero-width space and joiners, marks of direction, word joiner.
const INVISIBLE: [char; 7] = ['\u{AD}', '\u{200B}', '\u{200C}', '\u{200D}', '\u{200E}', '\u{200F}', '\u{2060}'];

fn position(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// Adds `text[range]` without what is no prose in it: names of facts, addresses of pages and mailboxes.
pub(crate) fn add_words(text: &str, range: Range<usize>, segments: &mut Segments) {
    let mut start = range.start;
    for found in fact::uses(&text[range.clone()]) {
        let place = range.start + found.range.start..range.start + found.range.end;
        without_addresses(text, start..place.start, segments);
        start = place.end;
        segments.facts.push(FactUse { range: place, ..found });
    }
    without_addresses(text, start..range.end, segments);
}

fn without_addresses(text: &str, range: Range<usize>, segments: &mut Segments) {
    let words = &text[range.clone()];
    // Single bytes first: they are found many at a time, and nearly no text has them.
    let has = |byte: u8| words.as_bytes().contains(&byte);
    let has_address = has(b':') && words.contains("://") || has(b'@') || has(b'w') && words.contains("www.");
    if !has_address {
        return segments.push(range);
    }
    let mut start = range.start;
    for word in words.split(char::is_whitespace) {
        let at = range.start + (word.as_ptr() as usize - words.as_ptr() as usize);
        if word.contains("://") || word.contains('@') || word.starts_with("www.") {
            segments.push(start..at);
            start = at + word.len();
        }
    }
    segments.push(start..range.end);
}

/// Running text of everything that a book's authors write, file by file; `found` is what was found on the way.
pub(crate) fn of_book(map: &SourceMap, config: &Config, mut found: BTreeMap<SourceId, Prose>) -> Vec<Prose> {
    let sources: Vec<(SourceId, &Source, Option<Prose>)> =
        map.iter().map(|(id, source)| (id, source, found.remove(&id))).collect();
    let of_source = |(id, source, found): (SourceId, &Source, Option<Prose>)| match found {
        Some(prose) => vec![prose],
        None => of_file(id, &source.path, &source.text, config),
    };
    sources.into_par_iter().flat_map_iter(of_source).collect()
}

/// Running text of one file of a book, by its name.
pub(crate) fn of_file(source: SourceId, path: &str, text: &str, config: &Config) -> Vec<Prose> {
    let orthography = |lang: &Lang| Orthography::of(config.tag(lang));
    let name = path.rsplit('/').next().unwrap_or(path);
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    match ending {
        "md" => {
            let lang = stem.rsplit_once('.').map(|(_, code)| Lang::new(code));
            let lang = lang.filter(|lang| config.languages.contains_key(lang)).unwrap_or_else(|| config.book.language.clone());
            vec![of_markdown(source, text, orthography(&lang), &mut Vec::new())]
        }
        "yaml" => yaml::parse(source, text, 0..text.len(), &mut Vec::new())
            .map_or_else(Vec::new, |tree| of_localized(source, text, &tree, config)),
        "toml" if name == BOOK_FILE => of_localized(source, text, &toml::parse(source, text, &mut Vec::new()), config),
        "ftl" => vec![strings::prose(source, text, orthography(&Lang::new(stem)))],
        _ => Vec::new(),
    }
}

/// Texts under keys that are languages of the book: `title: { ru: …, tg: … }`.
fn of_localized(source: SourceId, text: &str, tree: &Node, config: &Config) -> Vec<Prose> {
    let mut segments: BTreeMap<&Lang, Segments> = BTreeMap::new();
    let mut open = vec![tree];
    while let Some(node) = open.pop() {
        match &node.value {
            Value::List(items) => open.extend(items),
            Value::Table(entries) => {
                for Entry { key, node, .. } in entries {
                    match config.languages.get_key_value(&Lang::new(key)) {
                        Some((lang, _)) if !matches!(node.value, Value::Table(_)) => {
                            of_value(text, node, segments.entry(lang).or_default());
                        }
                        _ => open.push(node),
                    }
                }
            }
            Value::Null | Value::Text(_) | Value::Number(_) | Value::Boolean(_) => {}
        }
    }
    segments.into_iter().map(|(lang, segments)| segments.into_prose(source, Orthography::of(config.tag(lang)))).collect()
}

/// Running text of a Markdown file: the values of its front matter that people read, and its body. Front matter that cannot be
/// read gives a finding, and the rest is read all the same.
pub(crate) fn of_markdown(source: SourceId, text: &str, orthography: Orthography, findings: &mut Vec<Finding>) -> Prose {
    let segments = match front_matter(source, text, findings) {
        Some((tree, body)) => of_session(text, tree.as_ref(), body),
        None => of_session(text, None, 0..text.len()),
    };
    segments.into_prose(source, orthography)
}

/// Running text of a Markdown file whose front matter was read already.
pub(crate) fn of_session(text: &str, front: Option<&Node>, body: Range<usize>) -> Segments {
    let mut segments = Segments::default();
    if let Some(tree) = front {
        of_front_matter(text, tree, &mut segments);
    }
    markdown::prose::collect(text, body, &mut segments);
    segments
}

/// Front matter between `---` lines, or as Hugo has it between `+++` lines, and the range of the body. `None` where the text begins
/// with a line across the page: what stands below is then no table of keys.
pub(crate) fn front_matter(source: SourceId, text: &str, findings: &mut Vec<Finding>) -> Option<(Option<Node>, Range<usize>)> {
    if text.starts_with("+++") {
        let (range, body) = split_between(text, "+++")?;
        // Places count from the start of the file.
        let padded = " ".repeat(range.start - 1) + "\n" + &text[range];
        return Some((Some(toml::parse(source, &padded, findings)), body));
    }
    let (range, body) = split_front_matter(text)?;
    let mut faults = Vec::new();
    let tree = yaml::parse(source, text, range.clone(), &mut faults);
    let is_table = matches!(&tree, Some(Node { value: Value::Table(_) | Value::Null, .. }));
    if !is_table && !begins_with_key(&text[range]) {
        return None;
    }
    findings.extend(faults);
    Some((tree, body))
}

/// Whether the first line looks like `title: …`.
fn begins_with_key(yaml: &str) -> bool {
    let Some((key, _)) = yaml.lines().next().and_then(|line| line.split_once(':')) else { return false };
    !key.is_empty() && key.chars().all(|letter| letter.is_alphanumeric() || "_-.\"'".contains(letter))
}

/// The values that people read, however deep: `image: { alt: … }`.
fn of_front_matter(text: &str, node: &Node, segments: &mut Segments) {
    match &node.value {
        Value::Table(entries) => {
            for entry in entries {
                let key = entry.key.to_lowercase().replace(['_', '-'], "");
                if PROSE_KEYS.contains(&key.as_str()) {
                    of_value(text, &entry.node, segments);
                } else {
                    of_front_matter(text, &entry.node, segments);
                }
            }
        }
        Value::List(items) => items.iter().for_each(|item| of_front_matter(text, item, segments)),
        Value::Null | Value::Text(_) | Value::Number(_) | Value::Boolean(_) => {}
    }
}

/// Running text of a plain text: all of it, a block for each paragraph.
pub(crate) fn of_plain_text(source: SourceId, text: &str, orthography: Orthography) -> Prose {
    let mut segments = Segments::default();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if line.trim().is_empty() {
            segments.next_block();
        } else {
            add_words(text, at..at + line.trim_end().len(), &mut segments);
        }
        at += line.len();
    }
    segments.into_prose(source, orthography)
}

/// Texts of a value, of a list of them, or of a table of them.
fn of_value(text: &str, node: &Node, segments: &mut Segments) {
    match &node.value {
        Value::Text(words) => {
            segments.next_block();
            match written(text, node.span, words) {
                Some(range) => add_words(text, range, segments),
                None => rewritten(text, node.span, segments),
            }
        }
        Value::List(items) => items.iter().for_each(|item| of_value(text, item, segments)),
        Value::Table(entries) => entries.iter().for_each(|entry| of_value(text, &entry.node, segments)),
        Value::Null | Value::Number(_) | Value::Boolean(_) => {}
    }
}

/// The words of a value that YAML writes otherwise than it means it: over several lines, or with escapes. Each piece
/// between line ends and escapes stands there letter for letter.
fn rewritten(text: &str, place: Span, segments: &mut Segments) {
    let range = place.range();
    let mut rest = &text[range.clone()];
    let is_block = rest.starts_with(['|', '>']);
    if is_block {
        rest = rest.find('\n').map_or("", |end| &rest[end..]);
    }
    let quote = rest.chars().next().filter(|mark| !is_block && ['"', '\''].contains(mark));
    rest = rest.strip_prefix(['"', '\'']).filter(|_| quote.is_some()).unwrap_or(rest);
    while !rest.is_empty() {
        let is_end = |mark: char| mark == '\n' || (Some(mark) == quote) || (mark == '\\' && quote == Some('"'));
        let length = rest.find(is_end).unwrap_or(rest.len());
        let words = rest[..length].trim();
        let start = words.as_ptr() as usize - text.as_ptr() as usize;
        add_words(text, start..start + words.len(), segments);
        let mut after = rest[length..].chars();
        // An escape is a backslash and a letter; the digits behind `u` are no words either.
        if after.next() == Some('\\') && matches!(after.next(), Some('u' | 'x' | 'U')) {
            rest = after.as_str().trim_start_matches(|digit: char| digit.is_ascii_hexdigit());
        } else if rest[length..].starts_with('\\') {
            rest = after.as_str();
        } else {
            rest = rest.get(length + 1..).unwrap_or("");
        }
    }
}

/// Where `words` stands in its place, when it is written there letter for letter: not so with escapes and folded lines.
fn written(text: &str, span: Span, words: &str) -> Option<Range<usize>> {
    let place = span.range();
    let start = place.start + text.get(place.clone())?.find(words)?;
    Some(start..start + words.len())
}
