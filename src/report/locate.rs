//! Lines and columns of many places in one text. [`SourceMap::line_column`] counts each time from the start of the line;
//! findings come in the order of the text, so here counting goes on from the last one: a text of one long line with a fault in
//! each word takes no longer than any other.

use super::data::TextRange;
use crate::model::source::{LineColumn, SourceId, SourceMap, Span};

/// Where the last range began.
pub(super) struct Locator<'a> {
    sources: &'a SourceMap,
    last: Option<Mark>,
}

#[derive(Clone, Copy)]
struct Mark {
    source: SourceId,
    byte: usize,
    place: LineColumn,
}

impl<'a> Locator<'a> {
    /// Nothing is counted yet.
    pub(super) fn new(sources: &'a SourceMap) -> Self {
        Self { sources, last: None }
    }

    /// Both ends of `span`. A letter that it takes a part of counts as the whole.
    pub(super) fn range(&mut self, span: Span) -> TextRange {
        let text = &self.sources.get(span.source).text;
        let (start, end) = (text.floor_char_boundary(span.start as usize), text.ceil_char_boundary(span.end as usize));
        let first = Mark { source: span.source, byte: start, place: self.place(span, start) };
        self.last = Some(first);
        let last = advance(first.place, text.get(start..end).unwrap_or_default());
        TextRange {
            line: first.place.line,
            column: first.place.column,
            end_line: last.line,
            end_column: last.column,
            byte_start: span.start,
            byte_end: span.end,
        }
    }

    fn place(&self, span: Span, start: usize) -> LineColumn {
        match self.last {
            Some(last) if last.source == span.source && last.byte <= start => {
                advance(last.place, &self.sources.get(span.source).text[last.byte..start])
            }
            _ => self.sources.line_column(span),
        }
    }
}

/// The place behind `text`, which begins at `from`.
fn advance(from: LineColumn, text: &str) -> LineColumn {
    match text.rfind('\n') {
        Some(newline) => LineColumn {
            line: from.line + text.bytes().filter(|byte| *byte == b'\n').count(),
            column: text[newline + 1..].chars().count() + 1,
        },
        None => LineColumn { line: from.line, column: from.column + text.chars().count() },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_are_the_first_letter_after_the_range() {
        let mut sources = SourceMap::default();
        let id = sources.add("a.md".into(), "ҳа\nӯ б\n".into());
        let range = |bytes| Locator::new(&sources).range(Span::new(id, bytes));
        let TextRange { line, column, end_line, end_column, .. } = range(2..7);
        assert_eq!((line, column, end_line, end_column), (1, 2, 2, 2));
        let TextRange { end_line, end_column, .. } = range(0..5);
        assert_eq!((end_line, end_column), (2, 1));
        let TextRange { end_line, end_column, .. } = range(0..1);
        assert_eq!((end_line, end_column), (1, 2), "a range that ends within a letter covers it");
    }

    #[test]
    fn counting_on_gives_what_counting_anew_gives() {
        let mut sources = SourceMap::default();
        let texts = ["Бо ӯ\r\nрозӣ\n\nшавед у\u{304}", "漢字\n", ""];
        let ids: Vec<_> = texts.iter().map(|text| sources.add("a.md".into(), (*text).into())).collect();
        let mut locator = Locator::new(&sources);
        // Forwards, then backwards, from text to text: any order is counted right.
        let mut spans: Vec<Span> =
            ids.iter().zip(texts).flat_map(|(id, text)| (0..text.len() + 2).map(|at| Span::new(*id, at..at + 3))).collect();
        spans.extend(spans.clone().into_iter().rev());
        for span in spans {
            let range = locator.range(span);
            let place = LineColumn { line: range.line, column: range.column };
            assert_eq!(place, sources.line_column(span), "{span:?}");
        }
    }

    #[test]
    fn a_fault_in_each_word_of_one_long_line_is_found_in_time() {
        let mut sources = SourceMap::default();
        let id = sources.add("a.md".into(), "ў ".repeat(1_000_000).into());
        let mut locator = Locator::new(&sources);
        let ends: usize = (0..1_000_000).map(|word| locator.range(Span::new(id, word * 3..word * 3 + 2)).end_column).sum();
        assert_eq!(ends, 1_000_001 * 1_000_000);
    }
}
