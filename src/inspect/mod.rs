//! Rules over what was rendered, not over what was meant: they hold for any theme. Nothing is written here.

mod branding;
mod html;
mod links;
mod paths;
pub mod pdf;

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::model::artifact::Artifact;
use crate::model::finding::Finding;

use html::Page;

/// What every page of a run must show.
#[derive(Debug, Clone, Default)]
pub struct Brand {
    /// The emblem's file, byte for byte.
    pub emblem: Vec<u8>,
    /// Funding statement by folder of the edition.
    pub statements: Vec<(String, String)>,
    /// Funding statement of the page that leads to all editions.
    pub root_statement: String,
}

impl Brand {
    /// White space as it is compared: a no-break space or a line end in `book.toml` is a space on the page.
    fn with_single_spaces(&self) -> Self {
        let squeeze = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        Self {
            emblem: self.emblem.clone(),
            statements: self.statements.iter().map(|(folder, statement)| (folder.clone(), squeeze(statement))).collect(),
            root_statement: squeeze(&self.root_statement),
        }
    }
}

/// What a run made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Every link must find its file.
    Everything,
    /// A pack could not be set, which has its own finding: links to packs need not find them.
    WithoutPacks,
}

/// Output files by path.
type Output<'a> = BTreeMap<&'a str, &'a Artifact>;

/// Inspects all output files of a run.
#[must_use]
pub fn inspect(artifacts: &[Artifact], brand: &Brand, scope: Scope) -> Vec<Finding> {
    let output: Output<'_> = artifacts.iter().map(|artifact| (artifact.path.as_str(), artifact)).collect();
    let pages: Vec<(&Artifact, Page)> = artifacts
        .par_iter()
        .filter(|artifact| artifact.path.ends_with(".html"))
        .map(|artifact| (artifact, html::read(&String::from_utf8_lossy(&artifact.bytes))))
        .collect();
    let brand = &brand.with_single_spaces();
    let mut findings = paths::check(artifacts);
    findings.extend(links::check(&output, &pages, scope));
    findings.extend(branding::check(&output, &pages, brand));
    findings
}
