//! Questions at the end of a session: what is on the page, in which language, and what is in no other output.

use rahnamo::Output;

use crate::support::{book, build, bytes, main_part, page};

const PAGE: &str = "tj/tg/legal/documents.html";

/// One question of each kind, in both languages.
const QUESTIONS: &str = r#"-- content/legal/questions.yaml --
- id: passport-where
  session: documents
  key_message: 1
  question: {ru: "Где паспорт?", tg: "Шиноснома дар куҷост?"}
  answers:
    - id: own
      text: {ru: "У себя", tg: "Назди худ"}
      correct: true
    - id: employer
      text: {ru: "У хозяина", tg: "Назди соҳибкор"}
      why: {ru: "Он может не вернуть.", tg: "Вай метавонад барнагардонад."}
  explanation: {ru: "Паспорт всегда у вас.", tg: "Шиноснома ҳамеша дар дасти шумо."}
- id: copies
  session: documents
  key_message: 1
  kind: true-false
  question: {ru: "Копии оставляют дома.", tg: "Нусхаҳоро дар хона мемонанд."}
  answer: true
  explanation: {ru: "У семьи.", tg: "Дар оила."}
- id: papers
  session: documents
  key_message: 1
  kind: recall
  least: 1
  question: {ru: "Назовите бумаги.", tg: "Ҳуҷҷатҳоро номбар кунед."}
  answers:
    - id: passport
      text: {ru: "Паспорт", tg: "Шиноснома"}
      also: [{ru: "Загранпаспорт", tg: "Паспорт"}]
    - id: card
      text: {ru: "Карта", tg: "Корт"}
  explanation: {ru: "Есть и другие.", tg: "Дигар ҳам ҳаст."}
- id: for-the-test
  session: documents
  key_message: 1
  use: [pre, post]
  kind: true-false
  question: {ru: "Только для теста.", tg: "Танҳо барои тест."}
  answer: false
"#;

/// The section of the page.
fn section(page: &str) -> &str {
    let start = page.find("<section class=\"check\"").expect("the page has questions");
    &page[start..start + page[start..].find("</section>").expect("the section ends")]
}

#[test]
fn questions_are_a_list_and_a_fold() {
    let root = book(QUESTIONS);
    let outcome = build(root.path(), Output::Html);
    assert!(!outcome.has_errors(), "{:#?}", outcome.findings);
    insta::assert_snapshot!(section(&page(&outcome, PAGE)));
}

#[test]
fn the_static_form_has_no_elements_of_forms_and_no_scripts_of_its_own() {
    let root = book(QUESTIONS);
    let outcome = build(root.path(), Output::Html);
    let page = page(&outcome, PAGE);
    let section = section(&page);
    for tag in ["<input", "<button", "<form", "<fieldset", "<label", "<script", "style="] {
        assert!(!section.contains(tag), "{tag}");
    }
    assert_eq!(page.matches("assets/check.js").count(), 1);
    assert!(
        !crate::support::page(&outcome, "tj/tg/legal/arrival.html").contains("check.js"),
        "a page without questions is left alone"
    );
}

#[test]
fn a_question_for_tests_is_not_on_the_page() {
    let root = book(QUESTIONS);
    let outcome = build(root.path(), Output::Html);
    assert!(!page(&outcome, PAGE).contains("Танҳо барои тест"));
}

#[test]
fn a_question_that_is_not_whole_in_a_language_is_asked_in_the_next_one_and_marked() {
    let case = QUESTIONS.replace("text: {ru: \"У хозяина\", tg: \"Назди соҳибкор\"}", "text: {ru: \"У хозяина\"}");
    let root = book(&case);
    let outcome = build(root.path(), Output::Html);
    let page = page(&outcome, PAGE);
    let section = section(&page);
    assert!(section.contains("<span lang=\"ru\">Где паспорт?</span>"), "{section}");
    assert!(!section.contains("Назди худ"), "question and answers are in one language");
    assert!(section.contains("Русский"), "readers are told which language it is");
}

#[test]
fn an_explanation_in_another_language_is_marked() {
    let root = book(&QUESTIONS.replace("{ru: \"У семьи.\", tg: \"Дар оила.\"}", "{ru: \"У семьи.\"}"));
    let outcome = build(root.path(), Output::Html);
    assert!(section(&page(&outcome, PAGE)).contains("<span lang=\"ru\">У семьи.</span>"));
}

#[test]
fn facts_in_questions_are_printed_and_counted() {
    let case = QUESTIONS.replace("Шиноснома ҳамеша дар дасти шумо.", "Муҳлат {{#fact RU.registration.days}}.")
        + "-- content/facts/RU.yaml --\nregistration.days:\n  unit: days\n  values:\n    - value: 7\n      \
           source: {act: Закон о проверке, article: ст. 1}\n      verified_on: 2026-11-01\n      verified_by: юрист центра\n";
    let root = book(&case);
    let outcome = build(root.path(), Output::Html);
    assert!(!outcome.has_errors(), "{:#?}", outcome.findings);
    let page = page(&outcome, PAGE);
    assert!(section(&page).contains("Муҳлат 7\u{a0}рӯз."), "{}", section(&page));
    assert!(
        main_part(&page)
            .split("</h1>")
            .nth(1)
            .is_some_and(|rest| rest.split("</p>").next().is_some_and(|line| line.matches("<span").count() == 2)),
        "the line under the title says when the figures were checked"
    );
}

#[test]
fn hostile_words_in_questions_stay_words() {
    let hostile = r#"{{ 7 * 7 }} <img src=x onerror=alert(1)> </section><script>alert(2)</script> #panic()"#;
    let case = QUESTIONS
        .replace("Шиноснома дар куҷост?", hostile)
        .replace("Назди соҳибкор", hostile)
        .replace("Вай метавонад барнагардонад.", hostile)
        .replace("tg: \"Паспорт\"", &format!("tg: \"{hostile}\""))
        .replace("Дар оила.", hostile);
    let root = book(&case);
    let outcome = build(root.path(), Output::Html);
    assert!(!outcome.has_errors(), "{:#?}", outcome.findings);
    let page = page(&outcome, PAGE);
    assert_eq!(page.matches("{{ 7 * 7 }} &lt;img src=x onerror=alert(1)&gt;").count(), 6, "{}", section(&page));
    assert!(!page.contains("<img src=x") && !page.contains("<script>alert"));
}

#[test]
fn packs_hold_no_question_and_no_answer() {
    let root = book(QUESTIONS);
    let outcome = build(root.path(), Output::Pdf);
    assert!(!outcome.has_errors(), "{:#?}", outcome.findings);
    let text = crate::packs::text(bytes(&outcome, "tj/tg/packs/legal-social.pdf"));
    for words in ["дар куҷост", "Назди соҳибкор", "барнагардонад", "Танҳо барои тест"]
    {
        let squeezed: String = words.split_whitespace().collect();
        assert!(!text.contains(words) && !text.contains(&squeezed), "{words}");
    }
    assert!(text.contains("Шиносномаро"), "the text itself is there: {text}");
}
