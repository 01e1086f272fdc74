//! Sheets of the test before and after a training. What participants get ([`Sheet`]) and what staff get ([`Key`], [`Tally`]) are
//! types of their own: the first has no field for a right answer, so that none can come into its file.

use serde::Serialize;

use super::data::Tongue;
use super::document::Scene;
use super::letters::Face;
use crate::model::book::EditionModule;
use crate::model::finding::Place;
use crate::model::localized::Lang;
use crate::model::question::{Answers, Asked, AskedAnswer};
use crate::model::test::{Test, TestPart, UNKNOWN, Version};
use crate::results::AGE_BANDS;
use crate::results::key::column_number;
use crate::words::Value;

/// Lines to write on, at most.
const MOST_LINES: u32 = 5;

/// Everything that a test pack prints.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct TestSheets {
    /// Which part: `a`, `b`, `pictures`, `key`, `tally`.
    part: &'static str,
    /// Small strings.
    words: Words,
    /// Age bands as they are written, with the code that a table has.
    ages: Vec<String>,
    /// For participants; empty in the other parts.
    sheets: Vec<Sheet>,
    /// Right answers; empty in the other parts.
    keys: Vec<Key>,
    /// To count by hand; empty in the other parts.
    tallies: Vec<Tally>,
}

/// Small strings that the theme places itself.
#[derive(Debug, Clone, Serialize)]
struct Words {
    kind: String,
    before: String,
    after: String,
    when: String,
    code: String,
    code_hint: String,
    place: String,
    date: String,
    age: String,
    sex: String,
    women: String,
    men: String,
    others: String,
    woman: String,
    man: String,
    other: String,
    anonymous: String,
    staff_only: String,
    dont_know: String,
    is_true: String,
    is_false: String,
    question: String,
    right_answer: String,
    typing: String,
    read_aloud: String,
    tally_how: String,
    sheets: String,
}

/// What stands above each test, whoever it is for.
#[derive(Debug, Clone, Serialize)]
struct Head {
    /// Title of the module.
    title: String,
    /// "Indicator 1a".
    indicator: Option<String>,
    /// "Time: 10 minutes".
    time: String,
    /// Short code: `tj-tg-legal-1a-A`.
    code: String,
    /// Letter of the version.
    version: &'static str,
    /// Colour of the module.
    colour: String,
}

/// A test for participants.
#[derive(Debug, Clone, Serialize)]
struct Sheet {
    head: Head,
    /// Said where questions are in another language than the sheet.
    fallback: Option<String>,
    questions: Vec<Question>,
}

/// A question without what is right.
#[derive(Debug, Clone, Serialize)]
struct Question {
    /// The number of its column in the table: no id, which might tell the answer.
    column: String,
    /// Language of question and answers.
    tongue: Tongue,
    /// `single`, `multiple`, `true-false`, `recall`.
    kind: &'static str,
    text: String,
    /// How to answer.
    how: String,
    /// To choose from, with the letters by which they are typed in; empty for what is named without being read out.
    answers: Vec<Answer>,
    /// Lines to write on.
    lines: u32,
}

/// An answer, right or wrong.
#[derive(Debug, Clone, Serialize)]
struct Answer {
    /// What is typed for it: its letter, or its id where it is named without being read out.
    code: String,
    text: String,
}

/// Right answers of a test.
#[derive(Debug, Clone, Serialize)]
struct Key {
    head: Head,
    rows: Vec<KeyRow>,
}

/// Right answers of a question.
#[derive(Debug, Clone, Serialize)]
struct KeyRow {
    id: String,
    /// The number of its column in the table.
    column: String,
    tongue: Tongue,
    /// Its number in the versions A and B.
    numbers: [usize; 2],
    text: String,
    /// How many of `right` are needed, where that is said.
    rule: Option<String>,
    right: Vec<Answer>,
    why: Option<String>,
}

/// A test to count by hand.
#[derive(Debug, Clone, Serialize)]
struct Tally {
    head: Head,
    /// In the order of the first version.
    rows: Vec<TallyRow>,
    /// "Indicator 1a: all questions right"
    all_right: String,
}

/// A question to count.
#[derive(Debug, Clone, Serialize)]
struct TallyRow {
    column: String,
    tongue: Tongue,
    text: String,
}

