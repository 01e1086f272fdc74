//! `ST121`: two inputs that would write one output file.

use std::collections::BTreeMap;

use crate::model::artifact::Artifact;
use crate::model::codes::OUTPUT_COLLISION;
use crate::model::finding::{Finding, Place};

pub(super) fn check(artifacts: &[Artifact]) -> Vec<Finding> {
    let mut seen: BTreeMap<&str, &Artifact> = BTreeMap::new();
    let mut findings = Vec::new();
    for artifact in artifacts {
        if let Some(earlier) = seen.insert(&artifact.path, artifact) {
            findings.push(
                Finding::new(
                    OUTPUT_COLLISION,
                    Place::File(artifact.origin.clone()),
                    format!("`{}` and `{}` would both be written to `{}`", earlier.origin, artifact.origin, artifact.path),
                )
                .help("rename one of the two: `index`, `az`, `centres`, `glossary`, `disclaimer` and `packs` are pages and folders of every edition"),
            );
        }
    }
    findings
}
