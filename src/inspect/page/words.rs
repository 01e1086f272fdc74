//! The words of a page, passage by passage: what stands in one block without another block between.

use ego_tree::iter::Edge;
use scraper::{ElementRef, Html, Node};

use crate::model::page::Zone;

/// Words of one block.
pub(super) struct Passage<'a> {
    /// The block.
    pub(super) element: ElementRef<'a>,
    /// With single spaces.
    pub(super) text: String,
    pub(super) zone: Zone,
}

/// Elements that stand in a line of text.
const INLINE: [&str; 32] = [
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "ins", "kbd", "label",
    "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "u", "var", "wbr", "picture",
];

/// Elements whose words nobody reads.
const SILENT: [&str; 7] = ["head", "script", "style", "template", "noscript", "svg", "title"];

/// Whether an element stands in a line of text.
pub(super) fn is_inline(name: &str) -> bool {
    INLINE.contains(&name)
}

/// All passages in order.
pub(super) fn passages(html: &Html) -> Vec<Passage<'_>> {
    let mut reader = Reader { passages: Vec::new(), text: String::new(), zones: Zones::of(html) };
    let mut silent = 0;
    for edge in html.tree.root().traverse() {
        match edge {
            Edge::Open(node) => match node.value() {
                Node::Text(words) if silent == 0 => reader.text.push_str(words),
                Node::Element(element) => {
                    if SILENT.contains(&element.name()) {
                        silent += 1;
                    }
                    if element.name() == "br" {
                        reader.text.push(' ');
                    } else if !is_inline(element.name()) && silent == 0 {
                        reader.end(node.parent().and_then(ElementRef::wrap));
                    }
                    reader.zones.open(element.name());
                }
                _ => {}
            },
            Edge::Close(node) => {
                if let Node::Element(element) = node.value() {
                    if !is_inline(element.name()) && silent == 0 {
                        reader.end(ElementRef::wrap(node));
                    }
                    if SILENT.contains(&element.name()) {
                        silent -= 1;
                    }
                    reader.zones.close(element.name());
                }
            }
        }
    }
    reader.passages
}

struct Reader<'a> {
    passages: Vec<Passage<'a>>,
    text: String,
    zones: Zones,
}

impl<'a> Reader<'a> {
    /// Ends the passage that stands directly in `element`, or in inline elements in it.
    fn end(&mut self, element: Option<ElementRef<'a>>) {
        let raw = std::mem::take(&mut self.text);
        let text = single_spaces(&raw);
        if text.is_empty() {
            return;
        }
        let block = element.and_then(|element| {
            std::iter::once(element)
                .chain(element.ancestors().filter_map(ElementRef::wrap))
                .find(|element| !is_inline(element.value().name()))
        });
        if let Some(element) = block {
            self.passages.push(Passage { element, text, zone: self.zones.zone() });
        }
    }
}

/// White space as it is shown: a no-break space or a line end is a space.
pub(super) fn single_spaces(text: &str) -> String {
    let mut single = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !single.is_empty() {
            single.push(' ');
        }
        single.push_str(word);
    }
    single
}

/// Where the walk is.
pub(super) struct Zones {
    has_main: bool,
    main: u32,
    header: u32,
    footer: u32,
    /// After `<main>`, or after the first heading of a page that has none.
    is_after_main: bool,
}

impl Zones {
    pub(super) fn of(html: &Html) -> Self {
        let has_main = html.tree.nodes().any(|node| node.value().as_element().is_some_and(|element| element.name() == "main"));
        Self { has_main, main: 0, header: 0, footer: 0, is_after_main: false }
    }

    pub(super) fn open(&mut self, name: &str) {
        match name {
            "main" => self.main += 1,
            "header" => self.header += 1,
            "footer" => self.footer += 1,
            "h1" if !self.has_main => self.is_after_main = true,
            _ => {}
        }
    }

    pub(super) fn close(&mut self, name: &str) {
        match name {
            "main" => {
                self.main = self.main.saturating_sub(1);
                self.is_after_main = true;
            }
            "header" => self.header = self.header.saturating_sub(1),
            "footer" => self.footer = self.footer.saturating_sub(1),
            _ => {}
        }
    }

    /// The main part of a page without `<main>` begins with its first heading.
    pub(super) fn zone(&self) -> Zone {
        let (is_head, is_foot) = if self.has_main {
            (!self.is_after_main, self.is_after_main)
        } else {
            (self.header > 0 || (!self.is_after_main && self.footer == 0), self.footer > 0)
        };
        match (self.main > 0, is_head, is_foot) {
            (false, true, _) => Zone::Head,
            (false, false, true) => Zone::Foot,
            _ => Zone::Main,
        }
    }
}
