//! `questions.yaml` of a module. Whether the sessions, key messages and topics that it names exist is `resolve`'s to say.

use std::collections::BTreeSet;

use super::data::{Node, Value};
use super::directory::{items, refuse_twins};
use super::fields::{Fields, Sink};
use crate::model::codes::INVALID_VALUE;
use crate::model::finding::Finding;
use crate::model::localized::Lang;
use crate::model::question::{Answer, Answers, IN_FORM, Item, NEUTRAL, Question, TAKEN, Use};
use crate::model::source::Span;

/// As many as there are letters from A to Z.
const MOST_ANSWERS: usize = 26;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Single,
    Multiple,
    TrueFalse,
    Recall,
}

const KINDS: &[(&str, Kind)] =
    &[("single", Kind::Single), ("multiple", Kind::Multiple), ("true-false", Kind::TrueFalse), ("recall", Kind::Recall)];

const USES: &[(&str, Use)] = &[("pre", Use::Pre), ("post", Use::Post), ("practice", Use::Practice)];

/// Reads the tree of `questions.yaml`.
pub(crate) fn read(root: &Node, source_lang: &Lang, known: &BTreeSet<Lang>, sink: &Sink) -> Vec<Question> {
    let reader = Reader { source_lang, known, sink };
    let questions: Vec<_> = items(root, "questions.yaml", sink).iter().map(|node| reader.question(node)).collect();
    refuse_twins(questions.iter().map(|question| (question.id.as_str(), question.span)), sink);
    questions
}

struct Reader<'a> {
    source_lang: &'a Lang,
    known: &'a BTreeSet<Lang>,
    sink: &'a Sink,
}

