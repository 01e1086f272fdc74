//! The report as data: what `--format json` prints, field by field. Meaning, units and the promise to keep them stand in
//! `docs/report-format.md`; fields may be added, and one that changes its meaning raises [`SCHEMA`].

use serde::Serialize;

use super::MessageLang;

/// Version of this format.
pub const SCHEMA: u32 = 1;

/// Everything there is to say about one run.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Report {
    /// `SCHEMA`.
    pub schema: u32,
    /// Who says it.
    pub tool: Tool,
    /// Language of messages, titles and helps.
    pub language: MessageLang,
    /// The findings in the order of [`crate::check::levels::settle`].
    pub findings: Vec<Entry>,
    /// The rules that found something, by code.
    pub rules: Vec<RuleSummary>,
    /// What errors kept from being looked at: `pages`, `packs`, `settings`.
    pub unchecked: Vec<&'static str>,
    /// All of it in numbers.
    pub summary: Summary,
}

/// The programme.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Tool {
    /// `rahnamo`
    pub name: &'static str,
    /// Its version.
    pub version: &'static str,
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Entry {
    /// Two letters and three digits.
    pub code: &'static str,
    /// Name of the code.
    pub name: &'static str,
    /// `error`, `warning` or `note`, as `[lint]` has it.
    pub severity: &'static str,
    /// Title of the rule's page; the name where it has none.
    pub title: String,
    /// What is wrong here.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
    /// The file; `None` for the book as a whole.
    pub path: Option<String>,
    /// Where in a text.
    #[serde(flatten)]
    pub range: Option<TextRange>,
    /// Where in a PDF.
    #[serde(flatten)]
    pub sheet: Option<Sheet>,
    /// Wrong letters.
    pub letters: Vec<Pair>,
    /// How to mend it.
    pub fix: Option<Fixable>,
    /// The line that it is about; `None` without a range.
    pub snippet: Option<Snippet>,
}

/// Half-open range of a text. Lines and columns count from 1, columns in Unicode scalar values.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct TextRange {
    /// Line of the first letter.
    pub line: usize,
    /// Column of the first letter.
    pub column: usize,
    /// Line of the first letter after the range.
    pub end_line: usize,
    /// Column of the first letter after the range.
    pub end_column: usize,
    /// First byte of the file without its byte order mark.
    pub byte_start: u32,
    /// First byte after the range.
    pub byte_end: u32,
}

/// A page of a PDF, or a place on it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Sheet {
    /// From 1.
    pub page: u32,
    /// `None` for the page as a whole.
    pub area_mm: Option<AreaMm>,
}

/// A rectangle in millimetres, to one decimal, from the top left corner of the page.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct AreaMm {
    /// From the left edge.
    pub x: f64,
    /// From the top edge.
    pub y: f64,
    /// To the right.
    pub width: f64,
    /// Downwards.
    pub height: f64,
}

/// A wrong letter and the right one.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Pair {
    /// What is written.
    pub found: Letters,
    /// What belongs there; `None` where only a person can say.
    pub right: Option<Letters>,
}

/// One or a few letters.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Letters {
    /// The letters themselves.
    pub text: String,
    /// Each by number and name.
    pub code_points: Vec<CodePoint>,
}

/// A letter by number and name.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CodePoint {
    /// `U+045E`
    pub code: String,
    /// Unicode name, or a label in angle brackets where Unicode gives none: `<control>`.
    pub name: String,
}

/// A fix.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Fixable {
    /// `safe`, `unsafe` or `shown`.
    pub safety: &'static str,
    /// Edits in the order of their places; all are applied or none.
    pub edits: Vec<Edit>,
}

/// New text for a range.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Edit {
    /// First byte.
    pub byte_start: u32,
    /// First byte after it.
    pub byte_end: u32,
    /// Line of the first letter.
    pub line: usize,
    /// Column of the first letter.
    pub column: usize,
    /// Line of the first letter after the range.
    pub end_line: usize,
    /// Column of the first letter after the range.
    pub end_column: usize,
    /// What stands there.
    pub found: String,
    /// What is put there.
    pub text: String,
}

/// The first line of a range, or of a long line what stands around the mark.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Snippet {
    /// Text before the mark.
    pub before: String,
    /// The marked text; empty where something is missing.
    pub marked: String,
    /// Text after the mark.
    pub after: String,
    /// Whether the line begins before `before`.
    pub is_cut_before: bool,
    /// Whether the line goes on after `after`.
    pub is_cut_after: bool,
}

/// A rule that found something.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RuleSummary {
    /// Two letters and three digits.
    pub code: &'static str,
    /// Name of the code.
    pub name: &'static str,
    /// Title of its page; the name where it has none.
    pub title: String,
    /// What its page says to do.
    pub help: Option<String>,
    /// The text of its page, in English, as Markdown: `rahnamo explain` has it.
    #[serde(skip)]
    pub page: Option<&'static str>,
    /// Severity unless `[lint]` sets another.
    pub default_severity: &'static str,
    /// The highest severity among its findings.
    pub severity: &'static str,
    /// Its findings.
    pub count: usize,
    /// Those with a fix.
    pub fixable: FixCount,
}

/// Findings with a fix that a command applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct FixCount {
    /// By `--fix`.
    pub safe: usize,
    /// By `--unsafe-fixes` only.
    #[serde(rename = "unsafe")]
    pub risky: usize,
}

/// A report in numbers.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Summary {
    /// Findings of severity error.
    pub errors: usize,
    /// Findings of severity warning.
    pub warnings: usize,
    /// Findings of severity note.
    pub notes: usize,
    /// Findings with a fix.
    pub fixable: FixCount,
    /// Files with a finding.
    pub files: usize,
}
