//! The typst compiler inside this binary as an engine. Its world is the job: no disk, no network, no clock, no fonts but the
//! theme's. Options are those of `typst compile`, so that both engines give the same bytes.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, OnceLock};

use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{self, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World, WorldExt};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use super::engine::{Engine, Failure, Job, STANDARDS, SUPPORTED, TypstDiagnostic};
use crate::model::error::Error;

/// How many packs typst may forget a memoised result after. Packs of one edition share little, so most is let go at once.
const MEMORY: usize = 2;

/// The compiler, with what all jobs share.
#[derive(Default)]
pub struct Embedded {
    library: OnceLock<Arc<LazyHash<Library>>>,
    fonts: OnceLock<Arc<Fonts>>,
}

struct Fonts {
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
}

impl fmt::Debug for Embedded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Embedded").finish_non_exhaustive()
    }
}

impl Engine for Embedded {
    fn compile(&self, job: &Job) -> Result<Vec<u8>, Failure> {
        let world = self.world(job)?;
        let document = typst::compile::<PagedDocument>(&world).output.map_err(|errors| refused(&world, &errors))?;
        let pdf = typst_pdf::pdf(&document, &options(job.timestamp)?).map_err(|errors| refused(&world, &errors));
        drop(document);
        comemo::evict(MEMORY);
        pdf
    }

    fn name(&self) -> String {
        format!("typst {} (built in)", version())
    }
}

/// Version of the compiler.
pub(super) fn version() -> String {
    typst::utils::version().raw().to_string()
}

impl Embedded {
    fn world(&self, job: &Job) -> Result<JobWorld, Error> {
        let fonts = self.fonts.get_or_init(|| Arc::new(Fonts::new(job)));
        let library = self.library.get_or_init(|| Arc::new(LazyHash::new(Library::builder().build())));
        let mut files = HashMap::new();
        for (path, bytes) in &job.files {
            files.insert(file_id(path)?, foundations::Bytes::new(bytes.as_slice().to_vec()));
        }
        files.insert(file_id("data.json")?, foundations::Bytes::new(job.data.clone()));
        Ok(JobWorld { main: file_id(&job.main)?, files, library: library.clone(), fonts: fonts.clone() })
    }
}

impl Fonts {
    fn new(job: &Job) -> Self {
        let bytes = job.fonts.values().map(|bytes| foundations::Bytes::new(bytes.as_slice().to_vec()));
        let fonts: Vec<Font> = bytes.flat_map(Font::iter).collect();
        Self { book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts }
    }
}

/// A job as typst sees the world.
struct JobWorld {
    main: FileId,
    // Looked up and never walked, so its order reaches no output.
    files: HashMap<FileId, foundations::Bytes>,
    library: Arc<LazyHash<Library>>,
    fonts: Arc<Fonts>,
}

impl World for JobWorld {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fonts.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let bytes = self.file(id)?;
        let text = bytes.as_str().map_err(|_| FileError::InvalidUtf8)?;
        Ok(Source::new(id, text.to_owned()))
    }

    fn file(&self, id: FileId) -> FileResult<foundations::Bytes> {
        // Packages are no files of the job, so an import of one is answered like that of any missing file.
        self.files.get(&id).cloned().ok_or_else(|| FileError::NotFound(id.vpath().get_without_slash().into()))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn file_id(path: &str) -> Result<FileId, Error> {
    let path = VirtualPath::new(path).map_err(|error| Error::Theme { place: path.to_owned(), message: format!("{error:?}") })?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

fn options(timestamp: i64) -> Result<PdfOptions, Error> {
    let wrong = |message: String| Error::Tool {
        name: "typst".into(),
        message,
        help: format!("report this: typst {SUPPORTED} should take it"),
    };
    let known = STANDARDS.map(|name| serde_json::from_value::<PdfStandard>(name.into()));
    let known = known.into_iter().collect::<Result<Vec<_>, _>>().map_err(|error| wrong(error.to_string()))?;
    let standards = PdfStandards::new(&known).map_err(|error| wrong(error.message().to_string()))?;
    Ok(PdfOptions {
        ident: Smart::Auto,
        creator: Smart::Auto,
        timestamp: datetime(timestamp).map(Timestamp::new_utc),
        page_ranges: None,
        standards,
        tagged: true,
        pretty: false,
    })
}

fn datetime(seconds: i64) -> Option<Datetime> {
    let zoned = jiff::Timestamp::from_second(seconds).ok()?.to_zoned(jiff::tz::TimeZone::UTC);
    let part = |number: i8| u8::try_from(number).ok();
    let (month, day) = (part(zoned.month())?, part(zoned.day())?);
    Datetime::from_ymd_hms(zoned.year().into(), month, day, part(zoned.hour())?, part(zoned.minute())?, part(zoned.second())?)
}

fn refused(world: &JobWorld, errors: &[SourceDiagnostic]) -> Failure {
    Failure::Refused(
        errors.iter().map(|error| TypstDiagnostic { place: place(world, error), message: error.message.to_string() }).collect(),
    )
}

/// `typst/blocks.typ:12:3`, both numbers from 1, as the command line says it.
fn place(world: &JobWorld, error: &SourceDiagnostic) -> Option<String> {
    let id = error.span.id()?;
    let range = world.range(error.span)?;
    let lines = world.file(id).ok()?.lines().ok()?;
    let (line, column) = lines.byte_to_line_column(range.start)?;
    Some(format!("{}:{}:{}", id.vpath().get_without_slash(), line + 1, column + 1))
}
