//! The language of files that are too short to tell their own: that of the other files of their folder, or of the run, when these
//! are all in one. It is borrowed only where the few words fit it, and people are told.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::{Checked, Neighbours, Told};
use crate::load::loose_files::{self, Kind, STDIN};
use crate::model::error::Error;
use crate::model::orthography::{Evidence, Orthography};

/// A text with more words than this that tells no language is in one that is not known here.
const SHORT: u32 = 60;

/// The languages that are known, by folder and in all.
pub(super) struct Pool {
    folders: BTreeMap<PathBuf, BTreeSet<Orthography>>,
    run: BTreeSet<Orthography>,
}

impl Pool {
    pub(super) fn of(checked: &[(&Path, Checked)]) -> Self {
        let mut pool = Self { folders: BTreeMap::new(), run: BTreeSet::new() };
        for (path, file) in checked {
            if let Some(language) = known_language(file) {
                pool.folders.entry(folder(path)).or_default().insert(language);
                pool.run.insert(language);
            }
        }
        pool
    }

    /// The language to borrow, if there is any that fits.
    pub(super) fn language(&self, path: &Path, file: &Checked) -> Result<Option<(Orthography, Neighbours)>, Error> {
        if !is_short(file) || path == Path::new(STDIN) || !matches!(Kind::of(path), Some(Kind::Text(_))) {
            return Ok(None);
        }
        let only = |languages: &BTreeSet<Orthography>| match languages.iter().collect::<Vec<_>>().as_slice() {
            [language] if **language != Orthography::Other => Some(**language),
            _ => None,
        };
        let lent = match self.folders.get(&folder(path)) {
            Some(languages) => only(languages).map(|language| (language, Neighbours::Folder)),
            None => only(&self.run).map(|language| (language, Neighbours::Run)),
        };
        let Some((language, neighbours)) = lent else { return Ok(None) };
        let bytes = loose_files::read(path)?;
        let fits = std::str::from_utf8(&bytes).is_ok_and(|text| language.may_be(text));
        Ok(fits.then_some((language, neighbours)))
    }
}

fn folder(path: &Path) -> PathBuf {
    path.parent().map(Path::to_path_buf).unwrap_or_default()
}

/// Language of a file that tells it; [`Orthography::Other`] for one without rules of its own.
fn known_language(file: &Checked) -> Option<Orthography> {
    match file.language? {
        (orthography, Told::ByPeople) => Some(orthography),
        (orthography, Told::ByWords(detection)) => detection.language.map(|_| orthography),
        (_, Told::ByNeighbours(_)) => None,
    }
}

/// Whether there are words, and too few of them to tell.
fn is_short(file: &Checked) -> bool {
    match file.language {
        Some((_, Told::ByWords(detection))) => match detection.evidence {
            Evidence::TooFew { all } => (1..=SHORT).contains(&all),
            Evidence::Tied(..) | Evidence::Words { .. } => false,
        },
        _ => false,
    }
}
