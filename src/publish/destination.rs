//! In: the path a person gave for the output, and the folders of the book. Out: a [`Destination`] that may be replaced,
//! or the reason why not. It reads folders and changes nothing.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Component, Path, PathBuf};

use walkdir::WalkDir;

use super::manifest::{self, Manifest};
use crate::model::error::Error;

/// Files that systems strew into folders and nobody misses.
const LITTER: [&str; 4] = [".DS_Store", "Thumbs.db", "desktop.ini", ".directory"];

/// A place that rahnamo may fill and replace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Destination {
    shown: PathBuf,
    parent: PathBuf,
}

impl Destination {
    /// Checks `dest` against `protected`, the folders and files of the book that no output may swallow or lie in.
    /// The book's own root is protected from being swallowed only, because `dist` lies in it.
    pub fn new(dest: &Path, root: &Path, protected: &[PathBuf]) -> Result<Self, Error> {
        let Some(name) = dest.file_name() else {
            return Err(unsuitable(dest, "it is not the name of a folder that can be replaced"));
        };
        let parent = parent_of(dest);
        let place = resolve(&parent)?.join(name);
        if resolve(root)?.starts_with(&place) {
            return Err(unsuitable(dest, "the book itself lies in it"));
        }
        for path in protected {
            let path = resolve(path)?;
            if path.starts_with(&place) || place.starts_with(&path) {
                return Err(unsuitable(dest, "it is a part of the book that you write yourself"));
            }
        }
        let destination = Self { shown: dest.to_owned(), parent };
        destination.check_contents()?;
        Ok(destination)
    }

    /// The folder, as it was given.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.shown
    }

    /// The folder that holds it; the work folder is made there, because only names on one file system can be switched.
    #[must_use]
    pub fn parent(&self) -> &Path {
        &self.parent
    }

    /// Whether what stands there now is ours as a whole: absent, empty, or with our manifest and nothing beside it.
    pub fn check_contents(&self) -> Result<(), Error> {
        let path = self.path();
        let Ok(described) = fs::symlink_metadata(path) else { return Ok(()) };
        if described.is_symlink() {
            return Err(unsuitable(path, "it is a link to another place"));
        }
        if !described.is_dir() {
            return Err(Error::ForeignOutput { path: path.to_owned() });
        }
        let mut entries = fs::read_dir(path).map_err(Error::io("look into", path))?;
        if entries.next().is_none() {
            return Ok(());
        }
        match Manifest::read(path) {
            None => Err(Error::ForeignOutput { path: path.to_owned() }),
            Some(manifest) => refuse_strangers(path, &manifest),
        }
    }
}

/// A list of phone numbers that somebody keeps in `dist`, or the `.git` of a published branch, would be lost for good.
fn refuse_strangers(path: &Path, manifest: &Manifest) -> Result<(), Error> {
    let known: BTreeSet<PathBuf> =
        manifest.files.iter().map(|file| path.join(&file.path)).chain([path.join(manifest::FILE_NAME)]).collect();
    let is_litter = |entry: &walkdir::DirEntry| LITTER.iter().any(|name| entry.file_name() == *name);
    for entry in WalkDir::new(path).sort_by_file_name() {
        let entry = entry.map_err(|error| Error::Io { path: path.to_owned(), action: "look into", source: error.into() })?;
        if !entry.file_type().is_dir() && !known.contains(entry.path()) && !is_litter(&entry) {
            let stranger = entry.path().strip_prefix(path).unwrap_or(entry.path());
            return Err(Error::Usage {
                message: format!("`{}` holds a file that rahnamo did not write: `{}`", path.display(), stranger.display()),
                help: "move it to another folder, then start again: the whole folder is replaced at each build".into(),
            });
        }
    }
    Ok(())
}

fn unsuitable(dest: &Path, reason: &str) -> Error {
    Error::Usage {
        message: format!("the output cannot be written to `{}`: {reason}", dest.display()),
        help: "name a new folder with `-d`, for instance `-d dist`".into(),
    }
}

fn parent_of(dest: &Path) -> PathBuf {
    match dest.parent() {
        Some(parent) if parent.as_os_str().is_empty() => PathBuf::from("."),
        Some(parent) => parent.to_owned(),
        None => dest.to_owned(),
    }
}

/// The real place of `path`, links followed, also where its last folders do not exist yet.
fn resolve(path: &Path) -> Result<PathBuf, Error> {
    let absolute = std::path::absolute(path).map_err(Error::io("find", path))?;
    let mut missing = Vec::new();
    for existing in absolute.ancestors() {
        if let Ok(real) = existing.canonicalize() {
            return Ok(missing.iter().rev().fold(real, |place, part: &Component| place.join(part)));
        }
        match existing.components().next_back() {
            Some(Component::ParentDir) => return Err(unsuitable(path, "`..` leads through a folder that does not exist")),
            Some(part) => missing.push(part),
            None => break,
        }
    }
    Ok(absolute)
}
