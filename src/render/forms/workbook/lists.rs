//! The hidden sheet with the options of drop-down lists: their words, and beside them the ids under which answers are counted.
//! A list inside the rule itself could hold 255 letters at most, and Tajik words fill them soon.

use rust_xlsxwriter::{DataValidation, Formula, Workbook, XlsxError};

/// Lists in the order in which they were first asked for.
pub(super) struct Lists {
    sheet: String,
    columns: Vec<Vec<(String, String)>>,
}

impl Lists {
    pub(super) fn new(sheet: String) -> Self {
        Self { sheet, columns: Vec::new() }
    }

    /// A rule that takes only these options, given as id and words.
    pub(super) fn rule(&mut self, options: &[(String, String)]) -> DataValidation {
        let at = self.columns.iter().position(|known| known == options).unwrap_or_else(|| {
            self.columns.push(options.to_vec());
            self.columns.len() - 1
        });
        let column = rust_xlsxwriter::utility::column_number_to_name(u16::try_from(2 * at).unwrap_or(u16::MAX));
        let range = format!("='{}'!${column}$1:${column}${}", self.sheet, options.len());
        DataValidation::new().allow_list_formula(Formula::new(range))
    }

    /// Adds the sheet when anything was asked for.
    pub(super) fn write(&self, book: &mut Workbook) -> Result<(), XlsxError> {
        if self.columns.is_empty() {
            return Ok(());
        }
        let sheet = book.add_worksheet().set_name(&self.sheet)?;
        for (column, options) in (0u16..).step_by(2).zip(&self.columns) {
            for (row, (id, words)) in (0u32..).zip(options) {
                sheet.write_string(row, column, words)?.write_string(row, column + 1, id)?;
            }
        }
        sheet.set_hidden(true);
        Ok(())
    }
}
