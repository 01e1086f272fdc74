//! `LK114`: files to share that are too heavy for a chat. In: the output. Out: a finding for each of them that names its heaviest
//! picture. ZIM archives go into libraries and not into chats, and an app of Kolibri holds what the file of its module holds.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::{Brand, Output};
use crate::archive;
use crate::model::artifact::Artifact;
use crate::model::codes::HEAVY_SHARED_FILE;
use crate::model::finding::{Finding, Place};
use crate::model::output::{ASSETS, Kind};

const MEGABYTE: usize = 1024 * 1024;

/// What a phone on a slow line (100 kbit/s) receives in 84 seconds. Of this project's modules the heaviest has half of it.
const LIMIT: usize = MEGABYTE;

pub(super) fn check(output: &Output<'_>, artifacts: &[&Artifact], brand: &Brand) -> Vec<Finding> {
    let is_for_chats = |path: &str| Kind::of(path) == Kind::Shared && (path.ends_with(".html") || path.ends_with(".epub"));
    let heavy = artifacts.iter().filter(|artifact| is_for_chats(&artifact.path) && artifact.bytes.len() > LIMIT);
    heavy.map(|artifact| finding(artifact, output, brand)).collect()
}

fn finding(file: &Artifact, output: &Output<'_>, brand: &Brand) -> Finding {
    let message = format!(
        "the file to share `{}` has {} MB, and one for a chat should not have more than {}",
        file.path,
        megabytes(file.bytes.len()),
        LIMIT / MEGABYTE
    );
    let heaviest = if file.path.ends_with(".epub") { in_book(&file.bytes) } else { in_page(&file.bytes) };
    let help = match heaviest {
        Some(picture) => format!("make its pictures smaller: the heaviest is {}", named(&picture, output, brand)),
        None => "share modules and not the edition: write `files = [\"module\"]` under `[share]` in book.toml".to_owned(),
    };
    Finding::new(HEAVY_SHARED_FILE, Place::File(file.origin.clone()), message).help(help)
}

/// With one digit behind the point, rounded up: what is over the limit is never said to have just as much.
fn megabytes(bytes: usize) -> String {
    let tenths = (bytes * 10).div_ceil(MEGABYTE);
    format!("{}.{}", tenths / 10, tenths % 10)
}

fn kilobytes(bytes: usize) -> usize {
    bytes.div_ceil(1024)
}

/// The heaviest picture that stands in a page.
fn in_page(html: &[u8]) -> Option<Vec<u8>> {
    let html = String::from_utf8_lossy(html);
    let pictures = html.split("data:image/").skip(1).filter_map(|rest| rest.split(['"', '\'', ')']).next());
    let (_, heaviest) = pictures.max_by_key(|picture| picture.len())?.split_once(";base64,")?;
    STANDARD.decode(heaviest).ok()
}

/// The heaviest picture in a book.
fn in_book(epub: &[u8]) -> Option<Vec<u8>> {
    let pictures = archive::unpacked(epub).into_iter().filter(|(path, _)| path.contains(ASSETS));
    pictures.map(|(_, bytes)| bytes).max_by_key(Vec::len)
}

/// A picture by what it was made from: one of the author's, which is lighter here than in the folder, or a file of the theme. A
/// book has drawings otherwise than the folder; they are light.
fn named(picture: &[u8], output: &Output<'_>, brand: &Brand) -> String {
    let size = kilobytes(picture.len());
    let assets = || output.values().filter(|artifact| Kind::of(&artifact.path) == Kind::Asset);
    let shared = brand.shared_pictures.iter().find(|(_, shared)| &***shared == picture).map(|(path, _)| path);
    let origin = shared.or_else(|| assets().find(|artifact| artifact.bytes == picture).map(|artifact| &artifact.origin));
    let Some(origin) = origin else { return format!("one of the theme with {size} KB") };
    let before = assets().find(|artifact| artifact.origin == *origin).map_or(size, |artifact| kilobytes(artifact.bytes.len()));
    let scaled = if before > size { format!(", scaled from {before} KB") } else { String::new() };
    format!("`{origin}` with {size} KB{scaled}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heaviest_picture_is_found_whatever_holds_it() {
        let page =
            "<img src=\"data:image/png;base64,QUE=\"><style>a { background: url(data:image/webp;base64,QUFBQQ==) }</style>";
        assert_eq!(in_page(page.as_bytes()), Some(b"AAAA".to_vec()));
        assert_eq!(in_page(b"<p>no picture</p>"), None);
        let files = vec![
            ("EPUB/assets/a.png".to_owned(), &b"A"[..]),
            ("EPUB/assets/b.png".to_owned(), b"AA"),
            ("c.xhtml".to_owned(), b"AAA"),
        ];
        let book = archive::container("x", "y", files).unwrap();
        assert_eq!(in_book(&book), Some(b"AA".to_vec()));
    }
}
