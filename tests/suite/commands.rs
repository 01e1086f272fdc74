//! The binary as people use it.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use crate::support::book;

fn rahnamo(arguments: &[&str], folder: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_rahnamo"))
        .args(arguments)
        .current_dir(folder)
        .env("RAHNAMO_PDF__ENGINE", "embedded")
        .env_remove("SOURCE_DATE_EPOCH")
        .output()
        .expect("the binary starts")
}

fn stdout(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn a_new_book_builds_at_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let init = rahnamo(&["init", "guide"], folder.path());
    assert!(init.status.success(), "{}", stderr(&init));
    let again = rahnamo(&["init", "guide"], folder.path());
    assert_eq!(again.status.code(), Some(2), "nothing is overwritten");
    let build = rahnamo(&["build", "guide"], folder.path());
    assert!(build.status.success(), "{}", stderr(&build));
    assert!(stdout(&build).starts_with("built ") && stdout(&build).lines().count() == 1, "{}", stdout(&build));
    assert!(folder.path().join("guide/dist/index.html").is_file());
    for arguments in [&["new", "module", "health"][..], &["new", "session", "health/water", "--lang", "ru"]] {
        let new = rahnamo(arguments, &folder.path().join("guide"));
        assert!(new.status.success(), "{arguments:?}: {}", stderr(&new));
    }
    let build = rahnamo(&["build", "--only", "html"], &folder.path().join("guide"));
    assert!(build.status.success(), "{}", stderr(&build));
}

#[test]
fn exit_codes_tell_content_from_machine() {
    let root = book("-- content/legal/documents.tg.md --\n---\ntitel: x\n---\n");
    let findings = rahnamo(&["build", "--only", "html"], root.path());
    assert_eq!(findings.status.code(), Some(1), "{}", stderr(&findings));
    assert!(stderr(&findings).contains("did you mean `title`?") && stderr(&findings).contains("nothing was published"));
    assert!(!root.path().join("dist").exists());
    let empty = tempfile::tempdir().expect("a folder");
    assert_eq!(rahnamo(&["build"], empty.path()).status.code(), Some(2));
    assert_eq!(rahnamo(&["build", "--lang", "xx"], book("").path()).status.code(), Some(2));
}

#[test]
fn only_our_own_output_is_replaced_or_removed() {
    let root = book("");
    fs::create_dir(root.path().join("dist")).expect("made");
    fs::write(root.path().join("dist/letter.txt"), "mine").expect("written");
    for command in ["build", "clean"] {
        let refused = rahnamo(&[command], root.path());
        assert_eq!(refused.status.code(), Some(2), "{command}: {}", stderr(&refused));
    }
    assert_eq!(fs::read_to_string(root.path().join("dist/letter.txt")).expect("still there"), "mine");
    fs::remove_dir_all(root.path().join("dist")).expect("removed");
    assert!(rahnamo(&["build", "--only", "html"], root.path()).status.success());
    assert!(rahnamo(&["clean"], root.path()).status.success());
    assert!(!root.path().join("dist").exists());
}

#[test]
fn completions_and_manual_are_printed() {
    let folder = tempfile::tempdir().expect("a folder");
    for shell in ["bash", "zsh", "fish", "powershell"] {
        assert!(stdout(&rahnamo(&["completions", shell], folder.path())).contains("rahnamo"), "{shell}");
    }
    assert!(stdout(&rahnamo(&["man"], folder.path())).contains(".TH rahnamo"));
}

#[test]
fn doctor_says_what_is_there_and_what_is_missing() {
    let root = book("");
    let output = rahnamo(&["doctor"], root.path());
    let text = stdout(&output);
    assert!(output.status.success(), "{text}");
    for word in ["typst", "Carlito", "TJ", "tg"] {
        assert!(text.contains(word), "{word} is reported: {text}");
    }
}
