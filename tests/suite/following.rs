//! Translations that follow their source: marks for readers, what a module does with old translations, PO files there and back.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use jiff::civil::date;
use rahnamo::model::book::Sources;
use rahnamo::model::localized::Lang;
use rahnamo::model::translation::lock::Accepted;
use rahnamo::model::translation::pairs::pairs;
use rahnamo::model::translation::passages::passages;
use rahnamo::po::export::export;
use rahnamo::po::file::{self, PoFile};
use rahnamo::po::import::{Options, Plan, import};
use rahnamo::{Outcome, Output};
use tempfile::TempDir;

use crate::support::{book, build, main_part, page};

const TAJIK: &str = "content/legal/documents.tg.md";
const RUSSIAN: &str = "content/legal/documents.ru.md";

const OLD: &str = "---
title: Документы
minutes: 10
updated: 2026-11-01
key_messages:
  - Проверьте документы.
---

Вступление.

## Паспорт {#passport minutes=10}

Храните паспорт у себя.

* Один
* Два

::: staff
Спросите группу.
:::
";

const TRANSLATION: &str = "---
title: Ҳуҷҷатҳо
updated: 2026-11-02
key_messages:
  - Ҳуҷҷатҳоро санҷед.
---

Пешгуфтор.

## Шиноснома {#passport minutes=10}

Шиносномаро назди худ нигоҳ доред.

* Як
* Ду

::: staff
Аз гурӯҳ пурсед.
:::
";

fn sources(root: &Path) -> Sources {
    rahnamo::load::load(root, &[]).expect("the book can be read").0
}

/// A book whose translation was accepted from [`OLD`], with `new` as the source and `policy` in its module.
fn changed(new: &str, policy: &str) -> TempDir {
    let folder = book(&format!("-- {RUSSIAN} --\n{OLD}-- {TAJIK} --\n{TRANSLATION}"));
    let sources = sources(folder.path());
    let mut lock = sources.lock.clone();
    for pair in pairs(&sources) {
        let updated = pair.original.front.map(|front| front.updated);
        lock.set(&pair.key, pair.translation.lang, Accepted::now(updated, &passages(&pair.original, &sources.map)));
    }
    let write = |path: &str, text: &str| fs::write(folder.path().join(path), text).expect("a file can be written");
    write("content/translations.lock", &lock.text());
    write(RUSSIAN, new);
    let module = fs::read_to_string(folder.path().join("content/legal/module.yaml")).expect("the module is there");
    write("content/legal/module.yaml", &format!("{module}{policy}"));
    folder
}

fn newer() -> String {
    let text = OLD.replace("2026-11-01", "2026-11-20").replace("Проверьте документы", "Проверьте все документы");
    let text = text.replace("Храните паспорт", "Храните паспорт и карту").replace("\n* Один\n* Два\n", "");
    text.replace("Вступление.\n", "Вступление.\n\nНе отдавайте их.\n")
}

fn text_of<'a>(outcome: &'a Outcome, from: &str, to: &str) -> String {
    let page: &'a str = Box::leak(page(outcome, "tj/tg/legal/documents.html").into_boxed_str());
    let main = main_part(page);
    let start = main.find(from).expect("the part begins");
    main[start..start + main[start..].find(to).expect("the part ends") + to.len()].to_owned()
}

