//! Books in temporary folders, and what was made of them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::{Arc, OnceLock};

use rahnamo::model::config::{EngineChoice, PdfConfig};
use rahnamo::model::error::Error;
use rahnamo::progress::Silent;
use rahnamo::render::pdf::engine::{self, Bytes, Engine, Job};
use rahnamo::{BuildOptions, Outcome, Output};
use tempfile::TempDir;

use crate::txtar;

/// A folder with the base book and `case` over it.
pub fn book(case: &str) -> TempDir {
    let root = tempfile::tempdir().expect("a folder for the book");
    txtar::write(&txtar::over_base(&txtar::parse(case)), root.path());
    root
}

/// What a plain `rahnamo build` would do, without the machine's typst.
pub fn options(root: &Path, output: Output) -> BuildOptions {
    BuildOptions {
        output,
        environment: vec![("RAHNAMO_PDF__ENGINE".to_owned(), "embedded".to_owned())],
        ..BuildOptions::new(root)
    }
}

/// Builds, and takes errors of the machine for a fault of the test.
pub fn build(root: &Path, output: Output) -> Outcome {
    try_build(root, output).expect("the machine does its part")
}

/// Builds.
pub fn try_build(root: &Path, output: Output) -> Result<Outcome, Error> {
    rahnamo::build(&options(root, output), &Silent)
}

/// The artifact at `path` as text.
pub fn page(outcome: &Outcome, path: &str) -> String {
    let artifact = outcome.artifacts.iter().find(|artifact| artifact.path == path);
    let artifact = artifact.unwrap_or_else(|| panic!("{path} is made; there are {:?}", paths(outcome)));
    String::from_utf8(artifact.bytes.clone()).expect("pages are UTF-8")
}

/// The artifact at `path`.
pub fn bytes<'a>(outcome: &'a Outcome, path: &str) -> &'a [u8] {
    let artifact = outcome.artifacts.iter().find(|artifact| artifact.path == path);
    &artifact.unwrap_or_else(|| panic!("{path} is made; there are {:?}", paths(outcome))).bytes
}

/// All paths, in order.
pub fn paths(outcome: &Outcome) -> Vec<&str> {
    outcome.artifacts.iter().map(|artifact| artifact.path.as_str()).collect()
}

/// The part of a page between `<main` and `</main>`.
pub fn main_part(page: &str) -> &str {
    let start = page.find("<main").expect("a page has a main part");
    let end = page.find("</main>").expect("the main part ends");
    &page[start..end]
}

/// A PDF of a piece of typst code, set with the theme's fonts by the engine that sets packs. `emblem.svg` is there to be
/// shown. A document needs a title, and each picture an `alt`, because packs are PDF/UA; headings begin with `=`.
pub fn typst(source: &str) -> Vec<u8> {
    typst_with(source, &[])
}

/// The same with more files beside it.
pub fn typst_with(source: &str, files: &[(&str, &[u8])]) -> Vec<u8> {
    let head = "#set document(title: \"Test\")\n#set text(font: \"Carlito\")\n";
    let shared = |bytes: &[u8]| Bytes::Shared(bytes.into());
    let own = [("main.typ", format!("{head}{source}")), ("emblem.svg", rahnamo::render::brand::emblem_svg())];
    let mut all: BTreeMap<String, Bytes> = own.iter().map(|(path, text)| ((*path).to_owned(), shared(text.as_bytes()))).collect();
    all.extend(files.iter().map(|(path, bytes)| ((*path).to_owned(), shared(bytes))));
    let job = Job { main: "main.typ".into(), data: b"{}".to_vec(), files: all, fonts: theme_fonts(), timestamp: 1_767_225_600 };
    let pdf = embedded().compile(&job);
    pdf.unwrap_or_else(|failure| panic!("typst sets this:\n{source}\n{failure:?}"))
}

/// One engine for all tests: it reads the fonts once.
fn embedded() -> &'static dyn Engine {
    static ENGINE: OnceLock<Box<dyn Engine>> = OnceLock::new();
    let config = PdfConfig { engine: EngineChoice::Embedded, timeout: 60 };
    &**ENGINE.get_or_init(|| engine::select(&config, None).expect("the compiler is built in"))
}

fn theme_fonts() -> Arc<BTreeMap<String, Bytes>> {
    static FONTS: OnceLock<Arc<BTreeMap<String, Bytes>>> = OnceLock::new();
    let read = || {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default/fonts");
        let files = fs::read_dir(folder).expect("the theme has fonts").map(|entry| entry.expect("a font").path());
        let fonts = files.filter(|path| path.extension().is_some_and(|ending| ending == "ttf"));
        let named = |path: std::path::PathBuf| {
            let name = path.file_name().expect("a file has a name").to_string_lossy().into_owned();
            (name, Bytes::Shared(fs::read(path).expect("a font can be read").into()))
        };
        Arc::new(fonts.map(named).collect())
    };
    FONTS.get_or_init(read).clone()
}
