//! A tree as a ZIP: the files of an edition, below one folder or none. It is never unpacked. An archive whose two lists of
//! contents contradict each other, in which a name comes twice or files share their bytes, is refused as a whole, because
//! other programmes would see other files in it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use zip::ZipArchive;

use super::{LARGEST_FILE, LARGEST_TREE, Listing, MOST_FILES};
use crate::model::error::Error;
use crate::publish::sums::{self, Hash};

/// An opened archive.
#[derive(Debug)]
pub(super) struct Zipped {
    archive: Mutex<ZipArchive<File>>,
    /// Paths of its files below the folder that they share → place in the archive.
    files: BTreeMap<String, usize>,
    faults: BTreeMap<String, String>,
}

impl Zipped {
    pub(super) fn open(place: &Path) -> Result<Self, Error> {
        let refused = |message: String| Error::Usage {
            message: format!("`{}` is no archive of an edition: {message}", place.display()),
            help: "get the archive once more, from where it was published".into(),
        };
        let file = File::open(place).map_err(Error::io("open", place))?;
        let mut archive = ZipArchive::new(file).map_err(|error| refused(error.to_string()))?;
        if archive.len() > MOST_FILES {
            return Err(refused("there are too many files in it".into()));
        }
        archive.validate_header_consistency().map_err(|error| refused(error.to_string()))?;
        let (files, faults) = contents(&mut archive).map_err(|error| refused(error.to_string()))?;
        Ok(Self { archive: Mutex::new(archive), files, faults })
    }

    fn archive(&self) -> MutexGuard<'_, ZipArchive<File>> {
        self.archive.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn list(&self) -> Listing {
        let mut listing = Listing { sums: BTreeMap::new(), faults: self.faults.clone() };
        let mut left = LARGEST_TREE;
        for (path, index) in &self.files {
            let mut hash = Hash::new();
            match self.copy(*index, left.min(LARGEST_FILE), &mut hash) {
                Ok(size) => {
                    left -= size;
                    listing.sums.insert(path.clone(), hash.digits());
                }
                Err(error) => drop(listing.faults.insert(path.clone(), format!("cannot be read: {error}"))),
            }
        }
        listing
    }

    pub(super) fn read(&self, path: &str) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        self.copy(*self.files.get(path)?, LARGEST_FILE, &mut bytes).ok()?;
        Some(bytes)
    }

    /// Unpacks one file into `to`; what it says about its size is not believed.
    fn copy(&self, index: usize, limit: u64, to: &mut dyn Write) -> io::Result<u64> {
        let mut archive = self.archive();
        let file = archive.by_index(index).map_err(io::Error::other)?;
        let size = io::copy(&mut file.take(limit + 1), to)?;
        if size > limit {
            return Err(io::Error::other("it is larger than any file of an edition"));
        }
        Ok(size)
    }
}

type Contents = (BTreeMap<String, usize>, BTreeMap<String, String>);

fn contents(archive: &mut ZipArchive<File>) -> zip::result::ZipResult<Contents> {
    let (mut files, mut faults) = (BTreeMap::new(), BTreeMap::new());
    for index in 0..archive.len() {
        let entry = archive.by_index_raw(index)?;
        let name = String::from_utf8_lossy(entry.name_raw()).into_owned();
        if entry.is_dir() {
            continue;
        }
        if entry.is_symlink() {
            faults.insert(name, "is a link, not a file".to_owned());
        } else if entry.encrypted() {
            faults.insert(name, "is encrypted".to_owned());
        } else if !sums::is_path(&name) {
            faults.insert(name, "leads out of the archive, or has a name that no edition has".to_owned());
        } else {
            files.insert(name, index);
        }
    }
    let folder = shared_folder(&files);
    let files: BTreeMap<String, usize> =
        files.into_iter().map(|(name, index)| (name[folder.len()..].to_owned(), index)).collect();
    let mut seen = BTreeSet::new();
    for name in files.keys().filter(|name| !seen.insert(name.to_ascii_lowercase())) {
        faults.insert(name.clone(), "differs from another file in capitals only".to_owned());
    }
    Ok((files, faults))
}

/// The folder in which the list of digests lies, when everything lies there: `TJ-tg/`.
fn shared_folder(files: &BTreeMap<String, usize>) -> String {
    let folder = files.keys().next().and_then(|name| name.split_once('/')).map(|(folder, _)| format!("{folder}/"));
    let is_shared = |folder: &String| files.keys().all(|name| name.starts_with(folder.as_str()));
    folder.filter(is_shared).filter(|folder| files.contains_key(&format!("{folder}{}", sums::SUMS))).unwrap_or_default()
}
