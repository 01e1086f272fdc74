//! Facts of law: one value with its unit, source and dates, kept once and printed wherever a text names it by
//! `{{#fact RU.registration.days}}`. Which value holds on a day is decided here; how it is printed, in `resolve`.

use std::collections::BTreeMap;
use std::ops::Range;

use super::date::Date;
use super::localized::{Country, Lang, Localized};
use super::source::Span;

/// A value of the law that texts name by its id.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    /// `RU.registration.days`: the country whose law it is, then words with dots between them.
    pub id: String,
    /// Whose law.
    pub jurisdiction: Country,
    /// What is counted.
    pub unit: Unit,
    /// What it is about, for lists and notices.
    pub label: Localized,
    /// Successive values, by the day from which they hold; a value without such a day comes first.
    pub values: Vec<FactValue>,
    /// Its id in the file.
    pub span: Span,
}

/// One value of a fact with the days on which it holds.
#[derive(Debug, Clone, PartialEq)]
pub struct FactValue {
    /// How much, when, or what.
    pub amount: Amount,
    /// First day; without it, always until `until`.
    pub from: Option<Date>,
    /// Last day; without it, until the next value.
    pub until: Option<Date>,
    /// Where it is written.
    pub source: FactSource,
    /// When somebody last compared it with the source; `None` for nobody yet.
    pub verified_on: Option<Date>,
    /// Who did, by role: "lawyer of the centre"; no names.
    pub verified_by: Option<String>,
    /// When it must be compared again.
    pub review_by: Option<Date>,
    /// Its place.
    pub span: Span,
}

/// The act behind a value.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FactSource {
    /// Name and number of the act.
    pub act: Option<String>,
    /// Article, paragraph.
    pub article: Option<String>,
    /// Date of the act.
    pub date: Option<Date>,
    /// Internet address of an official text.
    pub address: Option<String>,
}

/// What the value of a fact counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unit {
    /// Calendar days.
    Days,
    /// Working days.
    WorkingDays,
    /// Months.
    Months,
    /// Years.
    Years,
    /// Hours.
    Hours,
    /// Minutes.
    Minutes,
    /// Per cent.
    Percent,
    /// A number without a word.
    Number,
    /// Money in the currency with this ISO 4217 code.
    Money(String),
    /// A day.
    Date,
    /// Words, per language.
    Text,
}

/// The value itself.
#[derive(Debug, Clone, PartialEq)]
pub enum Amount {
    /// Of every unit that counts.
    Number(Decimal),
    /// Of [`Unit::Date`].
    Date(Date),
    /// Of [`Unit::Text`].
    Text(Localized),
}

/// A number as it is written: no rounding, no binary fractions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decimal {
    /// Digits before the point, without leading zeros.
    pub whole: String,
    /// Digits after it; empty for whole numbers.
    pub fraction: String,
}

impl Decimal {
    /// Reads `7`, `0.5`, `4870`; no signs, no spaces, at most twelve digits before and six after the point.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        let is_digits = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit());
        let fits = (1..=12).contains(&whole.len()) && fraction.len() <= 6 && !text.ends_with('.');
        (fits && is_digits(whole) && is_digits(fraction)).then(|| {
            let whole = whole.trim_start_matches('0');
            Self { whole: if whole.is_empty() { "0" } else { whole }.to_owned(), fraction: fraction.to_owned() }
        })
    }

    /// So many times the number, exactly.
    #[must_use]
    pub fn times(&self, count: u64) -> Self {
        Self::of_digits(self.digits(self.fraction.len()) * u128::from(count), self.fraction.len())
    }

    /// The sum, exactly.
    #[must_use]
    pub fn plus(&self, other: &Self) -> Self {
        let places = self.fraction.len().max(other.fraction.len());
        Self::of_digits(self.digits(places) + other.digits(places), places)
    }

    /// The number without its point, when so many digits stand behind it.
    fn digits(&self, places: usize) -> u128 {
        format!("{}{:0<places$}", self.whole, self.fraction).parse().unwrap_or_default()
    }

    fn of_digits(digits: u128, places: usize) -> Self {
        let digits = format!("{digits:0>width$}", width = places + 1);
        let (whole, fraction) = digits.split_at(digits.len() - places);
        Self { whole: whole.to_owned(), fraction: fraction.to_owned() }
    }
}

