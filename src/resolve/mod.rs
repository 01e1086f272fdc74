//! [`Sources`] to [`Book`]: which session stands in which edition, in which language, with includes, country blocks,
//! links and abbreviations settled. Pure: nothing is read, nothing is rendered.

mod abbreviations;
mod expand;
mod front;
mod heading_order;
mod links;
mod packs;
mod questions;
mod staleness;
mod texts;

use std::sync::Arc;

use crate::model::book::{Book, Edition, EditionModule, EditionSession, Sources, Withheld};
use crate::model::config::CountryConfig;
use crate::model::date::Date;
use crate::model::directory::Centre;
use crate::model::finding::Finding;
use crate::model::localized::{Country, Lang};
use crate::model::session::{Module, Neutral};

use crate::words::Words;
use staleness::Showing;
use texts::Texts;

/// Which editions a run makes; empty lists mean all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Selection {
    /// Only these countries.
    pub countries: Vec<Country>,
    /// Only these languages.
    pub langs: Vec<Lang>,
}

impl Selection {
    /// Whether a run makes the edition of this country and language.
    #[must_use]
    pub fn takes(&self, country: &Country, lang: &Lang) -> bool {
        (self.countries.is_empty() || self.countries.contains(country)) && (self.langs.is_empty() || self.langs.contains(lang))
    }
}

/// Resolves the editions that `selection` takes, as they are on `as_of`; without it, on the day of `[book] date` or, where that
/// is not set either, of the newest session. `words` writes what depends on the language of a text.
#[must_use]
pub fn resolve(sources: &Sources, words: &Words, selection: &Selection, as_of: Option<Date>) -> (Book, Vec<Finding>) {
    let mut findings = Vec::new();
    let as_of = as_of.or(sources.config.book.date).unwrap_or_else(|| newest(sources));
    let modules = front::inherit(sources, &mut findings);
    let order = module_order(sources);
    let mut texts = Texts::new(sources, &modules);
    let glossary = Arc::new(sources.glossary.clone());
    let mut editions = Vec::new();
    for (code, country) in &sources.config.countries {
        for lang in country.languages.iter().filter(|lang| selection.takes(code, lang)) {
            let chain = sources.config.chain(lang);
            let modules = edition_modules(&order, &mut texts, code, country, &chain);
            let dates = || modules.iter().flat_map(|module| &module.sessions).map(|session| &session.text.front);
            editions.push(Edition {
                country: code.clone(),
                lang: lang.clone(),
                content_date: dates().map(|front| front.updated).max().unwrap_or(Date::ZERO),
                draft: dates().any(|front| front.review.is_draft()),
                chain,
                modules,
                centres: centres(sources, code, country),
                glossary: glossary.clone(),
            });
        }
    }
    questions::check(sources, &mut findings);
    for (country, span) in sources.centres.iter().flat_map(|centre| &centre.countries) {
        front::check_country(country, *span, sources, &mut findings);
    }
    findings.extend(texts.into_findings());
    let packs = packs::packs(sources, &editions, &mut findings);
    (Book { config: sources.config.clone(), as_of, editions, packs }, findings)
}

/// There is no clock here: the same book always gives the same pages.
fn newest(sources: &Sources) -> Date {
    let texts = sources.modules.values().flat_map(|module| module.sessions.values()).flat_map(|langs| langs.values());
    texts.map(|text| text.front.updated).max().unwrap_or(Date::ZERO)
}

/// Modules in the order in which `[[pack]]` first names them, then the rest by id.
fn module_order(sources: &Sources) -> Vec<&str> {
    let named = sources.config.packs.iter().flat_map(|pack| &pack.modules).map(String::as_str);
    let mut order: Vec<&str> = Vec::new();
    for id in named.chain(sources.modules.keys().map(String::as_str)) {
        if sources.modules.contains_key(id) && !order.contains(&id) {
            order.push(id);
        }
    }
    order
}

/// Whether a session belongs into the editions of a country.
pub(crate) fn belongs(neutral: &Neutral, code: &Country, country: &CountryConfig) -> bool {
    (neutral.countries.is_empty() || neutral.countries.contains(code))
        && neutral.destination.as_ref().is_none_or(|destination| country.destinations.contains(destination))
}

fn edition_modules(
    order: &[&str],
    texts: &mut Texts<'_>,
    code: &Country,
    country: &CountryConfig,
    chain: &[Lang],
) -> Vec<EditionModule> {
    let mut modules = Vec::new();
    for id in order {
        let Some(module) = texts.module(id) else { continue };
        let (sessions, withheld) = edition_sessions(module, texts, code, country, chain);
        if sessions.is_empty() && withheld.is_empty() {
            continue;
        }
        modules.push(EditionModule {
            id: module.id.clone(),
            title: module.title.text(chain).to_owned(),
            summary: module.summary.text(chain).to_owned(),
            category: module.category,
            indicator: module.indicator.clone(),
            colour: module.colour.clone(),
            sessions,
            withheld,
        });
    }
    modules
}

/// The sessions that an edition shows, and the titles of those that it withholds.
fn edition_sessions(
    module: &Module,
    texts: &mut Texts<'_>,
    code: &Country,
    country: &CountryConfig,
    chain: &[Lang],
) -> (Vec<EditionSession>, Vec<Withheld>) {
    let (mut sessions, mut withheld) = (Vec::new(), Vec::new());
    for (session, _) in &module.order {
        let Some(langs) = module.sessions.get(session) else { continue };
        match texts.staleness.showing(module, langs, chain) {
            Some(Showing::In(lang)) if belongs(&langs[lang].front.neutral, code, country) => sessions.push(EditionSession {
                id: session.clone(),
                module: module.id.clone(),
                text: texts.resolved(module, session, lang, code, country),
            }),
            Some(Showing::Withheld(lang)) if belongs(&langs[lang].front.neutral, code, country) => {
                let title = langs[lang].front.title.clone();
                withheld.push(Withheld { id: session.clone(), lang: lang.clone(), title });
            }
            _ => {}
        }
    }
    (sessions, withheld)
}

/// Directory entries for a country's editions: its own first, then those of its destinations, each in file order.
fn centres(sources: &Sources, code: &Country, country: &CountryConfig) -> Vec<Arc<Centre>> {
    let rank = |centre: &Centre| {
        if centre.country == *code {
            Some(0)
        } else {
            country.destinations.iter().position(|destination| *destination == centre.country).map(|at| at + 1)
        }
    };
    let mut centres: Vec<_> = sources
        .centres
        .iter()
        .filter(|centre| centre.serves.is_empty() || centre.serves.contains(code))
        .filter_map(|centre| Some((rank(centre)?, Arc::new(centre.clone()))))
        .collect();
    centres.sort_by_key(|(rank, _)| *rank);
    centres.into_iter().map(|(_, centre)| centre).collect()
}
