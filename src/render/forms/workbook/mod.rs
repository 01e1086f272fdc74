//! One form as a spreadsheet: the same words as on paper, with drop-down lists, dates and numbers that are checked while they are
//! typed, and set up to be printed on A4.

mod grid;
mod lists;

use rust_xlsxwriter::{
    Color, DataValidation, DataValidationRule, ExcelDateTime, Format, FormatAlign, FormatBorder, Formula, Image, Workbook,
    Worksheet, XlsxError,
};

use self::grid::{Columns, Grid, LINE};
use self::lists::Lists;
use crate::model::book::Edition;
use crate::model::config::Config;
use crate::model::form::{EditionForm, Field, FieldKind, Orientation, Range, Section, Table};
use crate::model::localized::Localized;
use crate::render::brand::{BrandBlock, emblem_svg};
use crate::render::raster;
use crate::spreadsheet;
use crate::words::{Value, Words};

/// Code of A4 in workbooks.
const A4: u8 = 9;

/// The emblem in pixels of 1/96 inch: 12 mm high, two above the least that the donor's rules allow.
const EMBLEM: (u32, u32) = (68, 45);

/// Dots of the picture for each of those pixels, so that it is sharp on paper.
const FINENESS: u32 = 6;

/// Steps of indent that clear the emblem and half of its height; a step is about nine pixels.
const BESIDE_EMBLEM: u8 = 11;

/// What a workbook is made from.
pub(super) struct Scene<'a> {
    pub(super) config: &'a Config,
    pub(super) words: &'a Words,
    pub(super) edition: &'a Edition,
    pub(super) form: &'a EditionForm,
    pub(super) brand: &'a BrandBlock,
}

/// Writes the workbook.
pub(super) fn write(scene: &Scene<'_>) -> Result<Vec<u8>, XlsxError> {
    let form = &scene.form.form;
    let title = scene.text(&form.head.title).to_owned();
    let mut book = spreadsheet::workbook(&title)?;
    let mut page = Page {
        scene,
        grid: Grid::of(form),
        lists: Lists::new(spreadsheet::sheet_name(&scene.word("form-lists"))),
        sheet: book.add_worksheet().set_name(spreadsheet::sheet_name(&title))?,
        row: 0,
        repeated: None,
    };
    page.set_up()?;
    page.head(&title)?;
    for section in &form.sections {
        page.section(section)?;
    }
    page.foot()?;
    let Page { lists, .. } = page;
    finish(book, &lists)
}

fn finish(mut book: Workbook, lists: &Lists) -> Result<Vec<u8>, XlsxError> {
    lists.write(&mut book)?;
    book.save_to_buffer()
}

impl Scene<'_> {
    fn text<'t>(&self, text: &'t Localized) -> &'t str {
        text.get(&self.form.lang).unwrap_or_default()
    }

    /// A small string in the language of the form.
    fn word(&self, key: &str) -> String {
        self.words.text(&self.config.chain(&self.form.lang), key)
    }

    /// A small string in the language of the edition.
    fn said(&self, key: &str, name: &str, value: &str) -> String {
        self.words.with(&self.edition.chain, key, &[(name, Value::Text(value))])
    }

    /// Options as id and words.
    fn options(&self, kind: &FieldKind) -> Vec<(String, String)> {
        match kind {
            FieldKind::YesNo => ["yes", "no"].map(|id| (id.to_owned(), self.word(&format!("form-{id}")))).to_vec(),
            kind => kind.choices().iter().map(|choice| (choice.id.clone(), self.text(&choice.text).to_owned())).collect(),
        }
    }

    fn notices(&self) -> Vec<String> {
        let language = self.config.languages.get(&self.form.lang);
        let name = language.map_or(self.form.lang.as_str(), |language| language.name.as_str());
        let is_fallback = self.form.lang != self.edition.lang;
        let fallback = is_fallback.then(|| self.said("fallback-notice", "language", name));
        let is_draft = self.form.form.head.review.is_draft();
        fallback.into_iter().chain(is_draft.then(|| self.words.text(&self.edition.chain, "draft-notice"))).collect()
    }

    fn code(&self) -> String {
        format!("{}-{}-{}", self.edition.country.folder(), self.edition.lang, self.form.form.head.id)
    }
}

