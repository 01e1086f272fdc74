//! How much the comparison of translations finds: the project's own translations with one figure changed in each.

use std::fs;
use std::ops::Range;
use std::path::Path;

use rahnamo::check;
use rahnamo::model::finding::{Finding, Place};
use rahnamo::resolve::{Selection, resolve};
use rahnamo::words::Words;
use tempfile::TempDir;

/// Keys of the front matter whose figures are no text.
const NO_TEXT: [&str; 4] = ["updated:", "reviewed_on:", "search_terms:", "methods:"];

/// Places of figures in a session: not in headings' marks, list numbers, includes and labels of footnotes.
fn figures(text: &str) -> Vec<Range<usize>> {
    let mut figures = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let line_start = at;
        at += line.len();
        if NO_TEXT.iter().any(|key| line.starts_with(key)) {
            continue;
        }
        let words = line.find("{#").map_or(line, |mark| &line[..mark]);
        let is_figure = |letter: char| letter.is_ascii_digit();
        let mut from = words.find(". ").filter(|dot| words[..*dot].chars().all(is_figure)).unwrap_or(0);
        while let Some(start) = words[from..].find(is_figure).map(|start| start + from) {
            let length = words[start..].find(|letter| !is_figure(letter)).unwrap_or(words.len() - start);
            if !words[..start].ends_with("[^") && !words.starts_with("{{") {
                figures.push(line_start + start..line_start + start + length);
            }
            from = start + length;
        }
    }
    figures
}

/// The text with the last digit of one figure changed.
fn changed(text: &str, figure: &Range<usize>) -> String {
    let last = figure.end - 1;
    let digit = if &text[last..figure.end] == "9" { "8" } else { "9" };
    format!("{}{digit}{}", &text[..last], &text[figure.end..])
}

pub fn own_book() -> TempDir {
    let copy = tempfile::tempdir().expect("a folder for the book");
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for entry in walkdir::WalkDir::new(root.join("content")).into_iter().map(|entry| entry.expect("content can be walked")) {
        let target = copy.path().join(entry.path().strip_prefix(root).expect("below the root"));
        if entry.file_type().is_dir() {
            fs::create_dir_all(target).expect("a folder can be made");
        } else {
            fs::copy(entry.path(), target).expect("a file can be copied");
        }
    }
    fs::copy(root.join("book.toml"), copy.path().join("book.toml")).expect("book.toml can be copied");
    copy
}

fn values(root: &Path) -> Vec<(String, Finding)> {
    let (sources, _) = rahnamo::load::load(root, &[]).expect("the book can be read");
    let (book, _) = resolve(&sources, &Words::new(&sources).0, &Selection::default(), None);
    let of_values = ["TR107", "TR108", "TR109", "TR110", "TR111", "TR112"];
    let findings = check::check(&sources, &book).into_iter().filter(|finding| of_values.contains(&finding.code.id));
    findings
        .map(|finding| match &finding.place {
            Place::Span(span) => (sources.map.get(span.source).path.clone(), finding),
            _ => (String::new(), finding),
        })
        .collect()
}

/// Text of a translation and the places of its figures, by path from the root.
fn translations(root: &Path) -> Vec<(String, String, Vec<Range<usize>>)> {
    let files = walkdir::WalkDir::new(root.join("content")).sort_by_file_name().into_iter().filter_map(Result::ok);
    files
        .filter_map(|entry| {
            let path = entry.path().strip_prefix(root).ok()?.to_string_lossy().replace('\\', "/");
            let is_translation = path.ends_with(".md") && !path.ends_with(".ru.md");
            let text = is_translation.then(|| fs::read_to_string(entry.path()).expect("a session can be read"))?;
            let figures = figures(&text);
            Some((path, text, figures))
        })
        .collect()
}

#[test]
fn the_projects_translations_agree_with_their_sources() {
    let book = own_book();
    assert_eq!(values(book.path()), []);
}

#[test]
fn a_figure_that_was_changed_in_a_translation_is_found() {
    let book = own_book();
    let texts = translations(book.path());
    let rounds = texts.iter().map(|(_, _, figures)| figures.len()).max().unwrap_or(0);
    let (mut changes, mut missed) = (0, Vec::new());
    // `EVERY_FIGURE=1` tries them all, which takes some seconds.
    let step = if std::env::var_os("EVERY_FIGURE").is_some() { 1 } else { 4 };
    for round in (0..rounds).step_by(step) {
        for (path, text, figures) in &texts {
            let text = figures.get(round).map_or_else(|| text.clone(), |figure| changed(text, figure));
            fs::write(book.path().join(path), text).expect("a session can be written");
        }
        let found = values(book.path());
        for (path, text, figures) in &texts {
            let Some(figure) = figures.get(round) else { continue };
            changes += 1;
            if !found.iter().any(|(place, _)| place == path) {
                let line = text[..figure.end].lines().last().unwrap_or_default();
                missed.push(format!("{path}: {line}"));
            }
        }
    }
    println!("{changes} figures changed, {} not found", missed.len());
    assert!(changes > 100, "the figures are found: {changes}");
    assert!(missed.len() * 100 <= changes, "{} of {changes} are missed:\n{}", missed.len(), missed.join("\n"));
}
