//! `LW205`: a law is checked again by the day that was set for it.

use super::{laws, name};
use crate::model::book::{Book, Sources};
use crate::model::codes::OVERDUE_LAW;
use crate::model::finding::Finding;

pub(super) fn check(sources: &Sources, book: &Book) -> Vec<Finding> {
    let late = laws(sources).filter(|law| law.is_overdue(book.as_of)).filter_map(|law| Some((law, law.review_by?)));
    late.map(|(law, day)| {
        let message = format!("the law `{}` should have been checked by `{day}`", name(law));
        Finding::at(OVERDUE_LAW, law.span, message)
            .help("compare the text with the act as it is now, then set `verified_on` and a new `review_by`")
    })
    .collect()
}
