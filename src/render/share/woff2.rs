//! A font file (TrueType) as WOFF2, the form in which browsers take it and in which it weighs least:
//! <https://www.w3.org/TR/WOFF2/>. Tables go in as they are ("null transform", which the format allows also for outlines): the
//! transform would save a tenth more and is ten times as much to get right.

use std::io::Write as _;

/// Names of tables that the format numbers, up to the last that a text font has.
const KNOWN: [&[u8; 4]; 29] = [
    b"cmap", b"head", b"hhea", b"hmtx", b"maxp", b"name", b"OS/2", b"post", b"cvt ", b"fpgm", b"glyf", b"loca", b"prep", b"CFF ",
    b"VORG", b"EBDT", b"EBLC", b"gasp", b"hdmx", b"kern", b"LTSH", b"PCLT", b"VDMX", b"vhea", b"vmtx", b"BASE", b"GDEF", b"GPOS",
    b"GSUB",
];
/// Stands for a name that is not among them and follows in full.
const OTHER: u8 = 63;
/// Version of the transform that leaves outlines and their index as they are; for all other tables it is 0.
const AS_IT_IS: u8 = 3 << 6;
/// Bytes before the list of tables.
const HEADER: usize = 48;
/// The flag in `head` that says that the font has been through a compressor.
const COMPRESSED: u8 = 1 << 3;

/// One table.
pub(super) type Table = ([u8; 4], Vec<u8>);

/// The tables of a font file in their order; `None` when it is not one.
pub(super) fn tables(font: &[u8]) -> Option<Vec<Table>> {
    let count = usize::from(u16::from_be_bytes(font.get(4..6)?.try_into().ok()?));
    let table = |entry: &[u8]| {
        let number = |at: usize| usize::try_from(u32::from_be_bytes(entry.get(at..at + 4)?.try_into().ok()?)).ok();
        let (start, length) = (number(8)?, number(12)?);
        Some((entry[..4].try_into().ok()?, font.get(start..start.checked_add(length)?)?.to_vec()))
    };
    font.get(12..12 + count * 16)?.chunks_exact(16).map(table).collect()
}

/// The tables as a WOFF2 file. `None` when a length does not fit into the format.
pub(super) fn encode(mut tables: Vec<Table>) -> Option<Vec<u8>> {
    for (_, head) in tables.iter_mut().filter(|(tag, _)| tag == b"head") {
        *head.get_mut(16)? |= COMPRESSED;
    }
    let (mut list, mut data) = (Vec::new(), Vec::new());
    let mut unpacked = 12 + 16 * tables.len();
    for (tag, bytes) in &tables {
        let kept = if matches!(tag, b"glyf" | b"loca") { AS_IT_IS } else { 0 };
        if let Some(number) = KNOWN.iter().position(|known| *known == tag) {
            list.push(u8::try_from(number).ok()? | kept);
        } else {
            list.push(OTHER);
            list.extend(tag);
        }
        list.extend(base128(u32::try_from(bytes.len()).ok()?));
        data.extend(bytes);
        unpacked += bytes.len().next_multiple_of(4);
    }
    let packed = compress(&data)?;
    let length = (HEADER + list.len() + packed.len()).next_multiple_of(4);
    let number = |value: usize| u32::try_from(value).ok().map(u32::to_be_bytes);
    let mut font = Vec::with_capacity(length);
    font.extend(b"wOF2\0\x01\0\0");
    font.extend(number(length)?);
    font.extend(u16::try_from(tables.len()).ok()?.to_be_bytes());
    font.extend([0; 2]);
    font.extend(number(unpacked)?);
    font.extend(number(packed.len())?);
    // Version 1.0, no metadata, no private data.
    font.extend([0, 1, 0, 0]);
    font.extend([0; 20]);
    font.extend(list);
    font.extend(packed);
    font.resize(length, 0);
    Some(font)
}

/// Seven bits a byte, the highest bit says that more follow; no leading zeros.
fn base128(value: u32) -> Vec<u8> {
    let groups = (0..5u32).rev().map(|at| (at, u8::try_from((value >> (7 * at)) & 0x7f).unwrap_or_default()));
    let significant = groups.skip_while(|(at, group)| *group == 0 && *at > 0);
    significant.map(|(at, group)| if at > 0 { group | 0x80 } else { group }).collect()
}

fn compress(data: &[u8]) -> Option<Vec<u8>> {
    /// Bytes that the compressor takes at a time.
    const BUFFER: usize = 1 << 16;
    /// Highest quality, and a window that holds any subset.
    const QUALITY: u32 = 11;
    const WINDOW: u32 = 22;
    let mut packed = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut packed, BUFFER, QUALITY, WINDOW);
    writer.write_all(data).ok()?;
    writer.flush().ok()?;
    drop(writer);
    Some(packed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_take_as_few_bytes_as_they_need() {
        assert_eq!(base128(0), [0]);
        assert_eq!(base128(63), [63]);
        assert_eq!(base128(128), [0x81, 0]);
        assert_eq!(base128(u32::MAX), [0x8f, 0xff, 0xff, 0xff, 0x7f]);
    }

    #[test]
    fn what_is_no_font_has_no_tables() {
        assert!(tables(b"").is_none());
        assert!(tables(b"\0\x01\0\0\0\x09\0\0\0\0\0\0").is_none());
    }
}
