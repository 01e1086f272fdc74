//! A module, or a whole edition, as one page that needs no other file: what goes from phone to phone in a chat and is opened
//! from there as `content://`, where a page has no neighbours. Everything stands in the page; nothing is fetched, not even from
//! the same folder. The views of sessions, directory and glossary are those of the folder.

use std::collections::BTreeMap;

use rayon::prelude::*;
use serde::Serialize;

use super::data;
use super::edition::EditionContext;
use super::paths::Page;
use super::place::{Linked, Place, place_id};
use super::templates::Templates;
use super::view::{CentresView, ClockView, DisclaimerView, EmergencyGroup, GlossaryView, Phrase, SessionView, Status};
use super::{Labels, assets, directory, modules, session, small};
use crate::model::artifact::Artifact;
use crate::model::ast::EditionPage;
use crate::model::book::{Book, Edition, EditionModule, Sources};
use crate::model::error::Error;
use crate::model::theme::Theme;
use crate::progress::{self, Progress};
use crate::render::brand::{BrandBlock, emblem_svg};
use crate::render::share;
use crate::words::{Value, Words};

/// What one file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Extent<'a> {
    /// The module with this id.
    Module(&'a str),
    /// All modules.
    Edition,
}

/// A file to make.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Single<'a> {
    /// Index into [`Book::editions`].
    pub(crate) edition: usize,
    /// What of it.
    pub(crate) extent: Extent<'a>,
}

/// Makes the style of a page from its letters.
pub(crate) trait Dress: Sync {
    /// The whole style sheet of a page with this HTML.
    fn style(&self, html: &str) -> String;
}

/// What `single.html` gets as `main`.
#[derive(Serialize)]
struct SingleView {
    /// BCP 47 tag of the page.
    lang: String,
    /// Title of the window.
    window_title: String,
    /// One sentence.
    description: String,
    /// `module` or `edition`.
    kind: &'static str,
    /// Colour word of the module; empty for an edition.
    colour: String,
    /// Name of the file, by which people send it on.
    file: String,
    /// Content security policy.
    policy: String,
    /// The style sheet.
    style: String,
    /// The scripts about laws and questions, where there are any.
    script: Option<String>,
    /// The emblem as a `data:` address.
    emblem: String,
    /// The Society's logo as a `data:` address.
    society_logo: Option<String>,
    /// Title of the book.
    book_title: Phrase,
    /// Who pays, who publishes, who answers.
    brand: BrandBlock,
    /// Name of the country.
    country: Phrase,
    /// Name of the language in itself.
    language: String,
    /// Title of the module, or of the book.
    title: Phrase,
    /// What it is about.
    lead: Phrase,
    /// Date and draft mark of all of it.
    status: Status,
    /// Emergency numbers.
    emergency: Vec<EmergencyGroup>,
    /// Modules with their sessions.
    modules: Vec<SingleModule>,
    /// Clock of all laws.
    clock: Option<ClockView>,
    /// The directory.
    centres: CentresView,
    /// The glossary.
    glossary: GlossaryView,
    /// The imprint.
    disclaimer: DisclaimerView,
    /// "Edition 2026.1".
    edition_name: String,
    /// "Content as of …".
    content_date: String,
}

/// A module in the file.
#[derive(Serialize)]
struct SingleModule {
    id: String,
    title: Phrase,
    summary: Phrase,
    colour: String,
    sessions: Vec<SingleSession>,
    withheld: Vec<Phrase>,
}

/// A session in the file.
#[derive(Serialize)]
struct SingleSession {
    id: String,
    view: SessionView,
}

#[derive(Serialize)]
struct View<'a> {
    labels: &'a Labels,
    main: SingleView,
}

