//! A copy of the book in which the words of one file are others.

use std::fs;
use std::path::{Path, PathBuf};

use rahnamo::impact::other_words;
use rahnamo::load;
use rahnamo::model::book::Sources;
use rahnamo::model::error::Error;
use rahnamo::model::prose::Segment;
use tempfile::TempDir;
use walkdir::WalkDir;

use crate::cmd::project::Project;

/// Copies the book in `root` and changes the file `path` (from the root) in the copy.
pub(super) fn copy(root: &Path, project: &Project, sources: &Sources, path: &str) -> Result<TempDir, Error> {
    let copy = tempfile::tempdir().map_err(Error::io("make a folder in", &std::env::temp_dir()))?;
    for authored in project.authored().into_iter().chain(project.logos()) {
        copy_tree(&authored, root, copy.path())?;
    }
    let target = copy.path().join(path);
    let changed = changed(sources, path, &target)?;
    fs::write(&target, changed).map_err(Error::io("write", &target))?;
    Ok(copy)
}

fn copy_tree(from: &Path, root: &Path, to: &Path) -> Result<(), Error> {
    if !from.exists() {
        return Ok(());
    }
    for entry in WalkDir::new(from) {
        let entry = entry.map_err(|error| Error::Io { path: from.to_owned(), action: "look into", source: error.into() })?;
        let place: PathBuf = to.join(entry.path().strip_prefix(root).unwrap_or(entry.path()));
        if entry.file_type().is_dir() {
            fs::create_dir_all(&place).map_err(Error::io("make the folder", &place))?;
        } else if entry.file_type().is_file() {
            if let Some(folder) = place.parent() {
                fs::create_dir_all(folder).map_err(Error::io("make the folder", folder))?;
            }
            fs::copy(entry.path(), &place).map_err(Error::io("copy", entry.path()))?;
        }
    }
    Ok(())
}

fn changed(sources: &Sources, path: &str, file: &Path) -> Result<Vec<u8>, Error> {
    if let Some((id, source)) = sources.map.iter().find(|(_, source)| source.path == path) {
        let prose = load::prose_of_file(id, path, &source.text, &sources.config);
        let segments: Vec<Segment> = prose.iter().flat_map(|prose| prose.segments.iter().copied()).collect();
        return Ok(touched(&source.text, segments).into_bytes());
    }
    // A picture or a style sheet: an empty line at the end shows where it goes and spoils none.
    let mut bytes = fs::read(file).map_err(Error::io("read", file))?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// `text` with other words in `segments`.
fn touched(text: &str, mut segments: Vec<Segment>) -> String {
    segments.sort_by_key(|segment| segment.start);
    let mut changed = String::with_capacity(text.len());
    let mut at = 0;
    for segment in segments {
        let range = segment.range();
        changed.push_str(&text[at..range.start]);
        changed.push_str(&other_words(&text[range.clone()]));
        at = range.end;
    }
    changed.push_str(&text[at..]);
    changed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_digits_change_and_nothing_else() {
        let text = "# Срок: 7 дней {#term}";
        let segments = vec![Segment { start: 2, end: 22, block: 0 }];
        assert_eq!(&text[2..22], "Срок: 7 дней");
        assert_eq!(touched(text, segments), "# корС: 8 йенд {#term}");
    }
}
