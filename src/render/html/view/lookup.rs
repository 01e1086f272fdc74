//! Words of the pages in which readers look something up: centres, glossary, imprint, A–Z.

use serde::Serialize;

use super::{Link, PhoneView, Phrase, Status};

/// `main` of the directory.
#[derive(Debug, Clone, Serialize)]
pub struct CentresView {
    /// Date and draft mark.
    pub status: Status,
    /// Countries, the edition's own first.
    pub countries: Vec<CentreGroup>,
}

/// Entries of one country.
#[derive(Debug, Clone, Serialize)]
pub struct CentreGroup {
    /// ASCII id for links.
    pub id: String,
    /// "In Tajikistan".
    pub title: String,
    /// Its entries.
    pub entries: Vec<CentreView>,
}

/// One entry of the directory.
#[derive(Debug, Clone, Serialize)]
pub struct CentreView {
    /// ASCII id.
    pub id: String,
    /// Kind as a word for classes: `centre`, `consulate`, `service`, `hotline`.
    pub kind: &'static str,
    /// Kind in words.
    pub kind_label: String,
    /// Name.
    pub name: Phrase,
    /// City.
    pub city: Option<Phrase>,
    /// Street address; `None` is printed as "to be filled", save for telephone lines.
    pub address: Option<Phrase>,
    /// Numbers; none is printed as "to be filled".
    pub phones: Vec<PhoneView>,
    /// Hours.
    pub hours: Option<Phrase>,
    /// Languages spoken, each named in itself.
    pub languages: Vec<Phrase>,
    /// `geo:` address of the place.
    pub map: Option<String>,
    /// "checked on …" or "not checked yet".
    pub verified: String,
    /// Whether somebody has checked it.
    pub is_verified: bool,
}

/// `main` of the glossary.
#[derive(Debug, Clone, Serialize)]
pub struct GlossaryView {
    /// Date and draft mark.
    pub status: Status,
    /// Terms, in the order of the file.
    pub terms: Vec<TermView>,
}

/// One term.
#[derive(Debug, Clone, Serialize)]
pub struct TermView {
    /// ASCII id.
    pub id: String,
    /// The term.
    pub term: Phrase,
    /// Its abbreviation in the term's language.
    pub abbr: Option<String>,
    /// What it means.
    pub definition: Phrase,
}

/// `main` of the disclaimer and imprint.
#[derive(Debug, Clone, Serialize)]
pub struct DisclaimerView {
    /// Date and draft mark.
    pub status: Status,
    /// Who wrote the book.
    pub authors: Vec<String>,
}

/// The A–Z page.
#[derive(Debug, Clone, Serialize)]
pub struct AzView {
    /// Letters that have entries, in the order of the edition's alphabet, other scripts last.
    pub letters: Vec<AzLetter>,
}

/// One letter of the A–Z page.
#[derive(Debug, Clone, Serialize)]
pub struct AzLetter {
    /// Id of its heading.
    pub id: String,
    /// The letter: a capital, a digraph, or `0–9`.
    pub letter: String,
    /// What begins with it, in order.
    pub entries: Vec<AzEntry>,
}

/// Words to look up.
#[derive(Debug, Clone, Serialize)]
pub struct AzEntry {
    /// The words.
    pub words: Phrase,
    /// Where they stand, named by the title of the page; at least one.
    pub links: Vec<Link>,
}
