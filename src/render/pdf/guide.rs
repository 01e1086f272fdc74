//! What only a trainer's guide prints of a session: the plan at a glance, and the questions with their answers. No other kind of
//! pack gets these data at all, so that no template can print them for participants.

use serde::Serialize;

use super::data::Tongue;
use super::document::Scene;
use super::nodes::{Printer, heading_label};
use crate::model::book::EditionSession;
use crate::model::localized::Lang;
use crate::model::question::{Answers, Asked};
use crate::words::Value;

/// The trainer's part of a session.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct TrainerPart {
    /// Parts with their minutes; nothing where the session has no parts.
    pub(crate) plan: Option<Plan>,
    /// Questions of the session, in the order of the file.
    pub(crate) questions: Vec<AnsweredQuestion>,
}

/// The plan of a session.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Plan {
    /// Its parts.
    pub(crate) steps: Vec<Step>,
    /// The minutes of all parts; nothing where one has none.
    pub(crate) total: Option<String>,
}

/// A part of a session.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Step {
    /// Its heading.
    pub(crate) title: String,
    /// For links.
    pub(crate) label: String,
    /// "10 min".
    pub(crate) minutes: Option<String>,
}

/// A question with its answers.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct AnsweredQuestion {
    /// Language of question and answers.
    pub(crate) tongue: Tongue,
    /// What is asked.
    pub(crate) text: String,
    /// How it is answered, in the pack's language: "Choose one answer."
    pub(crate) hint: String,
    /// What can be answered.
    pub(crate) answers: Vec<KnownAnswer>,
    /// Why it is so, and in which language.
    pub(crate) explanation: Option<(Tongue, String)>,
}

/// An answer.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct KnownAnswer {
    /// Its words.
    pub(crate) text: String,
    /// Whether it is right.
    pub(crate) is_right: bool,
}

/// The trainer's part, in the words of `scene`.
pub(super) fn trainer_part<'a>(scene: &Scene<'a>, printer: &Printer<'a>, session: &EditionSession) -> TrainerPart {
    TrainerPart {
        plan: plan(scene, printer, session),
        questions: session.questions.iter().map(|asked| question(scene, printer, asked)).collect(),
    }
}

fn plan(scene: &Scene<'_>, printer: &Printer<'_>, session: &EditionSession) -> Option<Plan> {
    let parts: Vec<_> = session.text.headings.iter().filter(|heading| heading.level == 2).collect();
    let chip =
        |minutes: u32| scene.own(&scene.words.with(&scene.edition.chain, "time-chip", &[("count", Value::Number(minutes))]));
    let total: Option<u32> = parts.iter().map(|part| part.minutes).sum();
    let steps = parts.iter().map(|part| Step {
        title: printer.at(&part.text, part.span),
        label: heading_label(&session.module, &session.id, &part.id),
        minutes: part.minutes.map(chip),
    });
    (!parts.is_empty()).then(|| Plan { steps: steps.collect(), total: total.map(chip) })
}

fn question(scene: &Scene<'_>, printer: &Printer<'_>, asked: &Asked) -> AnsweredQuestion {
    let set = |words: &str| printer.at(words, asked.question.span);
    let judged = |is_true: bool| {
        let answer = |key, is_right| KnownAnswer { text: scene.word(key), is_right };
        vec![answer("check-true", is_true), answer("check-false", !is_true)]
    };
    let said = |(lang, text): &(Lang, String)| (scene.tongue(lang), set(text));
    AnsweredQuestion {
        tongue: scene.tongue(&asked.lang),
        text: set(&asked.text),
        hint: match &asked.question.answers {
            Answers::Single(_) => scene.word("check-one"),
            Answers::Multiple(_) => scene.word("check-many"),
            Answers::TrueFalse { .. } => scene.word("check-judge"),
            Answers::Recall { least, .. } => {
                scene.own(&scene.words.with(&scene.edition.chain, "check-recall", &[("count", Value::Number(*least))]))
            }
        },
        answers: match asked.question.answers {
            Answers::TrueFalse { is_true } => judged(is_true),
            _ => {
                asked.answers.iter().map(|answer| KnownAnswer { text: set(&answer.text), is_right: answer.is_correct }).collect()
            }
        },
        explanation: asked.explanation.as_ref().map(said),
    }
}
