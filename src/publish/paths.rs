//! In: artifacts. Out: nothing, or the first path that cannot be published everywhere. The last guard before the disk:
//! earlier stages report collisions as findings, with the author's words; what arrives here is a mistake of ours.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::Path;

use crate::model::artifact::Artifact;
use crate::model::error::Error;
use crate::model::path::is_reserved;

/// Refuses paths that leave the output, that differ between systems, or that two artifacts share.
pub(super) fn check(artifacts: &[Artifact]) -> Result<(), Error> {
    let mut origins: BTreeMap<String, &str> = BTreeMap::new();
    for artifact in artifacts {
        if let Some(fault) = fault(&artifact.path) {
            return Err(refuse(artifact, fault));
        }
        // `A.html` and `a.html` are one file on Windows and two on Linux.
        if let Some(other) = origins.insert(artifact.path.to_ascii_lowercase(), &artifact.origin) {
            return Err(refuse(artifact, &format!("it is also written from `{other}`")));
        }
    }
    let is_file = |folder: &str| origins.contains_key(&folder.to_ascii_lowercase());
    match artifacts.iter().find(|artifact| ancestors(&artifact.path).any(is_file)) {
        Some(artifact) => Err(refuse(artifact, "its folder is also the name of a file")),
        None => Ok(()),
    }
}

/// Every folder that the artifacts need, parents first.
pub(super) fn folders(artifacts: &[Artifact]) -> BTreeSet<&str> {
    artifacts.iter().flat_map(|artifact| ancestors(&artifact.path)).collect()
}

fn ancestors(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').map(|(at, _)| &path[..at])
}

/// Capitals are for the lists and archives of an edition; pages have none, see `inspect::paths`.
fn fault(path: &str) -> Option<&'static str> {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"-_./".contains(&byte);
    if !path.bytes().all(allowed) {
        return Some("the path has letters other than A to Z, digits, `-`, `_`, `.` and `/`");
    }
    path.split('/').find_map(part_fault)
}

fn part_fault(part: &str) -> Option<&'static str> {
    if part.is_empty() {
        Some("the path does not lead to a place in the output")
    } else if part.starts_with('.') || part.ends_with('.') {
        Some("a part of the path begins or ends with a dot")
    } else if is_reserved(&part.to_ascii_lowercase()) {
        Some("Windows keeps this name for a device")
    } else {
        None
    }
}

fn refuse(artifact: &Artifact, fault: &str) -> Error {
    let reason = io::Error::new(io::ErrorKind::InvalidInput, format!("{fault} (made from `{}`)", artifact.origin));
    Error::Io { path: Path::new(&artifact.path).to_owned(), action: "write", source: reason }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verdict(paths: &[&str]) -> Result<(), String> {
        let artifact = |path: &&str| Artifact { path: (*path).into(), bytes: Vec::new(), origin: "theme".into() };
        check(&paths.iter().map(artifact).collect::<Vec<_>>()).map_err(|error| error.to_string())
    }

    #[test]
    fn ordinary_paths_pass() {
        assert_eq!(verdict(&["index.html", "tj/tg/packs/guide_a4.pdf", "assets/site.0a1b.css", "computer/com.html"]), Ok(()));
    }

    #[test]
    fn dangerous_paths_are_refused() {
        for path in [
            "",
            "/etc/passwd",
            "../a",
            "a/../b",
            "a//b",
            "a/",
            "a b",
            "c:/a",
            "a\\b",
            "ҷ.html",
            "a/.htaccess",
            "a./b",
            "aux.html",
            "tj/com1",
            "tj/lpt9.pdf",
        ] {
            assert!(verdict(&[path]).is_err(), "{path:?} passed");
        }
    }

    #[test]
    fn two_artifacts_never_share_a_name() {
        assert_eq!(
            verdict(&["a.html", "a.html"]),
            Err("cannot write `a.html`: it is also written from `theme` (made from `theme`)".into())
        );
        assert!(verdict(&["A.html", "a.html"]).is_err());
        assert!(verdict(&["a", "A/b"]).is_err());
        assert!(verdict(&["a", "a/b"]).is_err());
        assert!(verdict(&["a/b/c", "a/b"]).is_err());
    }
}
