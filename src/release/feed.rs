//! Atom feeds: one for each country and language, so that centres with a reader learn of an edition. Ids never change, dates
//! are those of the editions; RFC 4287.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::record::{News, Part};
use crate::model::error::Error;
use crate::publish::sums;

/// What a feed says about itself.
pub struct Channel<'a> {
    /// Title: book, country, language.
    pub title: String,
    /// BCP 47 tag.
    pub lang: &'a str,
    /// Who publishes.
    pub author: &'a str,
    /// Address of the output, where the book knows it.
    pub site: Option<&'a str>,
    /// Title of one entry, made from the number of its edition and its day.
    pub entry: &'a dyn Fn(&News) -> String,
}

/// The feed of `part`, with its newest edition first.
pub fn write(channel: &Channel<'_>, part: &Part) -> Result<Vec<u8>, Error> {
    let broken = |error: io::Error| Error::Tool {
        name: "atom".into(),
        message: error.to_string(),
        help: "report this: the feed should always be written".into(),
    };
    feed(channel, part).map_err(broken)
}

fn feed(channel: &Channel<'_>, part: &Part) -> io::Result<Vec<u8>> {
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 2);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
    let attributes = [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", channel.lang)];
    xml.create_element("feed").with_attributes(attributes).write_inner_content(|xml| {
        text(xml, "id", &id(channel, part, None))?;
        text(xml, "title", &channel.title)?;
        text(xml, "updated", &moment(part.news.first()))?;
        xml.create_element("author").write_inner_content(|xml| text(xml, "name", channel.author))?;
        if let Some(site) = channel.site {
            link(xml, "self", &format!("{site}/{}/feed.atom", part.folder))?;
        }
        link(xml, "alternate", &address(channel, part))?;
        part.news.iter().try_for_each(|news| entry(xml, channel, part, news))
    })?;
    let mut bytes = xml.into_inner();
    bytes.push(b'\n');
    Ok(bytes)
}

fn entry(xml: &mut Writer<Vec<u8>>, channel: &Channel<'_>, part: &Part, news: &News) -> io::Result<()> {
    xml.create_element("entry").write_inner_content(|xml| {
        text(xml, "id", &id(channel, part, Some(news)))?;
        text(xml, "title", &(channel.entry)(news))?;
        text(xml, "updated", &moment(Some(news)))?;
        link(xml, "alternate", &address(channel, part))?;
        text(xml, "content", &news.lines.join("\n"))
    })?;
    Ok(())
}

fn text(xml: &mut Writer<Vec<u8>>, name: &str, words: &str) -> io::Result<()> {
    // What XML cannot hold (control characters) would make the whole feed unreadable.
    let words: String = words.chars().filter(|letter| !letter.is_control() || *letter == '\n').collect();
    xml.create_element(name).write_text_content(BytesText::new(&words)).map(drop)
}

fn link(xml: &mut Writer<Vec<u8>>, rel: &str, href: &str) -> io::Result<()> {
    xml.create_element("link").with_attributes([("rel", rel), ("href", href)]).write_empty().map(drop)
}

/// The address of the notice; without an address of the book, the way from the feed.
fn address(channel: &Channel<'_>, part: &Part) -> String {
    channel.site.map_or_else(|| "notice.html".into(), |site| format!("{site}/{}/notice.html", part.folder))
}

/// A name that no other feed or entry has, made from what never changes: a UUID of version 8 over title, place and edition.
fn id(channel: &Channel<'_>, part: &Part, news: Option<&News>) -> String {
    let edition = news.map_or("", |news| news.edition.as_str());
    let digest = sums::sha256(format!("{}\n{}\n{edition}", channel.title, part.folder).as_bytes());
    format!("urn:uuid:{}-{}-8{}-8{}-{}", &digest[..8], &digest[8..12], &digest[13..16], &digest[17..20], &digest[20..32])
}

fn moment(news: Option<&News>) -> String {
    format!("{}T00:00:00Z", news.map_or("1970-01-01", |news| news.date.as_str()))
}
