//! Cuts a text at the lines that Markdown does not know: `::: staff`, `::: only TJ KG`, `::: law id`, `:::`,
//! `{{#include …}}`.
//! Lines in code fences are left alone.

use std::ops::Range;

use super::Input;
use crate::load::nearest;
use crate::model::codes::{MALFORMED_BLOCK, NESTED_TOO_DEEP};
use crate::model::finding::Finding;
use crate::model::localized::Country;
use crate::model::source::Span;

/// A part of a text.
pub(super) enum Piece {
    Markdown(Range<usize>),
    Staff {
        range: Range<usize>,
        inside: Vec<Piece>,
    },
    Only {
        range: Range<usize>,
        countries: Vec<(Country, Span)>,
        inside: Vec<Piece>,
    },
    /// `keys` are the lines up to the first blank one.
    Law {
        range: Range<usize>,
        id: Option<String>,
        keys: Range<usize>,
        inside: Vec<Piece>,
    },
    Include {
        range: Range<usize>,
        path: String,
        anchor: Option<String>,
    },
}

/// An open `:::` block.
struct Open {
    /// From the fence's first byte.
    start: usize,
    /// The fence line, for messages.
    line: Range<usize>,
    kind: OpenKind,
    before: Vec<Piece>,
}

enum OpenKind {
    Staff,
    Only(Vec<(Country, Span)>),
    Law { id: Option<String>, keys: Range<usize> },
}

/// Blocks inside blocks; one in another is all that makes sense.
const DEPTH_LIMIT: usize = 8;

/// An open code fence, by the rules of `CommonMark`.
#[derive(Clone, Copy)]
struct Fence {
    mark: char,
    length: usize,
}

impl Fence {
    fn opened_by(line: &str) -> Option<Self> {
        let mark = line.chars().next().filter(|mark| ['`', '~'].contains(mark))?;
        let info = line.trim_start_matches(mark);
        let length = line.len() - info.len();
        // Three backticks with another one behind them are code in a line of text.
        (length >= 3 && !(mark == '`' && info.contains('`'))).then_some(Self { mark, length })
    }

    fn is_closed_by(self, line: &str) -> bool {
        line.len() >= self.length && line.chars().all(|letter| letter == self.mark)
    }
}

const OUTSIDE_ONLY: &str =
    "a `:::` block stands by itself, with nothing before the `:::`; put the whole quotation or list into it";

/// A `:::` that Markdown puts inside something else. It would be printed as words, and with it what it should hide.
fn hidden_block(line: &str, indent: usize) -> Option<&str> {
    let inside = |letter: char| "> \t-*+.)".contains(letter) || letter.is_ascii_digit();
    let rest = line.strip_prefix(": ").unwrap_or(line).trim_start_matches(inside);
    (rest.starts_with(":::") && (indent > 3 || rest.len() < line.len())).then_some(rest)
}

/// Cuts `input.text[range]`.
pub(super) fn cut(input: &Input<'_>, range: Range<usize>, findings: &mut Vec<Finding>) -> Vec<Piece> {
    Cutter { input, findings, pieces: Vec::new(), open: Vec::new(), in_keys: false, markdown_start: range.start }.run(range)
}

struct Cutter<'a, 'f> {
    input: &'a Input<'a>,
    findings: &'f mut Vec<Finding>,
    pieces: Vec<Piece>,
    open: Vec<Open>,
    /// Whether the lines are the keys of a `::: law` block.
    in_keys: bool,
    markdown_start: usize,
}

impl Cutter<'_, '_> {
    fn run(mut self, range: Range<usize>) -> Vec<Piece> {
        let mut fence: Option<Fence> = None;
        for line in lines(self.input.text, range.clone()) {
            let text = &self.input.text[line.clone()];
            let trimmed = text.trim();
            let indent = text.len() - text.trim_start_matches(' ').len();
            if self.in_keys && self.key_line(&line, trimmed) {
                continue;
            }
            if let Some(open) = fence {
                if indent <= 3 && open.is_closed_by(trimmed) {
                    fence = None;
                }
            } else if let Some(marks) = hidden_block(trimmed, indent) {
                self.report(line.clone(), format!("`{marks}` stands inside a quotation, a list or a footnote"), OUTSIDE_ONLY);
            } else if indent > 3 {
                // An indented line belongs to a list item or a code block.
            } else if let Some(opened) = Fence::opened_by(trimmed) {
                fence = Some(opened);
            } else if let Some(word) = trimmed.strip_prefix(":::") {
                self.block_line(line, word.trim_start_matches(':').trim());
            } else if let Some(inside) = trimmed.strip_prefix("{{#include").and_then(|rest| rest.strip_suffix("}}")) {
                self.include_line(line, inside.trim());
            }
        }
        self.close_all(range.end);
        self.pieces
    }

