//! `book.toml`, read and checked.

use std::collections::BTreeMap;

use super::fact::Decimal;
use super::localized::{Country, Lang, Localized};
use super::selector::Selector;
use super::sheet::SheetConfig;
use super::source::Span;
use super::test::TestPart;

pub use super::pack_kind::{Filling, PackKind, Paper};

/// The whole of `book.toml`.
#[derive(Debug, Clone)]
pub struct Config {
    /// `[book]`
    pub book: BookConfig,
    /// `[build]`
    pub build: BuildConfig,
    /// `[languages.…]`, by code.
    pub languages: BTreeMap<Lang, Language>,
    /// `[countries.…]`, by code; those without languages are destinations only.
    pub countries: BTreeMap<Country, CountryConfig>,
    /// `[[pack]]`, in order.
    pub packs: Vec<PackConfig>,
    /// `[brand]`
    pub brand: Brand,
    /// `[pdf]`
    pub pdf: PdfConfig,
    /// `[share] files`: what is made of each edition besides pages and packs.
    pub share: Vec<ShareKind>,
    /// `[data] files`: what is made for those who hold tests and count them.
    pub data: Vec<DataKind>,
    /// `[lint]`
    pub lint: Lint,
}

/// `[book]`
#[derive(Debug, Clone)]
pub struct BookConfig {
    /// Title in the source language; `[languages.…] title` has the others.
    pub title: String,
    /// One sentence.
    pub description: String,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// Folder of the content, from the root.
    pub src: String,
    /// The source language.
    pub language: Lang,
    /// Name of the edition as printed, such as `2026.1`.
    pub edition: String,
    /// Day for which the book is made, see [`super::book::Book::as_of`]; `None`: the date of its newest session.
    pub date: Option<super::date::Date>,
    /// Address under which the output will be found, without a slash at the end; printed on packs.
    pub site_url: Option<String>,
}

/// `[build]`
#[derive(Debug, Clone)]
pub struct BuildConfig {
    /// Output folder, from the root.
    pub build_dir: String,
}

/// `[languages.tg]`
#[derive(Debug, Clone)]
pub struct Language {
    /// Its name in itself.
    pub name: String,
    /// ISO 15924 code of its script: `Cyrl`, `Latn`.
    pub script: String,
    /// BCP 47 tag for `lang` attributes: `tg`, `uz-Latn`.
    pub tag: String,
    /// Languages to take instead, nearest first.
    pub fallback: Vec<Lang>,
    /// The book's title in this language.
    pub title: Option<String>,
}

/// `[countries.TJ]`
#[derive(Debug, Clone)]
pub struct CountryConfig {
    /// Name per language.
    pub name: Localized,
    /// Languages of its editions, the first one offered first; empty for a mere destination.
    pub languages: Vec<Lang>,
    /// Where its people go.
    pub destinations: Vec<Country>,
    /// Name of its National Society per language.
    pub society: Localized,
    /// Logo file of the Society, from the root; a neutral placeholder stands in where it is not given.
    pub society_logo: Option<String>,
    /// Where `logo` is written.
    pub society_logo_span: Option<Span>,
    /// What a printed sheet costs there; `None` where nobody has said.
    pub prices: Option<Prices>,
    /// Where the table begins.
    pub span: Span,
}

/// `[countries.TJ.print]`: what a printed sheet costs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prices {
    /// As it is written behind amounts: `TJS`.
    pub currency: String,
    /// Price of one sheet, whether one side is printed or both.
    pub sheets: BTreeMap<Paper, Decimal>,
}

impl Prices {
    /// Price of one sheet of this paper.
    #[must_use]
    pub fn of(&self, paper: Paper) -> Option<&Decimal> {
        self.sheets.get(&paper)
    }
}

/// The two categories by which the donor counts packs and modules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Category {
    /// Legal and social matters.
    LegalSocial,
    /// Health and social matters.
    HealthSocial,
}

impl Category {
    /// The word in files and locale keys.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::LegalSocial => "legal-social",
            Self::HealthSocial => "health-social",
        }
    }
}

/// `[[pack]]`
#[derive(Debug, Clone)]
pub struct PackConfig {
    /// ASCII id and file name.
    pub id: String,
    /// Template.
    pub kind: PackKind,
    /// Of tests: which part of them.
    pub part: TestPart,
    /// Counted as.
    pub category: Category,
    /// Modules in it, in order; none in packs of forms or letters.
    pub modules: Vec<String>,
    /// Forms or letters in it, in order; none in packs of other kinds.
    pub sheets: Vec<(String, Span)>,
    /// What sheets for walls, pockets and equipment need besides.
    pub sheet: SheetConfig,
    /// Whether it is made for one ink: the emblem in outline, no module colours.
    pub bw: bool,
    /// Sheet.
    pub paper: Paper,
    /// Title per language; empty means: made from kind and category.
    pub title: Localized,
    /// Whether the donor pays for it; `None` means: as the book.
    pub is_funded: Option<bool>,
    /// Most pages that a copy may have; `None` where nobody has said.
    pub pages: Option<u32>,
    /// Whether a session that is not translated is an error instead of a fallback.
    pub complete: bool,
    /// Language whose text stands beside that of the edition, where a session is written in both.
    pub beside: Option<Lang>,
    /// How many copies a country orders of each edition; `None` where nobody has said.
    pub copies: Option<u32>,
    /// Only in these countries; empty for all.
    pub countries: Vec<Country>,
    /// Only in these languages; empty for all.
    pub languages: Vec<Lang>,
    /// Where the pack is written.
    pub span: Span,
}

