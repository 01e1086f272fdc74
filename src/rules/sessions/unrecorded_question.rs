//! `SE121`: questions of tests that are not on record. One note for each module: nothing is wrong with them yet.

use crate::model::book::{Book, Sources};
use crate::model::codes::UNRECORDED_QUESTION;
use crate::model::finding::Finding;
use crate::model::question_record::{changes, tested};
use crate::model::session::Module;

pub(super) fn check(sources: &Sources, _: &Book) -> Vec<Finding> {
    // What a broken lock says is not known.
    if sources.lock.is_broken {
        return Vec::new();
    }
    sources.modules.values().filter_map(|module| of_module(module, sources)).collect()
}

fn of_module(module: &Module, sources: &Sources) -> Option<Finding> {
    let own = tested(sources).filter(|(of, _)| of.id == module.id);
    let unrecorded: Vec<_> = own.filter(|(_, question)| changes(module, question, sources).is_none()).collect();
    let (_, first) = unrecorded.first()?;
    let message = match unrecorded.len() - 1 {
        0 => format!("the test question `{}` is not on record", first.id),
        others => format!("the test question `{}` and `{others}` more of `{}` are not on record", first.id, module.id),
    };
    Some(Finding::at(UNRECORDED_QUESTION, first.span, message).help(format!(
        "before the first test is held, run `rahnamo questions accept {}`: later changes of what is right will be seen",
        module.id
    )))
}
