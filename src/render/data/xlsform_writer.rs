//! `XLSForm` workbooks: rows of survey, choices and settings in, bytes out. Knows the format and nothing of what is asked, so that
//! every form of a book is written here.
//!
//! A text stands in one column a language, `label::Тоҷикӣ (tg)`. A row that has a text has it in all languages: `KoboToolbox` shows
//! nothing where a translation is missing. What a book says is text in the sheets, never a formula.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use crate::model::error::Error;

/// A whole form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Form {
    /// Title in the first language.
    pub title: String,
    /// Name by which servers know the form; it does not change between versions.
    pub id: String,
    /// Version: a server keeps answers apart by it.
    pub version: String,
    /// How one filled form is named in lists: an expression.
    pub instance_name: Option<String>,
    /// Languages as people see them and their codes, the form's first one first.
    pub languages: Vec<(String, String)>,
    /// Questions, groups and calculations in order.
    pub survey: Vec<SurveyRow>,
    /// Lists of answers.
    pub choices: Vec<ChoiceRow>,
}

/// Texts in the order of [`Form::languages`]; empty where the row has no such text.
pub type Texts = Vec<String>;

/// A row of the sheet `survey`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SurveyRow {
    /// `text`, `select_one LIST`, `calculate`, `begin_group`.
    pub kind: String,
    /// Name of the column in the results.
    pub name: String,
    /// What is asked.
    pub label: Texts,
    /// Said below it.
    pub hint: Texts,
    /// Whether an answer is needed.
    pub is_required: bool,
    /// An expression that decides whether it is asked.
    pub relevant: String,
    /// An expression that the answer must fulfil.
    pub constraint: String,
    /// Said when it does not.
    pub constraint_message: Texts,
    /// The expression of a `calculate`.
    pub calculation: String,
    /// How it is shown.
    pub appearance: String,
}

/// A row of the sheet `choices`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ChoiceRow {
    /// The list that it belongs to.
    pub list: String,
    /// What stands in the results.
    pub name: String,
    /// What people read.
    pub label: Texts,
}

/// The workbook. The same form makes the same bytes.
pub fn write(form: &Form) -> Result<Vec<u8>, Error> {
    workbook(form).map_err(|error| Error::Usage {
        message: format!("cannot write the form `{}`: {error}", form.id),
        help: "report this as a fault, with questions.yaml of the module".into(),
    })
}

fn workbook(form: &Form) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let created = ExcelDateTime::from_ymd(2000, 1, 1)?;
    book.set_properties(&DocProperties::new().set_title(&form.title).set_creation_datetime(&created));
    sheet(book.add_worksheet(), "survey", &survey(form))?;
    sheet(book.add_worksheet(), "choices", &choices(form))?;
    sheet(book.add_worksheet(), "settings", &settings(form))?;
    book.save_to_buffer()
}

/// A column: its name, and its cells, row by row.
type Column = (String, Vec<String>);

fn sheet(sheet: &mut Worksheet, name: &str, columns: &[Column]) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold();
    sheet.set_name(name)?;
    // Columns that no row uses would only be in the way of whoever opens the form.
    for (at, (head, cells)) in (0..).zip(columns.iter().filter(|(_, cells)| cells.iter().any(|cell| !cell.is_empty()))) {
        sheet.write_string_with_format(0, at, head, &bold)?;
        for (row, cell) in (1..).zip(cells).filter(|(_, cell)| !cell.is_empty()) {
            sheet.write_string(row, at, cell)?;
        }
        sheet.set_column_width(at, if head.contains("::") { 44 } else { 20 })?;
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}

fn column<R>(head: &str, rows: &[R], cell: impl Fn(&R) -> &str) -> Column {
    (head.to_owned(), rows.iter().map(|row| cell(row).to_owned()).collect())
}

/// One column a language.
fn texts<'a, R>(form: &'a Form, head: &'a str, rows: &'a [R], texts: impl Fn(&R) -> &Texts + 'a) -> impl Iterator<Item = Column> {
    form.languages.iter().enumerate().map(move |(at, (name, code))| {
        let cells = rows.iter().map(|row| texts(row).get(at).cloned().unwrap_or_default()).collect();
        (format!("{head}::{name} ({code})"), cells)
    })
}

fn survey(form: &Form) -> Vec<Column> {
    let rows = &form.survey;
    let mut columns = vec![column("type", rows, |row| &row.kind), column("name", rows, |row| &row.name)];
    columns.extend(texts(form, "label", rows, |row| &row.label));
    columns.extend(texts(form, "hint", rows, |row| &row.hint));
    columns.push(column("required", rows, |row| if row.is_required { "yes" } else { "" }));
    columns.push(column("relevant", rows, |row| &row.relevant));
    columns.push(column("constraint", rows, |row| &row.constraint));
    columns.extend(texts(form, "constraint_message", rows, |row| &row.constraint_message));
    columns.push(column("calculation", rows, |row| &row.calculation));
    columns.push(column("appearance", rows, |row| &row.appearance));
    columns
}

fn choices(form: &Form) -> Vec<Column> {
    let rows = &form.choices;
    let mut columns = vec![column("list_name", rows, |row| &row.list), column("name", rows, |row| &row.name)];
    columns.extend(texts(form, "label", rows, |row| &row.label));
    columns
}

fn settings(form: &Form) -> Vec<Column> {
    let language = form.languages.first().map(|(name, code)| format!("{name} ({code})")).unwrap_or_default();
    let instance_name = form.instance_name.clone().unwrap_or_default();
    let cells = [
        ("form_title", form.title.clone()),
        ("form_id", form.id.clone()),
        ("version", form.version.clone()),
        ("default_language", language),
        ("instance_name", instance_name),
    ];
    cells.into_iter().map(|(head, cell)| (head.to_owned(), vec![cell])).collect()
}
