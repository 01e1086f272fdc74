//! `SE117`: ids of answers stand in tables, in forms for phones and in the key, beside people who are being asked.

use super::questions;
use crate::model::book::{Book, Sources};
use crate::model::codes::TELLING_ANSWER_ID;
use crate::model::finding::Finding;

/// Words that judge an answer instead of naming it.
const TELLING: [&str; 7] = ["correct", "false", "incorrect", "mistake", "right", "true", "wrong"];

pub(super) fn check(sources: &Sources, _: &Book) -> Vec<Finding> {
    let ids = questions(sources).flat_map(|(_, question)| question.answers.choices().iter().map(move |one| (question, &one.id)));
    let telling = ids.filter(|(_, id)| id.split('-').any(|word| TELLING.contains(&word)));
    telling
        .map(|(question, id)| {
            let message = format!("the answer `{id}` of `{}` says in its id whether it is right", question.id);
            Finding::at(TELLING_ANSWER_ID, question.span, message)
                .help("name it after what it says, as in `at-home`; when results were collected already, give the question a new id too")
        })
        .collect()
}
