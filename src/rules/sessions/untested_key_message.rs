//! `SE110`: in a session that has test questions, each key message has one. Sessions without any are `SE111`'s.

use super::leads;
use crate::model::book::{Book, Sources};
use crate::model::codes::UNTESTED_KEY_MESSAGE;
use crate::model::finding::Finding;

pub(super) fn check(sources: &Sources, _: &Book) -> Vec<Finding> {
    leads(sources)
        .filter_map(|lead| {
            let asked: Vec<u32> = lead
                .module
                .questions
                .iter()
                .flatten()
                .filter(|question| question.session == lead.id)
                .map(|question| question.key_message)
                .collect();
            let untested: Vec<u32> =
                (1..).take(lead.text.front.key_messages.len()).filter(|number| !asked.contains(number)).collect();
            let first = *untested.first().filter(|_| !asked.is_empty())?;
            let place = lead.text.front.key_message_spans.get(first as usize - 1).copied().unwrap_or(lead.head());
            let numbers: Vec<_> = untested.iter().map(|number| format!("`{number}`")).collect();
            Some(
                Finding::at(
                    UNTESTED_KEY_MESSAGE,
                    place,
                    format!("no test question asks about the key message {} of `{}`", numbers.join(", "), lead.id),
                )
                .help(format!("add a question with `key_message: {first}` to questions.yaml of `{}`", lead.module.id)),
            )
        })
        .collect()
}
