//! In: the artifacts of a run and a checked destination. Out: the destination holds exactly these files and a manifest.
//! It does not know what the files are, and it never touches a folder that rahnamo did not make.
//!
//! The way there: everything is written into a work folder beside the destination and flushed, then the switch.
//! A failed or killed build therefore leaves the previous output whole; `workspace` says what each kind of death leaves.

pub mod destination;
pub mod disk;
mod lock;
pub mod manifest;
mod paths;
pub mod sums;
mod switch;
pub mod tree;
mod workspace;

use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::model::artifact::Artifact;
use crate::model::error::Error;
pub use destination::Destination;
use disk::Disk;
pub use lock::Lock;
use manifest::Manifest;
use workspace::Workspace;

/// What was published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// The folder.
    pub dest: PathBuf,
    /// Files in it, the manifest not counted.
    pub files: usize,
    /// Their size in bytes.
    pub bytes: u64,
}

/// Puts `artifacts`, and a list of them, in place of whatever rahnamo published at `destination` before.
pub fn publish(artifacts: &[Artifact], destination: &Destination) -> Result<Published, Error> {
    paths::check(artifacts)?;
    let manifest = Manifest::of(artifacts);
    let json = manifest.to_json();
    put(artifacts, &[(manifest::FILE_NAME, json.as_bytes())], destination)?;
    Ok(Published { dest: destination.path().to_owned(), files: manifest.files.len(), bytes: manifest.bytes() })
}

/// Puts an edition, which brings its own list, in place of the previous one.
pub fn publish_edition(artifacts: &[Artifact], destination: &Destination) -> Result<(), Error> {
    paths::check(artifacts)?;
    put(artifacts, &[], destination)
}

fn put(artifacts: &[Artifact], lists: &[(&str, &[u8])], destination: &Destination) -> Result<(), Error> {
    recover(destination)?;
    let mut workspace = Workspace::create(destination)?;
    let (disk, new) = (destination.disk(), workspace.new_output());
    write_files(disk, artifacts, &new, destination.path())?;
    for (name, bytes) in lists {
        write_file(disk, &new.join(name), bytes)?;
    }
    disk.flush_all(&new).map_err(Error::io("flush", &new))?;
    // A long build gives people time to put files into the old output, so it is looked at again.
    destination.check_contents()?;
    switch::switch(&mut workspace, destination.path())?;
    disk.flush_names(destination.parent()).map_err(Error::io("flush", destination.parent()))
}

/// Mends what a killed build left beside `destination`: an output that was moved aside goes back, the rest is removed.
pub fn recover(destination: &Destination) -> Result<(), Error> {
    workspace::recover(destination)
}

/// Removes the output. `false` when there is none.
pub fn clean(destination: &Destination) -> Result<bool, Error> {
    recover(destination)?;
    if !destination.path().exists() {
        return Ok(false);
    }
    destination.check_contents()?;
    let workspace = Workspace::create(destination)?;
    // Moved aside first: a removal that stops half-way must not leave half an output under its own name.
    switch::rename(destination.disk(), destination.path(), &workspace.discarded_output())?;
    Ok(true)
}

/// Puts all files into `root`. Those that `previous` has with the same bytes are not written again: they get a second name, which is
/// as whole as a copy, needs no flush, and leaves their times to whoever compares by them.
fn write_files(disk: &Disk, artifacts: &[Artifact], root: &Path, previous: &Path) -> Result<(), Error> {
    for folder in paths::folders(artifacts) {
        let folder = root.join(folder);
        disk.make_folder(&folder).map_err(Error::io("make the folder", &folder))?;
    }
    artifacts.par_iter().try_for_each(|artifact| {
        let path = root.join(&artifact.path);
        if is_named_again(disk, artifact, &previous.join(&artifact.path), &path) {
            return Ok(());
        }
        write_file(disk, &path, &artifact.bytes)
    })
}

/// Whether `old` holds the bytes of `artifact` and stands at `new` as well now. Some file systems know no second names; there it
/// is written.
fn is_named_again(disk: &Disk, artifact: &Artifact, old: &Path, new: &Path) -> bool {
    let same = disk.read(old, artifact.bytes.len() as u64).is_ok_and(|bytes| bytes == artifact.bytes);
    same && disk.link(old, new).is_ok()
}

fn write_file(disk: &Disk, path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let write = || disk.flush_file(&disk.write_new(path, bytes)?);
    write().map_err(Error::io("write", path))
}
