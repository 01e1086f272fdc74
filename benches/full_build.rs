//! Time and peak memory of a full build of a generated book, pages and packs apart, against the floor: reading the
//! same files, running pulldown-cmark over them, writing the HTML.
//!
//! `cargo bench --bench full_build` prints the table; `-- --pages 10000` sets the size, `-- --smoke` makes a tiny book to
//! see that the bench works. Each measurement is a process of its own, so that its peak memory is its own; runs are
//! interleaved and medians are printed. Peak memory is read from `/proc` and left out on systems without it.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;
use std::{env, fs};

use rahnamo::publish::{self, Destination};
use rahnamo::render::Silent;
use rahnamo::{BuildOptions, Output};

/// What one process measures.
const MODES: [&str; 3] = ["floor", "html", "pdf"];
const PAGES_IN_A_MODULE: usize = 50;

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
    generate(book.path(), pages);
    print_table(pages, runs, &run_all(book.path(), runs));
}

/// Median seconds and largest peak in KiB for each mode, in the order of [`MODES`].
fn run_all(book: &Path, runs: usize) -> Vec<(f64, Option<u64>)> {
    let mut results = vec![Vec::new(); MODES.len()];
    for _ in 0..runs {
        for (mode, results) in MODES.iter().zip(&mut results) {
            results.push(run(mode, book));
        }
    }
    results
        .into_iter()
        .map(|mut runs| {
            runs.sort_by(|left, right| left.0.total_cmp(&right.0));
            (runs[runs.len() / 2].0, runs.iter().filter_map(|run| run.1).max())
        })
        .collect()
}

fn run(mode: &str, book: &Path) -> (f64, Option<u64>) {
    let this = env::current_exe().expect("the bench knows its own program");
    let output = Command::new(this).args(["--measure", mode, "--book"]).arg(book).output().expect("the bench starts itself");
    assert!(output.status.success(), "{mode}: {}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).expect("numbers are ASCII");
    let mut numbers = text.split_whitespace();
    let seconds = numbers.next().and_then(|number| number.parse().ok()).expect("seconds are printed");
    (seconds, numbers.next().and_then(|number| number.parse().ok()))
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
    println!("{seconds} {}", peak_kib().map_or_else(String::new, |kib| kib.to_string()));
}

/// Largest resident memory of this process so far.
fn peak_kib() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?.split_whitespace().next()?.parse().ok()
}

fn build(book: &Path, output: Output) {
    let options = BuildOptions {
        output,
        environment: vec![("RAHNAMO_PDF__ENGINE".into(), "embedded".into())],
        ..BuildOptions::new(book)
    };
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

/// Writes a book of `pages` sessions: one country, one language, a pack for each module.
fn generate(root: &Path, pages: usize) {
    let modules = pages.div_ceil(PAGES_IN_A_MODULE);
    let mut book = String::from(
        "[book]\ntitle = \"Мерка\"\nlanguage = \"tg\"\n[languages.tg]\nname = \"Тоҷикӣ\"\n\
         [countries.TJ]\nname = { tg = \"Тоҷикистон\" }\nlanguages = [\"tg\"]\nsociety.name = { tg = \"Ҷамъият\" }\n\
         [brand]\nprofile = \"ext-2010\"\nproject = { tg = \"Лоиҳа\" }\norganisation = { tg = \"Ҷамъият\" }\n",
    );
    let mut random = Random(0x5eed);
    for module in 0..modules {
        let count = PAGES_IN_A_MODULE.min(pages - module * PAGES_IN_A_MODULE);
        writeln!(
            book,
            "[[pack]]\nid = \"pack-{module}\"\nkind = \"info-pack\"\ncategory = \"legal-social\"\nmodules = [\"m{module}\"]"
        )
        .expect("a string takes everything");
        let folder = root.join(format!("content/m{module}"));
        fs::create_dir_all(&folder).expect("a folder for the module");
        let names: Vec<_> = (0..count).map(|session| format!("s{session}")).collect();
        let yaml = format!("id: m{module}\ntitle: {{tg: Модул}}\ncategory: legal-social\nsessions: [{}]\n", names.join(", "));
        fs::write(folder.join("module.yaml"), yaml).expect("written");
        for name in names {
            fs::write(folder.join(format!("{name}.tg.md")), session(&mut random)).expect("written");
        }
    }
    fs::write(root.join("book.toml"), book).expect("written");
}

/// 450 words, four headings, lists, a table, a callout.
fn session(random: &mut Random) -> String {
    let mut text =
        String::from("---\ntitle: Машғулот\nminutes: 20\nupdated: 2026-11-20\nkey_messages:\n  - Ҳуҷҷатҳоро санҷед.\n---\n");
    for part in 0..4 {
        write!(
            text,
            "\n## {} {{#part{part} minutes=5}}\n\n{}\n\n{}\n\n- {}\n- {}\n- {}\n",
            random.words(3),
            random.words(45),
            random.words(35),
            random.words(6),
            random.words(6),
            random.words(6)
        )
        .expect("a string takes everything");
    }
    write!(
        text,
        "\n| {} | {} |\n| --- | --- |\n| {} | {} |\n| {} | {} |\n\n> [!WARNING]\n> {}\n",
        random.words(1),
        random.words(1),
        random.words(3),
        random.words(4),
        random.words(3),
        random.words(4),
        random.words(18)
    )
    .expect("a string takes everything");
    text
}

/// The same words on every machine: a linear congruential generator (constants of Knuth's MMIX).
struct Random(u64);

impl Random {
    fn words(&mut self, count: usize) -> String {
        const WORDS: [&str; 16] = [
            "муҳоҷир",
            "ҳуҷҷат",
            "шартнома",
            "корфармо",
            "музди",
            "меҳнат",
            "кишвар",
            "ҳуқуқ",
            "марказ",
            "кӯмак",
            "табиб",
            "оила",
            "қонун",
            "ҷарима",
            "роҳ",
            "бехатарӣ",
        ];
        let pick = |state: u64| WORDS[usize::try_from(state >> 60).unwrap_or(0)];
        let words: Vec<_> = (0..count)
            .map(|_| {
                self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                pick(self.0)
            })
            .collect();
        words.join(" ")
    }
}
