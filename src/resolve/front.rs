//! Front matter across languages: keys that do not depend on the language are written once, in the source file, and
//! inherited by the translations.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::load::nearest;
use crate::model::book::Sources;
use crate::model::codes::{DIFFERING_KEY, MISSING_KEY, UNKNOWN_NAME};
use crate::model::finding::Finding;
use crate::model::law::{self, Law};
use crate::model::localized::Country;
use crate::model::session::{Module, Neutral, SessionText};
use crate::model::source::Span;

use super::laws;

/// All modules with complete front matter in every session text.
pub(super) fn inherit(sources: &Sources, findings: &mut Vec<Finding>) -> BTreeMap<String, Module> {
    let mut modules = sources.modules.clone();
    for module in modules.values_mut() {
        let mut sessions = std::mem::take(&mut module.sessions);
        for texts in sessions.values_mut() {
            let source_lang = &sources.config.book.language;
            let Some(lead) = texts.get(source_lang).or_else(|| texts.values().next()) else { continue };
            let laws: Vec<Law> = law::in_blocks(&lead.blocks).into_iter().cloned().collect();
            let lead = (lead.lang.clone(), lead.front.neutral.clone());
            for text in texts.values_mut() {
                if text.lang == lead.0 {
                    check_lead(text, module, sources, findings);
                } else {
                    let text = Arc::make_mut(text);
                    take_over(text, &lead.1, findings);
                    laws::inherit_shared(&mut text.blocks, &laws.iter().collect::<Vec<_>>());
                }
            }
        }
        module.sessions = sessions;
    }
    modules
}

fn check_lead(text: &SessionText, module: &Module, sources: &Sources, findings: &mut Vec<Finding>) {
    let (neutral, span) = (&text.front.neutral, first_line(text));
    // Where another language leads, the source file is missing or unreadable, and that is the fault to mend.
    if neutral.minutes.is_none() && text.lang == sources.config.book.language {
        findings.push(
            Finding::at(MISSING_KEY, span, "the front matter needs the key `minutes`")
                .help("add `minutes: 20`: the length of the session"),
        );
    }
    for topic in neutral.topics.iter().filter(|topic| !module.minimum_standard.contains_key(*topic)) {
        let near = nearest(topic, module.minimum_standard.keys().map(String::as_str));
        let span = text.front.place_of(topic);
        findings.push(Finding::at(UNKNOWN_NAME, span, format!("the module's minimum standard has no topic `{topic}`")).help(
            near.map_or_else(
                || format!("add it to `minimum_standard` in module.yaml of `{}`", module.id),
                |near| format!("did you mean `{near}`?"),
            ),
        ));
    }
    for country in neutral.countries.iter().chain(&neutral.destination) {
        check_country(country, text.front.place_of(country.as_str()), sources, findings);
    }
}

/// A finding when the book has no such country.
pub(super) fn check_country(country: &Country, span: Span, sources: &Sources, findings: &mut Vec<Finding>) {
    if sources.config.countries.contains_key(country) {
        return;
    }
    let known: Vec<_> = sources.config.countries.keys().map(|code| format!("`{code}`")).collect();
    findings.push(
        Finding::at(UNKNOWN_NAME, span, format!("the book has no country `{country}`"))
            .help(format!("`[countries]` of book.toml has {}", known.join(", "))),
    );
}

fn take_over(text: &mut SessionText, lead: &Neutral, findings: &mut Vec<Finding>) {
    let span = first_line(text);
    let own = std::mem::replace(&mut Arc::make_mut(&mut text.front).neutral, lead.clone());
    // Differing laws are told by the rule for them, together with those of blocks.
    let Neutral { minutes, audience, stage, topics, countries, destination, law: _ } = own;
    let differing = [
        ("minutes", minutes.is_some() && minutes != lead.minutes),
        ("audience", !audience.is_empty() && audience != lead.audience),
        ("stage", !stage.is_empty() && stage != lead.stage),
        ("topics", !topics.is_empty() && topics != lead.topics),
        ("countries", !countries.is_empty() && countries != lead.countries),
        ("destination", destination.is_some() && destination != lead.destination),
    ];
    for (key, _) in differing.into_iter().filter(|(_, differs)| *differs) {
        findings.push(
            Finding::at(DIFFERING_KEY, span, format!("`{key}` differs from the source-language file"))
                .help(format!("delete `{key}` here: it is taken from the source-language file")),
        );
    }
}

/// The first line of the front matter: a place that a frame can show.
fn first_line(text: &SessionText) -> Span {
    Span { end: text.front.span.start, ..text.front.span }
}