/// Renders files in parallel, in the order of `wanted`.
pub(crate) fn render_singles(
    book: &Book,
    sources: &Sources,
    words: &Words,
    wanted: &[Single<'_>],
    dress: &dyn Dress,
    progress: &dyn Progress,
) -> Result<Vec<Artifact>, Error> {
    let templates = Templates::new(&sources.theme)?;
    let contexts: BTreeMap<usize, EditionContext> =
        wanted.iter().map(|single| (single.edition, EditionContext::new(book, sources, words, single.edition))).collect();
    let made = wanted.par_iter().map(|single| {
        let context = &contexts[&single.edition];
        let make = || file(&templates, context, single.extent, dress);
        progress::step(progress, "file to share", &path_of(context, single.extent), make)
    });
    made.collect()
}

fn file(templates: &Templates, context: &EditionContext, extent: Extent<'_>, dress: &dyn Dress) -> Result<Artifact, Error> {
    let mut view = View { labels: &context.labels, main: view(context, extent) };
    // Which letters it has is known only when it is written, so it is written once without its style.
    let plain = templates.render("single.html", &view)?;
    view.main.style = tame(&dress.style(&plain), "style");
    view.main.policy = data::policy(&view.main.style, view.main.script.as_deref());
    let html = templates.render("single.html", &view)?;
    let page = match extent {
        Extent::Module(id) => Page::Module(id),
        Extent::Edition => Page::Fixed(EditionPage::Index),
    };
    Ok(Artifact { path: path_of(context, extent), bytes: html.into_bytes(), origin: context.origin(page) })
}

fn path_of(context: &EditionContext, extent: Extent<'_>) -> String {
    let module = match extent {
        Extent::Module(id) => id,
        Extent::Edition => "",
    };
    share::path(context.edition, module, "html")
}

/// `text` as the inside of `<element>`: it cannot end the element, and has the line ends that browsers give it before they take
/// its digest.
fn tame(text: &str, element: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let ends = text.to_ascii_lowercase().contains(&format!("</{element}")) || text.contains("<!--");
    if ends { String::new() } else { text }
}

fn view(context: &EditionContext, extent: Extent<'_>) -> SingleView {
    let (config, edition) = (context.config(), context.edition);
    let has = |module: &&EditionModule| extent == Extent::Edition || extent == Extent::Module(&module.id);
    let held: Vec<&EditionModule> = edition.modules.iter().filter(has).collect();
    let place = InFile { context, held: held.clone() };
    let modules: Vec<SingleModule> = held.iter().map(|module| single_module(context, module, &place)).collect();
    let about = held.first().filter(|_| extent != Extent::Edition);
    let fronts = || held.iter().flat_map(|module| &module.sessions).map(|session| &session.text.front);
    let newest = fronts().map(|front| front.updated).max().unwrap_or(edition.content_date);
    let book_title = context.book_title();
    let title = about.map_or_else(|| book_title.clone(), |module| modules::title(context, module));
    // The book's one sentence is in its own language only, and is not for readers of another.
    let lead = about.map_or_else(Phrase::default, |module| modules::summary(context, module));
    let clock = latest(modules.iter().flat_map(|module| &module.sessions).filter_map(|session| session.view.clock.as_ref()));
    let asks = modules.iter().flat_map(|module| &module.sessions).any(|session| session.view.check.is_some());
    let wanted = [(clock.is_some(), assets::LAW_SCRIPT), (asks, assets::CHECK_SCRIPT)];
    let wanted = wanted.into_iter().filter(|(is_wanted, _)| *is_wanted).map(|(_, path)| path);
    SingleView {
        lang: config.tag(&edition.lang).to_owned(),
        window_title: format!(
            "{} · {} · {}",
            title.text,
            context.country(&edition.country).text,
            context.language_name(&edition.lang)
        ),
        description: if about.is_some() { lead.text.clone() } else { config.book.description.clone() },
        kind: if about.is_some() { "module" } else { "edition" },
        colour: about.map_or_else(String::new, |module| module.colour.clone()),
        file: format!("{}.html", share::name(edition, about.map_or("", |module| &module.id))),
        policy: String::new(),
        style: String::new(),
        script: script(&context.sources.theme, wanted),
        emblem: data::uri("eu-emblem.svg", emblem_svg().as_bytes()),
        society_logo: context.brand.society_logo.as_deref().and_then(|path| place.file(path)),
        book_title,
        brand: context.brand.clone(),
        country: context.country(&edition.country),
        language: context.language_name(&edition.lang),
        title,
        lead,
        status: context.status_of(newest, fronts().any(|front| front.review.is_draft())),
        emergency: directory::emergency(context),
        modules,
        clock,
        centres: directory::centres(context),
        glossary: directory::glossary(context),
        disclaimer: directory::disclaimer(context),
        edition_name: context.with("edition", &[("name", Value::Text(&config.book.edition))]),
        content_date: context.on_date("content-as-of", newest),
    }
}

/// The scripts at `paths` of the theme as one; `None` when there is nothing to run.
fn script(theme: &Theme, paths: impl Iterator<Item = &'static str>) -> Option<String> {
    let scripts = paths.filter_map(|path| Some(small::squeezed(path, &theme.get(path)?.bytes)));
    let script: String = scripts.map(|script| tame(&String::from_utf8_lossy(&script), "script")).collect();
    Some(script).filter(|script| !script.is_empty())
}

/// One clock for all texts: a day that is right for the newest of them is right for all.
fn latest<'a>(clocks: impl Iterator<Item = &'a ClockView>) -> Option<ClockView> {
    clocks.max_by(|left, right| left.as_of.cmp(&right.as_of)).cloned()
}

