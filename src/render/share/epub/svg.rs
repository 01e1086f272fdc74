//! Drawings of the content on their way into a book. In a browser a drawing that is shown as a picture neither runs nor fetches
//! anything; readers open it as a document, and refuse a book whose drawings could.

use std::io::Cursor;

use quick_xml::events::attributes::Attribute;
use quick_xml::events::{BytesStart, BytesText, Event};
use quick_xml::{Reader, Writer};

/// Elements that run, or hold a page with everything that a page can do.
const DROPPED: [&[u8]; 4] = [b"script", b"handler", b"listener", b"foreignObject"];

/// What is shown of a drawing that cannot be read.
const NOTHING: &[u8] = b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>";

/// The drawing without scripts and without what lies outside of it. Of one that cannot be read nothing is kept: no browser shows
/// a drawing that is no XML, and nobody knows what else is in it.
pub(super) fn still(svg: &[u8]) -> Vec<u8> {
    rewritten(svg).unwrap_or_else(|| NOTHING.to_vec())
}

fn rewritten(svg: &[u8]) -> Option<Vec<u8>> {
    let mut reader = Reader::from_reader(svg);
    let mut writer = Writer::new(Cursor::new(Vec::new()));
    let mut dropped = 0_u32;
    loop {
        let event = reader.read_event().ok()?;
        match event {
            Event::Eof => break,
            Event::Start(tag) if is_dropped(tag.local_name().as_ref()) => dropped += 1,
            Event::End(tag) if is_dropped(tag.local_name().as_ref()) => dropped = dropped.checked_sub(1)?,
            Event::Empty(tag) if is_dropped(tag.local_name().as_ref()) => {}
            _ if dropped > 0 => {}
            // A style sheet can be named here.
            Event::PI(_) => {}
            Event::DocType(text) if !text.contains(&b'[') => {}
            Event::DocType(text) => writer.write_event(Event::DocType(doctype(&text)?)).ok()?,
            Event::Start(tag) => writer.write_event(Event::Start(harmless(&tag)?)).ok()?,
            Event::Empty(tag) => writer.write_event(Event::Empty(harmless(&tag)?)).ok()?,
            Event::Text(text) if fetches(&text) => {}
            Event::CData(text) if fetches(&text) => {}
            event => writer.write_event(event).ok()?,
        }
    }
    Some(writer.into_inner().into_inner())
}

fn is_dropped(name: &[u8]) -> bool {
    DROPPED.contains(&name)
}

/// The document type with the drawing's own entities and nothing from elsewhere. Drawing programs write addresses of namespaces as
/// entities; one that holds elements or other entities is nothing that they write.
fn doctype(text: &[u8]) -> Option<BytesText<'static>> {
    let text = String::from_utf8_lossy(text);
    let (_, own) = text.split_once('[')?;
    let has_elements = own.split('<').skip(1).any(|rest| !rest.starts_with("!ENTITY"));
    let is_plain = !has_elements && !["&", "%", "SYSTEM", "PUBLIC"].iter().any(|word| own.contains(word));
    (is_plain && !fetches(own.as_bytes())).then(|| BytesText::from_escaped(format!("svg [{own}")))
}

/// Rules of a style sheet that bring in something.
fn fetches(text: &[u8]) -> bool {
    let text = String::from_utf8_lossy(text).to_ascii_lowercase();
    let is_outside = |rest: &str| !is_inside(rest.trim_start_matches([' ', '\t', '\n', '\r', '"', '\'']).as_bytes());
    // Anything can be written with `\`, and drawing programs never do.
    text.contains("@import") || text.contains('\\') || text.split("url(").skip(1).any(is_outside)
}

/// Whether an address leads to a part of the drawing, or brings a picture along.
fn is_inside(address: &[u8]) -> bool {
    address.starts_with(b"#") || address.starts_with(b"data:image/") || address.starts_with(b"data:font/")
}

fn harmless(tag: &BytesStart<'_>) -> Option<BytesStart<'static>> {
    let mut clean = BytesStart::new(String::from_utf8_lossy(tag.name().as_ref()).into_owned());
    for attribute in tag.attributes() {
        let attribute = attribute.ok()?;
        if !is_harmful(&attribute) {
            clean.push_attribute(attribute);
        }
    }
    Some(clean)
}

fn is_harmful(attribute: &Attribute<'_>) -> bool {
    let name = attribute.key.as_ref();
    let is_link = [&b"href"[..], b"src"].contains(&attribute.key.local_name().as_ref());
    // An animation can put an address where none was.
    let is_set = name == b"attributeName" && attribute.value.ends_with(b"href");
    name.starts_with(b"on") || (is_link && !is_inside(&attribute.value)) || is_set || fetches(&attribute.value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawing_runs_and_fetches_nothing() {
        let svg = "<!DOCTYPE svg PUBLIC \"x\" \"http://x\"><svg onload=\"a()\" xmlns:x=\"y\"><script>1<b/></script><script/>\
                   <style>@import \"a\"</style><image x:href=\"http://a/b\"/><use x:href=\"#a\"/><text>a &amp; b</text></svg>";
        let expected = "<svg xmlns:x=\"y\"><style></style><image/><use x:href=\"#a\"/><text>a &amp; b</text></svg>";
        assert_eq!(String::from_utf8_lossy(&still(svg.as_bytes())), expected);
        for (svg, expected) in [
            ("<?xml-stylesheet href=\"http://a/b.css\"?><svg/>", "<svg/>"),
            ("<svg><foreignObject><iframe srcdoc=\"x\"/></foreignObject><g/></svg>", "<svg><g/></svg>"),
            (
                "<svg><a href=\"data:text/html,x\"/><rect fill=\"url(//a/b)\" filter=\"url(#f)\"/></svg>",
                "<svg><a/><rect filter=\"url(#f)\"/></svg>",
            ),
            ("<svg><set attributeName=\"href\" to=\"javascript:a()\"/></svg>", "<svg><set to=\"javascript:a()\"/></svg>"),
            (
                "<!DOCTYPE svg [<!ENTITY n \"http://a\">]><svg xmlns:n=\"&n;\"/>",
                "<!DOCTYPE svg [<!ENTITY n \"http://a\">]><svg xmlns:n=\"&n;\"/>",
            ),
        ] {
            assert_eq!(String::from_utf8_lossy(&still(svg.as_bytes())), expected);
        }
    }

    #[test]
    fn of_what_cannot_be_read_nothing_is_kept() {
        let hidden = "<!DOCTYPE svg [<!ENTITY s \"<script>a()</script>\">]><svg>&s;</svg>";
        let escaped = "<!DOCTYPE svg [<!ENTITY s \"&#60;script>a()&#60;/script>\">]><svg>&s;</svg>";
        for svg in ["<svg><g></svg>", hidden, escaped] {
            assert_eq!(still(svg.as_bytes()), NOTHING, "{svg}");
        }
    }
}
