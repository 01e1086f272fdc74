//! `SE120`: a corrected word is no new question, and whether it is only that somebody must say. What means something else is `SE119`'s.

use crate::model::book::{Book, Sources};
use crate::model::codes::REWORDED_QUESTION;
use crate::model::finding::Finding;
use crate::model::question_record::{MEANING, WORDS, changes, tested};

pub(super) fn check(sources: &Sources, _: &Book) -> Vec<Finding> {
    let reworded = tested(sources).filter(|(module, question)| {
        let changes = changes(module, question, sources).unwrap_or_default();
        changes.iter().any(|change| change == WORDS) && !changes.iter().any(|change| MEANING.contains(&change.as_str()))
    });
    reworded
        .map(|(module, question)| {
            Finding::at(
                REWORDED_QUESTION,
                question.span,
                format!("the question `{}` is worded otherwise than on record", question.id),
            )
            .help(format!(
                "when it still asks the same, run `rahnamo questions accept {}/{}`; otherwise give it a new id",
                module.id, question.id
            ))
        })
        .collect()
}
