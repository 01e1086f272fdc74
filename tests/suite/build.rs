//! What a sound book becomes: which pages, for whom, in which language.

use rahnamo::model::error::Error;
use rahnamo::model::localized::{Country, Lang};
use rahnamo::progress::Silent;
use rahnamo::resolve::Selection;
use rahnamo::{Output, publish};

use crate::support::{book, build, main_part, options, page, paths, try_build};

#[test]
fn every_edition_has_its_pages_under_lower_case_ascii_names() {
    let root = book("");
    let outcome = build(root.path(), Output::Html);
    let pages: Vec<_> = paths(&outcome).into_iter().filter(|path| path.ends_with(".html")).collect();
    let mut expected = vec!["index.html".to_owned(), "tj/tg/legal/documents--ru.html".to_owned()];
    for (edition, sessions) in
        [("kz/ru", &["documents"][..]), ("tj/ru", &["arrival", "documents"]), ("tj/tg", &["arrival", "documents"])]
    {
        expected.extend(
            ["az", "centres", "disclaimer", "glossary", "index", "legal/index", "offline"]
                .map(|name| format!("{edition}/{name}.html")),
        );
        expected.extend(sessions.iter().map(|session| format!("{edition}/legal/{session}.html")));
    }
    expected.sort();
    let mut pages: Vec<_> = pages.into_iter().map(str::to_owned).collect();
    pages.sort();
    assert_eq!(pages, expected, "a session for a destination stands only where people go there");
    for path in paths(&outcome) {
        assert!(path.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"/-._".contains(&byte)), "{path}");
    }
}

#[test]
fn a_missing_translation_falls_back_with_a_notice_and_its_own_language() {
    let root = book("");
    let outcome = build(root.path(), Output::Html);
    let arrival = page(&outcome, "tj/tg/legal/arrival.html");
    assert!(arrival.contains("<html lang=\"tg\""), "the page is the edition's");
    let main = main_part(&arrival);
    assert!(main.contains("lang=\"ru\""), "the passage is the source's");
    assert!(main.contains("Русский"), "the notice names the language of the text");
    let documents = page(&outcome, "tj/tg/legal/documents.html");
    let text = main_part(&documents).split("class=\"text\"").nth(1).expect("a session has a text");
    let text = text.split("</article>").next().unwrap_or_default();
    assert!(!text.contains("lang=\"ru\""), "nothing of a translated session is marked as Russian: {text}");
}

#[test]
fn country_blocks_and_includes_reach_their_countries_only() {
    let root = book(
        "-- content/legal/documents.ru.md --\n---\ntitle: Документы\nminutes: 10\nupdated: 2026-11-01\n---\n\n\
         ## Паспорт {#passport minutes=10}\n\n::: only TJ\nДля Таджикистана.\n:::\n\n::: only KZ\nДля Казахстана.\n:::\n\n\
         {{#include _phones.ru.md:short}}\n\n- один\n- два\n\
         -- content/legal/_phones.ru.md --\nДлинный текст.\n\n<!-- ANCHOR: short -->\nКороткий текст[^n].\n<!-- ANCHOR_END: short -->\n\n[^n]: Сноска.\n",
    );
    let outcome = build(root.path(), Output::Html);
    let (tj, kz) = (page(&outcome, "tj/ru/legal/documents.html"), page(&outcome, "kz/ru/legal/documents.html"));
    assert!(tj.contains("Для Таджикистана.") && !tj.contains("Для Казахстана."));
    assert!(kz.contains("Для Казахстана.") && !kz.contains("Для Таджикистана."));
    assert!(tj.contains("Короткий текст") && !tj.contains("Длинный текст"));
    assert!(tj.contains("Сноска.") && !tj.contains("[^n]"), "a part brings the footnotes that it calls");
}

