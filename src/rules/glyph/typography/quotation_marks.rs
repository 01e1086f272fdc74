//! GL401: quotation marks of a typewriter, or of another language. Russian, Tajik, Kazakh, Kyrgyz and Uzbek in Cyrillic
//! letters have « », with „ “ or “ ” inside; English, and Uzbek and Karakalpak in Latin letters as this book writes them,
//! have “ ”. In the two latter « » are in use too and are left alone.

use std::ops::Range;

use super::{Kind, is_known};
use crate::model::codes::QUOTATION_MARKS;
use crate::model::finding::{Finding, Safety};
use crate::model::orthography::Orthography;
use crate::model::prose::{Segment, Text};

const KIND: Kind = Kind {
    code: QUOTATION_MARKS,
    message: "quotation marks of another language or a typewriter",
    help: "look at each pair; `rahnamo lint --fix --unsafe-fixes` writes those of the language",
    safety: Safety::Unsafe,
};

pub(super) fn check(text: &Text<'_>, findings: &mut Vec<Finding>) {
    if !is_known(text.orthography) || !text.characters().any("\"“„«") {
        return;
    }
    let (open, close) = if text.orthography.is_cyrillic() { ("«", "»") } else { ("“", "”") };
    let blocks = text.segments().chunk_by(|left, right| left.block == right.block);
    let pairs = blocks.flat_map(|block| pairs(text, block));
    let marks = pairs.flat_map(|(opening, closing)| [(opening, open), (closing, close)]).collect();
    findings.extend(KIND.note(text, marks));
}

/// The wrong pairs of a block; a mark without its partner is left alone.
fn pairs(text: &Text<'_>, block: &[Segment]) -> Vec<(Range<usize>, Range<usize>)> {
    let mut pairs = Vec::new();
    let mut open: Option<(char, Range<usize>)> = None;
    let (mut depth, mut before) = (0_u32, ' ');
    for segment in block {
        for (at, mark) in text.slice(segment.range()).char_indices() {
            let start = segment.range().start + at;
            let range = start..start + mark.len_utf8();
            match (&open, mark) {
                (None, '«') if text.orthography.is_cyrillic() => depth += 1,
                (None, '»') => depth = depth.saturating_sub(1),
                // 5" are inches.
                (None, _) if depth == 0 && !before.is_ascii_digit() => {
                    open = closing(text.orthography, mark).map(|closing| (closing, range));
                }
                (Some((closing, opening)), _) if *closing == mark => {
                    pairs.push((opening.clone(), range));
                    open = None;
                }
                _ => {}
            }
            before = mark;
        }
    }
    pairs
}

/// The partner of a wrong opening mark.
fn closing(orthography: Orthography, mark: char) -> Option<char> {
    match (mark, orthography.is_cyrillic()) {
        ('"', _) => Some('"'),
        ('“', true) => Some('”'),
        ('„', true) => Some('“'),
        ('«', false) if orthography == Orthography::En => Some('»'),
        _ => None,
    }
}
