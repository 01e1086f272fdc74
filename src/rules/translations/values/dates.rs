//! Dates: `01.03.2026` and `2026-03-01` as they stand, and those with a month in words, put together from numbers.

use super::phrases::month;
use super::{Kind, Value};

/// A date in figures that begins at `start`.
pub(super) fn in_figures(text: &str, start: usize) -> Option<Value> {
    let bytes = &text.as_bytes()[start..];
    let mut fields: Vec<&str> = Vec::new();
    let mut at = 0;
    let mut mark = None;
    while fields.len() < 3 {
        let length = bytes[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        if length == 0 {
            return None;
        }
        fields.push(&text[start + at..start + at + length]);
        at += length;
        if fields.len() < 3 {
            let next = *bytes.get(at).filter(|byte| b".-/".contains(byte))?;
            if mark.is_some_and(|mark| mark != next) {
                return None;
            }
            mark = Some(next);
            at += 1;
        }
    }
    let goes_on = bytes.get(at).is_some_and(|byte| b".-/".contains(byte)) && bytes.get(at + 1).is_some_and(u8::is_ascii_digit);
    let (day, month, year) = match fields.as_slice() {
        [year, month, day] if year.len() == 4 && mark == Some(b'-') => (day, month, year),
        [day, month, year] if year.len() == 4 && mark != Some(b'-') => (day, month, year),
        _ => return None,
    };
    let number = |field: &str| field.parse::<u32>().ok();
    let value = date(number(day)?, number(month)?, Some(number(year)?), start, start + at)?;
    (!goes_on).then_some(value)
}

fn date(day: u32, month: u32, year: Option<u32>, start: usize, end: usize) -> Option<Value> {
    if !(1..=31).contains(&day) || !(1..=12).contains(&month) {
        return None;
    }
    let key = format!("{}-{month:02}-{day:02}", year.map(|year| year.to_string()).unwrap_or_default());
    Some(Value { day: Some((day, year)), ..Value::new(Kind::Date, key, start, end) })
}

/// Puts together numbers that make a date with a month in words: `1 марта 2026`, `2026 жылғы 1 наурыз`, `March 1, 2026`.
pub(super) fn join(text: &str, values: &mut Vec<Value>) {
    let mut at = 0;
    while at < values.len() {
        if let Some((first, last, date)) = joined(text, values, at) {
            values.splice(first..=last, [date]);
            at = first;
        }
        at += 1;
    }
}

/// The first and the last of the values that make a date with the day at `at`.
fn joined(text: &str, values: &[Value], at: usize) -> Option<(usize, usize, Value)> {
    let value = &values[at];
    let day = value.whole().filter(|day| (1..=31).contains(day) && value.kind == Kind::Number)?;
    let (month, start, end) = month_beside(text, value)?;
    let year_of = |value: &Value| value.whole().filter(|year| (1900..=2100).contains(year) && value.kind == Kind::Number);
    if let Some(next) = values.get(at + 1)
        && let Some(year) = year_of(next)
        && text.get(end..next.start).is_some_and(|gap| is_gap(gap, 2))
    {
        return Some((at, at + 1, date(day, month, Some(year), start, next.end)?));
    }
    if let Some(previous) = at.checked_sub(1).map(|before| &values[before])
        && let Some(year) = year_of(previous)
        && text.get(previous.end..start).is_some_and(|gap| is_gap(gap, 1))
    {
        return Some((at - 1, at, date(day, month, Some(year), previous.start, end)?));
    }
    Some((at, at, date(day, month, None, start, end)?))
}

/// The month behind a number (`1 марта`, `1-mart`) or before it (`March 1`), with the bytes of both.
fn month_beside(text: &str, value: &Value) -> Option<(u32, usize, usize)> {
    let written = &text[value.start..value.end];
    let digits = written.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &text[value.start + digits..];
    let behind = rest.trim_start_matches([' ', '\u{a0}', '-', '\u{2011}']);
    let word: String = behind.chars().take_while(|letter| letter.is_alphabetic()).collect();
    if let Some(month) = month(&word.to_lowercase()) {
        return Some((month, value.start, text.len() - behind.len() + word.len()));
    }
    let before = text[..value.start].strip_suffix([' ', '\u{a0}'])?;
    let word_start = before
        .rfind(|letter: char| !letter.is_alphabetic())
        .map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
    let is_english = before[word_start..].is_ascii();
    let month = month(&before[word_start..].to_lowercase()).filter(|_| is_english)?;
    Some((month, word_start, value.start + digits))
}

/// Nothing between two values but so many words: ` соли `, `-yil `, `, `.
fn is_gap(gap: &str, words: usize) -> bool {
    let is_part = |letter: char| letter.is_alphabetic() || " \u{a0}-\u{2011},".contains(letter);
    gap.chars().all(is_part) && gap.split([' ', '\u{a0}', '-', '\u{2011}', ',']).filter(|word| !word.is_empty()).count() <= words
}
