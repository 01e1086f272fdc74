//! In: the folder of a book. Out: the few words of `book.toml` that commands need which do not build: where the content
//! lies, where the output goes, the source language. Broken files count as empty here, because `build` is the one to
//! report them; the environment is read here and nowhere below.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use rahnamo::model::error::Error;
use rahnamo::model::localized::Lang;

/// A book's folder and what its `book.toml` says about folders.
#[derive(Debug)]
pub struct Project {
    root: PathBuf,
    table: toml::Table,
}

impl Project {
    /// The book in `root`, whatever is there.
    pub fn new(root: &Path) -> Self {
        let text = fs::read_to_string(root.join("book.toml")).unwrap_or_default();
        Self { root: root.to_owned(), table: text.parse().unwrap_or_default() }
    }

    /// The book in `root`, which must be one.
    pub fn open(root: &Path) -> Result<Self, Error> {
        let path = root.join("book.toml");
        if path.is_file() { Ok(Self::new(root)) } else { Err(Error::NoBook { path }) }
    }

    /// Folder of the content.
    pub fn content(&self) -> PathBuf {
        self.root.join(self.word("book", "src").unwrap_or_else(|| "content".into()))
    }

    /// Folder of the output.
    pub fn output(&self) -> PathBuf {
        self.root.join(self.word("build", "build-dir").unwrap_or_else(|| "dist".into()))
    }

    /// The language that the others are translated from.
    pub fn source_lang(&self) -> Lang {
        Lang::new(&self.word("book", "language").unwrap_or_else(|| "ru".into()))
    }

    /// Codes of the languages in `book.toml`.
    pub fn langs(&self) -> Vec<Lang> {
        let table = self.table.get("languages").and_then(toml::Value::as_table);
        table.map(|table| table.keys().map(|code| Lang::new(code)).collect()).unwrap_or_default()
    }

    /// What people write themselves and no output may replace.
    pub fn authored(&self) -> Vec<PathBuf> {
        let named = ["book.toml", "themes", "locales", "content"].map(|name| self.root.join(name));
        named.into_iter().chain([self.content()]).collect()
    }

    fn word(&self, table: &str, key: &str) -> Option<String> {
        let variable = format!("RAHNAMO_{}__{}", table, key.replace('-', "_")).to_ascii_uppercase();
        let written = || Some(self.table.get(table)?.get(key)?.as_str()?.to_owned());
        std::env::var(variable).ok().or_else(written)
    }
}

/// Variables that override keys of `book.toml`, ordered by name: `RAHNAMO_BOOK__TITLE`.
pub fn overrides() -> Vec<(String, String)> {
    let text = |(name, value): (OsString, OsString)| Some((name.into_string().ok()?, value.into_string().ok()?));
    let is_override = |(name, _): &(String, String)| name.starts_with("RAHNAMO_") && name.contains("__");
    let mut overrides: Vec<_> = std::env::vars_os().filter_map(text).filter(is_override).collect();
    overrides.sort();
    overrides
}

/// `SOURCE_DATE_EPOCH`: seconds since 1970 that stand for "now" in reproducible builds.
pub fn epoch() -> Result<Option<i64>, Error> {
    let Some(value) = std::env::var_os("SOURCE_DATE_EPOCH") else { return Ok(None) };
    let seconds = value.to_str().and_then(|text| text.trim().parse().ok());
    seconds.map(Some).ok_or_else(|| Error::Usage {
        message: format!("`SOURCE_DATE_EPOCH` is `{}`, which is no number of seconds", value.to_string_lossy()),
        help: "set it to whole seconds since 1970-01-01, or remove it".into(),
    })
}
