//! Faults put into finished pages: how the rules over pages are tried, without a theme for each fault.
//!
//! ```text
//! brand.contract = DCI/1                          a value of book.toml, before the book is built
//! tj/ru/index.html: old words => new words        in all output files that the pattern matches, `\n` for a line end
//! -- logo.svg --                                  files of the book, as in any example book
//! ```
//!
//! A replacement that finds nothing to replace is a fault of the example.

use globset::Glob;
use rahnamo::inspect::{Scope, inspect};
use rahnamo::model::finding::Finding;
use rahnamo::model::source::SourceMap;
use rahnamo::render::Silent;
use rahnamo::{Outcome, Output};

use crate::support;

/// What the rules find after the changes that `example` asks for. Changes that change nothing go to `faults`.
pub fn findings(example: &str, faults: &mut Vec<String>) -> (Vec<Finding>, SourceMap) {
    let at = if example.starts_with("-- ") { Some(0) } else { example.find("\n-- ").map(|at| at + 1) };
    let (changes, files) = example.split_at(at.unwrap_or(example.len()));
    let mut outcome = build(files, changes.lines().filter_map(setting).collect());
    for change in changes.lines().filter(|line| setting(line).is_none() && !line.trim().is_empty()) {
        if apply(change, &mut outcome) == 0 {
            faults.push(format!("nothing is replaced by `{change}`"));
        }
    }
    (inspect(&outcome.artifacts, &outcome.brand, Scope::Everything), outcome.sources)
}

/// `brand.contract = DCI/1` as the variable that sets it.
fn setting(line: &str) -> Option<(String, String)> {
    let (key, value) = line.split_once(" = ").filter(|(key, _)| !key.contains([':', ' ']))?;
    Some((format!("RAHNAMO_{}", key.to_uppercase().replace('.', "__").replace('-', "_")), value.trim().to_owned()))
}

fn build(files: &str, settings: Vec<(String, String)>) -> Outcome {
    let root = support::book(files);
    let mut options = support::options(root.path(), Output::Html);
    options.environment.extend(settings);
    let outcome = rahnamo::build(&options, &Silent).expect("the machine does its part");
    assert!(!outcome.artifacts.is_empty(), "the book is sound before it is changed: {:#?}", outcome.findings);
    outcome
}

/// How often the change applies.
fn apply(change: &str, outcome: &mut Outcome) -> usize {
    let (pattern, rest) = change.split_once(": ").unwrap_or_else(|| panic!("`{change}` names files"));
    let (old, new) = rest.split_once(" =>").unwrap_or_else(|| panic!("`{change}` says what becomes what"));
    let line_ends = |text: &str| text.replace("\\n", "\n");
    let (old, new) = (line_ends(old), line_ends(new.strip_prefix(' ').unwrap_or(new)));
    let glob = Glob::new(pattern).expect("a pattern of paths").compile_matcher();
    let mut hits = 0;
    for artifact in outcome.artifacts.iter_mut().filter(|artifact| glob.is_match(&artifact.path)) {
        let text = String::from_utf8(artifact.bytes.clone()).expect("text is changed, nothing else");
        hits += text.matches(&old).count();
        artifact.bytes = text.replace(&old, &new).into_bytes();
    }
    hits
}
