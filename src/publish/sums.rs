//! `MANIFEST.sha256`: the digest and path of every file, in the format of `sha256sum`, so that centres can check an edition
//! without rahnamo.

use std::collections::BTreeMap;
use std::io;

use sha2::{Digest, Sha256};

use crate::model::artifact::Artifact;

/// Name of the list.
pub const SUMS: &str = "MANIFEST.sha256";
/// Name of its signature.
pub const SIGNATURE: &str = "MANIFEST.sha256.minisig";

/// Name of the file in which an edition tells about itself; a tree without it is no edition.
pub const RECORD: &str = "edition.json";

/// SHA-256 in lower-case hexadecimal by path.
pub type Sums = BTreeMap<String, String>;

/// SHA-256 of `bytes` in lower-case hexadecimal.
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}

/// A digest that bytes are copied into.
pub(super) struct Hash(Sha256);

impl Hash {
    pub(super) fn new() -> Self {
        Self(Sha256::new())
    }

    pub(super) fn digits(self) -> String {
        hexadecimal(&self.0.finalize())
    }
}

impl io::Write for Hash {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Bytes as digits of `sha256sum`.
fn hexadecimal(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]).map(|half| char::from(DIGITS[usize::from(half)])).collect()
}

/// Digests of `artifacts`.
#[must_use]
pub fn of(artifacts: &[Artifact]) -> Sums {
    use rayon::prelude::*;
    artifacts.par_iter().map(|artifact| (artifact.path.clone(), sha256(&artifact.bytes))).collect()
}

/// The text of the list.
#[must_use]
pub fn write(sums: &Sums) -> String {
    sums.iter().fold(String::new(), |list, (path, digest)| list + digest + "  " + path + "\n")
}

/// Reads a list; the text says which line cannot be one of ours.
pub fn read(text: &str) -> Result<Sums, String> {
    let mut sums = Sums::new();
    for (at, line) in (1..).zip(text.lines()) {
        let entry = line.split_once("  ").filter(|(digest, path)| is_digest(digest) && is_path(path));
        let (digest, path) = entry.ok_or_else(|| format!("line {at} is not a digest and a path"))?;
        if sums.insert(path.to_owned(), digest.to_owned()).is_some() {
            return Err(format!("line {at} names `{path}` a second time"));
        }
    }
    Ok(sums)
}

fn is_digest(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
}

/// Whether `path` leads to a place in the folder, on every system.
#[must_use]
pub fn is_path(path: &str) -> bool {
    let is_allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"-_./".contains(&byte);
    let is_part = |part: &str| !part.is_empty() && part != "." && part != "..";
    path.bytes().all(is_allowed) && path.split('/').all(is_part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_read_as_it_was_written() {
        let artifact = |path: &str| Artifact { path: path.into(), bytes: b"abc".into(), origin: String::new() };
        let text = write(&of(&[artifact("tj/b.html"), artifact("a")]));
        let digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(text, format!("{digest}  a\n{digest}  tj/b.html\n"));
        assert_eq!(write(&read(&text).unwrap()), text);
    }

    #[test]
    fn lines_that_lead_out_or_come_twice_are_refused() {
        let digest = "0".repeat(64);
        for path in ["../a", "/a", "a/../b", "a//b", "", "a\\b", "c:a", "a\u{0}b"] {
            assert!(read(&format!("{digest}  {path}\n")).is_err(), "{path:?} passed");
        }
        assert!(read(&format!("{digest}  a\n{digest}  a\n")).is_err());
        assert!(read("abc  a\n").is_err());
    }
}
