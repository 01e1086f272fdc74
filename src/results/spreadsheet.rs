//! The report for spreadsheets: CSV with English headings for programmes, XLSX with the words of its readers. What people typed
//! stands in both as text, never as a formula.

use rust_xlsxwriter::{Format, Workbook, XlsxError};

use super::labels::Labels;
use super::report::{Cell, LineGroup, Report};
use super::trouble::Weight;
use crate::model::error::Error;
use crate::report::MessageLang;
use crate::spreadsheet;

const HEADER: [&str; 15] = [
    "kind",
    "id",
    "by",
    "within",
    "group",
    "before_n",
    "before_right",
    "before_share",
    "before_low",
    "before_high",
    "after_n",
    "after_right",
    "after_share",
    "after_low",
    "after_high",
];

/// One line for each measure and group; shares from 0 to 1; `<5` and `x` where a cell is hidden.
pub fn csv(report: &Report) -> Result<Vec<u8>, Error> {
    let broken = |error: csv::Error| Error::Usage {
        message: format!("cannot write the table: {error}"),
        help: "report this as a fault".into(),
    };
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(HEADER.iter().chain(&["points"])).map_err(broken)?;
    for measure in &report.measures {
        let kind = if measure.needed.is_some() { "indicator" } else { "question" };
        for line in &measure.lines {
            let (by, within, name) = match &line.group {
                LineGroup::All => ("all", "", ""),
                LineGroup::Paired => ("paired", "", ""),
                LineGroup::Of { dimension, within, name } => (dimension.word(), within.as_str(), name.as_str()),
            };
            let mut row = [kind, measure.id.as_str(), by, within].map(str::to_owned).to_vec();
            row.push(harmless(name));
            row.extend(numbers(line.before).into_iter().chain(numbers(line.after)));
            row.push(line.points().map_or_else(String::new, |points| format!("{points:.4}")));
            writer.write_record(&row).map_err(broken)?;
        }
    }
    writer.into_inner().map_err(|error| broken(error.into_error().into()))
}

fn numbers(cell: Cell) -> [String; 5] {
    let mut texts: [String; 5] = std::array::from_fn(|_| String::new());
    match cell {
        Cell::Nobody => texts[0] = "0".into(),
        Cell::Hidden(super::report::Hidden::Few) => texts[0] = "<5".into(),
        Cell::Hidden(super::report::Hidden::Protecting) => texts[0] = "x".into(),
        Cell::Shown { n, right } => {
            let (low, high) = cell.interval().unwrap_or_default();
            let share = |share: f64| format!("{share:.6}");
            texts = [n.to_string(), right.to_string(), share(cell.share().unwrap_or_default()), share(low), share(high)];
        }
    }
    texts
}

/// A spreadsheet takes what begins with these for a formula; an apostrophe makes it text.
fn harmless(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() }
}

/// A workbook with two sheets: numbers, and what was left out.
pub fn xlsx(report: &Report, labels: &Labels<'_>, language: MessageLang) -> Result<Vec<u8>, Error> {
    workbook(report, labels, language).map_err(|error| Error::Usage {
        message: format!("cannot write the workbook: {error}"),
        help: "write `--format csv` instead".into(),
    })
}

fn workbook(report: &Report, labels: &Labels<'_>, language: MessageLang) -> Result<Vec<u8>, XlsxError> {
    let mut book = spreadsheet::workbook(&report.title)?;
    let (bold, percent, points) =
        (Format::new().set_bold(), Format::new().set_num_format("0.0%"), Format::new().set_num_format("+0.0;-0.0;0.0"));
    let sheet = book.add_worksheet().set_name(spreadsheet::sheet_name(&labels.text("results-title")))?;
    sheet.write_string_with_format(0, 0, &report.title, &bold)?.write_string(1, 0, labels.counted(report))?;
    let [before_n, before, _, after_n, after, _, change] = labels.headings();
    let interval = labels.text("results-interval");
    let (low, high) =
        (format!("{interval}: {}", labels.text("results-from")), format!("{interval}: {}", labels.text("results-to")));
    let heads = [
        labels.text("results-question"),
        String::new(),
        labels.text("results-group"),
        before_n,
        before,
        low.clone(),
        high.clone(),
        after_n,
        after,
        low,
        high,
        change,
    ];
    let wrapped = Format::new().set_bold().set_text_wrap();
    for (column, head) in (0..).zip(&heads) {
        sheet.write_string_with_format(3, column, head, &wrapped)?;
    }
    let mut row = 4;
    for measure in &report.measures {
        for line in &measure.lines {
            sheet.write_string(row, 0, &measure.id)?.write_string(
                row,
                1,
                labels.rule(measure).unwrap_or_else(|| measure.text.clone()),
            )?;
            sheet.write_string(row, 2, labels.group(&line.group))?;
            for (column, cell) in [(3, line.before), (7, line.after)] {
                match cell {
                    Cell::Shown { n, .. } => sheet.write_number(row, column, n)?,
                    other => sheet.write_string(row, column, labels.people(other))?,
                };
                let (low, high) = cell.interval().unzip();
                for (column, share) in (column + 1..).zip([cell.share(), low, high]) {
                    if let Some(share) = share {
                        sheet.write_number_with_format(row, column, share, &percent)?;
                    }
                }
            }
            if let Some(change) = line.points() {
                sheet.write_number_with_format(row, 11, change, &points)?;
            }
            row += 1;
        }
    }
    sheet.set_column_width(0, 20)?.set_column_width(1, 46)?.set_column_width(2, 28)?.set_freeze_panes(4, 3)?;
    troubles(&mut book, report, labels, language)?;
    book.save_to_buffer()
}

fn troubles(book: &mut Workbook, report: &Report, labels: &Labels<'_>, language: MessageLang) -> Result<(), XlsxError> {
    let sheet = book.add_worksheet().set_name(spreadsheet::sheet_name(&labels.text("results-left-out")))?;
    for (row, trouble) in (0..).zip(&report.troubles) {
        let is_counted = trouble.fault.weight() == Weight::Note;
        let line = u32::try_from(trouble.line).unwrap_or(u32::MAX);
        sheet.write_string(row, 0, &trouble.name)?.write_number(row, 1, line)?;
        sheet.write_string(row, 2, if is_counted { "" } else { "×" })?.write_string(row, 3, trouble.fault.text(language))?;
    }
    sheet.set_column_width(0, 28)?.set_column_width(3, 90)?;
    Ok(())
}
