//! Tests before and after a training: what an edition asks in one, in which order, and which part of it a pack prints.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::question::{Answers, Asked, AskedAnswer, Question};

/// Most questions of one test.
pub const MOST: usize = 10;

/// Most time that one test may take, in seconds.
pub const LONGEST: u32 = 600;

/// Which part of a test a pack prints.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum TestPart {
    /// Sheets for participants, first order of questions and answers.
    #[default]
    A,
    /// The same questions in another order, for those who sit beside.
    B,
    /// Sheets for people who read little: the order of the first version, answers as shapes and faces.
    Pictures,
    /// Right answers; staff only.
    Key,
    /// Sheet to count by hand; staff only.
    Tally,
}

/// An order of questions and answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Version {
    /// First.
    A,
    /// Second.
    B,
}

impl TestPart {
    /// The word in `book.toml`, in templates and in locale keys.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::A => "a",
            Self::B => "b",
            Self::Pictures => "pictures",
            Self::Key => "key",
            Self::Tally => "tally",
        }
    }

    /// Whether participants must not get it.
    #[must_use]
    pub fn is_for_staff(self) -> bool {
        matches!(self, Self::Key | Self::Tally)
    }

    /// The order that participants find on it.
    #[must_use]
    pub fn version(self) -> Version {
        if self == Self::B { Version::B } else { Version::A }
    }
}

impl Version {
    /// As printed: a letter of no language.
    #[must_use]
    pub fn letter(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
        }
    }
}

/// The test of one module for one indicator, as an edition asks it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Test {
    /// Module id.
    pub module: String,
    /// The indicator that its questions serve; `None` for a test that no indicator counts.
    pub indicator: Option<String>,
    /// In the order of the file; never empty, at most [`MOST`], at most [`LONGEST`] together.
    pub questions: Vec<Asked>,
    /// Numbers that lead from a sheet to the columns of the table, by id: see [`numbers`].
    pub numbers: BTreeMap<String, usize>,
}

/// The number under which each question of a country's tests is typed in: those of the first version, going on from test to test of
/// the module. They are printed on every version and in the table, so that no id, which might tell the answer, stands on a sheet.
#[must_use]
pub fn numbers<'a>(module: &str, tests: impl IntoIterator<Item = Vec<&'a str>>) -> BTreeMap<String, usize> {
    let ordered = tests.into_iter().flat_map(|mut ids| {
        ids.sort_by_cached_key(|id| rank(Version::A, module, &[id]));
        ids
    });
    ordered.zip(1..).map(|(id, number)| (id.to_owned(), number)).collect()
}

/// What stands for "I do not know" beside the letters.
pub const UNKNOWN: &str = "?";

/// The letter of each answer to choose from, with the answer's id. Letters go by the order of the first version, so both versions print
/// the same letter at the same answer, and a typed letter means the same from either. They follow from the ids alone: who moves answers
/// in the file changes no letter.
#[must_use]
pub fn letters(module: &str, question: &Question) -> Vec<(char, String)> {
    let mut ids: Vec<String> = match question.answers {
        Answers::TrueFalse { .. } => vec!["true".to_owned(), "false".to_owned()],
        _ => question.answers.choices().iter().map(|answer| answer.id.clone()).collect(),
    };
    if !matches!(question.answers, Answers::TrueFalse { .. }) {
        ids.sort_by_cached_key(|id| rank(Version::A, module, &[&question.id, id]));
    }
    ('A'..='Z').zip(ids).collect()
}

/// What puts questions and answers of a version in order: it follows from ids alone and is the same in all packs.
fn rank(version: Version, module: &str, ids: &[&str]) -> [u8; 32] {
    Sha256::digest(format!("{} {module} {}", version.letter(), ids.join(" "))).into()
}

/// How long it takes to read a question and to answer it, in seconds: our own estimate for slow readers.
#[must_use]
pub fn seconds(question: &Question) -> u32 {
    match question.answers {
        Answers::TrueFalse { .. } => 30,
        Answers::Single(_) | Answers::Multiple(_) => 60,
        Answers::Recall { .. } => 90,
    }
}

impl Test {
    /// Time for the whole test in minutes, rounded up.
    #[must_use]
    pub fn minutes(&self) -> u32 {
        self.questions.iter().map(|asked| seconds(&asked.question)).sum::<u32>().div_ceil(60)
    }

    /// The questions in the order of a version. It follows from the ids alone, not from the pack: the key is a pack of its own and
    /// must be able to say the numbers.
    #[must_use]
    pub fn ordered(&self, version: Version) -> Vec<&Asked> {
        let by = |version: Version| {
            let mut questions: Vec<&Asked> = self.questions.iter().collect();
            questions.sort_by_cached_key(|asked| rank(version, &self.module, &[&asked.question.id]));
            questions
        };
        let mut questions = by(version);
        // Few questions may fall into the same order twice, and neighbours could copy.
        if version == Version::B && questions == by(Version::A) {
            questions.reverse();
        }
        questions
    }

    /// The answers to choose from in the order of a version.
    #[must_use]
    pub fn answers<'a>(&self, asked: &'a Asked, version: Version) -> Vec<&'a AskedAnswer> {
        let mut answers: Vec<&AskedAnswer> = asked.answers.iter().collect();
        answers.sort_by_cached_key(|answer| rank(version, &self.module, &[&asked.question.id, &answer.id]));
        answers
    }

    /// The letter of an answer to choose from, as [`letters`] gives it.
    #[must_use]
    pub fn letter(&self, asked: &Asked, id: &str) -> Option<char> {
        letters(&self.module, &asked.question).into_iter().find(|(_, answer)| answer == id).map(|(letter, _)| letter)
    }
}
