//! `GL509`: pages without a single letter, which are scans or pictures of text.

use crate::model::codes::PAGE_IS_A_PICTURE;
use crate::model::expected::Expected;
use crate::model::finding::Finding;
use crate::model::pdf::{PdfDocument, PdfPage};

pub(super) fn check(document: &PdfDocument, _: &Expected) -> Vec<Finding> {
    let pages = document.pages.iter().filter(|page| is_picture(page));
    pages
        .map(|page| {
            Finding::on_page(PAGE_IS_A_PICTURE, &document.path, page.number, None, "the page is a picture without letters")
                .help("its words cannot be checked, searched or read aloud; check the file that it was made from")
        })
        .collect()
}

/// No letters, and a picture over more than a third of the page.
fn is_picture(page: &PdfPage) -> bool {
    let sheet = i64::from(page.width) * i64::from(page.height);
    let is_large = |area: &crate::model::finding::Area| 3 * i64::from(area.width) * i64::from(area.height) > sheet;
    page.runs.is_empty() && page.pictures.iter().any(is_large)
}
