//! Words in the order of an alphabet, for indexes that people read with a finger.
//!
//! Source: the published alphabets, because readers know those from school. CLDR 48 agrees for Russian, Kazakh, Kyrgyz, Uzbek
//! and English. For Tajik it has no rules of its own and takes ӣ for и and ӯ for у, which the Tajik alphabet counts as letters.
//! So a collation library would be heavier and less right than these few lines.
//!
//! The order of Karakalpak is not confirmed: CLDR lacks it, its letters were changed several times, and nobody who reads it has
//! looked at this one. What hangs on it is the place of words in the index of that edition alone.

use super::Orthography;
use crate::model::alphabet::{capital, small};

/// Own letters in order, digraphs as one; then letters of borrowed words at their customary places.
fn own(orthography: Orthography) -> &'static str {
    match orthography {
        Orthography::Tg => "а б в г ғ д е ё ж з и ӣ й к қ л м н о п р с т у ӯ ф х ҳ ц ч ҷ ш щ ъ ы ь э ю я",
        Orthography::Kk => "а ә б в г ғ д е ё ж з и й к қ л м н ң о ө п р с т у ұ ү ф х һ ц ч ш щ ъ ы і ь э ю я",
        Orthography::Ky => "а б в г д е ё ж з и й к л м н ң о ө п р с т у ү ф х ц ч ш щ ъ ы ь э ю я",
        Orthography::UzLatn => "a b c d e f g h i j k l m n o p q r s t u v w x y z oʻ gʻ sh ch",
        Orthography::UzCyrl => "а б в г д е ё ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я ў қ ғ ҳ",
        Orthography::KaaLatn => "a á b d e f g ǵ h x ı i j k q l m n ń o ó p r s t u ú v w y z sh c ch",
        Orthography::Ru => CYRILLIC,
        Orthography::En | Orthography::Other => LATIN,
    }
}

/// Without ё: Russian takes it for е.
const CYRILLIC: &str = "а б в г д е ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я";
const LATIN: &str = "a b c d e f g h i j k l m n o p q r s t u v w x y z";

/// Letters of neighbours, with the letter that they stand beside where an alphabet does not have them.
const NEIGHBOURS: &str = "ёе ғг әа ӣи іи қк ңн өо ӯу үу ұу ўу ҳх һх ҷч áa ǵg ıi íi ńn óo úu";

/// Where a word stands: compare these, and words come in order. Words of another script come after those of the own one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SortKey {
    weights: Vec<(Class, u32)>,
    /// Tells words apart that have the same letters: `ё` from `е`, with a quote from without.
    text: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Class {
    /// Between words: the shorter word comes first.
    Gap,
    Digit,
    Own,
    Cyrillic,
    Latin,
    Rest,
}

/// Place of `text` among others in `orthography`, and the letter to list it under: a capital, a digraph as `Sh`, or `0–9`.
/// `None` for a text without a letter or digit.
#[must_use]
pub fn place(orthography: Orthography, text: &str) -> Option<(SortKey, String)> {
    let lower = folded(orthography, text);
    let mut weights: Vec<(Class, u32)> = Vec::new();
    let mut heading = None;
    let mut rest = lower.as_str();
    while let Some(letter) = rest.chars().next() {
        let (weight, name) = weight(orthography, rest, letter);
        rest = &rest[name.len()..];
        let Some(weight) = weight else { continue };
        if weight.0 == Class::Gap && weights.last().is_none_or(|last| last.0 == Class::Gap) {
            continue;
        }
        if heading.is_none() {
            heading = Some(titled(orthography, weight.0, name));
        }
        weights.push(weight);
    }
    heading.map(|heading| (SortKey { weights, text: lower }, heading))
}

/// `text` in small letters; every sign that people write for the oʻ and gʻ of Uzbek is made one.
#[must_use]
pub fn folded(orthography: Orthography, text: &str) -> String {
    let mut lower = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\'' | '`' | '‘' | '’' | 'ʼ' | 'ʻ' if orthography == Orthography::UzLatn && lower.ends_with(['o', 'g']) => {
                lower.push('ʻ');
            }
            _ => lower.push(small(orthography, letter)),
        }
    }
    lower
}