#[test]
fn each_passage_that_is_older_than_its_source_says_so() {
    let folder = changed(&newer(), "");
    let outcome = build(folder.path(), Output::Html);
    let mark = |words: &str| format!("<div class=\"stale\">\n<p class=\"stale-mark\">{words}</p>\n");
    let changed = "Дар матни аслӣ (Русский) дигар шуд: 20 ноябри соли 2026. Ин тарҷума кӯҳнатар аст.";
    let added = "Ба матни аслӣ (Русский) илова шуд: 20 ноябри соли 2026. Дар ин ҷо ҳанӯз тарҷума нашудааст.";
    let removed = "Аз матни аслӣ (Русский) гирифта шуд: 20 ноябри соли 2026. Дар ин ҷо ҳанӯз ҳаст.";
    let expected = format!(
        "<p>Пешгуфтор.</p>\n{}</div>\n\
         <div class=\"step\"><h2 id=\"passport\">Шиноснома</h2><p class=\"chip\">10 дақ.</p></div>\n\
         {}<p>Шиносномаро назди худ нигоҳ доред.</p>\n</div>\n{}<ul>\n<li>Як</li>\n<li>Ду</li>\n</ul>\n</div>\n",
        mark(added),
        mark(changed),
        mark(removed)
    );
    assert_eq!(text_of(&outcome, "<p>Пешгуфтор", "<details class=\"staff\">").replace("<details class=\"staff\">", ""), expected);
    let keys = text_of(&outcome, "<section class=\"keys\"", "</section>");
    let key = format!("<li><span class=\"stale\"><span class=\"stale-mark\">{changed}</span> Ҳуҷҷатҳоро санҷед.</span></li>");
    assert!(keys.contains(&key), "{keys}");
    assert!(!page(&outcome, "tj/ru/legal/documents.html").contains("stale"), "the source is never old");
}

#[test]
fn an_accepted_translation_has_no_mark() {
    let folder = changed(&OLD.replace("паспорт у себя", "**паспорт**\n  у себя").replace("minutes=10", "minutes=5"), "");
    assert!(!page(&build(folder.path(), Output::Html), "tj/tg/legal/documents.html").contains("stale"));
}

#[test]
fn a_module_may_fall_back_to_the_next_language() {
    let folder = changed(&newer(), "stale: fall-back\n");
    let shown = page(&build(folder.path(), Output::Html), "tj/tg/legal/documents.html");
    assert!(shown.contains("Храните паспорт и карту у себя") && !shown.contains("stale"), "{shown}");
    assert!(shown.contains("Ин матн ҳанӯз тарҷума нашудааст. Забони матни зерин: Русский."), "{shown}");
}

#[test]
fn a_module_may_withhold_a_session_and_names_it_as_being_revised() {
    let folder = changed(&newer(), "stale: withhold\n");
    let arrival =
        "---\ntitle: Омадан\nupdated: 2026-11-03\n---\n\n## Сарҳад {#border minutes=5}\n\nБинед: [ҳуҷҷатҳо](documents.md).\n";
    fs::write(folder.path().join("content/legal/arrival.tg.md"), arrival).expect("a file can be written");
    let outcome = build(folder.path(), Output::Html);
    assert!(!outcome.has_errors(), "{:?}", outcome.findings);
    assert!(!outcome.artifacts.iter().any(|artifact| artifact.path == "tj/tg/legal/documents.html"));
    let module = page(&outcome, "tj/tg/legal/index.html");
    assert!(module.contains("<h2>Нав карда мешавад</h2>\n<ul>\n<li>Ҳуҷҷатҳо</li>\n</ul>"), "{module}");
    assert!(page(&outcome, "tj/tg/legal/arrival.html").contains("<p>Бинед: ҳуҷҷатҳо.</p>"));
    assert!(page(&outcome, "tj/ru/legal/documents.html").contains("Храните паспорт и карту"), "other editions have it");
}

fn tajik() -> Lang {
    Lang::new("tg")
}

fn options(partial: bool) -> Options {
    Options { partial, today: date(2026, 12, 24) }
}

fn set(po: &mut PoFile, context: &str, words: &str) {
    let entry = po.entries.iter_mut().find(|entry| entry.context == context);
    words.clone_into(&mut entry.unwrap_or_else(|| panic!("{context} is exported")).translation);
}

fn files(plan: &Plan) -> BTreeMap<&str, &str> {
    plan.files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect()
}

