//! `--annotate`: a copy of the one PDF of the command line with the findings marked on it.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use rahnamo::inspect::pdf;
use rahnamo::load::loose_files::{self, Kind, STDIN};
use rahnamo::model::error::Error;
use rahnamo::report::{Report, marks};

use crate::cli::Lint;

/// Refuses what makes no sense before anything is checked.
pub(super) fn check(arguments: &Lint) -> Result<(), Error> {
    let Some(target) = &arguments.annotate else { return Ok(()) };
    if target == Path::new(STDIN) {
        return usage(
            "`--annotate` writes a file, and `-` is none",
            "give the marked copy a name, as in `--annotate marked.pdf`",
        );
    }
    let [source] = arguments.paths.as_slice() else { return not_one() };
    if source == Path::new(STDIN) {
        return usage("`--annotate` cannot mark a PDF from standard input", "save the PDF as a file, and name it");
    }
    if Kind::of(source) != Some(Kind::Pdf) || source.is_dir() {
        return not_one();
    }
    // Two names of one file are one file.
    let real = |path: &Path| path.canonicalize().ok();
    if real(source).is_some() && real(source) == real(target) {
        return usage("`--annotate` would write over the PDF that is checked", "give the marked copy another name");
    }
    // The copy of an earlier run may go; the only copy of somebody's leaflet may not.
    let is_ours = |bytes: Vec<u8>| marks::is_marked(&bytes);
    if target.exists() && !fs::read(target).is_ok_and(is_ours) {
        let message = format!("`{}` is there already, and is no copy that rahnamo marked", target.display());
        return usage(&message, "give the marked copy another name");
    }
    Ok(())
}

fn not_one() -> Result<(), Error> {
    usage("`--annotate` marks one PDF", "name one PDF, as in `rahnamo lint leaflet.pdf --annotate marked.pdf`")
}

fn usage(message: &str, help: &str) -> Result<(), Error> {
    Err(Error::Usage { message: message.into(), help: help.into() })
}

/// Writes the marked copy, when one is asked for and the PDF can be read.
pub(super) fn write(report: &Report, arguments: &Lint) -> Result<(), Error> {
    let (Some(target), [source]) = (&arguments.annotate, arguments.paths.as_slice()) else { return Ok(()) };
    let bytes = loose_files::read(source)?;
    let marked = pdf::spaces(&bytes).ok().and_then(|spaces| marks::mark(&bytes, report, &spaces).ok());
    let Some(marked) = marked else {
        let sentence = format!("`{}` cannot be marked, because it cannot be read", source.display());
        anstream::eprintln!("{}", report.language.say(&sentence));
        return Ok(());
    };
    replace(source, target, &marked).map_err(Error::io("write", target))?;
    anstream::eprintln!("{}", report.language.say(&format!("wrote `{}`", target.display())));
    Ok(())
}

/// The whole file or none of it; who may read the PDF may read the copy.
fn replace(source: &Path, target: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let folder =
        target.parent().filter(|folder| !folder.as_os_str().is_empty()).map_or_else(|| PathBuf::from("."), Path::to_owned);
    let mut new = tempfile::NamedTempFile::new_in(folder)?;
    new.write_all(bytes)?;
    new.as_file().set_permissions(fs::metadata(source)?.permissions())?;
    new.as_file().sync_all()?;
    new.persist(target).map_err(|error| error.error)?;
    Ok(())
}
