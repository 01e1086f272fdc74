//! `SE106`: a session says how it is taught and what the trainer brings.

use super::leads;
use crate::model::book::{Book, Sources};
use crate::model::codes::MISSING_METHODS;
use crate::model::finding::Finding;

pub(super) fn check(sources: &Sources, _: &Book) -> Vec<Finding> {
    leads(sources)
        .filter_map(|lead| {
            let front = &lead.text.front;
            let missing = match (front.methods.is_empty(), front.materials.is_empty()) {
                (true, true) => "no `methods` and no `materials`",
                (true, false) => "no `methods`",
                (false, true) => "no `materials`",
                (false, false) => return None,
            };
            let message = format!("the session `{}` has {missing}", lead.id);
            Some(
                Finding::at(MISSING_METHODS, lead.head(), message)
                    .help("add them to the front matter in short words, as in `methods: [talk, role play]`"),
            )
        })
        .collect()
}
