//! Orders for spreadsheets: English column names that do not change, numbers with a point, nothing where nothing is known.

use super::{Line, PrintRun};
use crate::model::error::Error;
use crate::model::fact::Decimal;

const HEADER: [&str; 12] =
    ["country", "pack", "title", "language", "file", "paper", "sides", "pages", "sheets_per_copy", "copies", "sheets", "cost"];

/// One line for each pack and edition.
pub fn csv(runs: &[PrintRun<'_>]) -> Result<Vec<u8>, Error> {
    let broken = |error: csv::Error| Error::Usage {
        message: format!("cannot write the table: {error}"),
        help: "report this as a fault".into(),
    };
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(HEADER.iter().chain(&["currency"])).map_err(broken)?;
    for run in runs {
        for line in &run.lines {
            writer.write_record(row(run, line)).map_err(broken)?;
        }
    }
    writer.into_inner().map_err(|error| broken(error.into_error().into()))
}

fn row(run: &PrintRun<'_>, line: &Line<'_>) -> [String; 13] {
    let number = |number: Option<u64>| number.map_or_else(String::new, |number| number.to_string());
    [
        run.country.to_string(),
        line.id.to_owned(),
        line.title.clone(),
        line.lang.to_string(),
        line.path.clone(),
        line.paper.word().to_owned(),
        if line.is_duplex { "2" } else { "1" }.to_owned(),
        line.pages.to_string(),
        line.sheets_of_one().to_string(),
        number(line.copies.map(u64::from)),
        number(line.sheets()),
        line.cost().as_ref().map_or_else(String::new, Decimal::to_string),
        run.prices.map_or_else(String::new, |prices| prices.currency.clone()),
    ]
}
