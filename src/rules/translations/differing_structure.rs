//! `TR106`: headings, lists, tables, pictures, boxes, blocks and footnotes of a translation are those of its source.
//! Paragraphs are not counted: a translator may join two or cut one.

use std::collections::BTreeSet;

use rayon::prelude::*;

use crate::model::ast::{Block, BlockKind, Inline, InlineKind};
use crate::model::book::{Book, Sources};
use crate::model::codes::DIFFERING_STRUCTURE;
use crate::model::finding::Finding;
use crate::model::parts::{Part, parts};
use crate::model::source::{SourceMap, Span};
use crate::model::translation::pairs::{Pair, Side, pairs};

pub(super) fn check(sources: &Sources, _: &Book) -> Vec<Finding> {
    pairs(sources).par_iter().flat_map_iter(|pair| compare(pair, &sources.map)).collect()
}

fn compare(pair: &Pair<'_>, map: &SourceMap) -> Vec<Finding> {
    let mut findings = Vec::new();
    compare_front(pair, map, &mut findings);
    // An empty session has a finding of its own.
    if pair.original.blocks.is_empty() || pair.translation.blocks.is_empty() {
        return findings;
    }
    let (originals, translations) = (parts(pair.original.blocks), parts(pair.translation.blocks));
    compare_headings(pair, &originals, &translations, map, &mut findings);
    for original in &originals {
        if let Some(translation) = translations.iter().find(|part| part.id == original.id) {
            findings.extend(compare_parts(pair, original, translation, map));
        }
    }
    findings
}

fn compare_front(pair: &Pair<'_>, map: &SourceMap, findings: &mut Vec<Finding>) {
    let (Some(original), Some(translation)) = (pair.original.front, pair.translation.front) else { return };
    let counts = [
        ("objectives", original.objectives.len(), translation.objectives.len()),
        ("key_messages", original.key_messages.len(), translation.key_messages.len()),
        ("sources", original.sources.len(), translation.sources.len()),
    ];
    for (key, wanted, found) in counts.into_iter().filter(|(_, wanted, found)| wanted != found) {
        let message = format!("`{key}` has `{found}` entries, and the source has `{wanted}`");
        findings.push(Finding::at(DIFFERING_STRUCTURE, pair.translation.head(), message).help(help(pair.original.head(), map)));
    }
}

