//! What single sheets that are no packs have in common: who publishes and who pays, how they are called, how they are set.

use std::sync::Arc;

use serde::Serialize;

use super::data::{Meta, PagePart, Picture, Society, Tongue};
use super::document::EMBLEM;
use super::engine::{Bytes, Engine, Failure, Job};
use super::nodes::picture_path;
use super::{fonts, json, templates};
use crate::model::book::{Edition, Sources};
use crate::model::date::{Date, unix_seconds};
use crate::model::error::Error;
use crate::render::brand::{self, BrandBlock, brand_block};
use crate::words::Words;

/// A sheet in the name of the Society of an edition.
pub(super) struct Letterhead<'a> {
    sources: &'a Sources,
    edition: &'a Edition,
    brand: BrandBlock,
}

/// Who pays and who publishes.
#[derive(Serialize)]
pub(super) struct Head {
    society: Society,
    is_funded: bool,
    emblem: Picture,
    funding: String,
}

/// Words that the shared set-up of the theme asks for.
#[derive(Serialize)]
pub(super) struct SetUp {
    figure: String,
    table: String,
}

impl SetUp {
    pub(super) fn new(text: impl Fn(&str) -> String) -> Self {
        Self { figure: text("figure"), table: text("table") }
    }
}

impl<'a> Letterhead<'a> {
    pub(super) fn new(sources: &'a Sources, words: &Words, edition: &'a Edition) -> Self {
        Self { sources, edition, brand: brand_block(&sources.config, words, edition) }
    }

    /// The Society's logo: where it lies in the job, and its bytes.
    fn logo(&self) -> Option<(String, Arc<[u8]>)> {
        let path = self.brand.society_logo.as_ref()?;
        Some((picture_path(path), self.sources.pictures.get(path)?.clone()))
    }

    pub(super) fn cover(&self) -> Head {
        let brand = &self.brand;
        Head {
            society: Society {
                name: brand.society_name.clone(),
                logo: self.logo().map(|(path, _)| path),
                slot: brand.society_slot.clone(),
            },
            is_funded: brand.is_funded,
            emblem: Picture { path: EMBLEM.into(), alt: brand.emblem_alt.clone() },
            funding: brand.statement.clone(),
        }
    }

    /// Disclaimer, project, contract.
    pub(super) fn imprint(&self) -> Vec<String> {
        let project = Some(&self.brand.project).filter(|project| !project.is_empty());
        let funded = Some(&self.brand.disclaimer).filter(|_| self.brand.is_funded);
        funded.into_iter().chain(project).chain(&self.brand.contract).cloned().collect()
    }

    /// `title` and `about` make the title of the file and the running head; `code` names the sheet in the edition.
    pub(super) fn meta(&self, title: &str, about: &str, code: &str) -> Meta {
        let edition = self.edition;
        let tag = self.sources.config.tag(&edition.lang);
        let lang = tag.split('-').next().unwrap_or(tag).to_ascii_lowercase();
        Meta {
            title: format!("{title}. {about}"),
            authors: Some(self.brand.society_name.clone()).filter(|name| !name.is_empty()).into_iter().collect(),
            keywords: Vec::new(),
            tongue: Tongue { hyphenate: lang == "ru", lang, region: edition.country.to_string() },
            paper: "a4",
            bw: false,
            colour: String::new(),
            running: vec![title.to_owned(), about.to_owned()],
            page_of: vec![PagePart::Page],
            code: format!("{}-{}-{code}", edition.country.folder(), edition.lang),
        }
    }

    /// Sets `document` by the theme's `template`; the file bears `date`.
    pub(super) fn set(
        &self,
        engine: &dyn Engine,
        template: &str,
        document: &impl Serialize,
        date: Date,
    ) -> Result<Vec<u8>, Error> {
        let mut files = templates(self.sources);
        files.insert(EMBLEM.into(), Bytes::Shared(brand::emblem_svg().into_bytes().into()));
        files.extend(self.logo().map(|(path, bytes)| (path, Bytes::Shared(bytes))));
        let job = Job {
            main: template.into(),
            data: json(document)?,
            files,
            fonts: Arc::new(fonts(self.sources)),
            timestamp: unix_seconds(date),
        };
        engine.compile(&job).map_err(|failure| broken(failure, template))
    }
}

/// Nothing in these sheets is an author's markup, so what typst refuses is the theme's.
fn broken(failure: Failure, template: &str) -> Error {
    match failure {
        Failure::Machine(error) => error,
        Failure::Refused(complaints) => {
            let message = complaints.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ");
            Error::Theme { place: template.into(), message }
        }
    }
}
