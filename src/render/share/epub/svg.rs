//! Drawings of the content on their way into a book. In a browser a drawing that is shown as a picture neither runs nor fetches
//! anything; readers open it as a document, and refuse a book whose drawings could.

use std::borrow::Cow;
use std::io::Cursor;

use quick_xml::events::attributes::Attribute;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, Writer};

/// The drawing without scripts and without what lies outside of it. One that is no XML stays as it is: it cannot be shown anyway.
pub(super) fn still(svg: &[u8]) -> Cow<'_, [u8]> {
    rewritten(svg).map_or(Cow::Borrowed(svg), Cow::Owned)
}

fn rewritten(svg: &[u8]) -> Option<Vec<u8>> {
    let mut reader = Reader::from_reader(svg);
    let mut writer = Writer::new(Cursor::new(Vec::new()));
    let mut scripts = 0_u32;
    loop {
        let event = reader.read_event().ok()?;
        match event {
            Event::Eof => break,
            Event::Start(tag) if is_script(&tag) => scripts += 1,
            Event::End(tag) if tag.local_name().as_ref() == b"script" => scripts = scripts.checked_sub(1)?,
            Event::Empty(tag) if is_script(&tag) => {}
            // Only a document type with entities of its own says something.
            Event::DocType(text) if !text.contains(&b'[') => {}
            _ if scripts > 0 => {}
            Event::Start(tag) => writer.write_event(Event::Start(harmless(&tag)?)).ok()?,
            Event::Empty(tag) => writer.write_event(Event::Empty(harmless(&tag)?)).ok()?,
            Event::Text(text) if fetches(&text) => {}
            Event::CData(text) if fetches(&text) => {}
            event => writer.write_event(event).ok()?,
        }
    }
    Some(writer.into_inner().into_inner())
}

fn is_script(tag: &BytesStart<'_>) -> bool {
    tag.local_name().as_ref() == b"script"
}

/// Rules of a style sheet that bring in something.
fn fetches(text: &[u8]) -> bool {
    let text = String::from_utf8_lossy(text).to_ascii_lowercase();
    text.contains("@import") || (text.contains("url(") && text.contains("//"))
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
    let is_link = attribute.key.local_name().as_ref() == b"href";
    let is_inside = attribute.value.starts_with(b"#") || attribute.value.starts_with(b"data:");
    name.starts_with(b"on") || (is_link && !is_inside) || (name == b"style" && fetches(&attribute.value))
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
    }

    #[test]
    fn what_is_no_xml_stays() {
        assert_eq!(&*still(b"<svg><g></svg>"), b"<svg><g></svg>");
    }
}
