//! Bytes from disk to texts: sorted walks, UTF-8, byte order marks, line ends, size limits. Nothing is parsed here.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use walkdir::WalkDir;

use crate::model::codes::{BYTE_ORDER_MARK, CARRIAGE_RETURNS, FILE_TOO_LARGE, LINKED_FILE, NOT_UTF8};
use crate::model::error::Error;
use crate::model::finding::Finding;

/// Largest text file that is read. A session of 600 words has 8 KB; a megabyte of text is a book in one file.
pub const TEXT_LIMIT: u64 = 4 * 1024 * 1024;

/// Largest picture that is read: an edition must fit on a phone.
pub(crate) const PICTURE_LIMIT: u64 = 16 * 1024 * 1024;

/// The byte order mark in UTF-8.
pub const MARK: &[u8] = b"\xef\xbb\xbf";

const WINDOWS_LINES: &str = "the file has Windows line ends";

/// Makes one finding of those about Windows line ends: on a Windows machine every file may have them.
pub(crate) fn gather_line_ends(findings: &mut Vec<Finding>) {
    let is_one = |finding: &Finding| finding.code == CARRIAGE_RETURNS;
    let others = findings.iter().filter(|finding| is_one(finding)).count().saturating_sub(1);
    let Some(mut first) = findings.iter().find(|finding| is_one(finding)).cloned() else { return };
    if others > 0 {
        first.message = format!("{WINDOWS_LINES}, and so have {others} more");
    }
    findings.retain(|finding| !is_one(finding));
    findings.push(first.help("nothing breaks; most editors can save with \"LF\" line ends"));
}

/// What lies in a folder: paths relative to the book's root, with `/` between the parts, sorted by bytes.
#[derive(Debug, Default)]
pub(crate) struct Walk {
    pub(crate) files: Vec<String>,
    /// Symbolic links, which are not followed: they lead out of the book, or in circles.
    pub(crate) links: Vec<String>,
}

/// Everything under `root/folder`, hidden files left out.
pub(crate) fn walk(root: &Path, folder: &str) -> Result<Walk, Error> {
    let start = root.join(folder);
    let mut walk = Walk::default();
    let visible = |entry: &walkdir::DirEntry| entry.depth() == 0 || !entry.file_name().to_string_lossy().starts_with('.');
    for entry in WalkDir::new(&start).into_iter().filter_entry(visible) {
        let entry = entry.map_err(|error| {
            let path = error.path().unwrap_or(&start).to_owned();
            let source = error.into_io_error().unwrap_or_else(|| std::io::Error::other("links lead in a circle"));
            Error::Io { path, action: "read", source }
        })?;
        if entry.file_type().is_file() {
            walk.files.push(relative(root, entry.path()));
        } else if entry.path_is_symlink() && entry.depth() > 0 {
            walk.links.push(relative(root, entry.path()));
        }
    }
    walk.files.sort();
    walk.links.sort();
    Ok(walk)
}

/// The finding that `path` is a link, which nobody follows.
pub(crate) fn linked(path: &str) -> Finding {
    Finding::in_file(LINKED_FILE, path, format!("`{path}` is a symbolic link, so it is left out of the book"))
        .help("copy the file or folder itself to this place: links are lost when the book is zipped or moved")
}

fn relative(root: &Path, path: &Path) -> String {
    let below = path.strip_prefix(root).unwrap_or(path);
    below.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

/// The text of a file, or `None` after a finding about its encoding or size.
pub(crate) fn read_text(root: &Path, path: &str, findings: &mut Vec<Finding>) -> Result<Option<Arc<str>>, Error> {
    let Some(bytes) = read_limited(root, path, TEXT_LIMIT, findings)? else { return Ok(None) };
    if bytes.starts_with(MARK) {
        findings.push(
            Finding::in_file(BYTE_ORDER_MARK, path, "the file begins with a byte order mark")
                .help("nothing breaks; to get rid of it, save the file as \"UTF-8\" and not as \"UTF-8 with BOM\""),
        );
    }
    match decode(path, &bytes) {
        Ok(text) => {
            if text.contains('\r') {
                findings.push(Finding::in_file(CARRIAGE_RETURNS, path, WINDOWS_LINES));
            }
            Ok(Some(text.into()))
        }
        Err(finding) => {
            findings.push(*finding);
            Ok(None)
        }
    }
}

/// The text of bytes, a byte order mark left out, or the finding that it is not UTF-8.
pub fn decode<'a>(path: &str, bytes: &'a [u8]) -> Result<&'a str, Box<Finding>> {
    let bytes = bytes.strip_prefix(MARK).unwrap_or(bytes);
    let line = |at: usize| bytes[..at].iter().filter(|byte| **byte == b'\n').count() + 1;
    // What Notepad calls "Unicode" has a zero byte beside every Latin letter; no text has one.
    // `contains` looks at many bytes at a time, `position` at one: nearly no file gets to the second.
    if bytes.contains(&0) {
        let zero = bytes.iter().position(|byte| *byte == 0).unwrap_or_default();
        let message = format!("the file is not UTF-8: line {} has a zero byte", line(zero));
        return Err(Box::new(
            Finding::in_file(NOT_UTF8, path, message)
                .help("open it in the editor and save it as UTF-8, not as \"Unicode\" or \"UTF-16\""),
        ));
    }
    std::str::from_utf8(bytes).map_err(|error| {
        let line = line(error.valid_up_to());
        let finding =
            Finding::in_file(NOT_UTF8, path, format!("the file is not UTF-8: the first wrong letter is on line {line}"))
                .help("open it in the editor with its own encoding (often Windows-1251) and save it as UTF-8");
        Box::new(finding)
    })
}

/// The bytes of a file, or `None` after a finding when it is larger than `limit`.
pub(crate) fn read_limited(root: &Path, path: &str, limit: u64, findings: &mut Vec<Finding>) -> Result<Option<Vec<u8>>, Error> {
    let file = root.join(path);
    let size = fs::metadata(&file).map_err(Error::io("read", &file))?.len();
    if size > limit {
        let megabytes = |bytes: u64| bytes.div_ceil(1024 * 1024);
        findings.push(
            Finding::in_file(
                FILE_TOO_LARGE,
                path,
                format!("the file has {} MB, more than the {} MB allowed", megabytes(size), megabytes(limit)),
            )
            .help("split the text into sessions, or make the picture smaller: editions are carried on phones"),
        );
        return Ok(None);
    }
    fs::read(&file).map(Some).map_err(Error::io("read", &file))
}
