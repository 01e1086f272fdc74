//! Faults put into finished pages: how the rules over pages are tried, without a theme for each fault.
//!
//! ```text
//! brand.contract = DCI/1                          a value of book.toml, before the book is built
//! tj/ru/index.html: old words => new words        in all output files that the pattern matches, `\n` for a line end
//! -- logo.svg --                                  files of the book, as in any example book
//! ```
//!
//! A replacement that finds nothing to replace is a fault of the example.

use std::sync::OnceLock;

use globset::Glob;
use rahnamo::Output;
use rahnamo::inspect::{Brand, Scope, inspect};
use rahnamo::model::artifact::Artifact;
use rahnamo::model::finding::Finding;
use rahnamo::model::source::SourceMap;
use rahnamo::progress::Silent;

use crate::support;

/// What the rules find after the changes that `example` asks for. Changes that change nothing go to `faults`.
pub fn findings(example: &str, faults: &mut Vec<String>) -> (Vec<Finding>, SourceMap) {
    let at = if example.starts_with("-- ") { Some(0) } else { example.find("\n-- ").map(|at| at + 1) };
    let (changes, files) = example.split_at(at.unwrap_or(example.len()));
    let settings: Vec<_> = changes.lines().filter_map(setting).collect();
    let mut built = if files.is_empty() && settings.is_empty() { base() } else { build(files, settings) };
    for change in changes.lines().filter(|line| setting(line).is_none() && !line.trim().is_empty()) {
        if apply(change, &mut built.artifacts) == 0 {
            faults.push(format!("nothing is replaced by `{change}`"));
        }
    }
    (inspect(&built.artifacts, &built.brand, Scope::Everything), built.sources)
}

/// What is left of a build when it is inspected.
#[derive(Clone)]
struct Built {
    artifacts: Vec<Artifact>,
    brand: Brand,
    sources: SourceMap,
}

/// The base book, built once.
fn base() -> Built {
    static BASE: OnceLock<Built> = OnceLock::new();
    BASE.get_or_init(|| build("", Vec::new())).clone()
}

/// `brand.contract = DCI/1` as the variable that sets it.
pub fn setting(line: &str) -> Option<(String, String)> {
    let (key, value) = line.split_once(" = ").filter(|(key, _)| !key.contains([':', ' ']))?;
    Some((format!("RAHNAMO_{}", key.to_uppercase().replace('.', "__").replace('-', "_")), value.trim().to_owned()))
}

fn build(files: &str, settings: Vec<(String, String)>) -> Built {
    let root = support::book(files);
    let mut options = support::options(root.path(), Output::Html);
    options.environment.extend(settings);
    let outcome = rahnamo::build(&options, &Silent).expect("the machine does its part");
    assert!(!outcome.artifacts.is_empty(), "the book is sound before it is changed: {:#?}", outcome.findings);
    let mut artifacts = outcome.artifacts;
    // Examples change the sheet as the theme has it; what is put out has no spaces to find words between.
    for artifact in &mut artifacts {
        let sheet = outcome.made.sources.theme.get(&artifact.path).filter(|_| artifact.path.ends_with(".css"));
        artifact.bytes = sheet.map_or_else(|| std::mem::take(&mut artifact.bytes), |sheet| sheet.bytes.to_vec());
    }
    Built { artifacts, brand: outcome.brand, sources: outcome.sources }
}

/// `old words => new words`, `\n` for a line end, in `text`. Whether there was anything to replace.
pub fn replace(change: &str, text: &mut String) -> bool {
    let (old, new) = change.split_once(" =>").unwrap_or_else(|| panic!("`{change}` says what becomes what"));
    let line_ends = |text: &str| text.replace("\\n", "\n");
    let (old, new) = (line_ends(old), line_ends(new.strip_prefix(' ').unwrap_or(new)));
    let is_there = text.contains(&old);
    *text = text.replace(&old, &new);
    is_there
}

/// In how many files the change applies.
fn apply(change: &str, artifacts: &mut [Artifact]) -> usize {
    let (pattern, change) = change.split_once(": ").unwrap_or_else(|| panic!("`{change}` names files"));
    let glob = Glob::new(pattern).expect("a pattern of paths").compile_matcher();
    let mut hits = 0;
    for artifact in artifacts.iter_mut().filter(|artifact| glob.is_match(&artifact.path)) {
        let mut text = String::from_utf8(artifact.bytes.clone()).expect("text is changed, nothing else");
        hits += usize::from(replace(change, &mut text));
        artifact.bytes = text.into_bytes();
    }
    hits
}
