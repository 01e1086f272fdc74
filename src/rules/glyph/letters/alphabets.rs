//! Letters of Cyrillic alphabets in one row each, as these rules look them up: those of the orthographies, from
//! [`crate::model::alphabet`], and those of languages around that have no rules of their own.

use std::sync::LazyLock;

use super::small;
use crate::model::alphabet::{self, Alphabet};
use crate::model::orthography::Orthography;

/// Main and auxiliary letters of each Cyrillic orthography.
static OWN: LazyLock<Vec<(Orthography, String)>> = LazyLock::new(|| {
    let cyrillic = Orthography::KNOWN.into_iter().filter(|orthography| orthography.is_cyrillic());
    let letters = |Alphabet { main, auxiliary }: &Alphabet| format!("{main}{auxiliary}");
    cyrillic.filter_map(|orthography| Some((orthography, letters(alphabet::of(orthography)?)))).collect()
});

/// Alphabets of the region and of the countries that people travel to: names and titles in them are quoted as they are.
/// Karakalpak in Cyrillic letters, Ukrainian and Belarusian by CLDR 48.2; Tatar and Bashkir as they are taught in Russia.
const NEIGHBOURS: [&str; 5] = [
    "аәбвгғдеёжзийкқлмнңоөпрстуўүфхҳцчшщъыьэюя",
    "абвгґдеєжзиіїйклмнопрстуфхцчшщъыьэюяё",
    "абвгдеёжзійклмнопрстуўфхцчшыьэюя",
    "аәбвгдеёжҗзийклмнңоөпрстуүфхһцчшщъыьэюя",
    "аәбвгғдҙеёжзийкҡлмнңоөпрсҫтуүфхһцчшщъыьэюя",
];

/// Small letters of a Cyrillic orthography; `None` for the others.
pub(super) fn of(orthography: Orthography) -> Option<&'static str> {
    OWN.iter().find(|(own, _)| *own == orthography).map(|(_, letters)| letters.as_str())
}

/// Whether `word` is written in one of the alphabets around: a name, or a word of a title that is quoted.
pub(super) fn is_of_one_neighbour(word: &str) -> bool {
    let mut alphabets = OWN.iter().map(|(_, letters)| letters.as_str()).chain(NEIGHBOURS);
    alphabets.any(|alphabet| word.chars().all(|letter| alphabet.contains(small(letter))))
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

    #[test]
    fn quoted_words_are_of_one_alphabet() {
        assert!(is_of_one_neighbour("Құқықтары") && is_of_one_neighbour("Київ") && is_of_one_neighbour("Башҡортостан"));
        assert!(!is_of_one_neighbour("ҷаңг") && !is_of_one_neighbour("љубав"));
    }
}
