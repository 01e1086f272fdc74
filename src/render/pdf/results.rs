//! The results of a test on one sheet, with bars: for the report to the donor and for the wall of the office.

use std::sync::Arc;

use serde::Serialize;

use super::data::{Meta, PagePart, Picture, Society, Tongue};
use super::document::EMBLEM;
use super::engine::{Bytes, Engine, Job};
use super::nodes::picture_path;
use super::notice::broken;
use super::{fonts, json, templates};
use crate::model::book::{Edition, Sources};
use crate::model::date::unix_seconds;
use crate::model::error::Error;
use crate::render::brand::{self, BrandBlock, brand_block};
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
    cover: Cover,
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
    figure: String,
    table: String,
    title: String,
    before: String,
    after: String,
    points: String,
    questions: String,
    group: String,
}

#[derive(Serialize)]
struct Cover {
    society: Society,
    is_funded: bool,
    emblem: Picture,
    funding: String,
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
    let brand = brand_block(&sources.config, words, edition);
    let logo = brand.society_logo.as_ref().and_then(|path| Some((picture_path(path), sources.pictures.get(path)?.clone())));
    let society = Society {
        name: brand.society_name.clone(),
        logo: logo.as_ref().map(|(path, _)| path.clone()),
        slot: brand.society_slot.clone(),
    };
    let mut files = templates(sources);
    files.insert(EMBLEM.into(), Bytes::Shared(brand::emblem_svg().into_bytes().into()));
    files.extend(logo.map(|(path, bytes)| (path, Bytes::Shared(bytes))));
    let job = Job {
        main: "typst/results.typ".into(),
        data: json(&document(report, labels, edition, sources, &brand, society))?,
        files,
        fonts: Arc::new(fonts(sources)),
        timestamp: unix_seconds(edition.content_date),
    };
    engine.compile(&job).map_err(|failure| broken(failure, "typst/results.typ"))
}

fn document(
    report: &Report,
    labels: &Labels<'_>,
    edition: &Edition,
    sources: &Sources,
    brand: &BrandBlock,
    society: Society,
) -> Document {
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
    let project = Some(&brand.project).filter(|project| !project.is_empty());
    let funded = Some(&brand.disclaimer).filter(|_| brand.is_funded);
    Document {
        meta: meta(report, edition, sources, brand, text("results-title")),
        strings: Strings {
            figure: text("figure"),
            table: text("table"),
            title: text("results-title"),
            before: text("results-before"),
            after: text("results-after"),
            points: text("results-points"),
            questions: text("results-questions"),
            group: text("results-group"),
        },
        cover: Cover {
            society,
            is_funded: brand.is_funded,
            emblem: Picture { path: EMBLEM.into(), alt: brand.emblem_alt.clone() },
            funding: brand.statement.clone(),
        },
        imprint: funded.into_iter().chain(project).chain(&brand.contract).cloned().collect(),
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

fn meta(report: &Report, edition: &Edition, sources: &Sources, brand: &BrandBlock, title: String) -> Meta {
    let tag = sources.config.tag(&edition.lang);
    let lang = tag.split('-').next().unwrap_or(tag).to_ascii_lowercase();
    Meta {
        title: format!("{title}. {}", report.title),
        authors: Some(brand.society_name.clone()).filter(|name| !name.is_empty()).into_iter().collect(),
        keywords: Vec::new(),
        tongue: Tongue { hyphenate: lang == "ru", lang, region: edition.country.to_string() },
        paper: "a4",
        bw: false,
        colour: String::new(),
        running: vec![title, report.title.clone()],
        page_of: vec![PagePart::Page],
        code: format!("{}-{}-{}-results", edition.country.folder(), edition.lang, report.module),
    }
}
