//! `GL505`: fonts that are named in a PDF and not in it: every machine prints it with what it has.

use super::first_run;
use crate::model::codes::FONT_NOT_EMBEDDED;
use crate::model::expected::Expected;
use crate::model::finding::Finding;
use crate::model::pdf::PdfDocument;

pub(super) fn check(document: &PdfDocument, _: &Expected) -> Vec<Finding> {
    let missing = document.fonts.iter().enumerate().filter(|(_, face)| !face.is_embedded);
    missing
        .filter_map(|(font, face)| {
            let (page, area) = first_run(document, font, |_| true)?;
            let message = format!("the font `{}` is not in the file", face.name);
            let help = "save the PDF again with all fonts embedded (in the print dialogue: PDF/A, PDF/X or `embed fonts`)";
            Some(Finding::on_page(FONT_NOT_EMBEDDED, &document.path, page, Some(area), message).help(help))
        })
        .collect()
}
