//! `rahnamo impact`.

use clap::{Args, ValueEnum};
use rahnamo::model::date::Date;
use rahnamo::model::localized::{Country, Lang};

use super::{BookDir, Typst, country, date, lang};

/// `rahnamo impact`
#[derive(Debug, Args)]
pub struct Impact {
    /// A file of the book, such as content/legal/wages.ru.md, or a fact, such as RU.registration.working-days.
    #[arg(value_name = "FILE|FACT")]
    pub target: String,
    #[command(flatten)]
    pub book: BookDir,
    /// Only editions of these countries, such as `TJ` or `TJ,KG`.
    #[arg(long, value_name = "CC", value_delimiter = ',', value_parser = country)]
    pub country: Vec<Country>,
    /// Only editions in these languages, such as `tg` or `tg,ru`.
    #[arg(long, value_name = "LANG", value_delimiter = ',', value_parser = lang)]
    pub lang: Vec<Lang>,
    /// The book as it will be on this day, such as 2027-01-01, instead of the day in `book.toml`.
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub as_of: Option<Date>,
    /// How the answer is printed.
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    pub format: ImpactFormat,
    #[command(flatten)]
    pub typst: Typst,
}

/// What `--format` takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ImpactFormat {
    /// For people.
    Table,
    /// For programmes.
    Json,
}