/// Takes the translations out of a book and puts them back from a PO file, by way of its text.
fn there_and_back(root: &Path, lang: &Lang) -> usize {
    let before = sources(root);
    let written = export(&before, lang).write();
    let po = file::read(&written).expect("it is a PO file");
    let ending = format!(".{lang}.md");
    let mut gone = BTreeMap::new();
    for (_, source) in before.map.iter().filter(|(_, source)| source.path.ends_with(&ending)) {
        gone.insert(source.path.clone(), source.text.to_string());
        fs::remove_file(root.join(&source.path)).expect("a file can be deleted");
    }
    let plan = import(&sources(root), &po, options(false)).expect("it can be read back");
    assert_eq!(plan.left, Vec::<String>::new(), "{lang}");
    let back: BTreeMap<String, String> = plan.files.iter().cloned().collect();
    assert_eq!(back, gone, "{lang}");
    assert_eq!(plan.lock.text(), before.lock.text(), "{lang}");
    gone.len()
}

#[test]
fn every_translation_of_the_project_comes_back_from_po_byte_for_byte() {
    let folder = crate::translations::own_book();
    let counts = ["tg", "kk", "ky", "uz", "kaa", "en"].map(|lang| there_and_back(folder.path(), &Lang::new(lang)));
    assert!(counts.iter().sum::<usize>() >= 40, "{counts:?}");
}

#[test]
fn files_that_are_built_otherwise_than_their_source_come_back_too() {
    for translation in [
        TRANSLATION.replace('\n', "\r\n"),
        TRANSLATION.replace("title: Ҳуҷҷатҳо", "title:   'Ҳуҷҷатҳо'   # шарҳ"),
        TRANSLATION.replace("- Ҳуҷҷатҳоро санҷед.", "- >-\n    Ҳуҷҷатҳоро\n    санҷед.\n  - \"Дуюм: ҳа\""),
        TRANSLATION.replace("\n* Як\n* Ду\n", "\nАввал.\n\nБаъд ⟦ин⟧.\n\n<!-- шарҳ -->\n"),
        TRANSLATION.replace("## Шиноснома {#passport minutes=10}\n", "## Дигар {#other}\n\nМатн[^a].\n\n[^a]: Эзоҳ.\n"),
        TRANSLATION.replace("::: staff\nАз гурӯҳ пурсед.\n:::\n", ""),
        TRANSLATION.replace("search", "").replace("---\n\nПеш", "search_terms: [як, \"ду\"]\n---\n\n\n\nПеш"),
        "---\ntitle: Ҳуҷҷатҳо\nupdated: 2026-11-02\n---\n".to_owned(),
    ] {
        let folder = book(&format!("-- {RUSSIAN} --\n{OLD}-- {TAJIK} --\n{translation}"));
        let before = sources(folder.path());
        let po = file::read(&export(&before, &tajik()).write()).expect("it is a PO file");
        fs::remove_file(folder.path().join(TAJIK)).expect("a file can be deleted");
        let plan = import(&sources(folder.path()), &po, options(false)).expect("it can be read back");
        assert_eq!(files(&plan).get(TAJIK), Some(&translation.as_str()), "{:?}", plan.left);
    }
}

#[test]
fn a_translators_work_is_written_and_recorded() {
    let folder = changed(&newer(), "");
    let sources = sources(folder.path());
    let mut po = export(&sources, &tajik());
    let fuzzy: Vec<_> = po.entries.iter().filter(|entry| entry.is_fuzzy).map(|entry| entry.context.as_str()).collect();
    assert_eq!(fuzzy, ["legal/documents:key_messages/1", "legal/documents:#passport/1"]);
    for entry in &mut po.entries {
        entry.is_fuzzy = false;
    }
    set(&mut po, "legal/documents:#passport/1", "Шиноснома ва кортро назди худ нигоҳ доред.");
    set(&mut po, "legal/documents:#/2", "Онҳоро надиҳед.");
    set(&mut po, "legal/documents:key_messages/1", "Ҳама: ҳуҷҷатҳоро # санҷед.");
    let plan = import(&sources, &po, options(false)).expect("it can be read");
    let text = files(&plan)[TAJIK];
    assert!(text.contains("updated: 2026-12-24\n") && text.contains("- \"Ҳама: ҳуҷҷатҳоро # санҷед.\"\n"), "{text}");
    assert!(
        text.contains("Пешгуфтор.\n\nОнҳоро надиҳед.\n\n## Шиноснома {#passport minutes=10}\n\nШиноснома ва кортро"),
        "{text}"
    );
    let module = files(&plan);
    assert!(!module.contains_key("content/legal/module.yaml"), "nothing in it has changed");
    let stale: Vec<_> = plan.lock.get("legal/documents", &tajik()).expect("it is recorded").passages.iter().collect();
    assert_eq!(stale.iter().filter(|passage| passage.kind == "list").count(), 1, "what the source lost is for a person");
}

