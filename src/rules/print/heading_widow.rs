//! `PR105`: headings at the foot of a page. In: a tagged PDF. Out: a finding for each page whose last words are a heading. In a PDF
//! without tags nobody knows what is a heading, and nothing is said.

use crate::model::codes::HEADING_WIDOW;
use crate::model::expected::Expected;
use crate::model::finding::{Area, Finding};
use crate::model::pdf::{PdfDocument, PdfPage, TextRun};

pub(super) fn check(document: &PdfDocument, _: &Expected) -> Vec<Finding> {
    // What follows the last page is known to nobody.
    let pages = document.pages.iter().take(document.pages.len().saturating_sub(1));
    pages.filter_map(|page| Some(finding(document, page, widow(page)?))).collect()
}

fn finding(document: &PdfDocument, page: &PdfPage, heading: &TextRun) -> Finding {
    let message = format!("the heading `{}` stands at the foot of the page, and its text on the next", heading.text.trim());
    Finding::on_page(HEADING_WIDOW, &document.path, page.number, Some(heading.area), message)
        .help("keep it with the next paragraph: in the theme `block(sticky: true)`, in other programs \"keep with next\"")
}

/// The heading with which the page ends. A page of headings alone is a title page; a picture below the heading is its text.
fn widow(page: &PdfPage) -> Option<&TextRun> {
    let runs = || page.runs.iter().filter(|run| !run.is_artifact && !run.text.trim().is_empty());
    let last = runs().max_by_key(|run| bottom(run.area)).filter(|run| is_heading(run))?;
    let has_text = runs().any(|run| !is_heading(run));
    let has_picture = page.figures.iter().filter_map(|figure| figure.area).any(|area| bottom(area) > bottom(last.area));
    // A page break after a heading in the upper part is somebody's wish, as before a form that fills a sheet.
    let is_low = last.area.y > page.height / 2;
    (has_text && is_low && !has_picture).then_some(last)
}

fn bottom(area: Area) -> i32 {
    area.y + area.height
}

/// `H`, `H1` to `H6`.
fn is_heading(run: &TextRun) -> bool {
    run.role
        .as_deref()
        .and_then(|role| role.strip_prefix('H'))
        .is_some_and(|level| level.bytes().all(|byte| byte.is_ascii_digit()))
}