/// With a point, as in the files.
impl std::fmt::Display for Decimal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.whole)?;
        if self.fraction.is_empty() { Ok(()) } else { write!(f, ".{}", self.fraction) }
    }
}

/// What a fact is on a day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum State<'a> {
    /// It holds, and nothing else is known.
    Holds(&'a FactValue),
    /// It holds until a known day, with the value after it where there is one.
    Ends {
        /// What holds.
        now: &'a FactValue,
        /// Its last day.
        until: Date,
        /// What follows, and from when.
        next: Option<(&'a FactValue, Date)>,
    },
    /// It is over, and nothing follows.
    Over(&'a FactValue, Date),
    /// It begins on a day to come.
    Begins(&'a FactValue, Date),
    /// It has no values at all.
    Unknown,
}

impl FactValue {
    /// Whether the day of its check has gone by.
    #[must_use]
    pub fn is_overdue(&self, day: Date) -> bool {
        self.review_by.is_some_and(|last| last < day)
    }
}

impl Fact {
    /// The last day of the value at `index`: its own `until`, or the day before the next value.
    #[must_use]
    pub fn last_day(&self, index: usize) -> Option<Date> {
        let next = self.values.get(index + 1).and_then(|next| next.from);
        self.values.get(index)?.until.or_else(|| next.and_then(|next| next.yesterday().ok()))
    }

    /// Index of the value that holds on `day`. Where values overlap, the later one.
    #[must_use]
    pub fn index_on(&self, day: Date) -> Option<usize> {
        (0..self.values.len()).rev().find(|index| {
            let begun = self.values[*index].from.is_none_or(|from| from <= day);
            begun && self.last_day(*index).is_none_or(|until| day <= until)
        })
    }

    /// What it is on `day`, with the change that is known to come.
    #[must_use]
    pub fn on(&self, day: Date) -> State<'_> {
        let upcoming = self.values.iter().find_map(|value| Some((value, value.from.filter(|from| *from > day)?)));
        if let Some(index) = self.index_on(day) {
            let now = &self.values[index];
            return match self.last_day(index) {
                Some(until) => State::Ends { now, until, next: upcoming },
                None => State::Holds(now),
            };
        }
        if let Some((value, from)) = upcoming {
            return State::Begins(value, from);
        }
        let past = (0..self.values.len()).rev().find_map(|index| Some((index, self.last_day(index)?)));
        past.map_or(State::Unknown, |(index, until)| State::Over(&self.values[index], until))
    }

    /// Values that readers see on `day`: the one that holds and the next, or the nearest one.
    #[must_use]
    pub fn shown_on(&self, day: Date) -> Vec<&FactValue> {
        match self.on(day) {
            State::Ends { now, next, .. } => std::iter::once(now).chain(next.map(|(value, _)| value)).collect(),
            State::Holds(value) | State::Over(value, _) | State::Begins(value, _) => vec![value],
            State::Unknown => Vec::new(),
        }
    }
}

/// All facts of a book, by id.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Facts {
    by_id: BTreeMap<String, Fact>,
}

impl Facts {
    /// Adds a fact; of two with one id the first stays.
    pub fn add(&mut self, fact: Fact) {
        self.by_id.entry(fact.id.clone()).or_insert(fact);
    }

    /// The fact with this id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Fact> {
        self.by_id.get(id)
    }

    /// Changes the values of the fact with this id.
    pub fn change(&mut self, id: &str, change: impl FnMut(&mut FactValue)) {
        self.by_id.get_mut(id).into_iter().flat_map(|fact| &mut fact.values).for_each(change);
    }

    /// All facts, by id.
    pub fn iter(&self) -> impl Iterator<Item = &Fact> {
        self.by_id.values()
    }

    /// All ids in order.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.by_id.keys().map(String::as_str)
    }

    /// The day on which the least recently checked of the values that readers of `ids` see on `day` was checked; `None` when one of
    /// them never was.
    #[must_use]
    pub fn checked_on<'a>(&self, ids: impl IntoIterator<Item = &'a String>, day: Date) -> Option<Date> {
        let shown = ids.into_iter().filter_map(|id| self.get(id)).flat_map(|fact| fact.shown_on(day));
        shown.map(|value| value.verified_on).min().flatten()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.by_id.is_empty()
    }
}