#[test]
fn an_unfinished_session_is_written_only_when_asked_for_and_says_what_is_missing() {
    let folder = book(&format!("-- {RUSSIAN} --\n{OLD}"));
    fs::remove_file(folder.path().join(TAJIK)).expect("a file can be deleted");
    let sources = sources(folder.path());
    let mut po = export(&sources, &tajik());
    for (address, words) in
        [("title", "Ҳуҷҷатҳо"), ("#/1", "Пешгуфтор."), ("#passport", "Шиноснома"), ("#passport/2", "* Як\n* Ду")]
    {
        set(&mut po, &format!("legal/documents:{address}"), words);
    }
    let plan = import(&sources, &po, options(false)).expect("it can be read");
    assert_eq!(plan.files, []);
    let left = "`legal/documents`: not whole, so it is not written; missing: `#passport/1`, `#passport/3`, `key_messages/1`";
    assert_eq!(plan.left, [left]);
    let plan = import(&sources, &po, options(true)).expect("it can be read");
    let expected = "---\ntitle: Ҳуҷҷатҳо\nupdated: 2026-12-24\nreview: draft\nkey_messages:\n  - Проверьте документы.\n---\n\nПешгуфтор.\n\n\
                    ## Шиноснома {#passport minutes=10}\n\nХраните паспорт у себя.\n\n* Як\n* Ду\n\n::: staff\nСпросите группу.\n:::\n";
    assert_eq!(files(&plan)[TAJIK], expected);
    fs::write(folder.path().join(TAJIK), expected).expect("a file can be written");
    fs::write(folder.path().join("content/translations.lock"), plan.lock.text()).expect("a file can be written");
    let shown = page(&build(folder.path(), Output::Html), "tj/tg/legal/documents.html");
    let mark = "<div class=\"stale\">\n<p class=\"stale-mark\">Ҳанӯз тарҷума нашудааст. Забони ин матн: Русский.</p>\n<p>Храните паспорт у себя.</p>\n</div>";
    assert!(shown.contains(mark), "{shown}");
}

#[test]
fn a_file_made_for_another_version_is_taken_only_where_passages_match() {
    let folder = changed(OLD, "");
    let mut po = export(&sources(folder.path()), &tajik());
    set(&mut po, "legal/documents:#passport/1", "Тарҷумаи матни кӯҳна.");
    set(&mut po, "legal/documents:#/1", "Сарсухан.");
    fs::write(folder.path().join(RUSSIAN), newer()).expect("a file can be written");
    let plan = import(&sources(folder.path()), &po, options(true)).expect("it can be read");
    let text = files(&plan)[TAJIK];
    assert!(text.contains("Сарсухан.") && text.contains("Шиносномаро назди худ") && !text.contains("кӯҳна"), "{text}");
    assert!(plan.left.iter().any(|line| line.contains("legal/documents:#passport/1")), "{:?}", plan.left);
}

/// What a stranger may write into a PO file to reach something else than words.
const HOSTILE: [&str; 12] = [
    "x\n:::\n\nҶавоб барои ҳама",
    ":::",
    "::: only KZ\nx\n:::",
    "x\n\n## Нав {#new}",
    "{{#include ../../book.toml}}",
    "x\n---\ntitle: y\n---",
    "\"x\nminutes: 99",
    "x\nreviewed_by: lawyer\nreview: reviewed",
    "⟦title⟧⟦x⟧",
    "[^new]: x",
    "```\nx",
    "x\u{0}y",
];

