//! `GL501`: letters that a font does not have: what is printed is its empty box.

use crate::model::codes::MISSING_GLYPH_IN_PDF;
use crate::model::expected::Expected;
use crate::model::finding::Finding;
use crate::model::pdf::PdfDocument;

pub(super) fn check(document: &PdfDocument, _: &Expected) -> Vec<Finding> {
    let mut findings = Vec::new();
    for page in &document.pages {
        for (font, face) in document.fonts.iter().enumerate() {
            let boxes = || page.runs.iter().filter(|run| run.font == font && run.notdef > 0);
            let count: u32 = boxes().map(|run| run.notdef).sum();
            if let Some(first) = boxes().next() {
                let message = format!("empty boxes are printed for letters that the font `{}` does not have: {count}", face.name);
                findings.push(
                    Finding::on_page(MISSING_GLYPH_IN_PDF, &document.path, page.number, Some(first.area), message)
                        .help("set these words in a font that has all letters of the language, and make the PDF again"),
                );
            }
        }
    }
    findings
}