/// The sheets of the scene's pack.
pub(super) fn test_sheets(scene: &Scene<'_>) -> TestSheets {
    let part = scene.pack.config.part;
    let tests: Vec<_> = scene.pack.tests(scene.edition).collect();
    let each = |wanted: bool| tests.iter().copied().filter(move |_| wanted);
    TestSheets {
        part: part.word(),
        words: words(scene),
        ages: AGE_BANDS.iter().map(|(band, _)| band.replace('-', "–")).collect(),
        sheets: each(!part.is_for_staff()).map(|(module, test)| scene.sheet(module, test)).collect(),
        keys: each(part == TestPart::Key).map(|(module, test)| scene.key(module, test)).collect(),
        tallies: each(part == TestPart::Tally).map(|(module, test)| scene.tally(module, test)).collect(),
    }
}

fn words(scene: &Scene<'_>) -> Words {
    let word = |key| scene.word(key);
    Words {
        kind: scene.small(&scene.words.pack_kind(&scene.edition.chain, &scene.pack.config)),
        before: word("tests-before"),
        after: word("tests-after"),
        when: word("tests-when"),
        code: word("tests-code"),
        code_hint: word("tests-code-hint"),
        place: word("results-by-site"),
        date: word("tests-date"),
        age: word("results-by-age"),
        sex: word("results-by-sex"),
        women: word("results-sex-f"),
        men: word("results-sex-m"),
        others: word("results-sex-other"),
        woman: word("tests-woman"),
        man: word("tests-man"),
        other: word("tests-other"),
        anonymous: word("tests-anonymous"),
        staff_only: word("tests-staff-only"),
        dont_know: word("tests-dont-know"),
        is_true: word("check-true"),
        is_false: word("check-false"),
        question: word("results-question"),
        right_answer: word("check-answer"),
        typing: word("tests-typing"),
        read_aloud: word("tests-read-aloud"),
        tally_how: word("tests-tally-how"),
        sheets: word("tests-sheets"),
    }
}

