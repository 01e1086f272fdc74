//! PDFs that were made elsewhere: compared with what the command line, the binary's own texts and a book say they must show.
//! What nobody has told is said in a note, one for each matter, and nothing is made of it.

use std::path::Path;

use super::{Checked, Manner};
use crate::check::allows::Allows;
use crate::check::levels::{self, Settings};
use crate::check::texts;
use crate::inspect::{self, pdf};
use crate::load;
use crate::load::loose_files::Kind;
use crate::model::book::{Book, Sources};
use crate::model::codes::UNCHECKED_BRANDING;
use crate::model::config::{BrandProfile, Config};
use crate::model::error::Error;
use crate::model::expected::{Expected, Product};
use crate::model::finding::{Finding, Place, Severity};
use crate::model::localized::Country;
use crate::model::orthography::Orthography;
use crate::model::pdf::PdfDocument;
use crate::model::source::SourceMap;
use crate::render;
use crate::resolve::{self, Selection};
use crate::words::Words;

/// What is known about PDFs made elsewhere.
#[derive(Default)]
pub struct Known {
    product: Option<Product>,
    profile: Option<BrandProfile>,
    book: Option<KnownBook>,
}

struct KnownBook {
    sources: Sources,
    book: Book,
}

impl Known {
    /// What a command line says: what they are, and which rules the contract refers to.
    #[must_use]
    pub fn new(product: Option<Product>, profile: Option<BrandProfile>) -> Self {
        Self { product, profile, book: None }
    }

    /// The same with the names of the book in `root`, of all its countries or of some. `environment` may override `book.toml`.
    pub fn with_book(self, root: &Path, environment: &[(String, String)], countries: &[Country]) -> Result<Self, Error> {
        let (mut sources, findings) = load::load(root, environment)?;
        if findings.iter().any(|finding| finding.severity == Severity::Error) {
            return Err(Error::Usage {
                message: format!("the book in `{}` has faults of its own", root.display()),
                help: format!("run `rahnamo lint {}` and mend them first", root.display()),
            });
        }
        if let Some(profile) = self.profile {
            let mut config = Config::clone(&sources.config);
            config.brand.profile = profile;
            sources.config = config.into();
        }
        let selection = Selection { countries: countries.to_vec(), langs: Vec::new(), ..Selection::default() };
        let (book, _) = resolve::resolve(&sources, &Words::new(&sources).0, &selection, None);
        Ok(Self { book: Some(KnownBook { sources, book }), ..self })
    }

    /// What a document must show, and what cannot be told.
    fn expected(&self, document: &PdfDocument, orthography: Orthography) -> (Expected, Vec<Unknown>) {
        let mut unknown = Vec::new();
        let product = self.product.unwrap_or_else(|| {
            unknown.push(Unknown::Product);
            if document.pages.len() > 2 { Product::Publication } else { Product::Leaflet }
        });
        let of_book = self.book.as_ref().and_then(|known| known.expected(orthography, product));
        let expected = of_book.unwrap_or_else(|| {
            let profile = self.profile.or_else(|| Some(self.book.as_ref()?.book.config.brand.profile));
            render::expected::of_elsewhere(&Words::own(&load::own_locales()), orthography, product, profile)
        });
        unknown.extend(expected.statements.is_empty().then_some(Unknown::Statement));
        unknown.extend((self.profile.is_none() && self.book.is_none()).then_some(Unknown::Profile));
        unknown.extend((expected.project.is_none() && expected.organisation.is_none()).then_some(Unknown::Names));
        unknown.extend((expected.organisation.is_some() && expected.society.is_none()).then_some(Unknown::Society));
        (expected, unknown)
    }
}

impl KnownBook {
    /// What all editions in a language have in common; `None` when there is none.
    fn expected(&self, orthography: Orthography, product: Product) -> Option<Expected> {
        let (words, _) = Words::new(&self.sources);
        let config = &self.book.config;
        let editions = self.book.editions.iter().filter(|edition| Orthography::of(config.tag(&edition.lang)) == orthography);
        let all: Vec<Expected> =
            editions.map(|edition| render::expected::of_edition(&self.book, &self.sources, &words, edition, product)).collect();
        let mut expected = all.first()?.clone();
        // The edition's name and date belong to the book's own packs.
        (expected.edition, expected.date) = (None, None);
        if all.iter().any(|other| other.society != expected.society) {
            (expected.society, expected.society_logo) = (None, None);
            expected.foreign_societies.clear();
        }
        Some(expected)
    }
}

