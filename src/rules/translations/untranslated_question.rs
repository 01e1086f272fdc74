//! `TR113`: test questions that lack a language in which their session is written. One note for each session and language.

use crate::model::book::{Book, Sources};
use crate::model::codes::UNTRANSLATED_QUESTION;
use crate::model::finding::Finding;
use crate::model::localized::{Lang, Localized};
use crate::model::question::Question;
use crate::model::session::Module;

pub(super) fn check(sources: &Sources, _: &Book) -> Vec<Finding> {
    sources.modules.values().flat_map(findings).collect()
}

fn findings(module: &Module) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (session, texts) in &module.sessions {
        for lang in texts.keys() {
            let questions = module.questions.iter().flatten().filter(|question| question.session == *session);
            let lacking: Vec<_> = questions.filter(|question| lacks(question, lang)).collect();
            findings.extend(finding(session, lang, &lacking));
        }
    }
    findings
}

/// A text that nobody has written in any language is not missing in this one.
fn lacks(question: &Question, lang: &Lang) -> bool {
    question.texts().any(|text: &Localized| !text.is_empty() && text.get(lang).is_none())
}

fn finding(session: &str, lang: &Lang, lacking: &[&Question]) -> Option<Finding> {
    let ids: Vec<_> = lacking.iter().map(|question| format!("`{}`", question.id)).collect();
    let message = format!("`{session}` is written in `{lang}`, and these test questions are not: {}", ids.join(", "));
    let help = format!("add `{lang}` to their question, answers and explanation; until then another language is shown");
    lacking.first().map(|first| Finding::at(UNTRANSLATED_QUESTION, first.span, message).help(help))
}