/// Weight of the letter that `rest` begins with, and the part of `rest` that it takes; no weight for what does not count.
fn weight(orthography: Orthography, rest: &str, letter: char) -> (Option<(Class, u32)>, &str) {
    let one = &rest[..letter.len_utf8()];
    if letter.is_whitespace() || matches!(letter, '-' | '‑' | '–' | '—' | '/') {
        return (Some((Class::Gap, 0)), one);
    }
    if let Some(digit) = letter.to_digit(10) {
        return (Some((Class::Digit, digit)), one);
    }
    let own_letters = own(orthography);
    // The longest wins: `sh` before `s`.
    let found = rank_of(own_letters, |name| name.chars().count() > 1 && rest.starts_with(name))
        .or_else(|| rank_of(own_letters, |name| name == one));
    if let Some((rank, name)) = found {
        return (Some((Class::Own, rank)), &rest[..name.len()]);
    }
    if !letter.is_alphabetic() || matches!(letter, 'ʻ' | 'ʼ') {
        return (None, one);
    }
    let base = NEIGHBOURS.split(' ').find_map(|pair| pair.strip_prefix(letter)).unwrap_or(one);
    let scripts = [(Class::Own, own_letters), (Class::Cyrillic, CYRILLIC), (Class::Latin, LATIN)];
    let known = scripts.into_iter().find_map(|(class, letters)| Some((class, rank_of(letters, |name| name == base)?.0)));
    (Some(known.unwrap_or((Class::Rest, u32::from(letter)))), one)
}

fn rank_of(letters: &'static str, is_it: impl Fn(&str) -> bool) -> Option<(u32, &'static str)> {
    (0..).zip(letters.split(' ')).find(|(_, name)| is_it(name))
}

/// The heading of the letter `name`; a neighbour's letter stands under the one beside it.
fn titled(orthography: Orthography, class: Class, name: &str) -> String {
    if class == Class::Digit {
        return "0–9".to_owned();
    }
    let known = own(orthography).split(' ').any(|letter| letter == name);
    let base = NEIGHBOURS.split(' ').filter(|_| !known).find_map(|pair| pair.strip_prefix(name)).unwrap_or(name);
    let mut letters = base.chars();
    letters.next().map(|first| capital(orthography, first)).into_iter().flatten().chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(orthography: Orthography, words: &str) -> String {
        let mut words: Vec<&str> = words.split('|').collect();
        words.sort_by_key(|word| place(orthography, word).map(|place| place.0));
        words.join("|")
    }

    #[test]
    fn each_alphabet_has_its_own_order() {
        let cases = [
            (Orthography::Tg, "гул|ғизо|дар|имло|ӣ|кор|қонун|умр|ӯҳда|фақр|хона|ҳуқуқ|чап|ҷой|шаҳр"),
            (Orthography::Ru, "еда|ёж|ежегодник|жить"),
            (Orthography::Kk, "ата|әке|бала|көмек|қала|нан|өмір|ұл|үй|ыдыс|іс"),
            (Orthography::Ky, "нан|ңк|от|өмүр|туу|түн"),
            (Orthography::UzLatn, "sana|sudya|tur|zar|oʻqish|gʻoz|shahar|chegara"),
            (Orthography::KaaLatn, "ata|ákim|bala|hújjet|xat|ırıs|is|qala|úy|zań|shegara"),
            (Orthography::En, "ant|bee|zoo"),
        ];
        for (orthography, expected) in cases {
            let backwards: Vec<&str> = expected.split('|').rev().collect();
            assert_eq!(sorted(orthography, &backwards.join("|")), expected, "{orthography:?}");
        }
    }

    #[test]
    fn other_scripts_come_last_and_shorter_words_first() {
        assert_eq!(sorted(Orthography::Tg, "SMS|яхдон|112|ҳаққи|ҳақ кор"), "112|ҳақ кор|ҳаққи|яхдон|SMS");
        assert_eq!(sorted(Orthography::UzLatn, "паспорт|chet|viza"), "viza|chet|паспорт");
    }

    #[test]
    fn words_are_listed_under_letters() {
        let cases = [
            (Orthography::UzLatn, "«Shartnoma»", "Sh"),
            (Orthography::UzLatn, "O'zbekiston", "Oʻ"),
            (Orthography::KaaLatn, "ırıs", "Í"),
            (Orthography::Ru, "Ёлка", "Е"),
            (Orthography::Ru, "Қонун", "К"),
            (Orthography::Tg, "Қонун", "Қ"),
            (Orthography::Tg, "  112 – ба кӣ", "0–9"),
            (Orthography::Tg, "ØL", "Ø"),
        ];
        for (orthography, word, letter) in cases {
            assert_eq!(place(orthography, word).unwrap().1, letter, "{word}");
        }
        assert_eq!(place(Orthography::Tg, "— ?"), None);
        // A tutuq keeps s and h apart.
        assert_eq!(sorted(Orthography::UzLatn, "Ishoq|Isʼhoq"), "Isʼhoq|Ishoq");
    }
}
