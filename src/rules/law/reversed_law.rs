//! `LW202`: a law does not end before it begins.

use super::{laws, name};
use crate::model::book::{Book, Sources};
use crate::model::codes::REVERSED_LAW;
use crate::model::finding::Finding;

pub(super) fn check(sources: &Sources, _: &Book) -> Vec<Finding> {
    let reversed = laws(sources).filter_map(|law| Some((law, law.from?, law.until?))).filter(|(_, from, until)| until < from);
    reversed
        .map(|(law, from, until)| {
            Finding::at(
                REVERSED_LAW,
                law.span,
                format!("the law `{}` ends on `{until}`, before it begins on `{from}`", name(law)),
            )
            .help("`from` is its first day and `until` its last one; look both up in the act")
        })
        .collect()
}
