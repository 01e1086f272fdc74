//! A tiny book in one text file: `-- path --` lines, each followed by the file's text (the format of Go's txtar).

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Files by path. The part `report` is what the test expects, not a file of the book.
pub type Files = BTreeMap<String, String>;

/// Reads an archive; text before the first `-- path --` line is a comment.
pub fn parse(text: &str) -> Files {
    let mut files = Files::new();
    let mut current: Option<String> = None;
    for line in text.split_inclusive('\n') {
        let header = line.trim_end().strip_prefix("-- ").and_then(|rest| rest.strip_suffix(" --"));
        if let Some(path) = header {
            current = Some(path.to_owned());
            files.insert(path.to_owned(), String::new());
        } else if let Some(content) = current.as_ref().and_then(|path| files.get_mut(path)) {
            content.push_str(line);
        }
    }
    files
}

/// The smallest sound book, laid under every case.
pub fn base() -> Files {
    parse(include_str!("../books/base.txtar"))
}

/// `base` with the files of `case` over it; a file whose whole text is `(removed)` is taken away.
pub fn over_base(case: &Files) -> Files {
    let mut files = base();
    for (path, text) in case.iter().filter(|(path, _)| *path != "report") {
        if text.trim() == "(removed)" {
            files.remove(path);
        } else {
            files.insert(path.clone(), text.clone());
        }
    }
    files
}

/// Writes a book into a folder.
pub fn write(files: &Files, root: &Path) {
    for (path, text) in files {
        let path = root.join(path);
        fs::create_dir_all(path.parent().expect("files lie in the book")).expect("the folder can be made");
        fs::write(path, text).expect("the file can be written");
    }
}