impl PackConfig {
    /// What its kind prints.
    #[must_use]
    pub fn filling(&self) -> Filling {
        self.kind.traits().filling
    }

    /// Whether it has the answers of a test and nothing else: pages for participants do not lead to it.
    #[must_use]
    pub fn is_for_staff(&self) -> bool {
        self.filling() == Filling::Questions && self.part.is_for_staff()
    }
}

/// Which EU visibility rules the project's contract refers to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BrandProfile {
    /// Communication and Visibility Manual 2010.
    Ext2010,
    /// Requirements of 1 January 2018.
    Ext2018,
    /// Guidance of July 2022.
    Ext2022,
}

impl BrandProfile {
    /// All, oldest first.
    pub const ALL: [Self; 3] = [Self::Ext2010, Self::Ext2018, Self::Ext2022];

    /// The word in `book.toml` and locale keys.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Ext2010 => "ext-2010",
            Self::Ext2018 => "ext-2018",
            Self::Ext2022 => "ext-2022",
        }
    }
}

/// `[brand]`
#[derive(Debug, Clone)]
pub struct Brand {
    /// Rules in force for the contract.
    pub profile: BrandProfile,
    /// Project name per language.
    pub project: Localized,
    /// Contract number as the contract writes it; printed where given.
    pub contract: Option<String>,
    /// Who answers for the contents, per language; goes into the disclaimer.
    pub organisation: Localized,
    /// Whether the donor pays for the book. What is not funded must not carry the emblem.
    pub is_funded: bool,
    /// Clear space around the emblem as a share of its height.
    pub clear_space: f64,
    /// Funding line per language where the contract prescribes one; otherwise the profile's.
    pub funding: Localized,
}

/// Which typst sets the packs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EngineChoice {
    /// The CLI when a supported version is found, else the embedded one.
    Auto,
    /// The `typst` binary.
    Cli,
    /// The compiler inside this binary.
    Embedded,
}

/// `[pdf]`
#[derive(Debug, Clone)]
pub struct PdfConfig {
    /// Which typst.
    pub engine: EngineChoice,
    /// Seconds that one pack may take in the CLI before it is ended.
    pub timeout: u64,
}

/// A form in which an edition is handed on as one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShareKind {
    /// Each module as one HTML file.
    Module,
    /// The whole edition as one HTML file.
    Edition,
    /// The whole edition as an EPUB 3 book.
    Epub,
    /// Each module as an HTML5 app of Kolibri.
    Kolibri,
    /// The whole edition as a ZIM archive, where `zimwriterfs` is installed.
    Zim,
}

/// A file for those who hold tests and count them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DataKind {
    /// The test of each module as a form for `KoboToolbox` and ODK, in the languages of the country.
    Xlsform,
    /// The questions of each module for Moodle.
    Gift,
    /// The table for typing paper tests in.
    Csv,
}

/// `[lint]`
#[derive(Debug, Clone, Default)]
pub struct Lint {
    /// Levels for the whole book, in the order of the file.
    pub levels: Vec<(Selector, Level)>,
    /// `[lint.paths."…"]`: levels for the files that a pattern takes; of two patterns, the later one counts.
    pub paths: Vec<PathLevels>,
}

/// Levels for some files.
#[derive(Debug, Clone)]
pub struct PathLevels {
    /// Pattern of paths from the book's root, such as `content/legal/*.en.md` or `content/**`; known to be sound.
    pub pattern: String,
    /// Where it is written.
    pub span: Span,
    /// Its levels.
    pub levels: Vec<(Selector, Level)>,
}

/// A level in `[lint]`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// Not reported.
    Off,
    /// At this severity.
    At(super::finding::Severity),
}

impl Config {
    /// Title of the book for readers with this chain of languages, with its language.
    #[must_use]
    pub fn title<'a>(&'a self, chain: &'a [Lang]) -> (&'a Lang, &'a str) {
        let titled = chain.iter().find_map(|lang| Some((lang, self.languages.get(lang)?.title.as_deref()?)));
        titled.unwrap_or((&self.book.language, &self.book.title))
    }

    /// The language and its fallbacks, then the source language: where to look for a text, in order.
    #[must_use]
    pub fn chain(&self, lang: &Lang) -> Vec<Lang> {
        let mut chain = vec![lang.clone()];
        let fallbacks = self.languages.get(lang).map_or(&[][..], |language| &language.fallback);
        for next in fallbacks.iter().chain([&self.book.language]) {
            if !chain.contains(next) {
                chain.push(next.clone());
            }
        }
        chain
    }

    /// The BCP 47 tag of a language, or the code itself for one that is not configured.
    #[must_use]
    pub fn tag<'a>(&'a self, lang: &'a Lang) -> &'a str {
        self.languages.get(lang).map_or(lang.as_str(), |language| &language.tag)
    }
}
