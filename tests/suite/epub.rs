//! EPUB books, opened with the ZIP and XML crates: a reader sees files, not what we meant. And the list of Kolibri apps.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};

use quick_xml::events::Event;
use quick_xml::{Reader, XmlVersion};
use rahnamo::model::artifact::Artifact;
use rahnamo::render::share::kolibri;
use rahnamo::{Outcome, Output};
use zip::{CompressionMethod, ZipArchive};

use crate::support::{book, build, bytes};
use crate::txtar;

/// The base book with books and without packs, which take long to set; `case` over it.
fn made(case: &str) -> Outcome {
    let config = &txtar::base()["book.toml"];
    let (head, rest) = config.split_once("[[pack]]").expect("the base book has a pack");
    let (_, rest) = rest.split_once("[brand]").expect("the base book has a brand");
    let root = book(&format!("-- book.toml --\n{head}[share]\nfiles = [\"epub\"]\n\n[brand]{rest}{case}"));
    build(root.path(), Output::Everything)
}

/// The same, without faults.
fn with_books(case: &str) -> Outcome {
    let outcome = made(case);
    assert!(!outcome.has_errors(), "{:#?}", outcome.findings);
    outcome
}

/// Files of the book for Tajikistan in Tajik.
fn files(outcome: &Outcome) -> BTreeMap<String, String> {
    let mut zip = ZipArchive::new(Cursor::new(bytes(outcome, "tj/tg/share/TJ-tg.epub"))).expect("it is a ZIP");
    let count = zip.len();
    let read = |index| {
        let mut file = zip.by_index(index).expect("a file can be read");
        let mut text = Vec::new();
        file.read_to_end(&mut text).expect("a file can be unpacked");
        (String::from_utf8_lossy(file.name_raw()).into_owned(), String::from_utf8_lossy(&text).into_owned())
    };
    (0..count).map(read).collect()
}

/// Values of `attribute` of all elements `name`, in order; the file must be well-formed.
fn values(xml: &str, name: &str, attribute: &str) -> Vec<String> {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().check_end_names = true;
    let mut found = Vec::new();
    let (mut depth, mut has_doctype) = (0, false);
    loop {
        match reader.read_event().unwrap_or_else(|error| panic!("{error} in {xml}")) {
            Event::Eof => break,
            Event::DocType(_) => has_doctype = true,
            Event::End(_) => depth -= 1,
            event @ (Event::Start(_) | Event::Empty(_)) => {
                let (Event::Start(start) | Event::Empty(start)) = &event else { continue };
                depth += i32::from(matches!(event, Event::Start(_)));
                let mut attributes = start.attributes().map(|attribute| attribute.expect("an attribute is well-formed"));
                let value = attributes.find(|one| one.key.as_ref() == attribute.as_bytes());
                if start.name().as_ref() == name.as_bytes() {
                    found.extend(
                        value.map(|value| value.normalized_value(XmlVersion::Explicit1_0).expect("it can be read").into_owned()),
                    );
                }
            }
            _ => {}
        }
    }
    assert!(depth == 0 && (has_doctype || !xml.contains("<html")), "{xml}");
    found
}

fn chapters(files: &BTreeMap<String, String>) -> impl Iterator<Item = (&str, &str)> {
    files.iter().filter(|(name, _)| name.ends_with(".xhtml")).map(|(name, text)| (name.as_str(), text.as_str()))
}

#[test]
fn the_type_comes_first_and_is_not_compressed() {
    let outcome = with_books("");
    let mut zip = ZipArchive::new(Cursor::new(bytes(&outcome, "tj/tg/share/TJ-tg.epub"))).expect("it is a ZIP");
    let first = zip.by_index(0).expect("it has files");
    assert_eq!((first.name_raw(), first.compression()), (&b"mimetype"[..], CompressionMethod::Stored));
    // Programs look for the words at this place without opening the archive.
    assert_eq!(&bytes(&outcome, "tj/tg/share/TJ-tg.epub")[30..58], b"mimetypeapplication/epub+zip");
}

