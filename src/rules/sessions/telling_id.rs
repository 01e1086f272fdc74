//! `SE117`: ids of answers stand in small letters on the sheets of a test, for typing the results in.

use crate::model::book::{Book, Sources};
use crate::model::codes::TELLING_ID;
use crate::model::finding::Finding;
use crate::model::question::Question;

/// Words that say so, in the languages in which ids are written here.
const TELLING: [&str; 17] = [
    "right",
    "wrong",
    "correct",
    "incorrect",
    "true",
    "false",
    "good",
    "bad",
    "ok",
    "mistake",
    "error",
    "pravilno",
    "nepravilno",
    "verno",
    "neverno",
    "durust",
    "nodurust",
];

pub(super) fn check(sources: &Sources, _: &Book) -> Vec<Finding> {
    let questions = sources.modules.values().flat_map(|module| module.questions.iter().flatten());
    questions.filter_map(|question| finding(question)).collect()
}

fn finding(question: &Question) -> Option<Finding> {
    let mut ids = question.answers.choices().iter().map(|answer| answer.id.as_str());
    let telling = ids.find(|id| id.split('-').any(|word| TELLING.contains(&word)))?;
    let message = format!("the answer `{telling}` of `{}` says by its id whether it is right", question.id);
    Some(
        Finding::at(TELLING_ID, question.span, message)
            .help("name the answer after what it says, as in `at-home`: the id is printed on the sheets"),
    )
}
