//! `SE118`: a question that came to mean something else and kept its id. Answers of two editions are counted under one id, so the
//! record of an edition keeps what each question means, and the next edition is compared with it. Wording is no part of that:
//! a slip may be mended.

use std::collections::BTreeMap;

use crate::model::book::Sources;
use crate::model::codes::CHANGED_QUESTION;
use crate::model::finding::Finding;
use crate::model::question::{Answers, Question};
use crate::model::session::Module;
use crate::model::translation::digest::exact;

/// What the questions of all modules mean, by `module/id`. Digests: the record is published, and right answers are not.
#[must_use]
pub fn meanings(sources: &Sources) -> BTreeMap<String, String> {
    asked(sources).map(|(module, question)| (name(module, question), meaning(module, question))).collect()
}

/// The questions that mean something else than they did in the edition with the meanings `before`.
#[must_use]
pub fn changed(sources: &Sources, before: &BTreeMap<String, String>) -> Vec<Finding> {
    let is_changed = |(module, question): &(&Module, &Question)| {
        before.get(&name(module, question)).is_some_and(|old| *old != meaning(module, question))
    };
    asked(sources).filter(is_changed).map(|(_, question)| finding(question)).collect()
}

fn asked(sources: &Sources) -> impl Iterator<Item = (&Module, &Question)> {
    sources.modules.values().flat_map(|module| module.questions.iter().flatten().map(move |question| (module, &**question)))
}

fn name(module: &Module, question: &Question) -> String {
    format!("{}/{}", module.id, question.id)
}

/// Kind, answers with what is right, how many are needed, session and indicator. Answers may change places.
fn meaning(module: &Module, question: &Question) -> String {
    let (kind, least) = match &question.answers {
        Answers::Single(_) => ("single", 0),
        Answers::Multiple(_) => ("multiple", 0),
        Answers::TrueFalse { is_true } => (if *is_true { "true" } else { "false" }, 0),
        Answers::Recall { least, .. } => ("recall", *least),
    };
    let choices = question.answers.choices().iter().map(|answer| format!("{}={}", answer.id, answer.is_correct));
    let mut answers: Vec<String> = choices.chain(question.answers.items().iter().map(|item| item.id.clone())).collect();
    answers.sort_unstable();
    let indicator = question.indicator.as_ref().or(module.indicator.as_ref()).map_or("", String::as_str);
    let whole = format!("{kind}\n{least}\n{}\n{indicator}\n{}", question.session, answers.join("\n"));
    exact(&whole)
}

fn finding(question: &Question) -> Finding {
    let message = format!("the question `{}` means something else than in the edition that is published", question.id);
    Finding::at(CHANGED_QUESTION, question.span, message)
        .help(format!("give it a new id, such as `{}-2`: people have answered the old question under the old one", question.id))
}
