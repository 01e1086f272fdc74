//! Editions: what is published, what an update holds, what `verify` sees, and what is left when something goes wrong.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use rahnamo::check::levels::Purpose;
use rahnamo::model::artifact::Artifact;
use rahnamo::model::config::{EngineChoice, PdfConfig};
use rahnamo::model::date;
use rahnamo::model::error::Error;
use rahnamo::model::excuse::{Excuse, Excuses};
use rahnamo::progress::Silent;
use rahnamo::publish::destination::Tenant;
use rahnamo::publish::disk::{Disk, Fault, Faults};
use rahnamo::publish::tree::Tree;
use rahnamo::publish::{self, Destination, sums};
use rahnamo::release::key::{self, NewKey, Protection, Signer};
use rahnamo::release::number::Number;
use rahnamo::release::record::{Identity, Record};
use rahnamo::release::verify::{self, Verified};
use rahnamo::release::{self, Assembled, Order, Previous};
use rahnamo::render::pdf::engine;
use rahnamo::{BuildOptions, Output};

use crate::support;

/// One key for all tests.
fn keys() -> &'static NewKey {
    static KEYS: OnceLock<NewKey> = OnceLock::new();
    KEYS.get_or_init(|| key::generate(Protection::None).expect("a key can be made"))
}

/// The base book, one country in one language, and no packs: quick to make.
const SMALL: &str = "\
-- book.toml --
[book]
title = \"Пробная книга\"
language = \"ru\"
edition = \"1\"
[languages.ru]
name = \"Русский\"
[languages.tg]
name = \"Тоҷикӣ\"
[countries.KZ]
name = { ru = \"Казахстан\" }
languages = [\"ru\"]
destinations = [\"RU\"]
society.name = { ru = \"Общество\" }
[countries.RU]
name = { ru = \"Россия\" }
[brand]
profile = \"ext-2010\"
project = { ru = \"Проект\" }
organisation = { ru = \"Общества\" }
-- content/legal/documents.tg.md --
(removed)
";

fn day(text: &str) -> date::Date {
    date::parse(text).expect("a day")
}

/// The edition that the book in `root` gives on a day, over the one in `out`.
fn assemble(root: &Path, out: &Path, today: &str, output: Output) -> Assembled {
    let previous = Previous::open(out).expect("the edition before is sound");
    let number = Number::next(day(today), previous.as_ref().and_then(|previous| previous.record.number()));
    let identity = Identity { number: number.expect("time goes on"), date: day(today), as_of: day(today) };
    let options = BuildOptions {
        purpose: Purpose::Release,
        excuses: Excuses(Excuse::ALL.into()),
        as_of: Some(day(today)),
        ..support::options(root, output)
    };
    let outcome = rahnamo::build(&options, &Silent).expect("the machine does its part");
    assert!(!outcome.has_errors(), "{:?}", outcome.findings);
    let engine = engine::select(&PdfConfig { engine: EngineChoice::Embedded, timeout: 60 }, None).expect("it is built in");
    let signer = Signer::read(&keys().secret, None).expect("the key can be read");
    let order = Order {
        identity: &identity,
        allowed: release::refusal::allowed(&outcome, &options.excuses, "a test"),
        previous: previous.as_ref(),
        signer: &signer,
        engine: &*engine,
    };
    release::assemble(outcome, order).expect("an edition can be made")
}

fn destination(disk: Disk, out: &Path, root: &Path) -> Result<Destination, Error> {
    Destination::on(disk, out, root, &[], Tenant::Release)
}

/// A disk on which nothing goes wrong, and nobody waits for the flush of a whole file system.
fn sound() -> Disk {
    Disk::failing(&Faults::new(u64::MAX, Fault::Once(io::ErrorKind::Other)))
}

fn put(artifacts: &[Artifact], out: &Path, root: &Path) {
    publish::publish_edition(artifacts, &destination(sound(), out, root).unwrap()).unwrap();
}

fn check(place: &Path) -> Verified {
    verify::verify(&Tree::open(place).unwrap(), Some(&keys().public), None).unwrap()
}

fn faults(verified: &Verified) -> Vec<String> {
    verified.faults.iter().map(ToString::to_string).collect()
}

/// A place with a book and the folder of its editions.
struct Place {
    book: tempfile::TempDir,
    around: tempfile::TempDir,
}

impl Place {
    fn new(case: &str) -> Self {
        Self { book: support::book(case), around: tempfile::tempdir().unwrap() }
    }

    fn out(&self) -> PathBuf {
        self.around.path().join("out")
    }

    fn publish(&self, today: &str, output: Output) -> Assembled {
        let assembled = assemble(self.book.path(), &self.out(), today, output);
        put(&assembled.artifacts, &self.out(), self.book.path());
        assembled
    }

    fn change(&self, path: &str, from: &str, to: &str) {
        let path = self.book.path().join(path);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{from} is in {text}");
        fs::write(path, text.replace(from, to)).unwrap();
    }
}

#[test]
fn an_update_holds_what_changed_and_the_archive_with_it_is_the_new_one() {
    let place = Place::new("");
    place.publish("2026-11-20", Output::Everything);
    let unpacked = place.around.path().join("stick");
    unpack(&place.out().join("archives/TJ-tg-2026-11.zip"), &unpacked);
    place.change("content/legal/documents.tg.md", "Шиносномаро назди", "Шиносномаро ҳамеша назди");
    let second = place.publish("2026-11-25", Output::Everything);
    assert_eq!(second.record.edition, "2026-11.2");
    assert_eq!(faults(&check(&place.out())), Vec::<String>::new());
    let update = place.out().join("updates/TJ-tg-2026-11_2026-11.2.zip");
    let about = ["MANIFEST.sha256", "MANIFEST.sha256.minisig", "UPDATE.txt", "edition.json"];
    let changed = [
        "feed.atom",
        "legal/documents--ru.html",
        "legal/documents.html",
        "notice.html",
        "notice.pdf",
        "packs/legal-social.pdf",
        "search-text.js",
        "search.js",
    ]
    .map(|path| format!("tj/tg/{path}"));
    let expected: Vec<String> =
        about.iter().map(|path| (*path).to_owned()).chain(changed).map(|path| format!("TJ-tg/{path}")).collect();
    assert_eq!(names(&update), expected);
    assert!(!place.out().join("updates/TJ-ru-2026-11_2026-11.2.zip").exists(), "nothing changed in Russian");
    unpack(&update, &unpacked);
    assert_eq!(faults(&check(&unpacked.join("TJ-tg"))), Vec::<String>::new());
    let whole = Tree::open(&place.out().join("archives/TJ-tg-2026-11.2.zip")).unwrap().list().unwrap().sums;
    let mut updated = Tree::open(&unpacked.join("TJ-tg")).unwrap().list().unwrap().sums;
    updated.remove("UPDATE.txt");
    assert_eq!(updated, whole);
}

#[test]
fn changes_name_blocks_packs_and_who_is_behind() {
    let place = Place::new(
        "-- content/legal/arrival.tg.md --\n---\ntitle: Омадан\nupdated: 2026-11-03\n---\n\n## Сарҳад {#border minutes=5}\n\nМақсадро гӯед.\n",
    );
    place.publish("2026-10-20", Output::Everything);
    place.change("content/legal/arrival.ru.md", "Назовите цель", "Спокойно назовите цель");
    let changes = place.publish("2026-11-01", Output::Everything).changes;
    let of = |folder: &str| changes.editions.iter().find(|edition| edition.folder == folder).unwrap();
    let russian = of("tj/ru");
    assert_eq!(russian.pages.iter().map(|page| page.path.as_str()).collect::<Vec<_>>(), ["tj/ru/legal/arrival.html"]);
    let block = &russian.pages[0].blocks[0];
    assert_eq!(block.before.as_deref(), Some("Назовите цель поездки."));
    assert_eq!(block.after.as_deref(), Some("Спокойно назовите цель поездки."));
    assert_eq!((russian.packs[0].take_out.as_slice(), russian.packs[0].put_in.as_slice()), (&[4][..], &[4][..]));
    assert_eq!(of("tj/tg").behind[0].path, "tj/tg/legal/arrival.html");
    assert!(of("tj/tg").pages.is_empty() && of("kz/ru").is_quiet());
}

#[test]
fn the_same_book_gives_the_same_edition_but_for_signatures() {
    let (one, other) = (Place::new(SMALL), Place::new(SMALL));
    let list = |place: &Place| {
        place.publish("2026-11-20", Output::Html);
        Tree::open(&place.out().join("archives/KZ-ru-2026-11.zip")).unwrap().sums().unwrap()
    };
    assert_eq!(list(&one), list(&other));
}

#[test]
fn first_notice_says_so_and_is_one_branded_sheet() {
    let place = Place::new(SMALL);
    let assembled = place.publish("2026-11-20", Output::Html);
    let find = |path: &str| &assembled.artifacts.iter().find(|artifact| artifact.path == path).unwrap().bytes;
    let page = String::from_utf8(find("kz/ru/notice.html").clone()).unwrap();
    assert!(page.contains("Это первое издание."), "{page}");
    let sheet = rahnamo::inspect::pdf::read("notice.pdf", find("kz/ru/notice.pdf")).unwrap();
    assert_eq!((sheet.pages.len(), sheet.pages[0].emblems.len()), (1, 1));
    assert!(sheet.is_tagged);
    assert_eq!(assembled.findings, [], "notices keep the rules that packs keep");
    let start = String::from_utf8(find("kz/ru/index.html").clone()).unwrap();
    assert!(start.contains("<a href=\"notice.html\">Что изменилось</a>") && start.contains("href=\"feed.atom\""), "{start}");
}

#[test]
fn a_sheet_says_what_changed_as_far_as_it_has_room() {
    let place = Place::new(SMALL);
    place.publish("2026-10-20", Output::Html);
    place.change("content/legal/arrival.ru.md", "Назовите цель", "Спокойно назовите цель");
    let words = |assembled: &Assembled| {
        let sheet = assembled.artifacts.iter().find(|artifact| artifact.path == "kz/ru/notice.pdf").unwrap();
        assert_eq!(rahnamo::inspect::pdf::read("notice.pdf", &sheet.bytes).unwrap().pages.len(), 1);
        crate::packs::text(&sheet.bytes)
    };
    let short = words(&place.publish("2026-11-01", Output::Html));
    assert!(short.contains("Было:Назовитецельпоездки.Стало:Спокойноназовитецельпоездки."), "{short}");
    let paragraph = |number: i32| format!("Абзац {number}. {}\n\n", "Говорите спокойно и правду. ".repeat(20));
    let long: Vec<String> = (0..60).map(paragraph).collect();
    place.change("content/legal/arrival.ru.md", "Спокойно назовите цель", &format!("{}Громко назовите цель", long.concat()));
    let long = words(&place.publish("2026-12-01", Output::Html));
    assert!(long.contains("Измененомест:61") && long.contains("Абзац2.") && !long.contains("Абзац4."), "{long}");
}

#[test]
fn a_session_with_the_name_of_a_page_of_the_edition_is_a_session() {
    let session = |id: &str, words: &str| {
        format!(
            "-- content/legal/{id}.ru.md --\n---\ntitle: Пример\nminutes: 5\nupdated: 2026-11-03\n---\n\n## Шаг {{#step minutes=5}}\n\n{words}\n"
        )
    };
    let place = Place::new(&format!(
        "{SMALL}-- content/legal/module.yaml --\nid: legal\ntitle: {{ru: Право}}\ncategory: legal-social\nsessions: [documents, arrival, notice, offline]\n{}{}",
        session("notice", "Старые слова."),
        session("offline", "Другие слова."),
    ));
    let first = place.publish("2026-10-20", Output::Html);
    let list = first.artifacts.iter().find(|artifact| artifact.path == "kz/ru/files.json").unwrap();
    let list = String::from_utf8_lossy(&list.bytes);
    assert!(list.contains("\"kz/ru/legal/offline.html\"") && list.contains("\"kz/ru/legal/notice.html\""), "{list}");
    place.change("content/legal/notice.ru.md", "Старые", "Новые");
    let second = assemble(place.book.path(), &place.out(), "2026-11-20", Output::Html);
    let changed: Vec<&str> = second.changes.editions[0].pages.iter().map(|page| page.path.as_str()).collect();
    assert_eq!(changed, ["kz/ru/legal/notice.html"]);
}

#[test]
fn a_notice_of_an_own_theme_is_held_to_the_rules() {
    let place = Place::new(&format!(
        "{SMALL}-- themes/default/typst/notice.typ --\n#let data = json(\"/data.json\")\n#set document(title: data.notice.title)\n#data.notice.title\n"
    ));
    let assembled = assemble(place.book.path(), &place.out(), "2026-11-20", Output::Html);
    let codes: Vec<&str> = assembled.findings.iter().map(|finding| finding.code.id).collect();
    assert!(codes.iter().any(|code| code.starts_with("BR")), "{codes:?}");
}

#[test]
fn every_meddling_is_named() {
    let place = Place::new(SMALL);
    place.publish("2026-11-20", Output::Html);
    let out = place.out();
    fs::write(out.join("kz/ru/index.html"), "other").unwrap();
    fs::remove_file(out.join("index.html")).unwrap();
    fs::write(out.join("more.html"), "").unwrap();
    assert_eq!(faults(&check(&out)), ["missing: index.html", "altered: kz/ru/index.html", "extra: more.html"]);
    let list = fs::read_to_string(out.join(sums::SUMS)).unwrap();
    fs::write(out.join(sums::SUMS), list.lines().skip(1).fold(String::new(), |list, line| list + line + "\n")).unwrap();
    assert!(faults(&check(&out)).contains(&"signature: the signature does not fit the list".to_owned()));
    fs::remove_file(out.join(sums::SIGNATURE)).unwrap();
    assert!(faults(&check(&out)).contains(&"signature: there is none".to_owned()));
}

#[test]
fn a_damaged_edition_is_not_built_upon_and_a_build_never_replaces_one() {
    let place = Place::new(SMALL);
    place.publish("2026-11-20", Output::Html);
    let refused = Destination::new(&place.out(), place.book.path(), &[]).unwrap_err().to_string();
    assert!(refused.ends_with("holds a published edition"), "{refused}");
    fs::write(place.out().join("kz/ru/index.html"), "other").unwrap();
    let refused = Previous::open(&place.out()).unwrap_err().to_string();
    assert!(refused.ends_with("altered: kz/ru/index.html"), "{refused}");
}

#[test]
fn an_older_edition_does_not_go_over_a_newer_one() {
    let place = Place::new(SMALL);
    place.publish("2026-11-20", Output::Html);
    let first = place.around.path().join("first.zip");
    fs::copy(place.out().join("archives/KZ-ru-2026-11.zip"), &first).unwrap();
    place.publish("2026-12-01", Output::Html);
    let (old, new) = (Tree::open(&first).unwrap(), Tree::open(&place.out()).unwrap());
    let verified = verify::verify(&old, Some(&keys().public), Some(&new)).unwrap();
    assert_eq!(faults(&verified), ["older: 2026-11 must not replace 2026-12"]);
    assert!(verify::verify(&new, Some(&keys().public), Some(&old)).unwrap().faults.is_empty());
}

#[test]
fn hostile_archives_are_refused_or_named() {
    let folder = tempfile::tempdir().unwrap();
    let zip = |name: &str, files: &[(&str, &[u8])]| {
        let path = folder.path().join(name);
        let mut zip = zip::ZipWriter::new(fs::File::create(&path).unwrap());
        for (name, bytes) in files {
            zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
            io::Write::write_all(&mut zip, bytes).unwrap();
        }
        zip.finish().unwrap();
        path
    };
    let list = (sums::SUMS, &b""[..]);
    let climbing = zip("climbing.zip", &[list, ("../../etc/passwd", b"x"), ("a\\b", b"x"), ("/root", b"x")]);
    let listing = Tree::open(&climbing).unwrap().list().unwrap();
    assert_eq!(listing.faults.keys().collect::<Vec<_>>(), ["../../etc/passwd", "/root", "a\\b"]);
    let twins = Tree::open(&zip("twins.zip", &[list, ("A.html", b"1"), ("a.html", b"2")])).unwrap().list().unwrap();
    assert_eq!(twins.faults.len(), 1);
    // The same name twice: the first is renamed in the bytes, because writers refuse to do it.
    let double = zip("double.zip", &[list, ("one.html", b"1"), ("two.html", b"2")]);
    let bytes = fs::read(&double).unwrap();
    let text = bytes.windows(8).enumerate().filter(|(_, name)| *name == b"two.html").map(|(at, _)| at).collect::<Vec<_>>();
    let mut bytes = bytes.clone();
    for at in text {
        bytes[at..at + 8].copy_from_slice(b"one.html");
    }
    fs::write(&double, bytes).unwrap();
    assert!(Tree::open(&double).is_err());
    fs::write(folder.path().join("cut.zip"), &fs::read(&climbing).unwrap()[..40]).unwrap();
    assert!(Tree::open(&folder.path().join("cut.zip")).is_err());
}

/// Two editions of a small book, as artifacts.
fn two_editions() -> &'static (Assembled, Assembled) {
    static EDITIONS: OnceLock<(Assembled, Assembled)> = OnceLock::new();
    EDITIONS.get_or_init(|| {
        let place = Place::new(SMALL);
        let first = place.publish("2026-11-20", Output::Html);
        place.change("content/legal/documents.ru.md", "Храните паспорт", "Всегда храните паспорт");
        (first, assemble(place.book.path(), &place.out(), "2026-12-01", Output::Html))
    })
}

/// Which edition stands at `out`; the test fails when it is a mixture, or damaged.
fn standing(out: &Path, where_from: &str) -> String {
    let verified = check(out);
    assert!(verified.faults.is_empty(), "{where_from}: {:?}", verified.faults);
    Record::read(&fs::read(out.join(sums::RECORD)).unwrap()).unwrap().edition
}

#[test]
fn whatever_fails_the_old_edition_or_the_new_one_is_whole() {
    let (first, second) = two_editions();
    let root = tempfile::tempdir().unwrap();
    let out = root.path().join("out");
    let book = root.path().join("book");
    put(&first.artifacts, &out, &book);
    let counter = Faults::new(u64::MAX, Fault::Once(io::ErrorKind::Other));
    publish::publish_edition(&second.artifacts, &destination(Disk::failing(&counter), &out, &book).unwrap()).unwrap();
    let operations = counter.done();
    let kinds = [
        Fault::Death,
        Fault::Once(io::ErrorKind::PermissionDenied),
        Fault::Once(io::ErrorKind::StorageFull),
        Fault::Lasting(io::ErrorKind::StorageFull),
        Fault::Lasting(io::ErrorKind::NotFound),
    ];
    let mut points = 0;
    let mut seen = std::collections::BTreeMap::new();
    for fault in kinds {
        for at in 1..=operations {
            points += 1;
            put(&first.artifacts, &out, &book);
            let faults = Faults::new(at, fault);
            let result = destination(Disk::failing(&faults), &out, &book)
                .and_then(|destination| publish::publish_edition(&second.artifacts, &destination));
            let case = format!("{fault:?} at {at} of {operations}");
            let edition = standing(&out, &case);
            assert!(result.is_err() || edition == "2026-12", "{case}: no error and no new edition");
            *seen.entry(edition).or_insert(0) += 1;
            put(&second.artifacts, &out, &book);
            assert_eq!(standing(&out, &case), "2026-12");
            clear_unmarked(root.path());
        }
    }
    assert!(points >= 200 && seen.len() == 2, "{points} points, {seen:?}");
    let left: Vec<_> = fs::read_dir(root.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left, ["out"]);
}

/// A death while the marker is written leaves a folder that says nobody's name; nobody clears it away, and it is in nobody's way.
fn clear_unmarked(root: &Path) {
    for entry in fs::read_dir(root).unwrap().map(Result::unwrap) {
        if entry.file_name().to_string_lossy().starts_with(".rahnamo-staging-") {
            let marker = fs::read_to_string(entry.path().join("marker.json")).unwrap_or_default();
            assert!(!marker.ends_with('}'), "a marked work folder stayed");
            fs::remove_dir_all(entry.path()).unwrap();
        }
    }
}

/// There is a moment between two renames when no edition has its name; the next run gives it back.
#[test]
fn where_folders_cannot_be_swapped_the_next_run_puts_the_old_edition_back() {
    let (first, second) = two_editions();
    let root = tempfile::tempdir().unwrap();
    let (out, book) = (root.path().join("out"), root.path().join("book"));
    put(&first.artifacts, &out, &book);
    let publish = |faults: &Arc<Faults>| {
        let destination = destination(Disk::failing(faults), &out, &book)?;
        publish::publish_edition(&second.artifacts, &destination)
    };
    let counter = Faults::without_exchange(u64::MAX, Fault::Death);
    publish(&counter).unwrap();
    let mut was_away = 0;
    for at in counter.done() / 2..=counter.done() {
        put(&first.artifacts, &out, &book);
        assert!(publish(&Faults::without_exchange(at, Fault::Death)).is_err() || standing(&out, "late death") == "2026-12");
        was_away += usize::from(!out.exists());
        publish::recover(&destination(sound(), &out, &book).unwrap()).unwrap();
        standing(&out, &format!("death at {at} of two renames"));
    }
    assert_eq!(was_away, 1, "one death is between the renames");
}

#[test]
fn a_second_publisher_waits_and_then_says_why() {
    let root = tempfile::tempdir().unwrap();
    let destination = destination(sound(), &root.path().join("out"), &root.path().join("book")).unwrap();
    let held = publish::Lock::take(&destination, std::time::Duration::ZERO).unwrap();
    let refused = publish::Lock::take(&destination, std::time::Duration::ZERO).unwrap_err().to_string();
    assert!(refused.starts_with("another `rahnamo publish` has been writing beside"), "{refused}");
    drop(held);
    publish::Lock::take(&destination, std::time::Duration::ZERO).unwrap();
}

fn names(zip: &Path) -> Vec<String> {
    let zip = zip::ZipArchive::new(fs::File::open(zip).unwrap()).unwrap();
    zip.file_names().map(|name| name.unwrap().into_owned()).collect()
}

fn unpack(zip: &Path, folder: &Path) {
    zip::ZipArchive::new(fs::File::open(zip).unwrap()).unwrap().extract(folder).unwrap();
}