fn compare_headings(
    pair: &Pair<'_>,
    originals: &[Part<'_>],
    translations: &[Part<'_>],
    map: &SourceMap,
    findings: &mut Vec<Finding>,
) {
    let find = |id: Option<&str>, parts: &[Part<'_>]| parts.iter().position(|part| part.id == id);
    // A heading in the right place with another id is one fault and not two.
    let renamed = |at: usize| {
        let other = translations.get(at).filter(|_| originals.len() == translations.len())?;
        (find(other.id, originals).is_none() && find(originals[at].id, translations).is_none()).then_some(other)
    };
    for (at, original) in originals.iter().enumerate() {
        let Some(found) = find(original.id, translations) else {
            let there = place(original, &pair.original);
            let before = originals[..at].iter().rev().find_map(|part| find(part.id, translations));
            let (here, message) = match (renamed(at), before) {
                (Some(other), _) => (
                    place(other, &pair.translation),
                    format!("the heading has the id `{}`, and `{}` in the source", other.name(), original.name()),
                ),
                (None, before) => (
                    before.map_or(pair.translation.head(), |before| place(&translations[before], &pair.translation)),
                    format!("the heading `{}` of the source is missing", original.name()),
                ),
            };
            findings.push(Finding::at(DIFFERING_STRUCTURE, here, message).help(help(there, map)));
            continue;
        };
        let (wanted, level) = (original.level, translations[found].level);
        if wanted != level {
            let message =
                format!("the heading `{}` is of level `{level}`, and of level `{wanted}` in the source", original.name());
            let here = place(&translations[found], &pair.translation);
            findings.push(Finding::at(DIFFERING_STRUCTURE, here, message).help(help(place(original, &pair.original), map)));
        }
    }
    let extra = |(at, part): &(usize, &Part<'_>)| {
        find(part.id, originals).is_none() && (*at >= originals.len() || renamed(*at).is_none())
    };
    for (_, translation) in translations.iter().enumerate().filter(extra) {
        let message = format!("the heading `{}` is not in the source", translation.name());
        let here = place(translation, &pair.translation);
        findings.push(Finding::at(DIFFERING_STRUCTURE, here, message).help(help(pair.original.head(), map)));
    }
    let shared = |parts: &[Part<'_>], others: &[Part<'_>]| -> Vec<String> {
        parts.iter().filter(|part| find(part.id, others).is_some()).map(|part| part.name().to_owned()).collect()
    };
    let (wanted, found) = (shared(originals, translations), shared(translations, originals));
    let as_set = |names: &[String]| names.iter().cloned().collect::<BTreeSet<_>>();
    if let Some((want, has)) = wanted.iter().zip(&found).find(|(want, has)| want != has)
        && as_set(&wanted) == as_set(&found)
    {
        let message = format!("the heading `{has}` stands where the source has `{want}`");
        let here = translations.iter().find(|part| part.name() == has);
        let here = here.map_or(pair.translation.head(), |part| place(part, &pair.translation));
        findings.push(Finding::at(DIFFERING_STRUCTURE, here, message).help(help(pair.original.head(), map)));
    }
}

/// The first thing in a part that is otherwise than in the source; what follows is often only shifted by it.
fn compare_parts(pair: &Pair<'_>, original: &Part<'_>, translation: &Part<'_>, map: &SourceMap) -> Option<Finding> {
    let (wanted, found) = (shapes(original.blocks), shapes(translation.blocks));
    let here = place(translation, &pair.translation);
    let there = place(original, &pair.original);
    let name = original.id.unwrap_or("start");
    let at = (0..wanted.len().max(found.len()))
        .find(|at| wanted.get(*at).map(|shape| &shape.words) != found.get(*at).map(|shape| &shape.words));
    let Some(at) = at else {
        let (wanted, found) = (calls(original.blocks), calls(translation.blocks));
        return (wanted != found).then(|| {
            let message = format!("the part `{name}` calls `{found}` footnotes, and `{wanted}` in the source");
            Finding::at(DIFFERING_STRUCTURE, here, message).help(help(there, map))
        });
    };
    let span = |shape: Option<&Shape>, other: Span| shape.map_or(other, |shape| Span { end: shape.span.start, ..shape.span });
    let (here, there) = (span(found.get(at), here), span(wanted.get(at), there));
    let message = match (wanted.get(at), found.get(at)) {
        (Some(want), _) if wanted.len() > found.len() => format!("the part `{name}` lacks `{}` of the source", want.words),
        (_, Some(has)) if wanted.len() < found.len() => format!("the part `{name}` has `{}`, and the source has not", has.words),
        (Some(want), Some(has)) => format!("the part `{name}` has `{}` where the source has `{}`", has.words, want.words),
        _ => return None,
    };
    Some(Finding::at(DIFFERING_STRUCTURE, here, message).help(help(there, map)))
}

fn help(there: Span, map: &SourceMap) -> String {
    format!("compare with {}:{} and make both alike", map.get(there.source).path, map.line_column(there).line)
}

fn place(part: &Part<'_>, side: &Side<'_>) -> Span {
    match part.blocks.first() {
        Some(block) => Span { end: block.span.start, ..block.span },
        None => side.head(),
    }
}

/// What a block is, in words that are the same in both languages.
struct Shape {
    words: String,
    span: Span,
}

fn shapes(blocks: &[Block]) -> Vec<Shape> {
    let mut shapes = Vec::new();
    collect(blocks, &mut shapes);
    shapes
}

fn collect(blocks: &[Block], shapes: &mut Vec<Shape>) {
    for block in blocks {
        let (words, inside): (String, &[Block]) = match &block.kind {
            // Headings are compared by their ids; those inside blocks for some countries are rare.
            BlockKind::Heading { .. } | BlockKind::Paragraph(_) => continue,
            BlockKind::Figure(_) => ("picture".into(), &[]),
            BlockKind::List { start: Some(_), items } => (format!("numbered list of {}", items.len()), &[]),
            BlockKind::List { start: None, items } => (format!("list of {}", items.len()), &[]),
            BlockKind::Table { head, rows, .. } => (format!("table of {} × {}", head.len(), rows.len() + 1), &[]),
            BlockKind::Definitions(list) => (format!("explained words: {}", list.len()), &[]),
            BlockKind::Quote(inside) => ("quotation".into(), inside),
            BlockKind::Alert { kind, blocks } => (format!("[!{}]", kind.word().to_uppercase()), blocks),
            BlockKind::Staff(inside) => ("::: staff".into(), inside),
            BlockKind::Only { countries, blocks } => {
                let codes: BTreeSet<_> = countries.iter().map(|(country, _)| country.as_str()).collect();
                (format!("::: only {}", codes.into_iter().collect::<Vec<_>>().join(" ")), blocks)
            }
            BlockKind::Law(law) => (format!("::: law {}", law.law.id), &law.blocks),
            BlockKind::Code(_) => ("code".into(), &[]),
            BlockKind::Rule => ("---".into(), &[]),
            BlockKind::Include { path, anchor } => (include_words(path, anchor.as_deref()), &[]),
        };
        shapes.push(Shape { words, span: block.span });
        collect(inside, shapes);
        if let BlockKind::List { items, .. } = &block.kind {
            for item in items {
                collect(&item.blocks, shapes);
            }
        }
    }
}

/// The file's name without folder and language.
fn include_words(path: &str, anchor: Option<&str>) -> String {
    let name = path.rsplit('/').next().unwrap_or(path);
    let stem = name.strip_suffix(".md").and_then(|name| name.rsplit_once('.')).map_or(name, |(stem, _)| stem);
    anchor.map_or_else(|| format!("include of {stem}"), |anchor| format!("include of {stem}:{anchor}"))
}

fn calls(blocks: &[Block]) -> usize {
    fn in_run(run: &[Inline]) -> usize {
        run.iter()
            .map(|inline| match &inline.kind {
                InlineKind::FootnoteCall(_) => 1,
                InlineKind::Emphasis(inside) | InlineKind::Strong(inside) | InlineKind::Strikethrough(inside) => in_run(inside),
                InlineKind::Link { content, .. } => in_run(content),
                _ => 0,
            })
            .sum()
    }
    let mut count = 0;
    crate::model::walk::blocks(blocks, &mut |block| {
        count += match &block.kind {
            BlockKind::Heading { content, .. } | BlockKind::Paragraph(content) => in_run(content),
            BlockKind::Table { head, rows, .. } => head.iter().chain(rows.iter().flatten()).map(|cell| in_run(cell)).sum(),
            BlockKind::Definitions(list) => list.iter().map(|entry| in_run(&entry.term)).sum(),
            _ => 0,
        };
    });
    count
}
