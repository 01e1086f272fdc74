//! Patterns of `[lint.paths]` that take no file: a level that somebody believes in, and that holds for nothing.

use super::levels::matcher;
use crate::model::artifact::Artifact;
use crate::model::book::Sources;
use crate::model::codes::IDLE_PATTERN;
use crate::model::finding::Finding;
use crate::model::source::Span;

/// What patterns may take beside the sources.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Made<'a> {
    /// All output files.
    Everything(&'a [Artifact]),
    /// Some or none: of a pattern that may mean them nothing can be said.
    Part,
}

/// A finding for each pattern that takes neither a source nor an output file.
pub(crate) fn idle(sources: &Sources, made: Made<'_>) -> Vec<Finding> {
    if sources.config.lint.paths.is_empty() {
        return Vec::new();
    }
    let mut files: Vec<&str> = sources.map.iter().map(|(_, source)| source.path.as_str()).collect();
    files.extend(sources.files.iter().map(String::as_str));
    files.extend(sources.pictures.keys().map(String::as_str));
    files.extend(sources.theme.files.values().map(|file| file.place.as_str()));
    if let Made::Everything(artifacts) = made {
        files.extend(artifacts.iter().map(|artifact| artifact.path.as_str()));
    }
    let is_decided = |pattern: &str| matches!(made, Made::Everything(_)) || is_of_sources(pattern, &sources.config.book.src);
    let takes_none = |pattern: &str| matcher(pattern).is_some_and(|matcher| !files.iter().any(|file| matcher.is_match(file)));
    let idle = sources.config.lint.paths.iter().filter(|entry| is_decided(&entry.pattern) && takes_none(&entry.pattern));
    idle.map(|entry| finding(entry.span, &entry.pattern)).collect()
}

fn finding(span: Span, pattern: &str) -> Finding {
    let finding = Finding::at(IDLE_PATTERN, span, format!("no file of the book matches `{pattern}`"));
    // Windows writes paths so, and nothing is called so.
    if pattern.contains('\\') {
        return finding.help("write `/` between folders, as in `content/legal/*.en.md`");
    }
    finding.help("write paths from the book's folder, as in `content/legal/*.en.md`; or delete the entry")
}

/// Whether a pattern begins in a folder in which no output lies.
fn is_of_sources(pattern: &str, src: &str) -> bool {
    let first = pattern.split('/').next().unwrap_or_default();
    let src = src.split('/').next().unwrap_or_default();
    [src, "themes", "locales", "book.toml"].contains(&first)
}
