//! In: files that a command wants to make or to change. Out: all new ones, or none when one of them is there already.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use rahnamo::model::error::Error;

use super::shown;

/// A file to be made.
#[derive(Debug, PartialEq, Eq)]
pub struct NewFile {
    /// Where.
    pub path: PathBuf,
    /// The whole content.
    pub text: String,
}

/// Writes `files`. What exists, were it a broken link, is named and never touched.
pub fn write_all(files: &[NewFile]) -> Result<(), Error> {
    let taken: Vec<_> = files
        .iter()
        .filter(|file| fs::symlink_metadata(&file.path).is_ok())
        .map(|file| format!("`{}`", shown(&file.path)))
        .collect();
    if !taken.is_empty() {
        return Err(Error::Usage {
            message: format!(
                "{} exist{} already, so nothing was written",
                taken.join(", "),
                if taken.len() == 1 { "s" } else { "" }
            ),
            help: "choose another folder or name, or move the old file away first".into(),
        });
    }
    files.iter().try_for_each(write)
}

/// Whole or not at all: a half-written list would lose sessions. The folder must be there, the file need not.
pub fn replace(path: &Path, content: impl AsRef<[u8]>) -> Result<(), Error> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let write = || {
        let mut file = tempfile::NamedTempFile::new_in(folder)?;
        file.write_all(content.as_ref())?;
        let permissions = fs::metadata(path).map(|file| file.permissions()).ok();
        // Temporary files are for nobody else to read; a new one of the book is.
        #[cfg(unix)]
        let permissions = permissions.or_else(|| Some(std::os::unix::fs::PermissionsExt::from_mode(0o644)));
        if let Some(permissions) = permissions {
            file.as_file().set_permissions(permissions)?;
        }
        file.persist(path).map_err(|error| error.error)
    };
    write().map(drop).map_err(Error::io("write", path))
}

fn write(file: &NewFile) -> Result<(), Error> {
    if let Some(folder) = file.path.parent() {
        fs::create_dir_all(folder).map_err(Error::io("make the folder", folder))?;
    }
    let write = || -> io::Result<()> { File::create_new(&file.path)?.write_all(file.text.as_bytes()) };
    write().map_err(Error::io("write", &file.path))
}
