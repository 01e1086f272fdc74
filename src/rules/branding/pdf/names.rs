//! `BR215` to `BR218`, `BR302` and `BR303`: what a document says about the project, the contract, its age and the Societies.

use super::passages::Words;
use crate::model::codes::{
    Code, FOREIGN_SOCIETY, MEMBER_STATE_COUNT, MISSING_CONTRACT, MISSING_PROJECT, MISSING_SOCIETY, UNDATED,
};
use crate::model::date::Date;
use crate::model::expected::{Expected, Product};
use crate::model::finding::Finding;
use crate::model::pdf::PdfDocument;
use crate::rules::branding::member_states::{count_on, wrong_count};

/// Whether a page has the words.
fn has(document: &PdfDocument, words: &str) -> bool {
    document.pages.iter().any(|page| Words::of(page).has(words))
}

/// Not where only the emblem and a few words have room.
fn has_room(expected: &Expected) -> bool {
    !matches!(expected.product, Product::Sticker | Product::SmallItem)
}

fn unnamed(
    code: Code,
    document: &PdfDocument,
    wanted: Option<&str>,
    message: impl Fn(&str) -> String,
    help: &str,
) -> Vec<Finding> {
    let missing = wanted.filter(|words| document.unreadable.is_empty() && !has(document, words));
    missing.map(|words| Finding::in_file(code, &document.path, message(words)).help(help)).into_iter().collect()
}

pub(in super::super) fn project(document: &PdfDocument, expected: &Expected) -> Vec<Finding> {
    let wanted = expected.project.as_deref().filter(|_| has_room(expected));
    unnamed(
        MISSING_PROJECT,
        document,
        wanted,
        |name| format!("the project `{name}` is not named"),
        "name it in full, on the cover or inside it",
    )
}

pub(in super::super) fn contract(document: &PdfDocument, expected: &Expected) -> Vec<Finding> {
    let wanted = expected.contract.as_deref().filter(|_| has_room(expected));
    let message = |number: &str| format!("the contract number `{number}` is not in the document");
    unnamed(MISSING_CONTRACT, document, wanted, message, "put it beside the name of the project")
}

pub(in super::super) fn society(document: &PdfDocument, expected: &Expected) -> Vec<Finding> {
    let wanted = expected.society.as_deref().filter(|_| foreign(document, expected).is_empty());
    let message = |name: &str| format!("the National Society `{name}` is not named");
    unnamed(MISSING_SOCIETY, document, wanted, message, "name it in the language of the document")
}

/// A directory names the Societies of other countries, and rightly: only one that stands in front in place of the own one counts.
pub(in super::super) fn foreign(document: &PdfDocument, expected: &Expected) -> Vec<Finding> {
    let Some(own) = expected.society.as_deref().filter(|own| !has(document, own)) else { return Vec::new() };
    let words = document.pages.first().map(Words::of);
    let found = words
        .and_then(|words| expected.foreign_societies.iter().find_map(|name| Some((name, words.find(name).into_iter().next()?))));
    let finding = |(name, passage): (&String, super::passages::Passage<'_>)| {
        let message = format!("`{name}` is named as a publisher, which is the Society of another country");
        Finding::on_page(FOREIGN_SOCIETY, &document.path, passage.page.number, Some(passage.area()), message)
            .help(format!("name `{own}`"))
    };
    found.map(finding).into_iter().collect()
}

/// A product made elsewhere has no edition of ours: a year of this century must do.
pub(in super::super) fn undated(document: &PdfDocument, expected: &Expected) -> Vec<Finding> {
    if !matches!(expected.product, Product::Publication | Product::Leaflet) || !document.unreadable.is_empty() {
        return Vec::new();
    }
    let year = expected.date.map(|date| date.year().to_string());
    let message = match (expected.edition.as_deref(), year.as_deref()) {
        (Some(edition), _) if !has(document, edition) => format!("the edition `{edition}` is not named"),
        (_, Some(year)) if !has_year(document, |digits| digits == year) => {
            format!("the year of the content, `{year}`, is not named")
        }
        (None, None) if !has_year(document, |digits| digits.starts_with("20")) => "no year is named".into(),
        _ => return Vec::new(),
    };
    vec![Finding::in_file(UNDATED, &document.path, message).help("say when the contents were written or last checked")]
}

fn has_year(document: &PdfDocument, is_right: impl Fn(&str) -> bool) -> bool {
    years(document).any(is_right)
}

/// Numbers of four digits, but for those of contracts: `2012/123` says nothing about the contents.
fn years(document: &PdfDocument) -> impl Iterator<Item = &str> {
    let runs = document.pages.iter().flat_map(|page| &page.runs);
    let is_break = |letter: char| letter.is_whitespace() || "(),;".contains(letter);
    let words = runs.flat_map(move |run| run.text.split(is_break));
    let numbers = words.filter(|word| !is_reference(word)).flat_map(|word| word.split(|letter: char| !letter.is_ascii_digit()));
    numbers.filter(|digits| digits.len() == 4)
}

/// A year, a stroke and a number of three digits or more.
fn is_reference(word: &str) -> bool {
    let parts: Vec<&str> = word.split('/').map(|part| part.trim_end_matches('.')).collect();
    let is_number = |part: &str| part.len() >= 3 && part.bytes().all(|byte| byte.is_ascii_digit());
    let is_year = |part: &str| part.len() == 4 && part.starts_with("20") && is_number(part);
    parts.windows(2).any(|pair| is_year(pair[0]) && is_number(pair[1]) && !is_year(pair[1]))
}

/// Where the date of the content is not known, the newest year that is named stands for it: its last day, by which a change
/// of that year had come about.
fn date_of(document: &PdfDocument, expected: &Expected) -> Option<Date> {
    let newest = || years(document).filter_map(|digits| digits.parse().ok()).filter(|year| (2007..2100).contains(year)).max();
    expected.date.or_else(|| Date::new(newest()?, 12, 31).ok())
}

pub(in super::super) fn member_states(document: &PdfDocument, expected: &Expected) -> Vec<Finding> {
    let Some(date) = date_of(document, expected) else { return Vec::new() };
    let wrong = document.pages.iter().find_map(|page| {
        let words = Words::of(page);
        let windows = words.lines().windows(2).map(|pair| format!("{} {}", pair[0].text, pair[1].text));
        let single = words.lines().first().filter(|_| words.lines().len() == 1).map(|line| line.text.clone());
        let count = windows.chain(single).find_map(|text| wrong_count(&text, date))?;
        Some((page.number, count))
    });
    let finding = |(page, count)| {
        let when = expected.date.map_or_else(|| format!("in `{}`", date.year()), |date| format!("on `{date}`"));
        let message = format!("the European Union had `{}` Member States {when} and not `{count}`", count_on(date));
        Finding::on_page(MEMBER_STATE_COUNT, &document.path, page, None, message).help("correct the number, or leave it out")
    };
    wrong.map(finding).into_iter().collect()
}
