//! `rahnamo pack`: lists, single packs, and the order for the print shop, as people call them.

use std::fs;

use rahnamo::inspect::pdf;
use tempfile::TempDir;

use crate::cmd::call;
use crate::support::book;

/// The base book where Tajikistan knows what a sheet costs, and the pack how many copies are wanted.
fn priced() -> TempDir {
    let root = book("");
    let path = root.path().join("book.toml");
    let text = fs::read_to_string(&path).unwrap();
    let text = text.replace("[countries.TJ]\n", "[countries.TJ]\nprint = { currency = \"TJS\", a4 = 0.45 }\n");
    fs::write(path, text.replacen("[[pack]]\n", "[[pack]]\ncopies = 150\n", 1)).unwrap();
    root
}

/// Rows of `pack order --format csv` as columns by name.
fn order(root: &TempDir, arguments: &[&str]) -> Vec<Vec<(String, String)>> {
    let called = call(root.path(), &[&["pack", "order", "--format", "csv"], arguments].concat());
    assert_eq!(called.code, Some(0), "{called:?}");
    let mut lines = called.stdout.lines().map(|line| line.split(',').map(str::to_owned).collect::<Vec<_>>());
    let header = lines.next().unwrap();
    lines.map(|cells| header.iter().cloned().zip(cells).collect()).collect()
}

fn cell<'a>(row: &'a [(String, String)], name: &str) -> &'a str {
    &row.iter().find(|(column, _)| column == name).unwrap().1
}

#[test]
fn packs_are_listed_with_their_editions() {
    let root = book("");
    let list = call(root.path(), &["pack", "list"]);
    assert_eq!(list.code, Some(0), "{list:?}");
    for words in ["legal-social", "handout", "A4", "KZ/ru, TJ/tg, TJ/ru"] {
        assert!(list.stdout.contains(words), "{words} in {list:?}");
    }
    let json = call(root.path(), &["pack", "list", "--country", "TJ", "--format", "json"]);
    let packs: serde_json::Value = serde_json::from_str(&json.stdout).unwrap();
    assert_eq!(packs[0]["editions"], serde_json::json!(["TJ/tg", "TJ/ru"]));
}

#[test]
fn a_single_pack_is_made_and_nothing_else_touched() {
    let root = book("");
    let out = root.path().join("out");
    fs::create_dir(&out).unwrap();
    fs::write(out.join("letter.txt"), "mine").unwrap();
    fs::write(out.join("tj-tg-legal-social.pdf"), "old").unwrap();
    let made = call(root.path(), &["pack", "build", "legal-social", "--lang", "tg", "-d", "out"]);
    assert_eq!(made.code, Some(0), "{made:?}");
    assert_eq!(made.stdout, "out/tj-tg-legal-social.pdf\n");
    let mut names: Vec<_> = fs::read_dir(&out).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, ["letter.txt", "tj-tg-legal-social.pdf"]);
    assert!(fs::read(out.join("tj-tg-legal-social.pdf")).unwrap().starts_with(b"%PDF"));
    assert!(!root.path().join("dist").exists());
}

#[test]
fn packs_for_one_ink_lie_beside_the_coloured_ones_with_their_sheets() {
    let root = book("");
    let path = root.path().join("book.toml");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, format!("{text}\n[[pack]]\nid = \"card\"\nkind = \"pocket\"\n")).unwrap();
    let build = |more: &[&str]| {
        let made = call(root.path(), &[&["pack", "build", "card", "--lang", "tg", "-d", "out"], more].concat());
        assert_eq!(made.code, Some(0), "{made:?}");
        made.stdout
    };
    assert_eq!(build(&[]), "out/tj-tg-card.pdf\nout/tj-tg-card-a4.pdf\n");
    let coloured = fs::read(root.path().join("out/tj-tg-card.pdf")).unwrap();
    assert_eq!(build(&["--bw"]), "out/tj-tg-card-bw.pdf\nout/tj-tg-card-a4-bw.pdf\n");
    assert_eq!(fs::read(root.path().join("out/tj-tg-card.pdf")).unwrap(), coloured, "it is not touched");
    let emblems = |name: &str| {
        let document = pdf::read(name, &fs::read(root.path().join(name)).unwrap()).unwrap();
        document.pages.into_iter().flat_map(|page| page.emblems).map(|emblem| emblem.is_outline).collect::<Vec<_>>()
    };
    assert_eq!((emblems("out/tj-tg-card.pdf"), emblems("out/tj-tg-card-bw.pdf")), (vec![false], vec![true]));
    assert_eq!(emblems("out/tj-tg-card-a4-bw.pdf"), [true; 8]);
}

