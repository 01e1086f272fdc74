//! `LW109`: a value that is typed by hand in a text about a country, where a fact of that country says the same. Number and unit
//! must both stand there, as the fact is printed in the language of the text.
//!
//! Not seen: values in another grammatical form, and facts that are a bare number or a text.

use std::collections::BTreeSet;

use crate::model::book::{Book, Sources};
use crate::model::codes::TYPED_FACT;
use crate::model::fact::{Fact, Unit, written};
use crate::model::finding::{Finding, Safety};
use crate::model::localized::{Country, Lang};
use crate::model::prose::Prose;
use crate::model::session::SessionText;
use crate::model::source::Span;

pub(super) fn check(sources: &Sources, book: &Book) -> Vec<Finding> {
    let texts = sources.modules.values().flat_map(|module| module.sessions.values()).flat_map(|langs| {
        // Keys that do not depend on the language stand in the source-language file.
        let lead = langs.get(&sources.config.book.language).or_else(|| langs.values().next());
        let destination = lead.and_then(|lead| lead.front.neutral.destination.clone());
        langs.values().map(move |text| (text, destination.clone()))
    });
    texts.flat_map(|(text, destination)| of_text(text, destination, sources, book)).collect()
}

fn of_text(text: &SessionText, destination: Option<Country>, sources: &Sources, book: &Book) -> Vec<Finding> {
    let Some(prose) = sources.prose.iter().find(|prose| prose.source == text.source) else { return Vec::new() };
    let countries = destination.map_or_else(|| countries_of_facts(prose, sources), |country| BTreeSet::from([country]));
    let facts: Vec<(&Fact, &str)> = sources
        .facts
        .iter()
        .filter(|fact| countries.contains(&fact.jurisdiction) && is_telling(&fact.unit))
        .flat_map(|fact| printed(fact, &text.lang, book).iter().map(move |value| (fact, value.as_str())))
        .collect();
    let whole = &*sources.map.get(text.source).text;
    prose
        .segments
        .iter()
        .flat_map(|segment| of_segment(Span::new(text.source, segment.range()), &whole[segment.range()], &facts))
        .collect()
}

fn countries_of_facts(prose: &Prose, sources: &Sources) -> BTreeSet<Country> {
    prose.facts.iter().filter_map(|named| Some(sources.facts.get(&named.id)?.jurisdiction.clone())).collect()
}

/// A number without a word can mean anything, and words are seldom typed alike.
fn is_telling(unit: &Unit) -> bool {
    !matches!(unit, Unit::Number | Unit::Text)
}

fn printed<'a>(fact: &Fact, lang: &Lang, book: &'a Book) -> &'a [String] {
    book.amounts.get(lang).and_then(|amounts| amounts.get(&fact.id)).map_or(&[], Vec::as_slice)
}

fn of_segment(place: Span, words: &str, facts: &[(&Fact, &str)]) -> Vec<Finding> {
    // Of equal length in bytes nothing changes: the two spaces are compared as one below.
    let mut taken: Vec<usize> = Vec::new();
    let mut findings = Vec::new();
    for (fact, value) in facts {
        for start in (0..words.len()).filter(|start| words.is_char_boundary(*start)) {
            let Some(length) = length_of(value, &words[start..]) else { continue };
            if !stands_alone(words, start, start + length) || taken.contains(&start) {
                continue;
            }
            taken.push(start);
            let span = Span { start: place.start + offset(start), end: place.start + offset(start + length), ..place };
            findings.push(
                Finding::at(
                    TYPED_FACT,
                    span,
                    format!("`{}` is typed by hand, and the fact `{}` says it", &words[start..start + length], fact.id),
                )
                .help(format!("write `{}`: when the law changes, one line in the facts is changed", written(&fact.id)))
                .fix(Safety::Shown, span, written(&fact.id)),
            );
        }
    }
    findings
}

/// Bytes of `text` that `value` takes at its beginning; any space counts for any other.
fn length_of(value: &str, text: &str) -> Option<usize> {
    let mut rest = text.chars();
    for wanted in value.chars() {
        let found = rest.next()?;
        let is_same = found == wanted || (found.is_whitespace() && wanted.is_whitespace());
        if !is_same {
            return None;
        }
    }
    Some(text.len() - rest.as_str().len())
}

/// Neither a longer number nor a longer word; an ending that the language adds to a word makes it another form.
fn stands_alone(words: &str, start: usize, end: usize) -> bool {
    let before = words[..start].chars().next_back();
    let after = words[end..].chars().next();
    let is_number = |letter: char| letter.is_alphanumeric() || matches!(letter, ',' | '.' | '-' | '–');
    !before.is_some_and(is_number) && !after.is_some_and(char::is_alphanumeric)
}

fn offset(bytes: usize) -> u32 {
    u32::try_from(bytes).unwrap_or(u32::MAX)
}