/// What facts print in each language on the day of the book, for rules that look for it in texts: language → id → the
/// values that readers see, each by itself.
pub type Amounts = BTreeMap<Lang, BTreeMap<String, Vec<String>>>;

/// A place of a text that names a fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactUse {
    /// The id as written; one that is none where the place is not as it should be.
    pub id: String,
    /// Bytes of the whole `{{#fact …}}`.
    pub range: Range<usize>,
}

const OPENING: &str = "{{#fact";
const CLOSING: &str = "}}";

/// Places of `text` that name facts, in order and apart from each other. One that is not closed before the next one or the end
/// of its line ends there and has an empty id.
pub fn uses(text: &str) -> impl Iterator<Item = FactUse> + '_ {
    // Nearly no text has a brace, and a single byte is found sooner than a word.
    let text = if text.as_bytes().contains(&OPENING.as_bytes()[0]) { text } else { "" };
    text.match_indices(OPENING).map(|(start, _)| {
        let line = text[start + OPENING.len()..].lines().next().unwrap_or_default();
        let own = line.split(OPENING).next().unwrap_or_default();
        let inside = own.split_once(CLOSING).map(|(inside, _)| inside);
        let length = OPENING.len() + inside.map_or(own.trim_end().len(), |inside| inside.len() + CLOSING.len());
        let id = inside.filter(|inside| inside.starts_with(' ')).map(str::trim).unwrap_or_default();
        FactUse { id: id.to_owned(), range: start..start + length }
    })
}

/// How a text names the fact with this id.
#[must_use]
pub fn written(id: &str) -> String {
    format!("{OPENING} {id}{CLOSING}")
}

