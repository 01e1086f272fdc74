//! Pictures of dots in files to share, opened with crates that know nothing of how they came there.

use std::io::{Cursor, Read};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::{ExtendedColorType, ImageEncoder};
use rahnamo::{Outcome, Output};
use zip::ZipArchive;

use crate::support::{book, build, bytes, page};
use crate::txtar;

const PLACE: &[u8] = b"38.55 N 68.78 E";
const PHOTO: &str = "assets/content/legal/img/photo.jpg";

/// Grey with grain: nothing packs that well.
fn dots(width: u32, height: u32) -> Vec<u8> {
    let mut grain = 1_u32;
    let next = |_| {
        grain = grain.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        grain.to_be_bytes()[0]
    };
    (0..width * height).map(next).collect()
}

/// As a telephone that was held upright takes it: on its side, with the place.
fn photo(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, 92);
    let turned_right = b"MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";
    encoder.set_exif_metadata([turned_right, PLACE].concat()).expect("a JPEG has room for it");
    encoder.write_image(&dots(width, height), width, height, ExtendedColorType::L8).expect("dots can be written");
    bytes
}

fn drawing(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let encoder = PngEncoder::new(&mut bytes);
    encoder.write_image(&dots(width, height), width, height, ExtendedColorType::L8).expect("dots can be written");
    bytes
}

/// The base book without packs, with all files to share that are the same twice, with `pictures` of its first session.
fn made(pictures: &[(&str, Vec<u8>)]) -> Outcome {
    let config = &txtar::base()["book.toml"];
    let (head, rest) = config.split_once("[[pack]]").expect("the base book has a pack");
    let (_, rest) = rest.split_once("[brand]").expect("the base book has a brand");
    let config = format!("{head}[share]\nfiles = [\"module\", \"edition\", \"epub\", \"kolibri\"]\n\n[brand]{rest}");
    let config = config.replacen("society.name", "society.logo = \"content/legal/img/logo.png\"\nsociety.name", 1);
    let shown: Vec<String> = pictures.iter().map(|(name, _)| format!("![Паспорт]({name})\n")).collect();
    let shown = shown.join("\n");
    let text = format!("---\ntitle: Ҳуҷҷатҳо\nupdated: 2026-11-02\n---\n\n## Шиноснома {{#passport minutes=10}}\n\n{shown}");
    let root = book(&format!("-- book.toml --\n{config}-- content/legal/documents.tg.md --\n{text}"));
    let folder = root.path().join("content/legal/img");
    std::fs::create_dir_all(&folder).expect("a folder for pictures");
    for (name, bytes) in pictures.iter().chain(&[("img/logo.png", drawing(1300, 20))]) {
        std::fs::write(root.path().join("content/legal").join(name), bytes).expect("a picture can be written");
    }
    let outcome = build(root.path(), Output::Everything);
    assert!(!outcome.has_errors(), "{:#?}", outcome.findings);
    outcome
}

/// A file of an archive.
fn part(outcome: &Outcome, archive: &str, name: &str) -> Vec<u8> {
    let mut zip = ZipArchive::new(Cursor::new(bytes(outcome, archive))).expect("it is a ZIP");
    let mut part = Vec::new();
    zip.by_name(name).expect("the file is there").read_to_end(&mut part).expect("it can be unpacked");
    part
}

/// Pictures of a kind that stand in a page.
fn inside(html: &str, kind: &str) -> Vec<Vec<u8>> {
    let start = format!("data:image/{kind};base64,");
    let addresses = html.split(&start).skip(1);
    let addresses = addresses.map(|rest| rest.split(['"', ')']).next().unwrap_or_default());
    addresses.map(|address| STANDARD.decode(address).expect("it is in base 64")).collect()
}

#[test]
fn files_to_share_have_a_light_photograph_and_the_folder_has_the_original() {
    let original = photo(1600, 1500);
    let outcome = made(&[("img/photo.jpg", original.clone())]);
    assert_eq!(bytes(&outcome, PHOTO), original);
    let in_book = part(&outcome, "tj/tg/share/TJ-tg.epub", &format!("EPUB/{PHOTO}"));
    let head = image::load_from_memory(&in_book).expect("it is a picture");
    assert_eq!((head.width(), head.height()), (1200, 1280), "upright");
    assert!(!in_book.windows(PLACE.len()).any(|window| window == PLACE) && in_book.len() < original.len());
    let app = part(&outcome, "tj/tg/share/TJ-tg-legal.zip", "index.html");
    let app = String::from_utf8(app).expect("a page is UTF-8");
    let (module, edition) = (page(&outcome, "tj/tg/share/TJ-tg-legal.html"), page(&outcome, "tj/tg/share/TJ-tg.html"));
    for html in [module, edition, app] {
        assert_eq!(inside(&html, "jpeg"), [in_book.as_slice()]);
        assert_eq!(inside(&html, "png"), [drawing(1300, 20)], "a logo is never altered");
    }
}

#[test]
fn a_file_that_is_heavy_all_the_same_names_the_authors_picture() {
    let outcome = made(&[("img/photo.jpg", photo(300, 200)), ("img/scan.png", drawing(1500, 1500))]);
    let heavy = outcome.findings.iter().filter(|finding| finding.code.id == "LK114");
    let help: Vec<&str> = heavy.filter_map(|finding| finding.help.as_deref()).collect();
    assert!(help.len() >= 3, "page, page of the edition and book: {help:#?}");
    let start = "make its pictures smaller: the heaviest is `content/legal/img/scan.png` with ";
    assert!(help.iter().all(|help| help.starts_with(start) && help.contains(" KB, scaled from ")), "{help:#?}");
}