/// What cannot be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Unknown {
    Product,
    Statement,
    Profile,
    Names,
    Society,
}

impl Unknown {
    fn finding(self, path: &str, expected: &Expected) -> Finding {
        let (message, help) = match self {
            Self::Product => (
                format!("what kind of product this is was not told with `--product`: it was judged as a `{}`", expected.product.word()),
                "say what it is, as in `--product leaflet`",
            ),
            Self::Statement => (
                format!("no funding statement is known in the language `{}`: whether it stands there was not checked", expected.orthography.tag()),
                "name the language with `--lang`, or compare the statement with the one that the contract prescribes",
            ),
            Self::Profile => (
                "which rules the contract refers to cannot be known without `--profile` or `--book`: statements and disclaimers of 2010, 2018 and 2022 were all accepted".into(),
                "name the rules, as in `--profile ext-2010`",
            ),
            Self::Names => (
                "whether project, contract, National Society and organisation are named rightly cannot be known without `--book`".into(),
                "name the folder of a book that has them, and the country with `--country`",
            ),
            Self::Society => (
                "which National Society publishes this cannot be known without `--country`: the book has several in this language".into(),
                "name the country, as in `--country TJ`",
            ),
        };
        Finding::in_file(UNCHECKED_BRANDING, path, message).help(help)
    }
}

/// Checks one PDF: its letters, its fonts and its branding.
pub(super) fn check(path: &Path, name: String, bytes: &[u8], manner: Manner, known: &Known, settings: &Settings<'_>) -> Checked {
    let (findings, language) = match pdf::read(&name, bytes) {
        Err(unreadable) => (vec![inspect::refused(&name, &unreadable)], None),
        Ok(document) => {
            let words = pdf::prose(&document);
            let language = super::language(path, &words.text, manner);
            (look(&document, &words, language.0, known), Some(language))
        }
    };
    let (mut map, mut allows) = (SourceMap::default(), Allows::read(&SourceMap::default()).0);
    map.add(name.clone(), "".into());
    let findings = levels::settle(findings, settings, &mut allows, &map);
    Checked { path: name, kind: Kind::Pdf, text: "".into(), findings, undecoded: None, mended: None, language }
}

fn look(document: &PdfDocument, words: &pdf::PdfProse, orthography: Orthography, known: &Known) -> Vec<Finding> {
    let (expected, unknown) = known.expected(document, orthography);
    let mut findings = inspect::judge(document, &expected);
    findings.extend(unknown.into_iter().map(|unknown| unknown.finding(&document.path, &expected)));
    let letters = words.by_language(orthography).into_iter().flat_map(|prose| texts::check_one(&prose, &words.text));
    let letters = letters.filter(holds_on_paper);
    findings.extend(letters.map(|finding| on_paper(finding, document, words)));
    findings
}

/// Rules on letters and words, and on signs; not those on spaces and line ends, which a PDF does not keep as they were typed.
fn holds_on_paper(finding: &Finding) -> bool {
    const FAMILIES: [&str; 6] = ["GL1", "GL2", "GL3", "GL401", "GL402", "GL405"];
    FAMILIES.iter().any(|family| finding.code.id.starts_with(family))
}

/// The same finding at its place on a page. A finished PDF cannot be mended.
fn on_paper(mut finding: Finding, document: &PdfDocument, words: &pdf::PdfProse) -> Finding {
    if let Place::Span(span) = &finding.place {
        let place = words.place(span.range());
        finding.place = match place {
            Some((page, area)) => Place::Page { path: document.path.clone(), page, area: Some(area) },
            None => Place::File(document.path.clone()),
        };
    }
    if finding.fix.take().is_some() {
        finding.help = Some("mend the text from which the PDF was made, with `rahnamo lint --fix`, and set it anew".into());
    }
    finding
}
