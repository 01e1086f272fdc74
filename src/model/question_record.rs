//! What is on record of the questions of tests, in `translations.lock`: results of two years are counted under one id, so what
//! an id means must not change unseen. A record is kept when its question goes: an id that was given once is never free again.

use std::collections::BTreeSet;

use super::ast::{Block, BlockKind};
use super::book::Sources;
use super::date::Date;
use super::fact::{Amount, Fact, uses};
use super::law::{Law, LawBlock, of_text};
use super::question::{Answers, Question, Use};
use super::session::Module;
use super::translation::digest::{digest, exact};
use super::translation::lock::{Accepted, Recorded};
use super::walk;

/// What makes the meaning of a question, in the words of the record.
pub const MEANING: [&str; 5] = ["kind", "answers", "right", "least", "indicator"];

/// How it is worded in the source language.
pub const WORDS: &str = "words";

/// Stands between the file and the question in names of records; no text's name has it.
const BEHIND_FILE: &str = "/questions.yaml#";

/// Name of a question in the record: `legal/questions.yaml#ban-when`.
#[must_use]
pub fn key(module: &Module, question: &Question) -> String {
    format!("{}{BEHIND_FILE}{}", module.id, question.id)
}

/// Whether a record is that of a question.
#[must_use]
pub fn is_question(key: &str) -> bool {
    key.contains(BEHIND_FILE)
}

/// Questions that a test asks, with their modules. What is only practised leaves no results.
pub fn tested(sources: &Sources) -> impl Iterator<Item = (&Module, &Question)> {
    let all = sources.modules.values().flat_map(|module| module.questions.iter().flatten().map(move |one| (module, &**one)));
    all.filter(|(_, question)| question.uses.iter().any(|one| matches!(one, Use::Pre | Use::Post)))
}

/// What there is to record of a question.
#[must_use]
pub fn now(module: &Module, question: &Question, sources: &Sources) -> Accepted {
    let (kind, is_true, least) = match question.answers {
        Answers::Single(_) => ("single", None, 0),
        Answers::Multiple(_) => ("multiple", None, 0),
        Answers::TrueFalse { is_true } => ("true-false", Some(is_true), 0),
        Answers::Recall { least, .. } => ("recall", None, least),
    };
    let sorted = |ids: BTreeSet<&str>| ids.into_iter().collect::<Vec<_>>().join(" ");
    let choices = question.answers.choices();
    let named = || question.answers.items().iter().map(|item| item.id.as_str());
    let answers = choices.iter().map(|answer| answer.id.as_str()).chain(named()).collect();
    let right = choices.iter().filter(|answer| answer.is_correct).map(|answer| answer.id.as_str()).chain(named()).collect();
    let right = is_true.map_or_else(|| sorted(right), |is_true| is_true.to_string());
    let indicator = question.indicator.as_ref().or(module.indicator.as_ref());
    let of = [kind.to_owned(), sorted(answers), right, least.to_string(), indicator.cloned().unwrap_or_default()];
    let mut passages: Vec<Recorded> = MEANING.iter().zip(of).map(|(kind, text)| recorded(kind, exact(&text))).collect();
    passages.push(recorded(WORDS, digest(&worded(question, sources))));
    passages.extend(facts(question).iter().filter_map(|id| sources.facts.get(id).map(fact_record)));
    passages.extend(laws(module, question, sources).into_iter().map(|law| law_record(law, module, question, sources)));
    Accepted { updated: None, passages, span: None }
}

/// In which respects a question is other than on record, in the words of the record; `None` where it is not on record.
#[must_use]
pub fn changes(module: &Module, question: &Question, sources: &Sources) -> Option<Vec<String>> {
    let known = sources.lock.get(&key(module, question), &sources.config.book.language)?;
    let now = now(module, question, sources).passages;
    let is_other = |one: &Recorded| !known.passages.contains(one);
    Some(now.into_iter().filter(is_other).map(|one| one.kind).collect())
}

