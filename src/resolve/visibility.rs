//! Sessions and key messages that leaflets, posters and banners name in `book.toml`.

use crate::model::book::{Edition, Sources};
use crate::model::codes::UNKNOWN_NAME;
use crate::model::config::PackConfig;
use crate::model::finding::Finding;
use crate::model::sheet::{Message, SessionName};

/// Whether the pack prints no session, so that an edition without any has it as well.
pub(super) fn is_of_no_session(config: &PackConfig) -> bool {
    let filling = config.filling();
    !filling.is_of_modules() && !filling.is_of_sheets() && !matches!(config.sheet.message, Some(Message::Key(..)))
}

/// Sessions that the pack names itself; none where it takes whole modules or no session at all.
pub(super) fn chosen(config: &PackConfig) -> Vec<&SessionName> {
    match &config.sheet.message {
        Some(Message::Key(session, _)) => vec![session],
        _ => config.sheet.sessions.iter().collect(),
    }
}

/// Indices of a session: module in the edition, session in the module.
pub(super) fn place_of(name: &SessionName, edition: &Edition) -> Option<(usize, usize)> {
    let module = edition.modules.iter().position(|module| module.id == name.module)?;
    let session = edition.modules[module].sessions.iter().position(|session| session.id == name.session)?;
    Some((module, session))
}

/// Names of sessions that no file has.
pub(super) fn check(config: &PackConfig, sources: &Sources, findings: &mut Vec<Finding>) {
    for name in chosen(config) {
        let module = sources.modules.get(&name.module);
        let is_known = module.is_some_and(|module| module.sessions.contains_key(&name.session))
            || sources.unreadable.contains(&name.module)
            || sources.has_unread(&name.module, &name.session);
        if !is_known {
            let message =
                format!("the pack `{}` names a session `{}/{}` that does not exist", config.id, name.module, name.session);
            findings
                .push(Finding::at(UNKNOWN_NAME, config.span, message).help("`rahnamo status` lists the sessions of the book"));
        }
    }
}

/// A number that the session, as this edition shows it, does not have.
pub(super) fn check_message(config: &PackConfig, edition: &Edition, findings: &mut Vec<Finding>) {
    let Some(Message::Key(name, number)) = &config.sheet.message else { return };
    let Some((module, session)) = place_of(name, edition) else { return };
    let text = &edition.modules[module].sessions[session].text;
    let count = text.front.key_messages.len();
    if *number > count {
        let message = format!(
            "the pack `{}` says key message {number} of `{}/{}`, which has {count} in `{}`",
            config.id, name.module, name.session, text.lang
        );
        let finding =
            Finding::at(UNKNOWN_NAME, config.span, message).help("choose another number, or write the message in this language");
        // Editions of several countries share a text: it is told once.
        if !findings.iter().any(|other| other.message == finding.message) {
            findings.push(finding);
        }
    }
}
