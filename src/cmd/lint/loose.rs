//! Texts and PDFs that belong to no book. Each is read, checked and let go; only those with findings are kept for the report.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rahnamo::check::levels::{Purpose, Settings};
use rahnamo::load::loose::Markup;
use rahnamo::load::{TEXT_LIMIT, decode};
use rahnamo::loose::LooseText;
use rahnamo::mend::Mended;
use rahnamo::model::config::Lint as Levels;
use rahnamo::model::error::Error;
use rahnamo::model::finding::{Finding, Safety};
use rahnamo::model::orthography::Orthography;
use rahnamo::model::source::SourceMap;
use rayon::prelude::*;
use walkdir::WalkDir;

use super::mended;
use super::{Verdict, choice, conclude, safety};
use crate::cli::Lint;
use crate::cmd::{print, shown};

/// What standard input is called.
const STDIN: &str = "-";

/// One file, checked.
struct Checked {
    path: String,
    /// Kept only where findings point into it.
    text: Arc<str>,
    findings: Vec<Finding>,
    mended: Option<Mended>,
    /// The language, and whether it was guessed.
    orthography: Option<(Orthography, bool)>,
}

pub(super) fn run(arguments: &Lint) -> Result<Verdict, Error> {
    let choice = choice(arguments);
    let levels = Levels::default();
    let settings = Settings::new(&levels, &choice, Purpose::Draft);
    let files = files(&arguments.paths)?;
    let checked: Vec<Checked> = files.par_iter().map(|path| check(path, arguments, &settings)).collect::<Result<_, _>>()?;
    tell_languages(&checked);
    let mended: Vec<Mended> = checked.iter().filter_map(|file| file.mended.clone()).collect();
    if arguments.diff {
        return mended::show(&mended);
    }
    let (from_stdin, in_files): (Vec<_>, Vec<_>) = mended.into_iter().partition(|file| file.path == STDIN);
    mended::write(Path::new(""), &in_files)?;
    let is_filter = safety(arguments).is_some() && files.iter().any(|path| path == Path::new(STDIN));
    let (map, findings) = gather(checked);
    if is_filter {
        // As a filter it answers with the text, and with nothing else.
        let text = from_stdin.first().map_or_else(|| map_text(&map), |file| file.after.clone());
        print(text.as_bytes())?;
        return Ok(Verdict::of(&findings));
    }
    conclude(&findings, &map, arguments)
}

fn map_text(map: &SourceMap) -> String {
    map.iter().find(|(_, source)| source.path == STDIN).map(|(_, source)| source.text.to_string()).unwrap_or_default()
}

/// The files that the paths mean, folders walked in order.
fn files(paths: &[PathBuf]) -> Result<Vec<PathBuf>, Error> {
    let mut files = Vec::new();
    for path in paths {
        if path.is_dir() {
            let before = files.len();
            files.extend(walk(path)?);
            if files.len() == before {
                return Err(Error::Usage {
                    message: format!("`{}` holds neither a book nor texts", shown(path)),
                    help: "texts end in `.md`, `.markdown` or `.txt`; the folder of a book has a file `book.toml`".into(),
                });
            }
        } else {
            files.push(path.clone());
        }
    }
    Ok(files)
}

fn walk(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let visible = |entry: &walkdir::DirEntry| entry.depth() == 0 || !entry.file_name().to_string_lossy().starts_with('.');
    let mut files = Vec::new();
    for entry in WalkDir::new(folder).sort_by_file_name().into_iter().filter_entry(visible) {
        let entry = entry.map_err(|error| Error::io("read", folder)(error.into()))?;
        if entry.file_type().is_file() && markup(entry.path()).is_some() {
            files.push(entry.into_path());
        }
    }
    Ok(files)
}

/// By the ending of the name.
fn markup(path: &Path) -> Option<Markup> {
    match path.extension()?.to_str()?.to_ascii_lowercase().as_str() {
        "md" | "markdown" => Some(Markup::Markdown),
        "txt" => Some(Markup::Plain),
        _ => None,
    }
}

