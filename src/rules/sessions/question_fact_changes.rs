//! `SE114`: a question that prints a fact is to be read again when the fact changes: an answer that was right may no longer be.

use std::collections::BTreeSet;

use crate::model::book::{Book, Sources};
use crate::model::codes::QUESTION_FACT_CHANGES;
use crate::model::date::Date;
use crate::model::fact::{State, uses};
use crate::model::finding::Finding;
use crate::model::question::Question;

pub(super) fn check(sources: &Sources, book: &Book) -> Vec<Finding> {
    let questions = sources.modules.values().flat_map(|module| module.questions.iter().flatten());
    questions.flat_map(|question| named(question).into_iter().filter_map(|id| finding(question, &id, sources, book))).collect()
}

fn named(question: &Question) -> BTreeSet<String> {
    let texts = question.all_texts().flat_map(|text| text.iter().map(|(_, words)| words));
    texts.flat_map(|words| uses(words).map(|found| found.id)).collect()
}

fn finding(question: &Question, id: &str, sources: &Sources, book: &Book) -> Option<Finding> {
    let (what, day): (&str, Date) = match sources.facts.get(id)?.on(book.as_of) {
        State::Ends { until, .. } => ("holds until", until),
        State::Over(_, until) => ("ended on", until),
        State::Begins(_, from) => ("begins on", from),
        State::Holds(_) | State::Unknown => return None,
    };
    let message = format!("the question `{}` names the fact `{id}`, which {what} {day}", question.id);
    Some(Finding::at(QUESTION_FACT_CHANGES, question.span, message).help(
        "read question and answers again with the other value; when the right answer becomes another one, write a new question with a new id",
    ))
}
