//! `questions.yaml` of a module. Whether the sessions and key messages that it names exist is `resolve`'s to say.

use std::collections::BTreeSet;

use super::data::{Node, Value};
use super::directory::{items, refuse_twins};
use super::fields::{Fields, Sink};
use crate::model::codes::INVALID_VALUE;
use crate::model::finding::Finding;
use crate::model::localized::Lang;
use crate::model::question::{Answer, Answers, Question};

#[derive(Clone, Copy)]
enum Kind {
    Single,
    Multiple,
    TrueFalse,
}

const KINDS: &[(&str, Kind)] = &[("single", Kind::Single), ("multiple", Kind::Multiple), ("true-false", Kind::TrueFalse)];

/// Reads the tree of `questions.yaml`.
pub(crate) fn read(root: &Node, source_lang: &Lang, known: &BTreeSet<Lang>, sink: &Sink) -> Vec<Question> {
    let questions: Vec<_> =
        items(root, "questions.yaml", sink).iter().map(|node| read_question(node, source_lang, known, sink)).collect();
    refuse_twins(questions.iter().map(|question| (question.id.as_str(), question.span)), sink);
    questions
}

fn read_question(node: &Node, source_lang: &Lang, known: &BTreeSet<Lang>, sink: &Sink) -> Question {
    let fields = Fields::new(node, "a question", known, sink);
    let place = |key| fields.node(key).map_or(node.span, |found: &Node| found.span);
    let question = Question {
        id: fields.id("id"),
        session: fields.required_text("session", "session: documents"),
        key_message: read_key_message(&fields),
        text: fields.required_localized("question", source_lang),
        answers: read_answers(&fields, source_lang, known, sink),
        explanation: fields.localized("explanation", source_lang),
        indicator: fields.text("indicator"),
        span: place("id"),
        session_span: place("session"),
        key_message_span: place("key_message"),
    };
    fields.finish();
    question
}

fn read_key_message(fields: &Fields<'_>) -> u32 {
    if fields.node("key_message").is_none() {
        fields.missing("key_message", "key_message: 1");
    }
    fields.number("key_message").and_then(|number| u32::try_from(number).ok()).unwrap_or_default()
}

fn read_answers(fields: &Fields<'_>, source_lang: &Lang, known: &BTreeSet<Lang>, sink: &Sink) -> Answers {
    let kind = fields.choice("kind", KINDS);
    if let Kind::TrueFalse = kind {
        if fields.node("answer").is_none() {
            fields.missing("answer", "answer: true");
        }
        return Answers::TrueFalse { is_true: fields.flag("answer") };
    }
    if fields.node("answers").is_none() {
        fields.missing("answers", "answers:");
    }
    let answers: Vec<_> = fields.tables("answers").iter().map(|node| read_answer(node, source_lang, known, sink)).collect();
    if let Some(node) = fields.node("answers").filter(|node| matches!(node.value, Value::List(_))) {
        check_count(&answers, kind, node, sink);
    }
    if let Kind::Multiple = kind { Answers::Multiple(answers) } else { Answers::Single(answers) }
}

fn read_answer(node: &Node, source_lang: &Lang, known: &BTreeSet<Lang>, sink: &Sink) -> Answer {
    let fields = Fields::new(node, "an answer", known, sink);
    let answer = Answer { text: fields.required_localized("text", source_lang), is_correct: fields.flag("correct") };
    fields.finish();
    answer
}

fn check_count(answers: &[Answer], kind: Kind, node: &Node, sink: &Sink) {
    let correct = answers.iter().filter(|answer| answer.is_correct).count();
    let fault = match kind {
        _ if answers.len() < 2 => Some(("there is only one answer to choose", "write at least two answers")),
        _ if correct == 0 => Some(("no answer is correct", "add `correct: true` below the right answer")),
        Kind::Single if correct > 1 => {
            Some(("several answers are correct", "leave `correct: true` at one answer, or write `kind: multiple`"))
        }
        _ => None,
    };
    if let Some((message, help)) = fault {
        sink.borrow_mut().push(Finding::at(INVALID_VALUE, node.span, message).help(help));
    }
}
