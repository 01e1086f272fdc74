//! Finished packs: tagged, in the right language, with fonts of the theme only; the same from both typesetters.

use std::path::PathBuf;

use lopdf::{Dictionary, Document, Object};
use rahnamo::Output;
use rahnamo::model::error::Error;
use rahnamo::progress::Silent;

use crate::support::{book, build, bytes, options, paths, try_build};

/// Words of a PDF without white space and soft hyphens.
pub fn text(pdf: &[u8]) -> String {
    let document = Document::load_mem(pdf).expect("a PDF");
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    let text = document.extract_text(&pages).expect("a PDF with text");
    text.chars().filter(|c| !c.is_whitespace() && *c != '\u{ad}').collect()
}

fn catalog(document: &Document) -> &Dictionary {
    document.catalog().expect("a PDF has a catalog")
}

const STAFF: &str = "-- content/legal/documents.tg.md --
---
title: Ҳуҷҷатҳо
updated: 2026-11-02
key_messages:
  - Ҳуҷҷатҳоро бо қалам ғун кунед, ӯ меҷӯяд.
---

## Шиноснома {#passport minutes=10}

Шиносномаро назди худ нигоҳ доред.

::: staff
Ҷавобҳои дуруст.
:::
";

/// The base book with a pack of each kind.
fn all_kinds() -> String {
    let base = crate::txtar::base();
    let packs = ["guide", "info-pack"].map(|kind| {
        format!("\n[[pack]]\nid = \"legal-{kind}\"\nkind = \"{kind}\"\ncategory = \"legal-social\"\nmodules = [\"legal\"]\n")
    });
    format!("{STAFF}-- book.toml --\n{}{}", base["book.toml"], packs.concat())
}

#[test]
fn packs_are_tagged_named_and_in_their_language() {
    let root = book(&all_kinds());
    let outcome = build(root.path(), Output::Pdf);
    assert!(!outcome.has_errors(), "{:#?}", outcome.findings);
    assert_eq!(outcome.summary.packs, 9, "three kinds for three editions: {:?}", paths(&outcome));
    for artifact in &outcome.artifacts {
        let document = Document::load_mem(&artifact.bytes).expect("a PDF");
        let catalog = catalog(&document);
        let lang = catalog.get(b"Lang").and_then(Object::as_str).expect("a language");
        let expected = artifact.path.split('/').nth(1).expect("the folder is the language");
        assert!(lang.starts_with(expected.as_bytes()), "{}: /Lang is {}", artifact.path, String::from_utf8_lossy(lang));
        let marked = catalog.get(b"MarkInfo").and_then(Object::as_dict).expect("mark information");
        assert!(marked.get(b"Marked").and_then(Object::as_bool).expect("a flag"), "{} is tagged", artifact.path);
        assert!(catalog.has(b"Outlines"), "{} has bookmarks", artifact.path);
        assert!(catalog.has(b"StructTreeRoot"), "{} has a structure", artifact.path);
    }
}

#[test]
fn key_messages_are_in_the_text_letter_for_letter_and_staff_text_is_for_trainers() {
    let root = book(&all_kinds());
    let outcome = build(root.path(), Output::Pdf);
    let message = "Ҳуҷҷатҳоробоқаламғункунед,ӯмеҷӯяд.";
    for (pack, has_staff_text) in [("legal-social", false), ("legal-info-pack", false), ("legal-guide", true)] {
        let text = text(bytes(&outcome, &format!("tj/tg/packs/{pack}.pdf")));
        assert!(text.contains(message), "{pack}: {text}");
        assert_eq!(text.contains("Ҷавобҳоидуруст."), has_staff_text, "{pack}");
    }
}

#[test]
fn both_typesetters_give_the_same_bytes() {
    let Some(cli) = typst_on_path() else {
        assert!(std::env::var_os("CI").is_none(), "CI installs the typst CLI, so that this test runs");
        eprintln!("no typst CLI on PATH: nothing to compare with");
        return;
    };
    let root = book(&all_kinds());
    let embedded = build(root.path(), Output::Pdf);
    let mut with_cli = options(root.path(), Output::Pdf);
    with_cli.environment = vec![("RAHNAMO_PDF__ENGINE".to_owned(), "cli".to_owned())];
    with_cli.typst = Some(cli);
    let by_cli = rahnamo::build(&with_cli, &Silent).expect("the CLI does its part");
    assert_eq!(paths(&embedded), paths(&by_cli));
    for (one, other) in embedded.artifacts.iter().zip(&by_cli.artifacts) {
        assert!(
            one.bytes == other.bytes,
            "{} differs between {} and {}",
            one.path,
            embedded.summary.engine,
            by_cli.summary.engine
        );
    }
}

