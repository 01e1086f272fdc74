//! Text to values, from left to right. Texts without a figure and without an address are left at once.

use super::phrases::{currency, measure, noughts};
use super::{Kind, Value, addresses, dates};

/// Short numbers of emergency services in the countries of the book; a wrong one costs more than a wrong sum.
const EMERGENCY: [&str; 6] = ["101", "102", "103", "104", "112", "911"];

/// Every value of a text, in order.
pub(in crate::rules::translations) fn scan(text: &str) -> Vec<Value> {
    let mut values = Vec::new();
    if !may_hold_values(text) {
        return values;
    }
    let mut at = 0;
    let mut before = ' ';
    while let Some(letter) = text[at..].chars().next() {
        let value = match letter {
            'a'..='z' | 'A'..='Z' if !before.is_alphanumeric() => addresses::at(text, at),
            '0'..='9' => dates::in_figures(text, at).or_else(|| phone(text, at)).or_else(|| number(text, at)),
            '+' | '(' => phone(text, at),
            _ => None,
        };
        at = value.as_ref().map_or(at + letter.len_utf8(), |value| value.end);
        before = text[..at].chars().next_back().unwrap_or(' ');
        values.extend(value);
    }
    dates::join(text, &mut values);
    values
}

/// Most paragraphs hold neither a figure nor an address and are left here.
fn may_hold_values(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_mark = |at: usize| match bytes[at] {
        b'0'..=b'9' | b'@' => true,
        // Between two letters, as in `mid.tj`: a sentence ends with a space.
        b'.' => {
            at > 0 && !bytes[at - 1].is_ascii_whitespace() && bytes.get(at + 1).is_some_and(|next| !next.is_ascii_whitespace())
        }
        b':' => bytes.get(at + 1) == Some(&b'/'),
        _ => false,
    };
    (0..bytes.len()).any(is_mark)
}

/// A telephone number: with `+` or brackets, in the old way with `8`, or in three or more groups joined by `-`.
fn phone(text: &str, start: usize) -> Option<Value> {
    let has_plus = text[start..].starts_with('+');
    let most = match text[start..].trim_start_matches(['+', '(']).as_bytes().first() {
        Some(b'7' | b'8') => 11,
        _ => 12,
    };
    let (mut digits, mut end, mut hyphens, mut spaces, mut brackets) = (String::new(), start, 0, 0, 0);
    for (at, letter) in text[start..].char_indices() {
        match letter {
            '+' if at == 0 => {}
            '0'..='9' if digits.len() < most => {
                digits.push(letter);
                end = start + at + 1;
            }
            '-' | '\u{2011}' => hyphens += 1,
            ' ' | '\u{a0}' => spaces += 1,
            '(' | ')' => brackets += 1,
            _ => break,
        }
    }
    let inside = &text[start..end];
    let is_joined = !inside.contains([' ', '\u{a0}']) && hyphens >= 2 && inside.matches(['-', '\u{2011}']).count() >= 2;
    let has_code = ["992", "996", "998"].iter().any(|code| digits.starts_with(code)) && digits.len() == 12 && spaces > 0;
    let is_phone = match digits.len() {
        7.. if has_plus => true,
        5.. if brackets >= 2 && inside.contains(')') => true,
        11 if digits.starts_with('8') && inside.len() > 11 => true,
        6..=12 if is_joined => true,
        _ => has_code,
    };
    is_phone.then(|| Value::new(Kind::Phone, phone_key(inside), start, end))
}

/// Digits in the international form: `8 800 …` of Russia and Kazakhstan is `+7 800 …`.
pub(super) fn phone_key(written: &str) -> String {
    let digits: String = written.chars().filter(char::is_ascii_digit).collect();
    match digits.strip_prefix("00").unwrap_or(&digits) {
        old if old.len() == 11 && old.starts_with('8') => format!("7{}", &old[1..]),
        other => other.to_owned(),
    }
}

