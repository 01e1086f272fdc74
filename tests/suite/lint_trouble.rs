//! What `rahnamo lint` does when something stands in its way: files that cannot be read, errors that hide others, names and
//! texts that nobody expects.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::cmd::{call, call_with};
use crate::support::book;

const LEGACY: &str = "Њуќуќ\n";

fn write(folder: &Path, path: &str, text: impl AsRef<[u8]>) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

#[test]
fn one_bad_file_does_not_stop_the_others() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "texts/a.tg.md", LEGACY);
    write(folder.path(), "texts/big.tg.md", "а".repeat(3 * 1024 * 1024));
    write(folder.path(), "texts/c.tg.md", LEGACY);
    let lint = call(folder.path(), &["lint", "--format", "short", "texts", "gone.md"]);
    assert_eq!((lint.code, lint.stdout.lines().count()), (Some(2), 2), "{lint:?}");
    for part in ["`texts/big.tg.md` has 6 MB", "cannot read `gone.md`"] {
        assert!(lint.stderr.contains(part), "{lint:?}");
    }
    let fix = call(folder.path(), &["lint", "--fix", "texts"]);
    assert!(fix.code == Some(2) && fix.stderr.starts_with("mended 2 files\n"), "{fix:?}");
    assert_eq!(fs::read_to_string(folder.path().join("texts/c.tg.md")).unwrap(), "Ҳуқуқ\n");
}

#[test]
fn a_write_protected_file_is_left_alone_and_the_others_are_mended() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "a.tg.md", LEGACY);
    write(folder.path(), "b.tg.md", LEGACY);
    let protect = |is_protected| {
        let mut permissions = fs::metadata(folder.path().join("a.tg.md")).unwrap().permissions();
        permissions.set_readonly(is_protected);
        fs::set_permissions(folder.path().join("a.tg.md"), permissions).unwrap();
    };
    protect(true);
    let fix = call(folder.path(), &["lint", "--fix", "a.tg.md", "b.tg.md"]);
    assert!(fix.code == Some(2) && fix.stderr.contains("`a.tg.md` is write-protected"), "{fix:?}");
    assert!(fix.stderr.starts_with("mended 1 file\n"), "{fix:?}");
    assert_eq!(fs::read_to_string(folder.path().join("a.tg.md")).unwrap(), LEGACY);
    assert_eq!(fs::read_to_string(folder.path().join("b.tg.md")).unwrap(), "Ҳуқуқ\n");
    protect(false);
}

/// A session with an error, and a comment that allows what is not there.
const FAULTY: &str = "-- content/legal/documents.tg.md --\n---\ntitle: Ҳуҷҷатҳо\nupdated: 2026-11-02\n---\n\n<!-- rahnamo: allow local-phone -- the sample -->\n\n## Шиноснома {#passport minutes=10}\n\nЊуќуќи шумо.\n";

