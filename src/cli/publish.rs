//! Flags of the commands that make, check and compare published editions.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use rahnamo::model::date::Date;
use rahnamo::model::excuse::Excuse;

use super::{Typst, date};

/// `rahnamo publish`
#[derive(Debug, Args)]
pub struct Publish {
    /// Folder of the book.
    #[arg(default_value = ".", hide_default_value = true)]
    pub dir: PathBuf,
    /// Folder of the published edition. It is replaced as a whole, at once.
    #[arg(short, long, value_name = "DIR")]
    pub dest_dir: PathBuf,
    /// Secret key that signs the edition, made with `rahnamo keygen`. Its password comes from `RAHNAMO_KEY_PASSWORD` or is asked for.
    #[arg(long, value_name = "FILE")]
    pub key: PathBuf,
    /// The edition is for this day, such as 2027-01-01, instead of today: values that hold then, and its number.
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub as_of: Option<Date>,
    /// Publish in spite of these; each needs `--reason`.
    #[arg(long, value_name = "WHAT", value_delimiter = ',', requires = "reason")]
    pub allow: Vec<AllowKind>,
    /// Why they are allowed; it is written into the edition.
    #[arg(long, value_name = "TEXT", requires = "allow", value_parser = reason)]
    pub reason: Option<String>,
    /// Take this day for today.
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub today: Option<Date>,
    /// How long to wait for another publisher, in seconds.
    #[arg(long, value_name = "SECONDS", default_value_t = 30)]
    pub wait: u64,
    #[command(flatten)]
    pub typst: Typst,
    /// How many things to do at once; as many as the computer has cores without it.
    #[arg(short, long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub jobs: Option<u16>,
    /// Show findings only: no progress, no last lines.
    #[arg(short, long)]
    pub quiet: bool,
}

/// What `--allow` takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum AllowKind {
    /// Texts that nobody qualified has read.
    Drafts,
    /// Placeholders where logos belong.
    Placeholders,
    /// Law whose day of review has passed.
    Overdue,
    /// Other errors, but not files that cannot be read.
    Errors,
}

impl From<AllowKind> for Excuse {
    fn from(kind: AllowKind) -> Self {
        match kind {
            AllowKind::Drafts => Self::Drafts,
            AllowKind::Placeholders => Self::Placeholders,
            AllowKind::Overdue => Self::Overdue,
            AllowKind::Errors => Self::Errors,
        }
    }
}

/// `rahnamo keygen`
#[derive(Debug, Args)]
pub struct Keygen {
    /// File of the secret key; the public key is written beside it, with `.pub` at the end of the name.
    #[arg(long, value_name = "FILE")]
    pub key: PathBuf,
    /// Do not protect the secret key with a password: whoever has the file can sign.
    #[arg(long)]
    pub no_password: bool,
}

/// `rahnamo verify`
#[derive(Debug, Args)]
pub struct Verify {
    /// Folder or ZIP of a published edition.
    #[arg(value_name = "DIR|ZIP")]
    pub tree: PathBuf,
    /// Public key file. Without it the files are checked against their list, and nobody says who made the list.
    #[arg(long, value_name = "FILE")]
    pub pubkey: Option<PathBuf>,
    /// Folder that the edition is to replace: an older edition over a newer one is a fault.
    #[arg(long, value_name = "DIR")]
    pub over: Option<PathBuf>,
}

/// `rahnamo diff`
#[derive(Debug, Args)]
pub struct Diff {
    /// Folder or ZIP of the older edition.
    #[arg(value_name = "OLD")]
    pub old: PathBuf,
    /// Folder or ZIP of the newer edition.
    #[arg(value_name = "NEW")]
    pub new: PathBuf,
    /// How to print it.
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    pub format: DiffFormat,
}

/// What `diff --format` takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum DiffFormat {
    /// For people.
    Table,
    /// For programmes.
    Json,
}

fn reason(text: &str) -> Result<String, String> {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.is_empty() { Err("a reason has words".into()) } else { Ok(words) }
}