/// Facts that a question names or rests on.
#[must_use]
pub fn facts(question: &Question) -> BTreeSet<String> {
    let texts = question.all_texts().flat_map(|text| text.iter().map(|(_, words)| words));
    let named = texts.flat_map(|words| uses(words).map(|found| found.id));
    named.chain(question.rests_on.iter().map(|(id, _)| id).filter(|id| id.contains('.')).cloned()).collect()
}

/// Laws of its session that a question rests on, as the source-language text has them.
#[must_use]
pub fn laws<'a>(module: &'a Module, question: &Question, sources: &Sources) -> Vec<&'a Law> {
    let Some(texts) = module.sessions.get(&question.session) else { return Vec::new() };
    let Some(text) = texts.get(&sources.config.book.language).or_else(|| texts.values().next()) else { return Vec::new() };
    of_text(text).into_iter().filter(|law| question.rests_on.iter().any(|(id, _)| *id == law.id)).collect()
}

fn recorded(kind: &str, digest: String) -> Recorded {
    Recorded { kind: kind.to_owned(), digest }
}

/// The words in the source language, answers in the order of their ids: to move one is no change.
fn worded(question: &Question, sources: &Sources) -> String {
    let lang = &sources.config.book.language;
    let choices = question.answers.choices().iter().map(|answer| (&answer.id, &answer.text));
    let items = question.answers.items().iter().map(|item| (&item.id, &item.text));
    let mut answers: Vec<_> = choices.chain(items).collect();
    answers.sort_by_key(|(id, _)| *id);
    let texts = std::iter::once(&question.text).chain(answers.into_iter().map(|(_, text)| text));
    texts.filter_map(|text| text.get(lang)).collect::<Vec<_>>().join("\n")
}

/// Values and their days; who has compared them and when does not count.
fn fact_record(fact: &Fact) -> Recorded {
    let day = |day: Option<Date>| day.map_or_else(String::new, |day| day.to_string());
    let values = fact.values.iter().map(|value| {
        let amount = match &value.amount {
            Amount::Number(number) => number.to_string(),
            Amount::Date(date) => date.to_string(),
            Amount::Text(text) => text.iter().map(|(lang, words)| format!("{lang} {words}")).collect::<Vec<_>>().join("\n"),
        };
        format!("{} {} {amount}", day(value.from), day(value.until))
    });
    recorded(&format!("fact:{}", fact.id), exact(&values.collect::<Vec<_>>().join("\n")))
}

/// Act, provision, days and words of a law; who has compared it and when does not count.
fn law_record(law: &Law, module: &Module, question: &Question, sources: &Sources) -> Recorded {
    let texts = [&law.act, &law.provision].map(|text| text.text(std::slice::from_ref(&sources.config.book.language)).to_owned());
    let days = [law.adopted, law.from, law.until].map(|day| day.map_or_else(String::new, |day| day.to_string()));
    let mut words = module.sessions.get(&question.session).into_iter().flat_map(|texts| texts.values());
    let words = words.find_map(|text| block_of(&text.blocks, law)).map_or("", |block| written(block, sources));
    recorded(&format!("law:{}", law.id), digest(&[texts.join("\n"), days.join("\n"), words.to_owned()].join("\n")))
}

fn block_of<'a>(blocks: &'a [Block], law: &Law) -> Option<&'a LawBlock> {
    let mut found = None;
    walk::blocks(blocks, &mut |block| match &block.kind {
        BlockKind::Law(block) if block.law.span == law.span => found = Some(block.as_ref()),
        _ => {}
    });
    found
}

fn written<'a>(block: &LawBlock, sources: &'a Sources) -> &'a str {
    let (Some(first), Some(last)) = (block.blocks.first(), block.blocks.last()) else { return "" };
    let range = first.span.range().start..last.span.range().end;
    sources.map.get(first.span.source).text.get(range).unwrap_or_default()
}
