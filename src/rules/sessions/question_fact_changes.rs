//! `SE114`: a question that names a fact, or rests on a law, is to be read again when that changes: an answer that was right may no
//! longer be. Known days are seen at once, and other changes by what is on record.

use super::questions;
use crate::model::book::{Book, Sources};
use crate::model::codes::QUESTION_FACT_CHANGES;
use crate::model::date::Date;
use crate::model::fact::State;
use crate::model::finding::Finding;
use crate::model::law::Law;
use crate::model::question::Question;
use crate::model::question_record::{changes, facts, laws, tested};
use crate::model::session::Module;

const HELP: &str = "read question and answers again with the other value; when the right answer becomes another one, write a new question with a new id";

pub(super) fn check(sources: &Sources, book: &Book) -> Vec<Finding> {
    let by_day = questions(sources).flat_map(|(module, question)| {
        let facts =
            facts(question).into_iter().filter_map(|id| fact(&id, sources, book).map(|when| (format!("the fact `{id}`"), when)));
        let laws = laws(module, question, sources).into_iter();
        let laws = laws.filter_map(|law| by_law(law, book.as_of).map(|when| (format!("the law `{}`", law.id), when)));
        let told: Vec<_> = facts.chain(laws).collect();
        told.into_iter().map(|(what, when)| finding(question, &format!("rests on {what}, which {when}"), HELP))
    });
    by_day.chain(tested(sources).flat_map(|(module, question)| by_record(module, question, sources))).collect()
}

fn fact(id: &str, sources: &Sources, book: &Book) -> Option<String> {
    match sources.facts.get(id)?.on(book.as_of) {
        State::Ends { until, .. } => Some(format!("holds until {until}")),
        State::Over(_, until) => Some(format!("ended on {until}")),
        State::Begins(_, from) => Some(format!("begins on {from}")),
        State::Holds(_) | State::Unknown => None,
    }
}

fn by_law(law: &Law, day: Date) -> Option<String> {
    match (law.from, law.until) {
        (_, Some(until)) if until < day => Some(format!("ended on {until}")),
        (Some(from), _) if from > day => Some(format!("begins on {from}")),
        (_, Some(until)) => Some(format!("holds until {until}")),
        _ => None,
    }
}

/// What is otherwise than when the question was accepted.
fn by_record(module: &Module, question: &Question, sources: &Sources) -> Vec<Finding> {
    let changes = changes(module, question, sources).unwrap_or_default();
    let told = changes.iter().filter_map(|change| {
        let (what, id) = change.split_once(':')?;
        let clause = format!("rests on the {what} `{id}`, which is other than on record");
        let help = format!(
            "read question and answers again; when they are right, run `rahnamo questions accept {}/{}`",
            module.id, question.id
        );
        Some(finding(question, &clause, &help))
    });
    told.collect()
}

fn finding(question: &Question, clause: &str, help: &str) -> Finding {
    Finding::at(QUESTION_FACT_CHANGES, question.span, format!("the question `{}` {clause}", question.id)).help(help)
}
