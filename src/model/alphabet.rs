//! Letters of the seven languages: what a font must have before a page can be right.
//!
//! Source: CLDR 48.2 exemplar sets (main and auxiliary letters of `characters.json`); Karakalpak Latin of 2016, for which
//! CLDR has the letters and no casing: its small dotless ı has the capital Í.

/// Small letters by language code, without the ASCII ones for Latin scripts.
const ALPHABETS: [(&str, &str); 7] = [
    ("en", ""),
    ("kaa", "áǵıńóú"),
    ("kk", "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"),
    ("ky", "абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя"),
    ("ru", "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"),
    ("tg", "абвгғдеёжзиӣйкқлмнопрстуӯфхҳцчҷшщъыьэюя"),
    ("uz", "ʻʼ"),
];

/// All letters of a language in both cases; `None` for a language that is not in the table.
#[must_use]
pub fn letters(lang: &str) -> Option<String> {
    let (_, special) = ALPHABETS.iter().find(|(code, _)| *code == lang)?;
    let latin = if special.starts_with('а') { String::new() } else { ('a'..='z').collect() };
    let small = format!("{latin}{special}");
    let capitals = small.chars().flat_map(|letter| capital(lang, letter));
    Some(small.chars().chain(capitals).collect())
}

fn capital(lang: &str, letter: char) -> Vec<char> {
    if lang == "kaa" && letter == 'ı' { vec!['Í'] } else { letter.to_uppercase().collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tajik_has_its_six_letters_in_both_cases() {
        let letters = letters("tg").unwrap();
        for letter in "ғӣқӯҳҷҒӢҚӮҲҶ".chars() {
            assert!(letters.contains(letter), "{letter}");
        }
    }

    #[test]
    fn karakalpak_dotless_i_has_its_own_capital() {
        assert!(letters("kaa").unwrap().contains('Í'));
        assert_eq!(letters("fr"), None);
    }
}
