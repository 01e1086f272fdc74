//! `TR105`: translations without `translated_from`. One note for the book: nothing is wrong with them yet.

use super::pairs::pairs;
use crate::model::book::{Book, Sources};
use crate::model::codes::UNTRACKED_TRANSLATION;
use crate::model::finding::Finding;

pub(super) fn check(sources: &Sources, _: &Book) -> Vec<Finding> {
    let pairs = pairs(sources);
    let sides = pairs.iter().map(|pair| pair.translation);
    let untracked: Vec<_> = sides.filter(|side| side.front.is_some_and(|front| front.translated_from.is_none())).collect();
    let Some(first) = untracked.first() else { return Vec::new() };
    let message = match untracked.len() - 1 {
        0 => "this translation does not say from which text it was made".to_owned(),
        others => format!("this translation and `{others}` more do not say from which text they were made"),
    };
    let finding = Finding::at(UNTRACKED_TRANSLATION, first.head(), message);
    vec![finding.help(format!(
        "compare each with its source, then run `rahnamo translated {}`: later changes of the source will be seen",
        if untracked.len() == 1 { &sources.map.get(first.source).path } else { &sources.config.book.src }
    ))]
}
