//! Texts without a book: the same rules over running text, file by file. A text is read, checked and let go, so that ten
//! thousand of them need little more memory than those with findings.

mod pdf;
mod pool;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;

use crate::check::allows::Allows;
use crate::check::levels::{self, Settings};
use crate::check::texts;
use crate::load;
use crate::load::loose::{self, Markup};
use crate::load::loose_files::{self, Kind, STDIN};
use crate::mend::{self, Mended};
use crate::model::error::Error;
use crate::model::finding::{Finding, Safety};
use crate::model::orthography::{Detection, Orthography};
use crate::model::prose::Prose;
use crate::model::source::{SourceId, SourceMap};

pub use self::pdf::Known;
use self::pool::Pool;

/// How texts are looked at.
#[derive(Debug, Clone, Copy, Default)]
pub struct Manner {
    /// Their language; without one, what their names say or their words seem to be in.
    pub orthography: Option<Orthography>,
    /// How far fixes go; nothing is mended without it.
    pub safety: Option<Safety>,
}

/// One text, checked; where fixes were asked for, as they make it.
#[derive(Debug, Clone)]
pub struct Checked {
    /// As findings name it.
    pub path: String,
    /// What it is.
    pub kind: Kind,
    /// The text; empty where nothing is to be shown of it.
    pub text: Arc<str>,
    /// The findings that count, pointing into source 0.
    pub findings: Vec<Finding>,
    /// The bytes of a file that is no text, where they came through a pipe: a filter must give them back.
    pub undecoded: Option<Vec<u8>>,
    /// What the fixes change.
    pub mended: Option<Mended>,
    /// Its language, and how that is known; `None` for a file that is no text.
    pub language: Option<(Orthography, Told)>,
}

/// How a language is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// Somebody said it, on the command line or in the file's name.
    ByPeople,
    /// The words seem to be in it, or in a language without rules of its own, or nothing can be said.
    ByWords(Detection),
    /// The words are too few to tell; they fit the language of the other files, which are all in one.
    ByNeighbours(Neighbours),
}

/// Which files lend their language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Neighbours {
    /// Those in the same folder.
    Folder,
    /// All of the run.
    Run,
}

/// Checks all `files`, in their order. PDFs are compared with what is `known` about them.
///
/// A file that cannot be read keeps none of the others from being checked: it is an error beside them.
#[must_use]
pub fn check(files: &[PathBuf], manner: Manner, known: &Known, settings: &Settings<'_>) -> (Vec<Checked>, Vec<Error>) {
    let all: Vec<_> = files.par_iter().map(|path| (path, check_file(path, manner, known, settings))).collect();
    let (mut checked, mut failures) = (Vec::new(), Vec::new());
    for (path, result) in all {
        match result {
            Ok(file) => checked.push((path.as_path(), file)),
            Err(failure) => failures.push(failure),
        }
    }
    let pool = Pool::of(&checked);
    let lend = |(path, file): &mut (&Path, Checked)| -> Result<(), Error> {
        let Some((orthography, neighbours)) = pool.language(path, file)? else { return Ok(()) };
        *file = check_file(path, Manner { orthography: Some(orthography), ..manner }, known, settings)?;
        file.language = Some((orthography, Told::ByNeighbours(neighbours)));
        Ok(())
    };
    failures.par_extend(checked.par_iter_mut().filter_map(|pair| lend(pair).err()));
    (checked.into_iter().map(|(_, file)| file).collect(), failures)
}

fn check_file(path: &Path, manner: Manner, known: &Known, settings: &Settings<'_>) -> Result<Checked, Error> {
    let name = path.strip_prefix(".").unwrap_or(path).to_string_lossy().replace('\\', "/");
    let bytes = loose_files::read(path)?;
    let kind = Kind::told(path, &bytes);
    if kind == Kind::Pdf {
        return Ok(pdf::check(path, name, &bytes, manner, known, settings));
    }
    let text: Arc<str> = match load::decode(&name, &bytes) {
        Ok(text) => text.into(),
        Err(finding) => {
            let undecoded = (name == STDIN).then_some(bytes);
            return Ok(Checked {
                path: name,
                kind,
                text: "".into(),
                findings: vec![*finding],
                undecoded,
                mended: None,
                language: None,
            });
        }
    };
    drop(bytes);
    let language = language(path, &text, manner);
    let markup = match kind {
        Kind::Text(markup) => markup,
        Kind::Pdf => Markup::Markdown,
    };
    let mut loose = Loose { path: name, text, markup, orthography: language.0 };
    let mended = manner.safety.and_then(|safety| loose.mend(settings, safety));
    if let Some(mended) = &mended {
        loose.text = mended.after.as_str().into();
    }
    let findings = loose.check(settings);
    let text = if findings.is_empty() && loose.path != STDIN { "".into() } else { loose.text };
    Ok(Checked { path: loose.path, kind, text, findings, undecoded: None, mended, language: Some(language) })
}

fn language(path: &Path, text: &str, manner: Manner) -> (Orthography, Told) {
    if let Some(orthography) = manner.orthography {
        return (orthography, Told::ByPeople);
    }
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let named = stem.rsplit_once('.').map(|(_, code)| Orthography::of(code)).filter(|named| *named != Orthography::Other);
    if let Some(named) = named {
        return (named, Told::ByPeople);
    }
    let detection = Orthography::detect(text);
    (detection.orthography, Told::ByWords(detection))
}

/// A text, and how it is read.
struct Loose {
    path: String,
    text: Arc<str>,
    markup: Markup,
    orthography: Orthography,
}

impl Loose {
    fn prose(&self, source: SourceId, text: &str) -> Prose {
        loose::prose(source, text, self.markup, self.orthography)
    }

    fn check(&self, settings: &Settings<'_>) -> Vec<Finding> {
        let mut map = SourceMap::default();
        let source = map.add(self.path.clone(), self.text.clone());
        let (mut allows, mut findings) = Allows::read(&map);
        findings.extend(loose::faults(source, &self.text, self.markup));
        findings.extend(texts::check_one(&self.prose(source, &self.text), &self.text));
        let mut findings = levels::settle(findings, settings, &mut allows, &map);
        findings.extend(levels::stale(settings, &allows, &texts::runs));
        levels::settle(findings, settings, &mut allows, &map)
    }

    fn mend(&self, settings: &Settings<'_>, safety: Safety) -> Option<Mended> {
        let after = mend::text(&self.path, &self.text, settings, safety, &|text| vec![self.prose(SourceId(0), text)])?;
        Some(Mended { path: self.path.clone(), before: self.text.clone(), after })
    }
}

/// One map for all texts, and the findings that point into it.
#[must_use]
pub fn gather(checked: Vec<Checked>) -> (SourceMap, Vec<Finding>) {
    let mut map = SourceMap::default();
    let mut findings = Vec::new();
    for file in checked {
        let source = map.add(file.path, file.text);
        findings.extend(file.findings.into_iter().map(|finding| finding.moved_to(source)));
    }
    (map, findings)
}
