//! View of the questions at the end of a session. It holds all that a page needs without scripts; `check.js` makes something to
//! try of the same markup.

use super::assets;
use super::edition::EditionContext;
use super::paths::relative;
use super::view::{CheckAnswer, CheckQuestion, CheckView, Phrase};
use crate::model::book::EditionSession;
use crate::model::localized::Lang;
use crate::model::question::{Answers, Asked, AskedAnswer};
use crate::words::Value;

/// The questions of a session for the page at `here`; `None` where it has none to practise.
pub(super) fn check(context: &EditionContext, session: &EditionSession, here: &str) -> Option<CheckView> {
    let asked: Vec<&Asked> = session.practice().collect();
    if asked.is_empty() {
        return None;
    }
    let of = u32::try_from(asked.len()).unwrap_or(u32::MAX);
    let foreign = asked.iter().find(|asked| asked.lang != context.edition.lang && asked.lang != session.text.lang);
    Some(CheckView {
        script: relative(here, assets::CHECK_SCRIPT),
        // Of a page that is in another language already, its own notice has said so.
        notice: foreign.map(|asked| {
            let name = context.language_name(&asked.lang);
            context.with("fallback-notice", &[("language", Value::Text(&name))])
        }),
        result: context.with("check-result", &[("right", Value::Text("{right}")), ("all", Value::Text("{all}"))]),
        questions: (1..).zip(&asked).map(|(number, asked)| question(context, asked, number, of)).collect(),
    })
}

fn question(context: &EditionContext, asked: &Asked, number: u32, of: u32) -> CheckQuestion {
    let (kind, hint, least) = match &asked.question.answers {
        Answers::Single(_) => ("single", context.text("check-one"), 0),
        Answers::TrueFalse { .. } => ("true-false", context.text("check-judge"), 0),
        Answers::Multiple(_) => ("multiple", context.text("check-many"), 0),
        Answers::Recall { least, .. } => ("recall", context.with("check-recall", &[("count", Value::Number(*least))]), *least),
    };
    let said = |said: &Option<(Lang, String)>| said.as_ref().map(|(lang, text)| inside(context, asked, lang, text));
    let answers = match asked.question.answers {
        Answers::TrueFalse { is_true } => judgement(context, asked, is_true),
        _ => asked.answers.iter().map(|answer| written(context, answer, said(&answer.why))).collect(),
    };
    CheckQuestion {
        id: asked.question.id.clone(),
        kind,
        least,
        nth: context.with("check-nth", &[("number", Value::Number(number)), ("all", Value::Number(of))]),
        text: asked.text.clone(),
        hint,
        lang: context.foreign(&asked.lang),
        answers,
        explanation: said(&asked.explanation),
    }
}

fn written(context: &EditionContext, answer: &AskedAnswer, why: Option<Phrase>) -> CheckAnswer {
    let also = (!answer.also.is_empty()).then(|| context.with("check-also", &[("words", Value::Text(&answer.also.join(", ")))]));
    CheckAnswer { text: Phrase { text: answer.text.clone(), lang: None }, is_right: answer.is_correct, why, also }
}

/// The two words are those of the edition, also where the sentence is in another language.
fn judgement(context: &EditionContext, asked: &Asked, is_true: bool) -> Vec<CheckAnswer> {
    let lang = (asked.lang != context.edition.lang).then(|| context.config().tag(&context.edition.lang).to_owned());
    let one = |key, is_right| {
        let text = Phrase { text: context.text(key), lang: lang.clone() };
        CheckAnswer { text, is_right, why: None, also: None }
    };
    vec![one("check-true", is_true), one("check-false", !is_true)]
}

/// Words inside the question, marked when they are in another language than it.
fn inside(context: &EditionContext, asked: &Asked, lang: &Lang, text: &str) -> Phrase {
    let tag = (*lang != asked.lang).then(|| context.config().tag(lang).to_owned());
    Phrase { text: text.to_owned(), lang: tag }
}
