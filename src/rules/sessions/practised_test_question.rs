//! `SE116`: whoever has read the answer on the page tells nothing about the training. A question is asked in a test, or practised.

use super::questions;
use crate::model::book::{Book, Sources};
use crate::model::codes::PRACTISED_TEST_QUESTION;
use crate::model::finding::Finding;
use crate::model::question::{Question, Use};

pub(super) fn check(sources: &Sources, _: &Book) -> Vec<Finding> {
    questions(sources).map(|(_, question)| question).filter(|question| is_given_away(question)).map(finding).collect()
}

fn is_given_away(question: &Question) -> bool {
    let is_for = |one| question.uses.contains(&one);
    is_for(Use::Practice) && (is_for(Use::Pre) || is_for(Use::Post))
}

fn finding(question: &Question) -> Finding {
    let message = format!("the question `{}` is asked in a test, and its answer stands on the page", question.id);
    Finding::at(PRACTISED_TEST_QUESTION, question.span, message)
        .help("keep it for the test with `use: [pre, post]`, and write another question with `use: [practice]` for the page")
}
