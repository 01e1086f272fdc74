//! The commands as people call them: what they print, what they write, how they exit.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// What a call printed and how it ended, with `/` between the parts of paths on every system.
#[derive(Debug)]
pub struct Call {
    pub code: Option<i32>,
    pub stdout: String,
    pub stderr: String,
}

/// Runs the programme in `folder`.
pub fn call(folder: &Path, arguments: &[&str]) -> Call {
    call_with(folder, arguments, "")
}

/// The same with a text on standard input.
pub fn call_with(folder: &Path, arguments: &[&str], input: &str) -> Call {
    call_in(folder, arguments, input.as_bytes(), &[])
}

/// The same with any bytes on standard input and more variables of the environment.
pub fn call_in(folder: &Path, arguments: &[&str], input: &[u8], variables: &[(&str, &str)]) -> Call {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rahnamo"));
    command
        .args(arguments)
        .current_dir(folder)
        .env("CI", "1")
        .env("RAHNAMO_PDF__ENGINE", "embedded")
        .env("SOURCE_DATE_EPOCH", "1763856000");
    command.env_remove("RAHNAMO_TYPST").env_remove("RAHNAMO_MESSAGE_LANG").envs(variables.iter().copied());
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    // A command that reads nothing closes the pipe.
    child.stdin.take().unwrap().write_all(input).ok();
    let output = child.wait_with_output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap().replace('\\', "/");
    Call { code: output.status.code(), stdout: text(output.stdout), stderr: text(output.stderr) }
}

fn book() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let init = call(folder.path(), &["init"]);
    assert_eq!(init.code, Some(0), "{init:?}");
    folder
}

#[test]
fn new_book_builds_without_an_error() {
    let folder = book();
    let build = call(folder.path(), &["build", "--only", "html"]);
    assert_eq!(build.code, Some(0), "{build:?}");
    assert!(build.stdout.starts_with("built 2 editions (") && build.stdout.ends_with(" in dist\n"), "{build:?}");
    assert!(folder.path().join("dist/index.html").exists());
}

#[test]
fn new_book_in_every_country_has_only_notes_of_what_is_left_to_do() {
    for country in ["KZ", "KG", "TJ", "UZ"] {
        let folder = tempfile::tempdir().unwrap();
        call(folder.path(), &["init", "book", "--country", country, "--lang", "en"]);
        let build = call(folder.path(), &["build", "book", "--only", "html"]);
        let heads = build.stderr.lines().filter(|line| ["error[", "warning[", "note["].iter().any(|word| line.starts_with(word)));
        let codes: BTreeSet<_> = heads.map(|line| &line[..line.find(' ').unwrap_or(line.len())]).collect();
        // Work that is left to do in a new book: a logo, a law to compare, translations, test questions.
        assert_eq!(codes, BTreeSet::from(["note[BR102", "note[LW204", "note[SE111", "note[TR103"]), "{build:?}");
    }
}

#[test]
fn init_never_overwrites() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("content")).unwrap();
    fs::write(folder.path().join("content/glossary.yaml"), "mine").unwrap();
    let init = call(folder.path(), &["init"]);
    assert_eq!(init.code, Some(2));
    assert!(init.stderr.starts_with("error: `content/glossary.yaml` exists already, so nothing was written\n"), "{init:?}");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn errors_publish_nothing_and_exit_with_1() {
    let folder = book();
    call(folder.path(), &["build", "--only", "html"]);
    let before = fs::read(folder.path().join("dist/index.html")).unwrap();
    fs::write(folder.path().join("content/journey/plan.ru.md"), "no front matter").unwrap();
    let build = call(folder.path(), &["build", "--only", "html"]);
    assert_eq!((build.code, build.stdout.as_str()), (Some(1), ""));
    assert!(
        build
            .stderr
            .ends_with("nothing was published, because of the errors above; the previous output in `dist` is untouched\n"),
        "{build:?}"
    );
    assert_eq!(fs::read(folder.path().join("dist/index.html")).unwrap(), before);
    assert_eq!(call(folder.path(), &["doctor"]).code, Some(1));
}

