//! Modules as HTML5 apps of Kolibri: a ZIP with `index.html` at its root that needs nothing else, and a list of them for whoever
//! uploads them. Kolibri shows an app in a frame that lets nobody out, so links that lead away become words with the address.

use scraper::node::{Element, Node, Text};
use scraper::{Html, Selector};

use crate::archive;
use crate::model::artifact::Artifact;
use crate::model::book::{Book, Edition, EditionModule};
use crate::model::error::Error;
use crate::model::output::SHARE;

/// Columns of the table that Kolibri's tool `ricecooker` reads as `Content.csv`.
const COLUMNS: [&str; 10] = [
    "Path *",
    "Title *",
    "Source ID",
    "Description",
    "Author",
    "Language",
    "License ID *",
    "License Description",
    "Copyright Holder",
    "Thumbnail",
];

/// Apps and lists of all editions. `files` are the modules as single files, see [`super::path`]; a module without one is left out.
pub fn render(book: &Book, files: &[Artifact]) -> Result<Vec<Artifact>, Error> {
    let mut made = Vec::new();
    for edition in &book.editions {
        let mut list = row(COLUMNS.map(str::to_owned));
        for module in &edition.modules {
            let path = super::path(edition, &module.id, "html");
            let Some(file) = files.iter().find(|file| file.path == path) else { continue };
            let zip = super::path(edition, &module.id, "zip");
            let bytes = zip_of(&super::name(edition, &module.id), &String::from_utf8_lossy(&file.bytes))?;
            made.push(Artifact { path: zip, bytes, origin: file.origin.clone() });
            list.push_str(&row(entry(book, edition, module)));
        }
        let path = format!("{}/{SHARE}/kolibri.csv", edition.folder());
        made.push(Artifact { path, bytes: list.into_bytes(), origin: "book.toml".to_owned() });
    }
    Ok(made)
}

/// The app of one module from the whole of it in one HTML file; `name` is said when it cannot be made.
pub fn zip_of(name: &str, html: &str) -> Result<Vec<u8>, Error> {
    archive::flat(name, vec![("index.html".to_owned(), enclosed(html).as_bytes())])
}

/// `html` without links that lead out of it.
fn enclosed(html: &str) -> String {
    let mut page = Html::parse_document(html);
    // A selector of one word is always understood.
    let Ok(links) = Selector::parse("a[href]") else { return html.to_owned() };
    let outward: Vec<_> = page
        .select(&links)
        .filter_map(|link| {
            let href = link.attr("href").filter(|href| !href.starts_with('#'))?;
            Some((link.id(), address(href, &link.text().collect::<String>())))
        })
        .collect();
    for (id, address) in outward {
        let Some(mut link) = page.tree.get_mut(id) else { continue };
        if let Node::Element(element) = link.value() {
            *element = words(element);
        }
        if let Some(address) = address {
            link.append(Node::Text(Text { text: format!(" ({address})").into() }));
        }
    }
    page.html()
}

/// The same element as mere words.
fn words(link: &Element) -> Element {
    let mut element = link.clone();
    element.name.local = "span".into();
    element.attrs.retain(|(name, _)| !["href", "hreflang", "rel", "target", "download", "type"].contains(&&*name.local));
    element
}

/// What a reader needs to go there in another way; nothing where the words say it, or where it is a file beside the page.
fn address(href: &str, words: &str) -> Option<String> {
    let (scheme, rest) = href.split_once(':').filter(|(scheme, _)| scheme.bytes().all(|byte| byte.is_ascii_alphanumeric()))?;
    let shown = if scheme.starts_with("http") { href } else { rest };
    let plain = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    (!plain(words).contains(&plain(shown))).then(|| shown.to_owned())
}

fn entry(book: &Book, edition: &Edition, module: &EditionModule) -> [String; 10] {
    let name = super::name(edition, &module.id);
    // Kolibri knows languages without their scripts: `uz`, not `uz-Latn`.
    let tag = book.config.tag(&edition.lang);
    let society = book.config.countries.get(&edition.country).map(|country| country.society.text(&edition.chain).to_owned());
    [
        format!("{SHARE}/{name}.zip"),
        module.title.clone(),
        name,
        module.summary.clone(),
        book.config.book.authors.join(", "),
        tag.split('-').next().unwrap_or(tag).to_owned(),
        // Nobody but the Society can say it.
        String::new(),
        String::new(),
        society.unwrap_or_default(),
        String::new(),
    ]
}

/// A line of RFC 4180.
fn row(cells: [String; 10]) -> String {
    let quoted = cells.map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")));
    quoted.join(",") + "\r\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_that_lead_away_become_words_with_the_address() {
        let page = |body: &str| format!("<!DOCTYPE html><html><head></head><body>{body}</body></html>");
        for (written, expected) in [
            (r##"<a href="#a">a</a>"##, r##"<a href="#a">a</a>"##),
            (r#"<a href="https://x.org/a" rel="x">a <b>b</b></a>"#, "<span>a <b>b</b> (https://x.org/a)</span>"),
            (
                r#"<a class="phone" href="tel:+78005002030">+7 800 500-20-30</a>"#,
                r#"<span class="phone">+7 800 500-20-30</span>"#,
            ),
            (r#"<a href="geo:38.5,68.7">a</a>"#, "<span>a (38.5,68.7)</span>"),
            (r#"<a href="../index.html">a</a>"#, "<span>a</span>"),
        ] {
            assert_eq!(enclosed(&page(written)), page(expected));
        }
    }

    #[test]
    fn the_app_has_its_page_at_the_root_and_is_the_same_twice() {
        let made = zip_of("TJ-tg-legal", "<p>a</p>").unwrap();
        assert_eq!(archive::unpacked(&made).into_keys().collect::<Vec<_>>(), ["index.html"]);
        assert_eq!(made, zip_of("TJ-tg-legal", "<p>a</p>").unwrap());
    }

    #[test]
    fn quotation_marks_do_not_end_a_cell() {
        let cells = std::array::from_fn(|at| if at == 0 { "a \"b\", c".to_owned() } else { String::new() });
        assert!(row(cells).starts_with("\"a \"\"b\"\", c\",\"\","));
    }
}
