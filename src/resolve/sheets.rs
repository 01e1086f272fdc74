//! Which forms and letters each pack prints, and in which language: the nearest one of the edition in which a sheet is whole.

use std::sync::Arc;

use super::facts::{Printer, Used};
use super::front::check_country;
use crate::load::nearest;
use crate::model::book::{Edition, Sources};
use crate::model::codes::{SHEET_WITHOUT_LANGUAGE, UNKNOWN_NAME};
use crate::model::config::{Config, Filling, PackConfig};
use crate::model::finding::Finding;
use crate::model::form::{EditionForm, Form, are_in};
use crate::model::letter::{EditionLetter, Letter};
use crate::model::localized::{Country, Lang, Localized};
use crate::model::source::Span;

/// All forms and letters of the book, with their facts printed.
pub(super) struct Sheets {
    forms: Vec<Arc<Form>>,
    letters: Vec<Arc<Letter>>,
}

impl Sheets {
    pub(super) fn new(printer: Printer<'_>, used: &mut Used) -> Self {
        let mut forms = printer.sources.forms.clone();
        let mut letters = printer.sources.letters.clone();
        let texts = forms.iter_mut().flat_map(Form::texts_mut).chain(letters.iter_mut().flat_map(Letter::texts_mut));
        texts.for_each(|text| printer.fill_localized(text, used));
        Self { forms: forms.into_iter().map(Arc::new).collect(), letters: letters.into_iter().map(Arc::new).collect() }
    }

    /// The forms of a pack in an edition; those that are whole in none of its languages are left out.
    pub(super) fn forms(&self, pack: &PackConfig, edition: &Edition) -> Vec<EditionForm> {
        if pack.filling() != Filling::Forms {
            return Vec::new();
        }
        let named = pack.sheets.iter().filter_map(|(id, _)| self.forms.iter().find(|form| form.head.id == *id));
        let whole = named.filter_map(|form| Some((form, language(&form.texts(), edition)?)));
        whole.map(|(form, lang)| EditionForm { form: form.clone(), lang: lang.clone() }).collect()
    }

    /// The letters of a pack in an edition: those that stand on no law, or on that of its country or of one where its people go.
    pub(super) fn letters(&self, pack: &PackConfig, edition: &Edition, config: &Config) -> Vec<EditionLetter> {
        if pack.filling() != Filling::Letters {
            return Vec::new();
        }
        let named = pack.sheets.iter().filter_map(|(id, _)| self.letters.iter().find(|letter| letter.head.id == *id));
        let here = named.filter(|letter| letter.country.as_ref().is_none_or(|country| concerns(country, edition, config)));
        here.filter_map(|letter| {
            let texts = letter.texts();
            let lang = language(&texts, edition)?.clone();
            let beside = letter.beside.clone().filter(|beside| *beside != lang && are_in(&texts, beside));
            Some(EditionLetter { letter: letter.clone(), lang, beside })
        })
        .collect()
    }
}

fn language<'a>(texts: &[&Localized], edition: &'a Edition) -> Option<&'a Lang> {
    edition.chain.iter().find(|lang| are_in(texts, lang))
}

fn concerns(country: &Country, edition: &Edition, config: &Config) -> bool {
    let destinations = config.countries.get(&edition.country).map_or(&[][..], |own| &own.destinations);
    *country == edition.country || destinations.contains(country)
}

/// Forms and letters that packs name and nobody has written, countries that the book does not have, and sheets that no edition
/// could print.
pub(super) fn check(sources: &Sources, findings: &mut Vec<Finding>) {
    for pack in &sources.config.packs {
        let (what, known): (_, Vec<&str>) = match pack.filling() {
            Filling::Letters => ("letter", sources.letters.iter().map(|letter| letter.head.id.as_str()).collect()),
            _ => ("form", sources.forms.iter().map(|form| form.head.id.as_str()).collect()),
        };
        let unknown = pack.sheets.iter().filter(|(id, _)| !known.contains(&id.as_str()));
        findings.extend(unknown.map(|(id, span)| unknown_sheet(pack, (what, id), *span, &known)));
    }
    for letter in &sources.letters {
        if let Some(country) = &letter.country {
            check_country(country, letter.head.span, sources, findings);
        }
        if let Some(beside) = letter.beside.as_ref().filter(|beside| !are_in(&letter.texts(), beside)) {
            findings.push(without(&letter.head.id, beside, &letter.texts(), letter.head.span));
        }
    }
    let source = &sources.config.book.language;
    let forms = sources.forms.iter().map(|form| (&form.head, form.texts()));
    let letters = sources.letters.iter().map(|letter| (&letter.head, letter.texts()));
    for (head, texts) in forms.chain(letters).filter(|(_, texts)| !are_in(texts, source)) {
        findings.push(without(&head.id, source, &texts, head.span));
    }
}

fn unknown_sheet(pack: &PackConfig, (what, id): (&str, &str), span: Span, known: &[&str]) -> Finding {
    let message = format!("the pack `{}` names a {what} `{id}` that does not exist", pack.id);
    Finding::at(UNKNOWN_NAME, span, message).help(nearest(id, known.iter().copied()).map_or_else(
        || format!("write it as `content/{what}s/{id}.yaml`, or take it off the list"),
        |near| format!("did you mean `{near}`?"),
    ))
}

/// The first text that is missing is named: a sheet has hundreds of them.
fn without(id: &str, lang: &Lang, texts: &[&Localized], span: Span) -> Finding {
    let missing = texts.iter().filter(|text| text.get(lang).is_none());
    let first = missing.clone().find_map(|text| text.iter().next()).map_or("", |(_, words)| words);
    let message =
        format!("`{id}` is not whole in `{lang}`: texts that it lacks: {}, the first beside `{first}`", missing.count());
    Finding::at(SHEET_WITHOUT_LANGUAGE, span, message)
        .help(format!("write each text in `{lang}` too: a sheet is never printed in two languages at once"))
}
