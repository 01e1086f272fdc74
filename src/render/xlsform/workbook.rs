//! The rows of a form in the cells of a workbook with the sheets `survey`, `choices` and `settings`. A text stands in one column a
//! language, `label::Тоҷикӣ (tg)`. What a book says is text in the sheets, never a formula.

use rust_xlsxwriter::{Format, Worksheet, XlsxError};

use super::{Texts, XlsForm};
use crate::spreadsheet;

/// Widths of columns, in letters: names can be read whole, and long texts leave room for the next column.
const WIDTHS: (usize, usize) = (10, 60);

/// A column: its heading, and its cells row by row.
type Column = (String, Vec<String>);

pub(super) fn write(form: &XlsForm) -> Result<Vec<u8>, XlsxError> {
    let mut book = spreadsheet::workbook(&form.settings.title)?;
    sheet(book.add_worksheet().set_name("survey")?, &survey(form))?;
    sheet(book.add_worksheet().set_name("choices")?, &choices(form))?;
    sheet(book.add_worksheet().set_name("settings")?, &settings(form))?;
    book.save_to_buffer()
}

fn survey(form: &XlsForm) -> Vec<Column> {
    let rows = &form.survey;
    let mut columns = vec![column("type", rows, |row| &row.kind), column("name", rows, |row| &row.name)];
    columns.extend(translated(form, "label", rows, |row| &row.labels));
    columns.extend(translated(form, "hint", rows, |row| &row.hints));
    columns.push(column("required", rows, |row| if row.is_required { "yes" } else { "" }));
    columns.push(column("appearance", rows, |row| &row.appearance));
    columns.push(column("relevant", rows, |row| &row.relevant));
    columns.push(column("constraint", rows, |row| &row.constraint));
    columns.extend(translated(form, "constraint_message", rows, |row| &row.messages));
    columns.push(column("calculation", rows, |row| &row.calculation));
    columns
}

fn choices(form: &XlsForm) -> Vec<Column> {
    let rows = &form.choices;
    let mut columns = vec![column("list_name", rows, |row| &row.list), column("name", rows, |row| &row.name)];
    columns.extend(translated(form, "label", rows, |row| &row.labels));
    columns
}

fn settings(form: &XlsForm) -> Vec<Column> {
    let settings = &form.settings;
    let language = form.languages.first().map_or("", |language| &language.heading);
    let cells = [
        ("form_title", settings.title.as_str()),
        ("form_id", &settings.id),
        ("version", &settings.version),
        ("default_language", language),
        ("instance_name", &settings.instance_name),
    ];
    cells.map(|(heading, cell)| (heading.to_owned(), vec![cell.to_owned()])).into()
}

fn column<R>(heading: &str, rows: &[R], cell: impl Fn(&R) -> &str) -> Column {
    (heading.to_owned(), rows.iter().map(|row| cell(row).to_owned()).collect())
}

/// One column a language.
fn translated<R>(form: &XlsForm, heading: &str, rows: &[R], texts: impl Fn(&R) -> &Texts) -> Vec<Column> {
    let cells = |lang| rows.iter().map(|row| texts(row).get(lang).cloned().unwrap_or_default()).collect();
    form.languages.iter().map(|language| (format!("{heading}::{}", language.heading), cells(&language.lang))).collect()
}

/// A column in which nothing stands is left out: a heading for a language without any text below it counts as a translation that is
/// missing.
fn sheet(sheet: &mut Worksheet, columns: &[Column]) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold();
    let used = columns.iter().filter(|(_, cells)| cells.iter().any(|cell| !cell.is_empty()));
    for (at, (heading, cells)) in (0u16..).zip(used) {
        sheet.write_string_with_format(0, at, heading, &bold)?;
        for (row, cell) in (1u32..).zip(cells).filter(|(_, cell)| !cell.is_empty()) {
            sheet.write_string(row, at, cell)?;
        }
        let longest = cells.iter().chain([heading]).map(|cell| cell.chars().count()).max().unwrap_or_default();
        sheet.set_column_width(at, u32::try_from(longest.clamp(WIDTHS.0, WIDTHS.1)).unwrap_or_default())?;
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}
