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

/// What kind of file it is, by the ending of its name; standard input is Markdown.
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

/// The files that `paths` mean: files as they are named, folders walked in order without what is hidden.
pub fn find(paths: &[PathBuf]) -> Result<Vec<PathBuf>, Error> {
    let mut files = Vec::new();
    for path in paths {
        let before = files.len();
        if path.is_dir() {
            files.extend(walk(path)?);
        } else if Kind::of(path).is_some() {
            files.push(path.clone());
        }
        if files.len() == before {
            return Err(Error::Usage {
                message: format!("`{}` is neither a book nor a text nor a PDF", path.display()),
                help: "texts end in `.md`, `.markdown` or `.txt`; the folder of a book has a file `book.toml`".into(),
            });
        }
    }
    // A file that is named twice would be mended twice.
    let mut seen = BTreeSet::new();
    files.retain(|file| seen.insert(file.canonicalize().unwrap_or_else(|_| file.clone())));
    Ok(files)
}

fn walk(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let visible = |entry: &walkdir::DirEntry| entry.depth() == 0 || !entry.file_name().to_string_lossy().starts_with('.');
    let mut files = Vec::new();
    for entry in WalkDir::new(folder).sort_by_file_name().into_iter().filter_entry(visible) {
        let entry = entry.map_err(|error| Error::io("read", folder)(error.into()))?;
        if entry.file_type().is_file() && Kind::of(entry.path()).is_some() {
            files.push(entry.into_path());
        }
    }
    Ok(files)
}

/// The bytes of a file or of standard input.
pub fn read(path: &Path) -> Result<Vec<u8>, Error> {
    if path == Path::new(STDIN) {
        let mut bytes = Vec::new();
        std::io::stdin().read_to_end(&mut bytes).map_err(Error::io("read", path))?;
        return Ok(bytes);
    }
    let limit = if Kind::of(path) == Some(Kind::Pdf) { PDF_LIMIT } else { TEXT_LIMIT };
    let size = fs::metadata(path).map_err(Error::io("read", path))?.len();
    if size > limit {
        let megabytes = |bytes: u64| bytes.div_ceil(1024 * 1024);
        return Err(Error::Usage {
            message: format!("`{}` has {} MB, more than the {} MB allowed", path.display(), megabytes(size), megabytes(limit)),
            help: "split it, or leave it out".into(),
        });
    }
    fs::read(path).map_err(Error::io("read", path))
}
