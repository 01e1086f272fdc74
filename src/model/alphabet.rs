//! Letters of the languages: what a text may be written with, and what a font must have before a page can be right.
//!
//! Source: CLDR 48.2 exemplar sets (main and auxiliary letters of `characters.json`); Karakalpak Latin of 2016, for which
//! CLDR has the letters and no casing: its small dotless ı has the capital Í. The auxiliary letters are those of names and
//! quotations: Tajik gave up ц щ ы ь in 1998, and Kyrgyz has в ф ц щ ь in borrowed words only.

use super::orthography::Orthography;

/// Small letters of one orthography.
#[derive(Debug)]
pub struct Alphabet {
    /// Its own, in their order.
    pub main: &'static str,
    /// Those of borrowed words, names and quotations.
    pub auxiliary: &'static str,
}

const LATIN: &str = "abcdefghijklmnopqrstuvwxyz";

/// The alphabet of `orthography`; `None` for [`Orthography::Other`].
#[must_use]
pub fn of(orthography: Orthography) -> Option<&'static Alphabet> {
    Some(match orthography {
        Orthography::Tg => {
            &Alphabet { main: "абвгғдеёжзиӣйкқлмнопрстуӯфхҳчҷшъэюя", auxiliary: "цщыь" }
        }
        Orthography::Kk => &Alphabet {
            main: "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя", auxiliary: ""
        },
        Orthography::Ky => {
            &Alphabet { main: "абгдеёжзийклмнңоөпрстуүхчшъыэюя", auxiliary: "вфцщь" }
        }
        Orthography::UzLatn => &Alphabet { main: "abdefghijklmnopqrstuvxyzʻʼ", auxiliary: "cw" },
        Orthography::UzCyrl => {
            &Alphabet { main: "абвгғдеёжзийкқлмнопрстуўфхҳчшъэюя", auxiliary: "цщыь" }
        }
        Orthography::KaaLatn => &Alphabet { main: "aábcdefgǵhıijklmnńoópqrstuúvwxyz", auxiliary: "" },
        Orthography::Ru => {
            &Alphabet { main: "абвгдеёжзийклмнопрстуфхцчшщъыьэюя", auxiliary: "" }
        }
        Orthography::En => &Alphabet { main: LATIN, auxiliary: "" },
        Orthography::Other => return None,
    })
}

/// Whether `letter`, small or capital, is one of the alphabet or of its auxiliary letters; `false` for
/// [`Orthography::Other`].
#[must_use]
pub fn has(orthography: Orthography, letter: char) -> bool {
    let Some(Alphabet { main, auxiliary }) = of(orthography) else { return false };
    let small = small(orthography, letter);
    main.contains(small) || auxiliary.contains(small)
}

/// All letters of a language in both cases; `None` for a language without an alphabet here. Fonts must have auxiliary
/// letters too, and the whole of ASCII for Latin scripts.
#[must_use]
pub fn letters(lang: &str) -> Option<String> {
    let orthography = Orthography::of(lang);
    let Alphabet { main, auxiliary } = of(orthography)?;
    let mut small: String = if orthography.is_cyrillic() { String::new() } else { LATIN.to_owned() };
    small.extend(main.chars().chain(auxiliary.chars()).filter(|letter| !letter.is_ascii()));
    let capitals: Vec<char> = small.chars().flat_map(|letter| capital(orthography, letter)).collect();
    Some(small.chars().chain(capitals).collect())
}

/// The small letter of `letter`; Karakalpak Í has the small ı.
pub(super) fn small(orthography: Orthography, letter: char) -> char {
    match (orthography, letter) {
        (Orthography::KaaLatn, 'Í') => 'ı',
        (Orthography::KaaLatn, 'í') => 'í',
        _ => letter.to_lowercase().next().unwrap_or(letter),
    }
}

/// The capital of `letter`; Karakalpak ı has the capital Í.
pub(super) fn capital(orthography: Orthography, letter: char) -> Vec<char> {
    if orthography == Orthography::KaaLatn && letter == 'ı' { vec!['Í'] } else { letter.to_uppercase().collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tajik_has_its_six_letters_in_both_cases() {
        let letters = letters("tg").unwrap();
        for letter in "ғӣқӯҳҷҒӢҚӮҲҶ".chars() {
            assert!(letters.contains(letter) && has(Orthography::Tg, letter), "{letter}");
        }
    }

    #[test]
    fn karakalpak_dotless_i_has_its_own_capital() {
        assert!(letters("kaa").unwrap().contains('Í'));
        assert!(has(Orthography::KaaLatn, 'Í') && !has(Orthography::KaaLatn, 'í'));
        assert_eq!(letters("fr"), None);
    }

    #[test]
    fn alphabets_have_as_many_letters_as_their_laws_say() {
        let counts = [(Orthography::Tg, 35), (Orthography::Kk, 42), (Orthography::Ru, 33), (Orthography::KaaLatn, 32)];
        for (orthography, count) in counts {
            assert_eq!(of(orthography).unwrap().main.chars().count(), count, "{orthography:?}");
        }
        assert!(has(Orthography::Ky, 'В') && has(Orthography::Tg, 'ь') && !has(Orthography::Tg, 'њ'));
    }
}
