//! `BR103` to `BR116`: the EU emblem as it is seen on paper.

use super::credit::find;
use super::geometry::{emblems, gap, millimetres, share_in};
use super::passages::{Passage, Words};
use crate::model::codes::{
    Code, EMBLEM_ALONE, EMBLEM_ALT, EMBLEM_ALTERED, EMBLEM_COLOUR, EMBLEM_COVERED, EMBLEM_CROWDED, EMBLEM_DISTORTED,
    EMBLEM_FILTERED, EMBLEM_GROUND, EMBLEM_LATE, EMBLEM_MISSING, EMBLEM_SMALL, EMBLEM_UNFUNDED, REPEATED_EMBLEM,
};
use crate::model::expected::{Expected, Product};
use crate::model::finding::{Area, Finding, Severity};
use crate::model::page::EmblemDrawing;
use crate::model::pdf::{EmblemSeen, PdfDocument, PdfPage};
use crate::rules::branding::colours::hex;
use crate::rules::branding::geometry::{self, FIELD, STAR};
use crate::rules::branding::statement::Verdict;

/// Least height: 1 cm (EU emblem rules, as restated by others), a tenth of a millimetre short for measuring.
const LEAST: i32 = 99;
/// Width by height may be off by three hundredths: on a fine picture of an emblem of 1 cm that is two pixels.
const RATIO: f64 = 0.03;
/// Paper and white ink of a picture of pixels come out a little darker than white.
const PAPER: u8 = 235;
/// Thousandths of the field that may be of another colour: softened edges of stars.
const COVERED: u32 = 20;
/// A statement farther from its emblem than this many heights, and than [`APART`], does not stand beside it.
const HEIGHTS_APART: f64 = 1.5;
const APART: f64 = 150.0;

/// What to do when a drawing is wrong.
const REPLACE: &str = "put in the emblem as the Union gives it, without changing it";

/// A finding for each emblem with a fault. Pages of a pack repeat one emblem: the same fault is said once.
fn each(
    code: Code,
    document: &PdfDocument,
    expected: &Expected,
    help: &str,
    fault: impl Fn(&PdfPage, &EmblemSeen) -> Option<String>,
) -> Vec<Finding> {
    if !expected.is_funded {
        return Vec::new();
    }
    let mut messages: Vec<String> = Vec::new();
    let mut findings = Vec::new();
    for (page, emblem) in emblems(document) {
        let Some(message) = fault(page, emblem).filter(|message| !messages.contains(message)) else { continue };
        findings.push(Finding::on_page(code, &document.path, page.number, Some(emblem.area), message.clone()).help(help));
        messages.push(message);
    }
    findings
}

pub(in super::super) fn missing(document: &PdfDocument, expected: &Expected) -> Vec<Finding> {
    let is_missing = expected.is_funded && emblems(document).next().is_none() && document.unreadable.is_empty();
    let finding = || {
        Finding::on_page(EMBLEM_MISSING, &document.path, 1, None, "the EU emblem is missing")
            .help("put the EU emblem on the first page, at least 1 cm high, with the funding statement beside it")
    };
    is_missing.then(finding).into_iter().collect()
}

/// A folded sheet has no first page: any panel may be in front.
pub(in super::super) fn late(document: &PdfDocument, expected: &Expected) -> Vec<Finding> {
    let first = emblems(document)
        .next()
        .filter(|(page, _)| expected.is_funded && expected.product != Product::Leaflet && page.number > 1);
    let finding = |(page, emblem): (&PdfPage, &EmblemSeen)| {
        let message = format!("the first EU emblem stands only on page `{}`", page.number);
        Finding::on_page(EMBLEM_LATE, &document.path, page.number, Some(emblem.area), message)
            .help("show the emblem with its statement on the first page too")
    };
    first.map(finding).into_iter().collect()
}

