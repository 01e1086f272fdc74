//! What a file says about itself: information dictionary, catalogue, XMP metadata.

use lopdf::{Document, Object};

/// See the fields of the same names in `PdfDocument`.
#[derive(Debug, Default)]
pub(super) struct About {
    pub(super) title: Option<String>,
    pub(super) lang: Option<String>,
    pub(super) producer: Option<String>,
    pub(super) claims: Vec<String>,
}

/// Most bytes of XMP that are looked at.
const METADATA: usize = 1 << 20;

pub(super) fn read(document: &Document) -> About {
    let xmp = xmp(document).unwrap_or_default();
    let entry = |key: &[u8]| {
        let info = document.dereference(document.trailer.get(b"Info").ok()?).ok()?.1.as_dict().ok()?;
        text_of(document, info.get(key).ok()?)
    };
    let in_catalog = |key: &[u8]| text_of(document, document.catalog().ok()?.get(key).ok()?);
    About {
        title: entry(b"Title").or_else(|| value(&xmp, "dc:title").and_then(|title| filled(strip_tags(&title)))),
        lang: in_catalog(b"Lang"),
        producer: entry(b"Producer").or_else(|| value(&xmp, "pdf:Producer")).or_else(|| entry(b"Creator")),
        claims: claims(&xmp),
    }
}

fn xmp(document: &Document) -> Option<String> {
    let stream = document.dereference(document.catalog().ok()?.get(b"Metadata").ok()?).ok()?.1.as_stream().ok()?;
    let plain = stream.get_plain_content_with_limit(METADATA).ok()?;
    Some(String::from_utf8_lossy(&plain).into_owned())
}

fn claims(xmp: &str) -> Vec<String> {
    let accessible = value(xmp, "pdfuaid:part").map(|part| format!("PDF/UA-{part}"));
    let archival = value(xmp, "pdfaid:part").map(|part| {
        let conformance = value(xmp, "pdfaid:conformance").unwrap_or_default().to_lowercase();
        format!("PDF/A-{part}{conformance}")
    });
    accessible.into_iter().chain(archival).collect()
}

/// The value of a property, which XMP writes as an element or as an attribute.
fn value(xmp: &str, key: &str) -> Option<String> {
    let rest = &xmp[xmp.find(key)? + key.len()..];
    let rest = rest.trim_start();
    let found = if let Some(quoted) = rest.strip_prefix('=') {
        let quoted = quoted.trim_start();
        let quote = quoted.chars().next()?;
        quoted[1..].split(quote).next()?
    } else {
        rest.strip_prefix('>')?.split(&format!("</{key}")).next()?
    };
    filled(found.trim().to_owned())
}

fn filled(text: String) -> Option<String> {
    Some(text).filter(|text| !text.is_empty())
}

fn strip_tags(xml: &str) -> String {
    let words = xml.split('<').map(|part| part.rsplit('>').next().unwrap_or_default());
    words.collect::<String>().trim().to_owned()
}

/// A text string: UTF-16 or UTF-8 with their marks, else the encoding of old files, which is Latin-1 but for a few signs.
pub(super) fn text_of(document: &Document, object: &Object) -> Option<String> {
    filled(decoded(document.dereference(object).ok()?.1.as_str().ok()?))
}

/// See [`text_of`].
pub(super) fn decoded(bytes: &[u8]) -> String {
    match bytes {
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        other => other.iter().map(|byte| char::from(*byte)).collect(),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.as_chunks::<2>().0.iter().map(|pair| unit(*pair));
    char::decode_utf16(units).map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn claims_are_read_from_elements_and_attributes() {
        let elements = "<pdfuaid:part>1</pdfuaid:part><pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>";
        assert_eq!(claims(elements), ["PDF/UA-1", "PDF/A-2a"]);
        assert_eq!(claims("<rdf:Description pdfaid:part=\"3\" pdfaid:conformance='B'/>"), ["PDF/A-3b"]);
        assert!(claims("<x/>").is_empty());
    }

    #[test]
    fn titles_come_without_tags() {
        let xmp = "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">Роҳнамо</rdf:li></rdf:Alt></dc:title>";
        assert_eq!(strip_tags(&value(xmp, "dc:title").unwrap()), "Роҳнамо");
    }
}
