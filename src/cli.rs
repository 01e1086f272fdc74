//! In: the command line. Out: [`Arguments`]. Flags and help only: nothing is looked up, nothing is read from disk.

mod impact;
mod law;
mod lint;
mod pack;
mod publish;
mod questions;
mod results;
mod translation;

use std::path::PathBuf;

use clap::builder::Resettable;
use clap::{Arg, Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use rahnamo::model::date::{self, Date};
use rahnamo::model::localized::{Country, Lang};

pub use impact::{Impact, ImpactFormat};
pub use law::{Law, LawFormat, LawStatus, Status, StatusFormat};
pub use lint::{Explain, FormatKind, Lint, MessageLangKind, Rules};
pub use pack::{Chosen, OrderFormat, PackBuild, PackCommand, PackList, PackListFormat, PackOrder};
pub use publish::{Diff, DiffFormat, Keygen, Publish, Verify};
pub use questions::{AcceptQuestions, Questions};
pub use results::{By, Results, ResultsFormat};
pub use translation::{Accept, Export, Import, Minor, Standing, Tidy, Translation};

/// Training modules in Markdown become web pages and printable packs, for every country and language.
#[derive(Debug, Parser)]
#[command(name = "rahnamo", version, propagate_version = true, arg_required_else_help = true, max_term_width = 100)]
#[command(long_about = "Reads a book (`book.toml` and the folder `content`) and makes web pages and printable PDF packs \
from it: one edition for every country and language.\n\n\
Start a new book:        rahnamo init my-book\n\
Make everything:         rahnamo build my-book\n\
Check everything:        rahnamo lint my-book\n\
See what is missing:     rahnamo doctor my-book")]
#[command(after_help = "Exit codes: 0 done, 1 the book has errors that its authors must mend, 2 the machine could not do it.")]
pub struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
    /// Language of reports and of what is said beside them.
    #[arg(long, value_name = "LANG", default_value = "en", env = "RAHNAMO_MESSAGE_LANG", global = true)]
    pub message_lang: MessageLangKind,
}

impl Arguments {
    /// The command line of this process.
    #[must_use]
    pub fn of_process() -> Self {
        let matches = without_empty_variables(Self::command()).get_matches();
        Self::from_arg_matches(&matches).unwrap_or_else(|error| error.exit())
    }
}

/// A variable that is set to nothing counts as one that is not set: build servers have no other way to take one back.
fn without_empty_variables(mut command: clap::Command) -> clap::Command {
    let is_empty = |arg: &Arg| arg.get_env().and_then(std::env::var_os).is_some_and(|value| value.is_empty());
    command = command.mut_args(|arg| if is_empty(&arg) { arg.env(Resettable::Reset) } else { arg });
    command.mut_subcommands(without_empty_variables)
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make the pages and packs of a book.
    #[command(long_about = "Makes the pages and packs of a book and puts them into its output folder. When the book has \
errors, all of them are shown, nothing is published, and the previous output stays as it was.")]
    #[command(after_help = "Example: only the Tajik pages of Tajikistan, into the folder `trial`:\n  \
rahnamo build --country TJ --lang tg --only html -d trial")]
    Build(Build),
    /// Publish an edition: pages, packs, change notices, archives, signed.
    #[command(long_about = "Builds the book for handing out and publishes it as a numbered edition: the pages and packs, a \
change notice for every country and language, a feed, an archive of every edition and one with only what changed, and a signed \
list of all files. The folder is replaced at once: whatever happens, the old edition or the new one is whole.")]
    #[command(after_help = "Example:\n  rahnamo publish my-book -d /srv/www --key ~/keys/rahnamo.key\n\n\
Drafts, placeholders for logos, law whose day of review has passed, and errors are refused; `--allow drafts --reason \"…\"` \
takes that back, and the edition says so.")]
    Publish(Publish),
    /// Make a pair of keys for signing editions.
    #[command(after_help = "Example:\n  rahnamo keygen --key ~/keys/rahnamo.key\n\n\
Keep the secret key and a copy of it away from the book. Give the public key (`.pub`) to every centre.")]
    Keygen(Keygen),
    /// Check that a published edition is whole, unchanged and not older than what it replaces.
    #[command(after_help = "Example:\n  rahnamo verify TJ-tg-2026-11.zip --pubkey rahnamo.pub --over TJ-tg\n\n\
Exit codes: 0 all is well, 1 something is missing, altered, extra, older or not signed, 2 it could not be read.")]
    Verify(Verify),
    /// Tell what changed between two published editions.
    #[command(after_help = "Example:\n  rahnamo diff TJ-tg-2026-10.zip TJ-tg-2026-11.zip")]
    Diff(Diff),
    /// Check a book, texts or PDFs: letters, branding, translations, links.
    #[command(long_about = "Checks a book and everything that would come out of it, or texts and PDFs that belong to no \
book. Wrong letters can be mended with `--fix`.")]
    #[command(after_help = "Examples:\n  rahnamo lint my-book\n  rahnamo lint --lang tg --fix letter.md\n  \
rahnamo lint --diff texts\n  rahnamo lint leaflet.pdf --lang tg --product leaflet --annotate marked.pdf\n  \
rahnamo lint --format json my-book > findings.json\n\n\
Exit codes: 0 no errors, 1 errors (or more warnings than `--max-warnings`), 2 the machine could not do it.")]
    Lint(Lint),
    /// Tell why a rule is there, with examples.
    #[command(after_help = "Example:\n  rahnamo explain GL101")]
    Explain(Explain),
    /// List the rules.
    #[command(after_help = "Example:\n  rahnamo rules GL")]
    Rules(Rules),
    /// Show what of the law in a book must be checked.
    #[command(subcommand)]
    Law(Law),
    /// Show how every session stands in every language and country.
    #[command(
        long_about = "Shows for every session, language and country: reviewed, draft, made from an older source, shown in \
another language, and where the check of a law is late."
    )]
    #[command(after_help = "Examples:\n  rahnamo status my-book\n  rahnamo status --format html -o board.html")]
    Status(Status),
    /// Start a new book with a small example in it.
    #[command(after_help = "Example:\n  rahnamo init my-book --title \"Школа мигранта\" --country TJ --lang tg")]
    Init(Init),
    /// Add a module or a session to the book in this folder.
    #[command(subcommand)]
    New(New),
    /// Show what a change of one file or fact would touch: editions, web pages, packs and their printed pages.
    #[command(
        long_about = "Shows what a change of one file or fact would touch, before anybody makes it: which editions, which \
web pages and below which headings, which packs and which of their printed pages.\n\nThe book is made twice, as it is and with the \
words of the file changed, and both are compared. Nothing is written."
    )]
    #[command(after_help = "Example: a session, then a fact, in Tajik only:\n  \
