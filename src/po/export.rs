//! A book in one language as a PO file: sessions and included files passage by passage, then texts of the YAML files.

use std::collections::{BTreeMap, BTreeSet};

use super::file::{Entry, PoFile};
use super::frame::{names, own_names, take_apart};
use crate::load::reread::localized;
use crate::model::book::Sources;
use crate::model::date::Date;
use crate::model::localized::Lang;
use crate::model::source::Span;
use crate::model::translation::pairs::{Pair, Side, texts};
use crate::model::translation::passages::{Passage, addresses, passages};
use crate::model::translation::stale::{kinds, stale};

/// Between the name of a text and the address of a passage in `msgctxt`.
pub(super) const MARK: char = ':';
/// Address of the entry that holds the frame of a file.
pub(super) const FRAME: &str = "frame";

/// All texts of the book in `lang`, those that are not translated yet with empty translations.
#[must_use]
pub fn export(sources: &Sources, lang: &Lang) -> PoFile {
    let from = &sources.config.book.language;
    let mut entries = Vec::new();
    for (key, sides) in texts(sources) {
        let Some(original) = sides.iter().find(|side| side.lang == from) else { continue };
        let translation = sides.iter().find(|side| side.lang == lang);
        push_text(sources, &key, original, translation, lang, &mut entries);
    }
    push_yaml(sources, lang, &mut entries);
    PoFile { header: header(sources, lang), entries }
}

fn header(sources: &Sources, lang: &Lang) -> Vec<(String, String)> {
    let sessions = sources.modules.values().flat_map(|module| module.sessions.values()).flat_map(BTreeMap::values);
    let newest = sessions.map(|text| text.front.updated).max().unwrap_or(Date::ZERO);
    let book = &sources.config.book;
    // There is no clock here: the same book always gives the same file.
    let day = format!("{newest} 00:00+0000");
    let tag = sources.config.tag(lang).replace("-Latn", "@latin").replace("-Cyrl", "@cyrillic");
    let lines = [
        ("Project-Id-Version", format!("{} {}", book.title, book.edition)),
        ("Report-Msgid-Bugs-To", String::new()),
        ("POT-Creation-Date", day.clone()),
        ("PO-Revision-Date", day),
        ("Last-Translator", "rahnamo".to_owned()),
        ("Language-Team", lang.to_string()),
        ("Language", tag),
        ("MIME-Version", "1.0".to_owned()),
        ("Content-Type", "text/plain; charset=UTF-8".to_owned()),
        ("Content-Transfer-Encoding", "8bit".to_owned()),
        ("X-Generator", "rahnamo".to_owned()),
        (LANGUAGE, lang.to_string()),
        (FROM, book.language.to_string()),
    ];
    lines.map(|(name, value)| (name.to_owned(), value.replace('\n', " "))).into()
}

/// Header line with the language as the book names it.
pub(super) const LANGUAGE: &str = "X-Rahnamo-Language";
/// Header line with the language that was translated from.
pub(super) const FROM: &str = "X-Rahnamo-Source-Language";

fn push_text(
    sources: &Sources,
    key: &str,
    original: &Side<'_>,
    translation: Option<&Side<'_>>,
    lang: &Lang,
    entries: &mut Vec<Entry>,
) {
    let map = &sources.map;
    let passages_now = passages(original, map);
    let source = take_apart(original, map, &own_names(&passages_now));
    let translated = translation.map(|side| take_apart(side, map, &names(&passages_now, &passages(side, map))));
    let fuzzy = translation.map_or_else(BTreeSet::new, |side| {
        let pair = Pair { key: key.to_owned(), original: *original, translation: *side };
        stale_addresses(sources, &pair, &passages_now)
    });
    let path = &map.get(original.source).path;
    entries.push(Entry {
        comments: vec!["How the file is put together. Leave it as it is.".to_owned()],
        flags: vec!["read-only".to_owned()],
        context: context(key, FRAME),
        source: format!("The frame of {key} in {lang}. Do not translate."),
        translation: translated.as_ref().map(|parts| parts.frame.clone()).unwrap_or_default(),
        ..Entry::default()
    });
    let own = addresses(&kinds(&passages_now));
    let places: BTreeMap<&str, Span> =
        own.iter().zip(&passages_now).map(|(address, passage)| (address.as_str(), passage.span)).collect();
    let order = super::frame::places(&source.frame).unwrap_or_default();
    for address in order {
        let Some(words) = source.words.get(&address) else { continue };
        let line = places.get(address.as_str()).map_or(1, |span| map.line_column(*span).line);
        let translation = translated.as_ref().and_then(|parts| parts.words.get(&address)).cloned().unwrap_or_default();
        entries.push(Entry {
            comments: comments(&address, words),
            place: Some(format!("{path}:{line}")),
            is_fuzzy: !translation.is_empty() && fuzzy.contains(&address),
            context: context(key, &address),
            source: words.clone(),
            translation,
            ..Entry::default()
        });
    }
}

/// What a translator has to know about a passage.
fn comments(address: &str, words: &str) -> Vec<String> {
    let kind = match address.split('/').next().unwrap_or_default() {
        "title" => "Title of the session",
        "objectives" => "Objective: what participants can do afterwards",
        "methods" => "How it is taught",
        "materials" => "What the trainer brings",
        "key_messages" => "Key message",
        "sources" => "Law or guideline behind the text",
        "search_terms" => "Words by which people look for it; any number, with commas",
        part if part.starts_with('^') => "Footnote",
        part if part == address && part.starts_with('#') => "Heading",
        _ => "",
    };
    let mut comments: Vec<String> = (!kind.is_empty()).then(|| kind.to_owned()).into_iter().collect();
    if words.contains("](") || words.contains("{{") || words.contains("[^") {
        comments.push("Keep addresses in (…), `{{…}}` and `[^…]` as they are.".to_owned());
    }
    comments
}

/// Addresses of passages whose source has changed since they were translated, or that were never translated.
fn stale_addresses(sources: &Sources, pair: &Pair<'_>, original: &[Passage]) -> BTreeSet<String> {
    let Some(accepted) = sources.lock.get(&pair.key, pair.translation.lang) else { return BTreeSet::new() };
    let own = addresses(&kinds(original));
    let changes = stale(accepted, original, &passages(&pair.translation, &sources.map));
    changes.iter().filter_map(|change| change.original.map(|at| own[at].clone())).collect()
}

pub(super) fn context(key: &str, address: &str) -> String {
    format!("{key}{MARK}{address}")
}

/// Titles and summaries of modules, questions, the glossary, the directory.
fn push_yaml(sources: &Sources, lang: &Lang, entries: &mut Vec<Entry>) {
    let known: BTreeSet<Lang> = sources.config.languages.keys().cloned().collect();
    let from = &sources.config.book.language;
    for (source, file) in sources.map.iter().filter(|(_, file)| file.path.ends_with(".yaml")) {
        for text in localized(source, &file.text, &known, from) {
            let of = |wanted: &Lang| text.texts.iter().find(|(lang, _, _)| lang == wanted);
            let Some((_, words, span)) = of(from).filter(|(_, words, _)| !words.is_empty()) else { continue };
            entries.push(Entry {
                place: Some(format!("{}:{}", file.path, sources.map.line_column(*span).line)),
                context: context(&file.path, &text.address),
                source: words.clone(),
                translation: of(lang).map(|(_, words, _)| words.clone()).unwrap_or_default(),
                ..Entry::default()
            });
        }
    }
}
