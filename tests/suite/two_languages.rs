//! Packs in two languages: what stands beside what, and where nothing can.

use rahnamo::inspect::pdf;
use rahnamo::{Outcome, Output};

use crate::support::{book, build, bytes, paths};

const TWO: &str = r#"
[[pack]]
id = "two"
kind = "handout"
category = "legal-social"
modules = ["legal"]
beside = "ru"
"#;

/// The base book with a pack in two languages, and `extra` at the end of the Tajik session.
fn made(selected: bool) -> Outcome {
    let root = book("");
    let path = root.path().join("book.toml");
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, text.replace("\n[brand]", &format!("{TWO}\n[brand]"))).unwrap();
    if !selected {
        return build(root.path(), Output::Pdf);
    }
    let mut options = crate::support::options(root.path(), Output::Pdf);
    options.selection.langs = vec![rahnamo::model::localized::Lang::new("tg")];
    rahnamo::build(&options, &rahnamo::progress::Silent).unwrap()
}

fn text(outcome: &Outcome, path: &str) -> String {
    let document = pdf::read(path, bytes(outcome, path)).unwrap();
    let text: String = document.pages.iter().flat_map(|page| &page.runs).map(|run| run.text.as_str()).collect();
    text.replace(char::is_whitespace, "")
}

#[test]
fn both_texts_are_printed_also_when_only_one_edition_is_made() {
    for selected in [false, true] {
        let outcome = made(selected);
        let text = text(&outcome, "tj/tg/packs/two.pdf");
        for words in ["Тоҷикӣ·Русский", "Ҳуҷҷатҳо", "Документы"] {
            assert!(text.contains(words), "{words} in {text}");
        }
    }
}

#[test]
fn no_language_stands_beside_itself() {
    let outcome = made(false);
    assert!(paths(&outcome).contains(&"tj/tg/packs/two.pdf"));
    assert!(!paths(&outcome).iter().any(|path| path.ends_with("ru/packs/two.pdf")), "{:?}", paths(&outcome));
}

#[test]
fn a_text_that_is_not_translated_stands_alone() {
    let outcome = made(false);
    let text = text(&outcome, "tj/tg/packs/two.pdf");
    // `arrival` is written in Russian only: its title is printed once in the heading, and no column of its own repeats it.
    assert_eq!(text.matches("Приезд").count(), 1, "{text}");
}
