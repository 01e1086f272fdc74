//! Lines of running text, the tokens in them, and the one finding that a faulty line gets. The words of [`Text`] are of no
//! use here: in ruined texts a letter may look like a degree sign or a no-break space.

use std::ops::Range;

use crate::model::codes::Code;
use crate::model::finding::{Edit, Finding, Safety};
use crate::model::prose::Text;

/// What is quoted of a faulty line.
const QUOTED_WORDS: usize = 6;

/// A line: pieces of running text with markup between them.
pub(super) struct Line<'t> {
    text: &'t Text<'t>,
    pieces: Vec<Range<usize>>,
}

/// The lines of a text; line ends of the source and ends of blocks both count.
pub(super) fn lines<'t>(text: &'t Text<'t>) -> impl Iterator<Item = Line<'t>> {
    let mut lines: Vec<Line<'t>> = Vec::new();
    let mut open: Option<u32> = None;
    for segment in text.segments() {
        let mut at = segment.start as usize;
        for part in text.slice(segment.range()).split_inclusive('\n') {
            let piece = at..at + part.trim_end_matches(['\n', '\r']).len();
            at += part.len();
            match lines.last_mut() {
                Some(line) if open == Some(segment.block) && !gap(line, &piece).contains('\n') => line.pieces.push(piece),
                _ => lines.push(Line { text, pieces: vec![piece] }),
            }
            open = Some(segment.block);
        }
    }
    lines.into_iter()
}

fn gap<'t>(line: &Line<'t>, piece: &Range<usize>) -> &'t str {
    let end = line.pieces.last().map_or(piece.start, |last| last.end);
    line.text.text.get(end..piece.start).unwrap_or("\n")
}

impl<'t> Line<'t> {
    /// The pieces: where each begins in the source, and its characters.
    pub(super) fn pieces(&self) -> impl Iterator<Item = (usize, &'t str)> {
        self.pieces.iter().map(|piece| (piece.start, self.text.slice(piece.clone())))
    }

    /// The parts of the pieces that lie in `span`, without the markup between them.
    fn pieces_of(&self, span: &Range<usize>) -> impl Iterator<Item = (usize, &'t str)> {
        self.pieces.iter().filter_map(move |piece| {
            let part = piece.start.max(span.start)..piece.end.min(span.end);
            (part.start < part.end).then(|| (part.start, self.text.slice(part)))
        })
    }

    /// Every character of the line.
    pub(super) fn characters(&self) -> impl Iterator<Item = char> {
        self.pieces().flat_map(|(_, piece)| piece.chars())
    }

    /// Whether any of `characters` is in the line.
    pub(super) fn any(&self, characters: &str) -> bool {
        self.characters().any(|character| characters.contains(character))
    }

    /// Longest runs of characters that `belongs` accepts.
    pub(super) fn tokens(&self, belongs: impl Fn(char) -> bool) -> Vec<Token<'t>> {
        let mut tokens = Vec::new();
        for (start, piece) in self.pieces() {
            let mut open = None;
            for (at, character) in piece.char_indices().chain([(piece.len(), '\n')]) {
                match (belongs(character), open) {
                    (true, None) => open = Some(at),
                    (false, Some(from)) => {
                        tokens.push(Token { start: start + from, word: &piece[from..at] });
                        open = None;
                    }
                    _ => {}
                }
            }
        }
        tokens
    }

    /// The characters of a range of the source.
    pub(super) fn text_of(&self, range: Range<usize>) -> &'t str {
        self.text.slice(range)
    }

    /// The words of the line: letters only.
    pub(super) fn words(&self) -> impl Iterator<Item = &'t str> {
        self.tokens(char::is_alphabetic).into_iter().map(|token| token.word)
    }

    /// The character before and the one behind a token.
    pub(super) fn around(&self, token: Token<'t>) -> (Option<char>, Option<char>) {
        let piece = self.pieces.iter().find(|piece| piece.contains(&token.start));
        let Some(piece) = piece else { return (None, None) };
        let text = self.text.text;
        (text[piece.start..token.start].chars().next_back(), text[token.end()..piece.end].chars().next())
    }
}

/// A run of characters in a line.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token<'t> {
    /// First byte in the source.
    pub(super) start: usize,
    /// The characters.
    pub(super) word: &'t str,
}

