//! The answer key of a module, and the only place of this part that knows the question model.

use super::Stage;
use crate::model::config::Config;
use crate::model::localized::{Country, Lang};
use crate::model::question::{Answers, IN_FORM, NEUTRAL, Question, Use};
use crate::model::session::Module;
use crate::model::test::{UNKNOWN, letters};
use crate::resolve::test_choice::{choices, numbered};

/// As many questions as fit the bits of a mark; a test has ten.
pub const MOST: usize = 128;

/// As sheets print "I do not know".
const NEUTRAL_SIGN: &str = UNKNOWN;

/// Bit of the neutral answers.
const NEUTRAL_BIT: u128 = 1 << 127;

/// Questions of a module with what is right.
#[derive(Debug, Clone)]
pub struct Key {
    /// Module id.
    pub module: String,
    /// Its title in the language of the report.
    pub title: String,
    /// In the order of the file.
    pub items: Vec<Item>,
    /// Indicators that the questions serve, by name.
    pub indicators: Vec<String>,
}

/// One question.
#[derive(Debug, Clone)]
pub struct Item {
    /// Its id, which names its column.
    pub id: String,
    /// What is asked, in the language of the report.
    pub text: String,
    /// What can stand in a cell.
    pub answers: Vec<String>,
    /// Letters of the answers as sheets print them, with the ids; none for what is named without being read out.
    letters: Vec<(char, String)>,
    /// The number that sheets print beside the question, when a country's test asks it.
    number: Option<usize>,
    /// Bits of the right ones.
    right: u128,
    rule: Rule,
    /// Place in [`Key::indicators`].
    pub indicator: Option<usize>,
    stages: [bool; 2],
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rule {
    /// One answer, and that one.
    One,
    /// All right answers and no other.
    All,
    /// At least so many of them.
    Named(u32),
}

/// Why an answer cannot be scored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BadAnswer {
    /// The question has no such answer.
    Unknown(String),
    /// Several answers where one is asked for.
    Several,
}

impl Key {
    /// The key of `module`, in the first language of `chain` that has a text.
    #[must_use]
    pub fn new(module: &Module, chain: &[Lang]) -> Self {
        let mut key = Self {
            module: module.id.clone(),
            title: module.title.text(chain).to_owned(),
            items: Vec::new(),
            indicators: Vec::new(),
        };
        let questions = module.questions.iter().flatten().take(MOST);
        for question in questions {
            let name = question.indicator.as_ref().or(module.indicator.as_ref());
            let indicator = name.map(|name| {
                key.indicators.iter().position(|known| known == name).unwrap_or_else(|| {
                    key.indicators.push(name.clone());
                    key.indicators.len() - 1
                })
            });
            key.items.push(item(module, question, indicator, chain));
        }
        key
    }
}

impl Key {
    /// The key with those questions only that the tests of a country ask, in the order of their numbers.
    #[must_use]
    pub fn of_test(module: &Module, config: &Config, country: &Country, chain: &[Lang]) -> Self {
        let mut key = Self::new(module, chain);
        let numbers = numbered(module, &choices(module, config, country));
        key.items.retain_mut(|item| {
            item.number = numbers.get(&item.id).copied();
            item.number.is_some()
        });
        key.items.sort_by_key(|item| item.number);
        key
    }
}

impl Key {
    /// The question that a column is named after: by its id, or as forms for phones name it.
    #[must_use]
    pub fn question(&self, column: &str) -> Option<usize> {
        let named = |name: &str| self.items.iter().position(|item| same(&item.id, name));
        let in_form = |(before, id): (&str, &str)| named(id).filter(|_| same(before, IN_FORM));
        named(column).or_else(|| column.split_at_checked(IN_FORM.len()).and_then(in_form))
    }
}

