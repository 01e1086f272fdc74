//! HTML → XHTML. The templates and the writer of the pages write HTML, and a second writer would some day say something else;
//! so a chapter is read with a browser's parser and written as XML. On the way out go scripts, forms and what only scripts
//! read; footnotes become what readers open in place.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::io;

use ego_tree::NodeRef;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use scraper::node::Element;
use scraper::{Html, Node};

use crate::model::error::Error;

/// A chapter as XML.
pub(super) struct Document {
    /// The whole file.
    pub(super) text: String,
    /// Paths in the output of the pictures that it shows.
    pub(super) resources: BTreeSet<String>,
    /// Whether a drawing stands in it, which the package has to say.
    pub(super) has_svg: bool,
}

/// Where an address leads in the book.
pub(super) enum Address {
    /// There.
    As(String),
    /// To a file that the book must take along from `path` of the output.
    Shown {
        /// Relative address in the book.
        href: String,
        /// Path in the output.
        path: String,
    },
    /// To nothing that the book has.
    Nowhere,
}

/// Turns addresses: of a link, or of something that is fetched with the page when the second value is true.
pub(super) type Addresses<'a> = dyn Fn(&str, bool) -> Address + 'a;

/// What has no place in a book: it runs, asks, or is fetched when the book is open.
const DROPPED: [&str; 17] = [
    "script", "noscript", "template", "form", "button", "input", "select", "textarea", "iframe", "object", "embed", "base",
    "audio", "video", "source", "track", "dialog",
];

/// Elements that XHTML writes without an end.
const VOID: [&str; 9] = ["area", "br", "col", "hr", "img", "link", "meta", "wbr", "param"];

/// Elements that say nothing when there are no words in them: places where the script of the pages would write.
const NOTHING_WHEN_EMPTY: [&str; 3] = ["p", "b", "span"];

const XHTML: &str = "http://www.w3.org/1999/xhtml";
const SVG: &str = "http://www.w3.org/2000/svg";
const EPUB: &str = "http://www.idpf.org/2007/ops";

/// The document `html` as XML, with its addresses turned by `addresses`.
pub(super) fn document(html: &str, addresses: &Addresses<'_>) -> Result<Document, Error> {
    let parsed = Html::parse_document(html);
    let mut printer = Printer { xml: Writer::new(Vec::new()), addresses, resources: BTreeSet::new(), has_svg: false };
    printer.print(*parsed.root_element()).map_err(|error| super::package::broken(&error))?;
    let mut text = String::from_utf8_lossy(&printer.xml.into_inner()).into_owned();
    text.push('\n');
    Ok(Document { text, resources: printer.resources, has_svg: printer.has_svg })
}

struct Printer<'a> {
    xml: Writer<Vec<u8>>,
    addresses: &'a Addresses<'a>,
    resources: BTreeSet<String>,
    has_svg: bool,
}

/// A tag that is about to be written.
struct Tag<'a> {
    name: &'a str,
    attributes: Vec<(Cow<'a, str>, Cow<'a, str>)>,
}

impl<'a> Tag<'a> {
    fn set(&mut self, name: &'a str, value: impl Into<Cow<'a, str>>) {
        self.attributes.retain(|(known, _)| known != name);
        self.attributes.push((name.into(), value.into()));
    }
}

impl Printer<'_> {
    fn print(&mut self, root: NodeRef<'_, Node>) -> io::Result<()> {
        self.xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
        self.xml.write_event(Event::Text(BytesText::from_escaped("\n")))?;
        self.xml.write_event(Event::DocType(BytesText::from_escaped("html")))?;
        self.xml.write_event(Event::Text(BytesText::from_escaped("\n")))?;
        self.node(root)
    }

    fn node(&mut self, node: NodeRef<'_, Node>) -> io::Result<()> {
        match node.value() {
            Node::Text(text) => self.xml.write_event(Event::Text(BytesText::new(&allowed(text)))),
            Node::Element(element) => self.element(node, element),
            _ => Ok(()),
        }
    }

    fn children(&mut self, node: NodeRef<'_, Node>) -> io::Result<()> {
        node.children().try_for_each(|child| self.node(child))
    }

    fn element(&mut self, node: NodeRef<'_, Node>, element: &Element) -> io::Result<()> {
        let name = element.name();
        let is_nothing = NOTHING_WHEN_EMPTY.contains(&name) && element.id().is_none() && !says_something(node);
        if is_nothing || DROPPED.contains(&name) || element.attr("id") == Some("rn-clock") {
            return Ok(());
        }
        let Some(mut tag) = self.tag(element) else {
            // The words of a link that leads nowhere stay.
            return if name == "a" { self.children(node) } else { Ok(()) };
        };
        let number = footnote(element);
        if number.is_some() {
            tag.name = "aside";
            tag.set("class", "footnote");
            tag.set("epub:type", "footnote");
            tag.set("role", "doc-footnote");
        }
        let attributes = tag.attributes.iter().map(|(name, value)| (&**name, &**value));
        let start = BytesStart::new(tag.name).with_attributes(attributes);
        if VOID.contains(&tag.name) {
            return self.xml.write_event(Event::Empty(start));
        }
        self.xml.write_event(Event::Start(start))?;
        if let Some(number) = number {
            self.xml.write_event(Event::Start(BytesStart::new("b")))?;
            self.xml.write_event(Event::Text(BytesText::new(number)))?;
            self.xml.write_event(Event::End(BytesEnd::new("b")))?;
            self.xml.write_event(Event::Text(BytesText::new(" ")))?;
        }
        self.children(node)?;
        self.xml.write_event(Event::End(BytesEnd::new(tag.name)))
    }

    /// Name and attributes; `None` for what leads to or shows nothing that the book has.
    fn tag<'e>(&mut self, element: &'e Element) -> Option<Tag<'e>> {
        let mut tag = Tag { name: element.name(), attributes: Vec::new() };
        for (name, value) in element.attrs() {
            let is_for_scripts =
                name.starts_with("data-") || name.starts_with("on") || name == "style" || name.starts_with("xml");
            if !is_for_scripts && is_xml_name(name) {
                tag.attributes.push((name.into(), allowed(value)));
            }
        }
        if let Some(lang) = element.attr("lang") {
            tag.set("xml:lang", allowed(lang));
        }
        match element.name() {
            "html" => {
                tag.set("xmlns", XHTML);
                tag.set("xmlns:epub", EPUB);
            }
            "svg" => {
                self.has_svg = true;
                tag.set("xmlns", SVG);
            }
            _ => {}
        }
        if element.attr("role") == Some("doc-noteref") {
            tag.set("epub:type", "noteref");
        }
        for (attribute, fetched) in [("href", element.name() != "a"), ("src", true)] {
            let Some(written) = element.attr(attribute) else { continue };
            match (self.addresses)(written, fetched) {
                Address::As(href) => tag.set(attribute, allowed(&href).into_owned()),
                Address::Shown { href, path } => {
                    tag.set(attribute, href);
                    self.resources.insert(path);
                }
                Address::Nowhere => return None,
            }
        }
        Some(tag)
    }
}