rahnamo impact content/legal/wages.ru.md\n  rahnamo impact RU.registration.working-days --lang tg")]
    Impact(Impact),
    /// Follow translations: which are out of date, which are accepted, and files for translators.
    #[command(subcommand)]
    Translation(Translation),
    /// Record what the questions of tests mean, so that changes are seen.
    #[command(subcommand)]
    Questions(Questions),
    /// Count the tests before and after a training: shares with intervals, by country, place, sex and age.
    #[command(
        long_about = "Counts the tests before and after a training: for every question and every indicator the share before \
and after, the 95 % interval, and the difference, by country, place, sex and age. Cells of fewer than five people are hidden.\n\n\
Rows that cannot be counted are listed with file, line and reason on standard error, and never dropped silently."
    )]
    #[command(after_help = "Examples:\n  rahnamo results --template legal > paper.csv\n  rahnamo results kobo.csv paper.csv\n  \
rahnamo results kobo.csv --by country,sex --format xlsx -o results.xlsx\n  rahnamo results kobo.csv --lang tg --format pdf -o results.pdf\n\n\
Exit codes: 0 every row was counted, 1 something was left out, 2 the machine could not do it.")]
    Results(Results),
    /// List packs, make single ones, and count what a print shop needs to know.
    #[command(subcommand)]
    Pack(PackCommand),
    /// Remove the output folder of a book.
    #[command(long_about = "Removes the output folder of a book. Only a folder that rahnamo made is removed, and only when \
nothing else was put into it.")]
    #[command(after_help = "Example:\n  rahnamo clean my-book")]
    Clean(Clean),
    /// Show what was found on this computer and in this book, what is missing, and how to get it.
    #[command(after_help = "Example:\n  rahnamo doctor my-book")]
    Doctor(Doctor),
    /// Print a script that completes commands in your shell.
    #[command(after_help = "Example:\n  rahnamo completions bash > ~/.local/share/bash-completion/completions/rahnamo")]
    Completions {
        /// The shell.
        shell: Shell,
    },
    /// Print the manual page.
    #[command(after_help = "Example:\n  rahnamo man > rahnamo.1\n  rahnamo man build > rahnamo-build.1")]
    Man {
        /// The command whose page is printed; the page of rahnamo itself without it.
        command: Option<String>,
    },
}

/// `rahnamo build`
#[derive(Debug, Args)]
pub struct Build {
    /// Folder of the book.
    #[arg(default_value = ".", hide_default_value = true)]
    pub dir: PathBuf,
    /// Output folder, instead of `build-dir` in `book.toml`.
    #[arg(short, long, value_name = "DIR")]
    pub dest_dir: Option<PathBuf>,
    /// Only editions of these countries, such as `TJ` or `TJ,KG`.
    #[arg(long, value_name = "CC", value_delimiter = ',', value_parser = country)]
    pub country: Vec<Country>,
    /// Only editions in these languages, such as `tg` or `tg,ru`.
    #[arg(long, value_name = "LANG", value_delimiter = ',', value_parser = lang)]
    pub lang: Vec<Lang>,
    /// Only web pages or only packs.
    #[arg(long, value_name = "KIND")]
    pub only: Option<OnlyKind>,
    #[command(flatten)]
    pub typst: Typst,
    /// Build for handing out: a placeholder where a logo belongs is an error.
    #[arg(long)]
    pub release: bool,
    /// Build the book as it will be on this day, such as 2027-01-01, instead of the day in `book.toml`.
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub as_of: Option<Date>,
    /// How many things to do at once; as many as the computer has cores without it.
    #[arg(short, long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub jobs: Option<u16>,
    /// Show findings only: no progress, no last line.
    #[arg(short, long)]
    pub quiet: bool,
    /// Print what each stage took and the slowest pages and packs, and save them in FILE for ui.perfetto.dev.
    #[arg(long, value_name = "FILE", num_args = 0..=1, default_missing_value = "timings.json", require_equals = true)]
    pub timings: Option<PathBuf>,
}

