//! Values in running text that must be the same in every language: numbers, telephone numbers, dates, money, addresses,
//! doses. A value is compared by its key, in which each language's way of writing is gone: `10 000,5` and `10,000.5`,
//! `1 марта 2026` and `2026-yil 1-mart`, `+7 (495) 000-00-00` and `+74950000000`.
//!
//! A value that is recognised in one language only must do no harm. So [`cancel`] compares keys before kinds: a sum of
//! money is matched by the same number without a currency.

mod addresses;
mod dates;
mod phrases;
mod scan;

pub(super) use addresses::of_target;
pub(super) use phrases::is_said;
pub(super) use scan::scan;

/// What a value is; later kinds say more than earlier ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Number,
    Money,
    Dose,
    Date,
    Address,
    Phone,
}

/// A value as it is written and as it is compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Value {
    pub(super) kind: Kind,
    /// The same for all ways of writing it.
    pub(super) key: String,
    /// Currency or measure, when it was recognised.
    pub(super) unit: Option<&'static str>,
    /// Day and year of a date.
    pub(super) day: Option<(u32, Option<u32>)>,
    /// Bytes in the text.
    pub(super) start: usize,
    pub(super) end: usize,
    /// `10-го`, `2nd`: languages differ in where they use ordinal numbers, so one that is missing is no fault.
    pub(super) is_ordinal: bool,
}

impl Value {
    /// A value of which only the key is known.
    fn new(kind: Kind, key: String, start: usize, end: usize) -> Self {
        Self { kind, key, unit: None, day: None, start, end, is_ordinal: false }
    }

    /// Whether both can be the same value.
    fn equals(&self, other: &Self) -> bool {
        self.key == other.key && (self.unit == other.unit || self.unit.is_none() || other.unit.is_none())
    }

    /// The whole number, when it is one.
    pub(super) fn whole(&self) -> Option<u32> {
        self.key.parse().ok()
    }
}

/// Takes out of both lists what stands in the other one as well.
pub(super) fn cancel<T>(left: &mut Vec<T>, right: &mut Vec<T>, value: impl Fn(&T) -> &Value) {
    let is_twin = |one: &Value, other: &Value| one.kind == other.kind && one.unit == other.unit && one.key == other.key;
    cancel_by(left, right, |one, other| is_twin(value(one), value(other)));
    cancel_by(left, right, |one, other| value(one).equals(value(other)));
    cancel_dates(left, right, &value);
    cancel_dates(right, left, &value);
}

fn cancel_by<T>(left: &mut Vec<T>, right: &mut Vec<T>, same: impl Fn(&T, &T) -> bool) {
    left.retain(|one| match right.iter().position(|other| same(one, other)) {
        Some(at) => {
            right.remove(at);
            false
        }
        None => true,
    });
}

/// A date whose month was not understood on the other side: its day and year stand there as numbers.
fn cancel_dates<T>(dates: &mut Vec<T>, numbers: &mut Vec<T>, value: &impl Fn(&T) -> &Value) {
    dates.retain(|date| {
        let Some((day, year)) = value(date).day else { return true };
        let wanted: Vec<u32> = [day].into_iter().chain(year).collect();
        let is_number = |other: &T, number: u32| value(other).day.is_none() && value(other).whole() == Some(number);
        let are_there = wanted.iter().all(|number| numbers.iter().any(|other| is_number(other, *number)));
        if are_there {
            for number in wanted {
                let at = numbers.iter().position(|other| is_number(other, number));
                at.map(|at| numbers.remove(at));
            }
        }
        !are_there
    });
}
