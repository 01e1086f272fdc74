//! `LW208`: the law of a translation is that of its source. Its keys are written once, there.

use crate::model::book::{Book, Sources};
use crate::model::codes::DIFFERING_LAW;
use crate::model::finding::Finding;
use crate::model::law::{self, Law};
use crate::model::source::SourceMap;
use crate::model::translation::pairs::{Pair, Side, pairs};

pub(super) fn check(sources: &Sources, _: &Book) -> Vec<Finding> {
    pairs(sources).iter().flat_map(|pair| compare(pair, &sources.map)).collect()
}

fn compare(pair: &Pair<'_>, map: &SourceMap) -> Vec<Finding> {
    let originals = laws(&pair.original);
    let path = &map.get(pair.original.source).path;
    laws(&pair.translation).into_iter().filter_map(|law| finding(law, &originals, path)).collect()
}

fn laws<'a>(side: &Side<'a>) -> Vec<&'a Law> {
    let front = side.front.map_or(&[][..], |front| &front.neutral.law);
    front.iter().chain(law::in_blocks(side.blocks)).collect()
}

fn finding(law: &Law, originals: &[&Law], path: &str) -> Option<Finding> {
    let Some(original) = originals.iter().find(|original| original.id == law.id) else {
        return Some(
            Finding::at(DIFFERING_LAW, law.span, format!("the source has no law `{}`", law.id))
                .help(format!("write the law in `{path}`, or give this block the id that it has there")),
        );
    };
    let keys: Vec<_> = law.differing_keys(original).into_iter().map(|key| format!("`{key}`")).collect();
    let message = format!("the law `{}` is otherwise than in the source: {}", law.id, keys.join(", "));
    (!keys.is_empty())
        .then(|| Finding::at(DIFFERING_LAW, law.span, message).help(format!("delete these lines: they are taken from `{path}`")))
}
