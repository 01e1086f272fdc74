//! The number of a published edition: the month it is for, and which one of that month.

use std::fmt;

use crate::model::date::{self, Date};

/// More editions a month than this are a mistake of somebody's script, and would not fit into a serial.
const MOST: u32 = 99;

/// `2026-11`; the second edition of the same month is `2026-11.2`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Number {
    year: i16,
    month: i8,
    /// Which of the month, from 1.
    turn: u32,
}

impl Number {
    /// The number of an edition for `day` that follows `previous`; `None` when that one is for a later month, or when the
    /// month is full.
    #[must_use]
    pub fn next(day: Date, previous: Option<Self>) -> Option<Self> {
        let first = Self { year: day.year(), month: day.month(), turn: 1 };
        match previous {
            Some(previous) if (previous.year, previous.month) > (first.year, first.month) => None,
            Some(previous) if (previous.year, previous.month) == (first.year, first.month) => {
                (previous.turn < MOST).then_some(Self { turn: previous.turn + 1, ..first })
            }
            _ => Some(first),
        }
    }

    /// Reads `2026-11` or `2026-11.2`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (month, turn) = text.split_once('.').unwrap_or((text, "1"));
        let day = date::parse(&format!("{month}-01"))?;
        let turn = turn.parse().ok().filter(|turn| (1..=MOST).contains(turn))?;
        let number = Self { year: day.year(), month: day.month(), turn };
        (number.to_string() == text).then_some(number)
    }

    /// A number that grows with every edition: `20261102` for `2026-11.2`.
    #[must_use]
    pub fn serial(self) -> u64 {
        let part = |number: i64| u64::try_from(number).unwrap_or_default();
        part(self.year.into()) * 10_000 + part(self.month.into()) * 100 + u64::from(self.turn)
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)?;
        if self.turn > 1 { write!(f, ".{}", self.turn) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        date::parse(text).unwrap()
    }

    #[test]
    fn counts_within_the_month_and_never_back() {
        let first = Number::next(day("2026-11-20"), None).unwrap();
        let second = Number::next(day("2026-11-02"), Some(first)).unwrap();
        let later = Number::next(day("2027-01-01"), Some(second)).unwrap();
        assert_eq!([first, second, later].map(|number| number.to_string()), ["2026-11", "2026-11.2", "2027-01"]);
        assert_eq!(Number::next(day("2026-12-31"), Some(later)), None);
        assert!(first.serial() < second.serial() && second.serial() < later.serial());
    }

    #[test]
    fn is_read_as_it_is_written_only() {
        assert_eq!(Number::parse("2026-11.2").map(Number::serial), Some(20_261_102));
        for wrong in ["2026-11.1", "2026-13", "2026-11.0", "2026-11.100", "2026-1", "", "2026-11.02"] {
            assert_eq!(Number::parse(wrong), None, "{wrong}");
        }
    }
}