#[test]
fn errors_of_the_machine_and_of_usage_exit_with_2() {
    let folder = tempfile::tempdir().unwrap();
    let build = call(folder.path(), &["build"]);
    assert_eq!(build.code, Some(2));
    assert!(build.stderr.contains("no book here"), "{build:?}");
    assert_eq!(call(folder.path(), &["build", "--only", "paper"]).code, Some(2));
    assert_eq!(call(folder.path(), &["fly"]).code, Some(2));
}

#[test]
fn new_module_and_sessions_keep_the_book_valid() {
    let folder = book();
    for arguments in [
        &["new", "module", "first-aid"][..],
        &["new", "session", "first-aid/burns"],
        &["new", "session", "first-aid/burns", "--lang", "tg"],
    ] {
        let new = call(folder.path(), arguments);
        assert_eq!(new.code, Some(0), "{new:?}");
    }
    let module = fs::read_to_string(folder.path().join("content/first-aid/module.yaml")).unwrap();
    assert!(module.contains("\nsessions: [introduction, burns]      # in order"), "{module}");
    let translation = fs::read_to_string(folder.path().join("content/first-aid/burns.tg.md")).unwrap();
    assert!(translation.contains("\nupdated: 2025-11-23\n") && translation.contains("{#step-1 minutes=10}"), "{translation}");
    assert_eq!(call(folder.path(), &["build", "--only", "html"]).code, Some(0));
}

#[test]
fn new_refuses_what_would_break_the_book() {
    let folder = book();
    for arguments in [
        &["new", "module", "journey"][..],
        &["new", "module", "../x"],
        &["new", "session", "journey/plan"],
        &["new", "session", "nothing/plan"],
        &["new", "session", "plan"],
        &["new", "session", "journey/later", "--lang", "tg"],
        &["new", "session", "journey/plan", "--lang", "kk"],
    ] {
        let new = call(folder.path(), arguments);
        assert_eq!(new.code, Some(2), "{arguments:?} {new:?}");
        assert!(new.stderr.contains("help: "), "{new:?}");
    }
}

#[test]
fn clean_removes_the_output_only() {
    let folder = book();
    call(folder.path(), &["build", "--only", "html"]);
    assert_eq!(call(folder.path(), &["clean"]).stdout, "removed dist\n");
    assert_eq!(call(folder.path(), &["clean"]).stdout, "nothing to remove: dist\n");
    assert!(folder.path().join("content/journey/plan.ru.md").exists());
}

#[test]
fn manual_and_completions_are_printed() {
    let folder = tempfile::tempdir().unwrap();
    assert!(call(folder.path(), &["man"]).stdout.contains(".TH rahnamo"));
    assert!(call(folder.path(), &["man", "build"]).stdout.contains("dest"));
    assert_eq!(call(folder.path(), &["man", "fly"]).code, Some(2));
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        assert!(call(folder.path(), &["completions", shell]).stdout.contains("rahnamo"), "{shell}");
    }
}

#[test]
fn new_book_gets_its_packs_from_the_built_in_typesetter() {
    let folder = book();
    let build = call(folder.path(), &["build", "--country", "TJ", "--lang", "tg"]);
    assert_eq!(build.code, Some(0), "{build:?}");
    assert!(build.stdout.contains("typst"), "{build:?}");
    let packs = fs::read_dir(folder.path().join("dist/tj/tg/packs")).unwrap().count();
    assert!(packs > 0, "{build:?}");
}

#[test]
fn doctor_says_what_is_there_and_what_is_missing() {
    let folder = book();
    let doctor = call(folder.path(), &["doctor"]);
    assert_eq!(doctor.code, Some(0), "{doctor:?}");
    for word in ["typst", "Carlito", "TJ", "tg"] {
        assert!(doctor.stdout.contains(word), "{word}: {doctor:?}");
    }
}

