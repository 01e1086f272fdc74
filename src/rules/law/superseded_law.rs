//! `LW206`: a law that another one has replaced says when it ended.

use super::{Text, superseded, texts};
use crate::model::book::{Book, Sources};
use crate::model::codes::SUPERSEDED_LAW;
use crate::model::finding::Finding;
use crate::model::law::{Force, Law};

pub(super) fn check(sources: &Sources, book: &Book) -> Vec<Finding> {
    let texts = texts(sources);
    let all: Vec<&Law> = texts.iter().flatten().copied().collect();
    let of_text =
        |own: &Text<'_>| own.iter().filter_map(|law| finding(law, superseded(law, own, &all)?, book)).collect::<Vec<_>>();
    texts.iter().flat_map(of_text).collect()
}

fn finding(law: &Law, old: &Law, book: &Book) -> Option<Finding> {
    let are_both_shown = law.on(book.as_of) == Force::Current && old.on(book.as_of) == Force::Current;
    are_both_shown.then(|| {
        let message = format!("the law `{}` is shown as if it applied, and `{}` has replaced it", old.id, law.id);
        let last = law.from.and_then(|day| day.yesterday().ok());
        let until = last.map_or_else(|| "`until:` and its last day".to_owned(), |day| format!("`until: {day}`"));
        Finding::at(SUPERSEDED_LAW, old.span, message).help(format!("add {until}, or delete it with its text"))
    })
}
