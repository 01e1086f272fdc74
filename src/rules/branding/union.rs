//! How the European Union, its institutions and its short names are called in the languages of the book.
//!
//! Full names: CLDR 48; Karakalpak, which CLDR lacks, as the glossary forms it. Short names: those in live use in the press
//! of the region (ЕИ and `YeI` in Uzbek). "European Union" is always spelled out beside the emblem: Regulation (EU) 2021/1060,
//! Annex IX 1.2; Regulation (EU) 821/2014, Art. 4(4).

/// First word and second word of the full name, as stems in lower case: endings vary.
const NAMES: [(&str, &str); 8] = [
    ("european", "union"),
    ("европейск", "союз"),
    ("еуропалық", "ода"),
    ("европа", "биримди"),
    ("иттиҳоди", "аврупо"),
    ("yevropa", "ittifo"),
    ("европа", "иттифо"),
    ("evropa", "awqam"),
];

/// One of these stands in every full name, whatever its case: most texts are done with after a look for them.
const TRACES: [&str; 8] = ["uropean", "UROPEAN", "вропей", "ВРОПЕЙ", "вропа", "ропалық", "врупо", "vropa"];
const CAPITAL_TRACES: [&str; 4] = ["ВРОПА", "РОПАЛЫҚ", "ВРУПО", "VROPA"];

/// Short names that must not stand for the full one.
const SHORT: [&str; 7] = ["EU", "ЕС", "ЕО", "ЕБ", "ЕИ", "YeI", "YEI"];

/// Stems, in lower case, of institutions and funding instruments. The credit line of 2010 names the Union alone: "no mention
/// of the Commission, the Communities, any other institution or a funding instrument" (FAQ on the manual of 2010).
const INSTITUTIONS: [&str; 17] = [
    "commission",
    "комисси",
    "komissiya",
    "еврокомисси",
    "eurocommission",
    "europeaid",
    "communities",
    "сообществ",
    "parliament",
    "парламент",
    "парлумон",
    "delegation",
    "делегаци",
    "намояндаги",
    "tacis",
    "enpi",
    "eidhr",
];

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric() && !matches!(letter, 'ʻ' | 'ʼ' | '’' | '\'' | '-'))
        .filter(|word| !word.is_empty())
}

/// Whether the full name of the Union stands in `text`, in any of the languages and cases.
#[must_use]
pub(crate) fn is_named(text: &str) -> bool {
    if !TRACES.iter().chain(&CAPITAL_TRACES).any(|trace| text.contains(trace)) {
        return false;
    }
    let text = text.to_lowercase();
    let words: Vec<&str> = words(&text).collect();
    words.windows(2).any(|pair| NAMES.iter().any(|(first, second)| pair[0].starts_with(first) && pair[1].starts_with(second)))
}

/// The first short name in `text`.
#[must_use]
pub(crate) fn short_name(text: &str) -> Option<&str> {
    words(text).find(|word| {
        SHORT.iter().any(|short| {
            let ending = word.strip_prefix(short);
            ending.is_some_and(|ending| ending.is_empty() || ending.starts_with('-') || is_ending(short, ending))
        })
    })
}

/// Uzbek writes endings straight after the letters: `YeIning`.
fn is_ending(short: &str, ending: &str) -> bool {
    matches!(short, "YeI" | "ЕИ" | "ЕО" | "ЕБ") && ending.chars().count() <= 5 && ending.chars().all(char::is_lowercase)
}

/// The first institution or funding instrument in `text`.
#[must_use]
pub(crate) fn institution(text: &str) -> Option<&str> {
    words(text).find(|word| {
        let lower = word.to_lowercase();
        INSTITUTIONS.iter().any(|stem| lower.starts_with(stem))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_names_are_known_in_any_case() {
        for text in [
            "funded by the European Union.",
            "финансируется Европейским союзом",
            "Еуропалық Одақтың көмегімен",
            "Европа Биримдигинин",
            "Бо маблағгузории Иттиҳоди Аврупо",
            "Yevropa Ittifoqining",
            "Европа Иттифоқи",
            "Evropa Awqamı",
            "ЕВРОПЕЙСКИЙ СОЮЗ",
            "ЕУРОПАЛЫҚ ОДАҚ",
        ] {
            assert!(is_named(text), "{text}");
        }
        assert!(!is_named("Евразийский экономический союз и Европа"));
    }

    #[test]
    fn short_names_are_whole_words() {
        for (text, short) in [
            ("funded by the EU", Some("EU")),
            ("при поддержке ЕС.", Some("ЕС")),
            ("YeIning koʻmagida", Some("YeIning")),
            ("ЕСЛИ вы едете", None),
            ("EUR 300 000", None),
            ("ЕАЭС", None),
        ] {
            assert_eq!(short_name(text), short, "{text}");
        }
    }

    #[test]
    fn institutions_are_found_by_their_stems() {
        assert_eq!(institution("funded by the European Commission"), Some("Commission"));
        assert_eq!(institution("при поддержке Еврокомиссии"), Some("Еврокомиссии"));
        assert_eq!(institution("This project is funded by the European Union"), None);
    }
}
