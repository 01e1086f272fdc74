//! `TR121`: forms and letters that an edition prints in another language than its own. One note for each sheet, with all the
//! languages.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::book::{Book, Sources};
use crate::model::codes::UNTRANSLATED_SHEET;
use crate::model::finding::Finding;
use crate::model::form::Head;
use crate::model::localized::Lang;
use crate::model::source::Span;

pub(super) fn check(_: &Sources, book: &Book) -> Vec<Finding> {
    let mut lacking: BTreeMap<(Span, &str), BTreeSet<&Lang>> = BTreeMap::new();
    for pack in &book.packs {
        let lang = &book.edition(pack).lang;
        let forms = pack.forms.iter().map(|form| (&form.form.head, &form.lang));
        let letters = pack.letters.iter().map(|letter| (&letter.letter.head, &letter.lang));
        for (head, _) in forms.chain(letters).filter(|(_, printed)| *printed != lang) {
            lacking.entry(key(head)).or_default().insert(lang);
        }
    }
    lacking.into_iter().map(|((span, id), langs)| finding(span, id, &langs)).collect()
}

fn key(head: &Head) -> (Span, &str) {
    (head.span, &head.id)
}

fn finding(span: Span, id: &str, langs: &BTreeSet<&Lang>) -> Finding {
    let names: Vec<_> = langs.iter().map(|lang| format!("`{lang}`")).collect();
    Finding::at(UNTRANSLATED_SHEET, span, format!("`{id}` is not whole in {}", names.join(", ")))
        .help("write every text of it in that language; until then the whole sheet is printed in another one")
}
