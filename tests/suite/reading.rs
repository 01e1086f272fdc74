//! What pages carry for their readers: a policy that forbids what they do not need, two languages side by side, and ways to
//! hand them on. How it behaves in a browser is tried by `.ci/browser/tests/reader.cjs`.

use std::collections::BTreeSet;

use rahnamo::model::output::Kind;
use rahnamo::progress::Silent;
use rahnamo::{Outcome, Output};

use crate::support::{book, build, main_part, options, page, paths};

/// A translation that has its source's blocks, with a footnote and a law, so that both texts have ids.
const PAIR: &str = "-- content/legal/documents.ru.md --
---
title: Документы
minutes: 10
updated: 2026-11-01
review: draft
key_messages:
  - Проверьте документы.
---

## Паспорт {#passport minutes=10}

Храните паспорт у себя.[^why] Подробнее: [приезд](arrival.md#border).

[^why]: Так по закону.
-- content/legal/documents.tg.md --
---
title: Ҳуҷҷатҳо
updated: 2026-11-02
key_messages:
  - Ҳуҷҷатҳоро санҷед.
---

## Шиноснома {#passport minutes=10}

Шиносномаро назди худ нигоҳ доред.[^why]

[^why]: Қонун чунин аст.
";

fn html(case: &str, settings: &[(&str, &str)]) -> Outcome {
    let root = book(case);
    let mut options = options(root.path(), Output::Html);
    options.environment.extend(settings.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())));
    rahnamo::build(&options, &Silent).expect("the machine does its part")
}

/// Values of all attributes `name` of a page.
fn attributes<'a>(page: &'a str, name: &str) -> Vec<&'a str> {
    let opening = format!(" {name}=\"");
    page.split(opening.as_str()).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn pages_forbid_what_they_do_not_need() {
    let outcome = html(PAIR, &[]);
    let pages: Vec<&str> = paths(&outcome).into_iter().filter(|path| path.ends_with(".html")).collect();
    assert!(pages.len() > 10, "{pages:?}");
    for path in pages {
        let page = page(&outcome, path);
        let policy = page.find("Content-Security-Policy").unwrap_or_else(|| panic!("{path} has a policy"));
        let first = page.find("<script").unwrap_or(usize::MAX).min(page.find("<link").unwrap_or(usize::MAX));
        assert!(policy < first, "{path}: what stands before the policy is not held by it");
        assert!(page.contains("default-src 'none'") && !page.contains("unsafe-"), "{path}");
        for script in page.split("<script").skip(1) {
            let tag = script.split('>').next().unwrap_or_default();
            assert!(tag.contains(" src=") || tag.contains("application/ld+json"), "{path}: the policy refuses <script{tag}>");
        }
        assert!(
            !page.contains(" style=\"") && !page.contains(" onclick="),
            "{path}: the policy refuses styles and code in attributes"
        );
    }
}

#[test]
fn text_size_and_colours_are_set_before_the_style_sheet_paints() {
    let page = page(&build(book("").path(), Output::Html), "tj/tg/legal/documents.html");
    let at = |what: &str| page.find(what).unwrap_or_else(|| panic!("the page has {what}"));
    assert!(at("<script src=\"../../../assets/reader.js\"></script>") < at("rel=\"stylesheet\""));
}

#[test]
fn buttons_are_hidden_until_the_script_shows_them() {
    let page = page(&build(book("").path(), Output::Html), "tj/tg/legal/documents.html");
    assert!(page.contains("<details class=\"view\" hidden"), "the menu is hidden");
    let tags: Vec<&str> = page.split("<button").skip(1).filter_map(|rest| rest.split('>').next()).collect();
    assert_eq!(tags.len(), 3, "bookmark, print, read: {tags:?}");
    assert!(tags.iter().all(|tag| tag.contains(" hidden")), "{tags:?}");
}

