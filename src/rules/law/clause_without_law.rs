//! `LW215`: each clause of a letter names the law that it stands on.

use crate::model::book::{Book, Sources};
use crate::model::codes::CLAUSE_WITHOUT_LAW;
use crate::model::finding::Finding;

pub(super) fn check(sources: &Sources, _: &Book) -> Vec<Finding> {
    let clauses = sources.letters.iter().flat_map(|letter| letter.clauses.iter().map(move |clause| (letter, clause)));
    let bare = clauses.filter(|(_, clause)| clause.law.is_empty());
    bare.map(|(letter, clause)| {
        let message = format!("the clause `{}` of `{}` does not say on which law it stands", clause.id, letter.head.id);
        Finding::at(CLAUSE_WITHOUT_LAW, clause.span, message)
            .help("add the act to `laws:` and its id to `law:` of the clause, or move the text to `opening:` or `closing:`")
    })
    .collect()
}
