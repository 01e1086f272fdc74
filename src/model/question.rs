//! Test questions of a module: `content/<module>/questions.yaml`. One question serves practice on the page and the tests
//! before and after a training alike, so that both ask the same.

use super::localized::Localized;
use super::source::Span;

/// A question about one key message of one session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// ASCII id, unique in the module. Answers that people have given are kept under it: it never changes.
    pub id: String,
    /// Session of the same module.
    pub session: String,
    /// Which of the session's key messages it asks about, from 1.
    pub key_message: u32,
    /// What is asked, or, for [`Answers::TrueFalse`], the sentence to judge.
    pub text: Localized,
    /// What can be answered.
    pub answers: Answers,
    /// Why the right answer is right, shown after the answer.
    pub explanation: Localized,
    /// Indicator of the project that it serves, when not that of the module.
    pub indicator: Option<String>,
    /// Place of the id.
    pub span: Span,
    /// Place of the session's id.
    pub session_span: Span,
    /// Place of the key message's number.
    pub key_message_span: Span,
}

/// What can be answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answers {
    /// One of these, exactly one of which is right.
    Single(Vec<Answer>),
    /// Any of these, one or more of which are right.
    Multiple(Vec<Answer>),
    /// The sentence is true or it is not; the words for the two answers are those of the locales.
    TrueFalse {
        /// Whether it is true.
        is_true: bool,
    },
}

/// One answer to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Its words.
    pub text: Localized,
    /// Whether it is right.
    pub is_correct: bool,
}

impl Answers {
    /// The answers to choose from; none for a sentence to judge.
    #[must_use]
    pub fn choices(&self) -> &[Answer] {
        match self {
            Self::Single(answers) | Self::Multiple(answers) => answers,
            Self::TrueFalse { .. } => &[],
        }
    }
}

impl Question {
    /// Every text of the question that readers see.
    pub fn texts(&self) -> impl Iterator<Item = &Localized> {
        [&self.text].into_iter().chain(self.answers.choices().iter().map(|answer| &answer.text)).chain([&self.explanation])
    }
}
