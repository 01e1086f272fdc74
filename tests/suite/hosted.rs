//! What a copy on a server has: lists of files with revisions, manifests, icons. What the worker does with them is seen in
//! browsers, by `.ci/browser/pwa.cjs`.

use std::collections::{BTreeMap, BTreeSet};

use rahnamo::model::error::Error;
use rahnamo::publish::sums::sha256;
use rahnamo::{Outcome, Output};
use serde_json::Value;

use crate::support::{book, build, bytes, page, paths, try_build};

const EDITIONS: [&str; 3] = ["kz/ru", "tj/ru", "tj/tg"];

const PICTURE: &str = "-- content/legal/img/stamp.svg --\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M1 1h7v7H1z\"/></svg>\n";

fn json(outcome: &Outcome, path: &str) -> Value {
    serde_json::from_str(&page(outcome, path)).unwrap_or_else(|error| panic!("{path} is JSON: {error}"))
}

/// Paths of a group of a list.
fn urls(group: &Value) -> BTreeSet<&str> {
    group.as_array().expect("a group is a list").iter().map(|file| file["url"].as_str().expect("a file has a path")).collect()
}

#[test]
fn lists_name_files_that_are_there_with_size_and_revision() {
    let root = book("");
    let outcome = build(root.path(), Output::Html);
    for edition in EDITIONS {
        let list = json(&outcome, &format!("{edition}/files.json"));
        let modules = list["modules"].as_object().expect("modules by id").values();
        for file in modules.chain([&list["core"]]).flat_map(|group| group.as_array().expect("a group is a list")) {
            let url = file["url"].as_str().expect("a file has a path");
            let content = bytes(&outcome, url);
            assert_eq!(file["size"], content.len(), "{url}");
            assert_eq!(file["revision"], sha256(content)[..16], "{url}");
        }
    }
}

#[test]
fn a_module_is_its_pages_and_everything_else_is_the_core() {
    let root = book("");
    let outcome = build(root.path(), Output::Html);
    let list = json(&outcome, "tj/tg/files.json");
    let legal = ["arrival", "documents", "documents--ru", "index"].map(|name| format!("tj/tg/legal/{name}.html"));
    assert_eq!(urls(&list["modules"]["legal"]), legal.iter().map(String::as_str).collect());
    let core = urls(&list["core"]);
    for path in ["assets/rahnamo.css", "assets/hosted.js", "assets/eu-emblem.svg", "tj/tg/index.html", "tj/tg/offline.html"] {
        assert!(core.contains(path), "{path} is needed by every saved page: {core:?}");
    }
    assert!(core.iter().all(|path| path.starts_with("assets/") || path.starts_with("tj/tg/")), "{core:?}");
    assert!(!core.contains("tj/tg/files.json"), "a list that named itself would change with itself");
}

#[test]
fn pictures_are_saved_with_the_module_that_shows_them() {
    let text = "-- content/legal/documents.tg.md --\n---\ntitle: Ҳуҷҷатҳо\nupdated: 2026-11-01\n---\n\n\
                ## Шиноснома {#passport minutes=10}\n\n![Печать](img/stamp.svg)\n";
    let root = book(&format!("{text}{PICTURE}"));
    let outcome = build(root.path(), Output::Html);
    let picture = "assets/content/legal/img/stamp.svg";
    let list = json(&outcome, "tj/tg/files.json");
    assert!(urls(&list["modules"]["legal"]).contains(picture), "{list:#}");
    assert!(!urls(&list["core"]).contains(picture));
    let elsewhere = json(&outcome, "kz/ru/files.json");
    assert!(!elsewhere.to_string().contains(picture), "an edition whose pages do not show it does not carry it");
}

#[test]
fn what_changes_in_one_session_changes_its_pages_and_their_lists_only() {
    let text = |words: &str| {
        format!(
            "-- content/legal/documents.tg.md --\n---\ntitle: Ҳуҷҷатҳо\nupdated: 2026-11-01\n---\n\n\
             ## Шиноснома {{#passport}}\n\n{words}\n"
        )
    };
    let made = |words: &str| {
        let root = book(&text(words));
        let outcome = build(root.path(), Output::Html);
        outcome.artifacts.into_iter().map(|artifact| (artifact.path, artifact.bytes)).collect::<BTreeMap<_, _>>()
    };
    let (before, after) = (made("Шиноснома гиред."), made("Шиноснома ва корт гиред."));
    let changed: Vec<_> =
        before.iter().filter(|(path, bytes)| after.get(*path) != Some(bytes)).map(|(path, _)| path.as_str()).collect();
    let expected = ["files.json", "legal/documents--ru.html", "legal/documents.html", "search-text.js", "search.js"];
    assert_eq!(changed, expected.map(|name| format!("tj/tg/{name}")));
}

#[test]
fn an_edition_can_be_put_on_a_home_screen_in_its_own_language() {
    let root = book("");
    let outcome = build(root.path(), Output::Html);
    let manifest = json(&outcome, "tj/tg/manifest.webmanifest");
    assert_eq!((manifest["lang"].as_str(), manifest["dir"].as_str()), (Some("tg"), Some("ltr")));
    assert_eq!((manifest["start_url"].as_str(), manifest["scope"].as_str()), (Some("index.html"), Some("../../")));
    assert!(manifest["theme_color"].as_str().is_some_and(|colour| colour.starts_with('#')), "colours are the theme's");
    let icons = manifest["icons"].as_array().expect("icons");
    for icon in icons {
        let source = icon["src"].as_str().and_then(|source| source.strip_prefix("../../")).expect("icons lie above the edition");
        assert!(paths(&outcome).contains(&source), "{source} is there");
        assert!(!source.contains("emblem"), "the emblem says who pays, it is no icon");
    }
    for side in [192, 512] {
        let png = bytes(&outcome, &format!("assets/icon-{side}.png"));
        let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().expect("four bytes"));
        assert!(png.starts_with(b"\x89PNG") && (number(16), number(20)) == (side, side), "an icon of {side} pixels");
    }
}

#[test]
fn an_icon_that_cannot_be_drawn_is_a_fault_of_the_theme() {
    let root = book("-- themes/default/assets/icon.svg --\n<svg xmlns=\"http://www.w3.org/2000/svg\"><rect\n");
    match try_build(root.path(), Output::Html) {
        Err(Error::Theme { place, .. }) => assert_eq!(place, "themes/default/assets/icon.svg"),
        other => panic!("the theme is blamed: {other:?}"),
    }
}

#[test]
fn a_page_that_is_not_saved_is_answered_with_the_brand_and_the_numbers_to_call() {
    let root = book("");
    let outcome = build(root.path(), Output::Html);
    let offline = page(&outcome, "tj/tg/offline.html");
    assert!(offline.contains("class=\"eu\"") && offline.contains("href=\"disclaimer.html\""));
    assert!(offline.contains("href=\"index.html\""), "it leads to what is saved");
    let worker = page(&outcome, "sw.js");
    assert!(worker.contains("offline.html") && worker.contains("files.json"), "the worker knows both by these names");
}
