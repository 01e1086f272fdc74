//! Budgets of what people carry: sizes of pages, of what they share and of files to hand on; and the time
//! that these take to make. Over a budget the bench fails.
//!
//! `cargo bench --bench offline` builds the pages of this project's book and measures them; `-- --dist DIR` measures a finished
//! output, with its files to hand on. `-- --pages 1000` sets the size of the generated book whose time is taken, `-- --smoke`
//! makes it tiny.

#[path = "shared/generated.rs"]
mod generated;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};
use std::{env, fs};

use rahnamo::model::artifact::Artifact;
use rahnamo::model::output::Kind;
use rahnamo::progress::Silent;
use rahnamo::render::{hosted, share};
use rahnamo::{BuildOptions, Outcome, Output};

/// Bytes of an HTML page without its pictures and drawings.
const PAGE: usize = 30 * 1024;
/// The same of a page that sets a session in two languages side by side, and so has two texts.
const SIDE_BY_SIDE: usize = 36 * 1024;
/// Bytes of the style sheet and all scripts together.
const SHARED: usize = 60_000;
/// Bytes of a module as one file, without its pictures.
const MODULE: usize = 500_000;
/// Forms that are handed on, as `[share] files` names them. The one that calls another program is left out.
const FORMS: [&str; 4] = ["module", "edition", "epub", "kolibri"];

/// Output files by path.
type Files = BTreeMap<String, Vec<u8>>;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let value = |name: &str| arguments.iter().position(|argument| argument == name).and_then(|at| arguments.get(at + 1));
    let smoke = arguments.iter().any(|argument| argument == "--smoke");
    let pages = value("--pages").map_or(if smoke { 20 } else { 1000 }, |pages| pages.parse().expect("--pages takes a number"));
    let files = value("--dist").map_or_else(|| built(Path::new(env!("CARGO_MANIFEST_DIR"))), |dist| read(Path::new(dist)));
    println!("| what | which | size | budget |\n| --- | --- | ---: | ---: |");
    let rows = [page(&files), side_by_side(&files), shared(&files), single(&files)];
    let is_over = rows.iter().flatten().any(|row| row.size > row.budget);
    for Row { what, which, size, budget } in rows.into_iter().flatten() {
        let verdict = if size > budget { " **over**" } else { "" };
        println!("| {what} | {which} | {size}{verdict} | {budget} |");
    }
    println!("\n| made for {pages} pages | seconds | for 1,000 pages |\n| --- | ---: | ---: |");
    for (what, time) in times(pages) {
        let thousand = time.as_secs_f64() * 1000.0 / f64::from(u32::try_from(pages).expect("a book has few pages"));
        println!("| {what} | {:.3} | {thousand:.3} |", time.as_secs_f64());
    }
    ExitCode::from(u8::from(is_over))
}

/// A size and what it may be.
struct Row {
    what: &'static str,
    which: String,
    size: usize,
    budget: usize,
}

/// The largest page with one text.
fn page(files: &Files) -> Option<Row> {
    largest(files, "largest page, bytes", PAGE, |kind| !matches!(kind, Kind::Bilingual | Kind::Shared))
}

/// The largest page with two.
fn side_by_side(files: &Files) -> Option<Row> {
    largest(files, "largest page in two languages, bytes", SIDE_BY_SIDE, |kind| kind == Kind::Bilingual)
}

fn largest(files: &Files, what: &'static str, budget: usize, takes: impl Fn(Kind) -> bool) -> Option<Row> {
    let pages = files.iter().filter(|(path, _)| path.ends_with(".html") && takes(Kind::of(path)));
    let (size, path) = pages.map(|(path, bytes)| (without_drawings(bytes), path)).max()?;
    Some(Row { what, which: path.clone(), size, budget })
}

/// Bytes of a page but for the icons and codes that it draws.
fn without_drawings(page: &[u8]) -> usize {
    let text = String::from_utf8_lossy(page);
    let drawings = text.split("<svg").skip(1);
    text.len() - drawings.map(|rest| rest.find("</svg>").map_or(0, |end| end + "<svg</svg>".len())).sum::<usize>()
}

