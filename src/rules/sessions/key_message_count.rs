//! `SE104`: three to five key messages, because more are not remembered and fewer are mostly one message cut short.

use std::ops::RangeInclusive;

use super::leads;
use crate::model::book::{Book, Sources};
use crate::model::codes::KEY_MESSAGE_COUNT;
use crate::model::finding::Finding;

/// The measure of this project's authors' guide.
const COUNT: RangeInclusive<usize> = 3..=5;

pub(super) fn check(sources: &Sources, _: &Book) -> Vec<Finding> {
    leads(sources)
        .filter_map(|lead| {
            let front = &lead.text.front;
            let count = front.key_messages.len();
            let help = match count {
                count if COUNT.contains(&count) => return None,
                count if count > *COUNT.end() => "keep the three to five that people must take home; the others are in the text",
                _ => "write three to five short sentences that people must take home",
            };
            let place = front.key_message_spans.first().copied().unwrap_or(lead.head());
            let message = match count {
                0 => format!("the session `{}` has no `key_messages`", lead.id),
                _ => format!("the session `{}` has `{count}` of `key_messages`", lead.id),
            };
            Some(Finding::at(KEY_MESSAGE_COUNT, place, message).help(help))
        })
        .collect()
}