/// The sheet while it grows downwards.
struct Page<'a, 's> {
    scene: &'a Scene<'a>,
    grid: Grid,
    lists: Lists,
    sheet: &'s mut Worksheet,
    /// The next empty row.
    row: u32,
    /// Head of the first table, which each printed page repeats.
    repeated: Option<u32>,
}

impl Page<'_, '_> {
    fn set_up(&mut self) -> Result<(), XlsxError> {
        self.sheet.set_paper_size(A4).set_print_fit_to_pages(1, 0).set_margins(0.6, 0.5, 0.5, 0.7, 0.3, 0.3);
        if self.scene.form.form.orientation == Orientation::Landscape {
            self.sheet.set_landscape();
        }
        for (column, width) in (0u16..).zip(&self.grid.widths) {
            self.sheet.set_column_width(column, *width)?;
        }
        let code = self.scene.code();
        self.sheet.set_footer(format!("&L&8{}&R&8{code} · &P/&N", escaped(&self.foot_words())));
        Ok(())
    }

    /// The statement, so that no printed page is without it; the society's name on sheets that the donor does not pay for.
    fn foot_words(&self) -> String {
        let brand = self.scene.brand;
        if brand.is_funded { brand.statement.clone() } else { brand.society_name.clone() }
    }

    fn head(&mut self, title: &str) -> Result<(), XlsxError> {
        let (scene, all) = (self.scene, self.grid.all());
        if scene.brand.is_funded {
            self.emblem()?;
        }
        let head = &scene.form.form.head;
        self.line(&scene.brand.society_name, all, &Format::new().set_bold())?;
        self.sheet.set_row_height(self.row, 26)?;
        self.put(all, title, &Format::new().set_bold().set_font_size(17))?;
        self.row += 1;
        self.line(scene.text(&head.purpose), all, &Format::new())?;
        for notice in scene.notices() {
            self.line(&notice, all, &Format::new().set_bold().set_border(FormatBorder::Dashed).set_indent(1))?;
        }
        let edition = scene.said("edition", "name", &scene.config.book.edition);
        let as_of = scene.said("content-as-of", "date", &scene.words.date(&scene.edition.chain, head.updated));
        self.line(&format!("{edition} · {as_of} · {}", scene.code()), all, &small())
    }

    /// The emblem with its statement beside it: the two are never apart.
    fn emblem(&mut self) -> Result<(), XlsxError> {
        let (width, height) = EMBLEM;
        let drawing = emblem_svg();
        let dots = raster::png(drawing.as_bytes(), width * FINENESS, height * FINENESS).map_err(XlsxError::ParameterError)?;
        let picture =
            Image::new_from_buffer(&dots)?.set_scale_to_size(width, height, true).set_alt_text(&self.scene.brand.emblem_alt);
        self.sheet.set_row_height(self.row, 40)?;
        self.sheet.insert_image_with_offset(self.row, 0, &picture, 2, 3)?;
        let format = Format::new().set_font_color(Color::RGB(0x0000_3399)).set_align(FormatAlign::VerticalCenter);
        self.put(self.grid.all(), &self.scene.brand.statement, &format.set_indent(BESIDE_EMBLEM).set_text_wrap())?;
        self.row += 1;
        Ok(())
    }

    fn foot(&mut self) -> Result<(), XlsxError> {
        self.row += 1;
        self.line(self.scene.text(&self.scene.form.form.privacy), self.grid.all(), &small())?;
        if let Some(row) = self.repeated {
            self.sheet.set_repeat_rows(row, row)?;
        }
        Ok(())
    }

    fn section(&mut self, section: &Section) -> Result<(), XlsxError> {
        let scene = self.scene;
        self.row += 1;
        if !section.title.is_empty() {
            self.line(scene.text(&section.title), self.grid.all(), &Format::new().set_bold().set_font_size(13))?;
        }
        if !section.note.is_empty() {
            self.line(scene.text(&section.note), self.grid.all(), &Format::new())?;
        }
        section.fields.iter().try_for_each(|field| self.field(field))
    }

