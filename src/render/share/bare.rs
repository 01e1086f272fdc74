//! Pictures of dots without what nobody sees: where and when a photograph was taken, with which device, what programs noted,
//! previews, and what phones append to the file (a film, a second picture). Dots and colours stay as they are: the file is
//! taken apart and put together again, and never decoded.

use flate2::Crc;
use image::ImageFormat;
use image::metadata::Orientation;

/// `bytes` without anything but the picture. `turn` is how the file says that it is to be turned, and goes on saying so. `None`
/// when the file is not built as its format asks.
pub(super) fn bare(bytes: &[u8], format: ImageFormat, turn: Orientation) -> Option<Vec<u8>> {
    let turn = (turn != Orientation::NoTransforms).then(|| exif(turn));
    match format {
        ImageFormat::Jpeg => jpeg(bytes, turn.as_deref()),
        ImageFormat::Png => png(bytes, turn.as_deref()),
        ImageFormat::WebP => webp(bytes, turn.as_deref()),
        _ => None,
    }
}

/// The shortest Exif there is: a TIFF with one entry, the orientation.
pub(super) fn exif(turn: Orientation) -> Vec<u8> {
    let mut exif = b"II*\0\x08\0\0\0".to_vec();
    exif.extend(b"\x01\0\x12\x01\x03\0\x01\0\0\0");
    exif.extend([turn.to_exif(), 0, 0, 0]);
    exif.extend([0; 4]);
    exif
}

/// Whether a JPEG has the four inks of a printer. Their colours depend on a profile that most programs read otherwise.
pub(super) fn is_in_inks(bytes: &[u8]) -> bool {
    let is_frame = |marker: u8| matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc);
    let parts = jpeg_parts(bytes).unwrap_or_default();
    parts.iter().any(|(marker, part)| is_frame(*marker) && part.get(9) == Some(&4))
}

fn jpeg(bytes: &[u8], turn: Option<&[u8]>) -> Option<Vec<u8>> {
    let mut bare = vec![0xff, 0xd8];
    if let Some(turn) = turn {
        let length = u16::try_from(turn.len() + 8).ok()?;
        bare.extend([0xff, 0xe1]);
        bare.extend(length.to_be_bytes());
        bare.extend(b"Exif\0\0");
        bare.extend(turn);
    }
    for (marker, part) in jpeg_parts(bytes)? {
        let is = |name: &[u8]| part.get(4..).is_some_and(|content| content.starts_with(name));
        let is_kept = match marker {
            0xe0 => is(b"JFIF\0"),
            0xe2 => is(b"ICC_PROFILE\0"),
            // Says whether colours are stored as red, green and blue.
            0xee => is(b"Adobe"),
            0xe1..=0xef | 0xfe => false,
            _ => true,
        };
        if is_kept {
            bare.extend(part);
        }
    }
    Some(bare)
}

/// The parts of a JPEG behind its first two bytes, each with its marker and whole, up to the end of the picture. The last one is
/// cut off where the file is: such a picture can still be seen.
fn jpeg_parts(bytes: &[u8]) -> Option<Vec<(u8, &[u8])>> {
    let mut rest = bytes.strip_prefix(&[0xff, 0xd8])?;
    let mut parts = Vec::new();
    while let [0xff, marker, after @ ..] = rest {
        let marker = *marker;
        if marker == 0xff {
            rest = &rest[1..];
            continue;
        }
        let mut length = match (marker, after) {
            (0x01 | 0xd0..=0xd9, _) => 2,
            (_, [high, low, ..]) => 2 + usize::from(u16::from_be_bytes([*high, *low])),
            _ => rest.len(),
        };
        if marker == 0xda {
            length += dots(rest.get(length..).unwrap_or_default());
        }
        let (part, behind) = rest.split_at(length.min(rest.len()));
        parts.push((marker, part));
        rest = behind;
        if marker == 0xd9 {
            return Some(parts);
        }
    }
    // Between two parts there is nothing that is no part.
    rest.is_empty().then_some(parts)
}

/// How many bytes of dots stand before the next part. A marker within them is a restart, or stands for the byte 0xff.
fn dots(bytes: &[u8]) -> usize {
    let is_part = |pair: &[u8]| pair[0] == 0xff && !matches!(pair[1], 0x00 | 0xd0..=0xd7 | 0xff);
    bytes.windows(2).position(is_part).unwrap_or(bytes.len())
}

