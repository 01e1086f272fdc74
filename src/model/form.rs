//! Forms that staff, volunteers and participants fill in: one file `content/forms/<id>.yaml` each. One description serves the
//! printed sheet, the spreadsheet and, for a questionnaire, the form on a phone, so that all three ask the same.

use super::date::Date;
use super::localized::{Lang, Localized};
use super::session::Review;
use super::source::Span;

/// What a form on a phone stores with every answer, as ids are written: the form, the edition of the book, the country.
pub const STORED: [&str; 3] = ["form-id", "form-edition", "form-country"];

/// Other names that every form on a phone has: when somebody began and ended, what the phone adds, the list of yes and no.
pub const TAKEN: [&str; 4] = ["start", "end", "meta", "yes-no"];

/// What the names of sections begin with in a form on a phone.
pub const PART: &str = "part-";

/// What forms and letters say about themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// ASCII id, the file's name: filled sheets are filed under it, so it never changes.
    pub id: String,
    /// Title.
    pub title: Localized,
    /// Who fills it in, when, and what for.
    pub purpose: Localized,
    /// Date of the content.
    pub updated: Date,
    /// Whether a qualified person has reviewed it.
    pub review: Review,
    /// Place of the title.
    pub span: Span,
}

/// A form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// Title, purpose, dates.
    pub head: Head,
    /// Whether it is answered one person at a time.
    pub kind: FormKind,
    /// How the sheet lies.
    pub orientation: Orientation,
    /// Who keeps the filled sheets, for how long, and who may see them.
    pub privacy: Localized,
    /// Its parts in order.
    pub sections: Vec<Section>,
}

/// Whether a form is also made for phones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormKind {
    /// A list, plan or report: paper and spreadsheet.
    Sheet,
    /// Questions to one person: paper, spreadsheet and `XLSForm`.
    Questionnaire,
}

/// How a sheet lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Orientation {
    /// Upright.
    Portrait,
    /// On its long side, for wide tables.
    Landscape,
}

/// A part of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// ASCII id, unique in the form.
    pub id: String,
    /// Heading; empty for a part that needs none.
    pub title: Localized,
    /// What to know before filling it in.
    pub note: Localized,
    /// What is asked.
    pub fields: Vec<Field>,
    /// Place of the id.
    pub span: Span,
}

/// One thing that is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// ASCII id, unique in the form; for a column, in its table.
    pub id: String,
    /// What is asked; for [`FieldKind::Consent`], the sentence that is agreed to.
    pub label: Localized,
    /// How to answer, in small letters.
    pub hint: Localized,
    /// What an answer looks like.
    pub kind: FieldKind,
    /// Whether it takes half of the sheet's width.
    pub is_half: bool,
    /// Asked only after this answer.
    pub condition: Option<Condition>,
    /// Place of the id.
    pub span: Span,
}

/// A field of the same form and the option that must have been chosen there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Condition {
    /// Id of the field.
    pub field: String,
    /// Id of the option; `yes` or `no` for [`FieldKind::YesNo`], `yes` for [`FieldKind::Consent`].
    pub option: String,
    /// Where it is written.
    pub span: Span,
}

/// What an answer looks like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FieldKind {
    /// A line of text.
    Text,
    /// This many lines of text.
    Lines(u32),
    /// A date.
    Date,
    /// A whole number.
    Number(Range),
    /// Yes or no; the words are those of the locales.
    YesNo,
    /// One of these.
    One(Vec<Choice>),
    /// Any of these.
    Many(Vec<Choice>),
    /// A signature by hand.
    Signature,
    /// Consent to the sentence of the label.
    Consent,
    /// A table with empty rows.
    Table(Table),
}

/// Least and greatest whole number, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    /// Least.
    pub least: u32,
    /// Greatest, if there is one.
    pub most: Option<u32>,
}

/// One option.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// ASCII id, unique in its field: what was chosen is stored under it.
    pub id: String,
    /// Its words.
    pub text: Localized,
}

