//! `PR106`: packs with more pages than `[[pack]] pages` of book.toml allows. In: a finished pack. Out: a finding that names both
//! numbers, and the place where the surplus begins.

use crate::model::codes::PAGE_BUDGET;
use crate::model::expected::Expected;
use crate::model::finding::Finding;
use crate::model::pdf::PdfDocument;

pub(super) fn check(document: &PdfDocument, expected: &Expected) -> Vec<Finding> {
    let Some(budget) = expected.pages.and_then(|pages| usize::try_from(pages).ok()) else { return Vec::new() };
    // A page that cannot be read is paper all the same.
    let pages = document.pages.len() + document.unreadable.len();
    if pages <= budget {
        return Vec::new();
    }
    let message = format!("the pack has `{pages}` pages, and `pages` of book.toml allows `{budget}`");
    vec![
        Finding::in_file(PAGE_BUDGET, &document.path, message)
            .help("shorten the sessions, print on larger `paper`, share the modules out over two packs, or raise `pages`"),
    ]
}