#[test]
fn links_become_relative_links_that_open_from_a_stick() {
    let root = book("");
    let outcome = build(root.path(), Output::Html);
    let documents = page(&outcome, "tj/ru/legal/documents.html");
    assert!(main_part(&documents).contains("href=\"arrival.html#border\""));
    let elsewhere = page(&outcome, "kz/ru/legal/documents.html");
    assert!(main_part(&elsewhere).contains("приезд") && !main_part(&elsewhere).contains("arrival.html"));
    for artifact in outcome.artifacts.iter().filter(|artifact| artifact.path.ends_with(".html")) {
        let html = String::from_utf8_lossy(&artifact.bytes);
        for link in html.split("href=\"").chain(html.split("src=\"")).skip(1) {
            assert!(!link.starts_with('/') && !link.starts_with("file:"), "{}: {link:.40}", artifact.path);
        }
    }
}

#[test]
fn pages_lead_to_packs_only_when_packs_are_made() {
    let root = book("");
    let link = "href=\"packs/legal-social.pdf\"";
    assert!(page(&build(root.path(), Output::Everything), "tj/tg/index.html").contains(link));
    assert!(!page(&build(root.path(), Output::Html), "tj/tg/index.html").contains("packs/"));
}

#[test]
fn drafts_and_dates_are_on_every_session() {
    let root = book("");
    let outcome = build(root.path(), Output::Html);
    let main = page(&outcome, "tj/ru/legal/documents.html");
    assert!(main.contains("1 ноября 2026"), "the content date in words");
    assert!(main_part(&main).contains("ерновик"), "the draft mark in the reader's language");
    let reviewed = book(
        "-- content/legal/arrival.ru.md --\n---\ntitle: Приезд\nminutes: 5\ndestination: RU\nupdated: 2026-11-03\n\
         review: reviewed\nreviewed_by: юрист центра\nreviewed_on: 2026-11-04\n---\n\nТекст.\n\n## Граница {#border minutes=5}\n\nТекст.\n",
    );
    let outcome = build(reviewed.path(), Output::Html);
    let page = page(&outcome, "tj/ru/legal/arrival.html");
    assert!(page.contains("юрист центра") && page.contains("4 ноября 2026"));
}

#[test]
fn a_selection_makes_only_its_editions_and_refuses_unknown_ones() {
    let root = book("");
    let mut chosen = options(root.path(), Output::Html);
    chosen.selection = Selection { countries: vec![Country::new("TJ")], langs: vec![Lang::new("tg")], ..Selection::default() };
    let outcome = rahnamo::build(&chosen, &Silent).expect("the machine does its part");
    assert_eq!(outcome.summary.editions, 1);
    chosen.selection.langs = vec![Lang::new("tj")];
    let error = rahnamo::build(&chosen, &Silent).expect_err("there is no such language");
    assert_eq!(error.help().as_deref(), Some("did you mean `tg`?"));
}

#[test]
fn a_broken_book_is_shown_whatever_was_chosen_and_a_missing_pair_is_refused() {
    let broken = book("-- book.toml --\n[book\n");
    let mut chosen = options(broken.path(), Output::Html);
    chosen.selection = Selection { countries: vec![Country::new("TJ")], langs: vec![Lang::new("tg")], ..Selection::default() };
    let outcome = rahnamo::build(&chosen, &Silent).expect("the fault is the book's");
    assert!(outcome.findings.iter().any(|finding| finding.code.id == "ST101"), "{:#?}", outcome.findings);
    let sound = book("");
    let mut chosen = options(sound.path(), Output::Html);
    chosen.selection = Selection { countries: vec![Country::new("KZ")], langs: vec![Lang::new("tg")], ..Selection::default() };
    assert!(matches!(rahnamo::build(&chosen, &Silent), Err(Error::Usage { .. })));
}

