//! `BR201` to `BR210` and `BR219`: the funding statement as it is set on paper.

use super::credit::{Found, find, is_due};
use super::emblem::{is_reflex_blue, is_white};
use super::geometry::{gap, millimetres};
use super::passages::{Passage, Words};
use crate::model::codes::{
    Code, INSTITUTION_NAMED, STATEMENT_ALTERED, STATEMENT_COLOUR, STATEMENT_FONT, STATEMENT_IN_FOOTER, STATEMENT_LANGUAGE,
    STATEMENT_MISSING, STATEMENT_SMALL, STATEMENT_STYLE, UNION_ABBREVIATED,
};
use crate::model::config::BrandProfile;
use crate::model::expected::Expected;
use crate::model::finding::Finding;
use crate::model::pdf::{PdfDocument, TextRun};
use crate::rules::branding::colours::hex;
use crate::rules::branding::statement::Verdict;
use crate::rules::branding::statement_font::is_allowed;
use crate::rules::branding::union::{institution, short_name};

/// Size of the letters by the height of the emblem from which on they are in proportion; no public source gives a figure.
const PROPORTION: f64 = 0.125;
/// Letters smaller than six points cannot be read by many, in tenths of a point.
const SMALLEST: i32 = 60;

fn on(code: Code, document: &PdfDocument, passage: &Passage<'_>, message: String) -> Finding {
    Finding::on_page(code, &document.path, passage.page.number, Some(passage.area()), message)
}

fn right_words(expected: &Expected) -> &str {
    expected.statements.first().map_or("", String::as_str)
}

pub(in super::super) fn missing(document: &PdfDocument, expected: &Expected) -> Vec<Finding> {
    let found = find(document, expected).filter(|_| is_due(expected) && document.unreadable.is_empty());
    let finding = |_| {
        let message = format!("the funding statement `{}` is missing", right_words(expected));
        let (page, area) = document.pages.iter().find_map(|page| Some((page.number, page.emblems.first()?.area))).unzip();
        Finding::on_page(STATEMENT_MISSING, &document.path, page.unwrap_or(1), area, message)
            .help("put it beside the emblem, word for word and in full")
    };
    found.filter(|found| found.verdict == Verdict::Other).map(finding).into_iter().collect()
}

pub(in super::super) fn language(document: &PdfDocument, expected: &Expected) -> Vec<Finding> {
    let Some(Found { verdict: Verdict::OtherLanguage(tag), passage: Some(passage), .. }) = find(document, expected) else {
        return Vec::new();
    };
    let message = format!("the funding statement is in the language `{tag}` and not `{}`", expected.orthography.tag());
    vec![on(STATEMENT_LANGUAGE, document, &passage, message).help(format!("write `{}`", right_words(expected)))]
}

pub(in super::super) fn altered(document: &PdfDocument, expected: &Expected) -> Vec<Finding> {
    let Some(Found { verdict: Verdict::Altered(difference), passage: Some(passage), .. }) = find(document, expected) else {
        return Vec::new();
    };
    let message = format!("the funding statement {}", difference.words());
    vec![on(STATEMENT_ALTERED, document, &passage, message).help(format!("write `{}`, word for word", right_words(expected)))]
}

/// Lines nearer to an emblem than its height.
fn beside(document: &PdfDocument) -> Vec<Passage<'_>> {
    let pages = document.pages.iter().filter(|page| !page.emblems.is_empty());
    let is_near = |line: &Passage<'_>| line.page.emblems.iter().any(|emblem| gap(line.area(), emblem.area) <= emblem.area.height);
    pages.flat_map(|page| Words::of(page).lines().iter().filter(|line| is_near(line)).cloned().collect::<Vec<_>>()).collect()
}

fn first_beside(document: &PdfDocument, name: impl Fn(&str) -> Option<&str>) -> Option<(String, Passage<'_>)> {
    beside(document).into_iter().find_map(|line| Some((name(&line.text)?.to_owned(), line)))
}

pub(in super::super) fn abbreviated(document: &PdfDocument, expected: &Expected) -> Vec<Finding> {
    let short = match find(document, expected) {
        Some(Found { verdict: Verdict::Shortened(short), passage: Some(passage), .. }) => Some((short, passage)),
        Some(Found { verdict: Verdict::Right | Verdict::Other, .. }) => first_beside(document, short_name),
        _ => None,
    };
    let finding = |(short, passage): (String, Passage<'_>)| {
        on(UNION_ABBREVIATED, document, &passage, format!("`{short}` stands for the European Union beside its emblem"))
            .help("write the name of the European Union in full")
    };
    short.map(finding).into_iter().collect()
}

pub(in super::super) fn institution_named(document: &PdfDocument, expected: &Expected) -> Vec<Finding> {
    if expected.profile != BrandProfile::Ext2010 {
        return Vec::new();
    }
    let name = match find(document, expected) {
        Some(Found { verdict: Verdict::Institution(name), passage: Some(passage), .. }) => Some((name, passage)),
        Some(Found { verdict: Verdict::Right, .. }) => first_beside(document, institution),
        _ => None,
    };
    let finding = |(name, passage): (String, Passage<'_>)| {
        on(INSTITUTION_NAMED, document, &passage, format!("the credit line names `{name}`"))
            .help("name only the European Union: no institution, no delegation, no programme")
    };
    name.map(finding).into_iter().collect()
}

/// The statement where it stands, right or nearly so, and the first of its runs that has a fault.
fn set_wrong<'a, F>(
    document: &'a PdfDocument,
    expected: &Expected,
    fault: impl Fn(&Passage<'a>, &TextRun) -> Option<F>,
) -> Option<(F, Passage<'a>)> {
    let passage = find(document, expected)?.passage?;
    let fault = passage.runs.iter().find_map(|run| fault(&passage, run))?;
    Some((fault, passage))
}

