//! What an output must show: who pays, who publishes, who answers. Filled from the book for its own output, and from the
//! locales and the command line for a PDF made elsewhere. Rules compare with it and look nothing up.

use super::config::BrandProfile;
use super::date::Date;
use super::orthography::Orthography;

/// Kinds of products, by which visibility rules differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Product {
    /// A web page.
    Page,
    /// Anything of several pages that is read: guide, hand-out, information pack, brochure.
    Publication,
    /// A folded sheet.
    Leaflet,
    /// A poster or panel.
    Poster,
    /// A banner for outreach.
    Banner,
    /// A sticker on equipment.
    Sticker,
    /// A pocket card, pen or other small thing: statement and disclaimer may be left out.
    SmallItem,
}

impl Product {
    /// All, with the word of `--product`.
    pub const ALL: [(&'static str, Self); 7] = [
        ("page", Self::Page),
        ("publication", Self::Publication),
        ("leaflet", Self::Leaflet),
        ("poster", Self::Poster),
        ("banner", Self::Banner),
        ("sticker", Self::Sticker),
        ("small-item", Self::SmallItem),
    ];

    /// The word of `--product`.
    #[must_use]
    pub fn word(self) -> &'static str {
        Self::ALL.iter().find(|(_, product)| *product == self).map_or("publication", |(word, _)| word)
    }
}

/// Stands in a disclaimer for the name that nobody has told; any name may stand there.
pub const SLOT: &str = "…";

/// What one output file must show. White space in all texts is single spaces.
#[derive(Debug, Clone)]
pub struct Expected {
    /// Rules that the contract refers to.
    pub profile: BrandProfile,
    /// What it is.
    pub product: Product,
    /// Whether the donor pays for it. What is not funded must not carry the emblem.
    pub is_funded: bool,
    /// Language of the file.
    pub orthography: Orthography,
    /// Funding statements that may stand there, each in full; empty where none is known in this language.
    pub statements: Vec<String>,
    /// Funding statements of other languages, by BCP 47 tag: none of them may stand in for the right one.
    pub other_statements: Vec<(String, String)>,
    /// Disclaimers that may stand there, with the organisation's name in them, or [`SLOT`] where it is not known; empty where none is known in this language.
    pub disclaimers: Vec<String>,
    /// Project name; `None` when nobody has told it.
    pub project: Option<String>,
    /// Name of the National Society.
    pub society: Option<String>,
    /// SHA-256 of the Society's registered logo file in lower-case hex.
    pub society_logo: Option<String>,
    /// Names of the National Societies of other countries: none of them belongs here.
    pub foreign_societies: Vec<String>,
    /// Who answers for the contents.
    pub organisation: Option<String>,
    /// Contract number.
    pub contract: Option<String>,
    /// Name of the edition.
    pub edition: Option<String>,
    /// Date of the content.
    pub date: Option<Date>,
    /// Least distance between the emblem and whatever is not its statement, as a share of the emblem's height.
    pub clear_space: f64,
    /// Most pages that it may have; `None` where nobody has said.
    pub pages: Option<u32>,
    /// Families of the theme's fonts; empty for a PDF made elsewhere.
    pub fonts: Vec<String>,
}
