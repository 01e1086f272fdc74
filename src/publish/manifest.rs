//! In: artifacts, or a folder. Out: the list of what was published, which also marks the folder as ours.
//! It holds no date, no version of rahnamo and no path of the machine: equal outputs have equal manifests.

use std::collections::BTreeSet;
use std::path::Path;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::disk::Disk;
use super::sums;
use crate::model::artifact::Artifact;

/// Name of the manifest in the output.
pub const FILE_NAME: &str = ".rahnamo-manifest.json";

/// The version of the file's own format.
const FORMAT: u32 = 1;

/// A manifest is read only up to this size: a folder that claims to be ours must not fill the memory.
const LARGEST: u64 = 64 * 1024 * 1024;

/// Everything in one output.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// Version of this format.
    pub format: u32,
    /// Always `rahnamo`.
    #[serde(rename = "made-by")]
    pub made_by: String,
    /// The files, ordered by path.
    pub files: Vec<Entry>,
}

/// One published file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Entry {
    /// Path in the output.
    pub path: String,
    /// SHA-256 of the content in lower-case hexadecimal.
    pub sha256: String,
    /// Bytes.
    pub size: u64,
}

impl Manifest {
    /// The manifest of `artifacts`, whatever their order.
    #[must_use]
    pub fn of(artifacts: &[Artifact]) -> Self {
        let mut files: Vec<Entry> = artifacts.par_iter().map(entry).collect();
        files.sort();
        Self { format: FORMAT, made_by: env!("CARGO_PKG_NAME").into(), files }
    }

    /// The manifest in `folder`; `None` when there is none that rahnamo could have written.
    #[must_use]
    pub fn read(folder: &Path) -> Option<Self> {
        Self::read_on(&Disk::default(), folder)
    }

    fn read_on(disk: &Disk, folder: &Path) -> Option<Self> {
        let manifest: Self = serde_json::from_slice(&disk.read(&folder.join(FILE_NAME), LARGEST).ok()?).ok()?;
        (manifest.made_by == env!("CARGO_PKG_NAME")).then_some(manifest)
    }

    /// The text of the file: one key a line, so that two outputs can be compared with `diff`.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Strings and numbers always serialise; an empty text would only make the folder look foreign.
        serde_json::to_string_pretty(self).map(|json| json + "\n").unwrap_or_default()
    }

    /// Size of all files together.
    #[must_use]
    pub fn bytes(&self) -> u64 {
        self.files.iter().map(|file| file.size).sum()
    }
}

fn entry(artifact: &Artifact) -> Entry {
    Entry { path: artifact.path.clone(), sha256: sums::sha256(&artifact.bytes), size: artifact.bytes.len() as u64 }
}

/// What rahnamo left in a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Holding {
    /// Whether it is a published edition, or just a build.
    pub(super) is_release: bool,
    /// Paths of its files, the lists themselves among them.
    pub(super) paths: BTreeSet<String>,
}

impl Holding {
    /// What is in `folder`; `None` when rahnamo did not make it.
    pub(super) fn read(disk: &Disk, folder: &Path) -> Option<Self> {
        if let Some(manifest) = Manifest::read_on(disk, folder) {
            let paths = manifest.files.into_iter().map(|file| file.path).chain([FILE_NAME.to_owned()]).collect();
            return Some(Self { is_release: false, paths });
        }
        let list = disk.read(&folder.join(sums::SUMS), LARGEST).ok()?;
        let sums = sums::read(std::str::from_utf8(&list).ok()?).ok()?;
        let lists = [sums::SUMS, sums::SIGNATURE].map(str::to_owned);
        sums.contains_key(sums::RECORD).then(|| Self { is_release: true, paths: sums.into_keys().chain(lists).collect() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_of_artifacts_does_not_matter() {
        let artifact = |path: &str| Artifact { path: path.into(), bytes: b"abc".into(), origin: "theme".into() };
        let one = Manifest::of(&[artifact("b"), artifact("a")]);
        assert_eq!(one.to_json(), Manifest::of(&[artifact("a"), artifact("b")]).to_json());
        assert_eq!(one.files[0].path, "a");
        assert_eq!(one.files[0].sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assert_eq!(one.bytes(), 6);
    }
}
