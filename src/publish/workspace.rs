//! In: a destination. Out: a work folder beside it, `.rahnamo-staging-…`, and the mending of such folders after a killed build.
//!
//! A work folder holds a marker, `new` (the output being written) and, from the switch on, `old` (the previous output).
//! The marker is locked as long as its build lives, so that two builds beside each other never clear each other away;
//! the system drops the lock with the process, however that ends. What a killed build leaves, and what the next run does:
//!
//! * before the switch: the previous output, untouched, and a work folder without `old`, which is removed;
//! * between the two renames of the switch: no output under its name, and the whole previous one as `old`, which goes back;
//! * after the switch: the new output, and a work folder whose `old` has a successor, which is removed.

use std::fs::File;
use std::io::Read;
use std::path::{Component, Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::destination::Destination;
use super::disk::Disk;
use super::manifest::Holding;
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
    disk: Disk,
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
            remove(&self.disk, &self.folder);
        }
    }
}

impl Workspace {
    /// Makes the folder, its marker and an empty `new`.
    pub(super) fn create(destination: &Destination) -> Result<Self, Error> {
        let (disk, parent) = (destination.disk().clone(), destination.parent());
        disk.make_folder(parent).map_err(Error::io("make the folder", parent))?;
        let folder = disk.make_unique_folder(parent, PREFIX).map_err(Error::io("make a work folder in", parent))?;
        // A work folder without its marker is nobody's, so it goes at once.
        let lock = write_marker(&folder, destination).inspect_err(|_| drop(disk.remove(&folder)));
        let lock = lock.map_err(Error::io("write to", parent))?;
        let workspace = Self { folder, fate: Fate::Removed, disk, _lock: lock };
        let new = workspace.new_output();
        workspace.disk.make_folder(&new).map_err(Error::io("make the folder", &new))?;
        Ok(workspace)
    }

    pub(super) fn disk(&self) -> &Disk {
        &self.disk
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
    let file = destination.disk().write_new(&folder.join(MARKER), &text)?;
    file.lock()?;
    Ok(file)
}

/// Mends every abandoned work folder beside `destination`. Folders of live builds and folders of others are left alone.
pub(super) fn recover(destination: &Destination) -> Result<(), Error> {
    let (disk, parent) = (destination.disk(), destination.parent());
    for folder in candidates(disk, parent)? {
        if let Some(dest) = abandoned(disk, &folder) {
            mend(disk, &folder, &parent.join(dest))?;
        }
    }
    Ok(())
}

fn candidates(disk: &Disk, parent: &Path) -> Result<Vec<PathBuf>, Error> {
    if disk.describe(parent).map_err(Error::io("look at", parent))?.is_none() {
        return Ok(Vec::new());
    }
    let mut folders = disk.folders(parent).map_err(Error::io("look into", parent))?;
    folders.retain(|folder| folder.file_name().is_some_and(|name| name.to_string_lossy().starts_with(PREFIX)));
    Ok(folders)
}

/// The destination's name when `folder` carries our marker and nobody holds it.
fn abandoned(disk: &Disk, folder: &Path) -> Option<String> {
    let mut file = disk.open(&folder.join(MARKER)).ok()?;
    file.try_lock().ok()?;
    let mut text = String::new();
    Read::by_ref(&mut file).take(4096).read_to_string(&mut text).ok()?;
    let marker: Marker = serde_json::from_str(&text).ok()?;
    let is_one_name = matches!(Path::new(&marker.dest).components().collect::<Vec<_>>()[..], [Component::Normal(_)]);
    (marker.made_by == env!("CARGO_PKG_NAME") && is_one_name).then_some(marker.dest)
}

fn mend(disk: &Disk, folder: &Path, dest: &Path) -> Result<(), Error> {
    let old = folder.join(OLD);
    let look = |path: &Path| disk.describe(path).map_err(Error::io("look at", path));
    let was_moved_aside = look(dest)?.is_none() && look(&old)?.is_some_and(|old| old.is_dir());
    if was_moved_aside && (Holding::read(disk, &old).is_some() || is_empty(disk, &old)) {
        switch::rename(disk, &old, dest)?;
    }
    remove(disk, folder);
    Ok(())
}

/// The marker goes last, so that a removal which is itself killed is finished by the next run. Remains that cannot be
/// removed yet (a virus scanner reads them) are in nobody's way.
fn remove(disk: &Disk, folder: &Path) {
    let is_empty = [NEW, OLD, DISCARDED].iter().all(|name| {
        let child = folder.join(name);
        disk.remove(&child).is_ok() || disk.describe(&child).is_ok_and(|child| child.is_none())
    });
    if is_empty {
        disk.remove(folder).ok();
    }
}

fn is_empty(disk: &Disk, folder: &Path) -> bool {
    let has_no = |entries: std::io::Result<Vec<PathBuf>>| entries.is_ok_and(|entries| entries.is_empty());
    has_no(disk.files(folder)) && has_no(disk.folders(folder))
}
