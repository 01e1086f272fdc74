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
pub(super) use scan::{may_hold, scan};

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
    cancel_pieces(left, right, &value);
    cancel_pieces(right, left, &value);
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

/// A value that the other side has in pieces: a date as day and year, because the name of its month was not understood or
/// a full stop stands between; `16,57` as `16, 57`.
fn cancel_pieces<T>(whole: &mut Vec<T>, pieces: &mut Vec<T>, value: &impl Fn(&T) -> &Value) {
    whole.retain(|one| {
        let wanted = pieces_of(value(one));
        let mut found: Vec<usize> = Vec::new();
        for wanted in &wanted {
            let is_it = |at: &usize| !found.contains(at) && wanted.is(value(&pieces[*at]));
            found.extend((0..pieces.len()).find(is_it));
        }
        let is_there = !wanted.is_empty() && found.len() == wanted.len();
        if is_there {
            found.sort_unstable();
            for at in found.into_iter().rev() {
                pieces.remove(at);
            }
        }
        !is_there
    });
}

/// A number, or a date without a year that falls on the same day.
struct Piece<'a> {
    number: u32,
    month_and_day: Option<&'a str>,
}

impl Piece<'_> {
    fn is(&self, value: &Value) -> bool {
        match value.day {
            Some(_) => self.month_and_day.is_some_and(|day| value.key.strip_prefix('-') == Some(day)),
            None => value.whole() == Some(self.number),
        }
    }
}

fn pieces_of(value: &Value) -> Vec<Piece<'_>> {
    let number = |number: u32| Piece { number, month_and_day: None };
    if let Some((day, year)) = value.day {
        let month_and_day = value.key.split_once('-').map(|(_, rest)| rest);
        return [Piece { number: day, month_and_day }].into_iter().chain(year.map(number)).collect();
    }
    let (whole, fraction) = value.key.split_once('.').unwrap_or_default();
    whole.parse().ok().zip(fraction.parse().ok()).map_or_else(Vec::new, |(whole, fraction)| vec![number(whole), number(fraction)])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn left_over(left: &str, right: &str) -> (Vec<String>, Vec<String>) {
        let (mut left, mut right) = (scan(left), scan(right));
        cancel(&mut left, &mut right, |value| value);
        let keys = |values: Vec<Value>| values.into_iter().map(|value| value.key).collect();
        (keys(left), keys(right))
    }

    #[test]
    fn one_sentence_in_several_languages_has_the_same_values() {
        let sentences = [
            ("до 1 марта 2026 года", "2026 ж. 1 наурызға дейін"),
            ("до 1 марта 2026 года", "2026-жылдын 1-мартына чейин"),
            ("до 1 марта 2026 года", "2026-jıl 1-martqa shekem"),
            ("до 1 марта 2026 года", "by 1 March. 2026 is the year"),
            ("01.03.2026", "01-03-2026"),
            ("на шаге 10", "Step 10 may come"),
            ("5 тыс. рублей в месяц", "ойына 5 мың рубль"),
            ("5000 рублей", "5 ming rubl"),
            ("100 долларов США", "100 AQSh dollari"),
            ("2,5 млн сумов", "2.5 million soʻm"),
            ("ст. 16,57,67", "16, 57, 67-moddalar"),
            ("с 9:00 до 18:30", "from 9 to 18:30"),
            ("в 18:00", "at 6 pm"),
            ("38 °C, 5%, 250 мл", "38 daraja, 5 foiz, 250 ml"),
            ("37,5 градуса", "37.5°"),
            ("10–15 минут, 18 лет", "10 dan 15 minutgacha, 18-year-old"),
            ("№ 197-ФЗ от 30.12.2001", "30.12.2001 № 197-FZ"),
            ("100–120 раз", "100-120 рет"),
            ("с 1 по 5 мая", "1–5 май"),
            ("в 10 000 раз", "10,000 times"),
        ];
        for (russian, other) in sentences {
            assert_eq!(left_over(russian, other), (vec![], vec![]), "{russian} / {other}");
        }
    }

    #[test]
    fn other_values_are_left_over() {
        for (russian, other) in [
            ("500 мг", "500 ml"),
            ("500 рублей", "500 tenge"),
            ("1 марта", "1 май"),
            ("15 дней", "51 kun"),
            ("1,5 часа", "1,6 soat"),
        ] {
            let (left, right) = left_over(russian, other);
            assert_eq!((left.len(), right.len()), (1, 1), "{russian} / {other}");
        }
    }
}
