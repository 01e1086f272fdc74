//! Rules over what was rendered, not over what was meant: they hold for any theme. Nothing is written here.

mod branding;
mod html;
mod links;
mod paths;

use rayon::prelude::*;

use crate::model::artifact::Artifact;
use crate::model::finding::Finding;

use html::Page;

/// Inspects all output files of a run. `complete` tells whether links may lead to files that this run did not make.
#[must_use]
pub fn inspect(artifacts: &[Artifact], scope: Scope) -> Vec<Finding> {
    let pages: Vec<(&Artifact, Page)> = artifacts
        .par_iter()
        .filter(|artifact| artifact.path.ends_with(".html"))
        .map(|artifact| (artifact, html::read(&String::from_utf8_lossy(&artifact.bytes))))
        .collect();
    let mut findings = paths::check(artifacts);
    findings.extend(links::check(artifacts, &pages, scope));
    findings.extend(branding::check(&pages));
    findings
}

/// What a run made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Pages and packs: a link to a pack must find it.
    Everything,
    /// `--only html`: links to packs lead to files of another run.
    WithoutPacks,
}
