//! The number of Member States in boiler-plate: 27 until 30 June 2013, 28 until 31 January 2020, 27 since. Pure.

use crate::model::date::Date;

/// Stems of "member" and "state" in the book's languages, in lower case; they stand within three words after the number.
const STEMS: [(&str, &str); 8] = [
    ("member", "state"),
    ("государств", "член"),
    ("стран", "член"),
    ("давлат", "аъзо"),
    ("мүше", "мемлекет"),
    ("мүчө", "мамлекет"),
    ("aʼzo", "davlat"),
    ("aǵza", "mámleket"),
];

/// How many there were on `date`.
pub(crate) fn count_on(date: Date) -> u32 {
    let joined = jiff::civil::date(2013, 7, 1);
    let left = jiff::civil::date(2020, 2, 1);
    if (joined..left).contains(&date) { 28 } else { 27 }
}

/// The first number of Member States in `text` that is not the one of `date`.
pub(crate) fn wrong_count(text: &str, date: Date) -> Option<u32> {
    if !["24", "25", "26", "27", "28", "29"].iter().any(|number| text.contains(number)) {
        return None;
    }
    let words: Vec<&str> = text.split(|letter: char| !letter.is_alphanumeric() && letter != 'ʼ').filter(|word| !word.is_empty()).collect();
    words.iter().enumerate().find_map(|(at, word)| {
        let count: u32 = word.parse().ok().filter(|count| (24..=29).contains(count) && *count != count_on(date))?;
        let next: Vec<String> = words[at + 1..].iter().take(4).map(|word| word.to_lowercase()).collect();
        let has = |stem: &str| next.iter().any(|word| word.starts_with(stem));
        STEMS.iter().any(|(one, other)| has(one) && has(other)).then_some(count)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_count_goes_by_the_date() {
        let on = |year, month, day| jiff::civil::date(year, month, day);
        assert_eq!([count_on(on(2013, 6, 30)), count_on(on(2013, 7, 1)), count_on(on(2020, 1, 31)), count_on(on(2020, 2, 1))], [27, 28, 28, 27]);
        assert_eq!(wrong_count("The European Union has 28 Member States.", on(2026, 1, 1)), Some(28));
        assert_eq!(wrong_count("Евросоюз: 28 государств-членов", on(2026, 1, 1)), Some(28));
        assert_eq!(wrong_count("27 Member States", on(2026, 1, 1)), None);
        assert_eq!(wrong_count("28 дней до отъезда", on(2026, 1, 1)), None);
    }
}
