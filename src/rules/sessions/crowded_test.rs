//! `SE118`: a test takes ten questions and ten minutes. When there are more, turns decide which are asked, and the author should.

use std::collections::BTreeMap;

use crate::model::book::{Book, Sources};
use crate::model::codes::CROWDED_TEST;
use crate::model::finding::Finding;
use crate::model::session::Module;
use crate::resolve::test_choice::{Choice, choices};

pub(super) fn check(sources: &Sources, _: &Book) -> Vec<Finding> {
    sources.modules.values().flat_map(|module| of_module(module, sources)).collect()
}

/// One finding for each indicator, even where several countries have the same test.
fn of_module(module: &Module, sources: &Sources) -> Vec<Finding> {
    let countries = sources.config.countries.iter().filter(|(_, country)| !country.languages.is_empty());
    let crowded =
        countries.flat_map(|(code, _)| choices(module, &sources.config, code)).filter(|choice| !choice.left_out.is_empty());
    let by_indicator: BTreeMap<_, _> = crowded.map(|choice| (choice.indicator, choice)).collect();
    by_indicator.values().map(|choice| finding(module, choice)).collect()
}

fn finding(module: &Module, choice: &Choice<'_>) -> Finding {
    let left: Vec<_> = choice.left_out.iter().map(|question| format!("`{}`", question.id)).collect();
    let of = choice.indicator.map_or_else(|| format!("`{}`", module.id), |indicator| format!("`{}` ({indicator})", module.id));
    let message = format!("the test of {of} has no room for {}", left.join(", "));
    Finding::at(CROWDED_TEST, choice.left_out[0].span, message)
        .help("ten questions and ten minutes are the most: choose which are asked, and write `use: [practice]` at the others")
}
