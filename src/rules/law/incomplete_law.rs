//! `LW201`: a law names its country and its act, and a check of it the day, the role and the next check.

use super::{laws, name};
use crate::model::book::{Book, Sources};
use crate::model::codes::INCOMPLETE_LAW;
use crate::model::finding::Finding;
use crate::model::law::Law;

pub(super) fn check(sources: &Sources, _: &Book) -> Vec<Finding> {
    laws(sources).filter_map(finding).collect()
}

fn finding(law: &Law) -> Option<Finding> {
    let is_checked = law.verified_on.is_some() || law.verified_by.is_some();
    let keys = [
        ("jurisdiction", law.jurisdiction.is_none()),
        ("act", law.act.is_empty()),
        ("verified_on", is_checked && law.verified_on.is_none()),
        ("verified_by", is_checked && law.verified_by.is_none()),
        ("review_by", is_checked && law.review_by.is_none()),
    ];
    let missing: Vec<_> = keys.iter().filter(|(_, is_missing)| *is_missing).map(|(key, _)| format!("`{key}`")).collect();
    let message = format!("the law `{}` has no {}", name(law), missing.join(", "));
    let help = if law.jurisdiction.is_none() || law.act.is_empty() {
        "write `jurisdiction: RU` and `act: …` with its number, on the lines below `::: law` or under `law:`"
    } else {
        "a check needs all three: `verified_on: 2026-11-01`, `verified_by:` a role, `review_by: 2027-02-01`; else delete them"
    };
    (!missing.is_empty()).then(|| Finding::at(INCOMPLETE_LAW, law.span, message).help(help))
}
