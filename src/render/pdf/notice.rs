//! The change notice of an edition as one sheet for the wall and the binder.

use serde::Serialize;

use super::data::Meta;
use super::engine::Engine;
use super::letterhead::{Head, Letterhead, SetUp};
use crate::model::artifact::Artifact;
use crate::model::book::{Book, Edition, Sources};
use crate::model::error::Error;
use crate::model::output::NOTICE;
use crate::model::release::Notice;
use crate::render::notice::{self, Extent, NoticeView};
use crate::words::{Value, Words};

/// What the template of notices may use.
#[derive(Serialize)]
struct NoticeDocument {
    meta: Meta,
    strings: SetUp,
    cover: Head,
    imprint: Vec<String>,
    notice: NoticeView,
}

/// Sets a notice that names no more than `extent`.
pub fn render_notice(
    book: &Book,
    sources: &Sources,
    words: &Words,
    engine: &dyn Engine,
    about: &Notice<'_>,
    extent: Extent,
) -> Result<Artifact, Error> {
    let edition = &book.editions[about.edition];
    let path = format!("{}/{}", edition.folder(), NOTICE[1]);
    let head = Letterhead::new(sources, words, edition);
    let view = notice::view(words, &edition.chain, about, &path, extent);
    let document = NoticeDocument {
        meta: head.meta(&view.title, &view.edition, &about.number),
        strings: SetUp::new(|key| words.text(&edition.chain, key)),
        cover: head.cover(),
        imprint: head.imprint().into_iter().chain([printed(words, book, edition)]).collect(),
        notice: view,
    };
    let bytes = head.set(engine, "typst/notice.typ", &document, about.date)?;
    Ok(Artifact { path, bytes, origin: "theme".into() })
}

/// The edition as it is printed on packs: the notice is one of them.
fn printed(words: &Words, book: &Book, edition: &Edition) -> String {
    let printed = words.with(&edition.chain, "edition", &[("name", Value::Text(&book.config.book.edition))]);
    let date = words.date(&edition.chain, edition.content_date);
    let dated = words.with(&edition.chain, "content-as-of", &[("date", Value::Text(&date))]);
    format!("{printed} · {dated}")
}