/// Number of the footnote whose text the element is.
fn footnote(element: &Element) -> Option<&str> {
    (element.name() == "li").then(|| element.id()?.strip_prefix("rn-note-")).flatten()
}

fn says_something(node: NodeRef<'_, Node>) -> bool {
    node.descendants().skip(1).any(|inner| match inner.value() {
        Node::Text(text) => !text.trim().is_empty(),
        Node::Element(element) => !NOTHING_WHEN_EMPTY.contains(&element.name()) || element.id().is_some(),
        _ => false,
    })
}

/// A browser takes nearly anything for the name of an attribute.
fn is_xml_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ':' | '.'))
        && name.split_once(':').is_none_or(|(prefix, _)| prefix == "epub")
}

/// `text` without the characters that XML cannot have, not even as references.
pub(super) fn allowed(text: &str) -> Cow<'_, str> {
    let is_allowed = |c: char| matches!(c, '\t' | '\n' | ' '..='\u{FFFD}' | '\u{10000}'..);
    if text.chars().all(is_allowed) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(|c| if is_allowed(c) { c } else { '\u{FFFD}' }).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn body(html: &str) -> String {
        let page = format!("<!DOCTYPE html><html lang=tg><head><title>x</title></head><body>{html}</body></html>");
        let addresses = |href: &str, fetched: bool| match (href, fetched) {
            ("gone.html", _) => Address::Nowhere,
            ("p.png", true) => Address::Shown { href: "assets/p.png".into(), path: "assets/p.png".into() },
            (href, _) => Address::As(href.into()),
        };
        let text = document(&page, &addresses).unwrap().text;
        let (_, rest) = text.split_once("<body>").unwrap();
        rest.split_once("</body>").unwrap().0.to_owned()
    }

    #[test]
    fn what_html_leaves_open_is_closed() {
        assert_eq!(body("<p>a<br>b<p>c &amp; &lt;d&gt;<hr>"), "<p>a<br/>b</p><p>c &amp; &lt;d&gt;</p><hr/>");
    }

    #[test]
    fn nothing_that_runs_or_asks_comes_through() {
        let html = "<p onclick=\"x()\" style=\"a\" data-law=\"b\" a\"<=c>t</p><script>1</script><form><input></form><iframe src=x></iframe>";
        assert_eq!(body(html), "<p>t</p>");
    }

    #[test]
    fn a_link_that_leads_nowhere_leaves_its_words_and_a_picture_goes_along() {
        assert_eq!(
            body("<a href=\"gone.html\">w <b>x</b></a><img src=p.png alt=\"\">"),
            "w <b>x</b><img alt=\"\" src=\"assets/p.png\"/>"
        );
    }

    #[test]
    fn a_foreign_language_is_said_twice() {
        assert_eq!(body("<i lang=ru>да</i>"), "<i lang=\"ru\" xml:lang=\"ru\">да</i>");
    }

    #[test]
    fn a_footnote_can_be_opened_in_place() {
        let html = "<sup><a role=doc-noteref href=#rn-note-1>1</a></sup><div><li id=rn-note-1>n</li></div>";
        let expected = "<sup><a role=\"doc-noteref\" epub:type=\"noteref\" href=\"#rn-note-1\">1</a></sup><div><aside id=\"rn-note-1\" class=\"footnote\" epub:type=\"footnote\" role=\"doc-footnote\"><b>1</b> n</aside></div>";
        assert_eq!(body(html), expected);
    }

    #[test]
    fn letters_that_xml_cannot_have_are_replaced() {
        assert_eq!(body("a\u{FFFF}b\u{1}c"), "a\u{FFFD}b\u{FFFD}c");
    }

    #[test]
    fn places_for_the_clock_are_left_out() {
        assert_eq!(
            body("<p class=law-force><b></b> <span></span></p><p><b>In force</b> <span> </span></p>"),
            "<p><b>In force</b> </p>"
        );
    }
}