impl Token<'_> {
    /// First byte after it.
    pub(super) fn end(&self) -> usize {
        self.start + self.word.len()
    }
}

/// What is found in one line, until it becomes a finding.
pub(super) struct Faults<'t> {
    line: &'t Line<'t>,
    edits: Vec<Edit>,
    span: Option<Range<usize>>,
    letters: Vec<(String, Option<String>)>,
}

impl<'t> Faults<'t> {
    /// Nothing yet.
    pub(super) fn of(line: &'t Line<'t>) -> Self {
        Self { line, edits: Vec::new(), span: None, letters: Vec::new() }
    }

    /// Every letter of the token that `right` knows is a fault, and has that letter in its place.
    pub(super) fn mend(&mut self, token: Token<'_>, right: impl Fn(char) -> Option<char>) {
        let mut mended = String::with_capacity(token.word.len());
        for seen in token.word.chars() {
            let letter = right(seen).unwrap_or(seen);
            if letter != seen {
                self.letter(seen.to_string(), Some(letter.to_string()));
            }
            mended.push(letter);
        }
        if mended != token.word {
            self.replace(token.start..token.end(), mended);
        }
    }

    /// A wrong letter to be shown.
    pub(super) fn letter(&mut self, seen: String, right: Option<String>) {
        self.letters.push((seen, right));
    }

    /// New characters for old.
    pub(super) fn replace(&mut self, range: Range<usize>, mended: String) {
        self.mark(range.clone());
        self.edits.push(Edit { span: self.line.text.span(range), text: mended });
    }

    /// A faulty place without a fix.
    pub(super) fn mark(&mut self, range: Range<usize>) {
        let start = self.span.as_ref().map_or(range.start, |span| span.start);
        self.span = Some(start..range.end);
    }

    /// One finding for all of it, or none; `message` gets the quoted words. Without `safety` it has no fix.
    pub(super) fn finding(self, code: Code, safety: Option<Safety>, message: impl Fn(&str) -> String) -> Option<Finding> {
        let span = self.whole_words()?;
        let quoted = quote(&self.line.pieces_of(&span).map(|(_, part)| part).collect::<String>());
        let mut finding = Finding::at(code, self.line.text.span(span), message(&quoted));
        for (seen, right) in self.letters {
            finding = finding.letter(seen, right.as_deref());
        }
        Some(match safety {
            Some(safety) if !self.edits.is_empty() => {
                let finding = finding.fix_all(safety, self.edits);
                if safety == Safety::Safe {
                    finding
                } else {
                    finding.help("run `rahnamo lint --unsafe-fixes` and read the result")
                }
            }
            _ => finding,
        })
    }

    /// The first of the words as they ought to be.
    pub(super) fn right(&self) -> String {
        let Some(span) = self.whole_words() else { return String::new() };
        let mut right = String::new();
        for (start, part) in self.line.pieces_of(&span) {
            let mut at = start;
            for edit in self.edits.iter().filter(|edit| (start..start + part.len()).contains(&(edit.span.start as usize))) {
                let range = edit.span.range();
                right.push_str(self.line.text.slice(at..range.start));
                right.push_str(&edit.text);
                at = range.end;
            }
            right.push_str(self.line.text.slice(at..start + part.len()));
        }
        quote(&right)
    }

    /// What is faulty, with the rest of its first and last words.
    fn whole_words(&self) -> Option<Range<usize>> {
        let span = self.span.clone()?;
        let text = self.line.text.text;
        let first = self.line.pieces.iter().find(|piece| piece.contains(&span.start))?;
        let last = self.line.pieces.iter().rfind(|piece| piece.start < span.end)?;
        let before = &text[first.start..span.start];
        let after = &text[span.end..last.end.max(span.end)];
        let start = span.start - (before.len() - before.trim_end_matches(char::is_alphabetic).len());
        let end = span.end + (after.len() - after.trim_start_matches(char::is_alphabetic).len());
        Some(start..end)
    }
}

/// The first words of a faulty stretch.
fn quote(faulty: &str) -> String {
    let faulty = faulty.replace('`', "'");
    let words: Vec<&str> = faulty.split([' ', '\t']).filter(|word| !word.is_empty()).collect();
    let more = if words.len() > QUOTED_WORDS { " …" } else { "" };
    words[..words.len().min(QUOTED_WORDS)].join(" ") + more
}
