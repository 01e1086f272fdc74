//! The fonts of a file by the keys that glyphs bear.

use std::collections::HashMap;

use hayro_interpret::CacheKey;
use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::hayro_syntax::object::{Array, Dict, Name, Object, Stream};
use hayro_interpret::hayro_syntax::page::Resources;

use crate::model::pdf::PdfFont;

/// Key of fonts that are drawn by instructions of the page (Type 3): their glyphs do not say which font they are of.
pub(super) const DRAWN: u128 = 0;
/// Deepest forms within forms whose own fonts are looked for.
const DEPTH: u32 = 8;

/// All fonts of a file.
pub(super) struct FontTable {
    // Looked up and never walked, so its order reaches no output.
    fonts: HashMap<u128, PdfFont>,
}

impl FontTable {
    /// Fonts that are objects of their own, as they mostly are, and those written into the resources of a page or form.
    pub(super) fn read(pdf: &Pdf) -> Self {
        let mut table = Self { fonts: HashMap::new() };
        let drawn = PdfFont { name: "Type 3".into(), is_embedded: true, has_unicode: true, is_italic: false, is_bold: false };
        table.fonts.insert(DRAWN, drawn);
        for object in pdf.objects() {
            match object {
                Object::Dict(dict) => table.add(&dict),
                Object::Stream(stream) => table.add_resources(stream.dict()),
                _ => {}
            }
        }
        for page in pdf.pages().iter() {
            table.add_all(page.resources(), DEPTH);
        }
        table
    }

    /// The font with this key.
    pub(super) fn font(&self, key: u128) -> PdfFont {
        let unknown =
            || PdfFont { name: "?".to_owned(), is_embedded: false, has_unicode: false, is_italic: false, is_bold: false };
        self.fonts.get(&key).cloned().unwrap_or_else(unknown)
    }

    /// Whether the glyphs that are drawn come from the file and not from a stand-in.
    pub(super) fn is_embedded(&self, key: u128) -> bool {
        self.fonts.get(&key).is_some_and(|font| font.is_embedded)
    }

    fn add_all(&mut self, resources: &Resources<'_>, depth: u32) {
        self.add_fonts(&resources.fonts);
        if let (Some(parent), true) = (resources.parent(), depth > 0) {
            self.add_all(parent, depth - 1);
        }
    }

    fn add_resources(&mut self, form: &Dict<'_>) {
        if let Some(fonts) = form.get::<Dict<'_>>("Resources").and_then(|resources| resources.get::<Dict<'_>>("Font")) {
            self.add_fonts(&fonts);
        }
    }

    fn add_fonts(&mut self, fonts: &Dict<'_>) {
        for name in fonts.keys() {
            if let Some(font) = fonts.get::<Dict<'_>>(name.as_ref()) {
                self.add(&font);
            }
        }
    }

    fn add(&mut self, dict: &Dict<'_>) {
        let key = dict.cache_key();
        let subtype = dict.get::<Name<'_>>("Subtype");
        let Some(subtype) = subtype.as_ref().map(AsRef::as_ref) else { return };
        let read = match subtype {
            b"Type0" => composite(dict),
            b"Type1" | b"MMType1" | b"TrueType" | b"OpenType" => Some(simple(dict)),
            _ => None,
        };
        if let Some(font) = read {
            self.fonts.entry(key).or_insert(font);
        }
    }
}

fn composite(dict: &Dict<'_>) -> Option<PdfFont> {
    let below = dict.get::<Array<'_>>("DescendantFonts")?.iter::<Dict<'_>>().next()?;
    let name = name_of(dict).or_else(|| name_of(&below)).unwrap_or_default();
    // A predefined encoding other than Identity says which characters its codes are.
    let encoding = dict.get::<Name<'_>>("Encoding");
    let is_named = encoding.is_some_and(|name| !name.as_ref().starts_with(b"Identity"));
    Some(described(name, &below.get::<Dict<'_>>("FontDescriptor").unwrap_or_default(), has_map(dict) || is_named))
}

fn simple(dict: &Dict<'_>) -> PdfFont {
    let descriptor = dict.get::<Dict<'_>>("FontDescriptor").unwrap_or_default();
    // Symbolic fonts have an encoding of their own that nobody else knows.
    let is_symbolic = descriptor.get::<i32>("Flags").is_some_and(|flags| flags & 4 != 0);
    let has_encoding = dict.contains_key("Encoding") || !is_symbolic;
    described(name_of(dict).unwrap_or_default(), &descriptor, has_map(dict) || has_encoding)
}

fn has_map(dict: &Dict<'_>) -> bool {
    dict.get::<Stream<'_>>("ToUnicode").is_some()
}

fn described(name: String, descriptor: &Dict<'_>, has_unicode: bool) -> PdfFont {
    let flags = descriptor.get::<i32>("Flags").unwrap_or_default();
    let lower = name.to_lowercase();
    let has_weight = descriptor.get::<f32>("FontWeight").is_some_and(|weight| weight >= 600.0);
    PdfFont {
        is_embedded: ["FontFile", "FontFile2", "FontFile3"].iter().any(|key| descriptor.contains_key(key)),
        has_unicode,
        is_italic: flags & (1 << 6) != 0 || lower.contains("italic") || lower.contains("oblique"),
        is_bold: flags & (1 << 18) != 0 || has_weight || ["bold", "black", "heavy"].iter().any(|word| lower.contains(word)),
        name,
    }
}

/// The name without the six letters that mark a subset.
fn name_of(dict: &Dict<'_>) -> Option<String> {
    let name = dict.get::<Name<'_>>("BaseFont")?;
    Some(without_prefix(&legible(name.as_ref())).to_owned())
}

/// Names are bytes; old programmes wrote them in the code page of the machine, the rest is UTF-8.
fn legible(name: &[u8]) -> String {
    String::from_utf8_lossy(name).into_owned()
}

fn without_prefix(name: &str) -> &str {
    match name.split_once('+') {
        Some((prefix, rest)) if prefix.len() == 6 && prefix.bytes().all(|byte| byte.is_ascii_uppercase()) => rest,
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_mark_of_a_subset_is_taken_off() {
        assert_eq!(without_prefix("ABCDEF+Carlito-Bold"), "Carlito-Bold");
        assert_eq!(without_prefix("Font+Plus"), "Font+Plus");
        assert_eq!(without_prefix("TimesNewRomanTj"), "TimesNewRomanTj");
    }
}
