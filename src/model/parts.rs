//! The parts of a session and their digests. A translation notes the digests of the source text that it was made from
//! (`translated_from`), so that a later change of the source is seen, and in which part it is.
//!
//! A digest covers what a translator translates: words, pictures and where links lead, with white space as single spaces.
//! It does not cover marks of emphasis, minutes, and the text of included files, which are files of their own.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use super::ast::{Block, BlockKind, Footnote, Image, Inline, InlineKind, Target};
use super::fact;
use super::session::{FrontMatter, SessionText};

/// Name of the front matter among the parts; no heading can have it.
pub const FRONT: &str = ".front";
/// Name of the text above the first heading.
pub const START: &str = ".start";
/// Name of the footnotes.
pub const NOTES: &str = ".notes";

/// A heading with the blocks below it, up to the next heading of any level; or the blocks above the first one.
#[derive(Debug, Clone, Copy)]
pub struct Part<'a> {
    /// Id of the heading; `None` above the first one.
    pub id: Option<&'a str>,
    /// Level of the heading; 1, the session's title, above the first one.
    pub level: u8,
    /// The heading itself and what follows.
    pub blocks: &'a [Block],
}

impl<'a> Part<'a> {
    /// The heading's id, or [`START`].
    #[must_use]
    pub fn name(&self) -> &'a str {
        self.id.unwrap_or(START)
    }
}

/// Cuts a body at its headings. The part above the first heading is always there, and may be empty.
#[must_use]
pub fn parts(blocks: &[Block]) -> Vec<Part<'_>> {
    let is_heading = |block: &Block| matches!(block.kind, BlockKind::Heading { .. });
    let starts: Vec<usize> = (0..blocks.len()).filter(|at| is_heading(&blocks[*at])).collect();
    let end_of = |index: usize| starts.get(index).copied().unwrap_or(blocks.len());
    let mut parts = vec![Part { id: None, level: 1, blocks: &blocks[..end_of(0)] }];
    for (index, start) in starts.iter().enumerate() {
        if let BlockKind::Heading { id, level, .. } = &blocks[*start].kind {
            parts.push(Part { id: Some(id), level: *level, blocks: &blocks[*start..end_of(index + 1)] });
        }
    }
    parts
}

/// Digest of each part of a text, by its name. Parts without words have none.
#[must_use]
pub fn digests(text: &SessionText) -> BTreeMap<String, String> {
    let mut words: BTreeMap<&str, String> = BTreeMap::new();
    words.insert(FRONT, front_words(&text.front));
    for part in parts(&text.blocks) {
        write_blocks(part.blocks, words.entry(part.name()).or_default());
    }
    for Footnote { blocks, .. } in &*text.footnotes {
        write_blocks(blocks, words.entry(NOTES).or_default());
    }
    let digests = words.into_iter().filter(|(_, words)| !words.trim().is_empty());
    digests.map(|(name, words)| (name.to_owned(), digest(&words))).collect()
}

/// Names of the parts of `original` that are otherwise than when `recorded` was noted, in the order of the text.
#[must_use]
pub fn changed(original: &SessionText, recorded: &BTreeMap<String, String>) -> Vec<String> {
    let now = digests(original);
    let order = parts(&original.blocks);
    let names = [FRONT].into_iter().chain(order.iter().map(Part::name)).chain([NOTES]);
    let mut changed: Vec<&str> = names.filter(|name| now.get(*name) != recorded.get(*name)).collect();
    // Parts that have lost their words are in the list by their place already.
    let has_place = |name: &str| [FRONT, NOTES].contains(&name) || order.iter().any(|part| part.name() == name);
    changed.extend(recorded.keys().map(String::as_str).filter(|name| !now.contains_key(*name) && !has_place(name)));
    changed.into_iter().map(str::to_owned).collect()
}

/// Digests as they are written behind `translated_from:`, such as `.front=0a1b2c3d law=ffee0011`.
#[must_use]
pub fn record(digests: &BTreeMap<String, String>) -> String {
    digests.iter().map(|(name, digest)| format!("{name}={digest}")).collect::<Vec<_>>().join(" ")
}

/// Reads what [`record`] has written; `None` where somebody has changed its form.
#[must_use]
pub fn read_record(written: &str) -> Option<BTreeMap<String, String>> {
    let is_digest = |digest: &str| digest.len() == 8 && digest.bytes().all(|byte| byte.is_ascii_hexdigit());
    let pair =
        |word: &str| word.split_once('=').filter(|(_, digest)| is_digest(digest)).map(|(n, d)| (n.to_owned(), d.to_owned()));
    written.split_whitespace().map(pair).collect()
}

