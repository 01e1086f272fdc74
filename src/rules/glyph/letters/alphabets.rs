//! Which letters a Cyrillic orthography is written with. Source: CLDR 48.2, exemplar sets `main` and `auxiliary` together
//! (Kyrgyz has в ф ц щ ь among the auxiliary ones only; Karakalpak has no auxiliary set).

use super::small;
use crate::model::orthography::Orthography;

const TAJIK: &str = "абвгғдеёжзиӣйкқлмнопрстуӯфхҳцчҷшщъыьэюя";
const KAZAKH: &str = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";
const KYRGYZ: &str = "абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя";
const UZBEK: &str = "абвгғдеёжзийкқлмнопрстуўфхҳцчшщъыьэюя";
const KARAKALPAK: &str = "аәбвгғдеёжзийкқлмнңоөпрстуўүфхҳцчшщъыьэюя";
const RUSSIAN: &str = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
const UKRAINIAN: &str = "абвгґдеєжзиіїйклмнопрстуфхцчшщъыьэюяё";
const BELARUSIAN: &str = "абвгдеёжзійклмнопрстуўфхцчшыьэюя";

const TATAR: &str = "аәбвгдеёжҗзийклмнңоөпрстуүфхһцчшщъыьэюя";
const BASHKIR: &str = "аәбвгғдҙеёжзийкҡлмнңоөпрсҫтуүфхһцчшщъыьэюя";

/// Alphabets of the region and of the countries that people travel to: names and titles in them are quoted as they are.
const NEIGHBOURS: [&str; 10] = [TAJIK, KAZAKH, KYRGYZ, UZBEK, KARAKALPAK, RUSSIAN, UKRAINIAN, BELARUSIAN, TATAR, BASHKIR];

/// Small letters of a Cyrillic orthography; `None` for the others.
pub(super) fn of(orthography: Orthography) -> Option<&'static str> {
    match orthography {
        Orthography::Tg => Some(TAJIK),
        Orthography::Kk => Some(KAZAKH),
        Orthography::Ky => Some(KYRGYZ),
        Orthography::UzCyrl => Some(UZBEK),
        Orthography::Ru => Some(RUSSIAN),
        Orthography::UzLatn | Orthography::KaaLatn | Orthography::En | Orthography::Other => None,
    }
}

/// Whether `word` is written in one of the alphabets around: a name, or a word of a title that is quoted.
pub(super) fn is_of_one_neighbour(word: &str) -> bool {
    NEIGHBOURS.iter().any(|alphabet| word.chars().all(|letter| alphabet.contains(small(letter))))
}

/// The language's name for messages.
pub(super) fn name(orthography: Orthography) -> &'static str {
    match orthography {
        Orthography::Tg => "Tajik",
        Orthography::Kk => "Kazakh",
        Orthography::Ky => "Kyrgyz",
        Orthography::UzLatn | Orthography::UzCyrl => "Uzbek",
        Orthography::KaaLatn => "Karakalpak",
        Orthography::Ru => "Russian",
        Orthography::En => "English",
        Orthography::Other => "known",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::alphabet;

    #[test]
    fn alphabets_agree_with_the_letters_that_fonts_must_have() {
        for orthography in [Orthography::Tg, Orthography::Kk, Orthography::Ky, Orthography::Ru] {
            let fonts = alphabet::letters(orthography.tag()).unwrap();
            let own = of(orthography).unwrap();
            assert!(own.chars().all(|letter| fonts.contains(letter)), "{orthography:?}");
            assert_eq!(fonts.chars().count(), 2 * own.chars().count(), "{orthography:?}");
        }
    }

    #[test]
    fn quoted_words_are_of_one_alphabet() {
        assert!(is_of_one_neighbour("Құқықтары") && is_of_one_neighbour("Київ") && is_of_one_neighbour("Башҡортостан"));
        assert!(!is_of_one_neighbour("ҷаңг") && !is_of_one_neighbour("љубав"));
    }
}