#[test]
fn the_environment_overrides_the_book() {
    let root = book("");
    let mut options = options(root.path(), Output::Html);
    options.environment = vec![
        ("RAHNAMO_COUNTRIES__TJ__NAME__TG".to_owned(), "Дигар".to_owned()),
        ("RAHNAMO_BOOK__EDITION".to_owned(), "7".to_owned()),
        ("RAHNAMO_TYPST".to_owned(), "/nowhere".to_owned()),
    ];
    let outcome = rahnamo::build(&options, &Silent).expect("the machine does its part");
    assert!(page(&outcome, "index.html").contains("Дигар"));
    options.environment = vec![("RAHNAMO_BOOK__EDITON".to_owned(), "7".to_owned())];
    let outcome = rahnamo::build(&options, &Silent).expect("the machine does its part");
    let finding = outcome.findings.first().expect("the unknown key is found");
    assert_eq!(finding.help.as_deref(), Some("did you mean `edition`?"));
}

#[test]
fn a_book_lays_its_own_templates_and_strings_over_the_default_ones() {
    let root = book("-- locales/tg.ftl --\nglossary = Луғатча\n");
    let outcome = build(root.path(), Output::Html);
    assert!(page(&outcome, "tj/tg/glossary.html").contains("Луғатча"));
}

#[test]
fn a_broken_template_is_an_error_with_file_and_line() {
    let root = book("-- themes/default/html/session.html --\n<p>\n{{ nothing.of.the.kind }\n");
    match try_build(root.path(), Output::Html) {
        Err(Error::Theme { place, .. }) => assert!(place.contains("html/session.html:2"), "{place}"),
        other => panic!("a theme error was expected, not {other:?}"),
    }
}

#[test]
fn a_theme_without_the_brand_band_is_not_published() {
    let root = book(
        "-- themes/default/html/session.html --\n<!doctype html><html lang=\"tg\"><title>a</title><main>{{ main.title }}</main></html>\n",
    );
    let outcome = build(root.path(), Output::Html);
    assert!(outcome.has_errors());
    for id in ["BR103", "BR201", "BR211"] {
        assert!(outcome.findings.iter().any(|finding| finding.code.id == id), "{id}: {:#?}", outcome.findings);
    }
}

#[test]
fn two_builds_in_different_folders_are_the_same_byte_for_byte() {
    let (first, second) = (book(""), book(""));
    let (left, right) = (build(first.path(), Output::Everything), build(second.path(), Output::Everything));
    assert!(left.summary.packs > 0 && left.summary.pages > 0);
    assert_eq!(paths(&left), paths(&right));
    for (one, other) in left.artifacts.iter().zip(&right.artifacts) {
        assert!(one.bytes == other.bytes, "{} differs", one.path);
    }
}

#[test]
fn a_faulty_book_leaves_the_previous_output_whole() {
    let root = book("");
    let outcome = build(root.path(), Output::Html);
    let dest = root.path().join("dist");
    let project = publish::Destination::new(&dest, root.path(), &[]).expect("the folder is ours to make");
    publish::publish(&outcome.artifacts, &project).expect("published");
    let before = std::fs::read(dest.join("tj/tg/index.html")).expect("the page is there");
    std::fs::write(root.path().join("content/legal/documents.tg.md"), "---\ntitle: x\n").expect("written");
    let broken = build(root.path(), Output::Html);
    assert!(broken.has_errors() && broken.artifacts.is_empty());
    assert_eq!(std::fs::read(dest.join("tj/tg/index.html")).expect("the page is still there"), before);
}

#[test]
fn numbers_that_people_dial_or_name_are_kept_as_they_are_written() {
    let root = book(
        "-- content/centres.yaml --\n- id: help\n  kind: hotline\n  country: TJ\n  name: {ru: Служба}\n  phones:\n\
         \u{20}   - number: +992372212345\n    - number: 0372\n      free: true\n",
    );
    let mut options = options(root.path(), Output::Html);
    options.environment = vec![("RAHNAMO_BOOK__EDITION".to_owned(), "2026.10".to_owned())];
    let outcome = rahnamo::build(&options, &Silent).expect("the machine does its part");
    assert!(!outcome.has_errors(), "{:#?}", outcome.findings);
    let centres = page(&outcome, "tj/ru/centres.html");
    assert!(centres.contains("tel:+992372212345") && centres.contains(">+992372212345<"), "{centres}");
    assert!(centres.contains("tel:0372"));
    assert!(centres.contains("2026.10"));
}
