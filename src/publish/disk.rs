//! The one place where publishing touches files: every operation is a method here, and nothing beside it is called.
//! So a test can let each of them fail, or let the process "die" at it, and look at what is left.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use walkdir::WalkDir;

/// The file system, or one on which something goes wrong.
#[derive(Debug, Clone, Default)]
pub struct Disk {
    faults: Option<Arc<Faults>>,
}

/// What goes wrong, for tests.
#[derive(Debug)]
pub struct Faults {
    at: u64,
    fault: Fault,
    can_exchange: bool,
    done: AtomicU64,
}

/// A way for an operation to go wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It fails; all later ones succeed.
    Once(io::ErrorKind),
    /// It fails, and so do all later ones that change something: a full disk, a folder that was pulled away.
    Lasting(io::ErrorKind),
    /// The process is killed in the midst of it: what it wrote is left half-done, and nothing happens after it.
    Death,
}

/// Whether an operation changes something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Look,
    Change,
}

impl Faults {
    /// `fault` happens at the operation with the number `at`, counted from 1.
    #[must_use]
    pub fn new(at: u64, fault: Fault) -> Arc<Self> {
        Arc::new(Self { at, fault, can_exchange: true, done: AtomicU64::new(0) })
    }

    /// The same on a system that cannot swap two folders in one step.
    #[must_use]
    pub fn without_exchange(at: u64, fault: Fault) -> Arc<Self> {
        Arc::new(Self { at, fault, can_exchange: false, done: AtomicU64::new(0) })
    }

    /// Operations so far.
    #[must_use]
    pub fn done(&self) -> u64 {
        self.done.load(Ordering::SeqCst)
    }

    fn step(&self, kind: Kind) -> io::Result<()> {
        let number = self.done.fetch_add(1, Ordering::SeqCst) + 1;
        match self.fault {
            Fault::Once(error) if number == self.at => Err(error.into()),
            Fault::Lasting(error) if number >= self.at && kind == Kind::Change => Err(error.into()),
            Fault::Death if number >= self.at => Err(io::Error::other("the process is dead")),
            _ => Ok(()),
        }
    }

    /// A write that death interrupts leaves some of its bytes.
    fn is_torn(&self) -> bool {
        self.fault == Fault::Death && self.done() == self.at
    }
}

impl Disk {
    /// A disk with something wrong, for tests.
    #[must_use]
    pub fn failing(faults: &Arc<Faults>) -> Self {
        Self { faults: Some(faults.clone()) }
    }

    fn step(&self, kind: Kind) -> io::Result<()> {
        self.faults.as_ref().map_or(Ok(()), |faults| faults.step(kind))
    }

    /// Makes a folder and those around it.
    pub(super) fn make_folder(&self, path: &Path) -> io::Result<()> {
        self.step(Kind::Change)?;
        fs::create_dir_all(path)
    }

    /// Makes a folder with a name of its own.
    pub(super) fn make_unique_folder(&self, parent: &Path, prefix: &str) -> io::Result<PathBuf> {
        self.step(Kind::Change)?;
        tempfile::Builder::new().prefix(prefix).tempdir_in(parent).map(tempfile::TempDir::keep)
    }

    /// Writes a new file; it must not be there.
    pub(super) fn write_new(&self, path: &Path, bytes: &[u8]) -> io::Result<File> {
        let step = self.step(Kind::Change);
        if step.is_err() && self.faults.as_ref().is_some_and(|faults| faults.is_torn()) {
            fs::write(path, &bytes[..bytes.len() / 2])?;
        }
        step?;
        let mut file = File::create_new(path)?;
        file.write_all(bytes)?;
        Ok(file)
    }

    /// Gives the file at `from` a second name.
    pub(super) fn link(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step(Kind::Change)?;
        fs::hard_link(from, to)
    }

    /// Opens a file for locking, and makes it where it is missing.
    pub(super) fn open_lock(&self, path: &Path) -> io::Result<File> {
        self.step(Kind::Change)?;
        File::options().read(true).write(true).create(true).truncate(false).open(path)
    }

    /// Opens a file.
    pub(super) fn open(&self, path: &Path) -> io::Result<File> {
        self.step(Kind::Look)?;
        File::open(path)
    }