impl Scene<'_> {
    fn head(&self, module: &EditionModule, test: &Test) -> Head {
        let part = self.pack.config.part;
        let of_indicator = test.indicator.iter().map(|name| name.replace('.', "-"));
        let letter = (!part.is_for_staff()).then(|| part.version().letter().to_owned());
        let folder = [self.edition.country.folder(), self.edition.lang.to_string(), test.module.clone()];
        let code: Vec<String> = folder.into_iter().chain(of_indicator).chain(letter).collect();
        let minutes = self.words.minutes(&self.edition.chain, test.minutes());
        Head {
            title: self.letters.set(&module.title, Face::Text, &self.module_place(&module.id)),
            indicator: test.indicator.as_ref().map(|name| self.word_with("results-indicator", "name", name)),
            time: self.word_with("tests-time", "time", &minutes),
            code: code.join("-"),
            version: part.version().letter(),
            colour: module.colour.clone(),
        }
    }

    fn module_place(&self, module: &str) -> Place {
        Place::File(format!("{}/{module}/module.yaml", self.config.book.src))
    }

    fn asked(&self, asked: &Asked, words: &str) -> String {
        self.letters.set(words, Face::Text, &Place::Span(asked.question.span))
    }

    /// A small string in the language of the question, so that a sheet never changes language within one.
    fn beside(&self, lang: &Lang, key: &str, values: &[(&str, Value<'_>)]) -> String {
        let words = self.words.with(&self.config.chain(lang), key, values);
        self.letters.set(&words, Face::Text, &Place::File(format!("locales/{lang}.ftl")))
    }

    fn sheet(&self, module: &EditionModule, test: &Test) -> Sheet {
        let version = self.pack.config.part.version();
        let questions = test.ordered(version).into_iter().map(|asked| self.question(test, asked, version)).collect();
        Sheet { head: self.head(module, test), fallback: self.fallback(test), questions }
    }

    fn fallback(&self, test: &Test) -> Option<String> {
        let other = test.questions.iter().find(|asked| asked.lang != self.edition.lang)?;
        Some(self.word_with("fallback-notice", "language", self.language_name(&other.lang)))
    }

    fn question(&self, test: &Test, asked: &Asked, version: Version) -> Question {
        let word = |key| self.beside(&asked.lang, key, &[]);
        let is_drawn = self.pack.config.part == TestPart::Pictures;
        let (how, lines) = match asked.question.answers {
            Answers::Single(_) => (word("check-one"), 0),
            Answers::Multiple(_) => (word("check-many"), 0),
            Answers::TrueFalse { .. } => (word("check-judge"), 0),
            Answers::Recall { least, .. } => {
                let key = if is_drawn { "tests-draw" } else { "tests-write" };
                (self.beside(&asked.lang, key, &[("count", Value::Number(least))]), (least + 1).min(MOST_LINES))
            }
        };
        Question {
            column: column(test, asked),
            tongue: self.tongue(&asked.lang),
            kind: kind(asked),
            text: self.asked(asked, &asked.text),
            how,
            answers: self.choices(test, asked, version),
            lines: if is_drawn { lines.saturating_sub(1) } else { lines },
        }
    }

    /// What participants choose from, with "I do not know", so that nobody need guess.
    fn choices(&self, test: &Test, asked: &Asked, version: Version) -> Vec<Answer> {
        let code = |id: &str| test.letter(asked, id).map_or_else(String::new, String::from);
        let own = |answer: &AskedAnswer| Answer { code: code(&answer.id), text: self.asked(asked, &answer.text) };
        let word = |code: String, key| Answer { code, text: self.beside(&asked.lang, key, &[]) };
        let mut choices: Vec<Answer> = match asked.question.answers {
            Answers::Recall { .. } => return Vec::new(),
            Answers::TrueFalse { .. } => vec![word(code("true"), "check-true"), word(code("false"), "check-false")],
            Answers::Single(_) | Answers::Multiple(_) => test.answers(asked, version).into_iter().map(own).collect(),
        };
        choices.push(word(UNKNOWN.to_owned(), "tests-dont-know"));
        choices
    }

    fn key(&self, module: &EditionModule, test: &Test) -> Key {
        let orders = [Version::A, Version::B].map(|version| test.ordered(version));
        let number = |order: &[&Asked], asked: &Asked| {
            order.iter().position(|other| other.question.id == asked.question.id).unwrap_or_default() + 1
        };
        let row = |asked: &&Asked| KeyRow {
            id: asked.question.id.clone(),
            column: column(test, asked),
            tongue: self.tongue(&asked.lang),
            numbers: [number(&orders[0], asked), number(&orders[1], asked)],
            text: self.asked(asked, &asked.text),
            rule: self.rule(asked),
            right: self.right(test, asked),
            why: asked.explanation.as_ref().map(|(_, words)| self.asked(asked, words)),
        };
        Key { head: self.head(module, test), rows: orders[0].iter().map(row).collect() }
    }

    fn rule(&self, asked: &Asked) -> Option<String> {
        match asked.question.answers {
            Answers::Multiple(_) => Some(self.beside(&asked.lang, "tests-rule-all", &[])),
            Answers::Recall { least, .. } => {
                Some(self.beside(&asked.lang, "tests-rule-named", &[("count", Value::Number(least))]))
            }
            Answers::Single(_) | Answers::TrueFalse { .. } => None,
        }
    }

    fn right(&self, test: &Test, asked: &Asked) -> Vec<Answer> {
        let code = |id: &str| test.letter(asked, id).map_or_else(|| id.to_owned(), String::from);
        if let Answers::TrueFalse { is_true } = asked.question.answers {
            let (id, key) = if is_true { ("true", "check-true") } else { ("false", "check-false") };
            return vec![Answer { code: code(id), text: self.beside(&asked.lang, key, &[]) }];
        }
        let words = |answer: &AskedAnswer| {
            let all: Vec<&str> = std::iter::once(&answer.text).chain(&answer.also).map(String::as_str).collect();
            Answer { code: code(&answer.id), text: self.asked(asked, &all.join(" / ")) }
        };
        asked.answers.iter().filter(|answer| answer.is_correct).map(words).collect()
    }

    fn tally(&self, module: &EditionModule, test: &Test) -> Tally {
        let row = |asked: &Asked| TallyRow {
            column: column(test, asked),
            tongue: self.tongue(&asked.lang),
            text: self.asked(asked, &asked.text),
        };
        let head = self.head(module, test);
        let all_right = self.word("tests-all-right");
        let all_right = head.indicator.as_ref().map_or(all_right.clone(), |indicator| format!("{indicator}: {all_right}"));
        Tally { rows: test.ordered(Version::A).into_iter().map(row).collect(), all_right, head }
    }
}

/// The number by which its column is found in the table.
fn column(test: &Test, asked: &Asked) -> String {
    test.numbers.get(&asked.question.id).map_or_else(String::new, |number| column_number(*number))
}

fn kind(asked: &Asked) -> &'static str {
    match asked.question.answers {
        Answers::Single(_) => "single",
        Answers::Multiple(_) => "multiple",
        Answers::TrueFalse { .. } => "true-false",
        Answers::Recall { .. } => "recall",
    }
}
