//! Arguments of `rahnamo law` and `rahnamo status`.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use rahnamo::model::date::Date;
use rahnamo::model::localized::Country;

use super::date;

/// `rahnamo law`
#[derive(Debug, Subcommand)]
pub enum Law {
    /// List what must be checked: overdue, due soon, never checked.
    #[command(long_about = "Lists the statements of law in the book by country: which should have been checked by now, which \
are due soon, which nobody has ever compared with the act. First aid is not in the list. A calendar programme can import the \
days with `--format ics`; importing again moves the events and does not double them.")]
    #[command(after_help = "Examples:\n  rahnamo law status my-book\n  rahnamo law status --jurisdiction RU --within 60\n  \
rahnamo law status --format ics > review.ics")]
    Status(LawStatus),
}

/// `rahnamo law status`
#[derive(Debug, Args)]
pub struct LawStatus {
    /// Folder of the book.
    #[arg(default_value = ".", hide_default_value = true)]
    pub dir: PathBuf,
    /// Only the law of this country, such as `RU`, or of treaties, such as `INT`.
    #[arg(long, value_name = "CC", value_parser = jurisdiction)]
    pub jurisdiction: Option<Country>,
    /// Look as if it were this day, such as 2027-01-01.
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub today: Option<Date>,
    /// How many days ahead a check counts as due.
    #[arg(long, value_name = "DAYS", default_value_t = 30, value_parser = clap::value_parser!(u16).range(..=3650))]
    pub within: u16,
    /// How to print it.
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t = LawFormat::Table)]
    pub format: LawFormat,
}

/// What `law status --format` takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum LawFormat {
    /// For people.
    Table,
    /// For programmes, see docs/status-format.md.
    Json,
    /// A calendar of the days of review.
    Ics,
}

/// `rahnamo status`
#[derive(Debug, Args)]
pub struct Status {
    /// Folder of the book.
    #[arg(default_value = ".", hide_default_value = true)]
    pub dir: PathBuf,
    /// Look as if it were this day, such as 2027-01-01.
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub today: Option<Date>,
    /// How to print it.
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t = StatusFormat::Table)]
    pub format: StatusFormat,
    /// Write it into this file instead of printing it.
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// What `status --format` takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum StatusFormat {
    /// For people.
    Table,
    /// For programmes, see docs/status-format.md.
    Json,
    /// One page that opens in any browser.
    Html,
}

fn jurisdiction(text: &str) -> Result<Country, String> {
    let is_code = (2..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphabetic());
    is_code
        .then(|| Country::new(&text.to_ascii_uppercase()))
        .ok_or_else(|| "a country is two letters, such as RU; a treaty is INT".into())
}
