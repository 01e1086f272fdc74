//! Test questions of a module: `content/<module>/questions.yaml`. One question serves practice on the page, the tests before
//! and after a training, and the forms that collect their results, so that all ask the same.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::localized::{Lang, Localized};
use super::source::Span;

/// Answers that every question takes beside its own: the person does not know, names something else, or nothing.
pub const NEUTRAL: [&str; 3] = ["dk", "other", "none"];

/// What stands before the id of a question in forms for phones: no other name there begins so, and no id of a question does.
pub const IN_FORM: &str = "q-";

/// Columns that every table of results has beside its questions, as ids are written: no question can have their names.
pub const TAKEN: [&str; 11] = [
    "stage",
    "country",
    "site",
    "sex",
    "age",
    "age-band",
    "participant-code",
    "lang",
    "rahnamo-pack",
    "rahnamo-module",
    "rahnamo-edition",
];

/// A question about one key message of one session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// ASCII id, unique in the module. Answers that people have given are kept under it: it never changes, and a question that
    /// comes to mean something else gets a new one.
    pub id: String,
    /// Session of the same module.
    pub session: String,
    /// Which of the session's key messages it asks about, from 1.
    pub key_message: u32,
    /// Topic of the module's minimum standard, when not the first one of the session.
    pub topic: Option<String>,
    /// Indicator of the project that it serves, when not that of the module.
    pub indicator: Option<String>,
    /// Facts of the law, and ids of laws in its session, on which the right answer rests, each with its place.
    pub rests_on: Vec<(String, Span)>,
    /// Where it is asked, in the order of [`Use`]; never empty.
    pub uses: Vec<Use>,
    /// What is asked, or, for [`Answers::TrueFalse`], the sentence to judge.
    pub text: Localized,
    /// What can be answered.
    pub answers: Answers,
    /// Why the right answer is right, shown after the answer.
    pub explanation: Localized,
    /// Place of the id.
    pub span: Span,
    /// Place of the session's id.
    pub session_span: Span,
    /// Place of the key message's number.
    pub key_message_span: Span,
    /// Place of the topic; that of the question where none is written.
    pub topic_span: Span,
}

/// Where a question is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// In the test before a training.
    Pre,
    /// In the test after it.
    Post,
    /// At the end of the session's page, with the answer beside it.
    Practice,
}

/// What can be answered. The ids of a judgement are `true` and `false`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answers {
    /// One of these, exactly one of which is right.
    Single(Vec<Answer>),
    /// Any of these, one or more of which are right, and at least one is not.
    Multiple(Vec<Answer>),
    /// The sentence is true or it is not; the words for the two answers are those of the locales.
    TrueFalse {
        /// Whether it is true.
        is_true: bool,
    },
    /// "Name at least three": nothing is read out, and what people name is looked for among these.
    Recall {
        /// How many must be named.
        least: u32,
        /// What can be named.
        items: Vec<Item>,
    },
}

/// One answer to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// ASCII id, unique in the question: what was answered is kept under it. It does not change when answers change places.
    pub id: String,
    /// Its words.
    pub text: Localized,
    /// Whether it is right.
    pub is_correct: bool,
    /// Why it is right or wrong, shown after the answer.
    pub why: Localized,
}

/// One thing that can be named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// ASCII id, unique in the question.
    pub id: String,
    /// How it is usually called.
    pub text: Localized,
    /// Other words that count as the same; each may be in some languages only.
    pub also: Vec<Localized>,
}

impl Answers {
    /// The answers to choose from; none for a sentence to judge and for what is named without being read out.
    #[must_use]
    pub fn choices(&self) -> &[Answer] {
        match self {
            Self::Single(answers) | Self::Multiple(answers) => answers,
            Self::TrueFalse { .. } | Self::Recall { .. } => &[],
        }
    }

    /// What can be named; empty for the other kinds.
    #[must_use]
    pub fn items(&self) -> &[Item] {
        match self {
            Self::Recall { items, .. } => items,
            _ => &[],
        }
    }
}

impl Question {
    /// Without these in a language, the question cannot be asked in it.
    pub fn asked(&self) -> impl Iterator<Item = &Localized> {
        let choices = self.answers.choices().iter().map(|answer| &answer.text);
        [&self.text].into_iter().chain(choices).chain(self.answers.items().iter().map(|item| &item.text))
    }

    /// Every text of the question that must be in each of its languages: what is asked, and what is said after the answer.
    pub fn texts(&self) -> impl Iterator<Item = &Localized> {
        let reasons = self.answers.choices().iter().map(|answer| &answer.why);
        self.asked().chain(reasons).chain([&self.explanation])
    }

    /// Every text of the question at all.
    pub fn all_texts(&self) -> impl Iterator<Item = &Localized> {
        self.texts().chain(self.answers.items().iter().flat_map(|item| &item.also))
    }

    /// Whether it can be asked in `lang` without a word in another language.
    #[must_use]
    pub fn is_in(&self, lang: &Lang) -> bool {
        self.asked().all(|text| text.get(lang).is_some())
    }
}

/// A question as an edition asks it: in one language, with its facts printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// As written.
    pub question: Arc<Question>,
    /// Language of question and answers, which may be a fallback for the edition's.
    pub lang: Lang,
    /// What is asked.
    pub text: String,
    /// Answers or items, in the order of the file; none for a sentence to judge.
    pub answers: Vec<AskedAnswer>,
    /// Why it is so; the language may be a further fallback.
    pub explanation: Option<(Lang, String)>,
    /// Topic of the minimum standard: its own, or the first one of the session.
    pub topic: Option<String>,
    /// Indicator: its own, or that of the module.
    pub indicator: Option<String>,
    /// Ids of the facts that it prints.
    pub facts: BTreeSet<String>,
}

/// One answer or item as an edition shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedAnswer {
    /// ASCII id.
    pub id: String,
    /// Its words.
    pub text: String,
    /// Whether it is right; every item is.
    pub is_correct: bool,
    /// Why; the language may be a further fallback.
    pub why: Option<(Lang, String)>,
    /// Other words for the same, in the language of the question.
    pub also: Vec<String>,
}
