//! `SE119`: results are counted under the id of a question, so a question that means something else has another id.

use crate::model::book::{Book, Sources};
use crate::model::codes::CHANGED_QUESTION;
use crate::model::finding::Finding;
use crate::model::question_record::{MEANING, changes, tested};

pub(super) fn check(sources: &Sources, _: &Book) -> Vec<Finding> {
    let findings = tested(sources).filter_map(|(module, question)| {
        let changes = changes(module, question, sources)?;
        let told: Vec<_> = MEANING.iter().filter(|kind| changes.iter().any(|change| change == *kind)).map(|kind| words(kind)).collect();
        (!told.is_empty()).then(|| {
            let message = format!("the question `{}` kept its id, and this has changed: {}", question.id, told.join(", "));
            Finding::at(CHANGED_QUESTION, question.span, message).help(format!(
                "give it a new id, so that results of both are not counted together; when nobody has answered it yet, run `rahnamo \
                 questions accept {}/{}`",
                module.id, question.id
            ))
        })
    });
    findings.collect()
}

fn words(kind: &str) -> &'static str {
    match kind {
        "kind" => "its kind",
        "answers" => "its set of answers",
        "right" => "what is right",
        "least" => "how many must be named",
        _ => "its indicator",
    }
}
