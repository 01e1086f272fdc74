//! `TR105`: translations that are not in `translations.lock`. One note for the book: nothing is wrong with them yet.

use crate::model::book::{Book, Sources};
use crate::model::codes::UNTRACKED_TRANSLATION;
use crate::model::finding::Finding;
use crate::model::translation::pairs::pairs;

pub(super) fn check(sources: &Sources, _: &Book) -> Vec<Finding> {
    // What a broken lock says is not known.
    if sources.lock.is_broken {
        return Vec::new();
    }
    let is_untracked = |key: &str, lang| sources.lock.get(key, lang).is_none();
    let pairs = pairs(sources);
    let untracked: Vec<_> = pairs.iter().filter(|pair| is_untracked(&pair.key, pair.translation.lang)).collect();
    let Some(first) = untracked.first() else { return Vec::new() };
    let message = match untracked.len() - 1 {
        0 => "nobody has recorded from which text this was translated".to_owned(),
        others => format!("nobody has recorded from which text this and `{others}` more were translated"),
    };
    let what = if untracked.len() == 1 { format!("{} {}", first.key, first.translation.lang) } else { "--all".to_owned() };
    let help = format!(
        "compare each with its source, then run `rahnamo translation accept {what}`: later changes of the source will be seen"
    );
    vec![Finding::at(UNTRACKED_TRANSLATION, first.translation.head(), message).help(help)]
}
