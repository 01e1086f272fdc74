//! A questionnaire as a form for phones. Which form, edition and country an answer belongs to is stored with it.

use std::collections::BTreeSet;

use crate::model::book::{Book, Edition};
use crate::model::form::{Condition, Field, FieldKind, Form, PART, Range, STORED, Section, Table, are_in};
use crate::model::localized::{Lang, Localized};
use crate::render::xlsform::{self, Choice, Language, Row, Settings, Texts, XlsForm};
use crate::words::Words;

/// List of the answers to [`FieldKind::YesNo`].
const YES_NO: &str = "yes_no";

/// What an `acknowledge` question holds when it was agreed to.
const AGREED: &str = "OK";

/// The rows of `form`, in the language of the edition or its nearest fallback and in all others of the country in which it is
/// whole.
pub(super) fn form(book: &Book, words: &Words, edition: &Edition, form: &Form) -> XlsForm {
    let writer = Writer { book, words, form, languages: languages(book, edition, form) };
    let mut survey = writer.constants(edition);
    survey.extend(form.sections.iter().flat_map(|section| writer.section(section)));
    let first: Vec<Lang> = writer.languages.iter().take(1).map(|language| language.lang.clone()).collect();
    let date = form.head.updated.strftime("%Y%m%d");
    XlsForm {
        settings: Settings {
            title: form.head.title.text(&first).to_owned(),
            id: format!("{}-{}", edition.country.folder(), form.head.id),
            version: format!("{}-{date}", book.config.book.edition),
            instance_name: String::new(),
        },
        survey,
        choices: writer.choices(),
        languages: writer.languages,
    }
}

/// That of the edition, or the first it falls back to, and all others of the country, where the form is whole.
fn languages(book: &Book, edition: &Edition, form: &Form) -> Vec<Language> {
    let texts = form.texts();
    let mut seen = BTreeSet::new();
    let of_country = book.config.countries.get(&edition.country).into_iter().flat_map(|country| &country.languages);
    let all = edition.chain.iter().chain(of_country);
    let own = all.filter(|lang| are_in(&texts, lang) && seen.insert((*lang).clone()));
    own.map(|lang| Language::new(&book.config, lang)).collect()
}

struct Writer<'a> {
    book: &'a Book,
    words: &'a Words,
    form: &'a Form,
    languages: Vec<Language>,
}