pub(in super::super) fn style(document: &PdfDocument, expected: &Expected) -> Vec<Finding> {
    let fault = set_wrong(document, expected, |passage, run| {
        let is_italic = document.fonts.get(run.font).is_some_and(|font| font.is_italic);
        let is_underlined = || passage.page.underlines.iter().any(|rule| is_below(run, *rule));
        if is_italic { Some("in italics") } else { is_underlined().then_some("underlined") }
    });
    let finding = |(what, passage): (&str, Passage<'_>)| {
        on(STATEMENT_STYLE, document, &passage, format!("the funding statement is set {what}"))
            .help("set it plain: no italics, no underline, no effects")
    };
    fault.map(finding).into_iter().collect()
}

/// A line below a whole passage, or below one word of it.
fn is_below(run: &TextRun, rule: crate::model::finding::Area) -> bool {
    let width = (run.area.x + run.area.width).min(rule.x + rule.width) - run.area.x.max(rule.x);
    let middle = run.area.y + run.area.height / 2;
    5 * width >= 4 * rule.width && (middle..=run.area.y + run.area.height + run.area.height / 3).contains(&rule.y)
}

pub(in super::super) fn font(document: &PdfDocument, expected: &Expected) -> Vec<Finding> {
    let fault = set_wrong(document, expected, |_, run| {
        let font = document.fonts.get(run.font)?;
        (!is_of_allowed_family(&font.name)).then(|| font.name.clone())
    });
    let finding = |(name, passage): (String, Passage<'_>)| {
        on(STATEMENT_FONT, document, &passage, format!("the funding statement is set in `{name}`"))
            .help("set it in Arial, Calibri, Garamond, Tahoma, Trebuchet, Ubuntu or Verdana")
    };
    fault.map(finding).into_iter().collect()
}

/// Files name cuts of a family in many ways: `ArialNarrow-Bold`, `AGaramondPro-Regular`, `Verdana,Italic`.
fn is_of_allowed_family(name: &str) -> bool {
    const BEGINNINGS: [&str; 7] = ["arial", "calibri", "trebuchet", "tahoma", "verdana", "ubuntu", "auto-"];
    let lower = name.to_lowercase().replace(' ', "");
    is_allowed(name) || lower.contains("garamond") || BEGINNINGS.iter().any(|beginning| lower.starts_with(beginning))
}

pub(in super::super) fn colour(document: &PdfDocument, expected: &Expected) -> Vec<Finding> {
    let fault = set_wrong(document, expected, |_, run| (!is_permitted(run.colour)).then_some(run.colour));
    let finding = |(colour, passage): ([u8; 3], Passage<'_>)| {
        on(STATEMENT_COLOUR, document, &passage, format!("the funding statement is `{}`", hex(colour)))
            .help("use black or Reflex Blue `#003399` on a light ground, white on a dark one")
    };
    fault.map(finding).into_iter().collect()
}

/// Black of one ink is a dark grey on screens.
fn is_permitted(colour: [u8; 3]) -> bool {
    is_white(colour) || is_reflex_blue(colour) || colour.iter().all(|channel| *channel <= 45)
}

pub(in super::super) fn small(document: &PdfDocument, expected: &Expected) -> Vec<Finding> {
    let fault = set_wrong(document, expected, |passage, run| {
        let nearest = passage.page.emblems.iter().min_by_key(|emblem| gap(emblem.area, passage.area()));
        // A point is 3.53 tenths of a millimetre.
        let height = nearest.map_or(0.0, |emblem| f64::from(emblem.area.height));
        let is_small = run.size < SMALLEST || f64::from(run.size) * 0.353 < height * PROPORTION;
        is_small.then_some((run.size, height))
    });
    let finding = |((size, height), passage): ((i32, f64), Passage<'_>)| {
        let points = format!("{:.1}", f64::from(size) / 10.0);
        #[expect(clippy::cast_possible_truncation, reason = "a height on paper")]
        let message = if size < SMALLEST {
            format!("the funding statement is only `{points}` points high")
        } else {
            format!("the funding statement is `{points}` points high beside an emblem of `{}`", millimetres(height as i32))
        };
        on(STATEMENT_SMALL, document, &passage, message).help("set it so large that it is read together with the emblem")
    };
    fault.map(finding).into_iter().collect()
}

/// Header and footer are skipped by screen readers: a statement that stands only there is never heard.
pub(in super::super) fn in_footer(document: &PdfDocument, expected: &Expected) -> Vec<Finding> {
    let found = find(document, expected).filter(|found| document.is_tagged && found.verdict == Verdict::Right);
    let Some(passage) = found.and_then(|found| found.passage).filter(Passage::is_artifact) else { return Vec::new() };
    let is_elsewhere = document.pages.iter().any(|page| {
        let words = Words::of(page);
        expected.statements.iter().flat_map(|statement| words.find(statement)).any(|passage| !passage.is_artifact())
    });
    let finding = || {
        on(STATEMENT_IN_FOOTER, document, &passage, "the funding statement stands only in a header or footer".into())
            .help("put it into the text of the first page too: screen readers skip headers and footers")
    };
    (!is_elsewhere).then(finding).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cuts_of_the_named_families_pass() {
        for name in [
            "Arial-BoldMT",
            "ArialNarrow",
            "Calibri-Light",
            "TrebuchetMS",
            "Carlito-Bold",
            "AGaramondPro-Regular",
            "Verdana,Bold",
        ] {
            assert!(is_of_allowed_family(name), "{name}");
        }
        for name in ["TimesNewRomanPSMT", "TimesNewRomanTj", "ComicSansMS", "Helvetica"] {
            assert!(!is_of_allowed_family(name), "{name}");
        }
    }
}
