//! The directory of centres and services, and the glossary.

use super::date::Date;
use super::localized::{Country, Lang, Localized};
use super::source::Span;

/// What an entry of the directory is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CentreKind {
    /// An information-education centre of a National Society.
    Centre,
    /// A consulate.
    Consulate,
    /// Another service people are sent to.
    Service,
    /// A telephone line.
    Hotline,
}

impl CentreKind {
    /// The word in files and locale keys.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Centre => "centre",
            Self::Consulate => "consulate",
            Self::Service => "service",
            Self::Hotline => "hotline",
        }
    }
}

/// One entry of `content/centres.yaml`. What is unknown is absent and printed as "to be filled".
#[derive(Debug, Clone)]
pub struct Centre {
    /// ASCII id.
    pub id: String,
    /// What it is.
    pub kind: CentreKind,
    /// Where it stands or answers.
    pub country: Country,
    /// Editions of these countries show it; empty for all.
    pub serves: Vec<Country>,
    /// Whether it belongs on the emergency card.
    pub emergency: bool,
    /// Name per language.
    pub name: Localized,
    /// City per language.
    pub city: Localized,
    /// Street address per language.
    pub address: Localized,
    /// Telephone numbers.
    pub phones: Vec<Phone>,
    /// Hours per language.
    pub hours: Localized,
    /// Languages spoken.
    pub languages: Vec<Lang>,
    /// Latitude and longitude in degrees, WGS 84.
    pub point: Option<(f64, f64)>,
    /// When somebody last checked it.
    pub verified_on: Option<Date>,
    /// Where it is from.
    pub source: Option<String>,
    /// Place in the file.
    pub span: Span,
    /// The countries that it names, in the order of [`Self::country`] and [`Self::serves`], with their places.
    pub countries: Vec<(Country, Span)>,
}

/// A telephone number.
#[derive(Debug, Clone)]
pub struct Phone {
    /// As printed.
    pub number: String,
    /// Whether the call costs nothing.
    pub free: bool,
    /// What it is for, per language.
    pub label: Localized,
}

impl Phone {
    /// Whether this is one number, of at least two digits and nothing that no telephone has.
    #[must_use]
    pub fn can_be_dialled(&self) -> bool {
        let digits = self.number.bytes().filter(u8::is_ascii_digit).count();
        digits >= 2 && self.number.chars().all(|letter| letter.is_ascii_digit() || "+-() ".contains(letter))
    }

    /// The number for a `tel:` address: digits and a leading plus.
    #[must_use]
    pub fn dial(&self) -> String {
        let digits: String = self.number.chars().filter(char::is_ascii_digit).collect();
        let before_digits = self.number.split(|letter: char| letter.is_ascii_digit()).next().unwrap_or_default();
        if before_digits.contains('+') { format!("+{digits}") } else { digits }
    }
}

/// One entry of `content/glossary.yaml`.
#[derive(Debug, Clone)]
pub struct Term {
    /// ASCII id.
    pub id: String,
    /// The term per language.
    pub term: Localized,
    /// Its abbreviation, in the languages that use one.
    pub abbr: Localized,
    /// What it means, per language.
    pub definition: Localized,
    /// Where the definition is from.
    pub source: Option<String>,
    /// Place in the file.
    pub span: Span,
}