/// Style sheet and scripts that all pages share.
fn shared(files: &Files) -> Option<Row> {
    let is_shared = |path: &str| path.starts_with("assets/") && (path.ends_with(".css") || path.ends_with(".js"));
    let shared = files.iter().filter(|(path, _)| is_shared(path));
    let (count, size) = shared.fold((0, 0), |(count, size), (_, bytes)| (count + 1, size + bytes.len()));
    (count > 0).then(|| Row { what: "style sheet and scripts, bytes", which: format!("{count} files"), size, budget: SHARED })
}

/// The largest module as one file.
fn single(files: &Files) -> Option<Row> {
    // `TJ-tg-legal.html` is a module, `TJ-tg.html` the whole edition.
    let is_module = |path: &str| {
        let name = path.split_once("/share/").map_or("", |(_, name)| name);
        name.ends_with(".html") && name.split('-').count() > 2
    };
    let sizes = files.iter().filter(|(path, _)| is_module(path)).map(|(path, bytes)| (without_pictures(bytes), path));
    let (size, path) = sizes.max()?;
    Some(Row { what: "largest module as one file, bytes", which: path.clone(), size, budget: MODULE })
}

/// Bytes of a page but for the pictures inside it.
fn without_pictures(page: &[u8]) -> usize {
    let text = String::from_utf8_lossy(page);
    let pictures = text.split("data:image/").skip(1);
    text.len() - pictures.map(|rest| rest.find(['"', '\'', ')', ' ']).unwrap_or(0)).sum::<usize>()
}

/// The pages of the book in `root`.
fn built(root: &Path) -> Files {
    build(root, &[]).artifacts.into_iter().map(|artifact| (artifact.path, artifact.bytes)).collect()
}

fn build(root: &Path, forms: &[&str]) -> Outcome {
    let environment = vec![("RAHNAMO_SHARE__FILES".to_owned(), format!("{forms:?}"))];
    let options = BuildOptions { output: Output::Html, environment, ..BuildOptions::new(root) };
    let outcome = rahnamo::build(&options, &Silent).expect("the book can be built");
    assert!(!outcome.has_errors(), "the book is sound: {:?}", outcome.findings.first());
    outcome
}

/// A finished output.
fn read(dist: &Path) -> Files {
    let paths = walkdir::WalkDir::new(dist).into_iter().map(|entry| entry.expect("the output can be walked").into_path());
    let files: Vec<PathBuf> = paths.filter(|path| path.is_file()).collect();
    assert!(!files.is_empty(), "there is an output in {}", dist.display());
    let name = |path: &Path| path.strip_prefix(dist).expect("files lie in the output").to_string_lossy().replace('\\', "/");
    files.iter().map(|path| (name(path), fs::read(path).expect("a file of the output can be read"))).collect()
}

/// How long a generated book takes in each form, after its pages are there.
fn times(pages: usize) -> Vec<(&'static str, Duration)> {
    let root = tempfile::tempdir().expect("a folder for the book");
    generated::generate(root.path(), pages);
    let mut times = Vec::new();
    for form in FORMS {
        let Outcome { artifacts, made, .. } = build(root.path(), &[form]);
        let start = Instant::now();
        let made =
            share::render(&made.book, &made.sources, &made.words, &artifacts, &Silent).expect("the form can be made").files;
        times.extend((!made.is_empty()).then(|| (form, start.elapsed())));
    }
    let Outcome { artifacts, made, .. } = build(root.path(), &[]);
    let start = Instant::now();
    let files: Vec<Artifact> =
        hosted::render(&made.book, &made.sources, &made.words, &artifacts).expect("the copy on a server can be made");
    assert!(!files.is_empty(), "a copy on a server has files of its own");
    times.push(("copy on a server", start.elapsed()));
    times
}
