//! Fixes of a whole book: which of its files change, and into what. Nothing is written here.

use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;

use crate::check::allows::Allows;
use crate::check::fixes;
use crate::check::levels::{self, Settings};
use crate::load;
use crate::model::book::Sources;
use crate::model::config::Config;
use crate::model::error::Error;
use crate::model::finding::{Finding, Safety};
use crate::model::prose::Prose;
use crate::model::selector::Choice;
use crate::model::source::{SourceId, SourceMap};

/// A file that the fixes change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mended {
    /// Path from the book's root, or as the command line names it.
    pub path: String,
    /// Its text as it is, without a byte order mark.
    pub before: Arc<str>,
    /// Its text as the fixes make it.
    pub after: String,
}

/// What the fixes would change in the book in `root`.
pub fn book(root: &Path, environment: &[(String, String)], choice: &Choice, safety: Safety) -> Result<Vec<Mended>, Error> {
    let (sources, _) = load::load(root, environment)?;
    let Sources { map, config, .. } = &sources;
    let settings = Settings::new(&config.lint, choice, levels::Purpose::Draft);
    let files: Vec<_> = map.iter().map(|(_, source)| source).collect();
    let mended = files.par_iter().filter_map(|source| {
        let prose = |text: &str| of_file(&source.path, text, config);
        let after = text(&source.path, &source.text, &settings, safety, &prose)?;
        Some(Mended { path: source.path.clone(), before: source.text.clone(), after })
    });
    Ok(mended.collect())
}

fn of_file(path: &str, text: &str, config: &Config) -> Vec<Prose> {
    load::prose_of_file(SourceId(0), path, text, config)
}

/// `before` as the fixes make it; `None` when they change nothing. `prose` gives the running text of each round.
#[must_use]
pub fn text(
    path: &str,
    before: &str,
    settings: &Settings<'_>,
    safety: Safety,
    prose: &dyn Fn(&str) -> Vec<Prose>,
) -> Option<String> {
    // A line end of old Macintosh systems is none to everything that tells keys and code from words here.
    if before.replace("\r\n", "").contains('\r') {
        return None;
    }
    fixes::converge(before, safety, prose, &mut |text, found| settle(path, text, found, settings))
}

/// The findings that count of those about one text.
fn settle(path: &str, text: &str, found: Vec<Finding>, settings: &Settings<'_>) -> Vec<Finding> {
    let mut map = SourceMap::default();
    map.add(path.to_owned(), text.into());
    let (mut allows, _) = Allows::read(&map);
    levels::settle(found, settings, &mut allows, &map)
}
