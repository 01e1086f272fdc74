//! `SE113`: whoever practises alone is told why, since nobody is there to be asked.

use crate::model::book::{Book, Sources};
use crate::model::codes::UNEXPLAINED_QUESTION;
use crate::model::finding::Finding;
use crate::model::question::Use;

pub(super) fn check(sources: &Sources, _: &Book) -> Vec<Finding> {
    let questions = sources.modules.values().flat_map(|module| module.questions.iter().flatten());
    let unexplained = questions.filter(|question| question.uses.contains(&Use::Practice) && question.explanation.is_empty());
    unexplained
        .map(|question| {
            let message = format!("the question `{}` does not say why its answer is right", question.id);
            Finding::at(UNEXPLAINED_QUESTION, question.span, message)
                .help("add `explanation:`, one or two short sentences from the session, or leave `practice` out of `use:`")
        })
        .collect()
}