impl Reader<'_> {
    fn refuse(&self, span: Span, message: String, help: &str) {
        self.sink.borrow_mut().push(Finding::at(INVALID_VALUE, span, message).help(help));
    }

    fn question(&self, node: &Node) -> Question {
        let fields = Fields::new(node, "a question", self.known, self.sink);
        let place = |key| fields.node(key).map_or(node.span, |found: &Node| found.span);
        let mut uses = fields.choices("use", USES);
        if uses.is_empty() {
            // On the page at worst: what nobody has marked must not count in a test that everybody could read before.
            uses = vec![Use::Practice];
        }
        let question = Question {
            id: fields.id("id"),
            session: fields.required_text("session", "session: documents"),
            key_message: read_key_message(&fields),
            topic: fields.text("topic"),
            indicator: fields.text("indicator"),
            rests_on: fields.texts("rests_on"),
            uses,
            text: fields.required_localized("question", self.source_lang),
            answers: self.answers(&fields),
            explanation: fields.localized("explanation", self.source_lang),
            span: place("id"),
            session_span: place("session"),
            key_message_span: place("key_message"),
            topic_span: place("topic"),
        };
        fields.finish();
        self.check_id(&question);
        question
    }

    /// The id names a column in tables, and with something before it in forms.
    fn check_id(&self, question: &Question) {
        let id = question.id.as_str();
        if TAKEN.contains(&id) {
            let message = format!("`{id}` is a column of every table of results");
            self.refuse(question.span, message, "say in the id what the question asks, as in `passport-where`");
        } else if id.starts_with(IN_FORM) {
            let message = format!("the id `{id}` begins with `{IN_FORM}`, which forms for phones put before every id");
            self.refuse(question.span, message, "leave it out, as in `passport-where`");
        }
    }

    /// Sheets print letters for answers, and every question can be answered with "I do not know", so neither can be an id.
    fn check_answer_id(&self, fields: &Fields<'_>, id: &str) {
        let Some(node) = fields.node("id") else { return };
        if id.len() == 1 && id.bytes().all(|letter| letter.is_ascii_lowercase()) {
            let message = format!("the id `{id}` is a letter as sheets print them for answers");
            self.refuse(node.span, message, "say in the id what the answer says, as in `at-home`");
        } else if NEUTRAL.contains(&id) {
            let message = format!("`{id}` is an answer that every question takes: not known, something else, nothing");
            self.refuse(node.span, message, "say in the id what the answer says, as in `at-home`");
        }
    }

    fn answers(&self, fields: &Fields<'_>) -> Answers {
        let kind = fields.choice("kind", KINDS);
        if kind == Kind::TrueFalse {
            if fields.node("answer").is_none() {
                fields.missing("answer", "answer: true");
            }
            return Answers::TrueFalse { is_true: fields.flag("answer") };
        }
        if fields.node("answers").is_none() {
            fields.missing("answers", "answers:");
        }
        let nodes = fields.tables("answers");
        let list = fields.node("answers").filter(|node| matches!(node.value, Value::List(_)));
        if kind == Kind::Recall {
            let items: Vec<_> = nodes.iter().map(|node| self.item(node)).collect();
            self.refuse_twins(items.iter().map(|item| item.id.as_str()), nodes);
            return Answers::Recall { least: self.least(fields, items.len()), items };
        }
        let answers: Vec<_> = nodes.iter().map(|node| self.answer(node)).collect();
        self.refuse_twins(answers.iter().map(|answer| answer.id.as_str()), nodes);
        if let Some(node) = list {
            self.check_count(&answers, kind, node);
        }
        if kind == Kind::Multiple { Answers::Multiple(answers) } else { Answers::Single(answers) }
    }

    fn refuse_twins<'i>(&self, ids: impl Iterator<Item = &'i str>, nodes: &[Node]) {
        refuse_twins(ids.zip(nodes.iter().map(|node| node.span)), self.sink);
    }

    /// How many must be named, of `count` that can be.
    fn least(&self, fields: &Fields<'_>, count: usize) -> u32 {
        let Some(node) = fields.node("least") else {
            fields.missing("least", "least: 3");
            return 1;
        };
        let Some(least) = fields.number("least") else { return 1 };
        if least == 0 || usize::try_from(least).is_ok_and(|least| least > count) {
            let message = format!("`least` is `{least}`, and there are {count} answers to name");
            self.refuse(node.span, message, "write how many people must name: at least 1, and no more than there are");
        }
        u32::try_from(least).unwrap_or(u32::MAX)
    }

    fn answer(&self, node: &Node) -> Answer {
        let fields = Fields::new(node, "an answer", self.known, self.sink);
        let answer = Answer {
            id: fields.id("id"),
            text: fields.required_localized("text", self.source_lang),
            is_correct: fields.flag("correct"),
            why: fields.localized("why", self.source_lang),
        };
        self.check_answer_id(&fields, &answer.id);
        fields.finish();
        answer
    }

    fn item(&self, node: &Node) -> Item {
        let fields = Fields::new(node, "an answer to name", self.known, self.sink);
        let item = Item {
            id: fields.id("id"),
            text: fields.required_localized("text", self.source_lang),
            also: fields.localized_list("also", self.source_lang),
        };
        self.check_answer_id(&fields, &item.id);
        fields.finish();
        item
    }

    fn check_count(&self, answers: &[Answer], kind: Kind, node: &Node) {
        let correct = answers.iter().filter(|answer| answer.is_correct).count();
        let fault = match kind {
            _ if answers.len() > MOST_ANSWERS => {
                Some(("there are more answers than letters", "leave the best ones: a sheet has letters for 26"))
            }
            _ if answers.len() < 2 => Some(("there is only one answer to choose", "write at least two answers")),
            _ if correct == 0 => Some(("no answer is correct", "add `correct: true` below the right answer")),
            Kind::Single if correct > 1 => {
                Some(("several answers are correct", "leave `correct: true` at one answer, or write `kind: multiple`"))
            }
            Kind::Multiple if correct == answers.len() => {
                Some(("every answer is correct", "add one that is not, or write `kind: recall` with `least:`"))
            }
            _ => None,
        };
        if let Some((message, help)) = fault {
            self.refuse(node.span, message.to_owned(), help);
        }
    }
}

fn read_key_message(fields: &Fields<'_>) -> u32 {
    if fields.node("key_message").is_none() {
        fields.missing("key_message", "key_message: 1");
    }
    fields.number("key_message").and_then(|number| u32::try_from(number).ok()).unwrap_or_default()
}