/// A table to fill in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Columns in order.
    pub columns: Vec<Column>,
    /// Empty rows.
    pub rows: u32,
    /// Whether the rows are numbered.
    pub is_numbered: bool,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Head and kind; never a table, several lines, several options or consent.
    pub field: Field,
    /// Share of the table's width.
    pub width: u32,
    /// Whether the numbers are summed up below.
    pub is_summed: bool,
}

impl FieldKind {
    /// Options that the author has written.
    #[must_use]
    pub fn choices(&self) -> &[Choice] {
        match self {
            Self::One(choices) | Self::Many(choices) => choices,
            _ => &[],
        }
    }

    /// Columns of a table.
    #[must_use]
    pub fn columns(&self) -> &[Column] {
        self.table().map_or(&[], |table| &table.columns)
    }

    /// The table, if it is one.
    #[must_use]
    pub fn table(&self) -> Option<&Table> {
        match self {
            Self::Table(table) => Some(table),
            _ => None,
        }
    }

    fn choices_mut(&mut self) -> &mut [Choice] {
        match self {
            Self::One(choices) | Self::Many(choices) => choices,
            _ => &mut [],
        }
    }
}

impl Table {
    /// Whether any column is summed up.
    #[must_use]
    pub fn has_totals(&self) -> bool {
        self.columns.iter().any(|column| column.is_summed)
    }
}

impl Head {
    fn texts(&self) -> [&Localized; 2] {
        [&self.title, &self.purpose]
    }

    pub(super) fn texts_mut(&mut self) -> [&mut Localized; 2] {
        [&mut self.title, &mut self.purpose]
    }
}

impl Field {
    fn texts(&self) -> Vec<&Localized> {
        let own = [&self.label, &self.hint].into_iter().chain(self.kind.choices().iter().map(|choice| &choice.text));
        own.chain(self.kind.columns().iter().flat_map(|column| column.field.texts())).collect()
    }

    fn texts_mut(&mut self) -> Vec<&mut Localized> {
        let mut texts = vec![&mut self.label, &mut self.hint];
        match &mut self.kind {
            FieldKind::Table(table) => texts.extend(table.columns.iter_mut().flat_map(|column| column.field.texts_mut())),
            kind => texts.extend(kind.choices_mut().iter_mut().map(|choice| &mut choice.text)),
        }
        texts
    }
}

impl Form {
    /// Fields in order, those of tables not among them.
    pub fn fields(&self) -> impl Iterator<Item = &Field> {
        self.sections.iter().flat_map(|section| &section.fields)
    }

    /// The field with this id.
    #[must_use]
    pub fn field(&self, id: &str) -> Option<&Field> {
        self.fields().find(|field| field.id == id)
    }

    /// Every text of the form that somebody has written.
    #[must_use]
    pub fn texts(&self) -> Vec<&Localized> {
        let heads = self.sections.iter().flat_map(|section| [&section.title, &section.note]);
        let fields = self.fields().flat_map(Field::texts);
        let all = self.head.texts().into_iter().chain([&self.privacy]).chain(heads).chain(fields);
        all.filter(|text| !text.is_empty()).collect()
    }

    /// The same, to be changed.
    pub fn texts_mut(&mut self) -> Vec<&mut Localized> {
        let mut texts: Vec<&mut Localized> = self.head.texts_mut().into_iter().chain([&mut self.privacy]).collect();
        for section in &mut self.sections {
            texts.extend([&mut section.title, &mut section.note]);
            texts.extend(section.fields.iter_mut().flat_map(Field::texts_mut));
        }
        texts
    }
}

/// Whether all of these texts are in `lang`, so that a sheet never mixes two languages.
#[must_use]
pub fn are_in(texts: &[&Localized], lang: &Lang) -> bool {
    texts.iter().all(|text| text.get(lang).is_some())
}

/// A form as an edition prints it: in one language, which may be a fallback for the edition's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditionForm {
    /// The form, with its facts printed.
    pub form: std::sync::Arc<Form>,
    /// Its language.
    pub lang: Lang,
}
