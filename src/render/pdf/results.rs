//! The results of a test on one sheet, with bars: for the report to the donor and for the wall of the office.

use serde::Serialize;

use super::data::Meta;
use super::engine::Engine;
use super::sheet::{SetUp, Sheet, SheetCover};
use crate::model::book::{Edition, Sources};
use crate::model::error::Error;
use crate::results::labels::Labels;
use crate::results::report::{Cell, LineGroup, Report};
use crate::results::suppress::LEAST;
use crate::words::{Value, Words};

/// More questions than this do not fit the sheet beside the breakdown; the table has them all.
const MOST_QUESTIONS: usize = 10;

/// Lines of the breakdown that fit the sheet when nothing else is on it; an indicator takes the room of five, a question of four
/// and a half.
const MOST_GROUPS: usize = 60;

/// What the template may use.
#[derive(Serialize)]
struct Document {
    meta: Meta,
    strings: Strings,
    cover: SheetCover,
    imprint: Vec<String>,
    lead: Vec<String>,
    headings: Vec<String>,
    indicators: Vec<Bars>,
    questions: Vec<Bars>,
    groups: Vec<Row>,
    notes: Vec<String>,
}

#[derive(Serialize)]
struct Strings {
    #[serde(flatten)]
    set_up: SetUp,
    title: String,
    before: String,
    after: String,
    points: String,
    questions: String,
    group: String,
}

/// A question or an indicator with a bar for each stage.
#[derive(Serialize)]
struct Bars {
    title: String,
    rule: Option<String>,
    before: Bar,
    after: Bar,
    points: String,
}

/// One bar; nothing to draw where nothing may be shown.
#[derive(Serialize)]
struct Bar {
    share: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
    words: String,
}

/// One line of the breakdown of an indicator.
#[derive(Serialize)]
struct Row {
    of: String,
    group: String,
    numbers: Vec<String>,
}

/// Sets the sheet in the name of the Society of `edition`.
pub fn render_results(
    report: &Report,
    labels: &Labels<'_>,
    edition: &Edition,
    sources: &Sources,
    words: &Words,
    engine: &dyn Engine,
) -> Result<Vec<u8>, Error> {
    let sheet = Sheet::new(sources, words, edition);
    sheet.set(engine, "typst/results.typ", &document(report, labels, &sheet), edition.content_date)
}

fn document(report: &Report, labels: &Labels<'_>, sheet: &Sheet<'_>) -> Document {
    let text = |key: &str| labels.text(key);
    let bars = |is_indicator: bool| {
        let of_kind = report.measures.iter().filter(move |measure| measure.needed.is_some() == is_indicator);
        of_kind.filter_map(|measure| {
            let line = measure.lines.first()?;
            let (before, after) = (bar(line.before, labels), bar(line.after, labels));
            Some(Bars { title: labels.measure(measure), rule: labels.rule(measure), before, after, points: labels.points(line) })
        })
    };
    let questions: Vec<Bars> = bars(false).collect();
    let groups = groups(report, labels);
    let indicators: Vec<Bars> = bars(true).collect();
    let taken = indicators.len() * 5 + (questions.len().min(MOST_QUESTIONS) * 9).div_ceil(2);
    let room = MOST_GROUPS.saturating_sub(taken);
    let more = questions.len().saturating_sub(MOST_QUESTIONS) + groups.len().saturating_sub(room);
    let least = [("number", Value::Number(LEAST))];
    let mut notes = vec![text("results-line"), labels.words.with(labels.chain, "results-hidden", &least)];
    if more > 0 {
        let count = [("count", Value::Number(u32::try_from(more).unwrap_or(u32::MAX)))];
        notes.push(labels.words.with(labels.chain, "results-more", &count));
    }
    Document {
        meta: sheet.meta(&text("results-title"), &report.title, &format!("{}-results", report.module)),
        strings: Strings {
            set_up: SetUp::new(text),
            title: text("results-title"),
            before: text("results-before"),
            after: text("results-after"),
            points: text("results-points"),
            questions: text("results-questions"),
            group: text("results-group"),
        },
        cover: sheet.cover(),
        imprint: sheet.imprint(),
        lead: vec![report.title.clone(), labels.counted(report)],
        headings: labels.headings().to_vec(),
        indicators,
        questions: questions.into_iter().take(MOST_QUESTIONS).collect(),
        groups: groups.into_iter().take(room).collect(),
        notes,
    }
}

fn bar(cell: Cell, labels: &Labels<'_>) -> Bar {
    let (low, high) = cell.interval().unzip();
    let words = match cell {
        Cell::Shown { .. } => format!("{} % (n = {})", labels.share(cell), labels.people(cell)),
        hidden => format!("n: {}", labels.people(hidden)),
    };
    Bar { share: cell.share(), low, high, words }
}

/// The breakdown of the indicators; without one, there is none: ten questions by four groups are for the table.
fn groups(report: &Report, labels: &Labels<'_>) -> Vec<Row> {
    let indicators: Vec<_> = report.measures.iter().filter(|measure| measure.needed.is_some()).collect();
    let lines = indicators.iter().flat_map(|measure| measure.lines.iter().skip(1).map(move |line| (measure, line)));
    let row = |(measure, line): (&&crate::results::report::Measure, &crate::results::report::Line)| Row {
        of: if indicators.len() > 1 { measure.id.clone() } else { String::new() },
        group: match &line.group {
            LineGroup::Of { dimension, .. } => format!("{}: {}", labels.dimension(*dimension), labels.group(&line.group)),
            other => labels.group(other),
        },
        numbers: labels.numbers(line).to_vec(),
    };
    lines.map(row).collect()
}
