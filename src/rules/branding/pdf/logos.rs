//! `BR301`: logos beside the EU emblem.

use super::geometry::{gap, millimetres, share_in};
use crate::model::codes::OUTSIZED_LOGO;
use crate::model::expected::Expected;
use crate::model::finding::{Area, Finding, Severity};
use crate::model::pdf::{EmblemSeen, PdfDocument, PdfPage};

/// What is more than this many times as high as the emblem is an illustration and no logo.
const ILLUSTRATION: i32 = 3;
/// Slack of the measures, in tenths of a millimetre.
const SLACK: i32 = 8;

/// Pictures in one band with the emblem, no larger than logos are: which of them is a logo, a person must say.
pub(in super::super) fn outsized(document: &PdfDocument, expected: &Expected) -> Vec<Finding> {
    let mut findings = Vec::new();
    for page in document.pages.iter().filter(|_| expected.is_funded) {
        let Some(emblem) = page.emblems.iter().max_by_key(|emblem| emblem.area.height) else { continue };
        let larger =
            page.pictures.iter().filter(|picture| is_like_a_logo(page, **picture, emblem) && is_larger(**picture, emblem.area));
        findings.extend(larger.map(|picture| {
            let (width, height) = (millimetres(picture.width), millimetres(picture.height));
            let message = format!("a picture beside the EU emblem is `{width} × {height}`, higher and wider than the emblem");
            let mut finding = Finding::on_page(OUTSIZED_LOGO, &document.path, page.number, Some(*picture), message)
                .help("if it is a logo, make it smaller or the emblem larger: no logo may be more prominent than the emblem");
            finding.severity = Severity::Warning;
            finding
        }));
    }
    findings
}

fn is_larger(picture: Area, emblem: Area) -> bool {
    picture.width > emblem.width + SLACK && picture.height > emblem.height + SLACK
}

fn is_like_a_logo(page: &PdfPage, picture: Area, emblem: &EmblemSeen) -> bool {
    let overlap = (picture.y + picture.height).min(emblem.area.y + emblem.area.height) - picture.y.max(emblem.area.y);
    let is_in_band = 2 * overlap > emblem.area.height;
    let is_small = picture.height <= ILLUSTRATION * emblem.area.height && 5 * picture.width <= 2 * page.width;
    let is_emblem =
        page.emblems.iter().any(|emblem| share_in(emblem.area, picture) > 0.5 || share_in(picture, emblem.area) > 0.5);
    // Letters on it make it a panel or a button.
    let has_letters = page.runs.iter().any(|run| gap(run.area, picture) == 0 && share_in(run.area, picture) > 0.5);
    is_in_band && is_small && !is_emblem && !has_letters
}
