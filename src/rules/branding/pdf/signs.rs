//! `BR306` and `BR307`: red crosses and red crescents on paper, drawn or typed. One within the logo of a Society is left
//! alone: a logo says the name of the Society or of the Movement beside the sign.

use super::geometry::{gap, share_in};
use super::passages::Words;
use crate::model::codes::{BARE_RED_SIGN, Code, DECORATIVE_RED_SIGN};
use crate::model::expected::Expected;
use crate::model::finding::{Area, Finding};
use crate::model::pdf::{PdfDocument, PdfPage, PdfSign};
use crate::rules::branding::signs::{LETTERS, is_red};

/// From this many of one sign on a page they are a pattern, bullets or a border.
const SERIES: usize = 3;
/// Stems of the Movement's names in lower case: one of them stands in the logo of every Society.
const NAMES: [&str; 10] =
    ["red crescent", "red cross", "полумесяц", "красн", "ҳилол", "жарты ай", "жарым ай", "yarim oy", "yarım ay", "яримой"];

/// A sign outside any logo.
struct Mark {
    what: String,
    area: Area,
}

pub(in super::super) fn bare(document: &PdfDocument, expected: &Expected) -> Vec<Finding> {
    let message = |what: &str| format!("a {what} stands outside the logo of a Society");
    find(BARE_RED_SIGN, document, expected, |count| count < SERIES, message)
}

pub(in super::super) fn decorative(document: &PdfDocument, expected: &Expected) -> Vec<Finding> {
    find(DECORATIVE_RED_SIGN, document, expected, |count| count >= SERIES, |what| format!("a {what} is used as a decoration"))
}

/// One finding for each kind of sign; pages that repeat it say nothing new.
fn find(
    code: Code,
    document: &PdfDocument,
    expected: &Expected,
    is_wanted: impl Fn(usize) -> bool,
    message: impl Fn(&str) -> String,
) -> Vec<Finding> {
    let mut told: Vec<String> = Vec::new();
    let mut findings = Vec::new();
    for page in &document.pages {
        let marks = marks(page, expected);
        for mark in &marks {
            let count = marks.iter().filter(|other| other.what == mark.what).count();
            if told.contains(&mark.what) || !is_wanted(count) {
                continue;
            }
            findings.push(
                Finding::on_page(code, &document.path, page.number, Some(mark.area), message(&mark.what))
                    .help("use the whole logo of the National Society as the Society gave it, or another sign"),
            );
            told.push(mark.what.clone());
        }
    }
    findings
}

fn marks(page: &PdfPage, expected: &Expected) -> Vec<Mark> {
    let drawn = page.signs.iter().filter(|sign| !is_in_logo(page, sign, expected));
    let drawn = drawn.map(|sign| Mark { what: sign.what.to_owned(), area: sign.area });
    // A cross is the emblem's only in red; the other signs are always coloured.
    let is_sign = |letter: &char, colour| LETTERS.contains(letter) && (*letter != '✚' || is_red(colour));
    let typed = page.runs.iter().flat_map(|run| {
        let letters = run.text.chars().filter(move |letter| is_sign(letter, run.colour));
        letters.map(|letter| Mark { what: format!("`{letter}`"), area: run.area })
    });
    drawn.chain(typed).collect()
}

/// The name stands as near as the sign is large, in words or in the alternative text of the figure; or other drawings do,
/// which may be the name turned into curves.
fn is_in_logo(page: &PdfPage, sign: &PdfSign, expected: &Expected) -> bool {
    let is_name = |text: &str| {
        let text = text.to_lowercase();
        let society = expected.society.as_deref().map(str::to_lowercase);
        NAMES.iter().any(|name| text.contains(name)) || society.is_some_and(|name| text.contains(&name))
    };
    let size = sign.area.width.max(sign.area.height);
    let told = page.figures.iter().filter(|figure| figure.area.is_some_and(|area| share_in(sign.area, area) > 0.8));
    if told.filter_map(|figure| figure.alt.as_deref()).any(is_name) {
        return true;
    }
    let words = Words::of(page);
    let lines = words.lines().iter().filter(|line| gap(line.area(), sign.area) <= size);
    let is_sign = |picture: Area| page.signs.iter().any(|other| share_in(picture, other.area) > 0.8);
    let is_emblem = |picture: Area| page.emblems.iter().any(|emblem| share_in(picture, emblem.area) > 0.8);
    let is_curves = |picture: &Area| !is_sign(*picture) && !is_emblem(*picture) && gap(*picture, sign.area) <= size / 2;
    lines.map(|line| line.text.as_str()).any(is_name) || page.pictures.iter().any(is_curves)
}
