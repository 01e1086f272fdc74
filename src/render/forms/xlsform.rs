//! A questionnaire in the rows of an `XLSForm`. Which form, edition and country an answer belongs to is stored with it.

use std::collections::BTreeSet;

use crate::model::book::{Book, Edition};
use crate::model::form::{Condition, Field, FieldKind, Form, Range, Section, Table, are_in};
use crate::model::localized::{Lang, Localized};
use crate::render::data::xls_sheet::{Choice, Row, Settings, Texts, XlsForm};
use crate::words::Words;

/// List of the answers to [`FieldKind::YesNo`].
const YES_NO: &str = "yes_no";

/// What an `acknowledge` question holds when it was agreed to.
const AGREED: &str = "OK";

/// The rows of `form`, in the language of the edition or its nearest fallback and in all others of the country in which it is
/// whole.
pub(super) fn rows(book: &Book, words: &Words, edition: &Edition, form: &Form) -> XlsForm {
    let writer = Writer { book, words, form, languages: languages(book, edition, form) };
    let mut survey = writer.constants(edition);
    survey.extend(form.sections.iter().flat_map(|section| writer.section(section)));
    let first = writer.languages.first().map(|(lang, _)| lang.clone()).into_iter().collect::<Vec<_>>();
    let date = form.head.updated.strftime("%Y%m%d");
    XlsForm {
        settings: Settings {
            title: form.head.title.text(&first).to_owned(),
            id: format!("{}-{}", edition.country.folder(), form.head.id),
            version: format!("{}-{date}", book.config.book.edition),
        },
        survey,
        choices: writer.choices(),
        languages: writer.languages,
    }
}

/// Languages with the headings that `XLSForms` give them: name and code, without the script: ODK knows no `uz-Latn`.
fn languages(book: &Book, edition: &Edition, form: &Form) -> Vec<(Lang, String)> {
    let texts = form.texts();
    let mut seen = BTreeSet::new();
    let of_country = book.config.countries.get(&edition.country).into_iter().flat_map(|country| &country.languages);
    let all = edition.chain.iter().chain(of_country);
    let own = all.filter(|lang| are_in(&texts, lang) && seen.insert((*lang).clone()));
    let name = |lang: &Lang| book.config.languages.get(lang).map_or_else(|| lang.to_string(), |language| language.name.clone());
    own.map(|lang| (lang.clone(), format!("{} ({lang})", name(lang)))).collect()
}

struct Writer<'a> {
    book: &'a Book,
    words: &'a Words,
    form: &'a Form,
    languages: Vec<(Lang, String)>,
}

impl Writer<'_> {
    fn texts(&self, text: &Localized) -> Texts {
        let own = self.languages.iter().filter_map(|(lang, _)| Some((lang.clone(), text.get(lang)?.to_owned())));
        own.collect()
    }

    fn word(&self, key: &str) -> Texts {
        let chain = |lang: &Lang| self.book.config.chain(lang);
        self.languages.iter().map(|(lang, _)| (lang.clone(), self.words.text(&chain(lang), key))).collect()
    }

    /// What is stored with every answer.
    fn constants(&self, edition: &Edition) -> Vec<Row> {
        let plain = |kind: &str, name: &str| Row { kind: kind.into(), name: name.into(), ..Row::default() };
        let held = [
            ("form_id", self.form.head.id.as_str()),
            ("form_edition", &self.book.config.book.edition),
            ("form_country", edition.country.as_str()),
        ];
        let held = held.map(|(name, value)| Row { calculation: format!("'{value}'"), ..plain("calculate", name) });
        [plain("start", "start"), plain("end", "end")].into_iter().chain(held).collect()
    }

    fn section(&self, section: &Section) -> Vec<Row> {
        // Groups stand beside the constants, and fields beside the note: no id of an author can be one of these names.
        let group = |kind: &str| Row { kind: kind.into(), name: format!("part_{}", name(&section.id)), ..Row::default() };
        let begin = Row { labels: self.texts(&section.title), ..group("begin_group") };
        let note = (!section.note.is_empty()).then(|| Row {
            kind: "note".into(),
            name: "_note".into(),
            labels: self.texts(&section.note),
            ..Row::default()
        });
        let fields = section.fields.iter().flat_map(|field| self.field(field));
        [begin].into_iter().chain(note).chain(fields).chain([group("end_group")]).collect()
    }

    fn field(&self, field: &Field) -> Vec<Row> {
        match &field.kind {
            FieldKind::Table(table) => self.repeat(field, table),
            _ => vec![Row { relevant: self.relevant(field), ..self.question(field) }],
        }
    }

    /// A table is asked row by row.
    fn repeat(&self, field: &Field, table: &Table) -> Vec<Row> {
        let edge = |kind: &str| Row { kind: kind.into(), name: name(&field.id), ..Row::default() };
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
            kind,
            name: list,
            labels: self.texts(&field.label),
            hints: self.texts(&field.hint),
            is_required: field.kind == FieldKind::Consent,
            appearance: appearance.into(),
            ..Row::default()
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
            let answer = |id: &str| Choice { list: YES_NO.into(), name: id.into(), labels: self.word(&format!("form-{id}")) };
            choices.extend(["yes", "no"].map(answer));
        }
        for field in fields {
            let own = field.kind.choices().iter();
            choices.extend(own.map(|choice| Choice {
                list: name(&field.id),
                name: name(&choice.id),
                labels: self.texts(&choice.text),
            }));
        }
        choices
    }
}

/// A name as `XLSForms` take it.
fn name(id: &str) -> String {
    let name = id.replace('-', "_");
    if name.starts_with(|first: char| first.is_ascii_digit()) { format!("_{name}") } else { name }
}

fn within(range: Range) -> String {
    let least = format!(". >= {}", range.least);
    range.most.map_or(least.clone(), |most| format!("{least} and . <= {most}"))
}