/// Shape only: proportions and colours have rules of their own.
pub(in super::super) fn altered(document: &PdfDocument, expected: &Expected) -> Vec<Finding> {
    each(EMBLEM_ALTERED, document, expected, REPLACE, |_, emblem| {
        let count = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
        // Something that lies on stars hides them, and a leaning emblem leans with all its stars: each is a fault of its own.
        if emblem.covered > COVERED || emblem.is_rotated || is_distorted(emblem) {
            return (emblem.stars != 12 && emblem.covered <= COVERED)
                .then(|| format!("the EU emblem is altered: it has `{}` stars and not 12", emblem.stars));
        }
        let drawing = EmblemDrawing {
            ratio: 1.5,
            stars: count(emblem.stars),
            in_place: count(emblem.stars_in_place),
            upright: count(emblem.stars_upright),
            regular: 12,
            ..EmblemDrawing::default()
        };
        geometry::fault(&drawing).map(|fault| format!("the EU emblem is altered: {fault}"))
    })
}

/// Print has more right colours than a screen: those of the four inks and of the two named inks come out of a file a little
/// different.
pub(in super::super) fn colour(document: &PdfDocument, expected: &Expected) -> Vec<Finding> {
    each(EMBLEM_COLOUR, document, expected, REPLACE, |_, emblem| {
        if emblem.is_grey || emblem.is_outline {
            return None;
        }
        let (part, found, right) = if !is_reflex_blue(emblem.field) {
            ("the field", emblem.field, FIELD)
        } else if !is_yellow(emblem.star) && !is_white(emblem.star) {
            ("a star", emblem.star, STAR)
        } else {
            return None;
        };
        Some(format!("{part} of the EU emblem is `{}` and must be `{}`", hex(found), hex(right)))
    })
}

/// Reflex Blue in sRGB, as 100 C 80 M in common profiles, and as the ink's maker shows it.
pub(super) fn is_reflex_blue(colour: [u8; 3]) -> bool {
    const TWINS: [([u8; 3], u8); 4] = [(FIELD, 12), ([0, 51, 255], 12), ([0, 78, 159], 24), ([0, 20, 137], 16)];
    TWINS.iter().any(|(right, slack)| colour.iter().zip(right).all(|(found, right)| found.abs_diff(*right) <= *slack))
}

fn is_yellow([red, green, blue]: [u8; 3]) -> bool {
    // From #FFCC00 to the yellow ink alone, #FFED00 to #FFF200.
    red >= 243 && (192..=246).contains(&green) && blue <= 40
}

/// The form in blue alone: Reflex Blue with white stars.
pub(super) fn is_white(colour: [u8; 3]) -> bool {
    colour.iter().all(|channel| *channel >= 245)
}

fn is_distorted(emblem: &EmblemSeen) -> bool {
    (emblem.ratio / 1.5 - 1.0).abs() > RATIO
}

pub(in super::super) fn distorted(document: &PdfDocument, expected: &Expected) -> Vec<Finding> {
    each(EMBLEM_DISTORTED, document, expected, "keep width and height together when you change the size", |_, emblem| {
        let message = || format!("the EU emblem is `{:.2}` times as wide as high and must be one and a half times", emblem.ratio);
        is_distorted(emblem).then(message)
    })
}

pub(in super::super) fn small(document: &PdfDocument, expected: &Expected) -> Vec<Finding> {
    each(
        EMBLEM_SMALL,
        document,
        expected,
        "make it at least 10 mm high; only small things such as pens may carry a smaller one",
        |_, emblem| {
            let height = upright_height(emblem);
            (height < LEAST).then(|| format!("the EU emblem is only `{}` high", millimetres(height)))
        },
    )
}

/// Of a leaning emblem, the shorter side of its box is the nearest that can be said.
fn upright_height(emblem: &EmblemSeen) -> i32 {
    if emblem.is_rotated { emblem.area.height.min(emblem.area.width) } else { emblem.area.height }
}

pub(in super::super) fn filtered(document: &PdfDocument, expected: &Expected) -> Vec<Finding> {
    let help = "show it upright and in its own colours; for print in one ink there is a form of its own, in outline or in blue";
    each(EMBLEM_FILTERED, document, expected, help, |_, emblem| {
        let what = match (emblem.is_grey, emblem.is_rotated) {
            (true, _) => "is grey",
            (_, true) => "is rotated",
            _ => return None,
        };
        Some(format!("the EU emblem {what}"))
    })
}