fn check(path: &Path, arguments: &Lint, settings: &Settings<'_>) -> Result<Checked, Error> {
    let name = shown(path).replace('\\', "/");
    let bytes = read(path)?;
    let text: Arc<str> = match decode(&name, &bytes) {
        Ok(text) => text.into(),
        Err(finding) => {
            return Ok(Checked { path: name, text: "".into(), findings: vec![finding], mended: None, orthography: None });
        }
    };
    drop(bytes);
    let orthography = orthography(path, &text, arguments);
    let markup = markup(path).unwrap_or(Markup::Markdown);
    let mut loose = LooseText { path: name.clone(), text: text.clone(), markup, orthography: orthography.0 };
    let mended = safety(arguments).and_then(|safety| mend(&loose, settings, safety));
    if let Some(mended) = &mended
        && !arguments.diff
    {
        loose.text = mended.after.as_str().into();
    }
    let findings = loose.check(settings);
    let kept = if findings.is_empty() && name != STDIN { "".into() } else { loose.text };
    Ok(Checked { path: name, text: kept, findings, mended, orthography: Some(orthography) })
}

fn mend(loose: &LooseText, settings: &Settings<'_>, safety: Safety) -> Option<Mended> {
    let after = loose.mend(settings, safety)?;
    Some(Mended { path: loose.path.clone(), before: loose.text.clone(), after })
}

/// The language that was told, on the command line or by the file's name, else the one that the words seem to be in.
fn orthography(path: &Path, text: &str, arguments: &Lint) -> (Orthography, bool) {
    if let Some(lang) = &arguments.lang {
        return (Orthography::of(lang.as_str()), false);
    }
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let told = stem.rsplit_once('.').map(|(_, code)| Orthography::of(code)).filter(|told| *told != Orthography::Other);
    told.map_or_else(|| (Orthography::detect(text), true), |told| (told, false))
}

fn read(path: &Path) -> Result<Vec<u8>, Error> {
    let mut bytes = Vec::new();
    if path == Path::new(STDIN) {
        std::io::stdin().read_to_end(&mut bytes).map_err(Error::io("read", path))?;
        return Ok(bytes);
    }
    let size = fs::metadata(path).map_err(Error::io("read", path))?.len();
    if size > TEXT_LIMIT {
        return Err(Error::Usage {
            message: format!("`{}` has {} MB, more than a text has", shown(path), size.div_ceil(1024 * 1024)),
            help: "split it, or leave it out".into(),
        });
    }
    fs::read(path).map_err(Error::io("read", path))
}

/// Says which languages were guessed: with a wrong guess, all findings are.
fn tell_languages(checked: &[Checked]) {
    let mut guessed: BTreeMap<Orthography, Vec<&str>> = BTreeMap::new();
    for file in checked {
        if let Some((orthography, true)) = file.orthography {
            guessed.entry(orthography).or_default().push(&file.path);
        }
    }
    for (orthography, paths) in guessed {
        let of_what = match paths.as_slice() {
            [path] => format!("`{path}`"),
            paths => format!("{} files", paths.len()),
        };
        if orthography == Orthography::Other {
            anstream::eprintln!(
                "the language of {of_what} cannot be told: only rules for all languages look at it; name it with `--lang`"
            );
        } else {
            anstream::eprintln!(
                "language of {of_what}: {}, as it seems; another one can be named with `--lang`",
                orthography.tag()
            );
        }
    }
}

/// One map for all files. Findings of each point to its own place in a map of one.
fn gather(checked: Vec<Checked>) -> (SourceMap, Vec<Finding>) {
    let mut map = SourceMap::default();
    let mut findings = Vec::new();
    for file in checked {
        let source = map.add(file.path, file.text);
        findings.extend(file.findings.into_iter().map(|finding| finding.moved_to(source)));
    }
    (map, findings)
}
