//! Files as a ZIP with the same bytes on every machine: ordered by path, fixed times, ASCII names. The only file that writes
//! archives. It also opens what it wrote; archives from elsewhere are opened by `publish::tree`, which trusts none of them.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use crate::model::error::Error;

/// A file to be packed: its path in the archive, or below the folder around all, and its bytes.
pub type Packed<'a> = (String, &'a [u8]);

/// Packs `files` below the folder `folder`.
pub fn pack(folder: &str, files: Vec<Packed<'_>>) -> Result<Vec<u8>, Error> {
    let files = files.into_iter().map(|(path, bytes)| (format!("{folder}/{path}"), bytes)).collect();
    written(folder, None, files)
}

/// Packs `files` without a folder around them; `name` is said when that fails.
pub fn flat(name: &str, files: Vec<Packed<'_>>) -> Result<Vec<u8>, Error> {
    written(name, None, files)
}

/// Packs `files` as a container that says itself what it is, as EPUB and `OpenDocument` have it: the file `mimetype` comes first
/// and is not compressed, so that the type stands at a fixed place of the file.
pub fn container(name: &str, media_type: &str, files: Vec<Packed<'_>>) -> Result<Vec<u8>, Error> {
    written(name, Some(media_type), files)
}

fn written(name: &str, media_type: Option<&str>, mut files: Vec<Packed<'_>>) -> Result<Vec<u8>, Error> {
    files.sort();
    write(media_type, &files).map_err(|error| Error::Tool {
        name: "zip".into(),
        message: format!("the archive of `{name}` could not be made: {error}"),
        help: "make the edition smaller; an archive must stay under 4 gigabytes".into(),
    })
}

fn write(media_type: Option<&str>, files: &[Packed<'_>]) -> zip::result::ZipResult<Vec<u8>> {
    // The earliest time that a ZIP can state: archives made on different days are the same.
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default()).unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    if let Some(media_type) = media_type {
        zip.start_file("mimetype", options.compression_method(CompressionMethod::Stored))?;
        zip.write_all(media_type.as_bytes())?;
    }
    let packed = options.compression_method(CompressionMethod::Deflated).compression_level(Some(9));
    for (path, bytes) in files {
        zip.start_file(path.as_str(), packed)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// Files of an archive that was written here, by their path; those that cannot be read are left out.
#[must_use]
pub fn unpacked(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let Ok(mut zip) = ZipArchive::new(Cursor::new(bytes)) else { return BTreeMap::new() };
    let count = zip.len();
    let read = |index: usize| {
        let mut file = zip.by_index(index).ok()?;
        let mut content = Vec::new();
        file.read_to_end(&mut content).ok()?;
        Some((String::from_utf8_lossy(file.name_raw()).into_owned(), content))
    };
    (0..count).filter_map(read).collect()
}
