//! What the machine could not do. An error stops the run with exit code 2; what an author can mend is a finding instead.

use std::fmt;
use std::path::{Path, PathBuf};

/// A failure of the machine or of the theme, in words for the person at the keyboard.
#[derive(Debug)]
pub enum Error {
    /// Reading or writing failed.
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What was tried, as in "cannot {action} `path`".
        action: &'static str,
        /// The system's reason.
        source: std::io::Error,
    },
    /// The folder holds no book.
    NoBook {
        /// Where `book.toml` was looked for.
        path: PathBuf,
    },
    /// A template, style sheet or typst file of the theme is broken.
    Theme {
        /// Path in the theme, with `:line:column` when known.
        place: String,
        /// What the engine said.
        message: String,
    },
    /// A tool that was asked for is missing, too old, or failed.
    Tool {
        /// The tool's name or path.
        name: String,
        /// What went wrong.
        message: String,
        /// What to do.
        help: String,
    },
    /// A command line or an environment variable that makes no sense.
    Usage {
        /// What is wrong.
        message: String,
        /// What to do.
        help: String,
    },
    /// The output folder is not ours to replace.
    ForeignOutput {
        /// The folder.
        path: PathBuf,
    },
}

impl Error {
    /// For `map_err` on I/O: `Error::io("read", path)`.
    pub fn io(action: &'static str, path: &Path) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::Io { path, action, source }
    }

    /// The sentence that says what to do, where there is one.
    #[must_use]
    pub fn help(&self) -> Option<String> {
        match self {
            Self::Io { .. } | Self::Theme { .. } => None,
            Self::NoBook { .. } => Some("go to the folder with `book.toml`, name it, or start one with `rahnamo init`".into()),
            Self::Tool { help, .. } | Self::Usage { help, .. } => Some(help.clone()),
            Self::ForeignOutput { .. } => Some(
                "name another folder with `-d`, or move this one away yourself; only folders that rahnamo made are replaced"
                    .into(),
            ),
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io { path, action, source } => write!(f, "cannot {action} `{}`: {source}", path.display()),
            Self::NoBook { path } => write!(f, "no book here: `{}` does not exist", path.display()),
            Self::Theme { place, message } => write!(f, "the theme is broken at `{place}`: {message}"),
            Self::Tool { name, message, .. } => write!(f, "`{name}`: {message}"),
            Self::Usage { message, .. } => f.write_str(message),
            Self::ForeignOutput { path } => {
                write!(f, "`{}` was not made by rahnamo and is left alone", path.display())
            }
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Io { source, .. } => Some(source),
            _ => None,
        }
    }
}
