//! `SE107`: every part of a session has its minutes, or the trainer's plan has a hole.

use super::{Lead, leads};
use crate::model::ast::{Block, BlockKind};
use crate::model::book::{Book, Sources};
use crate::model::codes::UNTIMED_PART;
use crate::model::finding::Finding;
use crate::model::parts;
use crate::model::source::Span;

pub(super) fn check(sources: &Sources, _: &Book) -> Vec<Finding> {
    leads(sources).flat_map(|lead| findings(&lead)).collect()
}

/// A part of level 2 with its smaller parts.
struct Step<'a> {
    id: &'a str,
    span: Span,
    is_timed: bool,
}

fn findings(lead: &Lead<'_>) -> Vec<Finding> {
    let steps = steps(&lead.text.blocks);
    if !steps.is_empty() && steps.iter().all(|step| !step.is_timed) {
        let message = format!("no part of the session `{}` says how long it takes", lead.id);
        return vec![Finding::at(UNTIMED_PART, steps[0].span, message).help(HELP)];
    }
    let untimed = steps.iter().filter(|step| !step.is_timed);
    untimed
        .map(|step| Finding::at(UNTIMED_PART, step.span, format!("the part `{}` has no minutes", step.id)).help(HELP))
        .collect()
}

const HELP: &str = "write the minutes into the heading, as in `## Title {#id minutes=10}`";

fn steps(blocks: &[Block]) -> Vec<Step<'_>> {
    let mut steps: Vec<Step<'_>> = Vec::new();
    for part in parts::parts(blocks) {
        let (Some(id), Some(heading)) = (part.id, part.blocks.first()) else { continue };
        let is_timed = matches!(heading.kind, BlockKind::Heading { minutes: Some(_), .. });
        match steps.last_mut() {
            Some(step) if part.level > 2 => step.is_timed |= is_timed,
            _ => steps.push(Step { id, span: heading.span, is_timed }),
        }
    }
    steps
}
