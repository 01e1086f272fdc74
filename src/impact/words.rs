//! Words and values that are others and look alike: every word backwards, every digit the next one. Widths stay, so lines and
//! pages break where they did, and only what shows the words differs.

use crate::model::date::Date;
use crate::model::fact::{Amount, Decimal};

/// `words` with every word backwards and every digit the next one.
#[must_use]
pub fn other_words(words: &str) -> String {
    let mut other = String::with_capacity(words.len());
    let mut rest = words;
    while let Some(first) = rest.chars().next() {
        let same_kind = |letter: char| letter.is_alphabetic() == first.is_alphabetic();
        let (run, after) = rest.split_at(rest.find(|letter| !same_kind(letter)).unwrap_or(rest.len()));
        if first.is_alphabetic() {
            other.extend(run.chars().rev());
        } else {
            other.extend(run.chars().map(next_digit));
        }
        rest = after;
    }
    other
}

/// A value that is not `amount`, and as long.
pub(super) fn other_amount(amount: &Amount) -> Amount {
    let digits = |text: &str| text.chars().map(next_digit).collect::<String>();
    match amount {
        Amount::Number(number) => Amount::Number(Decimal { whole: digits(&number.whole), fraction: digits(&number.fraction) }),
        Amount::Date(date) => Amount::Date(date.tomorrow().unwrap_or(Date::MIN)),
        Amount::Text(text) => Amount::Text(text.iter().map(|(lang, words)| (lang.clone(), other_words(words))).collect()),
    }
}

/// Never 0, which could lead a number.
fn next_digit(letter: char) -> char {
    match letter {
        '0'..='8' => char::from(letter as u8 + 1),
        '9' => '1',
        _ => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_stays_what_it_was() {
        assert_eq!(other_words("Срок: 7 дней, 90 суток"), "корС: 8 йенд, 11 котус");
        let number = |text: &str| Amount::Number(Decimal::parse(text).expect("a number"));
        for text in ["7", "90", "0.5", "4870", "1"] {
            assert_ne!(other_amount(&number(text)), number(text));
        }
        let date = Amount::Date(jiff::civil::date(2026, 12, 31));
        assert_eq!(other_amount(&date), Amount::Date(jiff::civil::date(2027, 1, 1)));
    }
}
