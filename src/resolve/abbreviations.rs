//! Abbreviations of the glossary, explained where a session first uses them.

use std::sync::Arc;

use crate::model::ast::{Block, BlockKind, Inline, InlineKind};
use crate::model::directory::Term;
use crate::model::localized::Lang;
use crate::model::source::Span;
use crate::model::walk::{self, Holder};

/// Marks the first use of each abbreviation in `blocks`, outside headings and links.
pub(super) fn mark(blocks: &mut Arc<[Block]>, glossary: &[Term], lang: &Lang) {
    let mut open: Vec<(&str, &str)> = glossary
        .iter()
        .filter_map(|term| Some((term.abbr.get(lang)?, term.term.get(lang)?)))
        .filter(|(short, full)| !short.is_empty() && short != full)
        .collect();
    // The longest first, so that `ВИЧ-инфекция` is not taken for `ВИЧ`.
    open.sort_by_key(|(short, _)| std::cmp::Reverse(short.len()));
    if occur(blocks, &open) {
        mark_shown(Arc::make_mut(blocks), &mut open);
    }
}

/// What only trainers read must not use up the first place, where participants get the explanation.
fn mark_shown(blocks: &mut [Block], open: &mut Vec<(&str, &str)>) {
    for block in blocks {
        match &mut block.kind {
            BlockKind::Staff(_) => {}
            BlockKind::Law(law) => mark_shown(&mut law.blocks, open),
            _ => mark_block(std::slice::from_mut(block), open),
        }
    }
}

/// Whether any of them stands anywhere: most texts have none, and stay shared.
fn occur(blocks: &[Block], open: &[(&str, &str)]) -> bool {
    let mut found = false;
    walk::inlines(blocks, &mut |inline| {
        if let InlineKind::Text(text) = &inline.kind {
            found = found || open.iter().any(|(short, _)| find_word(text, short).is_some());
        }
    });
    found
}

fn mark_block(blocks: &mut [Block], open: &mut Vec<(&str, &str)>) {
    walk::inlines_mut(blocks, &mut |run, holder| {
        if holder != Holder::Text || open.is_empty() {
            return;
        }
        let mut at = 0;
        while at < run.len() {
            let found = match &run[at].kind {
                InlineKind::Text(text) => {
                    open.iter().enumerate().filter_map(|(index, (short, _))| Some((find_word(text, short)?, index))).min()
                }
                _ => None,
            };
            if let Some((start, index)) = found {
                let (short, full) = open.remove(index);
                split(run, at, start, short, full);
                at += 1;
            }
            at += 1;
        }
    });
}

/// Start of `word` in `text`, where no letter or digit touches it.
fn find_word(text: &str, word: &str) -> Option<usize> {
    text.match_indices(word).map(|(start, _)| start).find(|start| {
        let before = text[..*start].chars().next_back();
        let after = text[*start + word.len()..].chars().next();
        ![before, after].into_iter().flatten().any(char::is_alphanumeric)
    })
}

/// Cuts the text at `run[at]` into what stands before, the abbreviation, and what stands after.
fn split(run: &mut Vec<Inline>, at: usize, start: usize, short: &str, full: &str) {
    let Inline { span, kind: InlineKind::Text(text) } = run[at].clone() else { return };
    let end = start + short.len();
    let exact = span.range().len() == text.len();
    let part = |from: usize, to: usize| {
        // With escapes in the source the bytes do not match; the whole run is then the nearest place.
        if exact { Span::new(span.source, span.range().start + from..span.range().start + to) } else { span }
    };
    let pieces = [
        (part(0, start), InlineKind::Text(text.slice(0, start))),
        (part(start, end), InlineKind::Abbreviation { short: short.into(), full: full.into() }),
        (part(end, text.len()), InlineKind::Text(text.slice(end, text.len()))),
    ];
    run.splice(at..=at, pieces.into_iter().map(|(span, kind)| Inline { span, kind }));
}
