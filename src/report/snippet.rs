//! The line that a finding is about, with the mark in it. A file may be one line of megabytes: only what stands around the
//! mark is kept.

use super::data::Snippet;
use crate::model::source::{SourceMap, Span};

/// Characters of a long line that are kept: narrower than the human printer's own limit, so that a line is cut only here.
const SHOWN: usize = 120;

/// How many of them at most stand before the mark.
const BEFORE: usize = 50;

/// Cuts the first line of `span` out of its text. A span of many lines is marked to the end of its first: where it begins is
/// what the author looks for. Only the letters that are kept are looked at, so that a line with a thousand findings costs no
/// more than a thousand lines.
pub(super) fn snippet(sources: &SourceMap, span: Span) -> Snippet {
    let text = &*sources.get(span.source).text;
    let start = text.floor_char_boundary(span.start as usize);
    let (before, is_cut_before) = end_of_line_before(&text[..start]);
    let (line, is_cut_after) = start_of_line(&text[start..], SHOWN - before.chars().count());
    let end = text.ceil_char_boundary(span.end as usize).clamp(start, start + line.len());
    let (marked, after) = line.split_at(end - start);
    Snippet { before: before.to_owned(), marked: marked.to_owned(), after: after.to_owned(), is_cut_before, is_cut_after }
}

/// What of the last line of `text` is kept, and whether the line begins before it.
fn end_of_line_before(text: &str) -> (&str, bool) {
    let mut start = text.len();
    for (at, character) in text.char_indices().rev().take(BEFORE) {
        if character == '\n' {
            return (&text[start..], false);
        }
        start = at;
    }
    (&text[start..], start > 0 && !text[..start].ends_with('\n'))
}

/// The first line of `text` up to `room` letters, and whether the line goes on.
fn start_of_line(text: &str, room: usize) -> (&str, bool) {
    match text.char_indices().enumerate().find(|(count, (_, character))| *count == room || *character == '\n') {
        Some((_, (end, '\n'))) => (text[..end].trim_end_matches('\r'), false),
        Some((_, (end, _))) => (&text[..end], true),
        None => (text.trim_end_matches('\r'), false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str, range: std::ops::Range<usize>) -> (String, String, String) {
        let mut sources = SourceMap::default();
        let id = sources.add("a.md".into(), text.into());
        let Snippet { before, marked, after, .. } = snippet(&sources, Span::new(id, range));
        (before, marked, after)
    }

    #[test]
    fn mark_ends_with_its_line() {
        let expect = |text, range, before: &str, marked: &str, after: &str| {
            assert_eq!(cut(text, range), (before.to_owned(), marked.to_owned(), after.to_owned()));
        };
        expect("one\ntwo\nthree", 4..13, "", "two", "");
        expect("one\r\ntwo", 3..5, "one", "", "");
        expect("", 0..0, "", "", "");
        expect("Љуфт", 1..3, "", "Љу", "фт");
        expect("one", 70..80, "one", "", "");
    }

    #[test]
    fn long_lines_are_cut_around_the_mark() {
        let (before, marked, after) = cut(&"ӯ".repeat(100_000), 100_000..100_002);
        assert_eq!((before.chars().count(), marked.as_str(), after.chars().count()), (50, "ӯ", 69));
        let (before, marked, after) = cut(&"ӯ".repeat(100_000), 0..200_000);
        assert_eq!((before.as_str(), marked.chars().count(), after.as_str()), ("", 120, ""));
    }
}
