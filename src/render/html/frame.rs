//! What surrounds the text of every page of an edition: brand, pickers, navigation, emergency numbers, footer.

use super::assets;
use super::directory;
use super::edition::EditionContext;
use super::modules;
use super::paths::{Page, relative};
use super::view::{Choice, Frame, Link, NavModule, NavSession, Phrase};
use crate::model::ast::EditionPage;
use crate::model::book::{Edition, EditionModule};
use crate::model::date::Date;
use crate::model::localized::Lang;
use crate::model::output::ROOT;
use crate::render::search;
use crate::words::Value;

pub(super) fn frame(context: &EditionContext, page: Page) -> Frame {
    let config = context.config();
    let edition = context.edition;
    let here = page.path(edition);
    let to = |target: &str| relative(&here, target);
    let fixed = |target: EditionPage| to(&Page::Fixed(target).path(edition));
    let book_title = context.book_title();
    let has_packs = context.book.packs.iter().any(|pack| pack.edition == context.index && !pack.config.is_for_staff());
    Frame {
        lang: config.tag(&edition.lang).to_owned(),
        window_title: window_title(context, page, &book_title),
        description: description(context, page),
        kind: kind(page),
        colour: module_of(context, page).map_or_else(String::new, |module| module.colour.clone()),
        folder: edition.folder(),
        css: to(assets::CSS),
        hosted: to(assets::HOSTED_SCRIPT),
        icon: to(assets::ICON),
        reader: to(assets::READER_SCRIPT),
        emblem: to(&context.brand.emblem_svg_path),
        society_logo: context.brand.society_logo.as_deref().map(|file| to(&assets::logo_path(file))),
        root: to(ROOT),
        book_title,
        brand: context.brand.clone(),
        country: context.country(&edition.country),
        language: context.language_name(&edition.lang),
        countries: countries(context, page, &here),
        languages: languages(context, page, &here),
        modules: edition.modules.iter().map(|module| nav_module(context, page, module, &here)).collect(),
        start: fixed(EditionPage::Index),
        centres: fixed(EditionPage::Centres),
        glossary: fixed(EditionPage::Glossary),
        az: fixed(EditionPage::Az),
        search_script: to(search::SCRIPT),
        search_index: to(&search::index_path(edition)),
        disclaimer: fixed(EditionPage::Disclaimer),
        packs: has_packs.then(|| format!("{}#rn-packs", fixed(EditionPage::Index))),
        emergency: directory::emergency(context),
        edition_name: context.with("edition", &[("name", Value::Text(&config.book.edition))]),
        content_date: content_date(context, page).map(|date| context.on_date("content-as-of", date)),
    }
}

/// The date of what stands on the page itself: the date of the whole edition on each page would change all pages with
/// every session, and an update would be as large as the edition.
fn content_date(context: &EditionContext, page: Page) -> Option<Date> {
    match page {
        Page::Fixed(EditionPage::Index) => Some(context.edition.content_date),
        Page::Fixed(_) | Page::Notice | Page::Offline => None,
        Page::Module(_) => module_of(context, page)?.sessions.iter().map(|session| session.text.front.updated).max(),
        Page::Session(module, id) | Page::Bilingual(module, id, _) => {
            context.edition.session(module, id).map(|session| session.text.front.updated)
        }
    }
}

fn kind(page: Page) -> &'static str {
    match page {
        Page::Fixed(fixed) => fixed.name(),
        Page::Module(_) => "module",
        Page::Session(..) => "session",
        Page::Bilingual(..) => "bilingual",
        Page::Notice => "notice",
        Page::Offline => "offline",
    }
}

fn module_of<'a>(context: &EditionContext<'a>, page: Page) -> Option<&'a EditionModule> {
    let (Page::Module(id) | Page::Session(id, _) | Page::Bilingual(id, ..)) = page else { return None };
    context.edition.modules.iter().find(|module| module.id == id)
}

