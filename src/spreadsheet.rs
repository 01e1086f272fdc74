//! What all workbooks have in common: the same content makes the same bytes, and names of sheets that every program takes.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

/// An empty workbook with this title. It bears a fixed day, since there is no clock here.
pub(crate) fn workbook(title: &str) -> Result<Workbook, XlsxError> {
    let mut book = Workbook::new();
    let created = ExcelDateTime::from_ymd(2000, 1, 1)?;
    book.set_properties(&DocProperties::new().set_title(title).set_creation_datetime(&created));
    Ok(book)
}

/// A sheet's name has at most 31 letters, and some signs are forbidden.
pub(crate) fn sheet_name(name: &str) -> String {
    name.chars().filter(|letter| !"[]:*?/\\'".contains(*letter)).take(31).collect()
}
