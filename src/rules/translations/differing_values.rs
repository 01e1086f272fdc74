//! `TR107` to `TR112`: numbers, sums, doses, dates, addresses and telephone numbers that a translation has otherwise than
//! its source. Parts are matched by the ids of their headings, and inside them piece by piece, so that two values that
//! changed places are found, and one that only moved into the next sentence is not.

use rayon::prelude::*;

use super::units::{Section, Unit, sections};
use super::values::{Kind, Value, cancel, is_said, of_target, scan};
use crate::model::book::{Book, Sources};
use crate::model::codes::{
    Code, DIFFERING_ADDRESS, DIFFERING_DATE, DIFFERING_DOSE, DIFFERING_MONEY, DIFFERING_NUMBER, DIFFERING_PHONE,
};
use crate::model::finding::Finding;
use crate::model::source::{SourceMap, Span};
use crate::model::translation::pairs::{Pair, pairs};

pub(super) fn check(sources: &Sources, _: &Book) -> Vec<Finding> {
    pairs(sources).par_iter().flat_map_iter(|pair| compare(pair, &sources.map)).collect()
}

/// A value with its place in the book.
struct Found {
    value: Value,
    written: String,
    span: Span,
    /// Where the other text would have it.
    other: Span,
}

/// Values of one text that the other one does not have.
#[derive(Default)]
struct Lonely {
    original: Vec<Found>,
    translation: Vec<Found>,
}

fn compare(pair: &Pair<'_>, map: &SourceMap) -> Vec<Finding> {
    let (original, translation) = (sections(&pair.original, map), sections(&pair.translation, map));
    let mut findings = Vec::new();
    for (original, translation) in matched(&original, &translation) {
        compare_sections(original, translation, pair, map, &mut findings);
    }
    findings
}

/// Sections of the same name, and those in the same place where only the name differs.
fn matched<'a>(originals: &'a [Section<'a>], translations: &'a [Section<'a>]) -> Vec<(&'a Section<'a>, &'a Section<'a>)> {
    let by_name = |name: &str, sections: &'a [Section<'a>]| sections.iter().find(|section| section.name == name);
    let mut matched = Vec::new();
    for (at, original) in originals.iter().enumerate() {
        let in_place = translations
            .get(at)
            .filter(|other| originals.len() == translations.len() && by_name(other.name, originals).is_none());
        matched.extend(by_name(original.name, translations).or(in_place).map(|translation| (original, translation)));
    }
    matched
}

fn compare_sections(
    original: &Section<'_>,
    translation: &Section<'_>,
    pair: &Pair<'_>,
    map: &SourceMap,
    findings: &mut Vec<Finding>,
) {
    let mut moved = Lonely::default();
    for (left, right) in groups(&original.units, &translation.units) {
        let place = |one: &[Unit<'_>], all: &[Unit<'_>], head| first(one).or(first(all)).unwrap_or(head);
        let there = place(left, &original.units, pair.original.head());
        let here = place(right, &translation.units, pair.translation.head());
        let mut lonely = Lonely { original: found(left, there, here), translation: found(right, here, there) };
        lonely.reduce(left, right, pair);
        lonely.marry(map, findings);
        moved.original.append(&mut lonely.original);
        moved.translation.append(&mut lonely.translation);
    }
    moved.reduce(&original.units, &translation.units, pair);
    moved.forget_repeated(&original.units, &translation.units);
    for found in moved.original.iter().filter(|found| !found.value.is_ordinal) {
        let message = format!("`{}` of the source, {}, is missing here", found.written, at(found.span, map));
        let here = Span { end: found.other.start, ..found.other };
        findings.push(
            Finding::at(code(found.value.kind), here, message).help("add it here, or mend the source if it is wrong there"),
        );
    }
    for found in moved.translation.iter().filter(|found| !found.value.is_ordinal) {
        let message = format!("`{}` is not in the source, {}", found.written, at(found.other, map));
        findings.push(
            Finding::at(code(found.value.kind), found.span, message)
                .help("take it out here, or add it to the source if it is right"),
        );
    }
}

