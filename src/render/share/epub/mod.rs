//! An edition as an EPUB 3.3 book. In: the chapters that `render::html` writes from the views of the pages, and the pictures of
//! the pages. Out: one file that any reader opens. Nothing in it runs, asks for input or is fetched.

mod package;
mod svg;
mod xhtml;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use rayon::prelude::*;

use self::package::{Item, Package};
use self::xhtml::{Address, Document};
use crate::archive;
use crate::model::artifact::Artifact;
use crate::model::book::{Book, Edition, Sources};
use crate::model::error::Error;
use crate::model::output::ASSETS;
use crate::model::path::{join, media_type};
use crate::progress::{self, Progress};
use crate::render::html::chapters::{CONTENTS, Chapter, EditionText, STYLE, edition_text};
use crate::render::html::templates::Templates;
use crate::render::html::{PICTURES, pictures, relative};
use crate::words::Words;

/// Folder of the book in its archive.
const FOLDER: &str = "EPUB";
/// Folder of the theme whose files, but for the templates, go into every book: the style sheet and what it names.
const THEME: &str = "epub/";

/// One book for each edition. `pages` is what was rendered for the folder: the emblem and what the theme shows are taken from
/// there, pictures and logos from `sources`.
pub(super) fn render(
    book: &Book,
    sources: &Sources,
    words: &Words,
    pages: &[Artifact],
    progress: &dyn Progress,
) -> Result<Vec<Artifact>, Error> {
    let templates = Templates::new(&sources.theme)?;
    let mut files: BTreeMap<&str, &[u8]> = pages.iter().map(|page| (page.path.as_str(), page.bytes.as_slice())).collect();
    // The folder has them as they were read.
    let pictures = pictures(sources);
    files.extend(pictures.iter().map(|(target, path)| (target.as_str(), &*sources.pictures[*path])));
    progress.stage("EPUB", book.editions.len());
    let made: Result<Vec<Artifact>, Error> = (0..book.editions.len())
        .into_par_iter()
        .map(|index| {
            let edition = &book.editions[index];
            let path = super::path(edition, "", "epub");
            let bytes = progress::step(progress, "EPUB", &path, || {
                let text = edition_text(book, sources, words, &templates, index)?;
                Binding { book, sources, edition, files: &files, text: &text }.bytes()
            })?;
            Ok(Artifact { path, bytes, origin: "book.toml".to_owned() })
        })
        .collect();
    progress.done();
    made
}

struct Binding<'a> {
    book: &'a Book,
    sources: &'a Sources,
    edition: &'a Edition,
    files: &'a BTreeMap<&'a str, &'a [u8]>,
    text: &'a EditionText,
}

impl Binding<'_> {
    fn bytes(&self) -> Result<Vec<u8>, Error> {
        let folder = format!("{}/", self.edition.folder());
        let chapters: BTreeMap<&str, String> =
            self.text.chapters.iter().map(|chapter| (chapter.path.as_str(), inside(&folder, &chapter.path))).collect();
        let mut parts: BTreeMap<String, Vec<u8>> = BTreeMap::new();
        let (mut items, mut has_pictures) = (Vec::new(), false);
        for chapter in &self.text.chapters {
            let document = xhtml::document(&chapter.html, &|href, fetched| self.address(&chapters, chapter, href, fetched))?;
            has_pictures |= document.resources.iter().any(|path| path.starts_with(PICTURES));
            self.take(&document, &mut parts);
            let name = chapters[chapter.path.as_str()].clone();
            items.push(Item::chapter(&name, name.strip_suffix(".xhtml") == Some(CONTENTS), document.has_svg));
            parts.insert(name, document.text.into_bytes());
        }
        for (path, file) in self.sources.theme.under(THEME).filter(|(path, _)| !path.ends_with(".html")) {
            parts.insert(path.to_owned(), file.bytes.to_vec());
        }
        let resources = parts.iter().filter(|(path, _)| !path.ends_with(".xhtml"));
        items.extend(resources.map(|(path, _)| Item::resource(path)));
        let package = Package { book: self.book, edition: self.edition, text: self.text, items: &items, has_pictures };
        parts.insert(package::FILE.to_owned(), package.written()?);
        let mut all: Vec<_> = parts.iter().map(|(path, bytes)| (format!("{FOLDER}/{path}"), bytes.as_slice())).collect();
        let container = package::container(&format!("{FOLDER}/{}", package::FILE));
        all.push(("META-INF/container.xml".to_owned(), container.as_bytes()));
        archive::container(&super::name(self.edition, ""), media_type(".epub"), all)
    }

    /// Puts what a chapter shows into the book.
    fn take(&self, document: &Document, parts: &mut BTreeMap<String, Vec<u8>>) {
        for path in &document.resources {
            if let Some(bytes) = self.files.get(path.as_str()) {
                let copied = || if path.ends_with(".svg") { svg::still(bytes) } else { bytes.to_vec() };
                parts.entry(path.clone()).or_insert_with(copied);
            }
        }
    }

    /// Where an address of a page leads in the book. What the book does not have (packs, other editions) leads nowhere, and its
    /// words stay.
    fn address(&self, chapters: &BTreeMap<&str, String>, chapter: &Chapter, href: &str, fetched: bool) -> Address {
        let has_scheme = href.split(['/', '?', '#']).next().is_some_and(|head| head.contains(':'));
        if has_scheme || href.starts_with("//") {
            // The text may lead out of the book; nothing that it shows may come from there.
            return if fetched || href.starts_with("//") { Address::Nowhere } else { Address::As(strict(href)) };
        }
        let (path, anchor) = href.split_at(href.find('#').unwrap_or(href.len()));
        if path.is_empty() {
            return Address::As(anchor.to_owned());
        }
        let Some(target) = join(&chapter.path, path) else { return Address::Nowhere };
        let here = &chapters[chapter.path.as_str()];
        let style = format!("{}/{STYLE}", self.edition.folder());
        if let Some(name) = chapters.get(target.as_str()) {
            return Address::As(format!("{}{anchor}", relative(here, name)));
        }
        if target == style {
            return Address::As(relative(here, STYLE));
        }
        if fetched && target.starts_with(ASSETS) && self.files.contains_key(target.as_str()) {
            Address::Shown { href: relative(here, &target), path: target }
        } else {
            Address::Nowhere
        }
    }
}

/// Name in the book of the page at `path`.
fn inside(folder: &str, path: &str) -> String {
    let name = path.strip_prefix(folder).unwrap_or(path);
    format!("{}.xhtml", name.strip_suffix(".html").unwrap_or(name))
}

/// An address as the standard has it. Browsers mend what people paste; the checkers of bookshops refuse the book.
fn strict(address: &str) -> String {
    let is_hex = |at: usize| address.as_bytes().get(at).is_some_and(u8::is_ascii_hexdigit);
    let mut strict = String::with_capacity(address.len());
    for (at, c) in address.char_indices() {
        match c {
            '%' if !(is_hex(at + 1) && is_hex(at + 2)) => strict.push_str("%25"),
            ' ' | '"' | '<' | '>' | '[' | ']' | '\\' | '^' | '`' | '{' | '|' | '}' => {
                let _ = write!(strict, "%{:02X}", u32::from(c));
            }
            c => strict.push(c),
        }
    }
    strict
}

#[cfg(test)]
mod tests {
    use super::strict;

    #[test]
    fn pasted_addresses_are_made_strict() {
        assert_eq!(strict("https://a.org/путь%20а|b?c=100% [d]#e"), "https://a.org/путь%20а%7Cb?c=100%25%20%5Bd%5D#e");
    }
}
