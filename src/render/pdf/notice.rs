//! The change notice of an edition as one sheet for the wall and the binder.

use std::sync::Arc;

use serde::Serialize;

use super::data::{Meta, PagePart, Picture, Society, Tongue};
use super::document::EMBLEM;
use super::engine::{Bytes, Engine, Failure, Job};
use super::nodes::picture_path;
use super::{fonts, json, templates};
use crate::model::artifact::Artifact;
use crate::model::book::{Book, Edition, Sources};
use crate::model::date::unix_seconds;
use crate::model::error::Error;
use crate::model::release::Notice;
use crate::render::brand::{self, BrandBlock, brand_block};
use crate::render::notice::{self, Extent, NoticeView};
use crate::words::{Value, Words};

/// What the template of notices may use.
#[derive(Serialize)]
struct NoticeDocument {
    meta: Meta,
    strings: NoticeStrings,
    cover: NoticeCover,
    imprint: Vec<String>,
    notice: NoticeView,
}

/// Words that the shared set-up of the theme asks for.
#[derive(Serialize)]
struct NoticeStrings {
    figure: String,
    table: String,
}

/// Who pays and who publishes.
#[derive(Serialize)]
struct NoticeCover {
    society: Society,
    is_funded: bool,
    emblem: Picture,
    funding: String,
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
    let path = format!("{}/notice.pdf", edition.folder());
    let brand = brand_block(&book.config, words, edition);
    let logo = brand.society_logo.as_ref().and_then(|path| Some((picture_path(path), sources.pictures.get(path)?.clone())));
    let view = notice::view(words, &edition.chain, about, &path, extent);
    let code = format!("{}-{}-{}", edition.country.folder(), edition.lang, about.number);
    let document = NoticeDocument {
        meta: meta(book, about, &brand, &view, code),
        strings: NoticeStrings { figure: words.text(&edition.chain, "figure"), table: words.text(&edition.chain, "table") },
        imprint: imprint(words, book, edition, &brand),
        cover: NoticeCover {
            society: Society {
                name: brand.society_name.clone(),
                logo: logo.as_ref().map(|(path, _)| path.clone()),
                slot: brand.society_slot.clone(),
            },
            is_funded: brand.is_funded,
            emblem: Picture { path: EMBLEM.into(), alt: brand.emblem_alt.clone() },
            funding: brand.statement.clone(),
        },
        notice: view,
    };
    let mut files = templates(sources);
    files.insert(EMBLEM.into(), Bytes::Shared(brand::emblem_svg().into_bytes().into()));
    files.extend(logo.map(|(path, bytes)| (path, Bytes::Shared(bytes))));
    let job = Job {
        main: "typst/notice.typ".into(),
        data: json(&document)?,
        files,
        fonts: Arc::new(fonts(sources)),
        timestamp: unix_seconds(about.date),
    };
    let bytes = engine.compile(&job).map_err(|failure| broken(failure, "typst/notice.typ"))?;
    Ok(Artifact { path, bytes, origin: "theme".into() })
}

/// Disclaimer, project, contract, and the edition as it is printed on packs: the notice is one of them.
fn imprint(words: &Words, book: &Book, edition: &Edition, brand: &BrandBlock) -> Vec<String> {
    let printed = words.with(&edition.chain, "edition", &[("name", Value::Text(&book.config.book.edition))]);
    let date = words.date(&edition.chain, edition.content_date);
    let dated = words.with(&edition.chain, "content-as-of", &[("date", Value::Text(&date))]);
    let project = Some(&brand.project).filter(|project| !project.is_empty());
    let funded = Some(&brand.disclaimer).filter(|_| brand.is_funded);
    let lines = funded.into_iter().chain(project).chain(&brand.contract).cloned();
    lines.chain([format!("{printed} · {dated}")]).collect()
}

fn meta(book: &Book, about: &Notice<'_>, brand: &BrandBlock, view: &NoticeView, code: String) -> Meta {
    let edition = &book.editions[about.edition];
    let tag = book.config.tag(&edition.lang);
    let lang = tag.split('-').next().unwrap_or(tag).to_ascii_lowercase();
    Meta {
        title: format!("{}. {}", view.title, view.edition),
        authors: Some(brand.society_name.clone()).filter(|name| !name.is_empty()).into_iter().collect(),
        keywords: Vec::new(),
        tongue: Tongue { hyphenate: lang == "ru", lang, region: edition.country.to_string() },
        paper: "a4",
        bw: false,
        colour: String::new(),
        running: vec![view.title.clone(), view.edition.clone()],
        page_of: vec![PagePart::Page],
        code,
    }
}

/// Nothing in these sheets is an author's markup, so what typst refuses is the theme's.
pub(super) fn broken(failure: Failure, template: &str) -> Error {
    match failure {
        Failure::Machine(error) => error,
        Failure::Refused(complaints) => {
            let message = complaints.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ");
            Error::Theme { place: template.into(), message }
        }
    }
}