#[test]
fn a_build_of_a_part_never_takes_the_rest_away() {
    let folder = book();
    assert_eq!(call(folder.path(), &["build"]).code, Some(0));
    for part in [&["build", "--only", "html"][..], &["build", "--lang", "tg"]] {
        let refused = call(folder.path(), part);
        assert_eq!(refused.code, Some(2), "{refused:?}");
        assert!(refused.stderr.contains("would remove") && refused.stderr.contains("-d trial"), "{refused:?}");
    }
    let elsewhere = call(folder.path(), &["build", "--only", "html", "-d", "trial"]);
    assert_eq!(elsewhere.code, Some(0), "{elsewhere:?}");
    assert_eq!(call(folder.path(), &["build", "--only", "html", "-d", "trial"]).code, Some(0), "the same part again");
}

#[test]
fn an_accepted_translation_goes_stale_where_its_source_changes_and_stays_fresh_where_that_is_minor() {
    let folder = book();
    let status = || call(folder.path(), &["translation", "status"]).stdout;
    let lock = || fs::read_to_string(folder.path().join("content/translations.lock")).unwrap();
    let written = lock();
    assert_eq!(status(), "tg: 2 up to date, 0 out of date, 0 not recorded, 0 missing\n");
    let again = call(folder.path(), &["translation", "accept", "--all"]);
    assert_eq!(again.stdout, "unchanged journey/plan tg\nunchanged journey/where-to-turn tg\n", "{again:?}");
    assert_eq!(lock(), written);
    let russian = folder.path().join("content/journey/plan.ru.md");
    let source = fs::read_to_string(&russian).unwrap();
    let change = |from: &str, to: &str| {
        let text = fs::read_to_string(&russian).unwrap();
        assert!(text.contains(from));
        fs::write(&russian, text.replace(from, to)).unwrap();
    };
    change("Сделайте копии", "Сделайте две копии");
    assert!(status().starts_with("journey/plan tg: #papers/"), "{}", status());
    let minor = call(folder.path(), &["translation", "minor", "content/journey/plan.ru.md"]);
    assert!(minor.stdout.starts_with("minor: journey/plan `#papers/1`: 1. Положите паспорт"), "{minor:?}");
    assert_eq!(status(), "tg: 2 up to date, 0 out of date, 0 not recorded, 0 missing\n");
    fs::write(&russian, &source).unwrap();
    assert!(status().contains("0 not recorded") && status().contains("1 out of date"), "{}", status());
    let accepted = call(folder.path(), &["translation", "accept", "content/journey/plan.tg.md"]);
    assert_eq!(accepted.stdout, "accepted journey/plan tg\n", "{accepted:?}");
    assert_eq!(lock(), written);
    for wrong in [
        &["translation", "accept", "journey/plans"][..],
        &["translation", "accept", "journey/plan", "ru"],
        &["translation", "accept"],
    ] {
        assert_eq!(call(folder.path(), wrong).code, Some(2), "{wrong:?}");
    }
}

#[test]
fn records_of_texts_that_are_gone_are_tidied_and_a_hurt_record_is_never_written_over() {
    let folder = book();
    let lock = folder.path().join("content/translations.lock");
    let written = fs::read_to_string(&lock).unwrap();
    fs::write(&lock, format!("{written}\n[\"journey/gone\".tg]\npassages = [\n]\n")).unwrap();
    assert_eq!(call(folder.path(), &["translation", "tidy"]).stdout, "removed journey/gone tg\n");
    assert_eq!(fs::read_to_string(&lock).unwrap(), written);
    let hurt = written.replacen("passages", "<<<<<<< HEAD\npassages", 1);
    fs::write(&lock, &hurt).unwrap();
    let accept = call(folder.path(), &["translation", "accept", "--all"]);
    assert_eq!(accept.code, Some(2), "{accept:?}");
    assert_eq!(fs::read_to_string(&lock).unwrap(), hurt);
}