#[test]
fn a_translation_stands_beside_its_source() {
    let outcome = html(PAIR, &[]);
    let page = page(&outcome, "tj/tg/legal/documents--ru.html");
    let main = main_part(&page);
    for words in ["Ҳуҷҷатҳо", "Документы", "Ҳуҷҷатҳоро санҷед.", "Проверьте документы.", "Қонун чунин аст.", "Так по закону."]
    {
        assert!(main.contains(words), "{words} in {main}");
    }
    let pair = "<p>Шиносномаро назди худ нигоҳ доред.";
    let beside = main.find(pair).expect("the text is there");
    let rest = &main[beside..];
    assert!(rest.find("<div lang=\"ru\"><p>Храните паспорт у себя.").is_some_and(|at| at < 250), "side by side: {rest}");
    assert!(page.contains("href=\"../../ru/legal/arrival.html#border\""), "links of a text lead to pages in its language");
}

#[test]
fn two_texts_on_a_page_share_no_id() {
    let page = page(&html(PAIR, &[]), "tj/tg/legal/documents--ru.html");
    let ids = attributes(&page, "id");
    let different: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), different.len(), "{ids:?}");
    assert!(different.contains("passport") && different.contains("rn-2-passport"), "{ids:?}");
    for href in attributes(&page, "href").into_iter().filter_map(|href| href.strip_prefix('#')) {
        assert!(different.contains(href), "#{href} leads somewhere");
    }
}

#[test]
fn only_a_translation_has_something_to_stand_beside() {
    let outcome = html(PAIR, &[]);
    let pairs: Vec<&str> = paths(&outcome).into_iter().filter(|path| Kind::of(path) == Kind::Bilingual).collect();
    assert_eq!(pairs, ["tj/tg/legal/documents--ru.html"], "no fallback, not the source, not where the country has one language");
}

#[test]
fn both_languages_lead_to_the_page_in_two() {
    let outcome = html(PAIR, &[]);
    for (path, link) in [
        ("tj/tg/legal/documents.html", "\"documents--ru.html\""),
        ("tj/ru/legal/documents.html", "\"../../tg/legal/documents--ru.html\""),
    ] {
        assert!(page(&outcome, path).contains(&format!("<a href={link}>")), "{path}");
    }
    for path in ["tj/tg/legal/arrival.html", "kz/ru/legal/documents.html"] {
        assert!(!page(&outcome, path).contains("--ru.html"), "{path}");
    }
}

#[test]
fn a_book_without_a_site_has_a_code_and_no_address() {
    let page = page(&html("", &[]), "tj/tg/legal/documents.html");
    assert!(page.contains("<b>TJ.TG.LEGAL.DOCUMENTS</b>"));
    assert!(!page.contains("class=\"qr\"") && !page.contains("class=\"address\""));
}

#[test]
fn a_book_with_a_site_shows_the_address_to_people_and_cameras() {
    let outcome = html("", &[("RAHNAMO_BOOK__SITE_URL", "https://example.org/guide/")]);
    for (path, code) in [("tj/tg/legal/documents.html", "TJ.TG.LEGAL.DOCUMENTS"), ("tj/tg/legal/index.html", "TJ.TG.LEGAL")] {
        let page = page(&outcome, path);
        let address = format!("https://example.org/guide/{path}");
        assert!(page.contains(&format!("<b>{code}</b>")), "{path}");
        assert!(page.contains(&format!("<dd class=\"address\">{address}</dd>")), "{path}");
        assert!(
            attributes(&page, "aria-label").iter().any(|label| label.ends_with(&address)),
            "{path}: the picture says what it is"
        );
    }
}

#[test]
fn pages_made_alone_do_not_lead_to_files_that_nobody_made() {
    let root = book("");
    let toml = root.path().join("book.toml");
    let text = std::fs::read_to_string(&toml).expect("the book has a book.toml");
    std::fs::write(&toml, text + "\n[share]\nfiles = [\"module\"]\n").expect("it can be written");
    let outcome = build(root.path(), Output::Html);
    assert!(!page(&outcome, "tj/tg/legal/documents.html").contains("/share/"));
}
