//! What stands beside what, when a session is shown in two languages: a volunteer reads one and the migrant beside them the other.
//! Two texts that agree block by block are set so; where they do not, a whole part stands beside a whole part. No words of either
//! are left out. Pages and packs both go by this.

use std::mem::{Discriminant, discriminant};
use std::ops::Range;

use crate::model::ast::{Block, BlockKind};

/// The first of both, the second of both, and what only one has.
pub(crate) fn in_pairs<A, B>(left: Vec<A>, right: Vec<B>) -> Vec<(Option<A>, Option<B>)> {
    let count = left.len().max(right.len());
    let (mut left, mut right) = (left.into_iter(), right.into_iter());
    (0..count).map(|_| (left.next(), right.next())).collect()
}

/// Rows of two texts: which blocks of the one stand beside which of the other, in order and without gaps. A part that only one text
/// has stands alone.
pub(crate) fn rows(blocks: [&[Block]; 2]) -> Vec<[Range<usize>; 2]> {
    let [own, other] = blocks.map(parts);
    let mut ends = [0, 0];
    let mut rows = Vec::new();
    let mut row = |counts: [usize; 2]| {
        let starts = ends;
        ends = [ends[0] + counts[0], ends[1] + counts[1]];
        rows.push([starts[0]..ends[0], starts[1]..ends[1]]);
    };
    let mut next = 0;
    for part in &own {
        let Some(ahead) = other[next..].iter().position(|beside| id(beside) == id(part)) else {
            row([part.len(), 0]);
            continue;
        };
        let beside = other[next + ahead];
        other[next..next + ahead].iter().for_each(|alone| row([0, alone.len()]));
        next += ahead + 1;
        if part.iter().map(shape).eq(beside.iter().map(shape)) {
            part.iter().for_each(|_| row([1, 1]));
        } else {
            row([part.len(), beside.len()]);
        }
    }
    other[next..].iter().for_each(|alone| row([0, alone.len()]));
    rows
}

/// A text cut above each heading.
fn parts(blocks: &[Block]) -> Vec<&[Block]> {
    blocks.chunk_by(|_, next| id(std::slice::from_ref(next)).is_none()).collect()
}

/// Id of the heading that a part begins with.
fn id(part: &[Block]) -> Option<&str> {
    match part.first().map(|block| &block.kind) {
        Some(BlockKind::Heading { id, .. }) => Some(id),
        _ => None,
    }
}

/// What two blocks must have in common to say the same: kind, and how many items.
fn shape(block: &Block) -> (Discriminant<BlockKind>, usize) {
    let count = match &block.kind {
        BlockKind::List { items, .. } => items.len(),
        BlockKind::Table { rows, .. } => rows.len(),
        _ => 0,
    };
    (discriminant(&block.kind), count)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::source::{SourceId, Span};

    /// Blocks from letters: `a` a heading with that id, `.` a paragraph, `-` a rule.
    fn blocks(text: &str) -> Vec<Block> {
        let kind = |letter| match letter {
            '.' => BlockKind::Paragraph(Vec::new()),
            '-' => BlockKind::Rule,
            id => BlockKind::Heading { level: 2, id: id.to_string().into(), minutes: None, content: Vec::new() },
        };
        text.chars().map(|letter| Block { span: Span::new(SourceId(0), 0..0), kind: kind(letter) }).collect()
    }

    /// The rows of two such texts, as in `a|A .|.`: of the second, letters are capitals.
    fn paired(own: &str, other: &str) -> String {
        let capitals = other.to_uppercase();
        let rows = rows([&blocks(own), &blocks(other)]);
        rows.into_iter().map(|[left, right]| format!("{}|{}", &own[left], &capitals[right])).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn texts_stand_side_by_side_as_far_as_they_agree() {
        for (own, other, expected) in [
            ("a.b.", "a.b.", "a|A .|. b|B .|."),
            (".a-", "a-", ".| a|A -|-"),
            ("a.b.", "a..b.", "a.|A.. b|B .|."),
            ("ac", "abc", "a|A |B c|C"),
            ("a.", "a-", "a.|A-"),
            // Out of order: whatever stands beside what, no words are lost.
            ("ab", "ba", "|B a|A b|"),
            ("", "a", "|A"),
        ] {
            assert_eq!(paired(own, other), expected, "{own} {other}");
        }
    }
}
