//! `GL503`: letters that look right on the page and cannot be read back from the file.

use super::first_run;
use crate::model::codes::UNREADABLE_TEXT;
use crate::model::expected::Expected;
use crate::model::finding::Finding;
use crate::model::pdf::PdfDocument;

pub(super) fn check(document: &PdfDocument, _: &Expected) -> Vec<Finding> {
    if document.unreadable.is_empty() && document.pages.iter().all(|page| page.runs.is_empty()) {
        let message = "no letter can be read in the whole file: its text is a picture or was turned into curves";
        let help = "ask for a PDF with live text and check that one; the letters of this one can only be proof-read by eye";
        return vec![Finding::in_file(UNREADABLE_TEXT, &document.path, message).help(help)];
    }
    let faces = document.fonts.iter().enumerate();
    faces
        .filter_map(|(font, face)| {
            let runs = document.pages.iter().flat_map(|page| &page.runs).filter(|run| run.font == font);
            let count: u32 = runs.map(|run| run.unreadable).sum();
            let (page, area) = first_run(document, font, |run| run.unreadable > 0)?;
            let message = format!("letters in the font `{}` cannot be read back from the file: {count}", face.name);
            let help = "copying, searching and reading aloud give nothing here, and these words cannot be checked; make the PDF \
                        again from the programme that set it, with an ordinary Unicode font";
            Some(Finding::on_page(UNREADABLE_TEXT, &document.path, page, Some(area), message).help(help))
        })
        .collect()
}
