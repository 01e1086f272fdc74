//! Writes an `XLSForm`: the workbook with the sheets `survey`, `choices` and `settings` that `KoboToolbox` and ODK read. Comes in:
//! rows in the terms of the `XLSForm` standard (xlsform.org); nothing is known here of what they ask.

use std::collections::BTreeMap;

use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};

use crate::model::localized::Lang;
use crate::spreadsheet;

/// A whole `XLSForm`.
#[derive(Debug, Default)]
pub(crate) struct XlsForm {
    /// Names and versions.
    pub(crate) settings: Settings,
    /// Languages in order with the headings of their columns: `Тоҷикӣ (tg)`. The first is shown first.
    pub(crate) languages: Vec<(Lang, String)>,
    /// Questions and groups.
    pub(crate) survey: Vec<Row>,
    /// Options.
    pub(crate) choices: Vec<Choice>,
}

/// The sheet `settings`.
#[derive(Debug, Default)]
pub(crate) struct Settings {
    /// Title in the first language.
    pub(crate) title: String,
    /// ASCII id.
    pub(crate) id: String,
    /// Version, raised whenever the form changes.
    pub(crate) version: String,
}

/// A text in every language of the form; empty for none.
pub(crate) type Texts = BTreeMap<Lang, String>;

/// A row of the sheet `survey`. What is empty is not written.
#[derive(Debug, Clone, Default)]
pub(crate) struct Row {
    /// `text`, `select_one sex`, `begin_group`, `calculate`.
    pub(crate) kind: String,
    /// Name of the answer in the data.
    pub(crate) name: String,
    /// What is asked.
    pub(crate) labels: Texts,
    /// How to answer.
    pub(crate) hints: Texts,
    /// Whether an answer must be given.
    pub(crate) is_required: bool,
    /// How it looks, such as `multiline`.
    pub(crate) appearance: String,
    /// When it is asked.
    pub(crate) relevant: String,
    /// What an answer must be.
    pub(crate) constraint: String,
    /// What is said of one that is not.
    pub(crate) messages: Texts,
    /// What a `calculate` row holds.
    pub(crate) calculation: String,
}

/// A row of the sheet `choices`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Choice {
    /// Name of the list.
    pub(crate) list: String,
    /// Name of the option in the data.
    pub(crate) name: String,
    /// Its words.
    pub(crate) labels: Texts,
}

/// A cell to write, by the heading of its column.
type Cells = Vec<(String, String)>;

/// The workbook.
pub(crate) fn write(form: &XlsForm) -> Result<Vec<u8>, XlsxError> {
    let mut book = spreadsheet::workbook(&form.settings.title)?;
    sheet(&mut book, "survey", &form.survey.iter().map(|row| survey_cells(form, row)).collect::<Vec<_>>())?;
    sheet(&mut book, "choices", &form.choices.iter().map(|choice| choice_cells(form, choice)).collect::<Vec<_>>())?;
    sheet(&mut book, "settings", &[settings_cells(form)])?;
    book.save_to_buffer()
}

fn plain(heading: &str, value: &str) -> (String, String) {
    (heading.to_owned(), value.to_owned())
}

fn translated<'a>(form: &'a XlsForm, heading: &'a str, texts: &'a Texts) -> impl Iterator<Item = (String, String)> + 'a {
    let cell = move |(lang, name): &(Lang, String)| (format!("{heading}::{name}"), texts.get(lang).cloned().unwrap_or_default());
    form.languages.iter().map(cell)
}

fn survey_cells(form: &XlsForm, row: &Row) -> Cells {
    let mut cells = vec![plain("type", &row.kind), plain("name", &row.name)];
    cells.extend(translated(form, "label", &row.labels));
    cells.extend(translated(form, "hint", &row.hints));
    cells.push(plain("required", if row.is_required { "yes" } else { "" }));
    cells.push(plain("appearance", &row.appearance));
    cells.push(plain("relevant", &row.relevant));
    cells.push(plain("constraint", &row.constraint));
    cells.extend(translated(form, "constraint_message", &row.messages));
    cells.push(plain("calculation", &row.calculation));
    cells
}

fn choice_cells(form: &XlsForm, choice: &Choice) -> Cells {
    let cells = [plain("list_name", &choice.list), plain("name", &choice.name)];
    cells.into_iter().chain(translated(form, "label", &choice.labels)).collect()
}

fn settings_cells(form: &XlsForm) -> Cells {
    let settings = &form.settings;
    let language = form.languages.first().map_or("", |(_, name)| name);
    let cells = [("form_title", &*settings.title), ("form_id", &settings.id), ("version", &settings.version)];
    cells.into_iter().chain([("default_language", language)]).map(|(heading, value)| plain(heading, value)).collect()
}

/// A sheet of rows that all have the same columns. A column in which nothing stands is left out: a heading for a language without
/// any text in it would be counted as a translation that is missing.
fn sheet(book: &mut Workbook, name: &str, rows: &[Cells]) -> Result<(), XlsxError> {
    let sheet = book.add_worksheet().set_name(name)?;
    let Some(first) = rows.first() else { return Ok(()) };
    let used = (0..first.len()).filter(|column| rows.iter().any(|row| !row[*column].1.is_empty()));
    for (to, from) in (0u16..).zip(used) {
        column(sheet, to, &first[from].0, rows.iter().map(|row| row[from].1.as_str()))?;
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}

fn column<'a>(sheet: &mut Worksheet, at: u16, heading: &str, cells: impl Iterator<Item = &'a str>) -> Result<(), XlsxError> {
    sheet.write_string_with_format(0, at, heading, &Format::new().set_bold())?;
    let mut longest = heading.chars().count();
    for (row, words) in (1u32..).zip(cells).filter(|(_, words)| !words.is_empty()) {
        longest = longest.max(words.chars().count());
        sheet.write_string(row, at, words)?;
    }
    sheet.set_column_width(at, u32::try_from(longest.clamp(10, 60)).unwrap_or(60))?;
    Ok(())
}
