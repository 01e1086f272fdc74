//! Time and peak memory of a full build of a generated book, pages and packs apart, against the floor: reading the
//! same files, running pulldown-cmark over them, writing the HTML.
//!
//! `cargo bench --bench full_build` prints the table; `-- --pages 10000` sets the size, `-- --smoke` makes a tiny book to
//! see that the bench works. Each measurement is a process of its own, so that its peak memory is its own; runs are
//! interleaved and medians are printed. Peak memory is read from `/proc` and left out on systems without it.

#[path = "shared/generated.rs"]
mod generated;
#[path = "shared/measured.rs"]
mod measured;

use std::path::{Path, PathBuf};
use std::time::Instant;
use std::{env, fs};

use rahnamo::progress::Silent;
use rahnamo::publish::{self, Destination};
use rahnamo::{BuildOptions, Output};

/// What one process measures.
const MODES: [&str; 3] = ["floor", "html", "pdf"];

fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let value = |name: &str| arguments.iter().position(|argument| argument == name).and_then(|at| arguments.get(at + 1));
    if let Some(mode) = value("--measure") {
        return measure(mode, Path::new(value("--book").expect("--measure comes with --book")));
    }
    let smoke = arguments.iter().any(|argument| argument == "--smoke");
    let pages = value("--pages").map_or(if smoke { 20 } else { 1000 }, |pages| pages.parse().expect("--pages takes a number"));
    let runs = value("--runs").map_or(if smoke { 1 } else { 5 }, |runs| runs.parse().expect("--runs takes a number"));
    let book = tempfile::tempdir().expect("a folder for the book");
    generated::generate(book.path(), pages);
    print_table(pages, runs, &measured::run_all(&MODES, book.path(), runs));
}

fn print_table(pages: usize, runs: usize, results: &[(f64, Option<u64>)]) {
    println!("{pages} pages, median of {runs} runs, {} cores", std::thread::available_parallelism().map_or(1, usize::from));
    println!("| what | seconds | times the floor | peak MB |\n| --- | ---: | ---: | ---: |");
    for (mode, (seconds, peak)) in MODES.iter().zip(results) {
        let peak = peak.map_or_else(|| "–".to_owned(), |kib| (kib / 1024).to_string());
        println!("| {mode} | {seconds:.2} | {:.1} | {peak} |", seconds / results[0].0);
    }
}

/// Does the work of one mode and prints its seconds and peak memory in KiB.
fn measure(mode: &str, book: &Path) {
    let start = Instant::now();
    match mode {
        "floor" => floor(book),
        "html" => build(book, Output::Html),
        "pdf" => build(book, Output::Pdf),
        other => panic!("there is no mode {other}"),
    }
    let seconds = start.elapsed().as_secs_f64();
    measured::print(seconds);
}

fn build(book: &Path, output: Output) {
    let options =
        BuildOptions { output, environment: vec![("RAHNAMO_PDF__ENGINE".into(), "embedded".into())], ..BuildOptions::new(book) };
    let outcome = rahnamo::build(&options, &Silent).expect("the book can be built");
    assert!(!outcome.has_errors(), "the generated book is sound: {:?}", outcome.findings.first());
    let destination = Destination::new(&book.join(format!("dist-{output:?}").to_lowercase()), book, &[])
        .expect("the folder is the bench's own");
    publish::publish(&outcome.artifacts, &destination).expect("the output can be written");
}

/// The least that any generator does: read, parse, write; one file after the other.
fn floor(book: &Path) {
    let out = book.join("dist-floor");
    fs::create_dir_all(&out).expect("a folder for the output");
    for path in sessions(book) {
        let text = fs::read_to_string(&path).expect("the session can be read");
        let mut html = String::new();
        pulldown_cmark::html::push_html(
            &mut html,
            pulldown_cmark::Parser::new_ext(&text, pulldown_cmark::Options::ENABLE_TABLES),
        );
        let name = path.strip_prefix(book).expect("sessions lie in the book").to_string_lossy().replace(['/', '\\'], "-");
        fs::write(out.join(name).with_extension("html"), html).expect("the page can be written");
    }
}

fn sessions(book: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<_> = walkdir::WalkDir::new(book.join("content"))
        .into_iter()
        .map(|entry| entry.expect("the book can be walked").into_path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "md"))
        .collect();
    paths.sort();
    paths
}