pub(in super::super) fn covered(document: &PdfDocument, expected: &Expected) -> Vec<Finding> {
    each(EMBLEM_COVERED, document, expected, "let nothing overlap the emblem, its statement included", |_, emblem| {
        (emblem.covered > COVERED).then(|| "something lies on the EU emblem".to_owned())
    })
}

/// Grounds of many colours, as photographs are, are left to the eye.
pub(in super::super) fn ground(document: &PdfDocument, expected: &Expected) -> Vec<Finding> {
    each(EMBLEM_GROUND, document, expected, "put it on white, or give it a white border of a 25th of its height", |_, emblem| {
        let ground = emblem.ground.filter(|ground| ground.iter().any(|channel| *channel < PAPER))?;
        (emblem.covered <= COVERED).then(|| format!("the EU emblem stands on `{}` without a white border", hex(ground)))
    })
}

/// The statement may stand nearer than other things, and so may what is nearly the statement.
pub(in super::super) fn crowded(document: &PdfDocument, expected: &Expected) -> Vec<Finding> {
    let credit = find(document, expected);
    let nearest = credit.as_ref().and_then(|found| found.passage.as_ref());
    each(
        EMBLEM_CROWDED,
        document,
        expected,
        "move it away; the funding statement may stand nearer than anything else",
        |page, emblem| {
            #[expect(clippy::cast_possible_truncation, reason = "a share of a length on paper")]
            let least = (f64::from(upright_height(emblem)) * expected.clear_space).round() as i32;
            if emblem.clear_space >= least || emblem.covered > COVERED {
                return None;
            }
            let own = nearest.filter(|passage| passage.page.number == page.number);
            let free = emblem.clear_space.max(room(page, emblem, own, expected));
            (free < least).then(|| {
                format!("something stands `{}` from the EU emblem, and `{}` must be free", millimetres(free), millimetres(least))
            })
        },
    )
}

/// Distance to the nearest words that are not the statement, or to the nearest other picture.
fn room(page: &PdfPage, emblem: &EmblemSeen, credit: Option<&Passage<'_>>, expected: &Expected) -> i32 {
    let words = Words::of(page);
    let statements = expected.statements.iter().flat_map(|statement| words.find(statement));
    let own: Vec<Area> = statements.chain(credit.cloned()).flat_map(|passage| passage.runs).map(|run| run.area).collect();
    let runs = page.runs.iter().filter(|run| !run.text.trim().is_empty()).map(|run| run.area).filter(|area| !own.contains(area));
    let is_other = |picture: &Area| share_in(*picture, emblem.area) < 0.5 && share_in(emblem.area, *picture) < 0.9;
    let pictures = page.pictures.iter().copied().filter(is_other);
    runs.chain(pictures).map(|area| gap(area, emblem.area)).min().unwrap_or(i32::MAX)
}

/// Only tagged files can say what is on a picture. An emblem that is repeated at the foot of pages is no figure there, and
/// need not be: it has been told on the first page.
pub(in super::super) fn alt(document: &PdfDocument, expected: &Expected) -> Vec<Finding> {
    if !document.is_tagged || !expected.is_funded {
        return Vec::new();
    }
    let figure = |page: &PdfPage, emblem: &EmblemSeen| {
        let at_place = page.figures.iter().filter(|figure| figure.area.is_some_and(|area| share_in(emblem.area, area) > 0.5));
        at_place.map(|figure| figure.alt.as_deref().is_some_and(|alt| !alt.trim().is_empty())).max()
    };
    let told: Vec<_> = emblems(document).map(|(page, emblem)| (page, emblem, figure(page, emblem))).collect();
    let mute = told.iter().find(|(_, _, figure)| *figure == Some(false));
    let untold = told.first().filter(|_| told.iter().all(|(_, _, figure)| figure.is_none()));
    let finding = |(page, emblem, _): &(&PdfPage, &EmblemSeen, Option<bool>)| {
        Finding::on_page(EMBLEM_ALT, &document.path, page.number, Some(emblem.area), "the EU emblem has no alternative text")
            .help("give the picture a text that says what it is, in the language of the document")
    };
    mute.or(untold).map(finding).into_iter().collect()
}