#[test]
fn an_error_hides_no_stale_comment_and_what_it_hides_is_told() {
    let root = book(FAULTY);
    let human = call(root.path(), &["lint"]);
    assert!(human.code == Some(1) && human.stdout.contains("ST131"), "{human:?}");
    assert!(human.stdout.ends_with("\npages and packs were not checked: mend the errors above first\n"), "{human:?}");
    let build = call(root.path(), &["build", "--only", "html"]);
    assert!(build.stderr.contains("\npages were not checked: mend the errors above first\nnothing was published"), "{build:?}");
    let sources = call(root.path(), &["lint", "--sources"]);
    assert!(!sources.stdout.contains("not checked"), "nobody asked for more: {sources:?}");
    let json = |arguments: &[&str]| -> Value {
        serde_json::from_str(&call(root.path(), &[&["lint", "--format", "json"], arguments].concat()).stdout).unwrap()
    };
    assert_eq!(json(&[])["unchecked"], serde_json::json!(["pages", "packs"]));
    assert_eq!(json(&["--statistics"])["unchecked"], serde_json::json!(["pages", "packs"]));
    assert_eq!(json(&["--sources"])["unchecked"], serde_json::json!([]));
    let sarif = call(root.path(), &["lint", "--format", "sarif"]).stdout;
    for part in
        ["\"executionSuccessful\": true", "\"toolExecutionNotifications\"", "\"text\": \"pages and packs were not checked"]
    {
        assert!(sarif.contains(part), "{part}: {sarif}");
    }
    let short = call(root.path(), &["lint", "--format", "short"]);
    assert!(short.stderr.ends_with("mend the errors above first\n") && !short.stdout.contains("not checked"), "{short:?}");
    let github = call(root.path(), &["lint", "--format", "github"]).stdout;
    assert!(
        github.ends_with("\n::notice title=rahnamo::pages and packs were not checked: mend the errors above first\n"),
        "{github}"
    );
    let junit = call(root.path(), &["lint", "--format", "junit"]).stdout;
    assert!(junit.contains(r#"<testcase name="not checked">"#) && junit.contains("pages and packs were not checked"), "{junit}");
}

#[test]
fn a_comment_about_what_could_not_be_read_is_not_called_stale() {
    let root = book(&format!("{FAULTY}-- content/legal/arrival.ru.md --\n---\ntitle: [\n---\n\nТекст.\n"));
    let lint = call(root.path(), &["lint"]);
    assert!(lint.code == Some(1) && !lint.stdout.contains("ST131"), "{lint:?}");
    assert!(lint.stdout.contains("pages, packs and stale `allow` comments were not checked"), "{lint:?}");
}

#[test]
fn a_pattern_for_no_file_is_told_where_it_stands() {
    let base = crate::txtar::base()["book.toml"].clone();
    let told = |pattern: &str, arguments: &[&str]| {
        let root = book(&format!("-- book.toml --\n{base}\n[lint.paths.\"{pattern}\"]\nGL4 = \"off\"\n"));
        let lint = call(root.path(), &[&["lint", "--format", "short"], arguments].concat());
        lint.stdout
            .lines()
            .any(|line| line.starts_with("book.toml:") && line.contains("warning[ST134]") && line.contains(pattern))
    };
    assert!(told("content/leagl/*.md", &["--sources"]));
    assert!(told("content/legal/*.uz.md", &["--sources"]));
    assert!(!told("content/legal/*.md", &["--sources"]));
    assert!(!told("themes/**", &["--sources"]), "the theme is part of the book");
    assert!(told("tj/uz/**", &[]), "there is no such edition");
    assert!(!told("tj/tg/**", &[]), "pages have paths too");
    assert!(!told("tj/uz/**", &["--sources"]), "nobody made any page");
    assert!(!told("tj/ru/**", &["--lang", "tg"]), "that edition was not made");
}

#[test]
fn one_huge_word_makes_no_huge_report() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "a.tg.md", format!("Матн {}Њуќуќ{} охир.\n", "а".repeat(200_000), "\u{f0b7}".repeat(200_000)));
    for format in ["human", "short", "github"] {
        let lint = call(folder.path(), &["lint", "--format", format, "a.tg.md"]);
        assert!(lint.stdout.contains("GL"), "{lint:?}");
        assert!(lint.stdout.lines().all(|line| line.chars().count() < 1500), "{format}: {}", lint.stdout.len());
        assert!(!lint.stdout.contains('\u{f0b7}'), "letters of one font are spelled out");
    }
}

#[test]
fn odd_files_and_names_are_treated_or_told() {
    let folder = tempfile::tempdir().unwrap();
    let names = ["-n.tg.md", "ҳуқуқ ва қонун.tg.md", "a'b\"c.tg.md", "a;b&c.tg.md", "CRLF.TG.MD", "x.tg.markdown"];
    for name in names {
        write(folder.path(), &format!("texts/{name}"), "Њуќуќ\r\nва ќонун\r\n");
    }
    write(folder.path(), "texts/empty.tg.md", "");
    write(folder.path(), "texts/nothing.pdf", "");
    write(folder.path(), "texts/folder.md/inner.tg.md", LEGACY);
    for format in ["human", "short", "json", "sarif", "github", "junit"] {
        let lint = call(folder.path(), &["lint", "--format", format, "--lang", "tg", "texts"]);
        assert!(lint.code == Some(1) && lint.stdout.contains("inner.tg.md"), "{format}: {lint:?}");
        assert!(lint.stdout.contains("ST133"), "an empty PDF is told: {format}: {lint:?}");
    }
    let mended = call(folder.path(), &["lint", "--fix", "--lang", "tg", "texts"]);
    assert!(mended.stderr.contains("mended 7 files"), "{mended:?}");
    assert_eq!(fs::read_to_string(folder.path().join("texts/CRLF.TG.MD")).unwrap(), "Ҳуқуқ\r\nва қонун\r\n");
}

#[test]
fn a_report_that_nobody_reads_to_its_end_is_no_error() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "a.tg.md", "Њуќуќ\n\n".repeat(20_000));
    for format in ["human", "short", "json", "sarif", "github", "junit"] {
        let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_rahnamo"))
            .args(["lint", "--format", format, "a.tg.md"])
            .current_dir(folder.path())
            .stdout(std::process::Stdio::piped())
            .stderr(std::process::Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(1), &b""[..]), "{format}");
    }
}

#[test]
fn a_book_may_be_named_by_its_file_and_one_that_is_no_text_has_one_fault() {
    let root = book("");
    for name in ["book.toml", "./book.toml"] {
        let lint = call(root.path(), &["lint", "--sources", name]);
        assert_eq!(lint.code, Some(0), "{lint:?}");
    }
    write(root.path(), "book.toml", b"[book]\ntitle = \"\xcf\xf0\"\n");
    let lint = call(root.path(), &["lint", "--format", "short"]);
    assert_eq!((lint.code, lint.stdout.lines().count()), (Some(1), 1), "{lint:?}");
}

#[test]
fn an_empty_text_is_a_clean_one() {
    let folder = tempfile::tempdir().unwrap();
    let lint = call_with(folder.path(), &["lint", "-"], "");
    assert_eq!((lint.code, lint.stdout.as_str()), (Some(0), ""), "{lint:?}");
}
