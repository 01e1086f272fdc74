//! In: the folder of a book. Out: the few words of `book.toml` that commands need which do not build: where the content
//! lies, where the output goes, the source language. Findings are dropped here, because `build` is the one to report them.
//! The environment is read here and nowhere below.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use rahnamo::load;
use rahnamo::model::config::Config;
use rahnamo::model::error::Error;
use rahnamo::model::localized::Lang;
use rahnamo::model::source::SourceMap;

/// A book's folder and its `book.toml`.
#[derive(Debug)]
pub struct Project {
    root: PathBuf,
    config: Config,
}

impl Project {
    /// The book in `root`, which must be one.
    pub fn open(root: &Path) -> Result<Self, Error> {
        let config = load::load_config(root, &overrides(), &mut SourceMap::default(), &mut Vec::new())?;
        Ok(Self { root: root.to_owned(), config })
    }

    /// Folder of the content.
    pub fn content(&self) -> PathBuf {
        self.root.join(&self.config.book.src)
    }

    /// Folder of the output.
    pub fn output(&self) -> PathBuf {
        self.root.join(&self.config.build.build_dir)
    }

    /// The language that the others are translated from.
    pub fn source_lang(&self) -> &Lang {
        &self.config.book.language
    }

    /// Codes of the languages in `book.toml`.
    pub fn langs(&self) -> impl Iterator<Item = &Lang> {
        self.config.languages.keys()
    }

    /// Logos of the National Societies, which lie where `book.toml` says.
    pub fn logos(&self) -> Vec<PathBuf> {
        let logos = self.config.countries.values().filter_map(|country| country.society_logo.as_ref());
        logos.map(|logo| self.root.join(logo)).collect()
    }

    /// What people write themselves and no output may replace.
    pub fn authored(&self) -> Vec<PathBuf> {
        let named = [load::BOOK_FILE, "themes", "locales"].map(|name| self.root.join(name));
        named.into_iter().chain([self.content()]).collect()
    }
}

/// Variables that override keys of `book.toml`, ordered by name: `RAHNAMO_BOOK__TITLE`. One that is set to nothing counts as one
/// that is not set.
pub fn overrides() -> Vec<(String, String)> {
    let text = |(name, value): (OsString, OsString)| Some((name.into_string().ok()?, value.into_string().ok()?));
    let is_override = |(name, value): &(String, String)| name.starts_with("RAHNAMO_") && name.contains("__") && !value.is_empty();
    let mut overrides: Vec<_> = std::env::vars_os().filter_map(text).filter(is_override).collect();
    overrides.sort();
    overrides
}

/// `SOURCE_DATE_EPOCH`: seconds since 1970 that stand for "now" in reproducible builds.
pub fn epoch() -> Result<Option<i64>, Error> {
    let Some(value) = std::env::var_os("SOURCE_DATE_EPOCH").filter(|value| !value.is_empty()) else { return Ok(None) };
    let seconds = value.to_str().and_then(|text| text.trim().parse().ok());
    seconds.map(Some).ok_or_else(|| Error::Usage {
        message: format!("`SOURCE_DATE_EPOCH` is `{}`, which is no number of seconds", value.to_string_lossy()),
        help: "set it to whole seconds since 1970-01-01, or remove it".into(),
    })
}
