//! The statements of a book that have a day of review. Each is written once, in the source language, and counts once.

use super::{Item, Kind};
use crate::model::book::Sources;
use crate::model::date::Date;
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
    items
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
