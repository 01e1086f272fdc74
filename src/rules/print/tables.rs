//! `PR103`, `PR104`: tables that do not fit a sheet. In: the tables of the texts. Out: a finding for each table, one of the two: where
//! there are too many columns, their words need not be measured.

use crate::model::ast::{Block, BlockKind, Inline, plain_text};
use crate::model::book::{Book, Sources};
use crate::model::codes::{CROWDED_TABLE, WIDE_TABLE};
use crate::model::finding::Finding;
use crate::model::walk;

/// On A4 a seventh column is left with 2 cm: three letters fewer than `ҳуҷҷатҳо`.
const MOST_COLUMNS: usize = 6;

/// Width that a table has in the trainer's guide, the narrowest of our A4 packs, in hundredths of its letters' size: 116 mm at
/// 10.5 points, a third more by setting the table at three quarters, which is as far as the theme goes before it breaks words.
const ROOM: usize = 4_170;

/// Mean width of a Cyrillic and of a Latin letter in bold Carlito (as in the head of a table), measured on the font's own widths.
const CYRILLIC: usize = 54;
const LATIN: usize = 47;

/// White space left and right in a cell.
const PADDING: usize = 105;

pub(super) fn check_columns(sources: &Sources, book: &Book) -> Vec<Finding> {
    findings(book, |block, head, _| {
        (head.len() > MOST_COLUMNS).then(|| {
            Finding::at(
                WIDE_TABLE,
                sources.map.first_line(block.span),
                format!("a table of {} columns is hard to read", head.len()),
            )
            .help("make two tables of it, or a list for each row; a phone shows two or three columns")
        })
    })
}

pub(super) fn check_words(sources: &Sources, book: &Book) -> Vec<Finding> {
    findings(book, |block, head, rows| {
        let longest: Vec<String> = (0..head.len()).map(|column| longest_word(column, head, rows)).collect();
        let width: usize = longest.iter().map(|word| PADDING + width(word)).sum();
        (head.len() <= MOST_COLUMNS && width > ROOM).then(|| {
            let words: Vec<_> = longest.iter().map(|word| format!("`{word}`")).collect();
            let message = format!("the longest words of the columns do not fit beside each other: {}", words.join(", "));
            Finding::at(CROWDED_TABLE, sources.map.first_line(block.span), message)
                .help("leave a column out or use shorter words; as it is, the letters get small and words are broken anywhere")
        })
    })
}

type Row = [Vec<Inline>];

fn findings(book: &Book, fault: impl Fn(&Block, &Row, &[Vec<Vec<Inline>>]) -> Option<Finding>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for part in book.parts() {
        walk::blocks(part, &mut |block| {
            if let BlockKind::Table { head, rows, .. } = &block.kind {
                findings.extend(fault(block, head, rows));
            }
        });
    }
    findings
}

fn longest_word(column: usize, head: &Row, rows: &[Vec<Vec<Inline>>]) -> String {
    let cells = std::iter::once(head)
        .chain(rows.iter().map(Vec::as_slice))
        .filter_map(|row| row.get(column))
        .map(|cell| plain_text(cell));
    let words = cells.flat_map(|cell| cell.split([' ', '-', '/', '–', '—', '\u{200b}']).map(str::to_owned).collect::<Vec<_>>());
    words.max_by_key(|word| width(word)).unwrap_or_default()
}

fn width(word: &str) -> usize {
    word.chars().map(|letter| if letter.is_ascii() { LATIN } else { CYRILLIC }).sum()
}
