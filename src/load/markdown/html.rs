//! Running text in raw HTML, as other generators let authors write it: words between tags, and the attributes that are read
//! (`alt`, `title`). It comes in pieces, line by line or tag by tag, and an element may reach over several.

use std::ops::Range;

use super::prose::entity;
use crate::load::prose::{Segments, add_words};

/// Elements whose contents are no words.
const CODE: [&str; 13] =
    ["code", "kbd", "math", "pre", "samp", "script", "style", "svg", "template", "textarea", "tt", "var", "xmp"];

/// Elements that stand within a sentence; all others begin a block.
const INLINE: [&str; 24] = [
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "del", "dfn", "em", "font", "i", "img", "ins", "mark", "q", "s", "small",
    "span", "strong", "sub", "sup", "u", "wbr",
];

/// Attributes that people read or hear.
const READ: [&str; 2] = ["alt", "title"];

/// Letters of the longest name of an entity and more.
const LONGEST_ENTITY: usize = 34;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Words,
    /// Within `<!-- … -->`.
    Comment,
    /// Within `<!…>` or `<?…>`.
    Declaration,
    /// Within a tag, and within quotes in it.
    Tag {
        code: Option<&'static str>,
        quote: Option<char>,
    },
    /// Within an element whose contents are no words.
    Code(&'static str),
}

/// Where in the HTML of a body the reader is.
pub(super) struct Html<'a> {
    text: &'a str,
    state: State,
    /// Whether an element of code was opened in a block of HTML and is closed below it.
    reaches_over_blocks: bool,
}

impl<'a> Html<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, state: State::Words, reaches_over_blocks: false }
    }

    /// Whether text at this place is code.
    pub(super) fn is_code(&self) -> bool {
        matches!(self.state, State::Code(_))
    }

    /// A line of a block of HTML.
    pub(super) fn block(&mut self, range: Range<usize>, segments: &mut Segments) {
        self.read(range, segments);
    }

    /// A tag in a line of text.
    pub(super) fn inline(&mut self, range: Range<usize>, segments: &mut Segments) {
        self.read(range, segments);
        if !self.is_code() {
            self.state = State::Words;
            self.reaches_over_blocks = false;
        }
    }

    /// The end of a block of HTML.
    pub(super) fn end_block(&mut self, end: usize) {
        let is_closed_below = |name: &str| find_close(&self.text[end..], name).is_some();
        self.reaches_over_blocks = matches!(self.state, State::Code(name) if is_closed_below(name));
        self.end_inline();
    }

    /// The end of a paragraph.
    pub(super) fn end_inline(&mut self) {
        if !self.reaches_over_blocks {
            self.state = State::Words;
        }
    }

    fn read(&mut self, range: Range<usize>, segments: &mut Segments) {
        let mut at = range.start;
        while at < range.end {
            let rest = &self.text[at..range.end];
            at += match self.state {
                State::Words => self.words(at, rest, segments),
                State::Comment => self.until(rest, "-->"),
                State::Declaration => self.until(rest, ">"),
                State::Code(name) => match find_close(rest, name) {
                    Some(close) => {
                        self.state = State::Tag { code: None, quote: None };
                        close + 2
                    }
                    None => rest.len(),
                },
                State::Tag { code, quote } => self.tag(at, rest, code, quote, segments),
            };
        }
    }

    /// Skips to the end of a comment or declaration; returns how many bytes.
    fn until(&mut self, rest: &str, end: &str) -> usize {
        let Some(found) = rest.find(end) else { return rest.len() };
        self.state = State::Words;
        found + end.len()
    }

    /// Adds words up to the next tag, or enters a tag.
    fn words(&mut self, at: usize, rest: &str, segments: &mut Segments) -> usize {
        let Some(behind) = rest.strip_prefix('<') else {
            let length = rest.find('<').unwrap_or(rest.len());
            self.add(at..at + length, segments);
            return length;
        };
        if behind.starts_with("!--") {
            self.state = State::Comment;
            return "<!--".len();
        }
        if behind.starts_with(['!', '?']) {
            self.state = State::Declaration;
            return 1;
        }
        let is_close = behind.starts_with('/');
        let name = behind.trim_start_matches('/');
        let name = &name[..name.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-').unwrap_or(name.len())];
        if !name.starts_with(|letter: char| letter.is_ascii_alphabetic()) {
            // A sign in the text: `5 < 7`.
            return 1;
        }
        let lower = name.to_ascii_lowercase();
        if !INLINE.contains(&lower.as_str()) && !CODE.contains(&lower.as_str()) {
            segments.next_block();
        }
        let code = CODE.into_iter().find(|code| *code == lower && !is_close);
        self.state = State::Tag { code, quote: None };
        1 + usize::from(is_close) + name.len()
    }

    /// Goes on to the next quote or the end of a tag.
    fn tag(&mut self, at: usize, rest: &str, code: Option<&'static str>, quote: Option<char>, segments: &mut Segments) -> usize {
        if let Some(mark) = quote {
            let Some(close) = rest.find(mark) else { return rest.len() };
            if attribute(&self.text[..at]).is_some_and(|name| READ.contains(&name.to_ascii_lowercase().as_str())) {
                segments.aside(|segments| self.add(at..at + close, segments));
            }
            self.state = State::Tag { code, quote: None };
            return close + 1;
        }
        let Some(found) = rest.find(['>', '"', '\'']) else { return rest.len() };
        self.state = match &rest[found..=found] {
            ">" if rest[..found].ends_with('/') => State::Words,
            ">" => code.map_or(State::Words, State::Code),
            mark => State::Tag { code, quote: mark.chars().next() },
        };
        found + 1
    }

    /// Adds words with their entities.
    fn add(&self, range: Range<usize>, segments: &mut Segments) {
        let words = &self.text[range.clone()];
        let mut start = 0;
        for (at, _) in words.match_indices('&') {
            let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'#';
            let length = 1 + words[at + 1..].bytes().take(LONGEST_ENTITY).take_while(is_name).count();
            let Some(written) = words.get(at..=at + length).filter(|written| written.ends_with(';')) else { continue };
            if let Some(character) = entity(written) {
                add_words(self.text, range.start + start..range.start + at, segments);
                start = at + written.len();
                segments.push_entity(range.start + at..range.start + start, character);
            }
        }
        add_words(self.text, range.start + start..range.end, segments);
    }
}