#[test]
fn the_package_names_every_file_and_the_order_of_reading() {
    let files = files(&with_books(""));
    let package = &files["EPUB/package.opf"];
    let named: BTreeSet<String> = values(package, "item", "href").into_iter().map(|href| format!("EPUB/{href}")).collect();
    let there: BTreeSet<String> =
        files.keys().filter(|name| name.starts_with("EPUB/") && *name != "EPUB/package.opf").cloned().collect();
    assert_eq!(named, there);
    let (ids, hrefs) = (values(package, "item", "id"), values(package, "item", "href"));
    let place = |id: &String| ids.iter().position(|known| known == id).map(|at| hrefs[at].as_str());
    let order: Vec<_> = values(package, "itemref", "idref").iter().filter_map(place).collect();
    let expected = [
        "cover.xhtml",
        "index.xhtml",
        "contents.xhtml",
        "legal/index.xhtml",
        "legal/documents.xhtml",
        "legal/arrival.xhtml",
        "centres.xhtml",
        "glossary.xhtml",
        "disclaimer.xhtml",
    ];
    assert_eq!(order, expected);
    assert_eq!(values(package, "item", "properties"), ["nav"]);
    assert!(package.contains("<meta property=\"dcterms:modified\">2026-11-03T00:00:00Z</meta>"), "{package}");
    assert!(package.contains("<dc:language>tg</dc:language>") && package.contains("urn:uuid:"), "{package}");
}

#[test]
fn every_link_finds_its_place_in_the_book() {
    let case = "-- content/legal/documents.tg.md --\n---\ntitle: Ҳуҷҷатҳо\nupdated: 2026-11-02\n---\n\n[a](arrival.md#border)\n";
    let files = files(&with_books(case));
    let mut links = 0;
    for (name, text) in chapters(&files) {
        for href in values(text, "a", "href").into_iter().filter(|href| !href.contains(':')) {
            let (path, anchor) = href.split_once('#').unwrap_or((&href, ""));
            let target =
                if path.is_empty() { name.to_owned() } else { rahnamo::model::path::join(name, path).expect("it stays inside") };
            let target = files.get(&target).unwrap_or_else(|| panic!("{name} leads to {href}"));
            assert!(anchor.is_empty() || target.contains(&format!("id=\"{anchor}\"")), "{name} leads to {href}");
            links += 1;
        }
    }
    assert!(links > 10, "{links}");
    assert!(files["EPUB/legal/documents.xhtml"].contains("href=\"arrival.xhtml#border\""));
}

#[test]
fn every_chapter_is_xml_whatever_the_text_says() {
    let files = files(&with_books(crate::hostile::HOSTILE));
    for (name, text) in chapters(&files) {
        assert_eq!(values(text, "html", "xmlns"), ["http://www.w3.org/1999/xhtml"], "{name}");
        assert!(values(text, "script", "src").is_empty() && !text.contains("<script") && !text.contains("<form"), "{name}");
    }
    let chapter = &files["EPUB/legal/documents.xhtml"];
    assert!(chapter.contains("&lt;img src=x onerror=alert(1)&gt;") && chapter.contains("{{ 7 * 7 }}"), "{chapter}");
    assert!(values(chapter, "img", "src").is_empty() && !chapter.contains("<svg"), "{chapter}");
}

#[test]
fn words_in_another_language_say_so_in_both_ways() {
    let files = files(&with_books(""));
    // The text is there in Russian only.
    let chapter = &files["EPUB/legal/arrival.xhtml"];
    assert_eq!(values(chapter, "html", "xml:lang"), ["tg"]);
    for element in ["h1", "div"] {
        assert_eq!(values(chapter, element, "xml:lang").first().map(String::as_str), Some("ru"), "{chapter}");
        assert_eq!(values(chapter, element, "xml:lang"), values(chapter, element, "lang"));
    }
}

