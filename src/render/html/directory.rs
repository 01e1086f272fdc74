//! Views of the directory, the emergency numbers, the glossary and the imprint.

use super::edition::EditionContext;
use super::view::{
    CentreGroup, CentreView, CentresView, DisclaimerView, EmergencyGroup, EmergencyLine, GlossaryView, PhoneView, Phrase,
    TermView,
};
use crate::model::directory::{Centre, CentreKind, Phone, Term};
use crate::model::localized::Country;

/// The directory: the edition's country first, then where its people go; emergency numbers first in each.
pub(super) fn centres(context: &EditionContext) -> CentresView {
    let countries = countries(context, |_| true);
    let group = |country: Country| {
        let mut entries: Vec<&Centre> =
            context.edition.centres.iter().map(AsRef::as_ref).filter(|centre| centre.country == country).collect();
        // Stable: within one kind the order of the file stays.
        entries.sort_by_key(|centre| (!centre.emergency, kind_rank(centre.kind)));
        CentreGroup {
            id: format!("in-{}", country.folder()),
            title: context.in_country(&country),
            entries: entries.into_iter().map(|centre| centre_view(context, centre)).collect(),
        }
    };
    CentresView { status: context.status(), countries: countries.into_iter().map(group).collect() }
}

fn kind_rank(kind: CentreKind) -> u8 {
    match kind {
        CentreKind::Hotline => 0,
        CentreKind::Centre => 1,
        CentreKind::Service => 2,
        CentreKind::Consulate => 3,
    }
}

/// Emergency numbers, the edition's country first.
pub(super) fn emergency(context: &EditionContext) -> Vec<EmergencyGroup> {
    let lines = |country: &Country| {
        let centres = context.edition.centres.iter().filter(|centre| centre.emergency && centre.country == *country);
        centres.map(|centre| emergency_line(context, centre)).collect()
    };
    countries(context, |centre| centre.emergency)
        .iter()
        .map(|country| EmergencyGroup {
            country: context.country(country),
            title: context.in_country(country),
            lines: lines(country),
        })
        .collect()
}

/// Countries of the entries that `wanted` keeps, in the order of the edition, its own first.
fn countries(context: &EditionContext, wanted: impl Fn(&Centre) -> bool) -> Vec<Country> {
    let mut countries: Vec<Country> = Vec::new();
    for centre in context.edition.centres.iter().filter(|centre| wanted(centre)) {
        if !countries.contains(&centre.country) {
            countries.push(centre.country.clone());
        }
    }
    countries.sort_by_key(|country| *country != context.edition.country);
    countries
}

fn emergency_line(context: &EditionContext, centre: &Centre) -> EmergencyLine {
    EmergencyLine {
        name: name(context, centre),
        phones: centre.phones.iter().map(|phone| phone_view(context, phone)).collect(),
        hours: context.pick(&centre.hours),
    }
}

fn name(context: &EditionContext, centre: &Centre) -> Phrase {
    context.pick(&centre.name).unwrap_or_default()
}

fn phone_view(context: &EditionContext, phone: &Phone) -> PhoneView {
    PhoneView { number: phone.number.clone(), dial: phone.dial(), free: phone.free, label: context.pick(&phone.label) }
}

fn centre_view(context: &EditionContext, centre: &Centre) -> CentreView {
    CentreView {
        id: centre.id.clone(),
        kind: centre.kind.word(),
        kind_label: context.text(&format!("kind-{}", centre.kind.word())),
        name: name(context, centre),
        city: context.pick(&centre.city),
        address: context.pick(&centre.address),
        phones: centre.phones.iter().map(|phone| phone_view(context, phone)).collect(),
        hours: context.pick(&centre.hours),
        languages: centre.languages.iter().map(|lang| context.phrase(lang, &context.language_name(lang))).collect(),
        map: centre.point.map(|(latitude, longitude)| format!("geo:{latitude},{longitude}")),
        verified: centre.verified_on.map_or_else(|| context.text("not-verified"), |date| context.on_date("verified-on", date)),
        is_verified: centre.verified_on.is_some(),
    }
}

/// The glossary.
pub(super) fn glossary(context: &EditionContext) -> GlossaryView {
    let terms = context.edition.glossary.iter().filter_map(|term| term_view(context, term)).collect();
    GlossaryView { status: context.status(), terms }
}

fn term_view(context: &EditionContext, term: &Term) -> Option<TermView> {
    let (lang, text) = term.term.pick(&context.edition.chain)?;
    Some(TermView {
        id: term.id.clone(),
        term: context.phrase(lang, text),
        abbr: term.abbr.get(lang).map(str::to_owned),
        definition: context.pick(&term.definition).unwrap_or_default(),
    })
}

/// Disclaimer and imprint.
pub(super) fn disclaimer(context: &EditionContext) -> DisclaimerView {
    DisclaimerView { status: context.status(), authors: context.config().book.authors.clone() }
}
