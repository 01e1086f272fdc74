//! Flags of `rahnamo translation`.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use rahnamo::model::date::Date;
use rahnamo::model::localized::Lang;

use super::{BookDir, date, lang};

/// `rahnamo translation`
#[derive(Debug, Subcommand)]
pub enum Translation {
    /// Show which translations are out of date.
    #[command(after_help = "Example:\n  rahnamo translation status legal")]
    Status(Standing),
    /// Record that translations are up to date with their source texts.
    #[command(after_help = "Examples: one translation, all of a session, all of the book:\n  \
rahnamo translation accept legal/wages tg\n  rahnamo translation accept legal/wages\n  rahnamo translation accept --all")]
    Accept(Accept),
    /// Record that the changes made to a source text are minor: translations that were up to date stay so.
    #[command(
        long_about = "Records that all changes made to a source text since `rahnamo translation` saw it last (by `accept`, \
`minor` or `import`) are minor, such as a spelling mistake: translations that were up to date stay so. It prints the passages that it \
takes for minor. Run it right after the small change, before anybody makes a large one."
    )]
    #[command(after_help = "Example:\n  rahnamo translation minor legal/wages")]
    Minor(Minor),
    /// Take records out that belong to no text any more.
    Tidy(Tidy),
    /// Write all texts of one language into a PO file for translators (Poedit, Weblate).
    #[command(after_help = "Example:\n  rahnamo translation export tg -o tajik.po")]
    Export(Export),
    /// Read a PO file back: files are written, and what was translated is recorded as up to date.
    #[command(long_about = "Reads a PO file back. Sessions whose passages are all there are written; of the others nothing is \
changed without `--partial`. When the file is damaged, nothing is written at all.")]
    #[command(after_help = "Example:\n  rahnamo translation import tajik.po")]
    Import(Import),
}

/// `rahnamo translation status`
#[derive(Debug, Args)]
pub struct Standing {
    /// A session such as `legal/wages`, its file, or a module; all without it.
    #[arg(value_name = "SESSION")]
    pub text: Option<String>,
    #[command(flatten)]
    pub book: BookDir,
}

/// `rahnamo translation accept`
#[derive(Debug, Args)]
pub struct Accept {
    /// A session such as `legal/wages`, its file, or a module.
    #[arg(value_name = "SESSION", required_unless_present = "all", conflicts_with = "all")]
    pub text: Option<String>,
    /// The language; all languages without it.
    #[arg(value_parser = lang)]
    pub lang: Option<Lang>,
    /// Every translation of the book.
    #[arg(long)]
    pub all: bool,
    #[command(flatten)]
    pub book: BookDir,
}

/// `rahnamo translation minor`
#[derive(Debug, Args)]
pub struct Minor {
    /// A session such as `legal/wages`, or its file.
    #[arg(value_name = "SESSION")]
    pub text: String,
    #[command(flatten)]
    pub book: BookDir,
}

/// `rahnamo translation tidy`
#[derive(Debug, Args)]
pub struct Tidy {
    #[command(flatten)]
    pub book: BookDir,
}

/// `rahnamo translation export`
#[derive(Debug, Args)]
pub struct Export {
    /// The language.
    #[arg(value_parser = lang)]
    pub lang: Lang,
    /// The file to write.
    #[arg(short, long, value_name = "FILE")]
    pub output: PathBuf,
    #[command(flatten)]
    pub book: BookDir,
}

/// `rahnamo translation import`
#[derive(Debug, Args)]
pub struct Import {
    /// The PO file.
    pub file: PathBuf,
    /// Write sessions too that are not whole: what is missing stands there in the source language, with a mark.
    #[arg(long)]
    pub partial: bool,
    /// The day to write as `updated` into files whose words change, instead of today.
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub today: Option<Date>,
    #[command(flatten)]
    pub book: BookDir,
}
