//! Files that belong to no book: which ones a path means, and their bytes.

use std::collections::BTreeSet;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::files::TEXT_LIMIT;
use super::loose::Markup;
use crate::model::error::Error;

/// What standard input is called.
pub const STDIN: &str = "-";

/// Largest PDF that is read.
const PDF_LIMIT: u64 = 512 * 1024 * 1024;

/// What kind of file it is, by the ending of its name; standard input is Markdown, unless it begins as a PDF does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A text.
    Text(Markup),
    /// A finished PDF.
    Pdf,
}

impl Kind {
    /// `None` for a file that the rules cannot look at.
    #[must_use]
    pub fn of(path: &Path) -> Option<Self> {
        if path == Path::new(STDIN) {
            return Some(Self::Text(Markup::Markdown));
        }
        match path.extension()?.to_str()?.to_ascii_lowercase().as_str() {
            "md" | "markdown" => Some(Self::Text(Markup::Markdown)),
            "txt" => Some(Self::Text(Markup::Plain)),
            "pdf" => Some(Self::Pdf),
            _ => None,
        }
    }
}

impl Kind {
    /// What a file is, by its name; what came through standard input, by its first bytes.
    #[must_use]
    pub fn told(path: &Path, bytes: &[u8]) -> Self {
        if path == Path::new(STDIN) && bytes.starts_with(b"%PDF-") {
            return Self::Pdf;
        }
        Self::of(path).unwrap_or(Self::Text(Markup::Markdown))
    }
}

/// The files that `paths` mean: files as they are named, folders walked in order without what is hidden. Folders that cannot be
/// read are errors beside them; a path that means nothing is a slip of the command line.
pub fn find(paths: &[PathBuf]) -> Result<(Vec<PathBuf>, Vec<Error>), Error> {
    let (mut files, mut failures) = (Vec::new(), Vec::new());
    for path in paths {
        if path.is_dir() {
            let before = files.len() + failures.len();
            walk(path, &mut files, &mut failures);
            if files.len() + failures.len() == before {
                return Err(empty(path));
            }
        } else if Kind::of(path).is_some() {
            files.push(path.clone());
        } else {
            return Err(unknown(path));
        }
    }
    // A file that is named twice would be mended twice.
    let mut seen = BTreeSet::new();
    files.retain(|file| seen.insert(file.canonicalize().unwrap_or_else(|_| file.clone())));
    Ok((files, failures))
}

const KNOWN: &str = "texts end in `.md`, `.markdown` or `.txt`; the folder of a book has a file `book.toml`";

fn empty(folder: &Path) -> Error {
    Error::Usage { message: format!("there is no text and no PDF in the folder `{}`", folder.display()), help: KNOWN.into() }
}

fn unknown(path: &Path) -> Error {
    if !path.exists() {
        return Error::Usage {
            message: format!("there is no file or folder `{}`", path.display()),
            help: "look whether the name is written rightly; a name with spaces stands in \"quotes\"".into(),
        };
    }
    Error::Usage { message: format!("`{}` is neither a book nor a text nor a PDF", path.display()), help: KNOWN.into() }
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>, failures: &mut Vec<Error>) {
    let visible = |entry: &walkdir::DirEntry| entry.depth() == 0 || !entry.file_name().to_string_lossy().starts_with('.');
    for entry in WalkDir::new(folder).sort_by_file_name().into_iter().filter_entry(visible) {
        match entry {
            Ok(entry) if entry.file_type().is_file() && Kind::of(entry.path()).is_some() => files.push(entry.into_path()),
            Ok(_) => {}
            Err(error) => {
                let path = error.path().unwrap_or(folder).to_owned();
                failures.push(Error::io("read", &path)(error.into()));
            }
        }
    }
}

/// The bytes of a file or of standard input.
pub fn read(path: &Path) -> Result<Vec<u8>, Error> {
    if path == Path::new(STDIN) {
        let mut bytes = Vec::new();
        std::io::stdin().take(PDF_LIMIT + 1).read_to_end(&mut bytes).map_err(Error::io("read", path))?;
        check_size(path, bytes.len() as u64, Kind::told(path, &bytes))?;
        return Ok(bytes);
    }
    let about = fs::metadata(path).map_err(Error::io("read", path))?;
    // Reading a pipe or a device might never end.
    if !about.is_file() {
        return Err(Error::Usage {
            message: format!("`{}` is no file that can be read", path.display()),
            help: "name a text or a PDF".into(),
        });
    }
    check_size(path, about.len(), Kind::told(path, &[]))?;
    fs::read(path).map_err(Error::io("read", path))
}

fn check_size(path: &Path, size: u64, kind: Kind) -> Result<(), Error> {
    let limit = if kind == Kind::Pdf { PDF_LIMIT } else { TEXT_LIMIT };
    if size <= limit {
        return Ok(());
    }
    let megabytes = |bytes: u64| bytes.div_ceil(1024 * 1024);
    Err(Error::Usage {
        message: format!("`{}` has {} MB, more than the {} MB allowed", path.display(), megabytes(size), megabytes(limit)),
        help: "split it, or leave it out".into(),
    })
}
