//! The A–Z page: what stands on it, in which order, and where it leads.

use rahnamo::Output;

use crate::support::{book, build, main_part, page};

/// What the page at `path` says, without its frame.
fn index_of(case: &str, path: &str) -> String {
    main_part(&page(&build(book(case).path(), Output::Html), path)).to_owned()
}

/// Whether `words` stand one after another in `html`.
fn in_order(html: &str, words: &[&str]) -> bool {
    let mut rest = html;
    words.iter().all(|word| match rest.split_once(word) {
        Some((_, after)) => {
            rest = after;
            true
        }
        None => false,
    })
}

fn documents(lang: &str, terms: &str, body: &str) -> String {
    // Translations inherit it.
    let minutes = if lang == "ru" { "minutes: 5\n" } else { "" };
    format!(
        "-- content/legal/documents.{lang}.md --\n---\ntitle: Test\n{minutes}updated: 2026-11-01\nsearch_terms: [{terms}]\n---\n\n## Step {{#step}}\n\n{body}\n"
    )
}

#[test]
fn words_stand_under_the_letters_of_the_editions_alphabet() {
    let html = index_of(&documents("tg", "қонун, кор, ҷой, чап, ӯҳда, умр, '112', SMS", ""), "tj/tg/az.html");
    let expected =
        [">0–9</h2>", ">112<", ">К</h2>", ">кор<", ">Қ</h2>", ">қонун<", ">У</h2>", ">умр<", ">Ӯ</h2>", ">ӯҳда<", ">Ч</h2>"];
    assert!(in_order(&html, &expected), "{html}");
    assert!(in_order(&html, &[">чап<", ">Ҷ</h2>", ">ҷой<", ">S</h2>", ">SMS<"]), "{html}");
}

#[test]
fn the_same_words_on_several_pages_are_one_entry_named_by_the_pages() {
    let arrival = documents("ru", "граница, Виза", "").replace("documents", "arrival").replace("Test", "Приезд");
    let case = format!("{}{arrival}", documents("ru", "виза", "").replace("Test", "Документы"));
    let html = index_of(&case, "tj/ru/az.html");
    assert_eq!(html.to_lowercase().matches("виза").count(), 1, "{html}");
    let links = ["<a href=\"legal/documents.html\">Документы</a>", "<a href=\"legal/arrival.html\">Приезд</a>"];
    let list = html.split("<li><p>виза</p>").nth(1).expect("an entry with several links");
    let list = list.split("</ul>").next().unwrap_or_default();
    assert!(links.iter().all(|link| list.contains(link)), "{list}");
}

#[test]
fn a_heading_leads_to_its_place_and_text_for_staff_is_left_out() {
    let body = "## Сарҳад {#border}\n\n### Навбат {#queue}\n\n#### Хурд {#small}\n\n::: staff\n## Пинҳон {#hidden}\n:::\n";
    let html = index_of(&documents("tg", "", body), "tj/tg/az.html");
    for link in ["legal/documents.html#border\">Сарҳад<", "legal/documents.html#queue\">Навбат<"] {
        assert!(html.contains(link), "{link} in {html}");
    }
    assert!(!html.contains("Пинҳон") && !html.contains("Хурд"), "{html}");
}

#[test]
fn words_of_another_language_say_so() {
    let html = index_of("", "tj/tg/az.html");
    assert!(html.contains("<a href=\"legal/arrival.html\" lang=\"ru\">"), "{html}");
}

#[test]
fn terms_and_abbreviations_lead_into_the_glossary() {
    let case =
        "-- content/glossary.yaml --\n- id: sim\n  term: {ru: Карта связи}\n  abbr: {ru: SIM}\n  definition: {ru: Карта}\n";
    let html = index_of(case, "tj/ru/az.html");
    assert!(
        in_order(&html, &["<a href=\"glossary.html#sim\">Карта связи</a>", "<a href=\"glossary.html#sim\">SIM</a>"]),
        "{html}"
    );
}

#[test]
fn words_never_become_markup() {
    let html = index_of(&documents("tg", "'<script>alert(1)</script>'", ""), "tj/tg/az.html");
    assert!(!html.contains("<script") && html.contains("&lt;script&gt;alert(1)"), "{html}");
}

#[test]
fn every_page_leads_to_it_and_texts_may() {
    let outcome = build(book(&documents("tg", "", "[Феҳрист](az)")).path(), Output::Html);
    let session = page(&outcome, "tj/tg/legal/documents.html");
    assert!(main_part(&session).contains("<a href=\"../az.html\">Феҳрист</a>"), "{session}");
    let side = session.split("id=\"rn-nav\"").nth(1).expect("navigation");
    assert!(side.contains("href=\"../az.html\""));
}
