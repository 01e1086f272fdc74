//! `--annotate`: a copy of the one PDF of the command line with the findings marked on it.

use std::io::Write;
use std::path::{Path, PathBuf};

use rahnamo::inspect::pdf;
use rahnamo::load::loose_files::{self, Kind};
use rahnamo::model::error::Error;
use rahnamo::model::finding::Finding;
use rahnamo::model::source::SourceMap;
use rahnamo::report::marks;
use rahnamo::report::{Options, Report};

use crate::cli::Lint;

/// Refuses what makes no sense before anything is checked.
pub(super) fn check(arguments: &Lint) -> Result<(), Error> {
    let Some(target) = &arguments.annotate else { return Ok(()) };
    let [source] = arguments.paths.as_slice() else { return Err(not_one()) };
    if Kind::of(source) != Some(Kind::Pdf) || source.is_dir() {
        return Err(not_one());
    }
    // Two names of one file are one file.
    let real = |path: &Path| path.canonicalize().ok();
    if real(source).is_some() && real(source) == real(target) {
        return Err(Error::Usage {
            message: "`--annotate` would write over the PDF that is checked".into(),
            help: "give the marked copy another name".into(),
        });
    }
    Ok(())
}

fn not_one() -> Error {
    Error::Usage {
        message: "`--annotate` marks one PDF".into(),
        help: "name one PDF, as in `rahnamo lint leaflet.pdf --annotate marked.pdf`".into(),
    }
}

/// Writes the marked copy, when one is asked for and the PDF can be read.
pub(super) fn write(findings: &[Finding], map: &SourceMap, arguments: &Lint) -> Result<(), Error> {
    let (Some(target), [source]) = (&arguments.annotate, arguments.paths.as_slice()) else { return Ok(()) };
    let bytes = loose_files::read(source)?;
    let report = Report::new(findings, map, Options { language: arguments.message_lang.into() });
    let marked = pdf::spaces(&bytes).ok().and_then(|spaces| marks::mark(&bytes, &report, &spaces).ok());
    let Some(marked) = marked else {
        anstream::eprintln!("`{}` cannot be marked, because it cannot be read", source.display());
        return Ok(());
    };
    replace(source, target, &marked).map_err(Error::io("write", target))?;
    anstream::eprintln!("wrote `{}`", target.display());
    Ok(())
}

/// The whole file or none of it; who may read the PDF may read the copy.
fn replace(source: &Path, target: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let folder =
        target.parent().filter(|folder| !folder.as_os_str().is_empty()).map_or_else(|| PathBuf::from("."), Path::to_owned);
    let mut new = tempfile::NamedTempFile::new_in(folder)?;
    new.write_all(bytes)?;
    new.as_file().set_permissions(std::fs::metadata(source)?.permissions())?;
    new.as_file().sync_all()?;
    new.persist(target).map_err(|error| error.error)?;
    Ok(())
}
