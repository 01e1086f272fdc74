//! `SE112`: whoever always takes the second answer must not pass. Two groups of a module are counted, each from four questions
//! on: those with one right answer, by its place, and sentences to judge, by their answer.

use std::collections::BTreeMap;

use crate::model::book::{Book, Sources};
use crate::model::codes::SAME_POSITION;
use crate::model::finding::Finding;
use crate::model::question::{Answers, Question};
use crate::model::session::Module;

/// Fewer questions are no pattern.
const ENOUGH: usize = 4;

pub(super) fn check(sources: &Sources, _: &Book) -> Vec<Finding> {
    sources.modules.values().flat_map(|module| [placed(module), judged(module)]).flatten().collect()
}

fn questions(module: &Module) -> impl Iterator<Item = &Question> {
    module.questions.iter().flatten().map(|question| &**question)
}

fn placed(module: &Module) -> Option<Finding> {
    let all = questions(module).filter_map(|question| match &question.answers {
        Answers::Single(answers) => Some((question, answers.iter().position(|answer| answer.is_correct)? + 1)),
        _ => None,
    });
    let (first, place, count, of) = too_often(all)?;
    let message = format!("in {count} of {of} questions of `{}` the right answer is number {place}", module.id);
    Some(
        Finding::at(SAME_POSITION, first.span, message)
            .help("change the order of answers in some of them: ids stay, places move"),
    )
}

fn judged(module: &Module) -> Option<Finding> {
    let all = questions(module).filter_map(|question| match question.answers {
        Answers::TrueFalse { is_true } => Some((question, is_true)),
        _ => None,
    });
    let (first, is_true, count, of) = too_often(all)?;
    let message = format!("in {count} of {of} sentences to judge of `{}` the answer is `{is_true}`", module.id);
    Some(Finding::at(SAME_POSITION, first.span, message).help("turn some of the sentences round, and give each a new id"))
}

/// What more than two thirds have in common: the first such question, what it is, how many have it, and of how many.
fn too_often<'a, T: Ord + Copy>(all: impl Iterator<Item = (&'a Question, T)>) -> Option<(&'a Question, T, usize, usize)> {
    let mut groups: BTreeMap<T, Vec<&Question>> = BTreeMap::new();
    for (question, what) in all {
        groups.entry(what).or_default().push(question);
    }
    let of: usize = groups.values().map(Vec::len).sum();
    let (what, same) = groups.iter().find(|(_, same)| of >= ENOUGH && same.len() * 3 > of * 2)?;
    Some((same.first()?, *what, same.len(), of))
}
