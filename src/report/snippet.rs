//! The line that a finding is about, with the mark in it. A file may be one line of megabytes: only what stands around the
//! mark is kept.

use super::data::Snippet;
use crate::model::source::{SourceMap, Span};

/// Characters of a long line that are kept: narrower than the human printer's own limit, so that a line is cut only here.
const SHOWN: usize = 120;

/// How many of them at most stand before the mark.
const BEFORE: usize = 50;

/// Cuts the first line of `span` out of its text. A span of many lines is marked to the end of its first: where it begins is
/// what the author looks for.
pub(super) fn snippet(sources: &SourceMap, span: Span) -> Snippet {
    let text = &*sources.get(span.source).text;
    let start = text.floor_char_boundary(span.start as usize);
    let line_start = text[..start].rfind('\n').map_or(0, |newline| newline + 1);
    let line_end = text[start..].find('\n').map_or(text.len(), |newline| start + newline);
    let line_end = start + text[start..line_end].trim_end_matches('\r').len();
    let end = text.ceil_char_boundary(span.end as usize).clamp(start, line_end);
    let shown_start = text[line_start..start].char_indices().rev().nth(BEFORE - 1).map_or(line_start, |(at, _)| line_start + at);
    let room = SHOWN - text[shown_start..start].chars().count();
    let shown_end = text[start..line_end].char_indices().nth(room).map_or(line_end, |(at, _)| start + at);
    let end = end.min(shown_end);
    Snippet {
        before: text[shown_start..start].to_owned(),
        marked: text[start..end].to_owned(),
        after: text[end..shown_end].to_owned(),
        is_cut_before: shown_start > line_start,
        is_cut_after: shown_end < line_end,
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