/// Where typst is.
#[derive(Debug, Args)]
pub struct Typst {
    /// The `typst` programme that sets the packs, instead of the one found on this computer or the one built in.
    #[arg(long, value_name = "FILE", env = "RAHNAMO_TYPST")]
    pub typst: Option<PathBuf>,
}

/// What `--only` takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum OnlyKind {
    /// Web pages.
    Html,
    /// Packs for print.
    Pdf,
}

/// `rahnamo init`
#[derive(Debug, Args)]
pub struct Init {
    /// Folder of the new book; it is made when it does not exist. Existing files are never overwritten.
    #[arg(default_value = ".", hide_default_value = true)]
    pub dir: PathBuf,
    /// Title of the book, in Russian.
    #[arg(long, default_value = "Школа мигранта")]
    pub title: String,
    /// Country of the first editions: KZ, KG, TJ or UZ. More can be added in `book.toml`.
    #[arg(long, value_name = "CC", default_value = "TJ", value_parser = country)]
    pub country: Country,
    /// Languages of the editions beside Russian, such as `tg` or `uz,kaa`; those of the country without it.
    #[arg(long, value_name = "LANG", value_delimiter = ',', value_parser = lang)]
    pub lang: Vec<Lang>,
}

/// `rahnamo new`
#[derive(Debug, Subcommand)]
pub enum New {
    /// Add a module with a first session.
    #[command(after_help = "Example:\n  rahnamo new module first-aid")]
    Module {
        /// Name of its folder: words of small Latin letters joined by `-`.
        id: String,
        #[command(flatten)]
        book: BookDir,
    },
    /// Add a session, or the translation of one.
    #[command(after_help = "Example: a new session, then its Tajik translation:\n  \
rahnamo new session legal/wages\n  rahnamo new session legal/wages --lang tg")]
    Session {
        /// Module and session, such as `legal/wages`.
        #[arg(value_name = "MODULE/ID")]
        id: String,
        /// Language of the file; the source language of the book without it.
        #[arg(long, value_parser = lang)]
        lang: Option<Lang>,
        #[command(flatten)]
        book: BookDir,
    },
}

/// The book's folder where the command has other arguments.
#[derive(Debug, Args)]
pub struct BookDir {
    /// Folder of the book.
    #[arg(long = "book", value_name = "DIR", default_value = ".", hide_default_value = true)]
    pub dir: PathBuf,
}

/// `rahnamo clean`
#[derive(Debug, Args)]
pub struct Clean {
    /// Folder of the book.
    #[arg(default_value = ".", hide_default_value = true)]
    pub dir: PathBuf,
    /// Output folder, instead of `build-dir` in `book.toml`.
    #[arg(short, long, value_name = "DIR")]
    pub dest_dir: Option<PathBuf>,
}

/// `rahnamo doctor`
#[derive(Debug, Args)]
pub struct Doctor {
    /// Folder of the book.
    #[arg(default_value = ".", hide_default_value = true)]
    pub dir: PathBuf,
    #[command(flatten)]
    pub typst: Typst,
}

fn country(text: &str) -> Result<Country, String> {
    let is_code = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_alphabetic());
    is_code.then(|| Country::new(&text.to_ascii_uppercase())).ok_or_else(|| "a country is two letters, such as TJ".into())
}

fn date(text: &str) -> Result<Date, String> {
    date::parse(text).ok_or_else(|| "a day is written as year, month and day: 2027-01-01".into())
}

fn lang(text: &str) -> Result<Lang, String> {
    let is_code = (2..=12).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    is_code.then(|| Lang::new(text)).ok_or_else(|| "a language is its code in file names, such as tg".into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn definition_is_sound() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn lists_take_commas_and_repetition() {
        let arguments = Arguments::try_parse_from(["rahnamo", "build", "--country", "tj,KG", "--country", "uz"]).unwrap();
        let Command::Build(build) = arguments.command else { panic!("another command") };
        assert_eq!(build.country, ["TJ", "KG", "UZ"].map(Country::new));
        assert!(Arguments::try_parse_from(["rahnamo", "build", "--country", "Tajikistan"]).is_err());
    }
}
