//! Translations into texts that stand in YAML files beside their source: a value is exchanged or a line is added, and the
//! rest of the file stays as its author wrote it.

use std::collections::{BTreeMap, BTreeSet};

use super::export::context;
use super::file::Entry;
use super::import::Plan;
use super::yaml;
use crate::load::reread::{LocalizedText, localized};
use crate::model::book::Sources;
use crate::model::localized::Lang;
use crate::model::source::{Source, SourceId};

/// Adds to `plan` the YAML files that change.
pub(super) fn import(
    sources: &Sources,
    lang: &Lang,
    entries: &BTreeMap<&str, &Entry>,
    plan: &mut Plan,
    used: &mut BTreeSet<String>,
) {
    let known: BTreeSet<Lang> = sources.config.languages.keys().cloned().collect();
    let from = &sources.config.book.language;
    for (id, file) in sources.map.iter().filter(|(_, file)| file.path.ends_with(".yaml")) {
        let before = localized(id, &file.text, &known, from);
        let mut wanted = BTreeMap::new();
        for text in &before {
            let Some(entry) = entries.get(context(&file.path, &text.address).as_str()) else { continue };
            used.insert(entry.context.clone());
            if entry.translation.trim().is_empty() || entry.is_fuzzy || of(text, lang) == Some(&entry.translation) {
                continue;
            }
            if of(text, from) == Some(&entry.source) {
                wanted.insert(text.address.as_str(), entry.translation.as_str());
            } else {
                plan.left.push(format!("`{}`: the source has changed since the file was made", entry.context));
            }
        }
        if wanted.is_empty() {
            continue;
        }
        match changed(id, file, &before, &wanted, lang, from, &known) {
            Some(text) => plan.files.push((file.path.clone(), text)),
            None => plan.left.push(format!("`{}`: its translations find no place; add them by hand", file.path)),
        }
    }
}

fn of<'a>(text: &'a LocalizedText, lang: &Lang) -> Option<&'a String> {
    text.texts.iter().find(|(known, _, _)| known == lang).map(|(_, words, _)| words)
}

/// The file with the new texts; `None` when it does not read as it should afterwards.
fn changed(
    id: SourceId,
    file: &Source,
    before: &[LocalizedText],
    wanted: &BTreeMap<&str, &str>,
    lang: &Lang,
    from: &Lang,
    known: &BTreeSet<Lang>,
) -> Option<String> {
    let mut text = file.text.to_string();
    for place in before.iter().rev() {
        let Some(words) = wanted.get(place.address.as_str()) else { continue };
        if let Some((_, _, span)) = place.texts.iter().find(|(known, _, _)| known == lang) {
            text.replace_range(span.range(), &yaml::written(words, place.is_flow));
            continue;
        }
        let (_, _, last) = place.texts.last()?;
        let words = yaml::written(words, place.is_flow);
        let line = file.text[..place.last_key.range().start].rfind('\n').map_or(0, |at| at + 1);
        let indent = &file.text[line..place.last_key.range().start];
        let added = if place.is_flow {
            format!(", {lang}: {words}")
        } else {
            format!("\n{}{lang}: {words}", " ".repeat(indent.chars().count()))
        };
        text.insert_str(last.range().end, &added);
    }
    let after = localized(id, &text, known, from);
    let is_sound = before.len() == after.len()
        && before.iter().zip(&after).all(|(old, new)| {
            let want = wanted.get(old.address.as_str()).copied().or(of(old, lang).map(String::as_str));
            let others = |text: &LocalizedText| -> Vec<(Lang, String)> {
                let rest = text.texts.iter().filter(|(known, _, _)| known != lang);
                rest.map(|(known, words, _)| (known.clone(), words.clone())).collect()
            };
            old.address == new.address && of(new, lang).map(String::as_str) == want && others(old) == others(new)
        });
    is_sound.then_some(text)
}