impl Writer<'_> {
    fn langs(&self) -> impl Iterator<Item = &Lang> {
        self.languages.iter().map(|language| &language.lang)
    }

    fn texts(&self, text: &Localized) -> Texts {
        self.langs().filter_map(|lang| Some((lang.clone(), xlsform::plain(text.get(lang)?)))).collect()
    }

    fn word(&self, key: &str) -> Texts {
        let chain = |lang: &Lang| self.book.config.chain(lang);
        self.langs().map(|lang| (lang.clone(), self.words.text(&chain(lang), key))).collect()
    }

    /// What is stored with every answer.
    fn constants(&self, edition: &Edition) -> Vec<Row> {
        let values = [self.form.head.id.as_str(), &self.book.config.book.edition, edition.country.as_str()];
        let stored = STORED.iter().zip(values).map(|(id, value)| Row::constant(&name(id), value));
        [Row::new("start", "start"), Row::new("end", "end")].into_iter().chain(stored).collect()
    }

    fn section(&self, section: &Section) -> Vec<Row> {
        // No id of an author begins so, and none begins with `_`.
        let group = format!("{}{}", name(PART), name(&section.id));
        let begin = Row { labels: self.texts(&section.title), ..Row::new("begin_group", &group) };
        let note = (!section.note.is_empty()).then(|| Row { labels: self.texts(&section.note), ..Row::new("note", "_note") });
        let fields = section.fields.iter().flat_map(|field| self.field(field));
        [begin].into_iter().chain(note).chain(fields).chain([Row::new("end_group", &group)]).collect()
    }

    fn field(&self, field: &Field) -> Vec<Row> {
        match &field.kind {
            FieldKind::Table(table) => self.repeat(field, table),
            _ => vec![Row { relevant: self.relevant(field), ..self.question(field) }],
        }
    }

    /// A table is asked row by row.
    fn repeat(&self, field: &Field, table: &Table) -> Vec<Row> {
        let edge = |kind: &str| Row::new(kind, &name(&field.id));
        let begin = Row { labels: self.texts(&field.label), relevant: self.relevant(field), ..edge("begin_repeat") };
        let columns = table.columns.iter().map(|column| self.question(&column.field));
        [begin].into_iter().chain(columns).chain([edge("end_repeat")]).collect()
    }

    fn question(&self, field: &Field) -> Row {
        let list = name(&field.id);
        let (kind, appearance) = match &field.kind {
            FieldKind::Text | FieldKind::Table(_) => ("text".into(), ""),
            FieldKind::Lines(_) => ("text".into(), "multiline"),
            FieldKind::Date => ("date".into(), ""),
            FieldKind::Number(_) => ("integer".into(), ""),
            FieldKind::YesNo => (format!("select_one {YES_NO}"), ""),
            FieldKind::One(_) => (format!("select_one {list}"), ""),
            FieldKind::Many(_) => (format!("select_multiple {list}"), ""),
            FieldKind::Signature => ("image".into(), "signature"),
            FieldKind::Consent => ("acknowledge".into(), ""),
        };
        let row = Row {
            labels: self.texts(&field.label),
            hints: self.texts(&field.hint),
            is_required: field.kind == FieldKind::Consent,
            appearance: appearance.into(),
            ..Row::new(&kind, &list)
        };
        match field.kind {
            FieldKind::Number(range) => Row { constraint: within(range), messages: self.word("form-type-number"), ..row },
            _ => row,
        }
    }

    /// Nothing is asked of those who have not agreed.
    fn relevant(&self, field: &Field) -> String {
        let earlier = self.form.fields().take_while(|other| other.id != field.id);
        let agreed = earlier
            .filter(|other| other.kind == FieldKind::Consent)
            .map(|other| format!("${{{}}} = '{AGREED}'", name(&other.id)));
        let own = field.condition.iter().map(|condition| self.met(condition));
        agreed.chain(own).collect::<Vec<_>>().join(" and ")
    }

    fn met(&self, condition: &Condition) -> String {
        let (field, option) = (name(&condition.field), name(&condition.option));
        match self.form.field(&condition.field).map(|field| &field.kind) {
            Some(FieldKind::Many(_)) => format!("selected(${{{field}}}, '{option}')"),
            Some(FieldKind::Consent) => format!("${{{field}}} = '{AGREED}'"),
            _ => format!("${{{field}}} = '{option}'"),
        }
    }

    fn choices(&self) -> Vec<Choice> {
        let columns = self.form.fields().flat_map(|field| field.kind.columns()).map(|column| &column.field);
        let fields: Vec<&Field> = self.form.fields().chain(columns).collect();
        let mut choices = Vec::new();
        if fields.iter().any(|field| field.kind == FieldKind::YesNo) {
            let answer = |id: &str| Choice::new(YES_NO, id, self.word(&format!("form-{id}")));
            choices.extend(["yes", "no"].map(answer));
        }
        for field in fields {
            let (list, own) = (name(&field.id), field.kind.choices().iter());
            choices.extend(own.map(|choice| Choice::new(&list, &name(&choice.id), self.texts(&choice.text))));
        }
        choices
    }
}

/// A name of its own, which no digit may begin.
fn name(id: &str) -> String {
    let name = xlsform::name(id);
    if name.starts_with(|first: char| first.is_ascii_digit()) { format!("_{name}") } else { name }
}

fn within(range: Range) -> String {
    let least = format!(". >= {}", range.least);
    range.most.map_or(least.clone(), |most| format!("{least} and . <= {most}"))
}
