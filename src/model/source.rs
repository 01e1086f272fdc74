//! Source texts and byte spans into them. Lines and columns are computed here, when something is printed.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

/// Index of a source in its [`SourceMap`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceId(pub u32);

/// Half-open range of bytes in one source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The text that the range points into.
    pub source: SourceId,
    /// First byte.
    pub start: u32,
    /// First byte after the range.
    pub end: u32,
}

impl Span {
    /// A span over `range` of `source`. Texts are limited to a few megabytes (see `load::files`).
    #[must_use]
    pub fn new(source: SourceId, range: Range<usize>) -> Self {
        Self { source, start: clamp(range.start), end: clamp(range.end) }
    }

    /// The byte range.
    #[must_use]
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// Bytes as they are kept; no text is long enough to be cut off here.
fn clamp(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}

/// One text file of the book.
#[derive(Debug, Clone)]
pub struct Source {
    /// Path from the book's root with `/` between the parts, on every system.
    pub path: String,
    /// The whole text, without a byte order mark.
    pub text: Arc<str>,
    /// First bytes of its lines, counted when the first finding in it is printed.
    line_starts: OnceLock<Vec<u32>>,
}

impl Source {
    fn line_starts(&self) -> &[u32] {
        let ends = self.text.match_indices('\n').map(|(at, _)| clamp(at + 1));
        self.line_starts.get_or_init(|| std::iter::once(0).chain(ends).collect())
    }
}

/// A place for people: both numbers start at 1, the column counts Unicode scalar values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct LineColumn {
    /// Line, from 1.
    pub line: usize,
    /// Column in Unicode scalar values, from 1.
    pub column: usize,
}

/// Every text that the run has read, in the order of reading.
#[derive(Debug, Clone, Default)]
pub struct SourceMap {
    sources: Vec<Source>,
}

impl SourceMap {
    /// Adds a text and gives the id that spans use for it.
    pub fn add(&mut self, path: String, text: Arc<str>) -> SourceId {
        let id = SourceId(u32::try_from(self.sources.len()).unwrap_or(u32::MAX));
        self.sources.push(Source { path, text, line_starts: OnceLock::new() });
        id
    }

    /// The source that `id` stands for.
    ///
    /// # Panics
    /// When `id` comes from another map.
    #[must_use]
    pub fn get(&self, id: SourceId) -> &Source {
        &self.sources[id.0 as usize]
    }

    /// The part of `span` on its first line: a finding about a table or a block shows its beginning.
    #[must_use]
    pub fn first_line(&self, span: Span) -> Span {
        let text = self.get(span.source).text.get(span.range()).unwrap_or_default();
        let length = text.lines().next().unwrap_or_default().len();
        Span { end: span.start + clamp(length), ..span }
    }

    /// All sources with their ids.
    pub fn iter(&self) -> impl Iterator<Item = (SourceId, &Source)> {
        (0..).map(SourceId).zip(&self.sources)
    }

    /// Line and column of the first byte of `span`.
    #[must_use]
    pub fn line_column(&self, span: Span) -> LineColumn {
        let source = self.get(span.source);
        let start = source.text.floor_char_boundary(span.start as usize);
        let line_starts = source.line_starts();
        let line = line_starts.partition_point(|line| *line as usize <= start);
        let line_start = line_starts[line - 1] as usize;
        LineColumn { line, column: source.text[line_start..start].chars().count() + 1 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_columns_count_from_one_and_columns_count_letters() {
        let mut map = SourceMap::default();
        let id = map.add("a.md".into(), "ҳа\nӯ б\n".into());
        let at = |start: usize| map.line_column(Span::new(id, start..start));
        assert_eq!(at(0), LineColumn { line: 1, column: 1 });
        assert_eq!(at(2), LineColumn { line: 1, column: 2 });
        assert_eq!(at(5), LineColumn { line: 2, column: 1 });
        assert_eq!(at(8), LineColumn { line: 2, column: 3 });
        assert_eq!(at(99), LineColumn { line: 3, column: 1 });
    }
}
