//! In: findings and the texts they point into. Out: one text, for people or for programmes. No file is read and nothing is
//! printed here.
//!
//! Two steps. [`Report::new`] looks up all there is to say: places, lines, names of letters, words of the rule's page.
//! [`print()`] turns that into one of six formats. Every printer takes the [`Report`] and nothing else, so no format knows
//! more than `json` does; `docs/report-format.md` describes it.

pub mod human;
pub mod marks;
pub mod reference;
pub mod statistics;

mod data;
mod gather;
mod github;
mod json;
mod junit;
mod language;
mod letters;
mod locate;
mod pairs;
mod russian;
mod sarif;
mod short;
mod shorten;
mod snippet;
mod visible;
mod words;

pub use data::{
    AreaMm, CodePoint, Edit, Entry, FixCount, Fixable, Letters, Pair, Report, RuleSummary, Sheet, Snippet, Summary, TextRange,
    Tool,
};
pub use gather::Options;
pub use language::MessageLang;

/// The forms of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// Frames with source lines, for people.
    #[default]
    Human,
    /// One line for each finding, for editors and `grep`.
    Short,
    /// Everything, for programmes.
    Json,
    /// SARIF 2.1.0, for code hosts and viewers.
    Sarif,
    /// Workflow commands that GitHub shows beside the changed lines.
    Github,
    /// `JUnit` XML, for build servers.
    Junit,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 6] = [Self::Human, Self::Short, Self::Json, Self::Sarif, Self::Github, Self::Junit];

    /// The word that `--format` takes.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Human => "human",
            Self::Short => "short",
            Self::Json => "json",
            Self::Sarif => "sarif",
            Self::Github => "github",
            Self::Junit => "junit",
        }
    }
}

/// Whether the human report has colours; other formats have none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Look {
    /// Colours by terminal codes; a stream that goes elsewhere must strip them (as `anstream` does).
    #[default]
    Styled,
    /// Letters only.
    Plain,
}

/// The whole report in one format. Ends with a newline, unless there is nothing to say.
#[must_use]
pub fn print(report: &Report, format: Format, look: Look) -> String {
    match format {
        Format::Human => human::print(report, look),
        Format::Short => short::print(report),
        Format::Json => json::print(report),
        Format::Sarif => sarif::print(report),
        Format::Github => github::print(report),
        Format::Junit => junit::print(report),
    }
}

#[cfg(test)]
mod sample;
