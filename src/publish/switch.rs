//! In: a work folder with a complete `new`. Out: the destination is the new output, or still the previous one.
//!
//! Where the destination does not exist this is one rename. Where it does, Linux swaps the two folders in one call; elsewhere
//! it is two renames, since no portable call swaps folders. A kill between those two leaves the previous output whole in the
//! work folder, and the next run puts it back (see [`super::workspace`]).

use std::io;
use std::path::Path;

use super::disk::Disk;
use super::workspace::Workspace;
use crate::model::error::Error;

/// Puts `new` in the place of `dest`.
pub(super) fn switch(workspace: &mut Workspace, dest: &Path) -> Result<(), Error> {
    let disk = workspace.disk().clone();
    if disk.describe(dest).map_err(Error::io("look at", dest))?.is_none() {
        return rename(&disk, &workspace.new_output(), dest);
    }
    if disk.exchange(&workspace.new_output(), dest).map_err(Error::io("replace", dest))? {
        return Ok(());
    }
    let old = workspace.old_output();
    rename(&disk, dest, &old)?;
    rename(&disk, &workspace.new_output(), dest).inspect_err(|_| {
        // Put back at once; when even that fails, the work folder stays, because it holds the only whole output.
        if disk.rename(&old, dest).is_err() {
            workspace.keep();
        }
    })
}

/// Renames a folder, with words for the one reason that people can mend.
pub(super) fn rename(disk: &Disk, from: &Path, to: &Path) -> Result<(), Error> {
    disk.rename(from, to).map_err(|error| {
        let shown = if from.file_name().is_some_and(|name| name == "new") { to } else { from };
        if is_held_open(&error) {
            Error::Usage {
                message: format!("cannot replace `{}`: {error}", shown.display()),
                help: "close every window and programme that shows files of this folder (PDF viewer, browser, file manager), \
                       check that you may write to the folder around it, then start again"
                    .into(),
            }
        } else {
            Error::Io { path: shown.to_owned(), action: "replace", source: error }
        }
    })
}

/// Windows refuses to rename a folder while a file in it is open: codes 5 (access denied) and 32 (sharing violation).
fn is_held_open(error: &io::Error) -> bool {
    let sharing_violation = cfg!(windows) && error.raw_os_error() == Some(32);
    sharing_violation || matches!(error.kind(), io::ErrorKind::PermissionDenied | io::ErrorKind::ResourceBusy)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::publish::Destination;

    #[test]
    fn failing_second_rename_puts_the_previous_output_back() {
        let root = tempfile::tempdir().unwrap();
        let dest = root.path().join("dist");
        fs::create_dir(&dest).unwrap();
        let destination = Destination::new(&dest, &root.path().join("book"), &[]).unwrap();
        let mut workspace = Workspace::create(&destination).unwrap();
        fs::write(dest.join("previous"), "").unwrap();
        fs::remove_dir(workspace.new_output()).unwrap();
        let error = switch(&mut workspace, &dest).unwrap_err().to_string();
        assert!(error.starts_with("cannot replace `"), "{error}");
        assert!(dest.join("previous").exists());
        drop(workspace);
        assert_eq!(fs::read_dir(root.path()).unwrap().count(), 1, "only `dist` is left");
    }

    #[test]
    fn refused_rename_says_what_to_close() {
        let error = io::Error::from(io::ErrorKind::PermissionDenied);
        assert!(is_held_open(&error));
        assert!(!is_held_open(&io::Error::from(io::ErrorKind::NotFound)));
    }
}