/// A number with what stands beside it: currency, measure, multiplier.
fn number(text: &str, start: usize) -> Option<Value> {
    let (key, length) = figures(&text[start..])?;
    let mut value = Value::new(Kind::Number, key, start, start + length);
    let is_short = EMERGENCY.contains(&value.key.as_str()) && length == 3;
    if ordinal_length(&text[value.end..]) > 0 {
        value.is_ordinal = true;
        return Some(value);
    }
    let mut word = next_word(text, value.end);
    if let Some((noughts, end)) = word.as_ref().and_then(|(word, end)| Some((noughts(word)?, *end))) {
        value.key = multiplied(&value.key, noughts);
        value.end = end;
        word = next_word(text, end + usize::from(text[end..].starts_with('.')));
    }
    let is_year = value.key.len() == 4 && (value.key.starts_with("19") || value.key.starts_with("20"));
    if let Some((word, end)) = word {
        if let Some(code) = currency(&word) {
            (value.kind, value.unit, value.end) = (Kind::Money, Some(code), end);
        } else if let Some(measure) = measure(&word).filter(|_| !is_year) {
            let kind = if measure == "%" { Kind::Number } else { Kind::Dose };
            (value.kind, value.unit, value.end) = (kind, Some(measure), end);
        }
    }
    let sign = text[..start].trim_end_matches([' ', '\u{a0}']).chars().next_back().filter(|sign| "$€₽₸".contains(*sign));
    if let Some(code) = sign.and_then(|sign| currency(&sign.to_string())) {
        (value.kind, value.unit) = (Kind::Money, Some(code));
    }
    if is_short && value.unit.is_none() {
        value.kind = Kind::Phone;
    }
    Some(value)
}

const SPACES: [char; 4] = [' ', '\u{a0}', '\u{202f}', '\u{2009}'];

/// Figures with their grouping, decimals and minutes: the key and the bytes that they take.
fn figures(text: &str) -> Option<(String, usize)> {
    let first = digits(text);
    if first == 0 {
        return None;
    }
    let (mut key, mut at) = (text[..first].to_owned(), first);
    if first <= 3 {
        let mark = text[at..].chars().next();
        while let Some(group) = group(&text[at..], mark) {
            key.push_str(&text[at + group - 3..at + group]);
            at += group;
        }
    }
    let key = key.trim_start_matches('0');
    let mut key = if key.is_empty() { "0".to_owned() } else { key.to_owned() };
    let rest = &text[at..];
    let decimals = if rest.starts_with(['.', ',', ':']) { digits(&rest[1..]) } else { 0 };
    if rest.starts_with(':') && decimals == 2 {
        key = format!("{key}{}", &rest[..3]);
        at += 3;
    } else if !rest.starts_with(':') && decimals > 0 {
        let fraction = rest[1..=decimals].trim_end_matches('0');
        let more = rest[decimals + 1..].strip_prefix('.').map_or(0, digits);
        if more > 0 {
            // `2.3.1`: the number of a chapter.
            let length = rest.bytes().take_while(|byte| byte.is_ascii_digit() || *byte == b'.').count();
            let literal = rest[..length].trim_end_matches('.');
            return Some((format!("{key}{literal}"), at + literal.len()));
        }
        if !fraction.is_empty() {
            key = format!("{key}.{fraction}");
        }
        at += decimals + 1;
    }
    Some((key, at))
}

/// Bytes of a grouping mark with exactly three digits behind it.
fn group(text: &str, mark: Option<char>) -> Option<usize> {
    let mark = mark.filter(|mark| SPACES.contains(mark) || ".,'".contains(*mark))?;
    let rest = text.strip_prefix(mark)?;
    (digits(rest) == 3).then_some(mark.len_utf8() + 3)
}

fn digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// `-го`, `-уми`, `-yil`, `th`: letters that make a number the name of a place in a row.
fn ordinal_length(rest: &str) -> usize {
    if ["st", "nd", "rd", "th"].iter().any(|ending| rest.starts_with(ending) && !rest[2..].starts_with(char::is_alphanumeric)) {
        return 2;
    }
    let Some(ending) = rest.strip_prefix(['-', '\u{2011}']) else { return 0 };
    let word: String = ending.chars().take_while(|letter| letter.is_alphabetic()).collect();
    let is_measure = measure(&word).is_some() || currency(&word).is_some();
    if word.is_empty() || is_measure || !word.chars().all(char::is_lowercase) { 0 } else { word.len() }
}

/// The word or sign behind a number, in lower case, and where it ends.
fn next_word(text: &str, at: usize) -> Option<(String, usize)> {
    let rest = text[at..].strip_prefix(SPACES).unwrap_or(&text[at..]);
    let start = text.len() - rest.len();
    let is_sign = |letter: char| "%°$€₽₸".contains(letter);
    let length: usize = match rest.chars().next()? {
        // `° C`, `°C`, `°`.
        '°' => {
            let letters = rest['°'.len_utf8()..].chars().next().filter(|letter| "CcСс".contains(*letter));
            '°'.len_utf8() + letters.map_or(0, char::len_utf8)
        }
        sign if is_sign(sign) => sign.len_utf8(),
        _ => rest.chars().take_while(|letter| letter.is_alphabetic() || *letter == '\'').map(char::len_utf8).sum(),
    };
    (length > 0).then(|| (rest[..length].to_lowercase(), start + length))
}

