//! `rahnamo lint` as people call it: levels, choices, suppressions, fixes, exit codes.

use std::fs;

use crate::cmd::{call, call_with};
use crate::support::book;

/// Every kind of place that a fix must leave alone stands beside the word that it mends.
const LEGACY: &str =
    "---\ntitle: Њуќуќ\nid: њ\n---\n\n## Њуќуќи муњољир {#њ}\n\nЌонуни `њ` [њамаи](http://њ.tj/њ) кишвар.\n\n```\nњ\n```\n";
const MENDED: &str =
    "---\ntitle: Ҳуқуқ\nid: њ\n---\n\n## Ҳуқуқи муҳоҷир {#њ}\n\nҚонуни `њ` [ҳамаи](http://њ.tj/њ) кишвар.\n\n```\nњ\n```\n";

#[test]
fn fixes_mend_words_and_leave_code_addresses_keys_and_ids() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("letter.tg.md");
    fs::write(&file, LEGACY).unwrap();
    let diff = call(folder.path(), &["lint", "--diff", "letter.tg.md"]);
    assert_eq!(diff.code, Some(1), "{diff:?}");
    assert!(diff.stdout.contains("-title: Њуќуќ\n+title: Ҳуқуқ\n"), "{diff:?}");
    assert_eq!(fs::read_to_string(&file).unwrap(), LEGACY, "`--diff` changes nothing");
    let fix = call(folder.path(), &["lint", "--fix", "letter.tg.md"]);
    assert_eq!((fix.code, fix.stdout.as_str()), (Some(0), ""), "{fix:?}");
    assert_eq!(fs::read_to_string(&file).unwrap(), MENDED);
    let again = call(folder.path(), &["lint", "--fix", "--diff", "letter.tg.md"]);
    assert_eq!((again.code, again.stdout.as_str()), (Some(0), ""), "the second time there is nothing left");
}

#[test]
fn fixes_keep_the_mark_and_the_line_ends_of_windows() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("letter.txt");
    fs::write(&file, "\u{feff}Њуќуќ\r\nва ќонун\r\n").unwrap();
    assert_eq!(call(folder.path(), &["lint", "--fix", "--lang", "tg", "letter.txt"]).code, Some(0));
    assert_eq!(fs::read_to_string(&file).unwrap(), "\u{feff}Ҳуқуқ\r\nва қонун\r\n");
}

#[test]
fn standard_input_is_checked_or_filtered() {
    let folder = tempfile::tempdir().unwrap();
    let check = call_with(folder.path(), &["lint", "--lang", "tg", "--format", "short", "-"], "Њуќуќ\n");
    assert_eq!(check.code, Some(1), "{check:?}");
    assert!(check.stdout.starts_with("-:1:1: error[GL101] "), "{check:?}");
    let filter = call_with(folder.path(), &["lint", "--lang", "tg", "--select", "GL", "--fix", "-"], "Њуќуќ \u{1b}[31m");
    assert_eq!((filter.code, filter.stdout.as_str()), (Some(0), "Ҳуқуқ \u{1b}[31m"), "everything else comes back as it was");
}

#[test]
fn a_filter_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let rest = call_with(folder.path(), &["lint", "--lang", "tg", "--fix", "-"], "Њуќуќ \u{fffd}он\n");
    assert_eq!((rest.code, rest.stdout.as_str()), (Some(1), "Ҳуқуқ \u{fffd}он\n"), "{rest:?}");
    assert!(rest.stderr.contains("GL208"), "what is left is told beside the text: {rest:?}");
}

#[test]
fn values_over_several_lines_and_with_escapes_are_read() {
    let folder = tempfile::tempdir().unwrap();
    let text = "---\ntitle: >-\n  Њуќуќ ва\n  ќонун\nkey_messages:\n  - \"Њуќуќ \\\"ва\\\" ќонун\"\n  - 'Њуќуќ ''ва'' ќонун'\n---\n\nМатн.\n";
    fs::write(folder.path().join("a.tg.md"), text).unwrap();
    let fix = call(folder.path(), &["lint", "--fix", "a.tg.md"]);
    assert_eq!(fix.code, Some(0), "{fix:?}");
    let mended = fs::read_to_string(folder.path().join("a.tg.md")).unwrap();
    assert_eq!(mended, text.replace("Њуќуќ", "Ҳуқуқ").replace("ќонун", "қонун"));
}

