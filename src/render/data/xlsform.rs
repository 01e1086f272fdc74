//! The test of a module as a form for `KoboToolbox` and ODK, for whoever asks and types at once. It counts what was answered
//! rightly, for each indicator apart; who is right is defined as in `results::key`.

use std::collections::BTreeSet;

use super::InCountry;
use crate::model::artifact::Artifact;
use crate::model::book::{Book, Edition, EditionModule, Sources};
use crate::model::error::Error;
use crate::model::question::{Answers, Asked, IN_FORM};
use crate::model::test::Test;
use crate::render::xlsform::{self, Choice, Language, Row, Settings, Texts, XlsForm, name};
use crate::results::AGE_BANDS;
use crate::words::{Value, Words};

/// The form of a module in a country; `None` where no language of the country has all questions.
pub(super) fn form(module: &InCountry<'_>, book: &Book, sources: &Sources, words: &Words) -> Result<Option<Artifact>, Error> {
    let whole = whole(&module.editions);
    if whole.is_empty() {
        return Ok(None);
    }
    let Some(titles) = sources.modules.get(module.id()).map(|module| &module.title) else { return Ok(None) };
    let writer = Writer { whole, words };
    let title = titles.text(&writer.whole[0].0.chain).to_owned();
    let form = XlsForm {
        settings: Settings {
            title: format!("{title} · {}", module.country),
            id: id(module),
            version: book.config.book.edition.clone(),
            instance_name: "concat(${site}, ' ', ${stage}, ' ', ${participant_code})".to_owned(),
        },
        languages: writer.whole.iter().map(|(edition, _)| Language::new(&book.config, &edition.lang)).collect(),
        survey: writer.survey(module, &book.config.book.edition),
        choices: writer.choices(),
    };
    xlsform::artifact(&form, module.path("xlsform.xlsx"), module.origin()).map(Some)
}

/// Id of the form, which each filled one bears too: exports of several are put together in one table.
fn id(module: &InCountry<'_>) -> String {
    format!("rahnamo-{}-{}", module.country.folder(), module.id())
}

/// The editions that ask every question of the country's tests in their own language.
fn whole<'a>(editions: &[(&'a Edition, &'a EditionModule)]) -> Vec<(&'a Edition, &'a EditionModule)> {
    let asked = |module: &'a EditionModule| module.tests.iter().flat_map(|test| &test.questions);
    let all: BTreeSet<&str> =
        editions.iter().flat_map(|(_, module)| asked(module)).map(|asked| asked.question.id.as_str()).collect();
    let is_whole = |(edition, module): &&(&Edition, &'a EditionModule)| {
        !all.is_empty() && asked(module).count() == all.len() && asked(module).all(|asked| asked.lang == edition.lang)
    };
    editions.iter().filter(is_whole).copied().collect()
}

/// Writes in all languages of the form at once.
struct Writer<'a> {
    whole: Vec<(&'a Edition, &'a EditionModule)>,
    words: &'a Words,
}

