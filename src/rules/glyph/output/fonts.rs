//! The theme's font files as the rules see them. Of the formats that are packed for the web, WOFF 1 is unpacked, and WOFF 2
//! has a finding of its own.

use std::borrow::Cow;

use serde::Deserialize as _;
use ttf_parser::{Face, GlyphId, OutlineBuilder};

use super::woff;
use crate::model::theme::{Theme, ThemeFile};

/// Where the theme says which families set its packs.
const FAMILIES: &str = "typst/fonts.json";

/// Font files of packs and pages that may be read, unpacked.
pub(super) struct ThemeFonts<'a> {
    files: Vec<(&'a str, &'a ThemeFile, Cow<'a, [u8]>)>,
}

/// One font file of the theme.
pub(super) struct ThemeFace<'a> {
    /// Where it lies, for findings.
    pub(super) place: &'a str,
    /// File name, as findings say it.
    pub(super) file: &'a str,
    pub(super) family: String,
    pub(super) face: Face<'a>,
}

impl<'a> ThemeFonts<'a> {
    pub(super) fn of(theme: &'a Theme) -> Self {
        let files = theme.files.iter().filter(|(path, _)| is_font(path));
        let unpacked = |file: &'a ThemeFile| woff::unpacked(&file.bytes).map_or(Cow::Borrowed(&*file.bytes), Cow::Owned);
        Self { files: files.map(|(path, file)| (path.as_str(), file, unpacked(file))).collect() }
    }

    /// Those that can be read; a broken one of the packs stops the build with an error of its own.
    pub(super) fn faces(&self) -> Vec<ThemeFace<'_>> {
        self.files
            .iter()
            .filter_map(|(path, file, bytes)| {
                let face = Face::parse(bytes, 0).ok()?;
                let family = family(&face)?;
                Some(ThemeFace { place: &file.place, file: path.rsplit('/').next().unwrap_or(path), family, face })
            })
            .collect()
    }
}

/// Families that set packs.
pub(super) fn families(theme: &Theme) -> Vec<String> {
    let Some(file) = theme.get(FAMILIES) else { return Vec::new() };
    let mut reader = serde_json::Deserializer::from_slice(&file.bytes);
    let roles = std::collections::BTreeMap::<String, serde_json::Value>::deserialize(&mut reader).unwrap_or_default();
    roles.values().filter_map(|family| family.as_str().map(str::to_owned)).collect()
}

/// Whether a face sets packs, or lies among the files of pages.
pub(super) fn is_in_use(face: &ThemeFace<'_>, families: &[String]) -> bool {
    families.contains(&face.family) || face.place.contains("/assets/")
}

fn is_font(path: &str) -> bool {
    let ending = path.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    (path.starts_with("fonts/") || path.starts_with("assets/")) && matches!(ending.as_str(), "ttf" | "otf" | "woff")
}

fn family(face: &Face<'_>) -> Option<String> {
    let named = |id| face.names().into_iter().filter(move |name| name.name_id == id).find_map(|name| name.to_string());
    named(ttf_parser::name_id::TYPOGRAPHIC_FAMILY).or_else(|| named(ttf_parser::name_id::FAMILY))
}

/// The glyph of a letter; the box for missing letters is none.
pub(super) fn glyph(face: &Face<'_>, letter: char) -> Option<GlyphId> {
    face.glyph_index(letter).filter(|glyph| glyph.0 != 0)
}

/// The drawing of a glyph as a list of numbers: equal lists are equal drawings.
pub(super) fn drawing(face: &Face<'_>, glyph: GlyphId) -> Vec<i32> {
    let mut pen = Pen::default();
    let _ = face.outline_glyph(glyph, &mut pen);
    pen.steps
}

#[derive(Default)]
struct Pen {
    steps: Vec<i32>,
}

impl Pen {
    #[expect(clippy::cast_possible_truncation, reason = "font units are small whole numbers")]
    fn add(&mut self, kind: i32, numbers: &[f32]) {
        self.steps.push(kind);
        self.steps.extend(numbers.iter().map(|number| number.round() as i32));
    }
}

impl OutlineBuilder for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.add(i32::MIN, &[x, y]);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.add(i32::MIN + 1, &[x, y]);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.add(i32::MIN + 2, &[x1, y1, x, y]);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.add(i32::MIN + 3, &[x1, y1, x2, y2, x, y]);
    }

    fn close(&mut self) {
        self.steps.push(i32::MIN + 4);
    }
}
