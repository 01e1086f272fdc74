//! Whether a tree is the edition that was signed: every missing, extra or altered file by name, the signature, and whether it
//! is older than what it would replace. It looks and changes nothing.

use std::fmt;

use super::key;
use super::record::{Record, serial_of};
use crate::model::error::Error;
use crate::publish::sums::{self, Sums};
use crate::publish::tree::{Listing, Tree};

/// Files that systems strew into folders; on a stick they are no sign of anything.
const LITTER: [&str; 4] = [".DS_Store", "Thumbs.db", "desktop.ini", ".directory"];

/// What an update says to the person who unpacks it. It stays in the folder, and is not of the edition.
pub const UPDATE_NOTE: &str = "UPDATE.txt";

/// Something that is not as it was signed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// The signature is missing or does not fit.
    Signature(String),
    /// It would replace a newer edition.
    Older {
        /// This one.
        edition: String,
        /// The newer one, which is there already.
        installed: String,
    },
    /// A file of the list is not there.
    Missing(String),
    /// A file is not as it was.
    Altered(String),
    /// A file is not in the list.
    Extra(String),
    /// A file that cannot be one of an edition.
    Unsound(String, String),
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Signature(message) => write!(f, "signature: {message}"),
            Self::Older { edition, installed } => write!(f, "older: {edition} must not replace {installed}"),
            Self::Missing(path) => write!(f, "missing: {path}"),
            Self::Altered(path) => write!(f, "altered: {path}"),
            Self::Extra(path) => write!(f, "extra: {path}"),
            Self::Unsound(path, message) => write!(f, "unsound: {path} {message}"),
        }
    }
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// Trusted comment of the signature: checked, when a public key was given and there is no fault about it.
    pub comment: Option<String>,
    /// Files of the list.
    pub files: usize,
    /// All faults, in order.
    pub faults: Vec<Fault>,
    /// An archive with only some files of its edition.
    pub is_update: bool,
}

/// Checks `tree` with the public key, if there is one, and against what is `installed`.
pub fn verify(tree: &Tree, public: Option<&str>, installed: Option<&Tree>) -> Result<Verified, Error> {
    let sums = tree.sums()?;
    let listing = tree.list()?;
    let is_update = tree.is_archive() && listing.sums.contains_key(UPDATE_NOTE);
    let (comment, mut faults) = signature(tree, public);
    faults.extend(older(tree, comment.as_deref(), installed));
    faults.extend(compare(&sums, &listing, is_update));
    faults.sort();
    Ok(Verified { comment, files: sums.len(), faults, is_update })
}

fn signature(tree: &Tree, public: Option<&str>) -> (Option<String>, Vec<Fault>) {
    let fault = |message: &str| vec![Fault::Signature(message.into())];
    let signature = tree.read(sums::SIGNATURE).and_then(|bytes| String::from_utf8(bytes).ok());
    let Some(signature) = signature else { return (None, fault("there is none")) };
    let list = tree.read(sums::SUMS).unwrap_or_default();
    let claimed = key::claimed_comment(&signature);
    let faults = match public.map(|public| key::check(public, &list, &signature)) {
        None if claimed.is_none() => fault("it cannot be read"),
        None => Vec::new(),
        Some(Err(message)) => fault(&message),
        Some(Ok(comment)) => stated_otherwise(tree, &comment).into_iter().collect(),
    };
    (claimed, faults)
}

/// The comment is signed beside the list, so that both must speak of the same edition.
fn stated_otherwise(tree: &Tree, comment: &str) -> Option<Fault> {
    let record = Record::read(&tree.read(sums::RECORD)?)?;
    (serial_of(comment) != Some(record.serial))
        .then(|| Fault::Signature(format!("it is of another edition than `{}` says", sums::RECORD)))
}

fn older(tree: &Tree, comment: Option<&str>, installed: Option<&Tree>) -> Option<Fault> {
    let installed = installed?;
    let own = tree.read(sums::RECORD).and_then(|bytes| Record::read(&bytes));
    let there = installed.read(sums::RECORD).and_then(|bytes| Record::read(&bytes))?;
    let serial = comment.and_then(serial_of).or(own.as_ref().map(|own| own.serial)).unwrap_or_default();
    let edition = own.map_or_else(|| "an edition without a number".to_owned(), |own| own.edition);
    (serial < there.serial).then_some(Fault::Older { edition, installed: there.edition })
}

fn compare(sums: &Sums, listing: &Listing, is_update: bool) -> Vec<Fault> {
    let mut faults: Vec<Fault> =
        listing.faults.iter().map(|(path, message)| Fault::Unsound(path.clone(), message.clone())).collect();
    for (path, digest) in sums {
        match listing.sums.get(path) {
            Some(found) if found == digest => {}
            Some(_) => faults.push(Fault::Altered(path.clone())),
            None if is_update || listing.faults.contains_key(path) => {}
            None => faults.push(Fault::Missing(path.clone())),
        }
    }
    let is_litter = |path: &str| LITTER.contains(&path.rsplit('/').next().unwrap_or(path));
    let is_list = |path: &str| [sums::SUMS, sums::SIGNATURE, UPDATE_NOTE].contains(&path);
    let extra = listing.sums.keys().filter(|path| !sums.contains_key(*path) && !is_list(path) && !is_litter(path));
    faults.extend(extra.map(|path| Fault::Extra(path.clone())));
    faults
}
