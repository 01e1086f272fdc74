//! `BR101`: every page carries the EU emblem, the funding statement and a link to the disclaimer.

use super::html::Page;
use crate::model::artifact::Artifact;
use crate::model::codes::UNBRANDED_PAGE;
use crate::model::finding::{Finding, Place};

/// Marks that the theme sets on the elements that carry the brand, and what they stand for.
const MARKS: [(&str, &str); 3] = [("emblem", "EU emblem"), ("statement", "funding statement"), ("disclaimer", "link to the disclaimer")];

pub(super) fn check(pages: &[(&Artifact, Page)]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (artifact, page) in pages {
        for (mark, what) in MARKS.iter().filter(|(mark, _)| !page.brand_marks.contains(*mark)) {
            findings.push(
                Finding::new(UNBRANDED_PAGE, Place::File(artifact.origin.clone()), format!("the page `{}` has no {what}", artifact.path))
                    .help(format!("put the theme's brand band into the template, with `data-brand=\"{mark}\"` on the element")),
            );
        }
    }
    findings
}
