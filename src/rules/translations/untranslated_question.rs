//! `TR113`: test questions that lack a language in which their session is written. One note for each session and language. Questions
//! that have the language in part are `TR116`'s.

use crate::model::book::{Book, Sources};
use crate::model::codes::UNTRANSLATED_QUESTION;
use crate::model::finding::Finding;
use crate::model::localized::Lang;
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
            let lacking: Vec<&Question> =
                questions.filter(|question| question.text.get(lang).is_none()).map(|question| &**question).collect();
            findings.extend(finding(session, lang, &lacking));
        }
    }
    findings
}

fn finding(session: &str, lang: &Lang, lacking: &[&Question]) -> Option<Finding> {
    let ids: Vec<_> = lacking.iter().map(|question| format!("`{}`", question.id)).collect();
    let message = format!("`{session}` is written in `{lang}`, and these test questions are not: {}", ids.join(", "));
    let help = format!("add `{lang}` to their question, answers and explanation; until then another language is shown");
    lacking.first().map(|first| Finding::at(UNTRANSLATED_QUESTION, first.span, message).help(help))
}