    fn end_markdown(&mut self, end: usize, next: usize) {
        if self.markdown_start < end {
            self.pieces.push(Piece::Markdown(self.markdown_start..end));
        }
        self.markdown_start = next;
    }

    /// Whether the line belongs to the keys of the `::: law` block that was opened last.
    fn key_line(&mut self, line: &Range<usize>, trimmed: &str) -> bool {
        self.in_keys = !trimmed.is_empty() && !trimmed.starts_with(":::");
        if let Some(Open { kind: OpenKind::Law { keys, .. }, .. }) = self.open.last_mut().filter(|_| self.in_keys) {
            keys.end = line.end;
            self.markdown_start = line.end;
        }
        self.in_keys
    }

    fn block_line(&mut self, line: Range<usize>, words: &str) {
        let mut words_in = words.split_whitespace();
        let kind = match words_in.next() {
            None => return self.close_line(line),
            Some("staff") if words_in.next().is_none() => OpenKind::Staff,
            Some("only") if words_in.clone().next().is_some() => OpenKind::Only(self.countries(&line, words_in)),
            Some("law") if words_in.clone().count() <= 1 => {
                OpenKind::Law { id: words_in.next().map(str::to_owned), keys: line.end..line.end }
            }
            Some(word) => {
                let known = nearest(word, ["staff", "only", "law"]);
                let help = match known {
                    Some("only") => "write `::: only TJ KG` with the countries' codes",
                    Some("law") => "write `::: law`, or `::: law` and one id",
                    Some(_) => "write `::: staff`, without further words",
                    None => "a block begins with `::: staff`, `::: only TJ KG` or `::: law` and ends with `:::`",
                };
                self.report(line.clone(), format!("`::: {words}` is no kind of block"), help);
                // It is read as a block all the same, so that its end does not give a second finding.
                OpenKind::Staff
            }
        };
        if self.open.len() >= DEPTH_LIMIT {
            let start = Span::new(self.input.source, line.start..line.start + 3);
            self.findings.push(
                Finding::at(NESTED_TOO_DEEP, start, format!("`:::` blocks are nested more than {DEPTH_LIMIT} levels deep"))
                    .help("close the blocks above with `:::`"),
            );
            return self.end_markdown(line.start, line.end);
        }
        self.end_markdown(line.start, line.end);
        self.in_keys = matches!(kind, OpenKind::Law { .. });
        let before = std::mem::take(&mut self.pieces);
        self.open.push(Open { start: line.start, line, kind, before });
    }

    fn countries<'w>(&self, line: &Range<usize>, words: impl Iterator<Item = &'w str>) -> Vec<(Country, Span)> {
        let text = &self.input.text[line.clone()];
        words
            .map(|word| word.trim_matches(','))
            .filter(|word| !word.is_empty())
            .map(|word| {
                let start = line.start + text.find(word).unwrap_or(0);
                (Country::new(word), Span::new(self.input.source, start..start + word.len()))
            })
            .collect()
    }

    fn close_line(&mut self, line: Range<usize>) {
        if self.open.is_empty() {
            return self.malformed(
                line,
                "this `:::` closes a block that was never opened".into(),
                "delete the line, or open the block above it",
            );
        }
        self.end_markdown(line.start, line.end);
        self.close(line.end);
    }

    fn close(&mut self, end: usize) {
        let Some(open) = self.open.pop() else { return };
        let inside = std::mem::replace(&mut self.pieces, open.before);
        let range = open.start..end;
        self.pieces.push(match open.kind {
            OpenKind::Staff => Piece::Staff { range, inside },
            OpenKind::Only(countries) => Piece::Only { range, countries, inside },
            OpenKind::Law { id, keys } => Piece::Law { range, id, keys, inside },
        });
    }

    fn close_all(&mut self, end: usize) {
        self.end_markdown(end, end);
        while let Some(open) = self.open.last() {
            let line = open.line.clone();
            // The text is kept inside the block: what was meant for staff must not reach participants by a slip.
            self.close(end);
            self.report(line, "this block is never closed".into(), "put a line with `:::` where it ends");
        }
    }

    fn include_line(&mut self, line: Range<usize>, inside: &str) {
        let (path, anchor) = match inside.split_once(':') {
            Some((path, anchor)) => (path.trim(), Some(anchor.trim().to_owned())),
            None => (inside, None),
        };
        if path.is_empty() {
            return self.malformed(
                line,
                "this include names no file".into(),
                "write `{{#include file.md}}` or `{{#include file.md:anchor}}`",
            );
        }
        self.end_markdown(line.start, line.end);
        self.pieces.push(Piece::Include { range: line, path: path.to_owned(), anchor });
    }

    fn malformed(&mut self, line: Range<usize>, message: String, help: &str) {
        self.end_markdown(line.start, line.end);
        self.report(line, message, help);
    }

    fn report(&mut self, line: Range<usize>, message: String, help: &str) {
        let visible = self.input.text[line.clone()].trim_end().len();
        let span = Span::new(self.input.source, line.start..line.start + visible);
        self.findings.push(Finding::at(MALFORMED_BLOCK, span, message).help(help));
    }
}

