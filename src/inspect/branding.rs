//! Runs the rules over pages. One fault of a template is on every page that it makes, and is one finding all the same: equal
//! findings become one that counts the pages.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::page::Page;
use crate::model::finding::{Finding, Place};
use crate::rules::{self, Check, PageCheck};

/// Where a fault lies that pages from different sources share.
const TEMPLATES: &str = "themes/default/html";

pub(super) fn check(pages: &[Page<'_>]) -> Vec<Finding> {
    let checks: Vec<PageCheck> = rules::all()
        .filter_map(|rule| match rule.check {
            Check::Page(check) | Check::Both(check, _) => Some(check),
            _ => None,
        })
        .collect();
    let found: Vec<(&str, Vec<Finding>)> = pages
        .par_iter()
        .filter_map(|page| {
            let (facts, expected) = page.facts.as_ref()?;
            Some((page.artifact.path.as_str(), checks.iter().flat_map(|check| check(facts, expected)).collect()))
        })
        .collect();
    let mut groups: BTreeMap<_, (Finding, Vec<&str>)> = BTreeMap::new();
    for (path, findings) in found {
        for finding in findings {
            let key = (finding.code, finding.message.clone(), finding.help.clone());
            let (first, paths) = groups.entry(key).or_insert_with(|| (finding.clone(), Vec::new()));
            if paths.last() != Some(&path) {
                paths.push(path);
            }
            if first.place != finding.place {
                first.place = Place::File(TEMPLATES.to_owned());
            }
        }
    }
    groups.into_values().map(|(finding, paths)| on_pages(finding, &paths)).collect()
}

fn on_pages(mut finding: Finding, paths: &[&str]) -> Finding {
    use std::fmt::Write as _;
    let _ = match paths {
        [only] => write!(finding.message, ", on `{only}`"),
        _ => write!(finding.message, ", on {} pages, first `{}`", paths.len(), paths.first().unwrap_or(&"")),
    };
    finding
}