    fn field(&mut self, field: &Field) -> Result<(), XlsxError> {
        match &field.kind {
            FieldKind::Table(table) => self.table(field, table),
            FieldKind::Many(_) => self.many(field),
            FieldKind::Lines(count) => self.answer(field, f64::from(*count) * LINE),
            FieldKind::Signature => self.answer(field, 36.0),
            _ => self.answer(field, LINE + 5.0),
        }
    }

    /// A label and an empty cell beside it.
    fn answer(&mut self, field: &Field, least: f64) -> Result<(), XlsxError> {
        let (label, room) = self.grid.halves();
        let words = self.label(field);
        self.sheet.set_row_height(self.row, self.grid.height(&words, label).max(least))?;
        self.put(label, &words, &labelled())?;
        self.put(room, "", &answered(&field.kind))?;
        self.check(&field.kind, self.row, self.row, room.0)?;
        self.row += 1;
        Ok(())
    }

    /// A spreadsheet takes one answer a cell: each option has a cell of its own.
    fn many(&mut self, field: &Field) -> Result<(), XlsxError> {
        let words = format!("{} ({})", self.label(field), self.scene.word("form-many"));
        self.line(&words, self.grid.all(), &labelled())?;
        let (label, room) = self.grid.halves();
        for (_, option) in self.scene.options(&field.kind) {
            self.sheet.set_row_height(self.row, self.grid.height(&option, label))?;
            self.put(label, &option, &bordered().set_indent(2).set_text_wrap())?;
            self.put(room, "", &answered(&FieldKind::YesNo))?;
            self.check(&FieldKind::YesNo, self.row, self.row, room.0)?;
            self.row += 1;
        }
        Ok(())
    }

    fn table(&mut self, field: &Field, table: &Table) -> Result<(), XlsxError> {
        self.line(&self.label(field), self.grid.all(), &Format::new().set_bold())?;
        let spans = self.spans(table);
        let head =
            Format::new().set_bold().set_text_wrap().set_border(FormatBorder::Thin).set_background_color(Color::RGB(0x00ED_EDED));
        let head = head.set_align(FormatAlign::VerticalCenter);
        let numbers: Vec<String> = table.is_numbered.then(|| self.scene.word("form-number")).into_iter().collect();
        let heads: Vec<String> =
            numbers.iter().cloned().chain(table.columns.iter().map(|column| self.label(&column.field))).collect();
        let height = heads.iter().zip(&spans).map(|(words, span)| self.grid.height(words, *span)).fold(LINE, f64::max);
        self.sheet.set_row_height(self.row, height)?;
        for (words, span) in heads.iter().zip(&spans) {
            self.put(*span, words, &head)?;
        }
        self.repeated = self.repeated.or(Some(self.row));
        self.row += 1;
        self.rows(table, &spans[numbers.len()..])
    }

    fn rows(&mut self, table: &Table, spans: &[Columns]) -> Result<(), XlsxError> {
        let (first, last) = (self.row, self.row + table.rows - 1);
        for number in 1..=table.rows {
            self.sheet.set_row_height(self.row, 22)?;
            if table.is_numbered {
                self.sheet.write_number_with_format(self.row, 0, number, &bordered().set_align(FormatAlign::Center))?;
            }
            for (column, span) in table.columns.iter().zip(spans) {
                self.put(*span, "", &answered(&column.field.kind))?;
            }
            self.row += 1;
        }
        for (column, span) in table.columns.iter().zip(spans) {
            self.check(&column.field.kind, first, last, span.0)?;
        }
        if table.has_totals() { self.totals(table, spans, (first, last)) } else { Ok(()) }
    }

    /// Sums in the row below, each with its word before or above it.
    fn totals(&mut self, table: &Table, spans: &[Columns], (first, last): (u32, u32)) -> Result<(), XlsxError> {
        let sums = table.columns.iter().zip(spans).filter(|(column, _)| column.is_summed);
        let format = bordered().set_bold().set_num_format(format!("\"{}: \"0", self.scene.word("form-total").replace('"', "")));
        for (_, (column, end)) in sums {
            let name = rust_xlsxwriter::utility::column_number_to_name(*column);
            let sum = Formula::new(format!("=SUM({name}{}:{name}{})", first + 1, last + 1)).set_result("0");
            if column < end {
                self.put((*column, *end), "", &format)?;
            }
            self.sheet.write_formula_with_format(self.row, *column, sum, &format)?;
        }
        self.row += 1;
        Ok(())
    }