#[test]
fn names_of_neighbours_and_labels_of_links_are_no_certain_fixes() {
    let folder = tempfile::tempdir().unwrap();
    let names = "Дар шаҳри Душанбе бо Љиљана ва Їжакевич сӯҳбат кард, ки барои ҳамаи онҳо муҳим аст.\n";
    let labels = "Ба [муњољирон] ва [шањри][] нигоњ кунед.\n\n[муњољирон]: http://a.tj\n[шањри]: http://b.tj\n";
    for (text, mended) in [(names, names.to_owned()), (labels, labels.replace("нигоњ", "нигоҳ"))] {
        fs::write(folder.path().join("a.tg.md"), text).unwrap();
        call(folder.path(), &["lint", "--fix", "a.tg.md"]);
        assert_eq!(fs::read_to_string(folder.path().join("a.tg.md")).unwrap(), mended);
    }
}

#[test]
fn a_slip_of_the_command_line_is_told() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.md"), "Њуќуќ\n").unwrap();
    for (arguments, help) in [
        (&["--lang", "tj", "a.md"][..], "did you mean `tg`?"),
        (&["--statistics", "--format", "sarif", "a.md"], "--format json"),
        (&["--diff", "--format", "json", "a.md"], "leave `--format`"),
        (&["-", "a.md"], "`-` alone"),
    ] {
        let slip = call(folder.path(), &[&["lint"], arguments].concat());
        assert!(slip.code == Some(2) && slip.stderr.contains(help), "{slip:?}");
    }
    let twice = call(folder.path(), &["lint", "--lang", "tg", "--fix", "a.md", "./a.md"]);
    assert_eq!(twice.code, Some(0), "a file that is named twice is mended once: {twice:?}");
}

#[test]
fn rules_are_chosen_by_code_family_and_name() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.md"), "Њуќуќи \u{fffd}он.\n").unwrap();
    let codes = |arguments: &[&str]| {
        let all = [&["lint", "--lang", "tg", "--format", "short", "a.md"], arguments].concat();
        let mut codes: Vec<String> =
            call(folder.path(), &all).stdout.lines().map(|line| line.split(['[', ']']).nth(1).unwrap().to_owned()).collect();
        codes.sort();
        codes
    };
    assert_eq!(codes(&[]), ["GL101", "GL208"]);
    assert_eq!(codes(&["--select", "GL2"]), ["GL208"]);
    assert_eq!(codes(&["--select", "GL,BR101x"]), Vec::<String>::new(), "a slip is an error, not an empty report");
    assert_eq!(codes(&["--ignore", "legacy-tajik"]), ["GL208"]);
    assert_eq!(codes(&["--ignore", "GL", "--select", "gl101"]), ["GL101"]);
    let slip = call(folder.path(), &["lint", "--select", "legacy-tadjik", "a.md"]);
    assert!(slip.code == Some(2) && slip.stderr.contains("did you mean `legacy-tajik`?"), "{slip:?}");
}

#[test]
fn levels_hold_for_the_files_that_a_pattern_takes() {
    let words = "-- content/legal/documents.tg.md --\n---\ntitle: Ҳуҷҷатҳо\nupdated: 2026-11-02\n---\n\n## Шиноснома {#passport minutes=10}\n\nЊуќуќи шумо.\n";
    let base = crate::txtar::base()["book.toml"].clone();
    for (lint, code) in [
        ("", Some(1)),
        ("[lint.paths.\"content/legal/*.tg.md\"]\nlegacy-tajik = \"note\"\n", Some(0)),
        ("[lint.paths.\"content/**\"]\nGL = \"off\"\n", Some(0)),
        ("[lint.paths.\"content/health/*\"]\nGL = \"off\"\n", Some(1)),
        ("[lint.paths.\"content/**\"]\nGL = \"off\"\nGL101 = \"error\"\n", Some(1)),
    ] {
        let root = book(&format!("{words}-- book.toml --\n{base}\n{lint}"));
        let run = call(root.path(), &["lint", "--sources"]);
        assert_eq!(run.code, code, "{lint}: {run:?}");
    }
}