/// Chunks that may be left out and yet say how the picture looks: transparency, colours, size of a dot, frames of a film.
const SEEN_IN_PNG: [&[u8]; 14] = [
    b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT", b"cICP", b"mDCV", b"cLLI", b"bKGD", b"pHYs", b"acTL", b"fcTL", b"fdAT",
];

fn png(bytes: &[u8], turn: Option<&[u8]>) -> Option<Vec<u8>> {
    const HEAD: &[u8] = b"\x89PNG\r\n\x1a\n";
    let mut rest = bytes.strip_prefix(HEAD)?;
    let mut bare = HEAD.to_vec();
    while let Some((head, _)) = rest.split_first_chunk::<8>() {
        let (length, name) = head.split_at(4);
        let length = usize::try_from(u32::from_be_bytes(length.try_into().ok()?)).ok()?;
        let (chunk, behind) = rest.split_at(length.saturating_add(12).min(rest.len()));
        // A capital says that nobody can do without the chunk.
        if name[0].is_ascii_uppercase() || SEEN_IN_PNG.contains(&name) {
            bare.extend(chunk);
        }
        if let (b"IHDR", Some(turn)) = (name, turn) {
            bare.extend(png_chunk(b"eXIf", turn)?);
        }
        rest = if name == b"IEND" { &[] } else { behind };
    }
    Some(bare)
}

pub(super) fn png_chunk(name: &[u8], content: &[u8]) -> Option<Vec<u8>> {
    let mut sum = Crc::new();
    sum.update(name);
    sum.update(content);
    let length = u32::try_from(content.len()).ok()?;
    Some([&length.to_be_bytes(), name, content, &sum.sum().to_be_bytes()].concat())
}

/// Chunks of a WebP that say how it looks.
const SEEN_IN_WEBP: [&[u8]; 7] = [b"VP8X", b"VP8 ", b"VP8L", b"ALPH", b"ANIM", b"ANMF", b"ICCP"];
/// Bits of the first byte of `VP8X`: there is Exif, there is XMP.
const NOTES: (u8, u8) = (0x08, 0x04);

