//! Flags of `rahnamo lint` that mean nothing together: none is ignored in silence, and what is said comes in the language asked
//! for.

use std::fs;
use std::path::Path;

use crate::cmd::{call, call_in};
use crate::support;

/// A folder with a text, two PDFs, a book, and a file that is nothing of this.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let pdf = support::typst("= Ҳуқуқ");
    fs::write(folder.path().join("a.md"), "Њуќуќ\n").unwrap();
    fs::write(folder.path().join("a.pdf"), &pdf).unwrap();
    fs::write(folder.path().join("b.pdf"), &pdf).unwrap();
    fs::write(folder.path().join("a.docx"), "x").unwrap();
    fs::create_dir(folder.path().join("empty")).unwrap();
    let book = folder.path().join("book");
    crate::txtar::write(&crate::txtar::base(), &book);
    folder
}

/// Each with a piece of what is said of it.
const SLIPS: &[(&[&str], &str)] = &[
    (&["a.md", "--product", "leaflet"], "`--product` is about PDFs"),
    (&["a.md", "--profile", "ext-2010"], "`--profile` is about PDFs"),
    (&["a.md", "--book", "book"], "`--book` is about PDFs"),
    (&["a.md", "--annotate", "x.pdf"], "marks one PDF"),
    (&["a.pdf", "b.pdf", "--annotate", "x.pdf"], "marks one PDF"),
    (&["a.pdf", "--annotate", "-"], "`-` is none"),
    (&["-", "--annotate", "x.pdf"], "cannot mark a PDF from standard input"),
    (&["a.pdf", "--annotate", "a.pdf"], "would write over"),
    (&["a.pdf", "--annotate", "b.pdf"], "is no copy that rahnamo marked"),
    (&["a.md", "--release"], "`--release` is about a book"),
    (&["a.md", "--sources"], "`--sources` is about a book"),
    (&["a.md", "--as-of", "2027-01-01"], "`--as-of` is about a book"),
    (&["a.md", "--country", "TJ"], "`--country` chooses"),
    (&["a.pdf", "--country", "TJ"], "name the book of a PDF with `--book`"),
    (&["a.pdf", "--fix"], "`--fix` mends texts"),
    (&["a.pdf", "b.pdf", "--diff"], "`--diff` mends texts"),
    (&["a.md", "--diff", "--max-warnings", "0"], "leave `--max-warnings` away"),
    (&["a.md", "--diff", "--format", "json"], "leave `--format` away"),
    (&["a.md", "--statistics", "--format", "sarif"], "`--statistics` has a table"),
    (&["-", "--fix", "--format", "json"], "leave `--format` away"),
    (&["-", "--product", "leaflet"], "`--product` is about PDFs"),
    (&["-", "a.md"], "`-` alone"),
    (&["book", "a.md"], "is a book, and other paths"),
    (&["book", "--product", "leaflet"], "a book is checked here"),
    (&["book", "--annotate", "x.pdf"], "a book is checked here"),
    (&["book", "--country", "GB"], "no edition for the country `GB`"),
    (&["book", "--lang", "kk"], "no language `kk`"),
    (&["a.md", "--lang", "kz"], "did you mean `kk`?"),
    (&["a.md", "--lang", "uzbek"], "did you mean `uz` or `uz-Cyrl`?"),
    (&["a.docx"], "neither a book nor a text nor a PDF"),
    (&["empty"], "no text and no PDF in the folder"),
    (&["nowhere"], "no file or folder `nowhere`"),
    (&["nowhere.md"], "cannot read `nowhere.md`"),
    (&[], "no book here"),
];

#[test]
fn every_slip_is_told_and_nothing_is_done() {
    let folder = folder();
    for (arguments, said) in SLIPS {
        let slip = call(folder.path(), &[&["lint"], *arguments].concat());
        assert_eq!((slip.code, slip.stdout.as_str()), (Some(2), ""), "{arguments:?}: {slip:?}");
        assert!(slip.stderr.contains(said), "{arguments:?}: {slip:?}");
        assert!(arguments == &["nowhere.md"] || slip.stderr.contains("help: "), "{arguments:?} says what to do: {slip:?}");
    }
    assert_eq!(fs::read_to_string(folder.path().join("a.md")).unwrap(), "Њуќуќ\n");
    assert!(!folder.path().join("x.pdf").exists() && !folder.path().join("-").exists());
}

