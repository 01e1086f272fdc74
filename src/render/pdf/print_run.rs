//! The order of a country as a sheet for the print shop: blanks stand where the book names no number of copies and no price.

use serde::Serialize;

use super::data::Meta;
use super::engine::Engine;
use super::sheet::{SetUp, Sheet, SheetCover};
use crate::model::book::{Book, Edition, Sources};
use crate::model::error::Error;
use crate::print_run::PrintRun;
use crate::print_run::labels::Labels;
use crate::words::{Value, Words};

/// What the template may use.
#[derive(Serialize)]
struct Document {
    meta: Meta,
    strings: SetUp,
    cover: SheetCover,
    title: String,
    about: String,
    headings: [String; 8],
    rows: Vec<[String; 8]>,
    totals: Vec<(String, String)>,
    notes: Vec<String>,
    signature: String,
    imprint: Vec<String>,
}

/// Sets the order in the name of the Society of `edition`.
pub fn render_print_run(
    run: &PrintRun<'_>,
    labels: &Labels<'_>,
    edition: &Edition,
    made_of: (&Book, &Sources, &Words),
    engine: &dyn Engine,
) -> Result<Vec<u8>, Error> {
    let (book, sources, words) = made_of;
    let sheet = Sheet::new(sources, words, edition);
    let printed = words.with(&labels.chain, "edition", &[("name", Value::Text(&book.config.book.edition))]);
    let country = labels.country(run);
    let document = Document {
        meta: sheet.meta(&labels.text("order-title"), &country, "order"),
        strings: SetUp::new(|key| labels.text(key)),
        cover: sheet.cover(),
        title: labels.text("order-title"),
        about: format!("{country} · {printed}"),
        headings: labels.headings(run),
        rows: run.lines.iter().map(|line| labels.cells(line)).collect(),
        totals: labels.totals(run),
        notes: vec![labels.text("order-note")],
        signature: labels.text("order-signature"),
        imprint: sheet.imprint(),
    };
    sheet.set(engine, "typst/print-run.typ", &document, edition.content_date)
}