    /// Columns of the grid for each column of a table; the last one takes what is left.
    fn spans(&self, table: &Table) -> Vec<Columns> {
        let count = u16::try_from(grid::columns(table)).unwrap_or(u16::MAX);
        (0..count).map(|at| (at, if at + 1 == count { self.grid.last() } else { at })).collect()
    }

    fn label(&self, field: &Field) -> String {
        let (label, hint) = (self.scene.text(&field.label), self.scene.text(&field.hint));
        if hint.is_empty() { label.to_owned() } else { format!("{label}\n{hint}") }
    }

    /// What the cells of a column take.
    fn check(&mut self, kind: &FieldKind, first: u32, last: u32, column: u16) -> Result<(), XlsxError> {
        let (rule, help) = match kind {
            FieldKind::Date => (dates()?, "form-type-date"),
            FieldKind::Number(range) => (numbers(*range), "form-type-number"),
            FieldKind::YesNo | FieldKind::One(_) => (self.lists.rule(&self.scene.options(kind)), "form-choose-from-list"),
            FieldKind::Consent => (self.lists.rule(&self.scene.options(&FieldKind::YesNo)), "form-choose-from-list"),
            FieldKind::Text | FieldKind::Lines(_) | FieldKind::Many(_) | FieldKind::Signature | FieldKind::Table(_) => {
                return Ok(());
            }
        };
        let rule = rule.set_error_message(self.scene.word(help))?;
        self.sheet.add_data_validation(first, column, last, column, &rule)?;
        Ok(())
    }

    /// A row of one text.
    fn line(&mut self, words: &str, columns: Columns, format: &Format) -> Result<(), XlsxError> {
        self.sheet.set_row_height(self.row, self.grid.height(words, columns))?;
        self.put(columns, words, &format.clone().set_text_wrap().set_align(FormatAlign::VerticalCenter))?;
        self.row += 1;
        Ok(())
    }

    /// Writes into one cell, or into several that become one.
    fn put(&mut self, (first, last): Columns, words: &str, format: &Format) -> Result<(), XlsxError> {
        if first < last {
            self.sheet.merge_range(self.row, first, self.row, last, words, format)?;
        } else if words.is_empty() {
            self.sheet.write_blank(self.row, first, format)?;
        } else {
            self.sheet.write_string_with_format(self.row, first, words, format)?;
        }
        Ok(())
    }
}

/// How an answer of this kind is written.
fn answered(kind: &FieldKind) -> Format {
    let format = bordered().set_text_wrap();
    match kind {
        FieldKind::Date => format.set_num_format("dd.mm.yyyy").set_align(FormatAlign::Left),
        FieldKind::Number(_) => format.set_num_format("0").set_align(FormatAlign::Left),
        // As text, so that `1/2` is no date and `+992…` no formula.
        _ => format.set_num_format("@"),
    }
}

fn bordered() -> Format {
    Format::new().set_border(FormatBorder::Thin).set_align(FormatAlign::VerticalCenter)
}

fn labelled() -> Format {
    bordered().set_bold().set_text_wrap().set_indent(1)
}

fn small() -> Format {
    Format::new().set_font_size(9).set_font_color(Color::RGB(0x0050_5050))
}

fn dates() -> Result<DataValidation, XlsxError> {
    let days = (ExcelDateTime::from_ymd(1920, 1, 1)?, ExcelDateTime::from_ymd(2099, 12, 31)?);
    Ok(DataValidation::new().allow_date(DataValidationRule::Between(days.0, days.1)))
}

fn numbers(range: Range) -> DataValidation {
    let number = |number: u32| i32::try_from(number).unwrap_or(i32::MAX);
    DataValidation::new().allow_whole_number(match range.most {
        Some(most) => DataValidationRule::Between(number(range.least), number(most)),
        None => DataValidationRule::GreaterThanOrEqualTo(number(range.least)),
    })
}

/// `&` begins a code in the foot of a sheet.
fn escaped(words: &str) -> String {
    words.replace('&', "&&")
}