impl Writer<'_> {
    /// What each edition says.
    fn texts(&self, say: impl Fn(&Edition, &EditionModule) -> String) -> Texts {
        self.whole.iter().map(|(edition, module)| (edition.lang.clone(), say(edition, module))).collect()
    }

    /// A small string.
    fn word(&self, key: &str) -> Texts {
        self.word_with(key, &[])
    }

    fn word_with(&self, key: &str, values: &[(&str, Value<'_>)]) -> Texts {
        self.texts(|edition, _| self.words.with(&edition.chain, key, values))
    }

    /// What each edition says at the same place of its tests.
    fn said(&self, test: usize, question: usize, say: impl Fn(&Asked) -> String) -> Texts {
        self.texts(|_, module| xlsform::plain(&say(&module.tests[test].questions[question])))
    }

    fn tests(&self) -> &[Test] {
        &self.whole[0].1.tests
    }

    fn survey(&self, module: &InCountry<'_>, edition: &str) -> Vec<Row> {
        let mut rows = vec![
            Row::constant("rahnamo_pack", &id(module)),
            Row::constant("rahnamo_module", module.id()),
            Row::constant("rahnamo_edition", edition),
            Row::constant("country", module.country.as_str()),
            self.needed("select_one stage", "stage", "tests-when"),
            self.needed("text", "site", "results-by-site"),
            Row {
                hints: self.word("tests-code-hint"),
                constraint: "regex(., '.*[0-9].*') and not(contains(., ' '))".to_owned(),
                messages: self.word("tests-code-hint"),
                ..self.needed("text", "participant_code", "tests-code")
            },
            self.needed("select_one sex", "sex", "results-by-sex"),
            self.needed("select_one age_band", "age_band", "results-by-age"),
        ];
        for (at, test) in self.tests().iter().enumerate() {
            rows.extend(self.test(at, test));
        }
        rows
    }

    fn needed(&self, kind: &str, name: &str, label: &str) -> Row {
        Row { labels: self.word(label), is_required: true, ..Row::new(kind, name) }
    }

    /// A group with the questions of a test, and the sum of what is right.
    fn test(&self, at: usize, test: &Test) -> Vec<Row> {
        let name = name(test.indicator.as_deref().unwrap_or("test"));
        let title = match &test.indicator {
            Some(indicator) => self.word_with("results-indicator", &[("name", Value::Text(indicator))]),
            None => self.texts(|_, module| module.title.clone()),
        };
        let mut rows = vec![Row { labels: title, ..Row::new("begin_group", &format!("test_{name}")) }];
        for (number, asked) in test.questions.iter().enumerate() {
            rows.push(self.question(at, number, asked));
            rows.extend(score(asked));
        }
        rows.push(Row::new("end_group", &format!("test_{name}")));
        let rights: Vec<String> =
            test.questions.iter().map(|asked| format!("${{right_{}}}", self::name(&asked.question.id))).collect();
        let of = test.questions.len().to_string();
        rows.push(Row::calculated(&format!("score_{name}"), rights.join(" + ")));
        rows.push(Row::calculated(&format!("threshold_{name}"), of.clone()));
        rows.push(Row::calculated(&format!("reached_{name}"), format!("if(${{score_{name}}} >= ${{threshold_{name}}}, 1, 0)")));
        // Before the training nobody is told: it would teach the test.
        let score = format!("${{score_{name}}}");
        rows.push(Row {
            labels: self.word_with("check-result", &[("right", Value::Text(&score)), ("all", Value::Text(&of))]),
            relevant: "${stage} = 'post'".to_owned(),
            ..Row::new("note", &format!("result_{name}"))
        });
        rows
    }

    fn question(&self, test: usize, number: usize, asked: &Asked) -> Row {
        let id = column(asked);
        let alone = |answer: &str, key: &str| {
            let messages = self.texts(|edition, _| {
                let chosen = self.words.text(&edition.chain, key);
                self.words.with(&edition.chain, "tests-form-alone", &[("answer", Value::Text(&chosen))])
            });
            (format!("not(selected(., '{answer}')) or count-selected(.) = 1"), messages)
        };
        let (kind, hint, (constraint, messages)) = match asked.question.answers {
            Answers::Single(_) => (format!("select_one {id}"), "check-one", Default::default()),
            Answers::TrueFalse { .. } => ("select_one truth".to_owned(), "check-judge", Default::default()),
            Answers::Multiple(_) => (format!("select_multiple {id}"), "check-many", alone("dk", "tests-dont-know")),
            Answers::Recall { .. } => (format!("select_multiple {id}"), "tests-form-named", alone("none", "tests-form-none")),
        };
        Row {
            labels: self.said(test, number, |asked| asked.text.clone()),
            hints: self.word(hint),
            is_required: true,
            constraint,
            messages,
            ..Row::new(&kind, &id)
        }
    }

    fn choices(&self) -> Vec<Choice> {
        let mut rows = vec![
            Choice::new("stage", "pre", self.word("tests-before")),
            Choice::new("stage", "post", self.word("tests-after")),
            Choice::new("sex", "f", self.word("tests-woman")),
            Choice::new("sex", "m", self.word("tests-man")),
            Choice::new("sex", "other", self.word("tests-other")),
        ];
        rows.extend(AGE_BANDS.iter().map(|(band, _)| Choice::new("age_band", band, self.texts(|_, _| band.replace('-', "–")))));
        for (id, key) in [("true", "check-true"), ("false", "check-false"), ("dk", "tests-dont-know")] {
            rows.push(Choice::new("truth", id, self.word(key)));
        }
        for (test, number, asked) in self.listed() {
            let list = column(asked);
            for (at, answer) in asked.answers.iter().enumerate() {
                rows.push(Choice::new(&list, &name(&answer.id), self.said(test, number, |asked| asked.answers[at].text.clone())));
            }
            let (neutral, key) = match asked.question.answers {
                Answers::Recall { .. } => ("none", "tests-form-none"),
                _ => ("dk", "tests-dont-know"),
            };
            rows.push(Choice::new(&list, neutral, self.word(key)));
        }
        rows
    }

    /// Questions with a list of answers of their own, each with the places of its test and of itself.
    fn listed(&self) -> impl Iterator<Item = (usize, usize, &Asked)> {
        let all = self.tests().iter().enumerate();
        let all = all.flat_map(|(test, of)| of.questions.iter().enumerate().map(move |(number, asked)| (test, number, asked)));
        all.filter(|(_, _, asked)| !asked.answers.is_empty())
    }
}

/// Rows that say whether the answer is right, after `results::key`.
fn score(asked: &Asked) -> Vec<Row> {
    let (id, own) = (column(asked), name(&asked.question.id));
    let right = |condition: String| Row::calculated(&format!("right_{own}"), format!("if({condition}, 1, 0)"));
    let correct: Vec<String> = asked.answers.iter().filter(|answer| answer.is_correct).map(|answer| name(&answer.id)).collect();
    match &asked.question.answers {
        Answers::Single(_) => vec![right(format!("${{{id}}} = '{}'", correct.join(" ")))],
        Answers::TrueFalse { is_true } => vec![right(format!("${{{id}}} = '{is_true}'"))],
        Answers::Multiple(_) => {
            let mut parts: Vec<String> = correct.iter().map(|answer| format!("selected(${{{id}}}, '{answer}')")).collect();
            parts.push(format!("count-selected(${{{id}}}) = {}", correct.len()));
            vec![right(parts.join(" and "))]
        }
        Answers::Recall { least, .. } => vec![
            Row::calculated(&format!("named_{own}"), format!("if(selected(${{{id}}}, 'none'), 0, count-selected(${{{id}}}))")),
            right(format!("${{named_{own}}} >= {least}")),
        ],
    }
}

/// The name of a question and of its list of answers. No other name of the form begins in this way, so no id can clash with one.
fn column(asked: &Asked) -> String {
    name(&format!("{IN_FORM}{}", asked.question.id))
}