fn item(module: &Module, question: &Question, indicator: Option<usize>, chain: &[Lang]) -> Item {
    let (rule, answers): (_, Vec<(String, bool)>) = match &question.answers {
        Answers::Single(answers) => (Rule::One, answers.iter().map(|answer| (answer.id.clone(), answer.is_correct)).collect()),
        Answers::Multiple(answers) => (Rule::All, answers.iter().map(|answer| (answer.id.clone(), answer.is_correct)).collect()),
        Answers::TrueFalse { is_true } => (Rule::One, vec![("true".into(), *is_true), ("false".into(), !is_true)]),
        Answers::Recall { least, items } => (Rule::Named(*least), items.iter().map(|item| (item.id.clone(), true)).collect()),
    };
    let right =
        answers.iter().take(MOST - 1).enumerate().filter(|(_, (_, is_right))| *is_right).fold(0, |bits, (at, _)| bits | 1 << at);
    let asked = |stage| question.uses.contains(&stage);
    // A question that is for practice only and stands in a table all the same was asked at both stages.
    let is_free = !asked(Use::Pre) && !asked(Use::Post);
    Item {
        id: question.id.clone(),
        text: question.text.text(chain).to_owned(),
        answers: answers.into_iter().map(|(id, _)| id).collect(),
        letters: letters(&module.id, question),
        number: None,
        right,
        rule,
        indicator,
        stages: [is_free || asked(Use::Pre), is_free || asked(Use::Post)],
    }
}

impl Item {
    /// Whether it is asked at `stage`.
    #[must_use]
    pub fn is_asked(&self, stage: Stage) -> bool {
        self.stages[stage.index()]
    }

    /// The bit of one answer.
    #[must_use]
    pub fn bit(&self, answer: &str) -> Option<u128> {
        let answer = self.lettered(answer).unwrap_or_else(|| spreadsheet_truth(answer));
        let own = self.answers.iter().take(MOST - 1).position(|id| same(id, answer)).map(|at| 1 << at);
        own.or_else(|| (answer == NEUTRAL_SIGN || NEUTRAL.iter().any(|id| same(id, answer))).then_some(NEUTRAL_BIT))
    }

    /// The id behind a letter that was typed from a sheet. No id is a single letter.
    fn lettered(&self, typed: &str) -> Option<&str> {
        let mut typed = typed.chars();
        let letter = typed.next().filter(|_| typed.as_str().is_empty()).map(latin)?;
        self.letters.iter().find(|(printed, _)| *printed == letter).map(|(_, id)| id.as_str())
    }

    /// The bits of a cell with answers between spaces.
    pub fn bits(&self, cell: &str) -> Result<u128, BadAnswer> {
        cell.split_ascii_whitespace()
            .try_fold(0, |bits, answer| self.bit(answer).map(|bit| bits | bit).ok_or_else(|| BadAnswer::Unknown(answer.into())))
    }

    /// Whether the answers with these bits are right.
    pub fn score(&self, bits: u128) -> Result<bool, BadAnswer> {
        match self.rule {
            Rule::One if bits.count_ones() > 1 => Err(BadAnswer::Several),
            Rule::One | Rule::All => Ok(bits == self.right),
            Rule::Named(least) => Ok((bits & self.right).count_ones() >= least),
        }
    }

    /// What a cell may hold, for the template.
    #[must_use]
    pub fn hint(&self) -> String {
        let between = if self.rule == Rule::One { " | " } else { " " };
        let letters: Vec<String> =
            self.letters.iter().map(|(letter, _)| letter.to_string()).chain([UNKNOWN.to_owned()]).collect();
        let answers = if self.letters.is_empty() { self.answers.join(between) } else { letters.join(between) };
        self.number.map_or(answers.clone(), |number| format!("{}: {answers}", column_number(number)))
    }
}

/// How sheets and tables print the number of a question.
#[must_use]
pub fn column_number(number: usize) -> String {
    format!("q{number}")
}

/// A letter in capitals; Cyrillic ones that look the same were typed with the other keyboard.
fn latin(letter: char) -> char {
    match letter {
        'А' | 'а' => 'A',
        'В' | 'в' => 'B',
        'С' | 'с' => 'C',
        'Е' | 'е' => 'E',
        other => other.to_ascii_uppercase(),
    }
}

/// Russian spreadsheets save `true` and `false` as words of their own.
fn spreadsheet_truth(answer: &str) -> &str {
    match answer {
        "ИСТИНА" => "true",
        "ЛОЖЬ" => "false",
        other => other,
    }
}

/// Form programmes write `_` for `-`, and spreadsheets change the case.
pub(super) fn same(left: &str, right: &str) -> bool {
    let plain = |byte: u8| if byte == b'_' { b'-' } else { byte.to_ascii_lowercase() };
    left.len() == right.len() && left.bytes().zip(right.bytes()).all(|(left, right)| plain(left) == plain(right))
}
