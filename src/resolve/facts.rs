//! What facts print: the value that holds on the day of the book, in the language of the text, with the change that is known to
//! come. A name that no fact has stays as it is written; a rule reports it.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::model::ast::{Block, Footnote, InlineKind};
use crate::model::book::Sources;
use crate::model::date::Date;
use crate::model::directory::{Centre, Term};
use crate::model::fact::{self, Amount, Amounts, Decimal, Fact, Facts, State, Unit};
use crate::model::localized::{Lang, Localized};
use crate::model::number::NumberSigns;
use crate::model::orthography::Orthography;
use crate::model::session::FrontMatter;
use crate::model::walk;
use crate::words::{Value, Words};

/// Ids of the facts that something prints.
pub(super) type Used = BTreeSet<String>;

/// Prints facts on one day.
#[derive(Clone, Copy)]
pub(super) struct Printer<'a> {
    pub(super) sources: &'a Sources,
    pub(super) words: &'a Words,
    pub(super) as_of: Date,
}

impl Printer<'_> {
    fn facts(&self) -> &Facts {
        &self.sources.facts
    }

    fn chain(&self, lang: &Lang) -> Vec<Lang> {
        self.sources.config.chain(lang)
    }

    /// What each fact prints in each language of the book.
    pub(super) fn amounts(&self) -> Amounts {
        let of_lang = |lang: &Lang| {
            let chain = self.chain(lang);
            let of_fact = |fact: &Fact| {
                let values = fact.shown_on(self.as_of);
                (fact.id.clone(), values.iter().map(|value| self.amount(&fact.unit, &value.amount, &chain)).collect())
            };
            self.facts().iter().map(of_fact).collect()
        };
        self.sources.config.languages.keys().map(|lang| (lang.clone(), of_lang(lang))).collect()
    }

    /// The fact as a text in `lang` prints it; `None` for one without values.
    fn print(&self, fact: &Fact, lang: &Lang) -> Option<String> {
        let chain = self.chain(lang);
        let amount = |value: &fact::FactValue| self.amount(&fact.unit, &value.amount, &chain);
        let until = |day| self.words.date_as(&chain, "date-until", day);
        let from = |day| self.words.date_as(&chain, "date-from", day);
        let with = |key: &str, values: &[(&str, &str)]| {
            let values: Vec<_> = values.iter().map(|(name, text)| (*name, Value::Text(text))).collect();
            self.words.with(&chain, key, &values)
        };
        Some(match fact.on(self.as_of) {
            State::Holds(value) => amount(value),
            State::Ends { now, until: last, next: Some((next, day)) } => with(
                "fact-change",
                &[("value", &amount(now)), ("until", &until(last)), ("from", &from(day)), ("next", &amount(next))],
            ),
            State::Ends { now: value, until: last, next: None } | State::Over(value, last) => {
                with("fact-until", &[("value", &amount(value)), ("until", &until(last))])
            }
            State::Begins(value, day) => with("fact-from", &[("value", &amount(value)), ("from", &from(day))]),
            State::Unknown => return None,
        })
    }

    /// One value with its unit. The space behind the number never breaks.
    fn amount(&self, unit: &Unit, amount: &Amount, chain: &[Lang]) -> String {
        match amount {
            Amount::Number(number) => {
                let written = self.number(number, chain);
                let text = self.counted(unit, number, &written, chain);
                text.replacen(&format!("{written} "), &format!("{written}\u{a0}"), 1)
            }
            Amount::Date(date) => self.words.date(chain, *date),
            Amount::Text(text) => text.text(chain).to_owned(),
        }
    }

    fn number(&self, number: &Decimal, chain: &[Lang]) -> String {
        let tag = chain.first().map_or("", |lang| self.sources.config.tag(lang));
        NumberSigns::of(Orthography::of(tag)).write(number)
    }

    fn counted(&self, unit: &Unit, number: &Decimal, written: &str, chain: &[Lang]) -> String {
        let key = match unit {
            Unit::Days => "fact-days",
            Unit::WorkingDays => "fact-working-days",
            Unit::Months => "fact-months",
            Unit::Years => "fact-years",
            Unit::Hours => "fact-hours",
            Unit::Minutes => "fact-minutes",
            Unit::Percent => "fact-percent",
            Unit::Money(code) => return self.money(code, number, written, chain),
            Unit::Number | Unit::Date | Unit::Text => return written.to_owned(),
        };
        self.words.with(chain, key, &[("count", Value::Decimal(number)), ("number", Value::Text(written))])
    }

    /// A currency that no locale names is printed by its code.
    fn money(&self, code: &str, number: &Decimal, written: &str, chain: &[Lang]) -> String {
        let key = format!("money-{code}");
        if !self.words.has(&key) {
            return format!("{written} {code}");
        }
        self.words.with(chain, &key, &[("count", Value::Decimal(number)), ("number", Value::Text(written))])
    }

    /// The text with every fact that it names printed.
    pub(super) fn fill(&self, text: &str, lang: &Lang, used: &mut Used) -> String {
        let mut filled = String::with_capacity(text.len());
        let mut at = 0;
        for found in fact::uses(text) {
            let Some(fact) = self.facts().get(&found.id) else { continue };
            let Some(printed) = self.print(fact, lang) else { continue };
            filled.push_str(&text[at..found.range.start]);
            filled.push_str(&printed);
            at = found.range.end;
            used.insert(found.id);
        }
        filled.push_str(&text[at..]);
        filled
    }

    fn fill_here(&self, text: &mut String, lang: &Lang, used: &mut Used) {
        if fact::uses(text).next().is_some() {
            *text = self.fill(text, lang, used);
        }
    }

    pub(super) fn fill_localized(&self, text: &mut Localized, used: &mut Used) {
        if text.iter().any(|(_, text)| fact::uses(text).next().is_some()) {
            *text = text.iter().map(|(lang, text)| (lang.clone(), self.fill(text, lang, used))).collect();
        }
    }

    /// Facts in running text, and in the words for pictures. Texts without any stay shared.
    pub(super) fn fill_blocks(&self, blocks: &mut Arc<[Block]>, lang: &Lang, used: &mut Used) {
        if name_facts(blocks) {
            self.fill_each(Arc::make_mut(blocks), lang, used);
        }
    }

    /// The same in footnotes.
    pub(super) fn fill_notes(&self, notes: &mut Arc<[Footnote]>, lang: &Lang, used: &mut Used) {
        if notes.iter().any(|note| name_facts(&note.blocks)) {
            for note in Arc::make_mut(notes) {
                self.fill_each(&mut note.blocks, lang, used);
            }
        }
    }

    fn fill_each(&self, blocks: &mut [Block], lang: &Lang, used: &mut Used) {
        walk::inlines_mut(blocks, &mut |run, _| {
            for inline in run {
                let InlineKind::Fact { id, text } = &mut inline.kind else { continue };
                *text = self.fill(&fact::written(id), lang, used).into();
            }
        });
        walk::pictures_mut(blocks, &mut |image| self.fill_here(&mut image.alt, lang, used));
    }

    pub(super) fn fill_front(&self, front: &mut Arc<FrontMatter>, lang: &Lang, used: &mut Used) {
        let FrontMatter { title, objectives, methods, materials, key_messages, sources, search_terms, .. } = &**front;
        let lists = [objectives, methods, materials, key_messages, sources, search_terms];
        if lists.into_iter().flatten().chain([title]).all(|text| fact::uses(text).next().is_none()) {
            return;
        }
        let front = Arc::make_mut(front);
        let FrontMatter { title, objectives, methods, materials, key_messages, sources, search_terms, .. } = front;
        let lists = [objectives, methods, materials, key_messages, sources, search_terms];
        for text in lists.into_iter().flatten().chain([title]) {
            self.fill_here(text, lang, used);
        }
    }

    /// Explanations of terms. The terms themselves are looked for in texts and stay as they are.
    pub(super) fn glossary(&self, used: &mut Used) -> Vec<Term> {
        let mut terms = self.sources.glossary.clone();
        for term in &mut terms {
            self.fill_localized(&mut term.definition, used);
        }
        terms
    }

    pub(super) fn centre(&self, centre: &Centre, used: &mut Used) -> Centre {
        let mut centre = centre.clone();
        for text in [&mut centre.name, &mut centre.city, &mut centre.address, &mut centre.hours] {
            self.fill_localized(text, used);
        }
        for phone in &mut centre.phones {
            self.fill_localized(&mut phone.label, used);
        }
        centre
    }
}

fn name_facts(blocks: &[Block]) -> bool {
    let mut found = false;
    walk::inlines(blocks, &mut |inline| found = found || matches!(inline.kind, InlineKind::Fact { .. }));
    walk::pictures(blocks, &mut |image| found = found || fact::uses(&image.alt).next().is_some());
    found
}