/// Whether this can be the id of a fact: `RU.registration.days`.
#[must_use]
pub fn is_fact_id(id: &str) -> bool {
    let is_word = |word: &str| {
        !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
    };
    id.split_once('.').is_some_and(|(country, rest)| {
        country.len() == 2 && country.bytes().all(|byte| byte.is_ascii_uppercase()) && rest.split('.').all(is_word)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::source::SourceId;

    fn span() -> Span {
        Span::new(SourceId(0), 0..0)
    }

    fn value(from: Option<Date>, until: Option<Date>) -> FactValue {
        let amount = Amount::Date(Date::ZERO);
        let source = FactSource::default();
        FactValue { amount, from, until, source, verified_on: None, verified_by: None, review_by: None, span: span() }
    }

    fn fact(mut values: Vec<FactValue>) -> Fact {
        values.sort_by_key(|value| value.from);
        let (id, jurisdiction) = ("RU.a".to_owned(), Country::new("RU"));
        Fact { id, jurisdiction, unit: Unit::Days, label: Localized::default(), values, span: span() }
    }

    /// Beginnings and ends on six days, each of which may be left out.
    fn intervals() -> Vec<FactValue> {
        let day = |number| Some(jiff::civil::date(2027, 1, number));
        let days = || std::iter::once(None).chain((1..=6).map(day));
        let pairs = days().flat_map(|from| days().map(move |until| (from, until)));
        pairs
            .filter(|(from, until)| until.is_none_or(|until| from.is_none_or(|from| from <= until)))
            .map(|(from, until)| value(from, until))
            .collect()
    }

    fn is_sound(fact: &Fact) -> bool {
        fact.values.windows(2).all(|pair| {
            let ends = |from| pair[0].until.is_none_or(|until| until < from);
            pair[1].from.is_some_and(|from| ends(from) && pair[0].from != Some(from))
        })
    }

    fn holding(fact: &Fact, day: Date) -> Vec<usize> {
        let holds = |index: &usize| {
            fact.values[*index].from.is_none_or(|from| from <= day) && fact.last_day(*index).is_none_or(|until| day <= until)
        };
        (0..fact.values.len()).filter(holds).collect()
    }

    #[test]
    fn amounts_are_exact() {
        let number = |text: &str| Decimal::parse(text).unwrap_or_else(|| panic!("{text}"));
        for (price, count, cost) in
            [("0.45", 3300, "1485.00"), ("0.05", 1, "0.05"), ("0", 7, "0"), ("12", 3, "36"), ("0.1", 10, "1.0")]
        {
            assert_eq!(number(price).times(count).to_string(), cost);
        }
        for (left, right, sum) in [("0.45", "1.5", "1.95"), ("9.99", "0.01", "10.00"), ("3", "4", "7")] {
            assert_eq!(number(left).plus(&number(right)).to_string(), sum);
        }
    }

    #[test]
    fn on_any_day_at_most_one_value_of_a_sound_fact_holds_and_it_is_the_one_that_is_found() {
        let intervals = intervals();
        let mut sound = 0;
        for first in &intervals {
            for second in &intervals {
                for third in &intervals {
                    let fact = fact(vec![first.clone(), second.clone(), third.clone()]);
                    if !is_sound(&fact) {
                        continue;
                    }
                    sound += 1;
                    for number in 1..=7 {
                        let day = jiff::civil::date(2027, 1, number);
                        let holding = holding(&fact, day);
                        assert!(holding.len() <= 1, "{fact:?} on {day}: {holding:?}");
                        assert_eq!(fact.index_on(day), holding.first().copied(), "{fact:?} on {day}");
                    }
                }
            }
        }
        assert!(sound > 500, "{sound} facts are enough to try");
    }

    #[test]
    fn a_fact_goes_through_its_states() {
        let day = |number| jiff::civil::date(2027, 1, number);
        let fact = fact(vec![value(Some(day(2)), None), value(Some(day(4)), Some(day(5)))]);
        let [first, second] = [&fact.values[0], &fact.values[1]];
        assert_eq!(fact.on(day(1)), State::Begins(first, day(2)));
        assert_eq!(fact.on(day(3)), State::Ends { now: first, until: day(3), next: Some((second, day(4))) });
        assert_eq!(fact.on(day(4)), State::Ends { now: second, until: day(5), next: None });
        assert_eq!(fact.on(day(6)), State::Over(second, day(5)));
    }

    #[test]
    fn names_of_facts_in_texts() {
        let found: Vec<_> = uses("а {{#fact RU.a-b.c2}}, {{#fact RU.d\nи {{#fact}} {{#factRU.e}}").collect();
        let ids: Vec<_> = found.iter().map(|found| found.id.as_str()).collect();
        assert_eq!(ids, ["RU.a-b.c2", "", "", ""]);
        assert_eq!(found[0].range, 3..22);
        let nested: Vec<_> = uses("{{#fact RU.p {{#fact RU.q}}").map(|found| (found.id, found.range)).collect();
        assert_eq!(nested, [(String::new(), 0..12), ("RU.q".to_owned(), 13..27)]);
        assert!(
            is_fact_id("RU.a-b.c2")
                && !is_fact_id("ru.a")
                && !is_fact_id("RU")
                && !is_fact_id("RU.a..b")
                && !is_fact_id("RU.a_b")
        );
    }

    #[test]
    fn numbers_are_read_as_they_are_written() {
        let read = |text: &str| Decimal::parse(text).map(|number| (number.whole, number.fraction));
        assert_eq!(read("007.50"), Some(("7".to_owned(), "50".to_owned())));
        assert_eq!(read("0.5"), Some(("0".to_owned(), "5".to_owned())));
        assert!(["", ".", "5.", ".5", "-1", "1 000", "1,5", "1e3"].iter().all(|text| read(text).is_none()));
    }
}
