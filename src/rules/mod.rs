//! The rules. One rule is two files: `<family>/<rule>.rs` looks at a piece of the model and returns findings, and
//! `<family>/<rule>.md` says why, with examples that are run as tests (see `tests/suite/rules.rs`).
//!
//! Rules read no files and know no other stage. Rules over texts and over the book are run by `check`, rules over the
//! output by `inspect`. A fault that `load`, `resolve` or `render` meet in their own work has its page here, and its
//! finding there.

pub mod page;

mod accessibility;
pub(crate) mod branding;
pub mod glyph;
mod language;
mod law;
mod links;
mod print;
mod sessions;
mod structure;
mod translations;

use crate::model::book::{Book, Sources};
use crate::model::codes::Code;
use crate::model::expected::Expected;
use crate::model::finding::Finding;
use crate::model::page::WebPage;
use crate::model::pdf::PdfDocument;
use crate::model::prose::Text;

/// A rule: its code, its page, and how it looks.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// Id, name and severity.
    pub code: Code,
    /// The page, see [`page`].
    pub page: &'static str,
    /// What it looks at.
    pub check: Check,
}

/// What a rule looks at.
#[derive(Debug, Clone, Copy)]
pub enum Check {
    /// Found on the way by `load`, `resolve` or `render`.
    OnTheWay,
    /// Running text of one language in one source; the only rules that may bring fixes.
    Text(fn(&Text<'_>, &mut Vec<Finding>)),
    /// The sources and the resolved book.
    Book(fn(&Sources, &Book) -> Vec<Finding>),
    /// One finished PDF.
    Pdf(PdfCheck),
    /// One rendered page. The same finding on many pages is reported once, see `inspect::branding`.
    Page(PageCheck),
    /// One fault that pages and finished PDFs can both have.
    Both(PageCheck, PdfCheck),
}

impl Check {
    /// How it looks at the book, if it does.
    #[must_use]
    pub fn over_book(self) -> Option<fn(&Sources, &Book) -> Vec<Finding>> {
        match self {
            Self::Book(check) => Some(check),
            _ => None,
        }
    }

    /// Whether it needs no output to look at.
    #[must_use]
    pub fn is_of_sources(self) -> bool {
        matches!(self, Self::Text(_) | Self::Book(_))
    }
}
/// Looks at one finished PDF.
pub type PdfCheck = fn(&PdfDocument, &Expected) -> Vec<Finding>;

/// Looks at one rendered page.
pub type PageCheck = fn(&WebPage, &Expected) -> Vec<Finding>;

/// Lines of a family's table: `rule!(CODE, "file", Kind(path::check))`.
macro_rules! rule {
    ($code:ident, $page:literal) => {
        crate::rules::Rule {
            code: crate::model::codes::$code,
            page: include_str!(concat!($page, ".md")),
            check: crate::rules::Check::OnTheWay,
        }
    };
    ($code:ident, $page:literal, $kind:ident($check:path)) => {
        crate::rules::Rule {
            code: crate::model::codes::$code,
            page: include_str!(concat!($page, ".md")),
            check: crate::rules::Check::$kind($check),
        }
    };
    ($code:ident, $page:literal, $kind:ident($check:path, $other:path)) => {
        crate::rules::Rule {
            code: crate::model::codes::$code,
            page: include_str!(concat!($page, ".md")),
            check: crate::rules::Check::$kind($check, $other),
        }
    };
}
pub(crate) use rule;

/// Every rule, family by family.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    [
        structure::RULES,
        glyph::RULES,
        glyph::words::RULES,
        glyph::typography::RULES,
        glyph::output::RULES,
        language::RULES,
        branding::RULES,
        sessions::RULES,
        translations::RULES,
        links::RULES,
        accessibility::RULES,
        print::RULES,
        law::RULES,
    ]
    .into_iter()
    .flatten()
}

/// The rule with this code.
#[must_use]
pub fn of(code: Code) -> Option<&'static Rule> {
    all().find(|rule| rule.code == code)
}
