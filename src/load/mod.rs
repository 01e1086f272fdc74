//! Disk to [`Sources`]: every file is read once and parsed once. Nothing is looked up across files here, save that
//! pictures and included files are read because a text names them.

mod builtin;
mod config;
mod content;
mod data;
mod directory;
mod facts;
mod fields;
mod files;
mod forms;
mod law;
mod letters;
mod lock;
pub mod loose;
pub mod loose_files;
mod markdown;
mod module;
mod paths;
mod prose;
mod questions;
pub mod reread;
mod session;
mod sheets;
mod strings;
mod toml;
mod visibility;
mod yaml;

pub(crate) use builtin::own_locales;
pub use fields::nearest;
pub use files::{MARK, decode};

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use crate::model::book::Sources;
use crate::model::codes::INVALID_SYNTAX;
use crate::model::config::Config;
use crate::model::error::Error;
use crate::model::finding::{Finding, Severity};
use crate::model::localized::Lang;
use crate::model::prose::Prose;
use crate::model::source::{SourceId, SourceMap};

/// Name of the project file.
pub const BOOK_FILE: &str = "book.toml";

/// Reads the book in `root`. `environment` holds the variables that may override `book.toml`.
///
/// A file that cannot be understood gives findings and is left out; the rest is read all the same.
pub fn load(root: &Path, environment: &[(String, String)]) -> Result<(Sources, Vec<Finding>), Error> {
    let mut findings = Vec::new();
    let mut map = SourceMap::default();
    let config = load_config(root, environment, &mut map, &mut findings)?;
    // Content that is read by a broken book.toml would be reported for faults that it does not have.
    let sound = !findings.iter().any(|finding| finding.severity == Severity::Error);
    let known: BTreeSet<Lang> = config.languages.keys().cloned().collect();
    let theme = builtin::theme(root, &mut findings)?;
    let locales = builtin::locales(root, &mut map, &mut findings)?;
    let content =
        if sound { content::load(root, &config, &known, &mut map, &mut findings)? } else { content::Content::default() };
    files::gather_line_ends(&mut findings);
    let prose = prose::of_book(&map, &config, content.prose);
    let sources = Sources {
        map,
        prose,
        config: Arc::new(config),
        modules: content.modules,
        unreadable: content.unreadable,
        unread: content.unread,
        centres: content.centres,
        glossary: content.glossary,
        facts: Arc::new(content.facts),
        forms: content.forms,
        letters: content.letters,
        lock: content.lock,
        fragments: content.fragments,
        files: content.files,
        pictures: content.pictures,
        theme,
        locales,
    };
    Ok((sources, findings))
}

/// Running text of one file of a book, by its path from the root.
#[must_use]
pub fn prose_of_file(source: SourceId, path: &str, text: &str, config: &Config) -> Vec<Prose> {
    prose::of_file(source, path, text, config)
}

/// Reads only `book.toml`, for commands that need no content.
pub fn load_config(
    root: &Path,
    environment: &[(String, String)],
    map: &mut SourceMap,
    findings: &mut Vec<Finding>,
) -> Result<Config, Error> {
    let path = root.join(BOOK_FILE);
    if !path.is_file() {
        return Err(Error::NoBook { path });
    }
    let read = files::read_text(root, BOOK_FILE, findings)?;
    let is_text = read.is_some();
    let text = read.unwrap_or_default();
    let source: SourceId = map.add(BOOK_FILE.to_owned(), text.clone());
    let mut tree = toml::parse(source, &text, findings);
    config::override_from_environment(&mut tree, environment, map);
    let sink = fields::Sink::default();
    let config = config::read(&tree, &sink);
    // A syntax error hides the keys after it, and a file that is no text all of them; that they are missing is then no news.
    if is_text && findings.iter().all(|finding| finding.code != INVALID_SYNTAX) {
        findings.extend(sink.into_inner());
    }
    Ok(config)
}
