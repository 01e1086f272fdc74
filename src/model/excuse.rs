//! What a release refuses, and what of it somebody may allow, with a reason.

use std::collections::BTreeSet;

use super::codes::Code;
use super::finding::{Finding, Severity};

/// Something that keeps a book from being published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Excuse {
    /// A session that nobody qualified has read.
    Drafts,
    /// A placeholder where a logo belongs.
    Placeholders,
    /// Law whose day of review has passed.
    Overdue,
    /// Any other finding of severity error, but those of structure: what cannot be read is left out of the book, and a book
    /// with less in it must never replace a whole one.
    Errors,
}

/// Names of the rules behind each excuse; all rules that no other excuse names are `errors`.
/// Drafts have no rule: they are found in the book, see `release::refusal`.
const NAMED: [(Excuse, &[&str]); 2] =
    [(Excuse::Placeholders, &["placeholder-logo"]), (Excuse::Overdue, &["overdue-fact", "overdue-law"])];

impl Excuse {
    /// All, in the order of reports.
    pub const ALL: [Self; 4] = [Self::Drafts, Self::Placeholders, Self::Overdue, Self::Errors];

    /// The word on the command line and in the edition's record.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Drafts => "drafts",
            Self::Placeholders => "placeholders",
            Self::Overdue => "overdue",
            Self::Errors => "errors",
        }
    }

    /// The excuse that findings with this code need; `None` when there is none.
    #[must_use]
    pub fn for_code(code: Code) -> Option<Self> {
        let named = NAMED.iter().find(|(_, names)| names.contains(&code.name));
        named.map(|(excuse, _)| *excuse).or((!code.id.starts_with("ST")).then_some(Self::Errors))
    }
}

/// What somebody allowed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Excuses(pub BTreeSet<Excuse>);

impl Excuses {
    /// Whether `finding` keeps the book from being published.
    #[must_use]
    pub fn are_stopped_by(&self, finding: &Finding) -> bool {
        finding.severity == Severity::Error && !Excuse::for_code(finding.code).is_some_and(|excuse| self.0.contains(&excuse))
    }
}
