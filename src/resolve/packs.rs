//! Which packs each edition gets, and whether they are complete.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::sheets::Sheets;
use super::texts::{Texts, Wanted};
use super::{Chosen, Selection, test_choice, visibility};
use crate::load::nearest;
use crate::model::book::{Beside, Edition, Pack, ResolvedText, Sources};
use crate::model::codes::{EMPTY_TEST, INCOMPLETE_PACK, UNKNOWN_NAME};
use crate::model::config::{CountryConfig, Filling, PackConfig};
use crate::model::finding::Finding;
use crate::model::localized::{Country, Lang};
use crate::model::session::Module;

/// Packs of all editions, in the order of editions and of `[[pack]]`.
pub(super) fn packs(
    sources: &Sources,
    (editions, seconds, sheets): (&[Edition], &Seconds, &Sheets),
    selection: &Selection,
    findings: &mut Vec<Finding>,
) -> Vec<Pack> {
    // Without any module the content was not read, and that has been said.
    for config in sources.config.packs.iter().filter(|_| !sources.modules.is_empty()) {
        check_modules(config, sources, findings);
        visibility::check(config, sources, findings);
        check_test(config, sources, findings);
    }
    let mut packs = Vec::new();
    for (index, edition) in editions.iter().enumerate() {
        for config in sources.config.packs.iter().filter(|config| selection.takes_pack(&config.id) && is_for(config, edition)) {
            let sessions = sessions(config, edition);
            if config.complete {
                check_complete(config, sources, edition, &sessions, findings);
            }
            visibility::check_message(config, edition, findings);
            let title = config.title.pick(&edition.chain).map(|(_, title)| title.to_owned());
            let beside = config.beside.as_ref().map(|lang| beside(lang, edition, &sessions, (sources, seconds)));
            let (forms, letters) = (sheets.forms(config, edition), sheets.letters(config, edition, &sources.config));
            let pack = Pack { edition: index, config: config.clone(), title, sessions, beside, forms, letters };
            let is_empty = match config.filling() {
                Filling::Questions => pack.tests(edition).next().is_none(),
                Filling::Forms => pack.forms.is_empty(),
                Filling::Letters => pack.letters.is_empty(),
                _ => pack.sessions.is_empty() && !visibility::is_of_no_session(config),
            };
            if !is_empty {
                packs.push(pack);
            }
        }
    }
    packs
}

/// Texts that can stand beside others: by country, language, module and session.
pub(super) type Seconds = BTreeMap<(Country, Lang, String, String), Arc<ResolvedText>>;

/// Second languages of packs in the countries that a run is about, each once.
pub(super) fn second_languages<'a>(
    sources: &'a Sources,
    selection: &Selection,
) -> Vec<((&'a Country, &'a CountryConfig), &'a Lang)> {
    let taken = sources.config.packs.iter().filter(|pack| selection.takes_pack(&pack.id));
    let languages: BTreeSet<&Lang> = taken.filter_map(|pack| pack.beside.as_ref()).collect();
    let is_taken = |code: &Country, country: &CountryConfig| country.languages.iter().any(|lang| selection.takes(code, lang));
    let countries = sources.config.countries.iter().filter(|(code, country)| is_taken(code, country));
    countries.flat_map(|country| languages.iter().map(move |lang| (country, *lang))).collect()
}

/// The texts of a country that are written in `lang` itself.
pub(super) fn seconds<'a>(
    code: &'a Country,
    lang: &'a Lang,
    modules: &'a [(&Module, Chosen<'_>)],
    texts: &'a Texts<'_>,
) -> impl Iterator<Item = ((Country, Lang, String, String), Arc<ResolvedText>)> + 'a {
    let wanted = modules.iter().flat_map(|(_, chosen)| &chosen.wanted).filter(move |wanted| wanted.text.lang == *lang);
    let key = move |wanted: &Wanted<'_>| (code.clone(), lang.clone(), wanted.module.id.clone(), wanted.session.to_owned());
    wanted.filter_map(move |wanted| Some((key(wanted), texts.get(wanted)?)))
}

