//! `GL5xx`: letters as they come out: in finished PDFs, and in the fonts that set them.

mod fonts;
mod foreign_font;
mod lacking_letter;
mod legacy_font;
mod legacy_trick;
mod missing_glyph;
mod not_embedded;
mod page_is_a_picture;
mod unchecked_font;
mod unreadable_page;
mod unreadable_text;
mod woff;

use crate::model::finding::Area;
use crate::model::pdf::{PdfDocument, TextRun};
use crate::rules::{Rule, rule};

pub(in crate::rules) const RULES: &[Rule] = &[
    rule!(MISSING_GLYPH_IN_PDF, "missing_glyph", Pdf(missing_glyph::check)),
    rule!(FOREIGN_FONT, "foreign_font", Pdf(foreign_font::check)),
    rule!(UNREADABLE_TEXT, "unreadable_text", Pdf(unreadable_text::check)),
    rule!(LEGACY_FONT, "legacy_font", Pdf(legacy_font::check)),
    rule!(FONT_NOT_EMBEDDED, "not_embedded", Pdf(not_embedded::check)),
    rule!(TEXT_DIFFERS, "text_differs"),
    rule!(FONT_LACKS_LETTER, "lacking_letter", Book(lacking_letter::check)),
    rule!(LEGACY_FONT_IN_THEME, "legacy_trick", Book(legacy_trick::check)),
    rule!(PAGE_IS_A_PICTURE, "page_is_a_picture", Pdf(page_is_a_picture::check)),
    rule!(UNREADABLE_PAGE, "unreadable_page", Pdf(unreadable_page::check)),
    rule!(UNCHECKED_FONT, "unchecked_font", Book(unchecked_font::check)),
];

/// The first run in a font that also is `wanted`: where a finding about the font points.
fn first_run(document: &PdfDocument, font: usize, wanted: impl Fn(&TextRun) -> bool) -> Option<(u32, Area)> {
    document.pages.iter().find_map(|page| {
        let run = page.runs.iter().find(|run| run.font == font && wanted(run))?;
        Some((page.number, run.area))
    })
}
