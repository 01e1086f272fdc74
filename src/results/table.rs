//! Bytes of a table to rows: byte order mark, separator, quotation marks.

use csv::{ReaderBuilder, StringRecord};

use super::trouble::Fault;

/// A table with its header.
#[derive(Debug)]
pub(super) struct Table<'a> {
    pub header: Vec<String>,
    reader: csv::Reader<&'a [u8]>,
}

impl<'a> Table<'a> {
    /// Reads the header.
    pub fn open(bytes: &'a [u8]) -> Result<Self, (u64, Fault)> {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        if let Err(error) = std::str::from_utf8(bytes) {
            let lines = bytes[..error.valid_up_to()].iter().filter(|byte| **byte == b'\n').count();
            return Err((u64::try_from(lines).unwrap_or(u64::MAX).saturating_add(1), Fault::NotUtf8));
        }
        let mut reader = ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator(bytes)).from_reader(bytes);
        let mut record = StringRecord::new();
        match reader.read_record(&mut record) {
            Ok(true) => Ok(Self { header: record.iter().map(|cell| cell.trim().to_owned()).collect(), reader }),
            _ => Err((1, Fault::Empty)),
        }
    }

    /// Reads the next row into `record` and says its line; `None` at the end.
    pub fn next(&mut self, record: &mut StringRecord) -> Option<u64> {
        // The bytes are UTF-8 and rows may have any length, so nothing is left that could fail.
        self.reader.read_record(record).ok().filter(|is_there| *is_there)?;
        Some(record.position().map_or(0, csv::Position::line))
    }
}

/// The separator that the first line has most of, outside quotation marks.
fn separator(bytes: &[u8]) -> u8 {
    let mut is_quoted = false;
    let mut counts = [(b',', 0), (b';', 0), (b'\t', 0)];
    for byte in bytes {
        match byte {
            b'"' => is_quoted = !is_quoted,
            b'\n' if !is_quoted => break,
            _ if !is_quoted => counts.iter_mut().filter(|(sign, _)| sign == byte).for_each(|(_, count)| *count += 1),
            _ => {}
        }
    }
    // Of equal counts the comma, which a table of one column has by definition.
    counts.into_iter().rev().max_by_key(|(_, count)| *count).map_or(b',', |(sign, _)| sign)
}