#[test]
fn every_slip_is_told_in_russian_too() {
    let folder = folder();
    for (arguments, _) in SLIPS {
        let slip = call_in(folder.path(), &[&["lint"], *arguments].concat(), b"", &[("RAHNAMO_MESSAGE_LANG", "ru")]);
        assert_eq!(english_words(&slip.stderr), Vec::<&str>::new(), "{arguments:?}: {slip:?}");
    }
}

/// English words outside of names: those in backticks, in capitals, and those of the tool itself.
fn english_words(said: &str) -> Vec<&str> {
    let outside = said.split('`').step_by(2).flat_map(|part| part.split(|letter: char| !letter.is_alphabetic()));
    let words = outside.filter(|word| word.len() > 3 && word.bytes().all(|byte| byte.is_ascii_lowercase()));
    words.filter(|word| !["rahnamo", "book", "toml", "latn", "cyrl"].contains(word)).collect()
}

#[test]
fn what_is_said_beside_reports_is_russian_too() {
    let folder = folder();
    let said = |arguments: &[&str], input: &str| {
        call_in(folder.path(), &[arguments, &["--message-lang", "ru"]].concat(), input.as_bytes(), &[]).stderr
    };
    let tajik = "Ин қонун дар бораи ҳуқуқи муҳоҷирон аст ва барои ҳамаи онҳо дар кишвар амал мекунад.";
    assert!(said(&["lint", "-"], tajik).starts_with("язык текста, похоже, tg ("), "{}", said(&["lint", "-"], tajik));
    assert!(
        said(&["lint", "-"], "123").starts_with("язык текста не удалось определить (слишком мало"),
        "{}",
        said(&["lint", "-"], "123")
    );
    assert_eq!(said(&["lint", "--lang", "tg", "--fix", "a.md"], ""), "исправлен 1 файл\n");
    fs::write(folder.path().join("book/content/legal/arrival.ru.md"), "Текст без шапки.\n").unwrap();
    let build = said(&["build", "book"], "");
    assert!(build.contains("\nничего не опубликовано из-за ошибок"), "{build}");
    assert_eq!(english_words(build.lines().last().unwrap()), Vec::<&str>::new());
}

#[test]
fn a_variable_set_to_nothing_is_not_set() {
    let folder = folder();
    let nothing = [("RAHNAMO_MESSAGE_LANG", ""), ("RAHNAMO_TYPST", ""), ("SOURCE_DATE_EPOCH", ""), ("RAHNAMO_BOOK__TITLE", "")];
    let text = call_in(folder.path(), &["lint", "--lang", "tg", "a.md"], b"", &nothing);
    assert!(text.code == Some(1) && text.stdout.starts_with("error[GL101"), "{text:?}");
    let book = call_in(folder.path(), &["lint", "book", "--sources"], b"", &nothing);
    assert_eq!(book.code, Some(0), "{book:?}");
    let wrong = call_in(folder.path(), &["lint", "a.md"], b"", &[("RAHNAMO_MESSAGE_LANG", "tg")]);
    assert_eq!(wrong.code, Some(2), "a language that is not there is told: {wrong:?}");
}

#[test]
fn a_pdf_may_come_through_standard_input() {
    let folder = folder();
    let pdf = fs::read(folder.path().join("a.pdf")).unwrap();
    let lint =
        |more: &[&str]| call_in(folder.path(), &[&["lint", "-", "--lang", "tg", "--format", "short"], more].concat(), &pdf, &[]);
    let run = lint(&["--product", "leaflet"]);
    assert!(run.code == Some(1) && run.stdout.contains("-:1:1: error[BR103]"), "{run:?}");
    let fix = call_in(folder.path(), &["lint", "-", "--fix"], &pdf, &[]);
    assert!(fix.code == Some(2) && fix.stderr.contains("`--fix` mends texts"), "{fix:?}");
}

#[test]
fn a_marked_copy_may_be_made_again() {
    let folder = folder();
    let mark =
        |target: &str| call(folder.path(), &["lint", "a.pdf", "--lang", "tg", "--product", "leaflet", "--annotate", target]);
    let pages = |path: &Path| fs::read(path).unwrap();
    assert_eq!(mark("marked.pdf").code, Some(1));
    let first = pages(&folder.path().join("marked.pdf"));
    let again = mark("marked.pdf");
    assert!(again.code == Some(1) && again.stderr.contains("wrote `marked.pdf`"), "{again:?}");
    assert_eq!(pages(&folder.path().join("marked.pdf")), first);
    fs::write(folder.path().join("notes.txt"), "RahnamoMarked").unwrap();
    assert_eq!(mark("notes.txt").code, Some(2), "not every file with the word in it is a copy");
}
