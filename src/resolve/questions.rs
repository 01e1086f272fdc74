//! Test questions: the sessions, key messages and topics that they name must be there. An edition asks each in one language,
//! with its facts printed.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::facts::{Printer, Used};
use crate::load::nearest;
use crate::model::book::Sources;
use crate::model::codes::{INVALID_VALUE, UNKNOWN_NAME};
use crate::model::finding::Finding;
use crate::model::law::of_text;
use crate::model::localized::{Lang, Localized};
use crate::model::question::{Asked, AskedAnswer, Question};
use crate::model::session::{Module, Neutral};

/// Checks the questions of all modules.
pub(super) fn check(sources: &Sources, findings: &mut Vec<Finding>) {
    for module in sources.modules.values() {
        let questions = || module.questions.iter().flatten();
        let placed = questions().filter(|question| !question.session.is_empty());
        findings.extend(placed.filter_map(|question| fault(question, module, sources)));
        findings.extend(questions().filter_map(|question| unknown_topic(question, module)));
        findings.extend(questions().flat_map(|question| unknown_grounds(question, module, sources)));
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

fn unknown_topic(question: &Question, module: &Module) -> Option<Finding> {
    let topic = question.topic.as_ref().filter(|topic| !module.minimum_standard.contains_key(*topic))?;
    let near = nearest(topic, module.minimum_standard.keys().map(String::as_str));
    let help = near.map_or_else(
        || format!("add it to `minimum_standard` in module.yaml of `{}`", module.id),
        |near| format!("did you mean `{near}`?"),
    );
    let message = format!("the module's minimum standard has no topic `{topic}`");
    Some(Finding::at(UNKNOWN_NAME, question.topic_span, message).help(help))
}

/// Facts and laws that `rests_on` names and nobody has written.
fn unknown_grounds(question: &Question, module: &Module, sources: &Sources) -> Vec<Finding> {
    let texts = module.sessions.get(&question.session).into_iter().flat_map(BTreeMap::values);
    let laws: Vec<&str> = texts.flat_map(|text| of_text(text)).map(|law| law.id.as_str()).collect();
    let is_known = |id: &str| sources.facts.get(id).is_some() || laws.contains(&id);
    let unknown = question.rests_on.iter().filter(|(id, _)| !is_known(id));
    unknown
        .map(|(id, span)| {
            let near = nearest(id, sources.facts.ids().chain(laws.iter().copied()));
            let help = near.map_or_else(
                || "name a fact such as `RU.registration.days`, or the id of a law in the question's session".to_owned(),
                |near| format!("did you mean `{near}`?"),
            );
            Finding::at(
                UNKNOWN_NAME,
                *span,
                format!("there is no fact `{id}`, and no law of the session `{}` has that id", question.session),
            )
            .help(help)
        })
        .collect()
}

/// The questions of a session as readers with this chain of languages are asked. Question and answers are never in two languages;
/// a question that is whole in none of the chain is left out.
pub(super) fn asked(module: &Module, session: &str, neutral: &Neutral, chain: &[Lang], printer: Printer<'_>) -> Arc<[Asked]> {
    let own = module.questions.iter().flatten().filter(|question| question.session == session);
    own.filter_map(|question| {
        let lang = chain.iter().find(|lang| question.is_in(lang))?;
        Some(Teller { printer, lang, chain, used: Used::new() }.tell(question, module, neutral))
    })
    .collect()
}

struct Teller<'a> {
    printer: Printer<'a>,
    lang: &'a Lang,
    chain: &'a [Lang],
    used: Used,
}

impl Teller<'_> {
    fn tell(mut self, question: &Arc<Question>, module: &Module, neutral: &Neutral) -> Asked {
        let text = self.own(&question.text).unwrap_or_default();
        let mut answers: Vec<AskedAnswer> = Vec::new();
        for answer in question.answers.choices() {
            let (id, is_correct) = (answer.id.clone(), answer.is_correct);
            let (text, why) = (self.own(&answer.text).unwrap_or_default(), self.nearest(&answer.why));
            answers.push(AskedAnswer { id, text, is_correct, why, also: Vec::new() });
        }
        for item in question.answers.items() {
            let text = self.own(&item.text).unwrap_or_default();
            let also = item.also.iter().filter_map(|words| self.own(words)).collect();
            answers.push(AskedAnswer { id: item.id.clone(), text, is_correct: true, why: None, also });
        }
        Asked {
            question: question.clone(),
            lang: self.lang.clone(),
            text,
            answers,
            explanation: self.nearest(&question.explanation),
            topic: question.topic.clone().or_else(|| neutral.topics.first().cloned()),
            indicator: question.indicator.clone().or_else(|| module.indicator.clone()),
            facts: self.used,
        }
    }

    fn own(&mut self, text: &Localized) -> Option<String> {
        text.get(self.lang).map(|text| self.printer.fill(text, self.lang, &mut self.used))
    }

    /// What is said after the answer: better in another language than not at all.
    fn nearest(&mut self, text: &Localized) -> Option<(Lang, String)> {
        let (lang, words) = text.get(self.lang).map(|words| (self.lang, words)).or_else(|| text.pick(self.chain))?;
        Some((lang.clone(), self.printer.fill(words, lang, &mut self.used)))
    }
}
