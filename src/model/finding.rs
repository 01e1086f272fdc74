//! What an author has to know about the content. Findings pile up; they never stop the reading of the next file.

use super::codes::Code;
use super::source::Span;

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

/// Where a finding points.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// A range of a text that was read.
    Span(Span),
    /// A whole file, by its path from the book's root (also one that could not be read, or that is missing).
    File(String),
    /// The book as a whole.
    Book,
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
    /// What is wrong: lower case, one clause, names in backticks.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
}

impl Finding {
    /// A finding at the severity that `code` has by default.
    #[must_use]
    pub fn new(code: Code, place: Place, message: impl Into<String>) -> Self {
        Self { code, severity: code.severity, place, message: message.into(), help: None }
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

    /// The same finding with the sentence that says what to do.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}
