//! GL309: í in Karakalpak. The alphabet of 2016 has ı with the capital Í; programmes that do not know that make í of it when
//! they make capitals small. í itself is no Karakalpak letter.

use crate::model::codes::KARAKALPAK_ACUTE_I;
use crate::model::finding::{Edit, Finding, Safety};
use crate::model::orthography::Orthography;
use crate::model::prose::{Text, Word};

pub(super) fn check(text: &Text<'_>, findings: &mut Vec<Finding>) {
    if text.orthography == Orthography::KaaLatn && text.characters().contains('í') {
        let with_acute = |word: &&Word| text.slice(word.range()).contains('í');
        findings.extend(text.words().iter().filter(with_acute).map(|word| finding(text, *word)));
    }
}

fn finding(text: &Text<'_>, word: Word) -> Finding {
    let letters = text.slice(word.range());
    let places = letters.match_indices('í').map(|(at, found)| word.range().start + at..word.range().start + at + found.len());
    let edits = places.map(|range| Edit { span: text.span(range), text: "ı".into() }).collect();
    Finding::at(KARAKALPAK_ACUTE_I, text.span(word.range()), format!("small í in `{letters}`"))
        .help("the small letter of Í is ı: write ı, unless this is a foreign name")
        .letter("í", Some("ı"))
        .fix_all(Safety::Unsafe, edits)
}
