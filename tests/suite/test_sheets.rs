//! Tests before and after a training: what is on the sheets, and that nothing of the answers is in a participant's file.

use std::collections::BTreeSet;

use rahnamo::inspect::pdf;
use rahnamo::model::localized::{Country, Lang};
use rahnamo::model::question::TAKEN;
use rahnamo::progress::Silent;
use rahnamo::resolve::Selection;
use rahnamo::{BuildOptions, Outcome, Output};

use crate::sheets::part;
use crate::support::{book, build, bytes, options, page, paths};

const SESSION: &str = "-- content/legal/documents.ru.md --
---
title: Документы
minutes: 10
updated: 2026-11-02
key_messages:
  - Паспорт храните у себя.
---

## Паспорт {#passport minutes=10}

Храните паспорт у себя.

::: staff
Тайная-заметка тренера.
:::
";

/// Words that begin with `Тайн` belong to staff.
const QUESTIONS: &str = "-- content/legal/questions.yaml --
- id: passport-where
  session: documents
  key_message: 1
  use: [pre, post]
  kind: single
  question: {ru: \"Где хранить паспорт?\"}
  answers:
    - {id: own, text: {ru: \"У себя\"}, why: {ru: \"Тайная-причина первая\"}, correct: true}
    - {id: employer, text: {ru: \"У хозяина\"}, why: {ru: \"Тайная-причина вторая\"}}
    - {id: agent, text: {ru: \"У посредника\"}}
  explanation: {ru: \"Тайное-объяснение первое\"}
- id: copies
  session: documents
  key_message: 1
  use: [pre, post]
  kind: multiple
  question: {ru: \"У кого копии?\"}
  answers:
    - {id: family, text: {ru: \"В семье\"}, correct: true}
    - {id: phone, text: {ru: \"В телефоне\"}, correct: true}
    - {id: stranger, text: {ru: \"У незнакомца\"}}
- id: home
  session: documents
  key_message: 1
  use: [pre, post]
  kind: true-false
  question: {ru: \"Паспорт лучше отдать.\"}
  answer: false
- id: signs
  session: documents
  key_message: 1
  use: [pre, post]
  kind: recall
  least: 2
  question: {ru: \"Назовите признаки обмана.\"}
  answers:
    - {id: hurry, text: {ru: \"Тайный-ответ торопят\"}, also: [{ru: \"Тайный-синоним\"}]}
    - {id: secret, text: {ru: \"Тайный-ответ молчать\"}}
";

const PARTS: [&str; 5] = ["a", "b", "pictures", "key", "tally"];
const FOR_PARTICIPANTS: [&str; 4] = ["test-a", "test-b", "test-pictures", "legal-social"];

/// The base book with every part of the test of its module, a hand-out, and the files for those who count.
fn with(questions: &str) -> String {
    with_parts(&PARTS, questions)
}

fn with_parts(parts: &[&str], questions: &str) -> String {
    let base = crate::txtar::base();
    let packs: Vec<String> = parts.iter().map(|part| {
        format!(
            "\n[[pack]]\nid = \"test-{part}\"\nkind = \"tests\"\npart = \"{part}\"\ncategory = \"legal-social\"\nmodules = [\"legal\"]\n"
        )
    }).collect();
    let toml = format!("{}{}\n[data]\nfiles = [\"xlsform\", \"gift\", \"csv\"]\n", base["book.toml"], packs.concat());
    let module = "-- content/legal/module.yaml --\nid: legal\ntitle: {ru: Право}\ncategory: legal-social\nindicator: \"1a\"\nsessions: [documents]\n";
    format!(
        "{SESSION}-- content/legal/documents.tg.md --\n(removed)\n-- content/legal/arrival.ru.md --\n(removed)\n{module}{questions}-- book.toml --\n{toml}"
    )
}

fn made(case: &str, output: Output) -> Outcome {
    let root = book(case);
    let selection = Selection { countries: vec![Country::new("TJ")], langs: vec![Lang::new("ru")], ..Selection::default() };
    let options = BuildOptions { selection, ..options(root.path(), output) };
    let outcome = rahnamo::build(&options, &Silent).expect("the machine does its part");
    assert!(!outcome.has_errors(), "{:#?}", outcome.findings);
    outcome
}

/// All words of a pack in Tajikistan's Russian edition, as an outside reader would copy them.
fn words(outcome: &Outcome, pack: &str) -> String {
    let path = format!("tj/ru/packs/{pack}.pdf");
    let document = pdf::read(&path, bytes(outcome, &path)).expect("a PDF");
    let runs = document.pages.iter().flat_map(|page| &page.runs).map(|run| run.text.as_str());
    runs.collect::<Vec<_>>().join(" ")
}

#[test]
fn no_answer_and_no_staff_text_is_in_a_participants_file() {
    let outcome = made(&with(QUESTIONS), Output::Pdf);
    for pack in FOR_PARTICIPANTS {
        let words = words(&outcome, pack);
        assert!(!words.contains("Тайн"), "{pack} tells what is for staff: {words}");
        assert!(!words.contains("Верный ответ"), "{pack} marks an answer: {words}");
    }
    let key = words(&outcome, "test-key");
    for secret in ["Тайное-объяснение первое", "Тайный-ответ торопят", "Тайный-синоним", "Верный ответ"]
    {
        assert!(key.contains(secret), "the key has {secret}: {key}");
    }
}

/// Whatever is right, the participants' files are the same, byte for byte: so nothing in them can tell it.
#[test]
fn participants_files_do_not_depend_on_what_is_right() {
    let other = QUESTIONS
        .replace("первая\"}, correct: true", "иная\"}")
        .replace("вторая\"}", "вторая\"}, correct: true")
        .replace("В телефоне\"}, correct: true", "В телефоне\"}")
        .replace("answer: false", "answer: true")
        .replace("объяснение первое", "объяснение другое")
        .replace("ответ торопят", "ответ другой");
    assert_ne!(other, QUESTIONS);
    let (one, two) = (made(&with(QUESTIONS), Output::Pdf), made(&with(&other), Output::Pdf));
    for pack in FOR_PARTICIPANTS {
        let path = format!("tj/ru/packs/{pack}.pdf");
        assert!(bytes(&one, &path) == bytes(&two, &path), "{pack} changes with the answers");
    }
    let key = "tj/ru/packs/test-key.pdf";
    assert!(bytes(&one, key) != bytes(&two, key), "the key changes with the answers");
}

#[test]
fn both_versions_ask_the_same_in_another_order() {
    let outcome = made(&with_parts(&["a", "b", "pictures"], QUESTIONS), Output::Pdf);
    let questions = ["Где хранить паспорт?", "У кого копии?", "Паспорт лучше отдать.", "Назовите признаки обмана."];
    let order = |pack: &str| {
        let words = words(&outcome, pack);
        let mut found: Vec<_> = questions
            .iter()
            .map(|text| (words.find(text).unwrap_or_else(|| panic!("{text} in {pack}: {words}")), *text))
            .collect();
        found.sort_unstable();
        found.into_iter().map(|(_, text)| text).collect::<Vec<_>>()
    };
    let (a, b) = (order("test-a"), order("test-b"));
    assert_ne!(a, b, "neighbours have another order");
    assert_eq!(a.iter().collect::<BTreeSet<_>>(), b.iter().collect::<BTreeSet<_>>());
    assert_eq!(a, order("test-pictures"), "the picture version follows the first one");
    let sheet = words(&outcome, "test-a");
    for seen in ["1a", "tj-ru-legal-1a-A", "2 ноября 2026", "0–17", "У хозяина", "Не знаю"] {
        assert!(sheet.contains(seen), "{seen} is on the sheet: {sheet}");
    }
}

#[test]
fn letters_are_large_enough_to_read() {
    let outcome = made(&with_parts(&["a", "pictures"], QUESTIONS), Output::Pdf);
    for pack in ["test-a", "test-pictures"] {
        let path = format!("tj/ru/packs/{pack}.pdf");
        let document = pdf::read(&path, bytes(&outcome, &path)).expect("a PDF");
        let runs = || document.pages.iter().flat_map(|page| &page.runs);
        for text in ["Где хранить паспорт?", "У хозяина", "Не знаю"] {
            let size = runs().filter(|run| run.text.contains(text)).map(|run| run.size).min();
            assert!(size.is_some_and(|size| size >= 120), "{pack}: `{text}` is set in {size:?} tenths of a point");
        }
    }
}

#[test]
fn a_test_has_ten_questions_at_most_and_takes_turns_between_key_messages() {
    let question = |number: usize, message: usize| {
        format!(
            "- id: q{number}\n  session: documents\n  key_message: {message}\n  use: [pre, post]\n  kind: true-false\n  question: {{ru: \"Мысль {number}.\"}}\n  answer: true\n"
        )
    };
    let messages: Vec<String> = (1..=12).map(|number| format!("  - Мысль {number}.\n")).collect();
    // Twelve key messages, of which the first has three questions.
    let questions: String = (1..=12).map(|number| question(number, number)).chain([question(13, 1), question(14, 1)]).collect();
    let session = SESSION.replace("  - Паспорт храните у себя.\n", &messages.concat());
    let case = with_parts(&[], &format!("-- content/legal/questions.yaml --\n{questions}")).replace(SESSION, &session);
    let outcome = made(&case, Output::Everything);
    let csv = page(&outcome, "tj/data/legal-results.csv");
    let asked: BTreeSet<&str> = csv.lines().next().expect("a header").split(',').skip(8).collect();
    let expected: Vec<String> = (1..=10).map(|number| format!("q{number}")).collect();
    assert_eq!(asked, expected.iter().map(String::as_str).collect());
    // Who is left out is said, so that the author chooses.
    let crowded: Vec<_> = outcome.findings.iter().filter(|finding| finding.code.id == "SE118").collect();
    assert_eq!(crowded.len(), 1, "{crowded:#?}");
    assert!(crowded[0].message.ends_with("`q11`, `q12`, `q13`, `q14`"), "{}", crowded[0].message);
}

/// What stands before an answer on the sheets of a pack: its letter.
fn letter(outcome: &Outcome, pack: &str, text: &str) -> String {
    let words = words(outcome, pack);
    // The last one: how to answer says some of the words before.
    let (rest, _) = words.rsplit_once(text).unwrap_or_else(|| panic!("{text} in {pack}: {words}"));
    rest.split_whitespace().next_back().expect("something stands before it").to_owned()
}

#[test]
fn letters_typed_from_either_version_are_scored_alike() {
    let root = book(&with_parts(&["a", "b", "pictures"], QUESTIONS));
    let selection = Selection { countries: vec![Country::new("TJ")], langs: vec![Lang::new("ru")], ..Selection::default() };
    let outcome =
        rahnamo::build(&BuildOptions { selection, ..options(root.path(), Output::Everything) }, &Silent).expect("a build");
    let csv = page(&outcome, "tj/data/legal-results.csv");
    let header = csv.lines().next().expect("a header");
    // Whoever answers rightly, wrongly, or does not know, on each version.
    let right = [("passport-where", vec!["У себя"]), ("copies", vec!["В семье", "В телефоне"]), ("home", vec!["Неверно"])];
    let wrong = [("passport-where", vec!["У посредника"]), ("copies", vec!["В семье", "У незнакомца"]), ("home", vec!["Верно"])];
    let cell = |pack: &str, answers: &[&str]| {
        let letters: Vec<String> = answers.iter().map(|answer| letter(&outcome, pack, answer)).collect();
        assert!(
            letters.iter().all(|letter| letter.len() == 1 && letter.as_bytes()[0].is_ascii_uppercase()),
            "{pack}: {letters:?}"
        );
        letters.join(" ")
    };
    let row = |stage: &str, number: usize, given: &[(&str, Vec<&str>)], pack: &str| {
        let cells: Vec<String> = header
            .split(',')
            .map(|column| match column {
                "stage" => stage.to_owned(),
                "country" => "TJ".to_owned(),
                "site" => "Восе".to_owned(),
                "participant_code" => format!("P{number}"),
                "signs" => {
                    if stage == "post" {
                        "hurry secret".to_owned()
                    } else {
                        "?".to_owned()
                    }
                }
                _ => given.iter().find(|(id, _)| *id == column).map_or_else(String::new, |(_, answers)| cell(pack, answers)),
            })
            .collect();
        format!("{}\n", cells.join(","))
    };
    let mut table = format!("{header}\n");
    for (number, pack) in ["test-a", "test-b", "test-pictures"].into_iter().cycle().take(6).enumerate() {
        table += &row("pre", number, &wrong, pack);
        table += &row("post", number, &right, pack);
    }
    std::fs::write(root.path().join("t.csv"), table).expect("a table");
    let counted = crate::cmd::call(root.path(), &["results", "t.csv", "--module", "legal", "--format", "json"]);
    assert_eq!(counted.code, Some(0), "{counted:?}");
    let report: serde_json::Value = serde_json::from_str(&counted.stdout).expect("JSON");
    let measures = report["measures"].as_array().expect("measures");
    assert_eq!(measures.len(), 5, "four questions and the indicator");
    for measure in measures {
        let all = measure["lines"].as_array().expect("lines").iter().find(|line| line["by"] == "all").expect("all people");
        let counted = (&all["before"]["right"], &all["after"]["right"], &all["after"]["n"]);
        assert_eq!(counted, (&0.into(), &6.into(), &6.into()), "{}", measure["id"]);
    }
}

#[test]
fn both_versions_print_the_same_letters_and_column_numbers_and_no_id() {
    let outcome = made(&with_parts(&["a", "b", "pictures", "key"], QUESTIONS), Output::Everything);
    for answer in ["У себя", "У хозяина", "У посредника", "В семье", "В телефоне", "У незнакомца", "Верно", "Неверно", "Не знаю"]
    {
        let printed = letter(&outcome, "test-a", answer);
        for pack in ["test-b", "test-pictures"] {
            assert_eq!(letter(&outcome, pack, answer), printed, "{answer} in {pack}");
        }
        assert_eq!(printed == "?", answer == "Не знаю");
    }
    // The key has the letter of the version that it is for, that is: of both.
    assert_eq!(letter(&outcome, "test-key", "У себя"), letter(&outcome, "test-b", "У себя"));
    for pack in ["test-a", "test-b", "test-pictures"] {
        let words = words(&outcome, pack);
        let ids = [
            "passport-where",
            "copies",
            "home",
            "signs",
            "own",
            "employer",
            "agent",
            "family",
            "phone",
            "stranger",
            "hurry",
            "true",
            "false",
        ];
        let printed: Vec<_> = ids.iter().filter(|id| words.split_whitespace().any(|word| word == **id)).collect();
        assert!(printed.is_empty(), "{pack} prints {printed:?}: {words}");
    }
    // The numbers lead to the columns: those of the first version, which has the questions in their order.
    let csv = page(&outcome, "tj/data/legal-results.csv");
    let hints: Vec<&str> = csv.lines().nth(1).expect("hints").split(',').skip(8).collect();
    for (number, hint) in (1..).zip(&hints) {
        assert!(hint.starts_with(&format!("q{number}: ")), "{hints:?}");
    }
}

#[test]
fn a_test_without_questions_is_told_and_not_made() {
    let practice = "-- content/legal/questions.yaml --\n- id: home\n  session: documents\n  key_message: 1\n  kind: true-false\n  use: [practice]\n  question: {ru: \"Верно?\"}\n  answer: true\n";
    let outcome = made(&with_parts(&["a"], practice), Output::Pdf);
    assert!(outcome.findings.iter().any(|finding| finding.code.id == "SE115"), "{:#?}", outcome.findings);
    assert!(!paths(&outcome).iter().any(|path| path.contains("test-")), "{:?}", paths(&outcome));
}

#[test]
fn files_with_answers_are_for_staff_only() {
    let outcome = made(&with_parts(&["a", "key", "tally"], QUESTIONS), Output::Everything);
    let data = ["tj/data/legal-xlsform.xlsx", "tj/data/legal-results.csv", "tj/ru/data/legal.gift.txt"];
    for path in data {
        assert!(!bytes(&outcome, path).is_empty());
        assert_eq!(rahnamo::model::output::Kind::of(path), rahnamo::model::output::Kind::Data);
    }
    let pages = outcome.artifacts.iter().filter(|artifact| artifact.path.ends_with(".html") || artifact.path.ends_with(".json"));
    for artifact in pages {
        let text = String::from_utf8_lossy(&artifact.bytes);
        for hidden in ["/data/", "test-key.pdf", "test-tally.pdf"] {
            assert!(!text.contains(&format!("href=\"{hidden}")) && !text.contains(hidden), "{} leads to {hidden}", artifact.path);
        }
    }
    assert!(page(&outcome, "tj/ru/index.html").contains("packs/test-a.pdf"));
    assert_eq!(
        page(&outcome, "tj/data/legal-results.csv").lines().next(),
        Some("stage,country,site,sex,age,age_band,participant_code,lang,copies,home,passport-where,signs")
    );
}

#[test]
fn moodle_gets_escaped_words_and_the_right_answers() {
    let questions = QUESTIONS.replace("У незнакомца", "У {кого-то}: 1=2 ~ #3");
    let gift = page(&made(&with_parts(&[], &questions), Output::Everything), "tj/ru/data/legal.gift.txt");
    assert!(gift.contains("\t=У себя#Тайная-причина первая\n\t~У хозяина#Тайная-причина вторая\n"), "{gift}");
    assert!(gift.contains("\t~%50%В семье\n\t~%50%В телефоне\n\t~%-100%У \\{кого-то\\}\\: 1\\=2 \\~ \\#3\n"), "{gift}");
    assert!(gift.contains("::legal/home::[plain]Паспорт лучше отдать.{FALSE\n}"), "{gift}");
}

/// Questions with these ids, each with answers of its own.
fn questions_of<'a>(ids: impl IntoIterator<Item = &'a str>) -> String {
    let question = |id: &str| {
        format!(
            "- id: {id}\n  session: documents\n  key_message: 1\n  use: [pre, post]\n  question: {{ru: \"Мысль {id}.\"}}\n  answers:\n    - {{id: yes, text: {{ru: \"Да\"}}, correct: true}}\n    - {{id: no, text: {{ru: \"Нет\"}}}}\n"
        )
    };
    format!("-- content/legal/questions.yaml --\n{}", ids.into_iter().map(question).collect::<String>())
}

fn refused(case: &str) -> Vec<String> {
    let outcome = build(book(case).path(), Output::Html);
    let refused = outcome.findings.iter().filter(|finding| finding.code.id == "ST103");
    refused.map(|finding| finding.message.clone()).collect()
}

#[test]
fn ids_that_tables_and_forms_cannot_take_are_refused() {
    let ids: Vec<&str> = TAKEN.into_iter().chain(["q-signs"]).collect();
    let told = refused(&with_parts(&[], &questions_of(ids.iter().copied())));
    for id in &ids {
        assert!(told.iter().any(|message| message.contains(&format!("`{id}`"))), "{id}: {told:#?}");
    }
    for id in ["a", "dk", "none", "other"] {
        let told = refused(&with_parts(&[], &QUESTIONS.replace("id: own", &format!("id: {id}"))));
        assert!(told.len() == 1 && told[0].contains(&format!("`{id}`")), "an answer cannot be called {id}: {told:?}");
    }
}

/// Names that the form itself has, words of its language, columns that servers add, and beginnings of what it counts.
const CLASHING: [&str; 30] = [
    "truth",
    "band",
    "right-truth",
    "named-truth",
    "score-1a",
    "threshold-1a",
    "reached-1a",
    "result-1a",
    "test-1a",
    "q1",
    "rahnamo",
    "meta",
    "instance-id",
    "instance-name",
    "start",
    "end",
    "today",
    "deviceid",
    "name",
    "label",
    "type",
    "id",
    "uuid",
    "audit",
    "key",
    "submission-time",
    "true",
    "begin-group",
    "select-one",
    "1-digit",
];

/// Type and name of each row of a sheet of a form, below its header.
fn names(workbook: &[u8], sheet: u32) -> Vec<(String, String)> {
    let shared = part(workbook, "xl/sharedStrings.xml");
    let shared: Vec<&str> = shared
        .split("<si><t")
        .skip(1)
        .filter_map(|item| item.split_once('>')?.1.split_once("</t>"))
        .map(|(words, _)| words)
        .collect();
    let text = part(workbook, &format!("xl/worksheets/sheet{sheet}.xml"));
    let cell = |row: &str, column: char| {
        let (_, cell) = row.split_once(&format!("r=\"{column}"))?;
        let (_, number) = cell.split_once("<v>")?;
        Some(shared[number.split_once('<')?.0.parse::<usize>().ok()?].to_owned())
    };
    let rows = text.split("<row ").skip(2);
    rows.map(|row| (cell(row, 'A').unwrap_or_default(), cell(row, 'B').unwrap_or_default())).collect()
}

/// What pyxform asks of names: each once, of letters it knows, and every `${…}` and every list is there. Ten fit a test, so the ids
/// are tried ten by ten.
#[test]
fn no_id_of_a_question_breaks_the_form() {
    for ids in CLASHING.chunks(10) {
        let outcome = made(&with_parts(&[], &questions_of(ids.iter().copied())), Output::Everything);
        assert!(outcome.findings.iter().all(|finding| finding.code.id != "SE118"), "all of them are asked");
        let form = bytes(&outcome, "tj/data/legal-xlsform.xlsx");
        let (survey, choices) = (names(form, 1), names(form, 2));
        let asked: Vec<&str> = survey.iter().filter(|(kind, _)| kind != "end_group").map(|(_, name)| name.as_str()).collect();
        let unique: BTreeSet<&str> = asked.iter().copied().collect();
        assert_eq!(unique.len(), asked.len(), "a name stands twice: {asked:?}");
        for id in ids {
            assert!(unique.contains(format!("q_{}", id.replace('-', "_")).as_str()), "{id} is asked: {asked:?}");
        }
        let is_sound = |name: &str| {
            let begins = name.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_');
            begins && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
        };
        assert!(unique.iter().all(|name| is_sound(name)), "{unique:?}");
        let known: BTreeSet<&(String, String)> = choices.iter().collect();
        assert_eq!(known.len(), choices.len(), "a list has an answer twice: {choices:?}");
        for (kind, name) in &survey {
            let list = kind.strip_prefix("select_one ").or_else(|| kind.strip_prefix("select_multiple "));
            assert!(list.is_none_or(|list| choices.iter().any(|(of, _)| of == list)), "{name} has no answers: {kind}");
        }
        let words = part(form, "xl/sharedStrings.xml");
        let named = words.split("${").skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name);
        for name in named {
            assert!(unique.contains(name), "`{name}` is not in the form");
        }
    }
}

/// Codes of what is said about the record of the book's questions.
fn on_record(root: &std::path::Path) -> Vec<&'static str> {
    let outcome = build(root, Output::Html);
    let codes = outcome.findings.iter().map(|finding| finding.code.id);
    codes.filter(|code| ["SE119", "SE120", "SE121"].contains(code)).collect()
}

#[test]
fn a_question_that_changes_its_meaning_is_told_until_it_is_accepted_and_its_id_is_never_free_again() {
    let root = book(&with_parts(&[], QUESTIONS));
    let path = root.path().join("content/legal/questions.yaml");
    let write = |text: &str| std::fs::write(&path, text).expect("a file");
    let first = std::fs::read_to_string(&path).expect("a file");
    let accept = |what: &str| crate::cmd::call(root.path(), &["questions", "accept", what]);
    assert_eq!(on_record(root.path()), ["SE121"], "nothing is on record");
    assert_eq!(accept("--all").code, Some(0));
    assert!(on_record(root.path()).is_empty());
    for (from, to, code) in [
        ("answer: false", "answer: true", "SE119"),
        ("least: 2", "least: 1", "SE119"),
        ("    - {id: stranger, text: {ru: \"У незнакомца\"}}\n", "    - {id: boss, text: {ru: \"У хозяина\"}}\n", "SE119"),
        ("  kind: multiple\n", "  kind: multiple\n  indicator: 3.3a\n", "SE119"),
        ("У кого копии?", "У кого лежат копии?", "SE120"),
    ] {
        let changed = first.replace(from, to);
        assert_ne!(changed, first, "{from}");
        write(&changed);
        assert_eq!(on_record(root.path()), [code], "{from} → {to}");
    }
    // Reasons, explanations and the order of answers are no part of a question's meaning.
    write(&first.replace("объяснение первое", "объяснение другое").replace("причина первая", "причина иная"));
    assert!(on_record(root.path()).is_empty());
    let changed = first.replace("answer: false", "answer: true");
    write(&changed);
    assert_eq!(accept("legal/home").stdout, "accepted legal/home\n");
    assert!(on_record(root.path()).is_empty());
    // The question goes and comes back with its old meaning.
    write(&changed.replace("id: home", "id: house"));
    crate::cmd::call(root.path(), &["translation", "tidy"]);
    write(&first);
    assert_eq!(on_record(root.path()), ["SE119"]);
    let unknown = accept("legal/hom");
    assert_eq!(unknown.code, Some(2));
    assert!(unknown.stderr.contains("did you mean `legal/home`?"), "{unknown:?}");
}
