//! The look: files of the default theme with those of the book laid over them, path by path.

use std::borrow::Cow;
use std::collections::BTreeMap;

/// One file of the theme.
#[derive(Debug, Clone)]
pub struct ThemeFile {
    /// The content.
    pub bytes: Cow<'static, [u8]>,
    /// Where it lies, for messages: `themes/default/…` from the binary or from the book.
    pub place: String,
    /// Whether the book brought it, and not the binary.
    pub from_book: bool,
}

/// All files, by their path in the theme (`html/page.html`, `typst/guide.typ`, `fonts/…`, `assets/…`).
#[derive(Debug, Clone, Default)]
pub struct Theme {
    /// Path in the theme → file.
    pub files: BTreeMap<String, ThemeFile>,
}

impl Theme {
    /// The file at `path` of the theme.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&ThemeFile> {
        self.files.get(path)
    }

    /// Files under the folder `prefix` (which ends with `/`), with their path below it.
    pub fn under<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = (&'a str, &'a ThemeFile)> {
        self.files.iter().filter_map(move |(path, file)| path.strip_prefix(prefix).map(|rest| (rest, file)))
    }
}
