//! The package of an EPUB: what the book is, which files it has and in which order they are read.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use sha2::{Digest, Sha256};

use crate::model::book::{Book, Edition};
use crate::model::error::Error;
use crate::model::path::media_type;
use crate::render::html::chapters::EditionText;

/// Name of the package file.
pub(super) const FILE: &str = "package.opf";

/// A file of the book.
pub(super) struct Item {
    path: String,
    media_type: &'static str,
    properties: Vec<&'static str>,
    is_chapter: bool,
}

impl Item {
    /// A chapter; `is_contents` for the one that lists the others.
    pub(super) fn chapter(path: &str, is_contents: bool, has_svg: bool) -> Self {
        let properties = [("nav", is_contents), ("svg", has_svg)].into_iter().filter(|(_, holds)| *holds);
        let properties = properties.map(|(property, _)| property).collect();
        Self { path: path.to_owned(), media_type: "application/xhtml+xml", properties, is_chapter: true }
    }

    /// Anything else.
    pub(super) fn resource(path: &str) -> Self {
        Self { path: path.to_owned(), media_type: media_type(path), properties: Vec::new(), is_chapter: false }
    }
}

/// The file that says where the package is.
pub(super) fn container(package: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">\
         <rootfiles><rootfile full-path=\"{package}\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>\n"
    )
}

/// Writing into memory does not fail, but the crate could have found something in what we gave it.
pub(super) fn broken(error: &io::Error) -> Error {
    Error::Tool {
        name: "epub".into(),
        message: error.to_string(),
        help: "report this: a chapter should always be written".into(),
    }
}

/// Everything that the package says.
pub(super) struct Package<'a> {
    pub(super) book: &'a Book,
    pub(super) edition: &'a Edition,
    pub(super) text: &'a EditionText,
    /// Chapters in reading order, then the rest.
    pub(super) items: &'a [Item],
    /// Whether texts show pictures.
    pub(super) has_pictures: bool,
}

type Xml = Writer<Vec<u8>>;

