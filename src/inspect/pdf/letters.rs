//! The rules on texts over the words of a PDF: what they find stands on a page and not in a file that could be mended.

use std::collections::BTreeMap;

use super::prose::{PdfProse, prose};
use crate::model::finding::{Finding, Place};
use crate::model::orthography::Orthography;
use crate::model::pdf::PdfDocument;
use crate::model::prose::{Prose, Text};
use crate::model::source::SourceId;
use crate::rules::{self, Check};

/// Words of a PDF belong to no source; their findings leave this file with places on pages.
const NOWHERE: SourceId = SourceId(u32::MAX);

/// All findings of the rules on texts. What the file itself says about the language of a passage goes before `orthography`,
/// which is that of the document; a document that says nothing is taken by `orthography` throughout. Fixes are left out: a
/// PDF is mended where it was made.
#[must_use]
pub fn letters(document: &PdfDocument, orthography: Orthography) -> Vec<Finding> {
    let words = prose(document);
    let mut findings = Vec::new();
    for prose in by_orthography(&words, orthography) {
        let text = Text::new(&prose, &words.text);
        for rule in rules::all() {
            if let Check::Text(check) = rule.check {
                check(&text, &mut findings);
            }
        }
    }
    for finding in &mut findings {
        move_to_page(finding, document, &words);
    }
    findings
}

fn by_orthography(words: &PdfProse, orthography: Orthography) -> Vec<Prose> {
    let mut segments: BTreeMap<Orthography, Vec<_>> = BTreeMap::new();
    for (segment, lang) in words.segments.iter().zip(&words.langs) {
        let own = lang.as_deref().map_or(orthography, Orthography::of);
        segments.entry(own).or_default().push(*segment);
    }
    let prose = |(orthography, segments)| Prose { source: NOWHERE, orthography, segments, entities: Vec::new() };
    segments.into_iter().map(prose).collect()
}

fn move_to_page(finding: &mut Finding, document: &PdfDocument, words: &PdfProse) {
    finding.fix = None;
    if let Place::Span(span) = finding.place {
        let place = words.place(span.range());
        let page = place.map_or(1, |(page, _)| page);
        finding.place = Place::Page { path: document.path.clone(), page, area: place.map(|(_, area)| area) };
    }
}
