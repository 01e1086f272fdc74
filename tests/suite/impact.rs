//! `rahnamo impact` says what a change touches; then the change is made, and nothing else may have changed.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use rahnamo::{Outcome, Output};
use serde_json::Value;

use crate::support;

/// A book in which a session of two names a fact.
const FACT: &str = "
-- content/facts/RU.yaml --
registration.days:
  unit: days
  values:
    - value: 7
      from: 2007-01-15
      source: {act: Закон, article: ст. 1, date: 2006-07-18, address: https://example.org/}
      verified_on: 2026-11-01
      verified_by: юрист
      review_by: 2027-03-01
-- content/legal/arrival.ru.md --
---
title: Приезд
minutes: 5
destination: RU
updated: 2026-11-03
---

## Граница {#border minutes=5}

Назовите цель поездки.

## Срок {#term}

Срок — {{#fact RU.registration.days}}.
";

/// What changes in a file of the base book, and the files that must be named for it, packs with their pages.
struct Case {
    book: &'static str,
    target: &'static str,
    file: &'static str,
    old: &'static str,
    new: &'static str,
    named: &'static [&'static str],
}

const CASES: &[Case] = &[
    Case {
        book: "",
        target: "content/legal/documents.tg.md",
        file: "content/legal/documents.tg.md",
        old: "назди худ",
        new: "дар хона",
        named: &["tj/tg/index.html", "tj/tg/legal/arrival.html", "tj/tg/legal/documents.html", "tj/tg/legal/index.html"],
    },
    Case {
        book: "",
        target: "content/legal/arrival.ru.md",
        file: "content/legal/arrival.ru.md",
        old: "Назовите цель поездки.",
        new: "Назовите адрес.",
        named: &["tj/ru/legal/arrival.html", "tj/tg/legal/arrival.html"],
    },
    Case {
        book: FACT,
        target: "RU.registration.days",
        file: "content/facts/RU.yaml",
        old: "value: 7",
        new: "value: 15",
        named: &["tj/ru/legal/arrival.html", "tj/tg/legal/arrival.html"],
    },
    Case {
        book: FACT,
        target: "content/facts/RU.yaml",
        file: "content/facts/RU.yaml",
        old: "value: 7",
        new: "value: 21",
        named: &["tj/ru/packs/legal-social.pdf", "tj/tg/packs/legal-social.pdf"],
    },
];

#[test]
fn what_is_not_named_does_not_change_by_a_byte() {
    for case in CASES {
        let root = support::book(case.book);
        let before = artifacts(&support::build(root.path(), Output::Everything));
        let named = named(root.path(), case.target);
        for path in case.named {
            assert!(named.contains_key(*path), "{}: {path} is named, of {named:?}", case.file);
        }
        let file = root.path().join(case.file);
        let text = fs::read_to_string(&file).expect("the book has the file");
        assert!(text.contains(case.old), "{} has the words that change", case.file);
        fs::write(&file, text.replace(case.old, case.new)).expect("the file can be written");
        let after = artifacts(&support::build(root.path(), Output::Everything));
        let changed: Vec<_> =
            after.iter().filter(|(path, bytes)| before.get(*path) != Some(bytes)).map(|(path, _)| path).collect();
        assert!(!changed.is_empty(), "{}: the change is seen", case.file);
        // The list of files follows the pages: nobody reads it.
        for path in changed.into_iter().filter(|path| !path.ends_with("/files.json")) {
            assert!(named.contains_key(path.as_str()), "{}: {path} changes and is not named", case.file);
        }
    }
}

#[test]
fn a_fact_is_named_with_the_heading_it_stands_under() {
    let root = support::book(FACT);
    let output = impact(root.path(), "RU.registration.days");
    let answer: Value = serde_json::from_slice(&output.stdout).expect("the answer is JSON");
    let parts = |edition: &Value| edition["pages"][0]["parts"].clone();
    let editions = answer["editions"].as_array().expect("editions are listed");
    assert_eq!(editions.iter().map(parts).collect::<Vec<_>>(), [serde_json::json!(["term"]), serde_json::json!(["term"])]);
}

#[test]
fn pages_of_a_pack_are_those_where_the_words_stand() {
    let root = support::book("");
    let outcome = support::build(root.path(), Output::Pdf);
    for (file, words) in [("content/legal/documents.tg.md", "Шиносномаро"), ("content/legal/arrival.ru.md", "Назовите")]
    {
        let pack = "tj/tg/packs/legal-social.pdf";
        let document = rahnamo::inspect::pdf::read(pack, support::bytes(&outcome, pack)).expect("the pack can be read");
        let shows = |page: &&rahnamo::model::pdf::PdfPage| page.runs.iter().any(|run| run.text.contains(words));
        let page = document.pages.iter().find(shows).expect("the words are printed").number;
        let named = named(root.path(), file);
        assert!(named[pack].contains(&u64::from(page)), "{words} stands on page {page}, named are {:?}", named[pack]);
        assert!(named[pack].len() < document.pages.len(), "not every page is named: {:?}", named[pack]);
    }
}

#[test]
fn a_file_that_is_not_there_is_refused_with_the_nearest_name() {
    let root = support::book("");
    let output = impact(root.path(), "content/legal/document.tg.md");
    assert_eq!(output.status.code(), Some(2));
    let message = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(message.contains("did you mean `content/legal/documents.tg.md`?"), "{message}");
}

fn impact(root: &Path, target: &str) -> std::process::Output {
    Command::new(env!("CARGO_BIN_EXE_rahnamo"))
        .args(["impact", target, "--format", "json", "--book"])
        .arg(root)
        .env("RAHNAMO_PDF__ENGINE", "embedded")
        .output()
        .expect("the program starts")
}

/// Every file that is named; packs with their pages.
fn named(root: &Path, target: &str) -> BTreeMap<String, Vec<u64>> {
    let output = impact(root, target);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let answer: Value = serde_json::from_slice(&output.stdout).expect("the answer is JSON");
    let mut named = BTreeMap::new();
    let text = |value: &Value| value.as_str().expect("a path is text").to_owned();
    for edition in answer["editions"].as_array().expect("editions are listed") {
        for page in edition["pages"].as_array().expect("pages are listed") {
            named.insert(text(&page["path"]), Vec::new());
        }
        for pack in edition["packs"].as_array().expect("packs are listed") {
            let pages = pack["pages"].as_array().expect("pages are listed");
            named.insert(text(&pack["path"]), pages.iter().filter_map(Value::as_u64).collect());
        }
    }
    for other in answer["others"].as_array().expect("others are listed") {
        named.insert(text(other), Vec::new());
    }
    named
}

fn artifacts(outcome: &Outcome) -> BTreeMap<String, Vec<u8>> {
    assert!(!outcome.has_errors(), "{:?}", outcome.findings);
    outcome.artifacts.iter().map(|artifact| (artifact.path.clone(), artifact.bytes.clone())).collect()
}
