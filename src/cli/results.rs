//! Arguments of `rahnamo results`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use rahnamo::model::localized::{Country, Lang};

use super::{BookDir, Typst, country, lang};

/// `rahnamo results`
#[derive(Debug, Args)]
pub struct Results {
    /// Tables as CSV: exported from Kobo or ODK, or typed in below the header of `--template`.
    #[arg(required_unless_present = "template")]
    pub files: Vec<PathBuf>,
    /// Print the header for typing in the paper tests of this module, with a row that says what each column may hold.
    #[arg(long, value_name = "MODULE", conflicts_with_all = ["files", "format", "output"])]
    pub template: Option<String>,
    /// The module; found by the names of the columns without it.
    #[arg(long, value_name = "MODULE")]
    pub module: Option<String>,
    #[command(flatten)]
    pub book: BookDir,
    /// Break down by these only: country, site, sex, age.
    #[arg(long, value_name = "WHAT", value_enum, value_delimiter = ',')]
    pub by: Vec<By>,
    /// A person counts for an indicator from so many right answers on; without it, all of its questions.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub threshold: Option<u32>,
    /// How to write it.
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t = ResultsFormat::Table)]
    pub format: ResultsFormat,
    /// Write it into this file instead of printing it.
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Language of the report; the source language of the book without it.
    #[arg(long, value_parser = lang)]
    pub lang: Option<Lang>,
    /// Country whose Society stands on the PDF and in the template; the first of the book without it.
    #[arg(long, value_name = "CC", value_parser = country)]
    pub country: Option<Country>,
    #[command(flatten)]
    pub typst: Typst,
}

/// What `--by` takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum By {
    /// Country.
    Country,
    /// Place.
    Site,
    /// Sex.
    Sex,
    /// Age band.
    Age,
}

/// What `results --format` takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ResultsFormat {
    /// For people at a terminal.
    Table,
    /// For programmes and spreadsheets.
    Csv,
    /// A workbook.
    Xlsx,
    /// For programmes.
    Json,
    /// One page with bars.
    Pdf,
}
