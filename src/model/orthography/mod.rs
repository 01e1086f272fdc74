//! Orthographies: a language in a script, with what its texts may be written with. The rules on letters go by these and
//! not by language codes, because Uzbek in Latin and in Cyrillic letters has other faults.

mod detect;
mod faults;
mod languages;
pub mod legacy;
pub mod order;

pub use detect::{Detection, Evidence, tajik_words};

/// A language in a script, as far as the rules on letters know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Orthography {
    /// Tajik.
    Tg,
    /// Kazakh in Cyrillic letters.
    Kk,
    /// Kyrgyz.
    Ky,
    /// Uzbek in Latin letters.
    UzLatn,
    /// Uzbek in Cyrillic letters.
    UzCyrl,
    /// Karakalpak in Latin letters of 2016.
    KaaLatn,
    /// Russian.
    Ru,
    /// English.
    En,
    /// Any other: only rules that hold for every text look at it.
    Other,
}

impl Orthography {
    /// Those with rules of their own.
    pub const KNOWN: [Self; 8] = [Self::Tg, Self::Kk, Self::Ky, Self::UzLatn, Self::UzCyrl, Self::KaaLatn, Self::Ru, Self::En];

    /// By a BCP 47 tag or a language code of `book.toml`: `uz` and `kaa` without a script are Latin.
    #[must_use]
    pub fn of(tag: &str) -> Self {
        let mut parts = tag.split(['-', '_']);
        let language = parts.next().unwrap_or_default().to_ascii_lowercase();
        let is_cyrillic = parts.any(|part| part.eq_ignore_ascii_case("cyrl"));
        match (language.as_str(), is_cyrillic) {
            ("tg", _) => Self::Tg,
            ("kk", _) => Self::Kk,
            ("ky", _) => Self::Ky,
            ("uz", false) => Self::UzLatn,
            ("uz", true) => Self::UzCyrl,
            ("kaa", false) => Self::KaaLatn,
            ("ru", _) => Self::Ru,
            ("en", _) => Self::En,
            _ => Self::Other,
        }
    }

    /// The BCP 47 tag; `und` for another one.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::Tg => "tg",
            Self::Kk => "kk",
            Self::Ky => "ky",
            Self::UzLatn => "uz-Latn",
            Self::UzCyrl => "uz-Cyrl",
            Self::KaaLatn => "kaa-Latn",
            Self::Ru => "ru",
            Self::En => "en",
            Self::Other => "und",
        }
    }

    /// Whether its letters are Cyrillic; `false` also for [`Self::Other`].
    #[must_use]
    pub fn is_cyrillic(self) -> bool {
        matches!(self, Self::Tg | Self::Kk | Self::Ky | Self::UzCyrl | Self::Ru)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_lead_to_orthographies_and_back() {
        for orthography in Orthography::KNOWN {
            assert_eq!(Orthography::of(orthography.tag()), orthography);
        }
        assert_eq!(Orthography::of("uz"), Orthography::UzLatn);
        assert_eq!(Orthography::of("tg-Cyrl-TJ"), Orthography::Tg);
        assert_eq!(Orthography::of("sr"), Orthography::Other);
    }
}
