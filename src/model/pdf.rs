//! A finished PDF as the rules see it, whoever made it. Read by `inspect::pdf`; rules never open the file themselves.
//! Lengths are tenths of a millimetre from the top left corner of the page (see [`Area`]), sizes of letters tenths of a point.

use super::finding::Area;

/// A whole document.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PdfDocument {
    /// Path as findings name it.
    pub path: String,
    /// Document title.
    pub title: Option<String>,
    /// `/Lang` of the catalogue.
    pub lang: Option<String>,
    /// The programme that wrote it.
    pub producer: Option<String>,
    /// Standards that it claims in its metadata: `PDF/UA-1`, `PDF/A-2a`.
    pub claims: Vec<String>,
    /// Whether it has a structure tree.
    pub is_tagged: bool,
    /// Fonts that set visible text, ordered by name.
    pub fonts: Vec<PdfFont>,
    /// Pages in order.
    pub pages: Vec<PdfPage>,
    /// Pages (from 1) whose content could not be read, each with the reason.
    pub unreadable: Vec<(u32, String)>,
}

/// A font.
#[expect(clippy::struct_excessive_bools, reason = "four independent facts, each with a name of its own")]
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct PdfFont {
    /// PostScript name without the subset prefix.
    pub name: String,
    /// Whether its outlines are in the file.
    pub is_embedded: bool,
    /// Whether its glyphs can be read back as letters (`ToUnicode`, or an encoding that says as much).
    pub has_unicode: bool,
    /// By its descriptor or name.
    pub is_italic: bool,
    /// By its descriptor or name.
    pub is_bold: bool,
}

/// One page.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PdfPage {
    /// From 1.
    pub number: u32,
    /// Of the trim box where there is one, else of the crop or media box.
    pub width: i32,
    /// See `width`.
    pub height: i32,
    /// Text in the order of the content. What nobody sees is not in it: invisible letters (as laid over scans), letters
    /// outside the page.
    pub runs: Vec<TextRun>,
    /// Figures of the structure tree.
    pub figures: Vec<PdfFigure>,
    /// Images and connected drawings that are not text, with rules and page backgrounds left out: what other logos are
    /// measured by. An emblem is among them.
    pub pictures: Vec<Area>,
    /// EU emblems found by looking at the page.
    pub emblems: Vec<EmblemSeen>,
    /// Red crosses and red crescents that are drawn; those within pictures of pixels are not among them.
    pub signs: Vec<PdfSign>,
    /// Straight rules below a line of text, as an underline is drawn.
    pub underlines: Vec<Area>,
}

/// Text set in one go: same font, size, colour and line.
#[derive(Debug, Clone, PartialEq)]
pub struct TextRun {
    /// Its letters as a reader would copy them: white space is single spaces, soft hyphens are left out.
    pub text: String,
    /// It ended in a soft hyphen: the word goes on in the next run.
    pub is_hyphenated: bool,
    /// Its place.
    pub area: Area,
    /// Index into [`PdfDocument::fonts`].
    pub font: usize,
    /// Tenths of a point.
    pub size: i32,
    /// Red, green, blue.
    pub colour: [u8; 3],
    /// In a header, footer or other place that a screen reader skips; also all text of an untagged document is `false` here.
    pub is_artifact: bool,
    /// Language that the structure tree gives it.
    pub lang: Option<String>,
    /// Type of the block of the structure tree that it stands in: `P`, `H1`, `TD`, …. Spans, links and the like count as
    /// part of their block.
    pub role: Option<String>,
    /// Number of that block: runs of one paragraph, heading or cell share it, and no others of the document.
    pub block: Option<u32>,
    /// Glyphs that cannot be read back as a letter; each is U+FFFD in `text`.
    pub unreadable: u32,
    /// Glyphs that are the "no such letter" box of a font in the file.
    pub notdef: u32,
}

/// A figure of the structure tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PdfFigure {
    /// Alternative text.
    pub alt: Option<String>,
    /// Its box.
    pub area: Option<Area>,
}

/// A red cross or red crescent drawn as a shape, by itself or within a logo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PdfSign {
    /// `red cross` or `red crescent`.
    pub what: &'static str,
    /// Its place.
    pub area: Area,
}

/// A field with yellow stars on it, measured on the rasterised page.
#[derive(Debug, Clone, PartialEq)]
pub struct EmblemSeen {
    /// The field.
    pub area: Area,
    /// Width by height: 1.5 in a right one.
    pub ratio: f64,
    /// Colour of the field.
    pub field: [u8; 3],
    /// Colour of the stars.
    pub star: [u8; 3],
    /// Yellow shapes counted in the field.
    pub stars: u32,
    /// Of those, the ones at the places of the clock's hours (see `render::brand`), within a twentieth of the height.
    pub stars_in_place: u32,
    /// Of those, the ones that stand upright on two points.
    pub stars_upright: u32,
    /// Share of the field that is neither field nor star colour, in thousandths: something lies on it.
    pub covered: u32,
    /// Distance to the nearest ink that is not the emblem: text, pictures, edge of the sheet.
    pub clear_space: i32,
    /// Colour of what it stands on, just outside the white border that a coloured ground asks for; `None` where that is a
    /// picture of many colours.
    pub ground: Option<[u8; 3]>,
    /// The field is white and framed, its stars are black: the monochrome form.
    pub is_outline: bool,
    /// The field is grey: what a colour emblem becomes in grey print or by a filter.
    pub is_grey: bool,
    /// Rotated against the page.
    pub is_rotated: bool,
}
