//! Time and peak memory of the rules over texts, against reading the same files and against `typos`, a spelling linter in
//! Rust, on the same files.
//!
//! `cargo bench --bench lint` prints the table; `-- --pages 1000` sets the size, `-- --smoke` makes a few pages to see that
//! the bench works; `-- --rules` shows what each rule takes. `TYPOS` names the binary of typos; its row is left out without it.

#[path = "shared/generated.rs"]
mod generated;
#[path = "shared/measured.rs"]
mod measured;

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;
use std::{env, fs};

use rahnamo::check::levels::{Purpose, Settings};
use rahnamo::load::{self, loose::Markup, loose_files};
use rahnamo::loose::{self, Known, Manner};
use rahnamo::model::config::Lint;
use rahnamo::model::orthography::Orthography;
use rahnamo::model::prose::{Prose, Text};
use rahnamo::model::selector::Choice;
use rahnamo::model::source::SourceId;
use rahnamo::progress::Silent;
use rahnamo::rules::{self, Check};
use rahnamo::{BuildOptions, Output};
use rayon::prelude::*;

/// What one process measures.
const MODES: [&str; 4] = ["read", "texts", "book", "typos"];

fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let value = |name: &str| arguments.iter().position(|argument| argument == name).and_then(|at| arguments.get(at + 1));
    if let Some(mode) = value("--measure") {
        return measure(mode, Path::new(value("--book").expect("--measure comes with --book")));
    }
    if arguments.iter().any(|argument| argument == "--rules") {
        return each_rule();
    }
    let smoke = arguments.iter().any(|argument| argument == "--smoke");
    let pages = value("--pages").map_or(if smoke { 20 } else { 10_000 }, |pages| pages.parse().expect("--pages takes a number"));
    let runs = value("--runs").map_or(if smoke { 1 } else { 5 }, |runs| runs.parse().expect("--runs takes a number"));
    let modes: Vec<&str> = MODES.into_iter().filter(|mode| *mode != "typos" || env::var_os("TYPOS").is_some()).collect();
    let book = tempfile::tempdir().expect("a folder for the book");
    generated::generate(book.path(), pages);
    let size = size(book.path());
    let results = measured::run_all(&modes, book.path(), runs);
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    println!("{pages} pages, {:.1} MB, median of {runs} runs, {cores} cores", megabytes(size));
    println!("| what | seconds | beyond reading | peak MB | peak / size |\n| --- | ---: | ---: | ---: | ---: |");
    for (mode, (seconds, peak)) in modes.iter().zip(&results) {
        // typos is a child process: the peak is that of its parent, and says nothing.
        let peak = peak.filter(|_| *mode != "typos").map(|kib| kib * 1024);
        let memory = peak.map_or_else(
            || "– | –".to_owned(),
            |peak| format!("{:.0} | {:.1}", megabytes(peak), megabytes(peak) / megabytes(size)),
        );
        println!("| {mode} | {seconds:.2} | {:.2} | {memory} |", seconds - results[0].0);
    }
}

/// Milliseconds of one core that each rule takes for 1,000 pages.
fn each_rule() {
    let book = tempfile::tempdir().expect("a folder for the book");
    generated::generate(book.path(), 1000);
    let texts: Vec<String> = pages(book.path()).iter().map(|path| fs::read_to_string(path).expect("a page")).collect();
    let prose = |text: &String| load::loose::prose(SourceId(0), text, Markup::Markdown, Orthography::Tg);
    let start = Instant::now();
    let prose: Vec<Prose> = texts.iter().map(prose).collect();
    println!("{:8.1} finding the running text", start.elapsed().as_secs_f64() * 1000.0);
    let start = Instant::now();
    let texts: Vec<Text<'_>> = prose.iter().zip(&texts).map(|(prose, text)| Text::new(prose, text)).collect();
    println!("{:8.1} cutting it into words", start.elapsed().as_secs_f64() * 1000.0);
    for rule in rules::all() {
        let Check::Text(check) = rule.check else { continue };
        let mut findings = Vec::new();
        let start = Instant::now();
        for text in &texts {
            check(text, &mut findings);
        }
        println!("{:8.1} {} {} ({})", start.elapsed().as_secs_f64() * 1000.0, rule.code.id, rule.code.name, findings.len());
    }
}

fn megabytes(bytes: u64) -> f64 {
    f64::from(u32::try_from(bytes / 1024).unwrap_or(u32::MAX)) / 1024.0
}

fn pages(book: &Path) -> Vec<PathBuf> {
    loose_files::find(&[book.join("content")]).expect("the book has pages").0
}

fn size(book: &Path) -> u64 {
    pages(book).iter().map(|path| fs::metadata(path).expect("a page is there").len()).sum()
}

fn measure(mode: &str, book: &Path) {
    let start = Instant::now();
    match mode {
        "read" => read(book),
        "texts" => texts(book),
        "book" => whole_book(book),
        "typos" => typos(book),
        other => panic!("there is no mode {other}"),
    }
    measured::print(start.elapsed().as_secs_f64());
}

/// Reads every page in parallel and looks at each byte.
fn read(book: &Path) {
    let newlines: usize = pages(book)
        .par_iter()
        .map(|path| loose_files::read(path).expect("a page can be read").iter().filter(|byte| **byte == b'\n').count())
        .sum();
    assert!(newlines > 0, "pages have lines");
}

/// `rahnamo lint --lang tg content`
fn texts(book: &Path) {
    let (levels, choice) = (Lint::default(), Choice::default());
    let settings = Settings::new(&levels, &choice, Purpose::Draft);
    let manner = Manner { orthography: Some(Orthography::Tg), safety: None };
    let (checked, failures) = loose::check(&pages(book), manner, &Known::default(), &settings);
    assert!(!checked.is_empty() && failures.is_empty(), "pages are checked");
}

/// `rahnamo lint --sources`
fn whole_book(book: &Path) {
    let options = BuildOptions { output: Output::Nothing, ..BuildOptions::new(book) };
    let outcome = rahnamo::build(&options, &Silent).expect("the book can be read");
    assert!(!outcome.has_errors(), "the generated book is sound: {:?}", outcome.findings.first());
}

fn typos(book: &Path) {
    let program = env::var_os("TYPOS").expect("TYPOS names the binary");
    let status = Command::new(program).arg("--format=brief").arg(book.join("content")).stdout(Stdio::null()).status();
    // Findings are exit code 2; all that counts here is that it ran.
    assert!(status.expect("typos starts").code().is_some_and(|code| code == 0 || code == 2), "typos ran");
}
