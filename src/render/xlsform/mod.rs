//! `XLSForms`: the forms that `KoboToolbox` and ODK read. Comes in: rows in the terms of the standard (xlsform.org), each text in
//! all languages of the form; goes out: a workbook. Nothing is known here of what is asked, so that tests
//! ([`data`](super::data)) and questionnaires ([`forms`](super::forms)) are written by the same hand.

mod workbook;

use std::collections::BTreeMap;

use crate::model::artifact::Artifact;
use crate::model::config::Config;
use crate::model::error::Error;
use crate::model::localized::Lang;

/// A whole form.
#[derive(Debug, Clone, Default)]
pub(super) struct XlsForm {
    /// Title, id, version.
    pub(super) settings: Settings,
    /// In this order; the first is shown first.
    pub(super) languages: Vec<Language>,
    /// Questions, groups and calculations in order.
    pub(super) survey: Vec<Row>,
    /// Lists of answers.
    pub(super) choices: Vec<Choice>,
}

/// The sheet `settings`.
#[derive(Debug, Clone, Default)]
pub(super) struct Settings {
    /// Title in the first language.
    pub(super) title: String,
    /// Name by which servers know the form; it does not change between versions.
    pub(super) id: String,
    /// A server keeps answers apart by it.
    pub(super) version: String,
    /// How a filled form is named in lists: an expression, or empty.
    pub(super) instance_name: String,
}

/// A language of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Language {
    /// Key of its texts.
    pub(super) lang: Lang,
    /// Name and code, as they stand in headings: `Тоҷикӣ (tg)`. Without the script: ODK knows no `uz-Latn`.
    heading: String,
}

impl Language {
    /// As `config` names it.
    pub(super) fn new(config: &Config, lang: &Lang) -> Self {
        let name = config.languages.get(lang).map_or(lang.as_str(), |language| &language.name);
        Self { lang: lang.clone(), heading: format!("{name} ({lang})") }
    }
}

/// A text in every language of the form: `KoboToolbox` shows nothing where one is missing. Empty for none.
pub(super) type Texts = BTreeMap<Lang, String>;

/// A row of the sheet `survey`. What is empty is not written.
#[derive(Debug, Clone, Default)]
pub(super) struct Row {
    /// `text`, `select_one sex`, `begin_group`, `calculate`.
    pub(super) kind: String,
    /// Name of the answer in the data.
    pub(super) name: String,
    /// What is asked.
    pub(super) labels: Texts,
    /// How to answer.
    pub(super) hints: Texts,
    /// Whether an answer must be given.
    pub(super) is_required: bool,
    /// How it looks, such as `multiline`.
    pub(super) appearance: String,
    /// An expression: when it is asked.
    pub(super) relevant: String,
    /// An expression that the answer must fulfil.
    pub(super) constraint: String,
    /// What is said of one that does not.
    pub(super) messages: Texts,
    /// The expression of a `calculate`.
    pub(super) calculation: String,
}

impl Row {
    pub(super) fn new(kind: &str, name: &str) -> Self {
        Self { kind: kind.to_owned(), name: name.to_owned(), ..Self::default() }
    }

    /// What the form works out itself.
    pub(super) fn calculated(name: &str, calculation: String) -> Self {
        Self { calculation, ..Self::new("calculate", name) }
    }

    /// The same in every filled form. The language of expressions has no way to write `'` between two of them, so it is left out.
    pub(super) fn constant(name: &str, value: &str) -> Self {
        Self::calculated(name, format!("'{}'", value.replace('\'', "")))
    }
}

/// A row of the sheet `choices`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Choice {
    /// The list that it belongs to.
    pub(super) list: String,
    /// What stands in the data.
    pub(super) name: String,
    /// What people read.
    pub(super) labels: Texts,
}

impl Choice {
    pub(super) fn new(list: &str, name: &str, labels: Texts) -> Self {
        Self { list: list.to_owned(), name: name.to_owned(), labels }
    }
}

/// An id as a part of names in a form: `-` would be a minus in expressions. `results` takes both for the same.
pub(super) fn name(id: &str) -> String {
    id.replace(['-', '.'], "_")
}

/// A text of an author, in which `${…}` names no answer: an invisible joiner stands between the two signs.
pub(super) fn plain(text: &str) -> String {
    text.replace("${", "$\u{2060}{")
}

/// The workbook of `form` as the file `path` of what `origin` names. The same form makes the same bytes.
pub(super) fn artifact(form: &XlsForm, path: String, origin: String) -> Result<Artifact, Error> {
    match workbook::write(form) {
        Ok(bytes) => Ok(Artifact { path, bytes, origin }),
        // What the writer of workbooks refuses is no fault of an author.
        Err(error) => Err(Error::Usage {
            message: format!("cannot write the form `{path}`: {error}"),
            help: format!("report this as a fault, with the file of `{origin}`"),
        }),
    }
}
