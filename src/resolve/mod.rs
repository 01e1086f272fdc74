//! [`Sources`] to [`Book`]: which session stands in which edition, in which language, with includes, country blocks,
//! links and abbreviations settled. Pure: nothing is read, nothing is rendered.

mod abbreviations;
mod expand;
mod facts;
mod front;
mod heading_order;
mod laws;
mod links;
mod packs;
mod questions;
mod sheets;
mod staleness;
pub mod test_choice;
mod texts;
mod visibility;

use std::sync::Arc;

use crate::model::book::{Book, Edition, EditionModule, EditionSession, Sources, Withheld};
use crate::model::config::CountryConfig;
use crate::model::date::Date;
use crate::model::directory::Centre;
use crate::model::finding::Finding;
use crate::model::localized::{Country, Lang};
use crate::model::session::{Module, Neutral};

use crate::words::Words;
use facts::{Printer, Used};
use staleness::{Showing, Staleness};
use texts::{Texts, Wanted};

/// Which editions a run makes; empty lists mean all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Selection {
    /// Only these countries.
    pub countries: Vec<Country>,
    /// Only these languages.
    pub langs: Vec<Lang>,
    /// Only these packs, by their ids.
    pub packs: Vec<String>,
}

impl Selection {
    /// Whether a run makes the pack with this id.
    #[must_use]
    pub fn takes_pack(&self, id: &str) -> bool {
        self.packs.is_empty() || self.packs.iter().any(|pack| pack == id)
    }

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
    let staleness = Staleness::new(sources);
    let wanted = |country, lang: &Lang| {
        let chain = sources.config.chain(lang);
        let of_module = |id: &&str| modules.get(*id).map(|module| (module, chosen(module, country, &chain, &staleness)));
        (order.iter().filter_map(of_module).collect::<Vec<_>>(), chain.clone())
    };
    let countries = sources.config.countries.iter();
    let plans: Vec<_> = countries
        .flat_map(|(code, country)| country.languages.iter().map(move |lang| ((code, country), lang)))
        .filter(|((code, _), lang)| selection.takes(code, lang))
        .map(|(country, lang)| (country, lang, wanted(country, lang)))
        .collect();
    let beside: Vec<_> = packs::second_languages(sources, selection)
        .into_iter()
        .map(|(country, lang)| (country, lang, wanted(country, lang)))
        .collect();
    let all = plans.iter().chain(&beside);
    let all = all.flat_map(|(_, _, (modules, _))| modules).flat_map(|(_, chosen)| chosen.wanted.iter().copied()).collect();
    let mut of_texts = Vec::new();
    let printer = Printer { sources, words, as_of };
    let texts = Texts::make(printer, &modules, &staleness, all, &mut of_texts);
    let mut of_glossary = Used::new();
    let glossary = Arc::new(printer.glossary(&mut of_glossary));
    let sheets = sheets::Sheets::new(printer, &mut of_glossary);
    let mut editions = Vec::new();
    for ((code, country), lang, (modules, chain)) in plans {
        let mut facts = of_glossary.clone();
        let modules: Vec<_> = modules
            .into_iter()
            .filter(|(_, chosen)| !chosen.wanted.is_empty() || !chosen.withheld.is_empty())
            .map(|(module, chosen)| edition_module(module, code, chosen, (&texts, printer), &chain, &mut facts))
            .collect();
        let dates = || modules.iter().flat_map(|module| &module.sessions).map(|session| &session.text.front);
        editions.push(Edition {
            country: code.clone(),
            lang: lang.clone(),
            content_date: dates().map(|front| front.updated).max().unwrap_or(Date::ZERO),
            draft: dates().any(|front| front.review.is_draft()),
            chain,
            modules,
            centres: centres(printer, code, country, &mut facts),
            glossary: glossary.clone(),
            facts,
        });
    }
    questions::check(sources, &mut findings);
    sheets::check(sources, &mut findings);
    for (country, span) in sources.centres.iter().flat_map(|centre| &centre.countries) {
        front::check_country(country, *span, sources, &mut findings);
    }
    findings.append(&mut of_texts);
    let seconds = beside.iter().flat_map(|(country, lang, (modules, _))| packs::seconds(country.0, lang, modules, &texts));
    let seconds = seconds.collect();
    let packs = packs::packs(sources, (&editions, &seconds, &sheets), selection, &mut findings);
    let facts = sources.facts.clone();
    let amounts = printer.amounts();
    (Book { config: sources.config.clone(), as_of, facts, amounts, editions, packs, has_notices: false }, findings)
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

/// The module with its texts.
fn edition_module(
    module: &Module,
    code: &Country,
    chosen: Chosen<'_>,
    (texts, printer): (&Texts<'_>, Printer<'_>),
    chain: &[Lang],
    facts: &mut Used,
) -> EditionModule {
    let session = |wanted: &Wanted<'_>| {
        let text = texts.get(wanted)?;
        let questions = questions::asked(module, wanted.session, &text.front.neutral, chain, printer);
        Some(EditionSession { id: wanted.session.to_owned(), module: module.id.clone(), text, questions })
    };
    let sessions: Vec<_> = chosen.wanted.iter().filter_map(session).collect();
    EditionModule {
        id: module.id.clone(),
        title: texts.fill(&module.title, chain, facts),
        summary: texts.fill(&module.summary, chain, facts),
        category: module.category,
        indicator: module.indicator.clone(),
        colour: module.colour.clone(),
        withheld: chosen.withheld,
        tests: test_choice::tests(module, &sessions, &printer.sources.config, code),
        sessions,
    }
}

/// What an edition shows of a module.
struct Chosen<'a> {
    /// Its texts in the order of module.yaml.
    wanted: Vec<Wanted<'a>>,
    /// Titles of sessions that are being revised.
    withheld: Vec<Withheld>,
}

/// What an edition with this chain of languages shows of a module.
fn chosen<'a>(
    module: &'a Module,
    (code, country): (&'a Country, &'a CountryConfig),
    chain: &[Lang],
    staleness: &Staleness<'_>,
) -> Chosen<'a> {
    let mut chosen = Chosen { wanted: Vec::new(), withheld: Vec::new() };
    for (session, _) in &module.order {
        let Some(langs) = module.sessions.get(session) else { continue };
        match staleness.showing(module, langs, chain) {
            Some(Showing::In(lang)) if belongs(&langs[lang].front.neutral, code, country) => {
                chosen.wanted.push(Wanted { module, session, text: &langs[lang], code, country });
            }
            Some(Showing::Withheld(lang)) if belongs(&langs[lang].front.neutral, code, country) => {
                let title = langs[lang].front.title.clone();
                chosen.withheld.push(Withheld { id: session.clone(), lang: lang.clone(), title });
            }
            _ => {}
        }
    }
    chosen
}

/// Directory entries for a country's editions: its own first, then those of its destinations, each in file order.
fn centres(printer: Printer<'_>, code: &Country, country: &CountryConfig, facts: &mut Used) -> Vec<Arc<Centre>> {
    let rank = |centre: &Centre| {
        if centre.country == *code {
            Some(0)
        } else {
            country.destinations.iter().position(|destination| *destination == centre.country).map(|at| at + 1)
        }
    };
    let mut centres: Vec<_> = printer
        .sources
        .centres
        .iter()
        .filter(|centre| centre.serves.is_empty() || centre.serves.contains(code))
        .filter_map(|centre| Some((rank(centre)?, Arc::new(printer.centre(centre, facts)))))
        .collect();
    centres.sort_by_key(|(rank, _)| *rank);
    centres.into_iter().map(|(_, centre)| centre).collect()
}