fn typst_on_path() -> Option<PathBuf> {
    let name = format!("typst{}", std::env::consts::EXE_SUFFIX);
    std::env::split_paths(&std::env::var_os("PATH")?).map(|folder| folder.join(&name)).find(|path| path.is_file())
}

#[test]
fn source_date_epoch_sets_the_date_of_the_file_and_nothing_else() {
    let root = book("");
    let mut dated = options(root.path(), Output::Pdf);
    dated.epoch = Some(86_400);
    let outcome = rahnamo::build(&dated, &Silent).expect("the machine does its part");
    let pdf = bytes(&outcome, "tj/tg/packs/legal-social.pdf");
    let document = Document::load_mem(pdf).expect("a PDF");
    let info = document
        .trailer
        .get(b"Info")
        .and_then(Object::as_reference)
        .and_then(|id| document.get_dictionary(id))
        .expect("information");
    let date = info.get(b"CreationDate").and_then(Object::as_str).expect("a date");
    assert!(date.starts_with(b"D:19700102"), "{}", String::from_utf8_lossy(date));
    assert!(text(pdf).contains("2026"), "the printed date is the content's");
}

#[test]
fn a_broken_typst_file_is_an_error_with_file_and_line() {
    let root = book("-- themes/default/typst/handout.typ --\n#let a = 1\n#let b = nothing-here\n");
    match try_build(root.path(), Output::Pdf) {
        Err(Error::Theme { place, message }) => {
            assert!(place.contains("typst/handout.typ:2"), "{place}: {message}");
        }
        other => panic!("a theme error was expected, not {other:?}"),
    }
}

#[test]
fn a_letter_without_a_glyph_is_a_finding_at_its_place() {
    let root = book("-- content/legal/documents.tg.md --\n---\ntitle: Ҳуҷҷатҳо\nupdated: 2026-11-02\n---\n\nМатн бо ҳарфи 漢.\n");
    let outcome = build(root.path(), Output::Pdf);
    let finding = outcome.findings.iter().find(|finding| finding.code.id == "PR102").expect("the letter is found");
    assert!(finding.message.contains("U+6F22"), "{}", finding.message);
    let rahnamo::model::finding::Place::Span(span) = finding.place else { panic!("the finding has a place") };
    assert_eq!(outcome.sources.line_column(span).line, 6);
    assert!(outcome.artifacts.is_empty());
}

#[test]
fn a_picture_that_typst_refuses_is_a_finding_on_its_line() {
    let root = book(
        "-- content/legal/img/broken.svg --\n<svg><unfinished\n\
         -- content/legal/documents.tg.md --\n---\ntitle: Ҳуҷҷатҳо\nupdated: 2026-11-02\n---\n\nМатн.\n\n![Расм](img/broken.svg)\n",
    );
    let outcome = build(root.path(), Output::Everything);
    let errors: Vec<_> = outcome.findings.iter().filter(|finding| finding.severity.word() == "error").collect();
    let [finding] = errors.as_slice() else { panic!("one error, on the picture: {errors:#?}") };
    assert_eq!(finding.code.id, "PR101");
    let rahnamo::model::finding::Place::Span(span) = finding.place else { panic!("the finding has a place") };
    let source = outcome.sources.get(span.source);
    assert_eq!((source.path.as_str(), outcome.sources.line_column(span).line), ("content/legal/documents.tg.md", 8));
}

#[test]
fn logos_are_printed_and_shown_and_a_broken_one_is_a_finding() {
    let toml =
        crate::txtar::base()["book.toml"].replacen("society.name = {", "society.logo = \"logos/tj.svg\"\nsociety.name = {", 1);
    let good = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M1 1h7v7z\"/></svg>";
    let root = book(&format!("-- book.toml --\n{toml}-- logos/tj.svg --\n{good}\n"));
    let outcome = build(root.path(), Output::Everything);
    assert!(!outcome.has_errors(), "{:#?}", outcome.findings);
    assert!(crate::support::page(&outcome, "tj/tg/index.html").contains("tj.svg"));
    let root = book(&format!("-- book.toml --\n{toml}-- logos/tj.svg --\n<svg\n"));
    let outcome = build(root.path(), Output::Pdf);
    let codes: Vec<_> = outcome.findings.iter().map(|finding| finding.code.id).collect();
    assert_eq!(codes, ["PR101"], "{:#?}", outcome.findings);
}

#[test]
fn a_pack_that_the_donor_does_not_pay_for_has_no_statement() {
    let config = crate::txtar::base()["book.toml"].replace("modules = [\"legal\"]", "modules = [\"legal\"]\nfunded = false");
    let root = book(&format!("-- book.toml --\n{config}"));
    let outcome = build(root.path(), Output::Pdf);
    let text = text(bytes(&outcome, "tj/ru/packs/legal-social.pdf"));
    assert!(!text.contains("Европейским"), "{text}");
}
