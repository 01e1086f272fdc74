//! Rules over what was rendered, not over what was meant: they hold for any theme. Nothing is written here.

mod books;
mod branding;
mod links;
mod packs;
mod page;
mod paths;
pub mod pdf;
mod shared;

pub(crate) use self::packs::{judge, refused};
pub use self::page::{Blocks, blocks};

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::model::artifact::Artifact;
use crate::model::expected::{Expected, Product};
use crate::model::finding::{Finding, Place};

/// What the pages of a run must show.
#[derive(Debug, Clone, Default)]
pub struct Brand {
    /// By folder of the edition.
    pub editions: Vec<(String, Expected)>,
    /// Of the page that leads to all editions.
    pub root: Option<Expected>,
    /// Families of fonts that set the packs.
    pub fonts: Vec<String>,
    /// Packs by path that are funded otherwise than the book as a whole.
    pub funded: BTreeMap<String, bool>,
    /// What each pack is, by its path; anything else is a publication.
    pub products: BTreeMap<String, Product>,
    /// Pages of packs put together for the printer: they were judged in their pack, and here they lie on their side or upside down.
    pub imposed: BTreeSet<String>,
    /// Most pages that a pack may have, by its path.
    pub pages: BTreeMap<String, u32>,
    /// By path of a pack, what must be read in it letter for letter, each with its place in the sources.
    pub passages: BTreeMap<String, Vec<(String, Place)>>,
    /// Pictures by their path in the book, as files to share have them.
    pub shared_pictures: BTreeMap<String, Arc<[u8]>>,
}

impl Brand {
    /// What the page at `path` must show.
    fn of(&self, path: &str) -> Option<&Expected> {
        let is_in = |folder: &str| path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'));
        let edition = self.editions.iter().find(|(folder, _)| is_in(folder)).map(|(_, expected)| expected);
        edition.or(self.root.as_ref())
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
    let mut findings = paths::check(artifacts);
    findings.extend(inspect_some(artifacts, brand, scope, |_| true));
    findings
}

/// Inspects the files that `takes` names; their links may lead to any other.
pub fn inspect_some(artifacts: &[Artifact], brand: &Brand, scope: Scope, takes: impl Fn(&str) -> bool) -> Vec<Finding> {
    let output: Output<'_> = artifacts.iter().map(|artifact| (artifact.path.as_str(), artifact)).collect();
    let chosen: Vec<&Artifact> = artifacts.iter().filter(|artifact| takes(&artifact.path)).collect();
    let pages = page::read_all(&output, &chosen, |path| brand.of(path));
    let mut findings = links::check(&output, &pages, scope);
    findings.extend(branding::check(&pages));
    findings.extend(books::check(&chosen, brand));
    findings.extend(packs::check(&chosen, brand));
    findings.extend(shared::check(&output, &chosen, brand));
    findings
}
