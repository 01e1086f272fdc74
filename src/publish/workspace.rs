//! In: a destination. Out: a work folder beside it, `.rahnamo-staging-…`, and the mending of such folders after a killed build.
//!
//! A work folder holds a marker, `new` (the output being written) and, from the switch on, `old` (the previous output).
//! The marker is locked as long as its build lives, so that two builds beside each other never clear each other away;
//! the system drops the lock with the process, however that ends. What a killed build leaves, and what the next run does:
//!
//! * before the switch: the previous output, untouched, and a work folder without `old`, which is removed;
//! * between the two renames of the switch: no output under its name, and the whole previous one as `old`, which goes back;
//! * after the switch: the new output, and a work folder whose `old` has a successor, which is removed.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::{Component, Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::destination::Destination;
use super::manifest::Manifest;
use super::switch;
use crate::model::error::Error;

const PREFIX: &str = ".rahnamo-staging-";
const MARKER: &str = "marker.json";
const NEW: &str = "new";
const OLD: &str = "old";
const DISCARDED: &str = "discarded";

/// The marker: whose work folder this is.
#[derive(Debug, Serialize, Deserialize)]
struct Marker {
    #[serde(rename = "made-by")]
    made_by: String,
    /// Name of the destination, which lies beside the work folder.
    dest: String,
}

/// A live work folder. It is removed when it is dropped; what cannot be removed then is left to the next run, so that
/// a file which somebody looks at never fails a build that is published.
#[derive(Debug)]
pub(super) struct Workspace {
    folder: PathBuf,
    fate: Fate,
    // Held, not read: the lock says that this build lives.
    _lock: File,
}

/// What becomes of a work folder in the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    Removed,
    Kept,
}

impl Drop for Workspace {
    fn drop(&mut self) {
        if self.fate == Fate::Removed {
            remove(&self.folder);
        }
    }
}

impl Workspace {
    /// Makes the folder, its marker and an empty `new`.
    pub(super) fn create(destination: &Destination) -> Result<Self, Error> {
        let parent = destination.parent();
        fs::create_dir_all(parent).map_err(Error::io("make the folder", parent))?;
        let folder =
            tempfile::Builder::new().prefix(PREFIX).tempdir_in(parent).map_err(Error::io("make a work folder in", parent))?;
        let lock = write_marker(folder.path(), destination).map_err(Error::io("write to", parent))?;
        let workspace = Self { folder: folder.keep(), fate: Fate::Removed, _lock: lock };
        let new = workspace.new_output();
        fs::create_dir(&new).map_err(Error::io("make the folder", &new))?;
        Ok(workspace)
    }

    /// Where the new output is written.
    pub(super) fn new_output(&self) -> PathBuf {
        self.folder.join(NEW)
    }

    /// Where the previous output goes.
    pub(super) fn old_output(&self) -> PathBuf {
        self.folder.join(OLD)
    }

    /// Where an output goes that is to be removed for good: the next run never puts it back.
    pub(super) fn discarded_output(&self) -> PathBuf {
        self.folder.join(DISCARDED)
    }

    /// Leaves the folder with all that is in it, because it holds the only whole output.
    pub(super) fn keep(&mut self) {
        self.fate = Fate::Kept;
    }
}

fn write_marker(folder: &Path, destination: &Destination) -> std::io::Result<File> {
    let dest = destination.path().file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let text = serde_json::to_vec(&Marker { made_by: env!("CARGO_PKG_NAME").into(), dest })?;
    let mut file = File::create_new(folder.join(MARKER))?;
    file.lock()?;
    file.write_all(&text)?;
    file.sync_all()?;
    Ok(file)
}

/// Mends every abandoned work folder in `parent`. Folders of live builds and folders of others are left alone.
pub(super) fn recover(parent: &Path) -> Result<(), Error> {
    for folder in candidates(parent)? {
        if let Some(dest) = abandoned(&folder) {
            mend(&folder, &parent.join(dest))?;
        }
    }
    Ok(())
}

fn candidates(parent: &Path) -> Result<Vec<PathBuf>, Error> {
    if !parent.exists() {
        return Ok(Vec::new());
    }
    let mut folders = Vec::new();
    for entry in fs::read_dir(parent).map_err(Error::io("look into", parent))? {
        let entry = entry.map_err(Error::io("look into", parent))?;
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        if is_folder && entry.file_name().to_string_lossy().starts_with(PREFIX) {
            folders.push(entry.path());
        }
    }
    folders.sort();
    Ok(folders)
}

/// The destination's name when `folder` carries our marker and nobody holds it.
fn abandoned(folder: &Path) -> Option<String> {
    let mut file = File::open(folder.join(MARKER)).ok()?;
    file.try_lock().ok()?;
    let mut text = String::new();
    Read::by_ref(&mut file).take(4096).read_to_string(&mut text).ok()?;
    let marker: Marker = serde_json::from_str(&text).ok()?;
    let is_one_name = matches!(Path::new(&marker.dest).components().collect::<Vec<_>>()[..], [Component::Normal(_)]);
    (marker.made_by == env!("CARGO_PKG_NAME") && is_one_name).then_some(marker.dest)
}

fn mend(folder: &Path, dest: &Path) -> Result<(), Error> {
    let old = folder.join(OLD);
    let was_moved_aside = fs::symlink_metadata(dest).is_err() && old.is_dir();
    if was_moved_aside && (Manifest::read(&old).is_some() || is_empty(&old)) {
        switch::rename(&old, dest)?;
    }
    remove(folder);
    Ok(())
}

/// The marker goes last, so that a removal which is itself killed is finished by the next run. Remains that cannot be
/// removed yet (a virus scanner reads them) are in nobody's way.
fn remove(folder: &Path) {
    let is_empty = [NEW, OLD, DISCARDED].iter().all(|name| {
        let child = folder.join(name);
        fs::remove_dir_all(&child).is_ok() || fs::symlink_metadata(&child).is_err()
    });
    if is_empty {
        fs::remove_dir_all(folder).ok();
    }
}

fn is_empty(folder: &Path) -> bool {
    fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_none())
}
