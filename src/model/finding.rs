//! What an author has to know about the content. Findings pile up; they never stop the reading of the next file.

use super::codes::Code;
use super::source::{SourceId, Span};

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth knowing; nothing to do.
    Note,
    /// Should be mended; the output is published all the same.
    Warning,
    /// Must be mended; nothing is published.
    Error,
}

impl Severity {
    /// The word that reports print.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// What a run did not look at, because errors in the sources stood in the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unchecked {
    /// Web pages.
    Pages,
    /// Packs for print.
    Packs,
    /// Whether suppressions and levels still have something to cover.
    Settings,
}

impl Unchecked {
    /// The word that reports for programmes print.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Pages => "pages",
            Self::Packs => "packs",
            Self::Settings => "settings",
        }
    }
}

/// Where a finding points.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// A range of a text that was read.
    Span(Span),
    /// A place on a page of a PDF.
    Page {
        /// Path of the file, from the book's root or as the command line names it.
        path: String,
        /// Page, from 1.
        page: u32,
        /// Where on it; `None` for the page as a whole.
        area: Option<Area>,
    },
    /// A whole file, by its path from the book's root (also one that could not be read, or that is missing).
    File(String),
    /// The book as a whole.
    Book,
}

/// A rectangle on a page: tenths of a millimetre from its top left corner. Whole numbers, so that places have an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Area {
    /// From the left edge.
    pub x: i32,
    /// From the top edge.
    pub y: i32,
    /// To the right.
    pub width: i32,
    /// Downwards.
    pub height: i32,
}

/// A letter that is wrong and the one that belongs there. Eyes cannot tell ӯ from ў, so reports name both.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct LetterPair {
    /// What is written, mostly one character.
    pub found: String,
    /// What belongs there; `None` where only a person can say.
    pub right: Option<String>,
}

/// Who may apply a fix.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Safety {
    /// `--fix`: the result is certain.
    Safe,
    /// `--unsafe-fixes`: nearly always right, and a person must read the result.
    Unsafe,
    /// Nobody but the author: it is shown and never applied.
    Shown,
}

impl Safety {
    /// The word that reports print.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Safe => "safe",
            Self::Unsafe => "unsafe",
            Self::Shown => "shown",
        }
    }
}

/// New text for a range of a source.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edit {
    /// What is replaced; always within running text (see [`super::prose::Prose`]).
    pub span: Span,
    /// By what.
    pub text: String,
}

/// A way to mend a fault.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fix {
    /// Who may apply it.
    pub safety: Safety,
    /// Edits in the order of their places, never overlapping; all are applied or none.
    pub edits: Vec<Edit>,
}

/// One thing to mend: where, what, and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The rule that found it.
    pub code: Code,
    /// The rule's severity, or what `[lint]` made of it.
    pub severity: Severity,
    /// Where.
    pub place: Place,
    /// What is wrong: lower case, one clause, names in backticks. Reports in another language take the names over and
    /// their own words from the rule's page, so every name of this one thing stands in backticks.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
    /// Wrong letters, each kind once.
    pub letters: Vec<LetterPair>,
    /// How to mend it by machine.
    pub fix: Option<Fix>,
}

impl Finding {
    /// A finding at the severity that `code` has by default.
    #[must_use]
    pub fn new(code: Code, place: Place, message: impl Into<String>) -> Self {
        Self { code, severity: code.severity, place, message: message.into(), help: None, letters: Vec::new(), fix: None }
    }

    /// A finding about a range of a text.
    #[must_use]
    pub fn at(code: Code, span: Span, message: impl Into<String>) -> Self {
        Self::new(code, Place::Span(span), message)
    }

    /// A finding about a whole file.
    #[must_use]
    pub fn in_file(code: Code, path: impl Into<String>, message: impl Into<String>) -> Self {
        Self::new(code, Place::File(path.into()), message)
    }

    /// A finding about a place on a page of a PDF.
    #[must_use]
    pub fn on_page(code: Code, path: impl Into<String>, page: u32, area: Option<Area>, message: impl Into<String>) -> Self {
        Self::new(code, Place::Page { path: path.into(), page, area }, message)
    }

    /// The same finding about the same text under another number: a text that was checked by itself takes its place among
    /// others.
    #[must_use]
    pub fn moved_to(mut self, source: SourceId) -> Self {
        if let Place::Span(span) = &mut self.place {
            span.source = source;
        }
        for edit in self.fix.iter_mut().flat_map(|fix| &mut fix.edits) {
            edit.span.source = source;
        }
        self
    }

    /// The same finding with the sentence that says what to do.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// The same finding with one more wrong letter; a pair that is there already is not repeated.
    #[must_use]
    pub fn letter(mut self, found: impl Into<String>, right: Option<&str>) -> Self {
        let pair = LetterPair { found: found.into(), right: right.map(str::to_owned) };
        if !self.letters.contains(&pair) {
            self.letters.push(pair);
        }
        self
    }

    /// The same finding with a fix of one edit.
    #[must_use]
    pub fn fix(self, safety: Safety, span: Span, text: impl Into<String>) -> Self {
        self.fix_all(safety, vec![Edit { span, text: text.into() }])
    }

    /// The same finding with a fix of several edits.
    #[must_use]
    pub fn fix_all(mut self, safety: Safety, edits: Vec<Edit>) -> Self {
        self.fix = Some(Fix { safety, edits });
        self
    }
}
