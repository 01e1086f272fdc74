//! `SE`: sessions. A session is judged by its source-language text, since its translations follow that one.

mod changed_question;
mod crowded_test;
mod key_message_count;
mod long_key_message;
mod minutes_differ;
mod missing_methods;
mod missing_objectives;
mod missing_questions;
mod missing_sources;
mod missing_topic;
mod missing_trainer_text;
mod practised_test_question;
mod question_fact_changes;
mod reworded_question;
mod same_position;
mod telling_answer_id;
mod unexplained_question;
mod unrecorded_question;
mod untested_key_message;
mod untimed_part;

use super::{Rule, rule};
use crate::model::book::Sources;
use crate::model::question::Question;
use crate::model::session::{Module, SessionText};
use crate::model::source::Span;

pub(super) const RULES: &[Rule] = &[
    rule!(MINUTES_DIFFER, "minutes_differ", Book(minutes_differ::check)),
    rule!(MISSING_TOPIC, "missing_topic", Book(missing_topic::check)),
    rule!(MISSING_OBJECTIVES, "missing_objectives", Book(missing_objectives::check)),
    rule!(KEY_MESSAGE_COUNT, "key_message_count", Book(key_message_count::check)),
    rule!(LONG_KEY_MESSAGE, "long_key_message", Book(long_key_message::check)),
    rule!(MISSING_METHODS, "missing_methods", Book(missing_methods::check)),
    rule!(UNTIMED_PART, "untimed_part", Book(untimed_part::check)),
    rule!(MISSING_TRAINER_TEXT, "missing_trainer_text", Book(missing_trainer_text::check)),
    rule!(MISSING_SOURCES, "missing_sources", Book(missing_sources::check)),
    rule!(UNTESTED_KEY_MESSAGE, "untested_key_message", Book(untested_key_message::check)),
    rule!(MISSING_QUESTIONS, "missing_questions", Book(missing_questions::check)),
    rule!(SAME_POSITION, "same_position", Book(same_position::check)),
    rule!(UNEXPLAINED_QUESTION, "unexplained_question", Book(unexplained_question::check)),
    rule!(QUESTION_FACT_CHANGES, "question_fact_changes", Book(question_fact_changes::check)),
    rule!(EMPTY_TEST, "empty_test"),
    rule!(PRACTISED_TEST_QUESTION, "practised_test_question", Book(practised_test_question::check)),
    rule!(TELLING_ANSWER_ID, "telling_answer_id", Book(telling_answer_id::check)),
    rule!(CROWDED_TEST, "crowded_test", Book(crowded_test::check)),
    rule!(CHANGED_QUESTION, "changed_question", Book(changed_question::check)),
    rule!(REWORDED_QUESTION, "reworded_question", Book(reworded_question::check)),
    rule!(UNRECORDED_QUESTION, "unrecorded_question", Book(unrecorded_question::check)),
];

/// Every question of the book, with its module.
pub(super) fn questions(sources: &Sources) -> impl Iterator<Item = (&Module, &Question)> {
    sources.modules.values().flat_map(|module| module.questions.iter().flatten().map(move |question| (module, &**question)))
}

/// A session with the text that it is judged by.
pub(super) struct Lead<'a> {
    pub(super) module: &'a Module,
    pub(super) id: &'a str,
    pub(super) text: &'a SessionText,
}

impl Lead<'_> {
    /// The first line of the front matter: a place that a frame can show.
    pub(super) fn head(&self) -> Span {
        let span = self.text.front.span;
        Span { end: span.start, ..span }
    }
}

/// Every session in the source language, or in its first one where the source text is missing.
pub(super) fn leads(sources: &Sources) -> impl Iterator<Item = Lead<'_>> {
    let lang = &sources.config.book.language;
    sources.modules.values().flat_map(move |module| {
        module.sessions.iter().filter_map(move |(id, texts)| {
            let text = texts.get(lang).or_else(|| texts.values().next())?;
            Some(Lead { module, id, text })
        })
    })
}
