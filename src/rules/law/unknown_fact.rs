//! `LW101`: every `{{#fact …}}` names a fact that there is.

use crate::load::nearest;
use crate::model::book::{Book, Sources};
use crate::model::codes::UNKNOWN_FACT;
use crate::model::finding::Finding;
use crate::model::source::Span;

pub(super) fn check(sources: &Sources, _: &Book) -> Vec<Finding> {
    let named = sources.prose.iter().flat_map(|prose| prose.facts.iter().map(|named| (prose.source, named)));
    let unknown = named.filter(|(_, named)| sources.facts.get(&named.id).is_none());
    unknown
        .map(|(source, named)| {
            let span = Span::new(source, named.range.clone());
            if named.id.is_empty() {
                return Finding::at(UNKNOWN_FACT, span, "this `{{#fact` names no fact")
                    .help("write it on one line with the id of a fact, as in `{{#fact RU.registration.days}}`");
            }
            let near = nearest(&named.id, sources.facts.ids());
            Finding::at(UNKNOWN_FACT, span, format!("there is no fact `{}`", named.id)).help(near.map_or_else(
                || "add it to the file of its country in `facts` of the content folder, as in `facts/RU.yaml`".to_owned(),
                |near| format!("did you mean `{near}`?"),
            ))
        })
        .collect()
}