/// Ranges of the `:::` blocks, inner ones too.
pub(super) fn containers(pieces: &[Piece]) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    for piece in pieces {
        if let Piece::Staff { range, inside } | Piece::Only { range, inside, .. } | Piece::Law { range, inside, .. } = piece {
            ranges.push(range.clone());
            ranges.extend(containers(inside));
        }
    }
    ranges
}

/// Ranges of the lines in `text[range]`, each with its line end.
fn lines(text: &str, range: Range<usize>) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut at = range.start;
    text[range].split_inclusive('\n').map(move |line| {
        let start = at;
        at += line.len();
        start..at
    })
}

/// Ranges of footnote and link definitions, each up to the next blank line. Every piece is parsed with those of the
/// others at hand, so that a call and its definition may stand in different blocks.
pub(super) fn definitions(text: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let mut definitions: Vec<Range<usize>> = Vec::new();
    let mut open = false;
    for line in lines(text, range) {
        let words = &text[line.clone()];
        if words.trim().is_empty() || words.starts_with(":::") {
            open = false;
        } else if words.starts_with('[') && words.contains("]:") {
            open = true;
            definitions.push(line);
        } else if let Some(last) = definitions.last_mut().filter(|_| open) {
            last.end = line.end;
        }
    }
    definitions
}

/// Ranges of the keys of `::: law` blocks, with the line that opens the block.
pub(super) fn law_keys(text: &str, range: Range<usize>) -> Vec<Range<usize>> {
    if !text[range.clone()].contains("::: law") {
        return Vec::new();
    }
    let (mut keys, mut is_open): (Vec<Range<usize>>, bool) = (Vec::new(), false);
    for line in lines(text, range) {
        let words = text[line.clone()].trim();
        if words.trim_start_matches(':').trim_start().starts_with("law") && words.starts_with(":::") {
            is_open = true;
            keys.push(line);
        } else if words.is_empty() || words.starts_with(":::") {
            is_open = false;
        } else if let Some(last) = keys.last_mut().filter(|_| is_open) {
            last.end = line.end;
        }
    }
    keys
}

/// Names and ranges of the parts between `ANCHOR` comments; the comment lines are not part of them.
pub(super) fn anchors(text: &str) -> Vec<(String, Range<usize>)> {
    let mut open: Vec<(String, usize)> = Vec::new();
    let mut anchors = Vec::new();
    for line in lines(text, 0..text.len()) {
        let comment = text[line.clone()].trim().strip_prefix("<!--").and_then(|rest| rest.strip_suffix("-->")).map(str::trim);
        if let Some(name) = comment.and_then(|words| words.strip_prefix("ANCHOR:")) {
            open.push((name.trim().to_owned(), line.end));
        } else if let Some(name) = comment.and_then(|words| words.strip_prefix("ANCHOR_END:"))
            && let Some(position) = open.iter().rposition(|(opened, _)| opened == name.trim())
        {
            let (name, start) = open.remove(position);
            anchors.push((name, start..line.start));
        }
    }
    anchors
}