/// Where `</name` stands.
fn find_close(text: &str, name: &str) -> Option<usize> {
    let is_close = |at: &usize| {
        let behind = text.as_bytes().get(at + 2..at + 2 + name.len());
        behind.is_some_and(|behind| behind.eq_ignore_ascii_case(name.as_bytes()))
    };
    text.match_indices("</").map(|(at, _)| at).find(is_close)
}

/// The name of the attribute whose value begins behind `before`, the quote included.
fn attribute(before: &str) -> Option<&str> {
    let named = before.strip_suffix(['"', '\''])?.trim_end().strip_suffix('=')?.trim_end();
    named.rsplit(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-' && letter != ':').next()
}

#[cfg(test)]
mod tests {
    use crate::load::prose::of_markdown;
    use crate::model::orthography::Orthography;
    use crate::model::source::SourceId;

    #[track_caller]
    fn reads(text: &str, expected: &[&str]) {
        let prose = of_markdown(SourceId(0), text, Orthography::Tg, &mut Vec::new());
        let words: Vec<&str> =
            prose.segments.iter().map(|segment| text[segment.range()].trim()).filter(|words| !words.is_empty()).collect();
        assert_eq!(words, expected, "{text}");
    }

    #[test]
    fn indented_sentences_are_read_by_paragraphs() {
        reads("a\n\n\tЯк ду се\n\tчор.\n\n\tx = 1\n\n\tПанҷ шаш ҳафт.\n", &["a", "Як ду се", "чор.", "Панҷ шаш ҳафт."]);
        reads("a\r\n\r\n    Як ду се чор.\r\n\r\n    y()\r\n", &["a", "Як ду се чор."]);
        reads("> a\n>\n>     Як ду се чор.\n>\n>     {x}\n", &["a", "Як ду се чор."]);
    }

    #[test]
    fn words_between_tags_are_read_and_code_is_not() {
        reads("<p>одно\nдва</p>\n\nтри\n", &["одно", "два", "три"]);
        reads("<table><tr><td>a<td title=\"b c\" id='d'>e</table>\n", &["a", "b c", "e"]);
        reads("<details>\n<summary>a</summary>\n\nb **c**\n\n</details>\n", &["a", "b", "c"]);
        reads("<script>\na\n\nb</script>\n\nc\n", &["c"]);
        reads("<div><pre>\na\n\nb\n\n</pre>\n</div>\n\nc\n", &["c"]);
        reads("<div><code>\n\na\n\nb\n", &["a", "b"]);
        reads("a <code>b</code> c <KBD>d</kbd> e <img alt=\"f\" src=\"g h\">\n", &["a", "c", "e", "f"]);
        reads("a <code>b\n\nc\n", &["a", "c"]);
        reads("<!-- a\n\nb -->\n<!DOCTYPE c>\n\n> <p>d\n> e</p>\n", &["d", "e"]);
        reads("<p\nclass=\"a\"\ntitle=\"b\">c 5 < 7 d</p>\n", &["b", "c 5", "7 d"]);
        reads("<p>&#1202;a &shy;b & c &copy;</p>\n", &["&#1202;a &shy;b & c &copy;"]);
        reads("&#1202;a[b](c \"d e\") ![f](g 'h')\n\n[i]: j (k l)\n", &["&#1202;a", "b", "d e", "f", "h", "k l"]);
    }
}
