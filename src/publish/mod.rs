//! In: the artifacts of a run and a checked destination. Out: the destination holds exactly these files and a manifest.
//! It does not know what the files are, and it never touches a folder that rahnamo did not make.
//!
//! The way there: everything is written into a work folder beside the destination and flushed, then the switch.
//! A failed or killed build therefore leaves the previous output whole; `workspace` says what each kind of death leaves.

pub mod destination;
pub mod manifest;
mod paths;
mod switch;
mod workspace;

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::model::artifact::Artifact;
use crate::model::error::Error;
pub use destination::Destination;
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

/// Puts `artifacts` in place of whatever rahnamo published at `destination` before.
pub fn publish(artifacts: &[Artifact], destination: &Destination) -> Result<Published, Error> {
    paths::check(artifacts)?;
    recover(destination)?;
    let mut workspace = Workspace::create(destination)?;
    let manifest = Manifest::of(artifacts);
    write_files(artifacts, &workspace.new_output())?;
    write_file(&workspace.new_output().join(manifest::FILE_NAME), manifest.to_json().as_bytes())?;
    flush(&workspace.new_output())?;
    // A long build gives people time to put files into the old output, so it is looked at again.
    destination.check_contents()?;
    switch::switch(&mut workspace, destination.path())?;
    Ok(Published { dest: destination.path().to_owned(), files: manifest.files.len(), bytes: manifest.bytes() })
}

/// Mends what a killed build left beside `destination`: an output that was moved aside goes back, the rest is removed.
pub fn recover(destination: &Destination) -> Result<(), Error> {
    workspace::recover(destination.parent())
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
    switch::rename(destination.path(), &workspace.discarded_output())?;
    Ok(true)
}

fn write_files(artifacts: &[Artifact], root: &Path) -> Result<(), Error> {
    for folder in paths::folders(artifacts) {
        let folder = root.join(folder);
        fs::create_dir_all(&folder).map_err(Error::io("make the folder", &folder))?;
    }
    artifacts.par_iter().try_for_each(|artifact| write_file(&root.join(&artifact.path), &artifact.bytes))
}

fn write_file(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let write = || {
        let mut file = File::create_new(path)?;
        file.write_all(bytes)?;
        flush_one(&file)
    };
    write().map_err(Error::io("write", path))
}

// Where the mains fail daily, a published name must not hold an empty file. Linux flushes everything at once, which for
// hundreds of files takes a tenth of the time; elsewhere each file is flushed by itself.

#[cfg(target_os = "linux")]
fn flush(folder: &Path) -> Result<(), Error> {
    let flush = || Ok(rustix::fs::syncfs(File::open(folder)?)?);
    flush().map_err(Error::io("flush", folder))
}

#[cfg(target_os = "linux")]
#[expect(clippy::unnecessary_wraps, reason = "the same signature on every system")]
fn flush_one(_: &File) -> std::io::Result<()> {
    Ok(())
}

#[cfg(not(target_os = "linux"))]
#[expect(clippy::unnecessary_wraps, reason = "the same signature on every system")]
fn flush(_: &Path) -> Result<(), Error> {
    Ok(())
}

#[cfg(not(target_os = "linux"))]
fn flush_one(file: &File) -> std::io::Result<()> {
    file.sync_all()
}
