//! Language and country codes, and texts kept per language.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

/// Key of a language in `book.toml` and in file names: `tg`, `ru`, `uz`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lang(Arc<str>);

/// Upper-case ISO 3166-1 code of a country: `TJ`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country(Arc<str>);

macro_rules! code {
    ($type:ident) => {
        impl $type {
            /// Takes the code as it is written.
            #[must_use]
            pub fn new(code: &str) -> Self {
                Self(code.into())
            }

            /// The code as it is written.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }
    };
}

code!(Lang);
code!(Country);

impl Country {
    /// The folder of the country in the output: lower case.
    #[must_use]
    pub fn folder(&self) -> String {
        self.0.to_ascii_lowercase()
    }
}

/// One text in several languages.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Localized {
    texts: BTreeMap<Lang, String>,
}

impl Localized {
    /// Sets the text of one language.
    pub fn insert(&mut self, lang: Lang, text: String) {
        self.texts.insert(lang, text);
    }

    /// The text in the first language of `chain` that has one, with that language.
    #[must_use]
    pub fn pick<'a>(&'a self, chain: &[Lang]) -> Option<(&'a Lang, &'a str)> {
        chain
            .iter()
            .find_map(|lang| self.texts.get_key_value(lang))
            .or_else(|| self.texts.iter().next())
            .map(|(lang, text)| (lang, text.as_str()))
    }

    /// The text that [`Self::pick`] finds, or an empty one.
    #[must_use]
    pub fn text(&self, chain: &[Lang]) -> &str {
        self.pick(chain).map_or("", |(_, text)| text)
    }

    /// The text of exactly this language.
    #[must_use]
    pub fn get(&self, lang: &Lang) -> Option<&str> {
        self.texts.get(lang).map(String::as_str)
    }

    /// Whether no language has a text.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }

    /// Languages and texts, ordered by language.
    pub fn iter(&self) -> impl Iterator<Item = (&Lang, &str)> {
        self.texts.iter().map(|(lang, text)| (lang, text.as_str()))
    }
}

impl FromIterator<(Lang, String)> for Localized {
    fn from_iter<I: IntoIterator<Item = (Lang, String)>>(pairs: I) -> Self {
        Self { texts: pairs.into_iter().collect() }
    }
}