#[test]
fn hostile_words_never_leave_their_passage() {
    let folder = changed(OLD, "");
    let sources = sources(folder.path());
    let whole = export(&sources, &tajik());
    let of_session = |context: &str| context.starts_with("legal/documents:") && !context.ends_with(":frame");
    let contexts: Vec<_> =
        whole.entries.iter().map(|entry| entry.context.clone()).filter(|context| of_session(context)).collect();
    let staff =
        |text: &str| text.find("::: staff").map(|start| text[start..].contains("Аз гурӯҳ пурсед") && text.ends_with(":::\n"));
    for context in &contexts {
        for words in HOSTILE {
            let mut po = whole.clone();
            set(&mut po, context, words);
            let plan = import(&sources, &po, options(true)).expect("the file itself is sound");
            for (path, text) in &plan.files {
                assert_eq!(path, TAJIK, "{context} {words:?}");
                let end = text.find("\n---\n").expect("the front matter ends");
                let (front, body) = text.split_at(end + 1);
                assert!(!front.contains("\nminutes:") && !front.contains("\nreviewed_by:"), "{context} {words:?}\n{text}");
                assert_eq!(body.matches("\n{{#include").count(), 0, "{context} {words:?}\n{text}");
                assert_eq!(body.matches("\n## ").count(), 1, "{context} {words:?}\n{text}");
                if !context.ends_with("#passport/3") {
                    assert_eq!(staff(body), Some(true), "{context} {words:?}\n{text}");
                }
            }
        }
    }
}

#[test]
fn a_hostile_frame_reaches_no_other_file_and_no_other_key() {
    let folder = changed(OLD, "");
    let mut po = export(&sources(folder.path()), &tajik());
    fs::remove_file(folder.path().join(TAJIK)).expect("a file can be deleted");
    let sources = sources(folder.path());
    for frame in ["⟦", "⟦title⟧", "⟦nothing⟧⟦end⟧", "---\ntitle: ⟦title⟧\n⟦title⟧⟦end⟧", "{{#include ../../../etc/passwd}}⟦end⟧"]
    {
        set(&mut po, "legal/documents:frame", frame);
        let plan = import(&sources, &po, options(true)).expect("the file itself is sound");
        assert!(
            plan.files.iter().all(|(path, text)| path == TAJIK && text.contains("::: staff\nАз гурӯҳ")),
            "{frame}: {:?}",
            plan.files
        );
    }
    for (name, value) in [("X-Rahnamo-Language", "ru"), ("X-Rahnamo-Language", "../x"), ("X-Rahnamo-Source-Language", "kk")] {
        let mut po = po.clone();
        po.header.iter_mut().filter(|(known, _)| known == name).for_each(|line| value.clone_into(&mut line.1));
        assert!(import(&sources, &po, options(true)).is_err(), "{name} {value}");
    }
}

#[test]
fn texts_in_yaml_files_are_exchanged_in_their_place() {
    let folder = book("");
    let sources = sources(folder.path());
    let mut po = export(&sources, &tajik());
    set(&mut po, "content/legal/module.yaml:title", "Ҳуқуқ, \"нав\": ҳа");
    let plan = import(&sources, &po, options(false)).expect("it can be read");
    let module = files(&plan)["content/legal/module.yaml"];
    assert!(module.contains("title: {ru: Право, tg: \"Ҳуқуқ, \\\"нав\\\": ҳа\"}\n"), "{module}");
}

#[test]
fn a_pack_that_must_be_complete_is_not_made_without_a_withheld_session() {
    let folder = changed(&newer(), "stale: withhold\n");
    let config = fs::read_to_string(folder.path().join("book.toml")).expect("book.toml is there");
    let config = config.replace("modules = [\"legal\"]", "modules = [\"legal\"]\ncomplete = true\nlanguages = [\"tg\"]");
    fs::write(folder.path().join("book.toml"), config).expect("a file can be written");
    fs::remove_file(folder.path().join("content/legal/arrival.ru.md")).expect("a file can be deleted");
    let outcome = build(folder.path(), Output::Html);
    let told = outcome.findings.iter().filter(|finding| finding.code.id == "TR101").map(|finding| finding.message.as_str());
    let message = "the pack `legal-social` must be complete, and `legal/documents` is withheld in `tg` for TJ";
    assert_eq!(told.collect::<Vec<_>>(), [message]);
}