#[test]
fn a_reason_allows_a_finding_and_a_stale_one_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let run = |text: &str| {
        fs::write(folder.path().join("a.tg.md"), text).unwrap();
        call(folder.path(), &["lint", "--format", "short", "a.tg.md"])
    };
    let allowed = run("<!-- rahnamo: allow legacy-tajik -- the sample -->\n\nЊуќуќ\n\nҚонун\n");
    assert_eq!((allowed.code, allowed.stdout.as_str()), (Some(0), ""), "{allowed:?}");
    assert_eq!(run("<!-- rahnamo: allow legacy-tajik -- the sample -->\n\nҚонун\n\nЊуќуќ\n").code, Some(1));
    let stale = run("<!-- rahnamo: allow legacy-tajik -- the sample -->\n\nҚонун\n");
    assert!(stale.code == Some(0) && stale.stdout.starts_with("a.tg.md:1:1: warning[ST131]"), "{stale:?}");
    let malformed = run("<!-- rahnamo: allow legacy-tajik -->\n\nЊуќуќ\n");
    assert!(malformed.code == Some(1) && malformed.stdout.contains("warning[ST130]"), "{malformed:?}");
    let fixed = call(folder.path(), &["lint", "--fix", "a.tg.md"]);
    assert_eq!(fixed.code, Some(0), "{fixed:?}");
}

#[test]
fn exit_codes_tell_findings_from_the_machine() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("clean.tg.md"), "Қонун.\n").unwrap();
    fs::write(folder.path().join("warned.tg.md"), "<!-- rahnamo: allow x -->\n\nҚонун.\n").unwrap();
    fs::write(folder.path().join("cp1251.md"), b"\xcf\xf0\xe8\xe2\xe5\xf2").unwrap();
    let code = |arguments: &[&str]| call(folder.path(), &[&["lint"], arguments].concat()).code;
    assert_eq!(code(&["clean.tg.md"]), Some(0));
    assert_eq!(code(&["warned.tg.md"]), Some(0));
    assert_eq!(code(&["--max-warnings", "0", "warned.tg.md"]), Some(1));
    assert_eq!(code(&["cp1251.md"]), Some(1));
    assert_eq!(code(&["missing.md"]), Some(2));
    assert_eq!(code(&["clean.docx"]), Some(2));
    assert_eq!(code(&[]), Some(2), "no book is here");
}

#[test]
fn a_short_text_borrows_the_language_of_its_folder_aloud() {
    let folder = tempfile::tempdir().unwrap();
    let tajik = "Ин қонун дар бораи ҳуқуқи муҳоҷирон аст ва барои ҳамаи онҳо дар кишвар амал мекунад, ки аз он ҷо омадаанд.\n";
    fs::write(folder.path().join("long.md"), tajik).unwrap();
    fs::write(folder.path().join("short.md"), "Њуљљатњо\n").unwrap();
    fs::write(folder.path().join("other.md"), "Выезд и въезд\n").unwrap();
    let alone = call(folder.path(), &["lint", "--format", "short", "short.md"]);
    assert!(!alone.stdout.contains("GL101"), "{}", alone.stdout);
    let together = call(folder.path(), &["lint", "--format", "short", "."]);
    assert!(together.stdout.contains("short.md:1:1: error[GL101]"), "{}", together.stdout);
    assert!(
        together.stderr.contains("`short.md` has too few words to tell the language and was checked as tg"),
        "{}",
        together.stderr
    );
    assert!(together.stderr.contains("`other.md` cannot be told"), "{}", together.stderr);
}

#[test]
fn the_language_is_guessed_aloud_or_not_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let said = |text: &str| call_with(folder.path(), &["lint", "-"], text).stderr;
    let tajik = "Ин қонун дар бораи ҳуқуқи муҳоҷирон аст ва барои ҳамаи онҳо дар кишвар амал мекунад, ки аз он ҷо омадаанд.";
    assert!(said(tajik).contains("seems to be tg"), "{}", said(tajik));
    assert!(said("123").contains("cannot be told"), "{}", said("123"));
}

#[test]
fn explain_and_rules_speak_both_languages() {
    let folder = tempfile::tempdir().unwrap();
    let page = call(folder.path(), &["explain", "GL101"]);
    assert!(page.code == Some(0) && page.stdout.starts_with("GL101 legacy-tajik (error): "), "{page:?}");
    let list = call(folder.path(), &["rules", "GL", "--message-lang", "ru"]);
    assert!(list.stdout.lines().count() > 20 && list.stdout.lines().all(|line| line.starts_with("GL")), "{list:?}");
    assert_eq!(call(folder.path(), &["explain", "GL"]).code, Some(2));
}
