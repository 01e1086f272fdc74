//! `BR212` to `BR214`: publications and leaflets carry the disclaimer, anywhere in them.

use super::passages::{Passage, Words};
use crate::model::codes::{DISCLAIMER_ALTERED, DISCLAIMER_MISSING, DISCLAIMER_ORGANISATION};
use crate::model::expected::{Expected, Product};
use crate::model::finding::Finding;
use crate::model::pdf::PdfDocument;
use crate::rules::branding::disclaimer::{Verdict, judge};
use crate::rules::branding::folded::fold;
use crate::rules::branding::statement::likeness;

/// What was found, and where.
struct Found<'a> {
    verdict: Verdict,
    passage: Option<Passage<'a>>,
}

fn find<'a>(document: &'a PdfDocument, expected: &Expected) -> Option<Found<'a>> {
    let is_due = matches!(expected.product, Product::Publication | Product::Leaflet);
    if !expected.is_funded || !is_due || expected.disclaimers.is_empty() {
        return None;
    }
    let pages: Vec<Words<'a>> = document.pages.iter().map(Words::of).collect();
    if pages.iter().any(|words| expected.disclaimers.iter().any(|text| words.has(text))) {
        return Some(Found { verdict: Verdict::Right, passage: None });
    }
    // Names of organisations have up to a dozen words, and templates have one in their place.
    let longest = 12 + expected.disclaimers.iter().map(|text| text.split_whitespace().count()).max().unwrap_or_default();
    let alike = |passage: &Passage<'_>| {
        expected.disclaimers.iter().map(|text| likeness(&fold(&passage.text), &fold(text))).fold(0.0, f64::max)
    };
    let windows = pages.iter().flat_map(|words| words.windows(longest)).map(|window| (alike(&window), window));
    let best = windows.max_by(|left, right| left.0.total_cmp(&right.0));
    Some(match best {
        None => Found { verdict: Verdict::Missing, passage: None },
        Some((_, passage)) => Found { verdict: judge(std::slice::from_ref(&passage.text), expected), passage: Some(passage) },
    })
}

pub(in super::super) fn missing(document: &PdfDocument, expected: &Expected) -> Vec<Finding> {
    let found = find(document, expected).filter(|found| found.verdict == Verdict::Missing && document.unreadable.is_empty());
    let finding = |_| {
        Finding::in_file(DISCLAIMER_MISSING, &document.path, "the disclaimer of the donor is missing")
            .help("put it inside the cover or on the second page, word for word, with the name of who answers for the contents")
    };
    found.map(finding).into_iter().collect()
}

pub(in super::super) fn altered(document: &PdfDocument, expected: &Expected) -> Vec<Finding> {
    let Some(Found { verdict: Verdict::Altered(difference), passage: Some(passage) }) = find(document, expected) else {
        return Vec::new();
    };
    let message = format!("the disclaimer {}", difference.words());
    let finding = Finding::on_page(DISCLAIMER_ALTERED, &document.path, passage.page.number, Some(passage.area()), message);
    vec![finding.help("write the disclaimer word for word: it must not be shortened or improved")]
}

pub(in super::super) fn organisation(document: &PdfDocument, expected: &Expected) -> Vec<Finding> {
    let Some(Found { verdict: Verdict::Organisation(name), passage: Some(passage) }) = find(document, expected) else {
        return Vec::new();
    };
    let (message, help) = match expected.organisation.as_deref() {
        Some(right) => {
            (format!("in the disclaimer `{name}` answers for the contents and not `{right}`"), format!("write `{right}`"))
        }
        // Any name will do where nobody has told the right one.
        None if is_name(&name) => return Vec::new(),
        None => (
            "in the disclaimer nobody answers for the contents".into(),
            "write the name of the organisation that answers for them".into(),
        ),
    };
    let finding = Finding::on_page(DISCLAIMER_ORGANISATION, &document.path, passage.page.number, Some(passage.area()), message);
    vec![finding.help(help)]
}

/// Not empty, and not the slot of a template that was left as it is.
fn is_name(name: &str) -> bool {
    name.chars().any(char::is_alphabetic) && !name.contains(['<', '>', '[', ']', '{', '}', '…', '_'])
}
