//! The statements of a book that have a day of review: laws of texts, written once in the source language, and values of facts.

use super::{Item, Kind};
use crate::model::book::Sources;
use crate::model::date::Date;
use crate::model::fact::Fact;
use crate::model::law::{self, Law};
use crate::model::localized::Lang;

/// All of them. First aid is left out: what helps a person does not wait for a date.
#[must_use]
pub fn items(sources: &Sources) -> Vec<Item> {
    let mut items = Vec::new();
    let lang = &sources.config.book.language;
    for module in sources.modules.values().filter(|module| law::marks(&module.colour)) {
        for (session, texts) in &module.sessions {
            let Some(text) = texts.get(lang).or_else(|| texts.values().next()) else { continue };
            let place = format!("{}/{session}", module.id);
            items.extend(law::of_text(text).into_iter().map(|law| item(law, &place, text.front.updated, sources)));
        }
    }
    for (path, fragment) in sources.fragments.iter().filter(|(path, _)| is_source(path, lang, sources)) {
        let laws = law::in_blocks(&fragment.whole.blocks);
        // An included file has no date of its own; that of the check is the nearest.
        items.extend(laws.into_iter().map(|law| item(law, path, law.verified_on.or(law.adopted).unwrap_or(Date::ZERO), sources)));
    }
    for letter in &sources.letters {
        let place = format!("letters/{}", letter.head.id);
        items.extend(letter.laws.iter().map(|law| item(law, &place, letter.head.updated, sources)));
    }
    items.extend(sources.facts.iter().flat_map(|fact| values(fact, sources)));
    items
}

fn values<'a>(fact: &'a Fact, sources: &'a Sources) -> impl Iterator<Item = Item> + 'a {
    let chain = [sources.config.book.language.clone()];
    let label = fact.label.pick(&chain).map_or(fact.id.as_str(), |(_, label)| label).to_owned();
    fact.values.iter().enumerate().map(move |(index, value)| {
        let source = [&value.source.act, &value.source.article].into_iter().flatten().cloned();
        let what: Vec<String> = std::iter::once(label.clone()).chain(source).collect();
        Item {
            kind: Kind::Fact,
            // The first value keeps the fact's own name when others follow it.
            id: value.from.filter(|_| index > 0).map_or_else(|| fact.id.clone(), |from| format!("{}@{from}", fact.id)),
            jurisdiction: Some(fact.jurisdiction.clone()),
            what: what.join(", "),
            from: value.from,
            until: fact.last_day(index),
            verified_on: value.verified_on,
            verified_by: value.verified_by.clone(),
            review_by: value.review_by,
            address: value.source.address.clone(),
            path: sources.map.get(value.span.source).path.clone(),
            line: sources.map.line_column(value.span).line,
            updated: value.verified_on.or(value.source.date).unwrap_or(Date::ZERO),
        }
    })
}

/// Whether an included file is in the source language, or in none.
fn is_source(path: &str, lang: &Lang, sources: &Sources) -> bool {
    let code = path.strip_suffix(".md").and_then(|stem| stem.rsplit_once('.')).map(|(_, code)| Lang::new(code));
    code.is_none_or(|code| code == *lang || !sources.config.languages.contains_key(&code))
}

fn item(law: &Law, place: &str, updated: Date, sources: &Sources) -> Item {
    let chain = [sources.config.book.language.clone()];
    let title = [&law.act, &law.provision].into_iter().filter_map(|texts| texts.pick(&chain)).map(|(_, text)| text);
    let what = title.collect::<Vec<_>>().join(", ");
    Item {
        kind: Kind::Law,
        id: format!("{place}#{}", law.id),
        jurisdiction: law.jurisdiction.clone(),
        what: if what.is_empty() { law.id.clone() } else { what },
        from: law.from,
        until: law.until,
        verified_on: law.verified_on,
        verified_by: law.verified_by.clone(),
        review_by: law.review_by,
        address: law.address.clone(),
        path: sources.map.get(law.span.source).path.clone(),
        line: sources.map.line_column(law.span).line,
        updated,
    }
}