impl Package<'_> {
    /// The package file.
    pub(super) fn written(&self) -> Result<Vec<u8>, Error> {
        self.write().map_err(|error| broken(&error))
    }

    fn write(&self) -> io::Result<Vec<u8>> {
        let mut xml = Writer::new_with_indent(Vec::new(), b' ', 2);
        xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
        let attributes = [
            ("xmlns", "http://www.idpf.org/2007/opf"),
            ("version", "3.0"),
            ("unique-identifier", "id"),
            ("xml:lang", &self.text.lang),
        ];
        xml.create_element("package").with_attributes(attributes).write_inner_content(|xml| {
            let dc = [("xmlns:dc", "http://purl.org/dc/elements/1.1/")];
            xml.create_element("metadata").with_attributes(dc).write_inner_content(|xml| self.metadata(xml))?;
            xml.create_element("manifest").write_inner_content(|xml| self.manifest(xml))?;
            xml.create_element("spine").write_inner_content(|xml| self.spine(xml))?;
            Ok(())
        })?;
        let mut bytes = xml.into_inner();
        bytes.push(b'\n');
        Ok(bytes)
    }

    fn metadata(&self, xml: &mut Xml) -> io::Result<()> {
        let text = self.text;
        element(xml, "dc:identifier", &[("id", "id")], &self.identifier())?;
        element(xml, "dc:title", &lang(text.title.lang.as_deref(), &text.lang), &text.title.text)?;
        element(xml, "dc:language", &[], &text.lang)?;
        for author in self.creators() {
            element(xml, "dc:creator", &[], author)?;
        }
        if !text.publisher.0.is_empty() {
            element(xml, "dc:publisher", &lang(Some(&text.publisher.1), &text.lang), &text.publisher.0)?;
        }
        if !text.description.is_empty() {
            element(xml, "dc:description", &[], &text.description)?;
        }
        element(xml, "dc:date", &[], &text.date.to_string())?;
        if let Some(site) = &self.book.config.book.site_url {
            element(xml, "dc:source", &[], &format!("{site}/{}/index.html", self.edition.folder()))?;
        }
        // The day of the content and not of the build: the same edition is the same file.
        meta(xml, "dcterms:modified", &format!("{}T00:00:00Z", text.date))?;
        self.access(xml)
    }

    /// What people with other eyes, ears and hands need to know before they open it, as EPUB Accessibility 1.1 asks.
    fn access(&self, xml: &mut Xml) -> io::Result<()> {
        let pictures: &[(&str, &str)] =
            if self.has_pictures { &[("accessMode", "visual"), ("accessibilityFeature", "alternativeText")] } else { &[] };
        let always = [
            ("accessMode", "textual"),
            ("accessModeSufficient", "textual"),
            ("accessibilityFeature", "structuralNavigation"),
            ("accessibilityFeature", "tableOfContents"),
            ("accessibilityFeature", "readingOrder"),
            ("accessibilityFeature", "displayTransformability"),
            ("accessibilityHazard", "none"),
            ("accessibilitySummary", &self.text.access),
        ];
        always.iter().chain(pictures).try_for_each(|(name, value)| meta(xml, &format!("schema:{name}"), value))
    }

    /// Authors of the book, or who answers for it.
    fn creators(&self) -> Vec<&str> {
        let authors: Vec<&str> = self.book.config.book.authors.iter().map(String::as_str).collect();
        if authors.is_empty() && !self.text.organisation.is_empty() { vec![&self.text.organisation] } else { authors }
    }

    fn manifest(&self, xml: &mut Xml) -> io::Result<()> {
        for (item, number) in self.items.iter().zip(1..) {
            let (id, properties) = (format!("f{number}"), item.properties.join(" "));
            let mut attributes = vec![("id", id.as_str()), ("href", item.path.as_str()), ("media-type", item.media_type)];
            if !properties.is_empty() {
                attributes.push(("properties", &properties));
            }
            xml.create_element("item").with_attributes(attributes).write_empty()?;
        }
        Ok(())
    }

    fn spine(&self, xml: &mut Xml) -> io::Result<()> {
        for (_, number) in self.items.iter().zip(1..).filter(|(item, _)| item.is_chapter) {
            xml.create_element("itemref").with_attribute(("idref", format!("f{number}").as_str())).write_empty()?;
        }
        Ok(())
    }

    /// The same for every edition of this book in this country and language, whatever its number: on the shelf of a reader the
    /// newer one takes the place of the older one, whose law may be over. A UUID of version 8, made of a digest (RFC 9562).
    fn identifier(&self) -> String {
        let config = &self.book.config.book;
        let name = config.site_url.as_deref().unwrap_or(&config.title);
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&Sha256::digest(format!("{name}\n{}\n{}", self.edition.country, self.edition.lang))[..16]);
        bytes[6] = bytes[6] & 0x0F | 0x80;
        bytes[8] = bytes[8] & 0x3F | 0x80;
        let digits = format!("{:032x}", u128::from_be_bytes(bytes));
        let parts = [0..8, 8..12, 12..16, 16..20, 20..32].map(|range| &digits[range]);
        format!("urn:uuid:{}", parts.join("-"))
    }
}

/// The attribute for words in another language than the book's.
fn lang<'a>(of: Option<&'a str>, own: &str) -> Vec<(&'a str, &'a str)> {
    of.filter(|lang| *lang != own).map(|lang| ("xml:lang", lang)).into_iter().collect()
}

fn element(xml: &mut Xml, name: &str, attributes: &[(&str, &str)], text: &str) -> io::Result<()> {
    let text: String = super::xhtml::allowed(text).into_owned();
    xml.create_element(name).with_attributes(attributes.iter().copied()).write_text_content(BytesText::new(&text))?;
    Ok(())
}

fn meta(xml: &mut Xml, property: &str, text: &str) -> io::Result<()> {
    element(xml, "meta", &[("property", property)], text)
}
