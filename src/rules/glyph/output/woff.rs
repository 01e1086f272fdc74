//! Fonts packed for the web. WOFF 1 is a font whose tables are compressed one by one (W3C, WOFF File Format 1.0): it is
//! unpacked here, so that it is checked like any other. WOFF 2 rearranges outlines and is not read.

use std::io::Read as _;

use flate2::read::ZlibDecoder;

/// Largest font that is unpacked, in bytes; one with all of Unicode has some twenty million.
const LARGEST: u64 = 64 << 20;
/// Bytes of the header, of an entry in its list of tables, and of an entry in the list of an unpacked font.
const HEAD: usize = 44;
const PACKED: usize = 20;
const ENTRY: usize = 16;

/// The font in a WOFF 1 file; `None` for another file, and for a broken one.
pub(super) fn unpacked(file: &[u8]) -> Option<Vec<u8>> {
    if !file.starts_with(b"wOFF") {
        return None;
    }
    let count = usize::from(u16::from_be_bytes([*file.get(12)?, *file.get(13)?]));
    let mut entries = Vec::new();
    let mut tables = Vec::new();
    for entry in file.get(HEAD..HEAD + PACKED * count)?.chunks_exact(PACKED) {
        let (offset, packed, length) = (number(entry, 4)?, number(entry, 8)?, number(entry, 12)?);
        let place = 12 + ENTRY * count + tables.len();
        if (place + length) as u64 > LARGEST {
            return None;
        }
        entries.extend([&entry[..4], &entry[16..20], &place32(place)?, &place32(length)?].concat());
        tables.extend(table(file.get(offset..offset.checked_add(packed)?)?, length)?);
        tables.resize(tables.len().next_multiple_of(4), 0);
    }
    // Search range and the like are hints that no reader needs.
    let head = [file.get(4..8)?, file.get(12..14)?, &[0; 6]].concat();
    Some([head, entries, tables].concat())
}

/// A table of `length` bytes; one that would not have become smaller lies there as it is.
fn table(packed: &[u8], length: usize) -> Option<Vec<u8>> {
    if packed.len() == length {
        return Some(packed.to_vec());
    }
    let mut table = Vec::new();
    ZlibDecoder::new(packed).take(length as u64 + 1).read_to_end(&mut table).ok()?;
    (table.len() == length).then_some(table)
}

fn number(bytes: &[u8], at: usize) -> Option<usize> {
    let bytes: [u8; 4] = bytes.get(at..at + 4)?.try_into().ok()?;
    usize::try_from(u32::from_be_bytes(bytes)).ok()
}

fn place32(number: usize) -> Option<[u8; 4]> {
    u32::try_from(number).ok().map(u32::to_be_bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn broken_files_are_refused() {
        assert_eq!(unpacked(b"OTTO"), None);
        assert_eq!(unpacked(b"wOFF"), None);
        let mut file = [0; HEAD + PACKED];
        file[..4].copy_from_slice(b"wOFF");
        file[13] = 1;
        file[HEAD + 12..HEAD + 16].copy_from_slice(&u32::MAX.to_be_bytes());
        assert_eq!(unpacked(&file), None, "a table without end");
        file[13] = 255;
        assert_eq!(unpacked(&file), None, "more tables than bytes");
    }
}
