//! Test questions: the sessions and key messages that they name must be there.

use crate::load::nearest;
use crate::model::book::Sources;
use crate::model::codes::{INVALID_VALUE, UNKNOWN_NAME};
use crate::model::finding::Finding;
use crate::model::question::Question;
use crate::model::session::Module;

/// Checks the questions of all modules.
pub(super) fn check(sources: &Sources, findings: &mut Vec<Finding>) {
    for module in sources.modules.values() {
        let questions = module.questions.iter().flatten().filter(|question| !question.session.is_empty());
        findings.extend(questions.filter_map(|question| fault(question, module, sources)));
    }
}

fn fault(question: &Question, module: &Module, sources: &Sources) -> Option<Finding> {
    let Some(texts) = module.sessions.get(&question.session) else {
        return unknown_session(question, module);
    };
    let text = texts.get(&sources.config.book.language).or_else(|| texts.values().next())?;
    let count = text.front.key_messages.len();
    let is_there = (1..=count).contains(&(question.key_message as usize));
    (!is_there && question.key_message_span != question.span).then(|| {
        Finding::at(
            INVALID_VALUE,
            question.key_message_span,
            format!("`{}` has no key message `{}`", question.session, question.key_message),
        )
        .help(format!("the session has {count}; count them from 1"))
    })
}

/// A session that is listed and could not be read has been reported.
fn unknown_session(question: &Question, module: &Module) -> Option<Finding> {
    if module.order.iter().any(|(listed, _)| *listed == question.session) {
        return None;
    }
    let near = nearest(&question.session, module.sessions.keys().map(String::as_str));
    let help = near.map_or_else(
        || format!("`sessions:` in module.yaml of `{}` lists those that there are", module.id),
        |near| format!("did you mean `{near}`?"),
    );
    let message = format!("the module `{}` has no session `{}`", module.id, question.session);
    Some(Finding::at(UNKNOWN_NAME, question.session_span, message).help(help))
}
