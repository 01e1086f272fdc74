//! The order of words in a list: by the alphabet of the language, and not by Unicode, where қ and ӣ come after я.
//!
//! Orders: Tajik as in the rules of spelling, with ц щ ы ь of borrowed words in their Russian places; Uzbek Latin with oʻ gʻ
//! sh ch at the end, Uzbek Cyrillic with ў қ ғ ҳ there; Karakalpak Latin of 2016. A collation library would bring half a megabyte
//! of data and has none for Karakalpak.

use super::orthography::Orthography;

/// Letters in their order, some of them of two characters.
fn order(orthography: Orthography) -> &'static str {
    match orthography {
        Orthography::Tg => "а б в г ғ д е ё ж з и ӣ й к қ л м н о п р с т у ӯ ф х ҳ ц ч ҷ ш щ ъ ы ь э ю я",
        Orthography::Kk => "а ә б в г ғ д е ё ж з и й к қ л м н ң о ө п р с т у ұ ү ф х һ ц ч ш щ ъ ы і ь э ю я",
        Orthography::Ky => "а б в г д е ё ж з и й к л м н ң о ө п р с т у ү ф х ц ч ш щ ъ ы ь э ю я",
        Orthography::Ru => "а б в г д е ё ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я",
        Orthography::UzCyrl => "а б в г д е ё ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я ў қ ғ ҳ",
        Orthography::UzLatn => "a b c d e f g h i j k l m n o p q r s t u v w x y z oʻ gʻ sh ch",
        Orthography::KaaLatn => "a á b d e f g ǵ h x ı i j k q l m n ń o ó p r s t u ú v w y z sh c ch",
        Orthography::En | Orthography::Other => "a b c d e f g h i j k l m n o p q r s t u v w x y z",
    }
}

/// Where a letter stands: digits first, then the alphabet, then letters of other languages as Unicode has them.
type Rank = (u8, u32);

/// Puts words into the order of one alphabet.
#[derive(Debug)]
pub struct Alphabetical {
    letters: Vec<&'static str>,
    orthography: Orthography,
}

impl Alphabetical {
    /// By the alphabet of `orthography`.
    #[must_use]
    pub fn of(orthography: Orthography) -> Self {
        Self { letters: order(orthography).split(' ').collect(), orthography }
    }

    /// What to sort by. Signs that are no letters do not count, so that «Патент» stands by its П.
    #[must_use]
    pub fn key(&self, text: &str) -> Vec<(u8, u32)> {
        let text = self.small(text);
        let mut rest = text.as_str();
        let mut ranks = Vec::new();
        while let Some((rank, length)) = self.first(rest) {
            ranks.extend(rank);
            rest = &rest[length..];
        }
        ranks
    }

    /// The letter under which `text` stands, as a capital; `#` for digits and for a text without letters.
    #[must_use]
    pub fn letter(&self, text: &str) -> String {
        match self.key(text).first() {
            Some((1, at)) => capital(self.orthography, self.letters.get(*at as usize).unwrap_or(&"#")),
            Some((2, code)) => char::from_u32(*code).map_or_else(String::new, |letter| letter.to_uppercase().collect()),
            _ => "#".to_owned(),
        }
    }

    fn small(&self, text: &str) -> String {
        let text = if self.orthography == Orthography::KaaLatn { text.replace('Í', "ı") } else { text.to_owned() };
        // Whatever was typed for it: the turned comma is a part of its letter.
        text.to_lowercase().replace(['‘', '`', '\''], "ʻ")
    }

    /// The first letter of `text`, if it counts, and its length.
    fn first(&self, text: &str) -> Option<(Option<Rank>, usize)> {
        let letter = text.chars().next()?;
        let longest = self
            .letters
            .iter()
            .enumerate()
            .filter(|(_, letter)| text.starts_with(**letter))
            .max_by_key(|(_, letter)| letter.len());
        Some(match longest {
            Some((at, found)) => (Some((1, u32::try_from(at).unwrap_or(u32::MAX))), found.len()),
            None if letter.is_numeric() => (Some((0, u32::from(letter))), letter.len_utf8()),
            None if letter.is_alphabetic() && !"ʻʼ".contains(letter) => (Some((2, u32::from(letter))), letter.len_utf8()),
            // A space is less than any letter: "право" stands before "право на труд" and that before "правонарушение".
            None if letter == ' ' => (Some((0, 0)), 1),
            None => (None, letter.len_utf8()),
        })
    }
}

fn capital(orthography: Orthography, letter: &str) -> String {
    if orthography == Orthography::KaaLatn && letter == "ı" {
        return "Í".to_owned();
    }
    let mut letters = letter.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(orthography: Orthography, sorted: &str) {
        let alphabetical = Alphabetical::of(orthography);
        let mut words: Vec<&str> = sorted.split(' ').rev().collect();
        words.sort_by_key(|word| alphabetical.key(word));
        assert_eq!(words.join(" "), sorted);
    }

    #[test]
    fn every_language_has_its_own_order() {
        check(Orthography::Tg, "103 гап ғам дил ид йод кор қонун лаб ранг чой ҷой шаб яъне wifi");
        check(Orthography::UzLatn, "Bemor non oila qon zarur oʻlim gʻisht shahar chegara виза");
        check(Orthography::Kk, "аға әке кеме қала нан оқу өмір ұл ішкі эфир");
        check(Orthography::KaaLatn, "aqsha ásbap ıssı is kún qala shash cirk chek");
    }

    #[test]
    fn letters_of_two_characters_are_headings_of_their_own() {
        let uzbek = Alphabetical::of(Orthography::UzLatn);
        assert_eq!(
            ["o'lim", "Oʻlim", "shahar", "«ish»", "103", "виза"].map(|word| uzbek.letter(word)),
            ["Oʻ", "Oʻ", "Sh", "I", "#", "В"]
        );
        assert_eq!(Alphabetical::of(Orthography::KaaLatn).letter("ıssı"), "Í");
    }

    #[test]
    fn a_shorter_phrase_comes_first() {
        let russian = Alphabetical::of(Orthography::Ru);
        assert!(russian.key("право") < russian.key("право на труд"));
        assert!(russian.key("право на труд") < russian.key("правонарушение"));
    }
}
