//! Changes of the record: a translation is accepted, changes of the source are minor, a text is gone.

use std::collections::BTreeSet;

use rahnamo::model::error::Error;
use rahnamo::model::localized::Lang;
use rahnamo::model::question_record::is_question;
use rahnamo::model::translation::lock::Accepted;
use rahnamo::model::translation::minor::carried;
use rahnamo::model::translation::pairs::{Side, pairs, texts};
use rahnamo::model::translation::passages::{addresses, passages};
use rahnamo::model::translation::stale::{Step, kinds, steps};

use super::super::{Verdict, say};
use super::Desk;
use crate::cli::{Accept, Minor, Tidy};

/// Records the source as it is now for the translations that were named.
pub fn accept(arguments: &Accept) -> Result<Verdict, Error> {
    let mut desk = Desk::open(&arguments.book.dir)?;
    let (keys, of_file) = match &arguments.text {
        Some(named) => desk.chosen(named)?,
        None => (texts(&desk.sources).into_iter().map(|(key, _)| key).collect(), None),
    };
    let lang = arguments.lang.clone().or(of_file);
    let wanted = |key: &String, other: &Lang| keys.contains(key) && lang.as_ref().is_none_or(|lang| lang == other);
    let sources = &desk.sources;
    let chosen: Vec<_> = pairs(sources).into_iter().filter(|pair| wanted(&pair.key, pair.translation.lang)).collect();
    if chosen.is_empty() {
        return Err(Error::Usage {
            message: "there is no such translation".into(),
            help: format!("a file in `{}` is the source itself; name another language", desk.source_lang()),
        });
    }
    let mut lines = Vec::new();
    for pair in chosen {
        let (now, lang) = (state(&pair.original, &desk), pair.translation.lang);
        let known = desk.lock.get(&pair.key, lang).is_some_and(|accepted| accepted.agrees(&now));
        lines.push(format!("{} {} {lang}", if known { "unchanged" } else { "accepted" }, pair.key));
        if !known {
            desk.lock.set(&pair.key, lang, now.clone());
        }
        if desk.lock.get(&pair.key, pair.original.lang).is_none_or(|seen| !seen.agrees(&now)) {
            desk.lock.set(&pair.key, pair.original.lang, now);
        }
    }
    desk.save()?;
    lines.iter().try_for_each(|line| say(line))?;
    Ok(Verdict::Good)
}

/// Carries what was up to date over the changes of the source.
pub fn minor(arguments: &Minor) -> Result<Verdict, Error> {
    let mut desk = Desk::open(&arguments.book.dir)?;
    let (keys, _) = desk.chosen(&arguments.text)?;
    let mut lines = Vec::new();
    for (key, sides) in texts(&desk.sources).iter().filter(|(key, _)| keys.contains(key)) {
        let lang = desk.source_lang().clone();
        let Some(original) = sides.iter().find(|side| *side.lang == lang) else { continue };
        let now = state(original, &desk);
        let Some(base) = desk.lock.get(key, &lang).cloned() else {
            lines.push(format!("no translation of {key} was accepted yet"));
            continue;
        };
        lines.extend(changes(&base, original, &desk).into_iter().map(|change| format!("minor: {key} {change}")));
        if base.agrees(&now) {
            lines.push(format!("unchanged {key}"));
            continue;
        }
        let others: Vec<_> = desk.lock.entries.keys().filter(|(entry, other)| entry == key && *other != lang).cloned().collect();
        for (_, other) in others {
            let Some(accepted) = desk.lock.get(key, &other) else { continue };
            let passages = carried(&accepted.passages, &base.passages, &now.passages);
            let updated = if passages == now.passages { now.updated } else { accepted.updated };
            desk.lock.set(key, &other, Accepted { updated, passages, span: None });
        }
        desk.lock.set(key, &lang, now);
    }
    desk.save()?;
    lines.iter().try_for_each(|line| say(line))?;
    Ok(Verdict::Good)
}

/// Takes out what belongs to no text.
pub fn tidy(arguments: &Tidy) -> Result<Verdict, Error> {
    let mut desk = Desk::open(&arguments.book.dir)?;
    let there: BTreeSet<(String, Lang)> = texts(&desk.sources)
        .into_iter()
        .flat_map(|(key, sides)| sides.into_iter().map(move |side| (key.clone(), side.lang.clone())))
        .collect();
    let is_gone = |entry: &&(String, Lang)| !there.contains(entry) && !is_question(&entry.0);
    let gone: Vec<_> = desk.lock.entries.keys().filter(is_gone).cloned().collect();
    for entry in &gone {
        desk.lock.entries.remove(entry);
    }
    desk.save()?;
    gone.iter().try_for_each(|(key, lang)| say(&format!("removed {key} {lang}")))?;
    Ok(Verdict::Good)
}

fn state(original: &Side<'_>, desk: &Desk) -> Accepted {
    let updated = original.front.map(|front| front.updated);
    Accepted::now(updated, &passages(original, &desk.sources.map))
}

/// What has changed since the source was seen last, each with the beginning of its words.
fn changes(base: &Accepted, original: &Side<'_>, desk: &Desk) -> Vec<String> {
    let map = &desk.sources.map;
    let now = passages(original, map);
    let names = addresses(&kinds(&now));
    let words = |at: usize| {
        let written = map.get(now[at].span.source).text.get(now[at].span.range()).unwrap_or_default();
        let line: String = written.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(60).collect();
        format!("`{}`: {line}", names[at])
    };
    let old = base.passages.iter().map(|passage| passage.kind.as_str()).collect::<Vec<_>>();
    let gone = addresses(&old);
    let told = steps(&base.passages, &Accepted::now(None, &now).passages).into_iter().filter_map(|step| match step {
        Step::Same { .. } => None,
        Step::Changed { new, .. } => Some(words(new)),
        Step::Added { new, .. } => Some(format!("new {}", words(new))),
        Step::Removed { old } => Some(format!("gone `{}`", gone[old])),
    });
    told.collect()
}
