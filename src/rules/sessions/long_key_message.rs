//! `SE105`: a key message is one short sentence.

use crate::model::book::{Book, Sources};
use crate::model::codes::LONG_KEY_MESSAGE;
use crate::model::finding::Finding;

/// Guides to plain print ask for sentences under 12 to 14 words (Seattle Children's, brand guidelines, print materials).
const WORDS: usize = 14;

pub(super) fn check(sources: &Sources, _: &Book) -> Vec<Finding> {
    let texts = sources.modules.values().flat_map(|module| module.sessions.values()).flat_map(|texts| texts.values());
    texts
        .flat_map(|text| text.front.key_messages.iter().zip(&text.front.key_message_spans))
        .filter_map(|(message, span)| {
            let count = word_count(message);
            (count > WORDS).then(|| {
                Finding::at(LONG_KEY_MESSAGE, *span, format!("this key message has `{count}` words"))
                    .help(format!("say it in {WORDS} words or fewer, or make two of it"))
            })
        })
        .collect()
}

/// A dash between two words is none.
fn word_count(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}
