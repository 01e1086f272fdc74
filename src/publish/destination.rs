//! In: the path a person gave for the output, and the folders of the book. Out: a [`Destination`] that may be replaced,
//! or the reason why not. It reads folders and changes nothing.

use std::path::{Component, Path, PathBuf};

use super::disk::Disk;
use super::manifest::Holding;
use crate::model::error::Error;

/// Files that systems strew into folders and nobody misses.
const LITTER: [&str; 4] = [".DS_Store", "Thumbs.db", "desktop.ini", ".directory"];

/// A place that rahnamo may fill and replace.
#[derive(Debug, Clone)]
pub struct Destination {
    shown: PathBuf,
    parent: PathBuf,
    tenant: Tenant,
    disk: Disk,
}

/// What is to stand there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tenant {
    /// A build to look at: it never takes the place of a published edition.
    Build,
    /// A published edition.
    Release,
}

impl Destination {
    /// Checks `dest` against `protected`, the folders and files of the book that no output may swallow or lie in.
    /// The book's own root is protected from being swallowed only, because `dist` lies in it.
    pub fn new(dest: &Path, root: &Path, protected: &[PathBuf]) -> Result<Self, Error> {
        Self::on(Disk::default(), dest, root, protected, Tenant::Build)
    }

    /// The same for a published edition.
    pub fn for_release(dest: &Path, root: &Path, protected: &[PathBuf]) -> Result<Self, Error> {
        Self::on(Disk::default(), dest, root, protected, Tenant::Release)
    }

    /// The same on another `disk`.
    pub fn on(disk: Disk, dest: &Path, root: &Path, protected: &[PathBuf], tenant: Tenant) -> Result<Self, Error> {
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
        let destination = Self { shown: dest.to_owned(), parent, tenant, disk };
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

    pub(super) fn disk(&self) -> &Disk {
        &self.disk
    }

    /// Whether what stands there now is ours as a whole: absent, empty, or with our list and nothing beside it.
    pub fn check_contents(&self) -> Result<(), Error> {
        let path = self.path();
        let Some(described) = self.disk.describe(path).map_err(Error::io("look at", path))? else { return Ok(()) };
        if described.is_symlink() {
            return Err(unsuitable(path, "it is a link to another place"));
        }
        if !described.is_dir() {
            return Err(Error::ForeignOutput { path: path.to_owned() });
        }
        let files = self.disk.files(path).map_err(Error::io("look into", path))?;
        if files.is_empty() && self.disk.folders(path).map_err(Error::io("look into", path))?.is_empty() {
            return Ok(());
        }
        match Holding::read(&self.disk, path) {
            None => Err(Error::ForeignOutput { path: path.to_owned() }),
            Some(holding) if holding.is_release && self.tenant == Tenant::Build => Err(published(path)),
            Some(holding) => refuse_strangers(path, &files, &holding),
        }
    }
}

/// A list of phone numbers that somebody keeps in `dist`, or the `.git` of a published branch, would be lost for good.
fn refuse_strangers(path: &Path, files: &[PathBuf], holding: &Holding) -> Result<(), Error> {
    let is_litter = |file: &Path| LITTER.iter().any(|name| file.file_name().is_some_and(|own| own == *name));
    let below = |file: &Path| {
        let parts = file.strip_prefix(path).unwrap_or(file).components();
        parts.map(|part| part.as_os_str().to_string_lossy().into_owned()).collect::<Vec<_>>().join("/")
    };
    let stranger = files.iter().find(|file| !is_litter(file) && !holding.paths.contains(&below(file)));
    stranger.map_or(Ok(()), |stranger| {
        Err(Error::Usage {
            message: format!("`{}` holds a file that rahnamo did not write: `{}`", path.display(), below(stranger)),
            help: "move it to another folder, then start again: the whole folder is replaced at each build".into(),
        })
    })
}

fn published(path: &Path) -> Error {
    Error::Usage {
        message: format!("`{}` holds a published edition", path.display()),
        help: "build into another folder; only `rahnamo publish` replaces editions".into(),
    }
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
