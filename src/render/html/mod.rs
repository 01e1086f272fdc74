//! A [`Book`] as HTML pages and their assets. Pages come from typed views and the theme's templates; the text of a
//! session comes from the tree. Nothing is read or written here, and nothing needs scripts: those of the theme only add to what
//! is on the page.

mod assets;
mod az;
mod bilingual;
pub mod board;
mod body;
pub(crate) mod chapters;
mod check;
mod data;
mod directory;
mod edition;
mod escape;
mod frame;
mod inlines;
mod labels;
mod law;
mod modules;
mod notice;
mod offline;
mod paths;
mod place;
mod root;
mod session;
mod share_box;
mod single;
mod small;
pub(crate) mod templates;
pub mod view;

use rayon::prelude::*;
use serde::Serialize;

pub(super) use self::assets::{LOGOS, PICTURES, is_logo, pictures};
pub(crate) use self::data::uri;
use self::edition::EditionContext;
pub use self::labels::Labels;
pub use self::notice::render_notice;
pub use self::offline::render_offline;
use self::paths::Page;
pub(crate) use self::paths::{feed_path, relative};
pub(crate) use self::single::{Dress, Extent, Single, render_singles};
pub(crate) use self::small::squeezed;
use self::templates::Templates;
use super::search;
use crate::model::artifact::Artifact;
use crate::model::ast::EditionPage;
use crate::model::book::{Book, Sources};
use crate::model::error::Error;
use crate::model::output::ROOT;
use crate::progress::{self, Progress};
use crate::words::Words;

/// Renders every page of every edition, the page that leads to them, and what they need.
pub fn render(book: &Book, sources: &Sources, words: &Words, progress: &dyn Progress) -> Result<Vec<Artifact>, Error> {
    let templates = Templates::new(&sources.theme)?;
    let editions: Vec<EditionContext> =
        (0..book.editions.len()).map(|index| EditionContext::new(book, sources, words, index)).collect();
    let jobs: Vec<(&EditionContext, Page)> =
        editions.iter().flat_map(|context| pages(context).into_iter().map(move |page| (context, page))).collect();
    progress.stage("pages", jobs.len());
    let pages: Result<Vec<Artifact>, Error> = jobs
        .par_iter()
        .map(|(context, page)| {
            let path = page.path(context.edition);
            progress::step(progress, "page", &path, || render_page(&templates, context, *page))
        })
        .collect();
    progress.done();
    let mut artifacts = pages?;
    let root = templates.render("root.html", &root::view(book, sources, words))?;
    artifacts.push(Artifact { path: ROOT.to_owned(), bytes: root.into_bytes(), origin: "book.toml".to_owned() });
    artifacts.extend(assets::assets(sources));
    artifacts.extend(progress::whole(progress, "search", || search::render(book, words)));
    artifacts.sort_by(|left, right| left.path.cmp(&right.path));
    Ok(artifacts)
}

/// The start pages of all editions alone: they know of notices, which are made when the rest is there to be compared.
pub fn render_starts(book: &Book, sources: &Sources, words: &Words) -> Result<Vec<Artifact>, Error> {
    let templates = Templates::new(&sources.theme)?;
    let start =
        |index| render_page(&templates, &EditionContext::new(book, sources, words, index), Page::Fixed(EditionPage::Index));
    (0..book.editions.len()).into_par_iter().map(start).collect()
}

fn pages<'a>(context: &'a EditionContext<'a>) -> Vec<Page<'a>> {
    let mut pages: Vec<Page> = EditionPage::ALL.into_iter().map(Page::Fixed).collect();
    for module in &context.edition.modules {
        pages.push(Page::Module(&module.id));
        pages.extend(module.sessions.iter().map(|session| Page::Session(&module.id, &session.id)));
        let lang = context.config().book.language.as_str();
        let paired =
            module.sessions.iter().filter(|session| bilingual::partner(context.book, context.edition, session).is_some());
        pages.extend(paired.map(|session| Page::Bilingual(&module.id, &session.id, lang)));
    }
    pages
}

/// What a template gets.
#[derive(Serialize)]
struct View<'a, M: Serialize> {
    frame: view::Frame,
    labels: &'a Labels,
    main: M,
}

fn render_page(templates: &Templates, context: &EditionContext, page: Page) -> Result<Artifact, Error> {
    match page {
        Page::Fixed(EditionPage::Index) => finish(templates, context, page, modules::index(context)),
        Page::Fixed(EditionPage::Az) => finish(templates, context, page, az::az(context)),
        Page::Fixed(EditionPage::Centres) => finish(templates, context, page, directory::centres(context)),
        Page::Fixed(EditionPage::Glossary) => finish(templates, context, page, directory::glossary(context)),
        Page::Fixed(EditionPage::Disclaimer) => finish(templates, context, page, directory::disclaimer(context)),
        Page::Module(id) => finish(templates, context, page, modules::module_page(context, id)),
        Page::Session(module, id) => finish(templates, context, page, session::session(context, module, id)),
        Page::Bilingual(module, id, _) => finish(templates, context, page, bilingual::bilingual(context, module, id)),
        // Made apart from the rest, see `render_notice` and `render_offline`.
        Page::Notice | Page::Offline => finish(templates, context, page, ()),
    }
}

fn finish<M: Serialize>(templates: &Templates, context: &EditionContext, page: Page, main: M) -> Result<Artifact, Error> {
    let frame = frame::frame(context, page);
    let template = format!("{}.html", frame.kind);
    let html = templates.render(&template, &View { frame, labels: &context.labels, main })?;
    Ok(Artifact { path: page.path(context.edition), bytes: html.into_bytes(), origin: context.origin(page) })
}