/// The key with so many noughts: `1.5` and 6 make `1500000`.
fn multiplied(key: &str, noughts: usize) -> String {
    let (whole, fraction) = key.split_once('.').unwrap_or((key, ""));
    let kept = fraction.len().min(noughts);
    let zeros = "0".repeat(noughts - kept);
    let rest = &fraction[kept..];
    let whole = format!("{whole}{}{zeros}", &fraction[..kept]);
    let whole = whole.trim_start_matches('0');
    if rest.is_empty() { whole.to_owned() } else { format!("{whole}.{rest}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(text: &str) -> String {
        let show = |value: &Value| {
            let kind = match value.kind {
                Kind::Number => "",
                Kind::Money => "money ",
                Kind::Dose => "dose ",
                Kind::Date => "date ",
                Kind::Address => "at ",
                Kind::Phone => "phone ",
            };
            let unit = value.unit.map(|unit| format!(" {unit}")).unwrap_or_default();
            format!("{kind}{}{unit}{}", value.key, if value.is_ordinal { " ordinal" } else { "" })
        };
        scan(text).iter().map(show).collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn numbers_lose_their_way_of_writing() {
        assert_eq!(keys("10 000, 10\u{a0}000 и 10,000 или 10.000"), "10000; 10000; 10000; 10000");
        assert_eq!(keys("37,5 и 37.50, 9:00–18:00, п. 2.3.1"), "37.5; 37.5; 9:00; 18:00; 2.3.1");
        assert_eq!(keys("ст. 16, 57, 67 и № 197-ФЗ, COVID-19"), "16; 57; 67; 197; 19");
        assert_eq!(keys("10-го, 2-м, 3-chi, the 2nd, 5-мг"), "10 ordinal; 2 ordinal; 3 ordinal; 2 ordinal; 5");
        assert_eq!(keys("1,5 млн, 5 тыс. рублей, 5 ming soʻm"), "1500000; money 5000 RUB; money 5000 UZS");
    }

    #[test]
    fn money_doses_and_shares_have_units() {
        assert_eq!(keys("500 руб., $100, 20 сомони, 300 сом"), "money 500 RUB; money 100 USD; money 20 TJS; money 300 KGS");
        assert_eq!(
            keys("500 мг, 500mg, 37,5 °С, 38°, 2 г, 2026 г., 5 %"),
            "dose 500 mg; dose 500 mg; dose 37.5 °; dose 38 °; dose 2 g; 2026; 5 %"
        );
    }

    #[test]
    fn dates_are_the_same_in_all_languages() {
        for text in [
            "01.03.2026",
            "1.3.2026",
            "2026-03-01",
            "1 марта 2026 года",
            "1 марти соли 2026",
            "2026-yil 1-mart",
            "2026 жылғы 1 наурыз",
            "2026-жылдын 1-марты",
            "1 March 2026",
            "March 1, 2026",
            "2026-jıl 1-mart",
        ] {
            assert_eq!(keys(text), "date 2026-03-01", "{text}");
        }
        assert_eq!(keys("до 5 мая, 5 майи, 5 may"), "date -05-05; date -05-05; date -05-05");
        assert_eq!(keys("в мае 2026, 5 маек"), "2026; 5");
    }

    #[test]
    fn telephone_numbers_are_their_digits() {
        assert_eq!(keys("+992 (44) 600-12-34 или 992 44 600 12 34"), "phone 992446001234; phone 992446001234");
        assert_eq!(keys("8 800 100-20-30 2 раза"), "phone 78001002030; 2");
        assert_eq!(keys("8-800-1002030, +78001002030"), "phone 78001002030; phone 78001002030");
        assert_eq!(keys("103, 112 и 103 рубля, 2026-11-20"), "phone 103; phone 112; money 103 RUB; date 2026-11-20");
    }

    #[test]
    fn addresses_lose_scheme_and_language() {
        assert_eq!(keys("https://www.mid.tj/ru/help/, mid.tj/tg/help."), "at mid.tj/help; at mid.tj/help");
        assert_eq!(keys("пишите на Help@centre.tj, т.е. сюда; end.Next e.g. so"), "at help@centre.tj/");
    }
}