fn first(units: &[Unit<'_>]) -> Option<Span> {
    units.iter().find_map(Unit::place)
}

/// Pieces to compare with each other: one by one where both sections are built alike, or all at once.
fn groups<'a, 'u>(left: &'u [Unit<'a>], right: &'u [Unit<'a>]) -> Vec<(&'u [Unit<'a>], &'u [Unit<'a>])> {
    let is_alike = left.len() == right.len() && left.iter().zip(right).all(|(one, other)| one.kind == other.kind);
    if is_alike { left.chunks(1).zip(right.chunks(1)).collect() } else { vec![(left, right)] }
}

/// Values of some pieces that begin at `start`, while those of the other text begin at `other`.
fn found(units: &[Unit<'_>], start: Span, other: Span) -> Vec<Found> {
    let mut found = Vec::new();
    for words in units.iter().filter(|unit| unit.may_hold_values()).map(Unit::words) {
        let first = found.len();
        for value in scan(&words.text) {
            let span = words.span(value.start, value.end).unwrap_or(start);
            found.push(Found { written: words.text[value.start..value.end].to_owned(), value, span, other });
        }
        let in_words = first..found.len();
        for (target, span) in &words.targets {
            // An address that is written out in the words of its link counts once.
            let is_new = |value: &Value| found[in_words.clone()].iter().all(|other| other.value.key != value.key);
            let value = of_target(target).filter(is_new);
            found.extend(value.map(|value| Found { value, written: (*target).to_owned(), span: *span, other }));
        }
    }
    found
}

impl Lonely {
    /// Takes out what both have, and small numbers that the other text says in words.
    fn reduce(&mut self, left: &[Unit<'_>], right: &[Unit<'_>], pair: &Pair<'_>) {
        cancel(&mut self.original, &mut self.translation, |found| &found.value);
        let is_silent = |found: &Found, units: &[Unit<'_>], lang: &str| {
            !found.value.whole().is_some_and(|number| units.iter().any(|unit| is_said(number, &unit.words().text, lang)))
        };
        self.original.retain(|found| is_silent(found, right, pair.translation.lang.as_str()));
        self.translation.retain(|found| is_silent(found, left, pair.original.lang.as_str()));
    }

    /// A telephone number or address that a part names twice in one language and once in the other is not lost.
    fn forget_repeated(&mut self, left: &[Unit<'_>], right: &[Unit<'_>]) {
        let is_new = |found: &Found, units: &[Unit<'_>]| {
            !matches!(found.value.kind, Kind::Phone | Kind::Address)
                || !self::found(units, found.span, found.span).iter().any(|other| other.value.key == found.value.key)
        };
        self.original.retain(|found| is_new(found, right));
        self.translation.retain(|found| is_new(found, left));
    }

    /// Takes a value of each side that stand for each other: of one kind first, then of any.
    fn marry(&mut self, map: &SourceMap, findings: &mut Vec<Finding>) {
        for same_kind in [true, false] {
            let translation = &mut self.translation;
            self.original.retain(|one| {
                let at = translation.iter().position(|other| !same_kind || other.value.kind == one.value.kind);
                at.is_none_or(|at| {
                    findings.push(difference(one, &translation.remove(at), map));
                    false
                })
            });
        }
    }
}

fn difference(original: &Found, translation: &Found, map: &SourceMap) -> Finding {
    let kind = original.value.kind.max(translation.value.kind);
    let message =
        format!("`{}` stands where the source, {}, has `{}`", translation.written, at(original.span, map), original.written);
    Finding::at(code(kind), translation.span, message).help("write what the source has, or mend the source if it is wrong there")
}

fn code(kind: Kind) -> Code {
    match kind {
        Kind::Number => DIFFERING_NUMBER,
        Kind::Money => DIFFERING_MONEY,
        Kind::Dose => DIFFERING_DOSE,
        Kind::Date => DIFFERING_DATE,
        Kind::Address => DIFFERING_ADDRESS,
        Kind::Phone => DIFFERING_PHONE,
    }
}

fn at(span: Span, map: &SourceMap) -> String {
    format!("`{}:{}`", map.get(span.source).path, map.line_column(span).line)
}
