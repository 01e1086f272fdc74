//! Rules over running text, source by source and independent of each other: a thousand pages need no more memory than one.

use rayon::prelude::*;

use crate::model::codes::Code;
use crate::model::finding::Finding;
use crate::model::prose::{Prose, Text};
use crate::model::source::SourceMap;
use crate::rules::{self, Check};

/// Runs every rule over texts on all of `prose`.
#[must_use]
pub fn check(map: &SourceMap, prose: &[Prose]) -> Vec<Finding> {
    prose.par_iter().flat_map_iter(|prose| check_one(prose, &map.get(prose.source).text)).collect()
}

/// Whether the rule looks at texts.
#[must_use]
pub fn runs(code: Code) -> bool {
    rules::of(code).is_some_and(|rule| matches!(rule.check, Check::Text(_)))
}

/// Runs every rule over texts on one of them.
#[must_use]
pub fn check_one(prose: &Prose, source: &str) -> Vec<Finding> {
    let text = Text::new(prose, source);
    let mut findings = Vec::new();
    for rule in rules::all() {
        if let Check::Text(check) = rule.check {
            check(&text, &mut findings);
        }
    }
    findings
}
