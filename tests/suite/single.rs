//! One HTML file for a module and for an edition: it brings everything along, and what is not in it is named and not linked.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rahnamo::inspect::{Scope, inspect};
use rahnamo::load::load;
use rahnamo::model::artifact::Artifact;
use rahnamo::progress::Silent;
use rahnamo::render::share;
use rahnamo::words::Words;
use rahnamo::{Outcome, Output, resolve};

use crate::support::{book, options};

/// Two modules that name each other, footnotes with the same number, and words that want to be code.
const TWO: &str = r#"-- content/legal/documents.tg.md --
---
title: "{{ 7 * 7 }} </style><script>alert(1)</script>"
updated: 2026-11-02
key_messages:
  - "</script> #read()"
---

Матн.[^a] [дар саломатӣ](../health/water.md#boil) ва [марказҳо](centres), [луғат](glossary), [феҳрист](az).

## Шиноснома {#passport}

[шиноснома](#passport) ва [берун](https://example.org/?a=1&b=2).

[^a]: Эзоҳ.
-- content/health/module.yaml --
id: health
title: { tg: Саломатӣ }
summary: { tg: Об ва дастҳо. }
category: health-social
colour: health
sessions: [water]
-- content/health/water.tg.md --
---
title: Оби тоза
updated: 2026-11-02
key_messages:
  - Обро ҷӯшонед.
---

Матн.[^a]

## Ҷӯшондан {#boil}

Як дақиқа.

[^a]: Эзоҳ.
"#;

fn files(text: &str) -> (Outcome, Vec<Artifact>) {
    let root = book(text);
    let mut options = options(root.path(), Output::Html);
    options.environment.push(("RAHNAMO_SHARE__FILES".into(), r#"["module", "edition"]"#.into()));
    let outcome = rahnamo::build(&options, &Silent).unwrap();
    assert!(!outcome.has_errors(), "{:#?}", outcome.findings);
    let (sources, _) = load(root.path(), &options.environment).unwrap();
    let (words, _) = Words::new(&sources);
    let (book, _) = resolve::resolve(&sources, &words, &resolve::Selection::default(), None);
    let mut files = share::render(&book, &sources, &words, &outcome.artifacts, &Silent).unwrap().files;
    files.retain(|file| file.path.starts_with("tj/tg/"));
    (outcome, files)
}

/// Made once for the tests that only look: letters are cut and packed for each book.
fn made() -> &'static [Artifact] {
    static MADE: OnceLock<Vec<Artifact>> = OnceLock::new();
    MADE.get_or_init(|| files(TWO).1)
}

/// Values of an attribute, as they are written.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let mark = format!(" {attribute}=\"");
    html.split(mark.as_str()).skip(1).map(|rest| rest.split('"').next().unwrap_or_default()).collect()
}

fn text(file: &Artifact) -> &str {
    std::str::from_utf8(&file.bytes).unwrap()
}

#[test]
fn no_address_leads_to_another_file() {
    let files = made();
    let names: Vec<&str> = files.iter().map(|file| file.path.as_str()).collect();
    assert!(names.contains(&"tj/tg/share/TJ-tg-legal.html") && names.contains(&"tj/tg/share/TJ-tg.html"), "{names:?}");
    let own = ["#", "tel:", "geo:", "mailto:", "https://", "http://"];
    for file in files {
        for link in values(text(file), "href") {
            assert!(own.iter().any(|start| link.starts_with(start)), "{}: {link}", file.path);
        }
        let sources = values(text(file), "src");
        assert!(!sources.is_empty() && sources.iter().all(|source| source.starts_with("data:")), "{}", file.path);
        assert!(!text(file).contains("<link") && !text(file).contains("@import"), "{}", file.path);
        let fetched = text(file).split("url(").skip(1).all(|rest| rest.trim_start_matches(['"', '\'']).starts_with("data:"));
        assert!(fetched, "{}", file.path);
    }
}

#[test]
fn every_id_is_there_once_and_every_link_finds_it() {
    let files = made();
    for file in files {
        let ids = values(text(file), "id");
        let known: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), known.len(), "{}", file.path);
        for link in values(text(file), "href").into_iter().filter_map(|link| link.strip_prefix('#')) {
            assert!(known.contains(link), "{}: #{link}", file.path);
        }
        let session = if file.path.contains("health") { "health.water" } else { "legal.documents" };
        assert!(known.contains(format!("{session}.rn-note-1").as_str()), "{known:?}");
    }
}

#[test]
fn what_is_in_another_file_is_named() {
    let files = made();
    let of = |path: &str| text(files.iter().find(|file| file.path == path).unwrap());
    assert!(of("tj/tg/share/TJ-tg-legal.html").contains("TJ-tg-health.html)</span>"));
    assert!(of("tj/tg/share/TJ-tg.html").contains("href=\"#health.water.boil\""));
}

#[test]
fn words_of_the_content_stay_words() {
    let files = made();
    for file in files.iter().filter(|file| !file.path.contains("health")) {
        assert!(text(file).contains("&lt;/style&gt;&lt;script&gt;alert(1)"), "{}", file.path);
        assert!(text(file).contains("{{ 7 * 7 }}") && !text(file).contains("<script>alert"), "{}", file.path);
    }
}

#[test]
fn files_are_the_same_every_time() {
    let again = files(TWO).1;
    assert!(again.iter().map(|file| &file.bytes).eq(made().iter().map(|file| &file.bytes)));
}

#[test]
fn the_brand_is_found_in_a_file_that_brings_it_along() {
    let (outcome, files) = files(TWO);
    let mut output = outcome.artifacts;
    output.extend(files);
    let found = inspect(&output, &outcome.brand, Scope::WithoutPacks);
    assert!(found.is_empty(), "{found:#?}");
    let emblem = rahnamo::render::brand::emblem_svg();
    let (right, wrong) = (STANDARD.encode(&emblem), STANDARD.encode(emblem.replace("#003399", "#227733")));
    for file in output.iter_mut().filter(|file| file.path.contains("/share/")) {
        file.bytes = text(file).replace(&right, &wrong).into_bytes();
    }
    let found = inspect(&output, &outcome.brand, Scope::WithoutPacks);
    assert!(!found.is_empty(), "an emblem in green is noticed");
}
