//! A published tree as it lies somewhere: a folder or a ZIP. In: a path that a person gave. Out: what is in it, and the bytes
//! of single files. Nothing is unpacked, and nothing is trusted: what cannot be a file of an edition is a fault with words.

mod folder;
mod zipped;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use self::zipped::Zipped;
use super::sums::{self, Sums};
use crate::model::error::Error;

/// A single file is never read beyond this, and a tree never beyond [`LARGEST_TREE`]: a ZIP of some kilobytes can claim to
/// hold terabytes.
const LARGEST_FILE: u64 = 512 << 20;
/// See [`LARGEST_FILE`].
const LARGEST_TREE: u64 = 4 << 30;
/// More files than any book has.
const MOST_FILES: usize = 200_000;

/// A tree.
#[derive(Debug)]
pub struct Tree {
    place: PathBuf,
    kind: Kind,
}

#[derive(Debug)]
enum Kind {
    Folder,
    Zip(Zipped),
}

/// What is in a tree.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Listing {
    /// Digests of all files that could be read.
    pub sums: Sums,
    /// What cannot be: links, paths that lead out, two entries of one name; each with its name.
    pub faults: BTreeMap<String, String>,
}

impl Tree {
    /// Opens the folder or ZIP at `place`.
    pub fn open(place: &Path) -> Result<Self, Error> {
        let described = std::fs::metadata(place).map_err(Error::io("open", place))?;
        let kind = if described.is_dir() { Kind::Folder } else { Kind::Zip(Zipped::open(place)?) };
        Ok(Self { place: place.to_owned(), kind })
    }

    /// Opens the edition in the folder `place`; `None` when there is none.
    pub fn of_edition(place: &Path) -> Result<Option<Self>, Error> {
        place.join(sums::RECORD).exists().then(|| Self::open(place)).transpose()
    }

    /// Where it lies.
    #[must_use]
    pub fn place(&self) -> &Path {
        &self.place
    }

    /// Whether it is an archive: one that was sent, not the folder in which it was unpacked.
    #[must_use]
    pub fn is_archive(&self) -> bool {
        matches!(self.kind, Kind::Zip(_))
    }

    /// Reads every file once.
    pub fn list(&self) -> Result<Listing, Error> {
        match &self.kind {
            Kind::Folder => folder::list(&self.place),
            Kind::Zip(zipped) => Ok(zipped.list()),
        }
    }

    /// One file; `None` when there is none, or when it is no sensible file.
    #[must_use]
    pub fn read(&self, path: &str) -> Option<Vec<u8>> {
        if !sums::is_path(path) {
            return None;
        }
        match &self.kind {
            Kind::Folder => folder::read(&self.place, path),
            Kind::Zip(zipped) => zipped.read(path),
        }
    }

    /// The list of digests that the tree brings along.
    pub fn sums(&self) -> Result<Sums, Error> {
        let wrong = |message: String| Error::Usage {
            message: format!("`{}` is no published edition: {message}", self.place.display()),
            help: format!("name the folder or ZIP with `{}` in it", sums::SUMS),
        };
        let bytes = self.read(sums::SUMS).ok_or_else(|| wrong(format!("`{}` is not in it", sums::SUMS)))?;
        let text = String::from_utf8(bytes).map_err(|_| wrong(format!("`{}` is no text", sums::SUMS)))?;
        sums::read(&text).map_err(|message| wrong(format!("`{}`: {message}", sums::SUMS)))
    }
}
