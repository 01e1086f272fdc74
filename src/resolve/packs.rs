//! Which packs each edition gets, and whether they are complete.

use super::visibility;
use crate::load::nearest;
use crate::model::book::{Edition, Pack, Sources};
use crate::model::codes::{INCOMPLETE_PACK, UNKNOWN_NAME};
use crate::model::config::PackConfig;
use crate::model::finding::Finding;

/// Packs of all editions, in the order of editions and of `[[pack]]`.
pub(super) fn packs(sources: &Sources, editions: &[Edition], findings: &mut Vec<Finding>) -> Vec<Pack> {
    // Without any module the content was not read, and that has been said.
    for config in sources.config.packs.iter().filter(|_| !sources.modules.is_empty()) {
        check_modules(config, sources, findings);
        visibility::check(config, sources, findings);
    }
    let mut packs = Vec::new();
    for (index, edition) in editions.iter().enumerate() {
        for config in sources.config.packs.iter().filter(|config| is_for(config, edition)) {
            let sessions = sessions(config, edition);
            if config.complete {
                check_complete(config, sources, edition, &sessions, findings);
            }
            visibility::check_message(config, edition, findings);
            if !sessions.is_empty() || visibility::is_of_no_session(config) {
                let title = config.title.pick(&edition.chain).map(|(_, title)| title.to_owned());
                packs.push(Pack { edition: index, config: config.clone(), title, sessions });
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
