//! `GL510`: pages of a PDF that could not be read, so that nothing on them was checked.

use crate::model::codes::UNREADABLE_PAGE;
use crate::model::expected::Expected;
use crate::model::finding::Finding;
use crate::model::pdf::PdfDocument;

pub(super) fn check(document: &PdfDocument, _: &Expected) -> Vec<Finding> {
    let pages = document.unreadable.iter();
    pages
        .map(|(page, reason)| {
            let message = format!("the page cannot be read: {reason}");
            Finding::on_page(UNREADABLE_PAGE, &document.path, *page, None, message)
                .help("nothing on it was checked; make the PDF again, or print this page to a new PDF")
        })
        .collect()
}
