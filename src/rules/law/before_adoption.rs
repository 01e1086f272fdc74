//! `LW203`: a law seldom applies before the day of its adoption.

use super::{laws, name};
use crate::model::book::{Book, Sources};
use crate::model::codes::LAW_BEFORE_ADOPTION;
use crate::model::finding::Finding;

pub(super) fn check(sources: &Sources, _: &Book) -> Vec<Finding> {
    let early = laws(sources).filter_map(|law| Some((law, law.from?, law.adopted?))).filter(|(_, from, adopted)| from < adopted);
    early
        .map(|(law, from, adopted)| {
            let message = format!("the law `{}` applies from `{from}` and was adopted on `{adopted}`", name(law));
            Finding::at(LAW_BEFORE_ADOPTION, law.span, message).help(
                "look both days up in the act; a law that reaches back is rare, and needs an `allow` comment with the reason",
            )
        })
        .collect()
}
