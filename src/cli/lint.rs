//! `rahnamo lint`, `explain` and `rules`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use rahnamo::load::nearest;
use rahnamo::model::codes;
use rahnamo::model::config::BrandProfile;
use rahnamo::model::date::Date;
use rahnamo::model::expected::Product;
use rahnamo::model::localized::{Country, Lang};
use rahnamo::model::selector::Selector;
use rahnamo::report::{Format, MessageLang};

use super::{Typst, country, date, lang};

/// `rahnamo lint`
#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "switches of a command line are what they are")]
pub struct Lint {
    /// The folder of a book, or texts (`.md`, `.txt`), PDFs and folders of them; `-` reads a text or a PDF from standard
    /// input. Without it, the book in this folder.
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// Language of the texts, such as `tg` or `uz-Cyrl`; it is detected without this. With a book: only editions in it.
    #[arg(long, value_name = "LANG", value_parser = lang)]
    pub lang: Option<Lang>,
    /// With a book, also one of `--book`: only editions of these countries.
    #[arg(long, value_name = "CC", value_delimiter = ',', value_parser = country)]
    pub country: Vec<Country>,
    /// What a PDF made elsewhere is, which decides what it must show.
    #[arg(long, value_name = "KIND", value_parser = product)]
    pub product: Option<Product>,
    /// Rules that the contract of a PDF made elsewhere refers to; the book's with `--book`.
    #[arg(long, value_name = "RULES", value_parser = profile)]
    pub profile: Option<BrandProfile>,
    /// The book whose project, contract and Societies a PDF made elsewhere must name.
    #[arg(long, value_name = "DIR")]
    pub book: Option<PathBuf>,
    /// Only these rules: codes (`GL101`), families (`GL`) or names (`legacy-tajik`).
    #[arg(long, value_name = "RULE", value_delimiter = ',', value_parser = selector)]
    pub select: Vec<Selector>,
    /// Not these rules.
    #[arg(long, value_name = "RULE", value_delimiter = ',', value_parser = selector)]
    pub ignore: Vec<Selector>,
    /// Mend what can be mended with certainty, in the files themselves.
    #[arg(long)]
    pub fix: bool,
    /// Mend also what is nearly always right; read the result.
    #[arg(long)]
    pub unsafe_fixes: bool,
    /// Show what `--fix` would change, and change nothing.
    #[arg(long)]
    pub diff: bool,
    /// Look at the texts only: no pages and packs are made.
    #[arg(long)]
    pub sources: bool,
    /// Judge as for handing out: a placeholder where a logo belongs is an error.
    #[arg(long)]
    pub release: bool,
    /// Check the book as it will be on this day, such as 2027-01-01, instead of the day in `book.toml`.
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub as_of: Option<Date>,
    /// How findings are printed.
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub format: FormatKind,
    /// Show how often each rule found something instead of the findings.
    #[arg(long)]
    pub statistics: bool,
    /// Write a copy of the one PDF with the findings marked on its pages. Only a copy of an earlier run is replaced.
    #[arg(long, value_name = "FILE")]
    pub annotate: Option<PathBuf>,
    /// Fail when there are more warnings than this.
    #[arg(long, value_name = "N")]
    pub max_warnings: Option<usize>,
    #[command(flatten)]
    pub typst: Typst,
    /// How many things to do at once; as many as the computer has cores without it.
    #[arg(short, long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub jobs: Option<u16>,
}

/// What `--format` takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum FormatKind {
    /// Frames with the line, the letter and what to do.
    Human,
    /// One line each.
    Short,
    /// For programmes; see docs/report-format.md.
    Json,
    /// SARIF 2.1.0, for code scanning.
    Sarif,
    /// Commands that GitHub Actions shows on the changed lines.
    Github,
    /// `JUnit` XML, for test reports.
    Junit,
}

/// What `--message-lang` takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum MessageLangKind {
    /// English.
    En,
    /// Russian.
    Ru,
}

impl From<FormatKind> for Format {
    fn from(kind: FormatKind) -> Self {
        match kind {
            FormatKind::Human => Self::Human,
            FormatKind::Short => Self::Short,
            FormatKind::Json => Self::Json,
            FormatKind::Sarif => Self::Sarif,
            FormatKind::Github => Self::Github,
            FormatKind::Junit => Self::Junit,
        }
    }
}

impl From<MessageLangKind> for MessageLang {
    fn from(kind: MessageLangKind) -> Self {
        match kind {
            MessageLangKind::En => Self::En,
            MessageLangKind::Ru => Self::Ru,
        }
    }
}

/// `rahnamo explain`
#[derive(Debug, Args)]
pub struct Explain {
    /// Code or name of a rule, such as `GL101`.
    #[arg(value_name = "RULE", value_parser = exact)]
    pub rule: Selector,
}

/// `rahnamo rules`
#[derive(Debug, Args)]
pub struct Rules {
    /// Only these: codes, families or names.
    #[arg(value_name = "RULE", value_parser = selector)]
    pub select: Vec<Selector>,
    /// The whole reference in Markdown, as in `docs/rules.md`.
    #[arg(long)]
    pub markdown: bool,
}

fn selector(text: &str) -> Result<Selector, String> {
    Selector::new(text).ok_or_else(|| match nearest(text, codes::ALL.iter().flat_map(|code| [code.id, code.name])) {
        Some(near) => format!("there is no such rule; did you mean `{near}`?"),
        None => "there is no such rule; `rahnamo rules` lists all".into(),
    })
}

fn exact(text: &str) -> Result<Selector, String> {
    let found = selector(text)?;
    if found.is_exact() { Ok(found) } else { Err(format!("`{text}` is a family; `rahnamo rules {text}` lists its rules")) }
}

fn profile(text: &str) -> Result<BrandProfile, String> {
    let words = BrandProfile::ALL.map(BrandProfile::word).join(", ");
    let known = BrandProfile::ALL.into_iter().find(|profile| profile.word() == text);
    known.ok_or_else(|| format!("the rules are one of {words}"))
}

fn product(text: &str) -> Result<Product, String> {
    let known = Product::ALL.iter().filter(|(_, product)| *product != Product::Page);
    let words: Vec<_> = known.clone().map(|(word, _)| *word).collect();
    known
        .into_iter()
        .find(|(word, _)| *word == text)
        .map(|(_, product)| *product)
        .ok_or_else(|| format!("a product is one of {}", words.join(", ")))
}
