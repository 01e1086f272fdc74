//! `LW`: law. Facts with their dates and sources (`LW1`), statements of law on pages and in blocks, review (`LW2`).

mod before_adoption;
mod clause_without_law;
mod differing_law;
mod fact_gap;
mod incomplete_law;
mod missing_fact_source;
mod missing_law;
mod no_value;
mod overdue_fact;
mod overdue_law;
mod overlapping_values;
mod reversed_law;
mod superseded_law;
mod typed_fact;
mod unknown_fact;
mod unknown_law;
mod unused_fact;
mod unverified_fact;
mod unverified_law;

use super::sessions::leads;
use super::{Rule, rule};
use crate::model::book::Sources;
use crate::model::law::{self, Law};

pub(super) const RULES: &[Rule] = &[
    rule!(UNKNOWN_FACT, "unknown_fact", Book(unknown_fact::check)),
    rule!(OVERLAPPING_VALUES, "overlapping_values", Book(overlapping_values::check)),
    rule!(FACT_GAP, "fact_gap", Book(fact_gap::check)),
    rule!(NO_VALUE, "no_value", Book(no_value::check)),
    rule!(MISSING_FACT_SOURCE, "missing_fact_source", Book(missing_fact_source::check)),
    rule!(UNVERIFIED_FACT, "unverified_fact", Book(unverified_fact::check)),
    rule!(OVERDUE_FACT, "overdue_fact", Book(overdue_fact::check)),
    rule!(UNUSED_FACT, "unused_fact", Book(unused_fact::check)),
    rule!(TYPED_FACT, "typed_fact", Book(typed_fact::check)),
    rule!(INCOMPLETE_LAW, "incomplete_law", Book(incomplete_law::check)),
    rule!(REVERSED_LAW, "reversed_law", Book(reversed_law::check)),
    rule!(LAW_BEFORE_ADOPTION, "before_adoption", Book(before_adoption::check)),
    rule!(UNVERIFIED_LAW, "unverified_law", Book(unverified_law::check)),
    rule!(OVERDUE_LAW, "overdue_law", Book(overdue_law::check)),
    rule!(SUPERSEDED_LAW, "superseded_law", Book(superseded_law::check)),
    rule!(UNKNOWN_LAW, "unknown_law", Book(unknown_law::check)),
    rule!(DIFFERING_LAW, "differing_law", Book(differing_law::check)),
    rule!(MISSING_LAW, "missing_law", Book(missing_law::check)),
    rule!(CLAUSE_WITHOUT_LAW, "clause_without_law", Book(clause_without_law::check)),
];

/// Laws that stand in one text: of a session, of a file that sessions include, or of a letter.
type Text<'a> = Vec<&'a Law>;

/// Texts of the source language that say something about law. First aid is left alone.
fn texts(sources: &Sources) -> Vec<Text<'_>> {
    let lang = &sources.config.book.language;
    let sessions = leads(sources).filter(|lead| law::marks(&lead.module.colour)).map(|lead| law::of_text(lead.text));
    let is_source = |path: &str| {
        let code = path.strip_suffix(".md").and_then(|stem| stem.rsplit_once('.')).map(|(_, code)| code);
        code.is_none_or(|code| code == lang.as_str() || !sources.config.languages.keys().any(|known| known.as_str() == code))
    };
    let files = sources.fragments.iter().filter(|(path, _)| is_source(path));
    let files = files.map(|(_, fragment)| law::in_blocks(&fragment.whole.blocks));
    let letters = sources.letters.iter().map(|letter| letter.laws.iter().collect());
    sessions.chain(files).chain(letters).filter(|laws| !laws.is_empty()).collect()
}

/// All laws of all texts.
fn laws(sources: &Sources) -> impl Iterator<Item = &Law> {
    texts(sources).into_iter().flatten()
}

/// What a law is called in a message: its act, or its id where that is missing.
fn name(law: &Law) -> &str {
    law.act.iter().next().map_or(law.id.as_str(), |(_, act)| act)
}

/// The law that `law` says it replaces: of its own text, or else of any.
fn superseded<'a>(law: &Law, own: &[&'a Law], all: &[&'a Law]) -> Option<&'a Law> {
    let id = law.supersedes.as_deref()?;
    own.iter().chain(all).find(|other| other.id == id && other.span != law.span).copied()
}
