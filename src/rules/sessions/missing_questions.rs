//! `SE111`: modules, or sessions of a module, without test questions. One note for each module, because questions are
//! written when the texts are settled.

use crate::model::book::{Book, Sources};
use crate::model::codes::MISSING_QUESTIONS;
use crate::model::finding::Finding;
use crate::model::session::Module;

pub(super) fn check(sources: &Sources, _: &Book) -> Vec<Finding> {
    sources.modules.values().filter_map(|module| finding(module, &sources.map.get(module.source).path)).collect()
}

fn finding(module: &Module, path: &str) -> Option<Finding> {
    let id = &module.id;
    let Some(questions) = &module.questions else {
        return Some(
            Finding::in_file(MISSING_QUESTIONS, path, format!("the module `{id}` has no test questions"))
                .help(format!("write `questions.yaml` beside module.yaml of `{id}`, with a question for each key message")),
        );
    };
    let is_untested =
        |session: &str| module.sessions.contains_key(session) && !questions.iter().any(|question| question.session == session);
    let listed = module.order.iter().filter(|(session, _)| is_untested(session));
    let untested: Vec<_> = listed.map(|(session, _)| format!("`{session}`")).collect();
    (!untested.is_empty()).then(|| {
        Finding::in_file(MISSING_QUESTIONS, path, format!("no test question asks about {}", untested.join(", ")))
            .help(format!("add a question for each of their key messages to questions.yaml of `{id}`"))
    })
}
