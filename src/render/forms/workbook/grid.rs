//! Columns of the sheet that all parts of a form share, and heights of rows: a spreadsheet does not grow merged cells by itself.

use crate::model::form::{Form, Orientation, Table};

/// Characters of the usual face that fit between the margins of A4.
const UPRIGHT: f64 = 92.0;
const ON_ITS_SIDE: f64 = 138.0;

/// Width of the column of row numbers.
const NUMBERS: f64 = 5.0;

/// Columns where no table decides: two for labels, two for answers.
const PLAIN: [f64; 4] = [0.25; 4];

/// Height of one line of text in points.
pub(super) const LINE: f64 = 15.0;

/// Widths of the columns in characters.
pub(super) struct Grid {
    pub(super) widths: Vec<f64>,
}

/// The first and the last column of a merged cell.
pub(super) type Columns = (u16, u16);

impl Grid {
    /// The columns of the form's widest table.
    pub(super) fn of(form: &Form) -> Self {
        let room = if form.orientation == Orientation::Landscape { ON_ITS_SIDE } else { UPRIGHT };
        let tables = form.fields().filter_map(|field| field.kind.table());
        // The first of several with equally many columns.
        let widest = tables.min_by_key(|table| std::cmp::Reverse(columns(table)));
        let widths = widest.filter(|table| columns(table) > 1).map_or_else(
            || PLAIN.map(|share| share * room).to_vec(),
            |table| {
                let numbers = if table.is_numbered { vec![NUMBERS] } else { Vec::new() };
                let all: u32 = table.columns.iter().map(|column| column.width).sum();
                let room = room - numbers.iter().sum::<f64>();
                let share = |width: u32| room * f64::from(width) / f64::from(all);
                numbers.into_iter().chain(table.columns.iter().map(|column| share(column.width))).collect()
            },
        );
        Self { widths }
    }

    pub(super) fn last(&self) -> u16 {
        u16::try_from(self.widths.len() - 1).unwrap_or(u16::MAX)
    }

    pub(super) fn all(&self) -> Columns {
        (0, self.last())
    }

    /// Labels get two fifths of the width, answers the rest.
    pub(super) fn halves(&self) -> (Columns, Columns) {
        let last = self.from(0.38 * self.widths.iter().sum::<f64>()).clamp(1, self.last()) - 1;
        ((0, last), (last + 1, self.last()))
    }

    /// The first column that begins at `characters` from the left or behind.
    pub(super) fn from(&self, characters: f64) -> u16 {
        let mut edge = 0.0;
        let before = self.widths.iter().take_while(|width| {
            let is_before = edge < characters;
            edge += **width;
            is_before
        });
        u16::try_from(before.count()).unwrap_or(u16::MAX).min(self.last())
    }

    /// Height in points of `text` in these columns.
    pub(super) fn height(&self, text: &str, (first, last): Columns) -> f64 {
        let room: f64 = self.widths[usize::from(first)..=usize::from(last)].iter().sum();
        // Bold and wide letters need more than the digits by which widths are counted.
        let lines = text.split('\n').map(|line| (letters(line) * 1.12 / room).ceil().max(1.0)).sum::<f64>();
        lines * LINE + 3.0
    }
}

#[expect(clippy::cast_precision_loss, reason = "texts of forms are short")]
fn letters(text: &str) -> f64 {
    text.chars().count() as f64
}

/// Columns of a table with that of its numbers.
pub(super) fn columns(table: &Table) -> usize {
    table.columns.len() + usize::from(table.is_numbered)
}
