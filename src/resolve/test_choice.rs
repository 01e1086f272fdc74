//! Which questions a test asks. The choice follows from module and country and not from the language, so that answers from all
//! editions of a country can be counted together.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::belongs;
use crate::model::book::EditionSession;
use crate::model::config::Config;
use crate::model::localized::Country;
use crate::model::question::{Question, Use};
use crate::model::session::Module;
use crate::model::test::{LONGEST, MOST, Test, numbers, seconds};

/// Questions of one test.
pub struct Choice<'a> {
    /// The indicator that they serve.
    pub indicator: Option<&'a String>,
    /// Those that are asked, in the order of the file.
    pub questions: Vec<&'a Arc<Question>>,
    /// Those that the test has no room for.
    pub left_out: Vec<&'a Arc<Question>>,
}

/// The tests of a module in a country, one for each indicator. What is asked at one stage only cannot be compared, so a test has
/// questions for both.
#[must_use]
pub fn choices<'a>(module: &'a Module, config: &Config, code: &Country) -> Vec<Choice<'a>> {
    let mut pools: Vec<Choice<'a>> = Vec::new();
    let pool = module.questions.iter().flatten().filter(|question| is_both(question));
    for question in pool.filter(|question| is_taught(question, module, config, code)) {
        let indicator = question.indicator.as_ref().or(module.indicator.as_ref());
        match pools.iter_mut().find(|pool| pool.indicator == indicator) {
            Some(pool) => pool.questions.push(question),
            None => pools.push(Choice { indicator, questions: vec![question], left_out: Vec::new() }),
        }
    }
    for pool in &mut pools {
        let taken = choose(&pool.questions, module);
        let pooled = std::mem::take(&mut pool.questions);
        (pool.questions, pool.left_out) = pooled.into_iter().partition(|question| taken.contains(question.id.as_str()));
    }
    pools
}

/// The numbers of all questions of a country's tests, also of those that an edition leaves out.
#[must_use]
pub fn numbered(module: &Module, choices: &[Choice<'_>]) -> BTreeMap<String, usize> {
    numbers(&module.id, choices.iter().map(|choice| choice.questions.iter().map(|question| question.id.as_str()).collect()))
}

/// Whether it is asked before and after.
pub(super) fn is_both(question: &Question) -> bool {
    [Use::Pre, Use::Post].iter().all(|stage| question.uses.contains(stage))
}

/// Whether the country's editions carry the session of the question.
fn is_taught(question: &Question, module: &Module, config: &Config, code: &Country) -> bool {
    let Some(texts) = module.sessions.get(&question.session) else { return false };
    let text = texts.get(&config.book.language).or_else(|| texts.values().next());
    let country = config.countries.get(code);
    text.zip(country).is_some_and(|(text, country)| belongs(&text.front.neutral, code, country))
}

/// Ids of the questions that fit. Sessions take turns: each gives a question about its first key message, then each about its
/// second; second questions about one message come when every message has had its turn.
fn choose<'a>(pool: &[&'a Arc<Question>], module: &Module) -> BTreeSet<&'a str> {
    let place = |session: &str| module.order.iter().position(|(listed, _)| listed == session);
    let mut turns: Vec<_> = Vec::new();
    for (at, question) in pool.iter().enumerate() {
        let about = |other: &&&Arc<Question>| other.session == question.session && other.key_message == question.key_message;
        let repeats = pool[..at].iter().filter(about).count();
        turns.push((repeats, question.key_message, place(&question.session), at));
    }
    turns.sort_unstable();
    let (mut taken, mut time) = (BTreeSet::new(), 0);
    for question in turns.into_iter().map(|(.., at)| pool[at]) {
        if taken.len() < MOST && time + seconds(question) <= LONGEST {
            time += seconds(question);
            taken.insert(question.id.as_str());
        }
    }
    taken
}

/// The tests of a module with the words of an edition. A question whose session the edition withholds is left out.
pub(super) fn tests(module: &Module, sessions: &[EditionSession], config: &Config, code: &Country) -> Vec<Test> {
    let all = || sessions.iter().flat_map(|session| session.questions.iter());
    let choices = choices(module, config, code);
    let numbers = numbered(module, &choices);
    let test = |choice: Choice<'_>| Test {
        module: module.id.clone(),
        indicator: choice.indicator.cloned(),
        numbers: numbers.clone(),
        questions: choice
            .questions
            .iter()
            .filter_map(|question| all().find(|asked| asked.question.id == question.id))
            .cloned()
            .collect(),
    };
    choices.into_iter().map(test).filter(|test| !test.questions.is_empty()).collect()
}