#[test]
fn a_book_is_the_same_twice() {
    let [first, second] = [(); 2].map(|()| with_books(""));
    let path = "tj/tg/share/TJ-tg.epub";
    assert!(bytes(&first, path) == bytes(&second, path));
}

#[test]
fn the_cover_says_who_pays_and_the_end_says_who_answers() {
    let files = files(&with_books(""));
    let cover = &files["EPUB/cover.xhtml"];
    assert_eq!(values(cover, "img", "src"), ["assets/eu-emblem.svg"]);
    assert!(cover.contains("Иттиҳоди Аврупо") && cover.contains("Ҷамъият"), "{cover}");
    assert!(files["EPUB/disclaimer.xhtml"].contains("Общества"), "{}", files["EPUB/disclaimer.xhtml"]);
}

#[test]
fn a_cover_without_the_statement_is_found() {
    let cover = "{% extends \"epub/chapter.html\" %}{% block main %}<h1>x</h1>{% endblock main %}";
    let outcome = made(&format!("-- themes/default/epub/cover.html --\n{cover}\n"));
    let missing = outcome.findings.iter().find(|finding| finding.code.name == "statement-missing");
    let missing = missing.unwrap_or_else(|| panic!("{:#?}", outcome.findings));
    assert!(missing.message.contains(".epub/EPUB/cover.xhtml"), "{}", missing.message);
}

#[test]
fn the_theme_brings_its_own_style_and_files() {
    let files = files(&with_books(
        "-- themes/default/epub/epub.css --\nbody { color: red }\n-- themes/default/epub/fonts/own.ttf --\nx\n",
    ));
    assert_eq!(files["EPUB/epub.css"], "body { color: red }\n");
    assert!(files["EPUB/package.opf"].contains("href=\"fonts/own.ttf\" media-type=\"font/ttf\""));
    assert!(!files.keys().any(|name| name.ends_with(".html")), "templates stay in the theme");
}

#[test]
fn a_drawing_in_a_book_is_still() {
    let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"a()\"><script>b()</script><rect/></svg>";
    let text = "---\ntitle: Ҳуҷҷатҳо\nupdated: 2026-11-02\n---\n\n![Расм](img/a.svg)\n";
    let files =
        files(&with_books(&format!("-- content/legal/img/a.svg --\n{drawing}\n-- content/legal/documents.tg.md --\n{text}")));
    let expected = "<svg xmlns=\"http://www.w3.org/2000/svg\"><rect/></svg>\n";
    assert_eq!(files["EPUB/assets/content/legal/img/a.svg"], expected);
    assert_eq!(values(&files["EPUB/legal/documents.xhtml"], "img", "alt"), ["Расм"]);
    assert!(files["EPUB/package.opf"].contains("<meta property=\"schema:accessMode\">visual</meta>"));
}

#[test]
fn kolibri_gets_an_app_of_each_module_and_a_list() {
    let outcome = with_books("");
    let module =
        Artifact { path: "tj/tg/share/TJ-tg-legal.html".into(), bytes: b"<p>a</p>".to_vec(), origin: "book.toml".into() };
    let made = kolibri::render(&outcome.made.book, &[module]).expect("ZIPs can be written");
    let zips: Vec<_> = made.iter().filter(|file| file.path.ends_with(".zip")).map(|file| file.path.as_str()).collect();
    assert_eq!(zips, ["tj/tg/share/TJ-tg-legal.zip"]);
    let list = made.iter().find(|file| file.path == "tj/tg/share/kolibri.csv").expect("there is a list");
    let list = String::from_utf8_lossy(&list.bytes).into_owned();
    let row = "\"share/TJ-tg-legal.zip\",\"Ҳуқуқ\",\"TJ-tg-legal\",\"\",\"\",\"tg\",\"\",\"\",\"Ҷамъият\",\"\"";
    assert_eq!(list.lines().nth(1), Some(row));
}
