//! Signs inside numbers, by language.
//!
//! Source: CLDR 48.2, `symbols-numberSystem-latn` of `numbers.json`; thousands are grouped from four digits on
//! (`minimumGroupingDigits` 1). Karakalpak has only the root's values there, a point and a comma, which nobody there writes: it
//! goes with Uzbek. `.ci/check_cldr.py` compares.

use super::fact::Decimal;
use super::orthography::Orthography;

/// What stands between the digits of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NumberSigns {
    /// Before the fraction.
    pub decimal: char,
    /// Between thousands.
    pub group: char,
}

impl NumberSigns {
    /// The signs of a language.
    #[must_use]
    pub fn of(orthography: Orthography) -> Self {
        match orthography {
            Orthography::En | Orthography::Other => Self { decimal: '.', group: ',' },
            Orthography::Tg
            | Orthography::Kk
            | Orthography::Ky
            | Orthography::UzLatn
            | Orthography::UzCyrl
            | Orthography::KaaLatn
            | Orthography::Ru => Self { decimal: ',', group: '\u{a0}' },
        }
    }

    /// The number as the language writes it.
    #[must_use]
    pub fn write(self, number: &Decimal) -> String {
        let mut text = String::new();
        for (at, digit) in number.whole.chars().enumerate() {
            if at > 0 && (number.whole.len() - at).is_multiple_of(3) {
                text.push(self.group);
            }
            text.push(digit);
        }
        if !number.fraction.is_empty() {
            text.push(self.decimal);
            text.push_str(&number.fraction);
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn write(tag: &str, number: &str) -> Option<String> {
        Some(NumberSigns::of(Orthography::of(tag)).write(&Decimal::parse(number)?))
    }

    #[test]
    fn groups_and_marks_by_language() {
        assert_eq!(write("ru", "1234567.50").as_deref(), Some("1\u{a0}234\u{a0}567,50"));
        assert_eq!(write("en", "1234567.50").as_deref(), Some("1,234,567.50"));
        assert_eq!(write("tg", "4870").as_deref(), Some("4\u{a0}870"));
        assert_eq!(write("kaa", "100").as_deref(), Some("100"));
    }
}