/// What stands beside the sessions of a pack. A text that is itself a fallback has nothing beside it.
fn beside(lang: &Lang, edition: &Edition, sessions: &[(usize, usize)], (sources, seconds): (&Sources, &Seconds)) -> Beside {
    let text = |(module, session): &(usize, usize)| {
        let session = &edition.modules[*module].sessions[*session];
        let key = (edition.country.clone(), lang.clone(), session.module.clone(), session.id.clone());
        seconds.get(&key).filter(|_| !edition.is_fallback(session)).cloned()
    };
    Beside { chain: sources.config.chain(lang), texts: sessions.iter().map(text).collect() }
}

fn is_for(config: &PackConfig, edition: &Edition) -> bool {
    // Beside itself it would be the pack in one language again.
    config.beside.as_ref() != Some(&edition.lang)
        && (config.countries.is_empty() || config.countries.contains(&edition.country))
        && (config.languages.is_empty() || config.languages.contains(&edition.lang))
}

fn sessions(config: &PackConfig, edition: &Edition) -> Vec<(usize, usize)> {
    let chosen = visibility::chosen(config);
    if !chosen.is_empty() {
        return chosen.iter().filter_map(|name| visibility::place_of(name, edition)).collect();
    }
    let mut sessions = Vec::new();
    for id in &config.modules {
        if let Some(at) = edition.modules.iter().position(|module| module.id == *id) {
            sessions.extend((0..edition.modules[at].sessions.len()).map(|session| (at, session)));
        }
    }
    sessions
}

fn check_modules(config: &PackConfig, sources: &Sources, findings: &mut Vec<Finding>) {
    let is_known = |id: &String| sources.modules.contains_key(id) || sources.unreadable.contains(id);
    for id in config.modules.iter().filter(|id| !is_known(id)) {
        let near = nearest(id, sources.modules.keys().map(String::as_str));
        findings.push(
            Finding::at(UNKNOWN_NAME, config.span, format!("the pack `{}` names a module `{id}` that does not exist", config.id))
                .help(near.map_or_else(
                    || format!("make it with `rahnamo new module {id}`, or take it off the list"),
                    |near| format!("did you mean `{near}`?"),
                )),
        );
    }
}

/// A module of a test that has nothing to ask before and after; whether a country's sessions have, each edition sees for itself.
fn check_test(config: &PackConfig, sources: &Sources, findings: &mut Vec<Finding>) {
    let modules =
        config.modules.iter().filter(|_| config.filling() == Filling::Questions).filter_map(|id| sources.modules.get(id));
    let is_for_tests = |module: &&Module| module.questions.iter().flatten().any(|question| test_choice::is_both(question));
    findings.extend(modules.filter(|module| !is_for_tests(module)).map(|module| {
        let message = format!("the pack `{}` has nothing to ask about `{}` before and after a training", config.id, module.id);
        Finding::at(EMPTY_TEST, config.span, message).help(format!(
            "write questions.yaml of `{}`, with `use: [pre, post]` at the questions of the test; or take the module off the pack",
            module.id
        ))
    }));
}

fn check_complete(
    config: &PackConfig,
    sources: &Sources,
    edition: &Edition,
    sessions: &[(usize, usize)],
    findings: &mut Vec<Finding>,
) {
    for module in edition.modules.iter().filter(|module| config.modules.contains(&module.id)) {
        findings.extend(module.withheld.iter().map(|session| {
            let message = format!(
                "the pack `{}` must be complete, and `{}/{}` is withheld in `{}` for {}",
                config.id, module.id, session.id, edition.lang, edition.country
            );
            Finding::at(INCOMPLETE_PACK, config.span, message)
                .help(format!("renew the translation and run `rahnamo translation accept {}/{}`", module.id, session.id))
        }));
    }
    for (module, session) in sessions {
        let session = &edition.modules[*module].sessions[*session];
        if edition.is_fallback(session) && !sources.is_unread(&session.module, &session.id, &edition.lang) {
            findings.push(
                Finding::at(
                    INCOMPLETE_PACK,
                    config.span,
                    format!(
                        "the pack `{}` must be complete, and `{}/{}` is missing in `{}` for {}",
                        config.id, session.module, session.id, edition.lang, edition.country
                    ),
                )
                .help(format!(
                    "write `{}/{}.{}.md`, or take `complete = true` off the pack",
                    session.module, session.id, edition.lang
                )),
            );
        }
    }
}
