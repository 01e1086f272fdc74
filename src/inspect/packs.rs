//! Runs the rules over finished PDFs: the packs of a book, each against what its edition must show.

use rayon::prelude::*;

use super::{Brand, pdf};
use crate::model::artifact::Artifact;
use crate::model::codes::UNREADABLE_PDF;
use crate::model::expected::{Expected, Product};
use crate::model::finding::{Finding, Place};
use crate::model::pdf::PdfDocument;
use crate::rules::{self, Check};

/// Pages of a pack that are looked at for emblems whatever is on them: the cover. The others repeat it at their foot, from the
/// same file, and are looked at where they have a ring of shapes or a picture of their own.
const SEEN: usize = 1;

pub(super) fn check(artifacts: &[&Artifact], brand: &Brand) -> Vec<Finding> {
    let is_pack = |path: &str| path.ends_with(".pdf") && !brand.imposed.contains(path);
    let packs: Vec<&Artifact> = artifacts.iter().copied().filter(|artifact| is_pack(&artifact.path)).collect();
    packs.par_iter().flat_map_iter(|pack| check_one(pack, brand)).collect()
}

fn check_one(pack: &Artifact, brand: &Brand) -> Vec<Finding> {
    let Some(of_edition) = brand.of(&pack.path) else { return Vec::new() };
    let is_funded = brand.funded.get(&pack.path).copied().unwrap_or(of_edition.is_funded);
    let expected = Expected {
        product: brand.products.get(&pack.path).copied().unwrap_or(Product::Publication),
        is_funded,
        pages: brand.pages.get(&pack.path).copied(),
        fonts: brand.fonts.clone(),
        ..of_edition.clone()
    };
    match pdf::read_looking_at(&pack.path, &pack.bytes, SEEN) {
        Ok(document) => {
            let passages = brand.passages.get(&pack.path).map_or(&[][..], Vec::as_slice);
            let passages: Vec<(&str, Place)> = passages.iter().map(|(text, place)| (text.as_str(), place.clone())).collect();
            let mut findings = judge(&document, &expected);
            findings.extend(pdf::differences(&document, &passages));
            findings
        }
        Err(unreadable) => vec![refused(&pack.path, &unreadable)],
    }
}

/// What all rules over PDFs find.
pub(crate) fn judge(document: &PdfDocument, expected: &Expected) -> Vec<Finding> {
    let checks = rules::all().filter_map(|rule| match rule.check {
        Check::Pdf(check) | Check::Both(_, check) => Some(check),
        _ => None,
    });
    checks.flat_map(|check| check(document, expected)).collect()
}

/// A file that cannot be read at all.
pub(crate) fn refused(path: &str, unreadable: &pdf::Unreadable) -> Finding {
    Finding::in_file(UNREADABLE_PDF, path, unreadable.message.clone())
        .help("open the file in another programme and save it as a new PDF without a password")
}