    /// Reads a file that is no link and no larger than `limit` bytes.
    pub(super) fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        self.step(Kind::Look)?;
        let described = fs::symlink_metadata(path)?;
        if !described.is_file() || described.len() > limit {
            return Err(io::Error::new(io::ErrorKind::InvalidData, "no file of a sensible size"));
        }
        let mut bytes = Vec::new();
        File::open(path)?.take(limit).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    /// What stands at `path`, a link not followed; `None` for nothing.
    pub(super) fn describe(&self, path: &Path) -> io::Result<Option<fs::Metadata>> {
        self.step(Kind::Look)?;
        match fs::symlink_metadata(path) {
            Ok(described) => Ok(Some(described)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Folders directly in `path`, ordered.
    pub(super) fn folders(&self, path: &Path) -> io::Result<Vec<PathBuf>> {
        self.step(Kind::Look)?;
        let mut folders = Vec::new();
        for entry in fs::read_dir(path)? {
            let entry = entry?;
            if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                folders.push(entry.path());
            }
        }
        folders.sort();
        Ok(folders)
    }

    /// Everything below `path` that is no folder, ordered; links are named and not followed.
    pub(super) fn files(&self, path: &Path) -> io::Result<Vec<PathBuf>> {
        self.step(Kind::Look)?;
        let entries = WalkDir::new(path).sort_by_file_name().into_iter();
        let files = entries.filter(|entry| entry.as_ref().map_or(true, |entry| !entry.file_type().is_dir()));
        files.map(|entry| entry.map(walkdir::DirEntry::into_path).map_err(io::Error::from)).collect()
    }

    /// Renames a file or folder.
    pub(super) fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step(Kind::Change)?;
        fs::rename(from, to)
    }

    /// Swaps two folders in one step. `false`: this system or file system cannot, and nothing has changed.
    #[cfg(target_os = "linux")]
    pub(super) fn exchange(&self, new: &Path, dest: &Path) -> io::Result<bool> {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        use rustix::io::Errno;
        self.step(Kind::Change)?;
        if self.faults.as_ref().is_some_and(|faults| !faults.can_exchange) {
            return Ok(false);
        }
        match renameat_with(CWD, new, CWD, dest, RenameFlags::EXCHANGE) {
            Ok(()) => Ok(true),
            Err(Errno::INVAL | Errno::NOSYS | Errno::OPNOTSUPP) => Ok(false),
            Err(error) => Err(error.into()),
        }
    }

    /// See above.
    #[cfg(not(target_os = "linux"))]
    pub(super) fn exchange(&self, _: &Path, _: &Path) -> io::Result<bool> {
        self.step(Kind::Change)?;
        Ok(false)
    }

    /// Removes a folder with all that is in it.
    pub(super) fn remove(&self, folder: &Path) -> io::Result<()> {
        self.step(Kind::Change)?;
        fs::remove_dir_all(folder)
    }

    // Where the mains fail daily, a published name must not hold an empty file. Linux flushes everything at once, which for
    // hundreds of files takes a tenth of the time; elsewhere each file is flushed by itself.

    /// Flushes everything on the file system of `folder`, where that can be done at once.
    #[cfg(target_os = "linux")]
    pub(super) fn flush_all(&self, folder: &Path) -> io::Result<()> {
        self.step(Kind::Change)?;
        // Tests with faults do not wait for a whole disk, hundreds of times.
        if self.faults.is_some() {
            return Ok(());
        }
        Ok(rustix::fs::syncfs(File::open(folder)?)?)
    }

    /// Does nothing: each file was flushed.
    #[cfg(not(target_os = "linux"))]
    pub(super) fn flush_all(&self, _: &Path) -> io::Result<()> {
        self.step(Kind::Change)
    }

    /// Flushes one file, where [`Self::flush_all`] does not.
    pub(super) fn flush_file(&self, file: &File) -> io::Result<()> {
        if cfg!(target_os = "linux") {
            return Ok(());
        }
        self.step(Kind::Change)?;
        file.sync_all()
    }

    /// Flushes the names in a folder, so that a switch outlives a power cut. Windows does that itself.
    pub(super) fn flush_names(&self, folder: &Path) -> io::Result<()> {
        self.step(Kind::Change)?;
        if cfg!(unix) && self.faults.is_none() { File::open(folder)?.sync_all() } else { Ok(()) }
    }
}