/// Eight hexadecimal digits: enough to see a change, short enough for a line of front matter.
fn digest(words: &str) -> String {
    let normalised = words.split_whitespace().collect::<Vec<_>>().join(" ");
    Sha256::digest(normalised.as_bytes()).iter().take(4).fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

fn front_words(front: &FrontMatter) -> String {
    let lists = [&front.objectives, &front.methods, &front.materials, &front.key_messages, &front.sources];
    let lists = lists.map(|list| list.join("\n"));
    format!("{}\n{}", front.title, lists.join("\n|\n"))
}

fn write_blocks(blocks: &[Block], words: &mut String) {
    for block in blocks {
        write_block(block, words);
        words.push('\n');
    }
}

/// Marks such as `*` keep a list from being taken for paragraphs of the same words.
fn write_block(block: &Block, words: &mut String) {
    match &block.kind {
        BlockKind::Heading { level, content, .. } => {
            let _ = write!(words, "# {level} ");
            write_inlines(content, words);
        }
        BlockKind::Paragraph(content) => write_inlines(content, words),
        BlockKind::Figure(image) => write_image(image, words),
        BlockKind::List { items, .. } => items.iter().for_each(|item| write_inside("* ", &item.blocks, words)),
        BlockKind::Table { head, rows, .. } => {
            for cell in head.iter().chain(rows.iter().flatten()) {
                words.push_str(" | ");
                write_inlines(cell, words);
            }
        }
        BlockKind::Definitions(list) => {
            for entry in list {
                write_inlines(&entry.term, words);
                entry.details.iter().for_each(|detail| write_inside(" : ", detail, words));
            }
        }
        BlockKind::Quote(inside) => write_inside("> ", inside, words),
        BlockKind::Alert { kind, blocks } => write_inside(&format!("[!{}] ", kind.word()), blocks, words),
        BlockKind::Staff(inside) => write_inside("::: staff ", inside, words),
        BlockKind::Only { countries, blocks } => {
            let codes: Vec<_> = countries.iter().map(|(country, _)| country.as_str()).collect();
            write_inside(&format!("::: only {} ", codes.join(" ")), blocks, words);
        }
        // Its keys are the same in every language, and a frame around a text changes nothing for its translator.
        BlockKind::Law(law) => write_blocks(&law.blocks, words),
        BlockKind::Code(code) => words.push_str(code),
        BlockKind::Rule => words.push_str("---"),
        BlockKind::Include { path, anchor } => {
            let _ = write!(words, "include {path} {}", anchor.as_deref().unwrap_or_default());
        }
    }
}

fn write_inside(mark: &str, blocks: &[Block], words: &mut String) {
    words.push_str(mark);
    write_blocks(blocks, words);
}

fn write_inlines(run: &[Inline], words: &mut String) {
    for inline in run {
        match &inline.kind {
            InlineKind::Text(text) | InlineKind::Code(text) => words.push_str(text),
            InlineKind::Emphasis(inside) | InlineKind::Strong(inside) | InlineKind::Strikethrough(inside) => {
                write_inlines(inside, words);
            }
            InlineKind::Link { target, content } => {
                write_inlines(content, words);
                if let Target::Written(target) | Target::Outside(target) = &**target {
                    let _ = write!(words, " ({target})");
                }
            }
            InlineKind::Image(image) => write_image(image, words),
            InlineKind::FootnoteCall(_) => words.push_str(" [^] "),
            InlineKind::Abbreviation { short, .. } => words.push_str(short),
            // A new value of the law makes no translation stale.
            InlineKind::Fact { id, .. } => words.push_str(&fact::written(id)),
            InlineKind::SoftBreak | InlineKind::HardBreak => words.push(' '),
        }
    }
}

fn write_image(image: &Image, words: &mut String) {
    let _ = write!(words, " ![{}]({}) ", image.alt, image.path);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_are_read_back() {
        let digests = BTreeMap::from([(FRONT.to_owned(), digest("а")), ("law".to_owned(), digest("б"))]);
        assert_eq!(read_record(&record(&digests)), Some(digests));
        assert_eq!(read_record("law=zz"), None);
        assert_eq!(read_record("law"), None);
    }

    #[test]
    fn white_space_makes_no_difference_and_words_do() {
        assert_eq!(digest("одно  и\n то же"), digest("одно и то же"));
        assert_ne!(digest("одно и то же"), digest("одно и то ж"));
    }
}