fn webp(bytes: &[u8], turn: Option<&[u8]>) -> Option<Vec<u8>> {
    let size = u32::from_le_bytes(bytes.get(4..8)?.try_into().ok()?);
    let end = usize::try_from(size).ok()?.saturating_add(8).min(bytes.len());
    let mut rest = bytes.get(..end)?.strip_prefix(b"RIFF")?.get(4..)?.strip_prefix(b"WEBP")?;
    let mut chunks = Vec::new();
    while let Some((head, _)) = rest.split_first_chunk::<8>() {
        let (name, length) = head.split_at(4);
        let length = usize::try_from(u32::from_le_bytes(length.try_into().ok()?)).ok()?.saturating_add(8);
        let (chunk, behind) = rest.split_at(length.saturating_add(length % 2).min(rest.len()));
        if SEEN_IN_WEBP.contains(&name) {
            let at = chunks.len();
            chunks.extend(chunk);
            if let (b"VP8X", Some(flags)) = (name, chunks.get_mut(at + 8)) {
                *flags = (*flags & !(NOTES.0 | NOTES.1)) | if turn.is_some() { NOTES.0 } else { 0 };
            }
        }
        rest = behind;
    }
    if let Some(turn) = turn {
        chunks.extend(b"EXIF");
        chunks.extend(u32::try_from(turn.len()).ok()?.to_le_bytes());
        chunks.extend(turn);
    }
    let size = u32::try_from(chunks.len() + 4).ok()?;
    Some([b"RIFF".as_slice(), &size.to_le_bytes(), b"WEBP", &chunks].concat())
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use image::codecs::jpeg::JpegEncoder;
    use image::codecs::png::PngEncoder;
    use image::codecs::webp::WebPEncoder;
    use image::{DynamicImage, ImageDecoder, ImageEncoder, ImageReader};

    use super::*;

    const PLACE: &[u8] = b"38.55 N 68.78 E";

    /// What a camera notes: how it was held, and where.
    fn noted(turn: Orientation) -> Vec<u8> {
        [&exif(turn), PLACE].concat()
    }

    fn has(bytes: &[u8], words: &[u8]) -> bool {
        bytes.windows(words.len()).any(|window| window == words)
    }

    /// A small picture in each format, with `turn` and a place in its Exif.
    fn pictures(turn: Orientation) -> Vec<(ImageFormat, Vec<u8>)> {
        fn written(mut encoder: impl ImageEncoder, turn: Orientation) {
            let dots = image::RgbImage::from_fn(20, 10, |x, y| {
                image::Rgb([u8::try_from(x * 12).unwrap(), u8::try_from(y).unwrap(), 99])
            });
            encoder.set_exif_metadata(noted(turn)).unwrap();
            DynamicImage::from(dots).write_with_encoder(encoder).unwrap();
        }
        let (mut jpeg, mut png, mut webp) = (Vec::new(), Vec::new(), Vec::new());
        written(JpegEncoder::new(&mut jpeg), turn);
        written(PngEncoder::new(&mut png), turn);
        written(WebPEncoder::new_lossless(&mut webp), turn);
        vec![(ImageFormat::Jpeg, jpeg), (ImageFormat::Png, png), (ImageFormat::WebP, webp)]
    }

    fn read(bytes: &[u8]) -> (Orientation, DynamicImage) {
        let mut decoder = ImageReader::new(Cursor::new(bytes)).with_guessed_format().unwrap().into_decoder().unwrap();
        (decoder.orientation().unwrap(), DynamicImage::from_decoder(decoder).unwrap())
    }

    #[test]
    fn the_place_goes_and_the_dots_and_the_turn_stay() {
        for turn in [Orientation::NoTransforms, Orientation::Rotate90, Orientation::FlipVertical] {
            for (format, bytes) in pictures(turn) {
                assert!(has(&bytes, PLACE), "{format:?}");
                let bare = bare(&bytes, format, turn).unwrap();
                assert!(!has(&bare, PLACE) && bare.len() < bytes.len(), "{format:?}");
                assert_eq!(read(&bare), read(&bytes), "{format:?}");
            }
        }
    }

    #[test]
    fn remarks_previews_and_what_stands_behind_the_picture_go() {
        let mut all = pictures(Orientation::NoTransforms);
        let part = |marker: u8, content: &[u8]| {
            let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
            [&[0xff, marker], length.as_slice(), content].concat()
        };
        let jpeg = all.remove(0).1;
        let (head, rest) = jpeg.split_at(2);
        let remarks = [part(0xfe, PLACE), part(0xed, PLACE), part(0xe2, b"MPF\0"), part(0xe0, b"JFXX\0\x10")].concat();
        let jpeg = [head, &remarks, rest, PLACE].concat();
        let png = all.remove(0).1;
        let (head, rest) = png.split_at(33);
        let png = [head, &png_chunk(b"tEXt", PLACE).unwrap(), &png_chunk(b"prVt", PLACE).unwrap(), rest, PLACE].concat();
        for (format, bytes) in [(ImageFormat::Jpeg, jpeg), (ImageFormat::Png, png)] {
            let bare = bare(&bytes, format, Orientation::NoTransforms).unwrap();
            assert!([PLACE, b"MPF", b"JFXX", b"Exif", b"eXIf"].iter().all(|words| !has(&bare, words)), "{format:?}");
            assert_eq!(read(&bare).1, read(&bytes).1, "{format:?}");
        }
    }

    #[test]
    fn what_is_cut_off_is_kept_as_far_as_it_goes() {
        for (format, bytes) in pictures(Orientation::NoTransforms) {
            for end in 0..bytes.len() {
                let bare = bare(&bytes[..end], format, Orientation::NoTransforms).unwrap_or_default();
                assert!(!has(&bare, PLACE) && bare.len() <= end, "{format:?} {end}");
            }
        }
    }

    #[test]
    fn inks_are_known_by_their_number() {
        let frame = |colours: u8| [&[0xff, 0xd8, 0xff, 0xc2, 0, 8, 8, 0, 1, 0, 1], [colours].as_slice()].concat();
        assert!(is_in_inks(&frame(4)) && !is_in_inks(&frame(3)) && !is_in_inks(b"") && !is_in_inks(&frame(4)[..6]));
    }
}
