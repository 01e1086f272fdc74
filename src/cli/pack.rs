//! Arguments of `rahnamo pack`.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use rahnamo::model::localized::{Country, Lang};

use super::{BookDir, Typst, country, lang};

/// `rahnamo pack`
#[derive(Debug, Subcommand)]
pub enum PackCommand {
    /// List the packs: id, kind, paper, title, and in which editions they come.
    #[command(after_help = "Example:\n  rahnamo pack list --country TJ")]
    List(PackList),
    /// Make single packs, without the rest of the book.
    #[command(long_about = "Makes the packs that are named and puts each of them into the folder, named after country, \
language and pack: `tj-tg-first-aid-handout.pdf`. What is cut or folded comes with a second file, `…-a4.pdf`: the sheets for the \
printer. With `--bw` names end in `-bw`, so that these files lie beside the coloured ones. Files with these names are replaced, nothing else is touched. When the book has \
errors, they are shown and nothing is written.")]
    #[command(
        after_help = "Example: a hand-out in Tajik, shown at once:\n  rahnamo pack build first-aid-handout --country TJ --lang tg --open"
    )]
    Build(PackBuild),
    /// Print what a country orders from the print shop: pages, sheets, paper, cost.
    #[command(
        long_about = "Makes the packs and counts what a print shop needs to know: pages, paper, both sides or one, sheets \
of one copy and of all, and the cost.\n\nCopies come from `--copies`, or from `copies` of the pack in `book.toml`; prices of a sheet from \
`[countries.TJ.print]` there. Where nobody has said, the place stays blank."
    )]
    #[command(after_help = "Examples:\n  rahnamo pack order --country TJ --copies 300\n  \
rahnamo pack order --country TJ --copies first-aid-handout=2000,legal-social=500 --format pdf -o order.pdf")]
    Order(PackOrder),
}

/// Which packs of which editions.
#[derive(Debug, Args)]
pub struct Chosen {
    /// Only editions of these countries, such as `TJ` or `TJ,KG`.
    #[arg(long, value_name = "CC", value_delimiter = ',', value_parser = country)]
    pub country: Vec<Country>,
    /// Only editions in these languages, such as `tg` or `tg,ru`.
    #[arg(long, value_name = "LANG", value_delimiter = ',', value_parser = lang)]
    pub lang: Vec<Lang>,
    #[command(flatten)]
    pub book: BookDir,
}

/// `rahnamo pack list`
#[derive(Debug, Args)]
pub struct PackList {
    #[command(flatten)]
    pub chosen: Chosen,
    /// How to print it.
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t = PackListFormat::Table)]
    pub format: PackListFormat,
}

/// What `pack list --format` takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum PackListFormat {
    /// For people.
    Table,
    /// For programmes.
    Json,
}

/// `rahnamo pack build`
#[derive(Debug, Args)]
pub struct PackBuild {
    /// Ids of packs, as in `rahnamo pack list`.
    #[arg(required = true, value_name = "ID")]
    pub ids: Vec<String>,
    #[command(flatten)]
    pub chosen: Chosen,
    /// Folder for the files; the one you are in without it.
    #[arg(short, long, value_name = "DIR", default_value = ".", hide_default_value = true)]
    pub dest_dir: PathBuf,
    /// Make them for a black-and-white printer: no colours, the official emblem of one ink, files that end in `-bw.pdf`.
    #[arg(long)]
    pub bw: bool,
    /// Show the files when they are made.
    #[arg(long)]
    pub open: bool,
    #[command(flatten)]
    pub typst: Typst,
}

/// `rahnamo pack order`
#[derive(Debug, Args)]
pub struct PackOrder {
    /// Only these packs; all of them without it.
    #[arg(value_name = "ID")]
    pub ids: Vec<String>,
    #[command(flatten)]
    pub chosen: Chosen,
    /// How many copies of each edition: one number for all packs, or a pack and its number.
    #[arg(long, value_name = "N|ID=N", value_delimiter = ',', value_parser = copies)]
    pub copies: Vec<(Option<String>, u32)>,
    /// How to write it.
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t = OrderFormat::Table)]
    pub format: OrderFormat,
    /// Write it into this file instead of printing it.
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Language of the order; the source language of the book without it.
    #[arg(long, value_name = "LANG", value_parser = lang)]
    pub words: Option<Lang>,
    #[command(flatten)]
    pub typst: Typst,
}

/// What `pack order --format` takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum OrderFormat {
    /// For people at a terminal.
    Table,
    /// For spreadsheets.
    Csv,
    /// A sheet for the print shop; of one country.
    Pdf,
}

/// `300` or `legal-social=300`.
fn copies(text: &str) -> Result<(Option<String>, u32), String> {
    let (id, number) = text.split_once('=').map_or((None, text), |(id, number)| (Some(id.to_owned()), number));
    let number = number.parse().ok().filter(|number| (1..=1_000_000).contains(number));
    number
        .map(|number| (id, number))
        .ok_or_else(|| "write a number such as 300, or a pack and its number such as legal-social=300".into())
}