pub(in super::super) fn alone(document: &PdfDocument, expected: &Expected) -> Vec<Finding> {
    let Some((first_page, first)) = emblems(document).next() else { return Vec::new() };
    let Some(found) = find(document, expected).filter(|found| found.verdict == Verdict::Right) else { return Vec::new() };
    let Some(passage) = found.passage else { return Vec::new() };
    let message = match found.distance {
        None => format!(
            "the EU emblem stands on page `{}` and the funding statement on page `{}`",
            first_page.number, passage.page.number
        ),
        Some(distance) => {
            let height = passage.page.emblems.iter().map(upright_height).max().unwrap_or(first.area.height);
            if f64::from(distance) <= (HEIGHTS_APART * f64::from(height)).max(APART) {
                return Vec::new();
            }
            format!("the funding statement stands `{}` from the EU emblem", millimetres(distance))
        }
    };
    let finding = Finding::on_page(EMBLEM_ALONE, &document.path, passage.page.number, Some(passage.area()), message);
    vec![finding.help("put emblem and statement side by side, or the statement below the emblem")]
}

pub(in super::super) fn unfunded(document: &PdfDocument, expected: &Expected) -> Vec<Finding> {
    if expected.is_funded {
        return Vec::new();
    }
    let finding = |(page, area, what): (u32, Area, &str)| {
        let message = format!("{what} stands on something that the donor does not pay for");
        Finding::on_page(EMBLEM_UNFUNDED, &document.path, page, Some(area), message)
            .help("take it off: it says that the European Union supports this")
    };
    let emblem = emblems(document).next().map(|(page, emblem)| (page.number, emblem.area, "the EU emblem"));
    let statement = || {
        let passages = document.pages.iter().flat_map(|page| {
            let words = Words::of(page);
            expected.statements.iter().flat_map(|statement| words.find(statement)).collect::<Vec<_>>()
        });
        passages.map(|passage| (passage.page.number, passage.area(), "the funding statement")).next()
    };
    emblem.or_else(statement).map(finding).into_iter().collect()
}

/// A sheet that is folded shows several panels at once, each with its own emblem: only emblems side by side are one too many.
pub(in super::super) fn repeated(document: &PdfDocument, expected: &Expected) -> Vec<Finding> {
    let is_near = |one: &EmblemSeen, other: &EmblemSeen| gap(one.area, other.area) < 3 * one.area.height.max(other.area.height);
    let pairs = document.pages.iter().filter_map(|page| {
        let mut pairs =
            page.emblems.iter().enumerate().flat_map(|(at, one)| page.emblems[at + 1..].iter().map(move |other| (one, other)));
        pairs.find(|(one, other)| is_near(one, other)).map(|(_, other)| (page, other))
    });
    let finding = |(page, emblem): (&PdfPage, &EmblemSeen)| {
        let message = format!("there are `{}` EU emblems side by side", page.emblems.len());
        let mut finding = Finding::on_page(REPEATED_EMBLEM, &document.path, page.number, Some(emblem.area), message)
            .help("show one emblem with one statement, however many grants there are");
        finding.severity = Severity::Note;
        finding
    };
    pairs.filter(|_| expected.is_funded).map(finding).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn right_colours_of_print_are_right() {
        for blue in [[0, 51, 153], [2, 50, 155], [0, 20, 137], [0, 83, 159]] {
            assert!(is_reflex_blue(blue), "{blue:?}");
        }
        for blue in [[0, 102, 204], [0, 0, 128], [30, 60, 120], [0, 0, 255]] {
            assert!(!is_reflex_blue(blue), "{blue:?}");
        }
        assert!(is_yellow([255, 204, 0]) && is_yellow([255, 237, 0]));
        assert!(!is_yellow([225, 204, 0]) && !is_yellow([255, 255, 0]) && !is_yellow([255, 165, 0]));
    }
}
