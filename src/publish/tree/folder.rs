//! A tree as a folder. Links are faults: what they lead to is not in the folder.

use std::fs::{self, File};
use std::io;
use std::path::Path;

use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};

use super::{LARGEST_FILE, Listing};
use crate::model::error::Error;
use crate::publish::sums::Hash;

pub(super) fn list(place: &Path) -> Result<Listing, Error> {
    let mut listing = Listing::default();
    let mut files = Vec::new();
    for entry in WalkDir::new(place).sort_by_file_name() {
        let entry = entry.map_err(|error| Error::Io { path: place.to_owned(), action: "look into", source: error.into() })?;
        let path = below(place, &entry);
        if entry.file_type().is_file() {
            files.push((path, entry));
        } else if !entry.file_type().is_dir() {
            listing.faults.insert(path, "is a link, not a file".into());
        }
    }
    let digests: Vec<(String, io::Result<String>)> =
        files.into_par_iter().map(|(path, entry)| (path, digest(entry.path()))).collect();
    for (path, digest) in digests {
        match digest {
            Ok(digest) => drop(listing.sums.insert(path, digest)),
            Err(error) => drop(listing.faults.insert(path, format!("cannot be read: {error}"))),
        }
    }
    Ok(listing)
}

fn below(place: &Path, entry: &DirEntry) -> String {
    let parts = entry.path().strip_prefix(place).unwrap_or(entry.path()).components();
    parts.map(|part| part.as_os_str().to_string_lossy().into_owned()).collect::<Vec<_>>().join("/")
}

fn digest(path: &Path) -> io::Result<String> {
    let mut hash = Hash::new();
    io::copy(&mut File::open(path)?, &mut hash)?;
    Ok(hash.digits())
}

pub(super) fn read(place: &Path, path: &str) -> Option<Vec<u8>> {
    let path = place.join(path);
    let described = fs::symlink_metadata(&path).ok()?;
    (described.is_file() && described.len() <= LARGEST_FILE).then(|| fs::read(&path).ok())?
}
