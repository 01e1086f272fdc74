//! What sets a pack: a [`Job`] goes in, the bytes of a PDF or typst's complaints come out. Two engines take the same jobs and
//! give the same bytes; neither knows what a book is.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;
use std::sync::Arc;

use sha2::{Digest, Sha256};

use super::cli::Cli;
use crate::model::config::{EngineChoice, PdfConfig};
use crate::model::error::Error;

/// The typst releases whose output was looked at.
pub const SUPPORTED: &str = "0.15";
/// PDF/UA-1 and PDF/A-2a at once: for screen readers and for archives.
pub const STANDARDS: [&str; 2] = ["ua-1", "a-2a"];

/// One thing to typeset. All paths are below the job's own root; there is nothing else that typst could read.
#[derive(Debug, Clone)]
pub struct Job {
    /// Path of the main file: `typst/guide.typ`.
    pub main: String,
    /// Contents of `data.json`.
    pub data: Vec<u8>,
    /// Templates and pictures by path.
    pub files: BTreeMap<String, Bytes>,
    /// Font files by name; one run has one theme, so that an engine prepares them once, with its first job.
    pub fonts: Arc<BTreeMap<String, Bytes>>,
    /// Date of the file, in seconds since 1970, UTC.
    pub timestamp: i64,
}

impl Job {
    /// Digest of all that decides what comes out, the engine itself excepted.
    #[must_use]
    pub fn digest(&self) -> [u8; 32] {
        let mut hasher = Sha256::new();
        // Lengths keep the end of one part from passing for the beginning of the next.
        let mut add = |bytes: &[u8]| {
            hasher.update((bytes.len() as u64).to_le_bytes());
            hasher.update(bytes);
        };
        add(self.main.as_bytes());
        add(&self.data);
        add(&self.timestamp.to_le_bytes());
        for (path, bytes) in self.files.iter().chain(&*self.fonts) {
            add(path.as_bytes());
            add(bytes.as_slice());
        }
        hasher.finalize().into()
    }
}

/// Bytes that many jobs share.
#[derive(Debug, Clone)]
pub enum Bytes {
    /// From the binary.
    Fixed(&'static [u8]),
    /// From a file.
    Shared(Arc<[u8]>),
}

impl Bytes {
    /// The bytes.
    #[must_use]
    pub fn as_slice(&self) -> &[u8] {
        match self {
            Self::Fixed(bytes) => bytes,
            Self::Shared(bytes) => bytes,
        }
    }
}

impl From<&Cow<'static, [u8]>> for Bytes {
    fn from(bytes: &Cow<'static, [u8]>) -> Self {
        match bytes {
            Cow::Borrowed(bytes) => Self::Fixed(bytes),
            Cow::Owned(bytes) => Self::Shared(bytes.as_slice().into()),
        }
    }
}

/// One complaint of typst.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypstDiagnostic {
    /// `typst/blocks.typ:12:3`, when typst names a place.
    pub place: Option<String>,
    /// What it says.
    pub message: String,
}

impl fmt::Display for TypstDiagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.place {
            Some(place) => write!(f, "{place}: {}", self.message),
            None => f.write_str(&self.message),
        }
    }
}

/// Why a job gave no PDF.
#[derive(Debug)]
pub enum Failure {
    /// typst read the job and refused it; never empty.
    Refused(Vec<TypstDiagnostic>),
    /// The engine itself broke.
    Machine(Error),
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Machine(error)
    }
}

/// A typesetter.
pub trait Engine: Send + Sync {
    /// Sets one job; many threads may call it at once.
    fn compile(&self, job: &Job) -> Result<Vec<u8>, Failure>;

    /// What it is and which version, for the last line of a build.
    fn name(&self) -> String;
}

/// The engine that `[pdf]` asks for. A binary that was named by hand is used or is an error, never silently replaced.
pub fn select(config: &PdfConfig, typst: Option<&Path>) -> Result<Box<dyn Engine>, Error> {
    match config.engine {
        EngineChoice::Cli => Ok(Box::new(Cli::new(config, typst)?)),
        EngineChoice::Auto if typst.is_some() => Ok(Box::new(Cli::new(config, typst)?)),
        EngineChoice::Auto => match Cli::new(config, None) {
            Ok(found) => Ok(Box::new(found)),
            Err(missing) => embedded(missing),
        },
        EngineChoice::Embedded => embedded(not_built_in()),
    }
}

/// Version of the `typst` binary that was named or is on `PATH`, when packs can be set with it.
pub fn cli_version(typst: Option<&Path>) -> Result<String, Error> {
    let config = PdfConfig { engine: EngineChoice::Cli, timeout: 0 };
    Ok(Cli::new(&config, typst)?.version().to_owned())
}

/// Version of the compiler inside this binary, when it has one.
#[must_use]
pub fn built_in_version() -> Option<String> {
    #[cfg(feature = "embedded-typst")]
    return Some(super::embedded::version());
    #[cfg(not(feature = "embedded-typst"))]
    None
}

fn not_built_in() -> Error {
    Error::Tool {
        name: "typst".into(),
        message: "this rahnamo was built without the compiler inside".into(),
        help: "build it with the feature `embedded-typst`, or set `engine = \"cli\"` under `[pdf]`".into(),
    }
}

#[cfg(feature = "embedded-typst")]
#[expect(clippy::unnecessary_wraps, reason = "without the feature there is no engine, only the error")]
fn embedded(_otherwise: Error) -> Result<Box<dyn Engine>, Error> {
    Ok(Box::new(super::embedded::Embedded::default()))
}

#[cfg(not(feature = "embedded-typst"))]
fn embedded(otherwise: Error) -> Result<Box<dyn Engine>, Error> {
    Err(otherwise)
}