fn page_title(context: &EditionContext, page: Page) -> Option<String> {
    match page {
        Page::Fixed(EditionPage::Index) => None,
        Page::Fixed(EditionPage::Az) => Some(context.labels.az.clone()),
        Page::Fixed(EditionPage::Centres) => Some(context.labels.centres.clone()),
        Page::Fixed(EditionPage::Glossary) => Some(context.labels.glossary.clone()),
        Page::Fixed(EditionPage::Disclaimer) => Some(context.labels.disclaimer.clone()),
        Page::Notice => Some(context.text("notice-title")),
        Page::Offline => Some(context.labels.offline_title.clone()),
        Page::Module(_) => module_of(context, page).map(|module| module.title.clone()),
        Page::Session(module, id) => context.edition.session(module, id).map(|session| session.text.front.title.clone()),
        Page::Bilingual(module, id, lang) => {
            let session = context.edition.session(module, id)?;
            Some(format!("{} ({} – {lang})", session.text.front.title, context.edition.lang))
        }
    }
}

fn window_title(context: &EditionContext, page: Page, book: &Phrase) -> String {
    match page_title(context, page) {
        Some(title) => format!("{title} · {}", book.text),
        None => format!("{} · {}", book.text, context.country(&context.edition.country).text),
    }
}

fn description(context: &EditionContext, page: Page) -> String {
    match page {
        Page::Session(module, id) | Page::Bilingual(module, id, _) => {
            let session = context.edition.session(module, id);
            session.map_or_else(String::new, |session| session.text.front.key_messages.first().cloned().unwrap_or_default())
        }
        _ => module_of(context, page).map_or_else(|| context.config().book.description.clone(), |module| module.summary.clone()),
    }
}

/// Countries are named in their own first language: a reader lost in a foreign edition finds home.
fn countries(context: &EditionContext, page: Page, here: &str) -> Vec<Choice> {
    let mut choices: Vec<Choice> = Vec::new();
    for (code, country) in &context.config().countries {
        let Some(edition) = nearest_edition(context, code, &context.edition.lang) else { continue };
        let own = country.languages.first().unwrap_or(&edition.lang);
        let name = country
            .name
            .pick(std::slice::from_ref(own))
            .map_or_else(|| Phrase { text: code.to_string(), lang: None }, |(lang, text)| context.phrase(lang, text));
        choices.push(choice(context, page, here, edition, name, *code == context.edition.country));
    }
    choices
}

/// The edition of a country in this language, or in the country's first.
fn nearest_edition<'a>(
    context: &EditionContext<'a>,
    code: &crate::model::localized::Country,
    lang: &Lang,
) -> Option<&'a Edition> {
    let mut editions = context.book.editions.iter().filter(|edition| edition.country == *code);
    let first = editions.clone().next();
    editions.find(|edition| edition.lang == *lang).or(first)
}

fn languages(context: &EditionContext, page: Page, here: &str) -> Vec<Choice> {
    let editions = context.book.editions.iter().filter(|edition| edition.country == context.edition.country);
    editions
        .map(|edition| {
            let name = context.phrase(&edition.lang, &context.language_name(&edition.lang));
            choice(context, page, here, edition, name, edition.lang == context.edition.lang)
        })
        .collect()
}

fn choice(context: &EditionContext, page: Page, here: &str, edition: &Edition, name: Phrase, current: bool) -> Choice {
    let hreflang = context.config().tag(&edition.lang).to_owned();
    Choice { href: relative(here, &page.path_or_start(edition)), name, hreflang, current }
}

fn nav_module(context: &EditionContext, page: Page, module: &EditionModule, here: &str) -> NavModule {
    let open = module_of(context, page).is_some_and(|current| current.id == module.id);
    let sessions = if open { &module.sessions[..] } else { &[] };
    NavModule {
        link: Link {
            href: relative(here, &Page::Module(&module.id).path(context.edition)),
            title: modules::title(context, module),
        },
        colour: module.colour.clone(),
        open,
        current: page == Page::Module(&module.id),
        sessions: sessions
            .iter()
            .map(|session| NavSession {
                link: modules::session_link(context, session, here),
                current: page == Page::Session(&module.id, &session.id),
            })
            .collect(),
    }
}