#[test]
fn a_pack_of_a_broken_book_is_not_made() {
    let root = book("-- content/legal/documents.ru.md --\n---\ntitle: [\n---\n");
    let made = call(root.path(), &["pack", "build", "legal-social", "-d", "out"]);
    assert_eq!((made.code, made.stdout.as_str()), (Some(1), ""), "{made:?}");
    assert!(!root.path().join("out").exists());
}

#[test]
fn a_pack_that_is_not_there_is_told_with_the_nearest() {
    let root = book("");
    for arguments in [&["pack", "build", "legal-socal"][..], &["pack", "order", "--copies", "legal-socal=3"]] {
        let called = call(root.path(), arguments);
        assert_eq!(called.code, Some(2), "{called:?}");
        assert!(called.stderr.contains("no pack `legal-socal`") && called.stderr.contains("`legal-social`"), "{called:?}");
    }
}

#[test]
fn an_order_counts_sheets_and_money() {
    let root = priced();
    for row in order(&root, &["--country", "TJ"]) {
        let number = |name| cell(&row, name).parse::<u64>().unwrap();
        assert_eq!((cell(&row, "sides"), cell(&row, "paper"), cell(&row, "currency")), ("2", "a4", "TJS"));
        assert_eq!(number("sheets_per_copy"), number("pages").div_ceil(2));
        assert_eq!((number("copies"), number("sheets")), (150, 150 * number("sheets_per_copy")));
        let hundredths = 45 * number("sheets");
        assert_eq!(cell(&row, "cost"), format!("{}.{:02}", hundredths / 100, hundredths % 100));
    }
    let rows = order(&root, &["--country", "KZ", "--copies", "20,legal-social=7"]);
    assert_eq!((rows.len(), cell(&rows[0], "copies"), cell(&rows[0], "cost")), (1, "7", ""));
}

#[test]
fn what_an_order_cannot_mean_is_told_before_packs_are_made() {
    let root = book("");
    for (arguments, said) in [
        (&["--copies", "20,30"][..], "two numbers for all packs"),
        (&["--copies", "legal-social=2,legal-social=3"], "two numbers for `legal-social`"),
        (&["--words", "xx"], "no language `xx`"),
        (&["--format", "pdf"], "about one country"),
    ] {
        // Who comes as far as the packs hears about typst instead.
        let called = call(root.path(), &[&["pack", "order", "--typst", "nowhere"], arguments].concat());
        assert_eq!(called.code, Some(2), "{called:?}");
        assert!(called.stderr.contains(said), "{called:?}");
    }
}

#[test]
fn an_order_is_a_sheet_of_one_country() {
    let root = priced();
    let both = call(root.path(), &["pack", "order", "--format", "pdf", "-o", "order.pdf"]);
    assert_eq!(both.code, Some(2), "{both:?}");
    assert!(both.stderr.contains("--country TJ"), "{both:?}");
    let one = call(root.path(), &["pack", "order", "--country", "TJ", "--format", "pdf", "-o", "order.pdf"]);
    assert_eq!(one.code, Some(0), "{one:?}");
    let bytes = fs::read(root.path().join("order.pdf")).unwrap();
    let document = rahnamo::inspect::pdf::read("order.pdf", &bytes).unwrap();
    let text: String = document.pages.iter().flat_map(|page| &page.runs).map(|run| run.text.as_str()).collect();
    for words in ["Заказнапечать", "Таджикистан", "TJS", "150"] {
        assert!(text.replace(char::is_whitespace, "").contains(words), "{words} in {text}");
    }
}

#[test]
fn prices_that_are_no_numbers_are_findings() {
    let root = book("");
    let path = root.path().join("book.toml");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replace("[countries.TJ]\n", "[countries.TJ]\nprint = { a4 = \"cheap\" }\n")).unwrap();
    let list = call(root.path(), &["pack", "list"]);
    assert_eq!(list.code, Some(1), "{list:?}");
    assert!(list.stderr.contains("a number such as 0.5") && list.stderr.contains("currency"), "{list:?}");
}
