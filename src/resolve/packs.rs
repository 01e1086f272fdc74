//! Which packs each edition gets, and whether they are complete.

use super::{Selection, test_choice};
use crate::load::nearest;
use crate::model::book::{Edition, Pack, Sources};
use crate::model::codes::{EMPTY_TEST, INCOMPLETE_PACK, UNKNOWN_NAME};
use crate::model::config::{PackConfig, PackKind};
use crate::model::finding::Finding;
use crate::model::session::Module;

/// Packs of all editions, in the order of editions and of `[[pack]]`.
pub(super) fn packs(sources: &Sources, editions: &[Edition], selection: &Selection, findings: &mut Vec<Finding>) -> Vec<Pack> {
    // Without any module the content was not read, and that has been said.
    for config in sources.config.packs.iter().filter(|_| !sources.modules.is_empty()) {
        check_modules(config, sources, findings);
        check_test(config, sources, findings);
    }
    let mut packs = Vec::new();
    for (index, edition) in editions.iter().enumerate() {
        for config in sources.config.packs.iter().filter(|config| selection.takes_pack(&config.id) && is_for(config, edition)) {
            let sessions = sessions(config, edition);
            if config.complete {
                check_complete(config, sources, edition, &sessions, findings);
            }
            let title = config.title.pick(&edition.chain).map(|(_, title)| title.to_owned());
            let pack = Pack { edition: index, config: config.clone(), title, sessions };
            let is_empty = match config.kind {
                PackKind::Tests => pack.tests(edition).next().is_none(),
                _ => pack.sessions.is_empty(),
            };
            if !is_empty {
                packs.push(pack);
            }
        }
    }
    packs
}

fn is_for(config: &PackConfig, edition: &Edition) -> bool {
    (config.countries.is_empty() || config.countries.contains(&edition.country))
        && (config.languages.is_empty() || config.languages.contains(&edition.lang))
}

fn sessions(config: &PackConfig, edition: &Edition) -> Vec<(usize, usize)> {
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
    let modules = config.modules.iter().filter(|_| config.kind == PackKind::Tests).filter_map(|id| sources.modules.get(id));
    let is_for_tests = |module: &&Module| module.questions.iter().flatten().any(|question| test_choice::is_both(question));
    findings.extend(modules.filter(|module| !is_for_tests(module)).map(|module| {
        let message = format!("the pack `{}` has nothing to ask about `{}` before and after a training", config.id, module.id);
        Finding::at(EMPTY_TEST, config.span, message).help(format!(
            "write questions.yaml of `{}`, with `pre` and `post` among `use` or without `use`; or take the module off the pack",
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
