//! A tiny book in one text file: `-- path --` lines, each followed by the file's text (the format of Go's txtar).
//!
//! What a text cannot show stands in words behind the path: `(hex)` the text is bytes in hexadecimal digits, `(repeat 1000)` the
//! file is the text so many times, `(crlf)` it has Windows line ends, `(bom)` a byte order mark comes first, `(link)` the file is a
//! symbolic link to the path that is its text.

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
            files.remove(marked(path).0);
            files.insert(path.clone(), text.clone());
        }
    }
    files
}

/// `content/a.md (hex)` → `content/a.md` and `hex`.
fn marked(header: &str) -> (&str, Option<&str>) {
    match header.strip_suffix(')').and_then(|rest| rest.rsplit_once(" (")) {
        Some((path, mark)) => (path, Some(mark)),
        None => (header, None),
    }
}

/// Writes a book into a folder.
pub fn write(files: &Files, root: &Path) {
    for (header, text) in files {
        let (path, mark) = marked(header);
        let path = root.join(path);
        fs::create_dir_all(path.parent().expect("files lie in the book")).expect("the folder can be made");
        if mark == Some("link") {
            link(text.trim(), &path);
        } else {
            fs::write(path, bytes(text, mark)).expect("the file can be written");
        }
    }
}

fn bytes(text: &str, mark: Option<&str>) -> Vec<u8> {
    match mark.map(|mark| mark.split_once(' ').unwrap_or((mark, ""))) {
        None => text.into(),
        Some(("hex", _)) => {
            text.split_whitespace().map(|digits| u8::from_str_radix(digits, 16).expect("two hexadecimal digits")).collect()
        }
        Some(("repeat", count)) => text.repeat(count.parse().expect("a number of times")).into(),
        Some(("crlf", _)) => text.replace('\n', "\r\n").into(),
        Some(("bom", _)) => format!("\u{feff}{text}").into(),
        Some((other, _)) => panic!("no file can be made `{other}`"),
    }
}

#[cfg(unix)]
fn link(target: &str, path: &Path) {
    std::os::unix::fs::symlink(target, path).expect("the link can be made");
}

/// Needs the developer's mode of Windows, as CI has it.
#[cfg(windows)]
fn link(target: &str, path: &Path) {
    std::os::windows::fs::symlink_file(target.replace('/', "\\"), path).expect("the link can be made");
}