fn single_module(context: &EditionContext, module: &EditionModule, place: &InFile<'_>) -> SingleModule {
    let session = |at: usize| SingleSession {
        id: place_id(Page::Session(&module.id, &module.sessions[at].id)),
        view: session::view(context, module, at, place),
    };
    SingleModule {
        id: place_id(Page::Module(&module.id)),
        title: modules::title(context, module),
        summary: modules::summary(context, module),
        colour: module.colour.clone(),
        sessions: (0..module.sessions.len()).map(session).collect(),
        withheld: module.withheld.iter().map(|session| context.phrase(&session.lang, &session.title)).collect(),
    }
}

/// One file with some modules of an edition.
struct InFile<'a> {
    context: &'a EditionContext<'a>,
    held: Vec<&'a EditionModule>,
}

impl InFile<'_> {
    /// The file at `path` of the book as a `data:` address.
    fn file(&self, path: &str) -> Option<String> {
        self.context.sources.pictures.get(path).map(|bytes| data::uri(path, bytes))
    }

    fn holds(&self, id: &str) -> bool {
        self.held.iter().any(|module| module.id == id)
    }

    /// "TJ-tg-health.html: Health, Tuberculosis".
    fn elsewhere(&self, module: &str, session: &str) -> Linked {
        let edition: &Edition = self.context.edition;
        let title = edition.modules.iter().find(|candidate| candidate.id == module).map(|module| module.title.as_str());
        let session = edition.session(module, session).map(|session| session.text.front.title.as_str());
        let file = format!("{}.html", share::name(edition, module));
        let (Some(title), Some(session)) = (title, session) else { return Linked::Nowhere };
        let values = [("module", Value::Text(title)), ("session", Value::Text(session)), ("file", Value::Text(&file))];
        Linked::Elsewhere(self.context.with("share-elsewhere", &values))
    }
}

impl Place for InFile<'_> {
    fn page(&self, page: Page<'_>, anchor: Option<&str>) -> Linked {
        match page {
            Page::Session(module, session) if !self.holds(module) => self.elsewhere(module, session),
            Page::Session(module, session) => Linked::At(match anchor {
                Some(anchor) => format!("#{}{anchor}", self.prefix(module, session)),
                None => format!("#{}", place_id(page)),
            }),
            Page::Module(module) if !self.holds(module) => Linked::Nowhere,
            // The template leaves it out where there is nothing to look up.
            Page::Fixed(EditionPage::Glossary) if self.context.edition.glossary.is_empty() => Linked::Nowhere,
            Page::Fixed(EditionPage::Az) | Page::Notice | Page::Offline | Page::Bilingual(..) => Linked::Nowhere,
            Page::Fixed(_) | Page::Module(_) => Linked::At(format!("#{}", place_id(page))),
        }
    }

    /// A picture that is not there has a finding of its own.
    fn picture(&self, path: &str) -> String {
        self.file(path).unwrap_or_default()
    }

    fn asset(&self, _: &str) -> String {
        String::new()
    }

    fn prefix(&self, module: &str, session: &str) -> String {
        format!("{module}.{session}.")
    }

    /// Under the title of the file, the module, and the session.
    fn depth(&self) -> u8 {
        2
    }
}
