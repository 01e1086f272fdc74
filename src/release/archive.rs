//! Files as a ZIP with the same bytes on every machine: ordered by path, fixed times, ASCII names, one folder around all.
//! The only file that writes archives.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::model::error::Error;

/// A file to be packed: its path below the archive's folder, and its bytes.
pub type Packed<'a> = (String, &'a [u8]);

/// Packs `files` below the folder `folder`.
pub fn pack(folder: &str, mut files: Vec<Packed<'_>>) -> Result<Vec<u8>, Error> {
    files.sort();
    write(folder, &files).map_err(|error| Error::Tool {
        name: "zip".into(),
        message: format!("the archive of `{folder}` could not be made: {error}"),
        help: "make the edition smaller; an archive must stay under 4 gigabytes".into(),
    })
}

fn write(folder: &str, files: &[Packed<'_>]) -> zip::result::ZipResult<Vec<u8>> {
    // The earliest time that a ZIP can state: archives made on different days are the same.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in files {
        zip.start_file(format!("{folder}/{path}"), options)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}
