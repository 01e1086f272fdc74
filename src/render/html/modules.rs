//! Views of the start page and of a module: what there is to read and to print.

use super::edition::EditionContext;
use super::paths::{Page, relative};
use super::share;
use super::view::{IndexView, Link, ModuleView, PackItem, Phrase, SessionItem};
use crate::model::ast::EditionPage;
use crate::model::book::{EditionModule, EditionSession, Pack};

/// The start page of an edition.
pub(super) fn index(context: &EditionContext) -> IndexView {
    let here = Page::Fixed(EditionPage::Index).path(context.edition);
    let packs = context.book.packs.iter().filter(|pack| pack.edition == context.index);
    let country = context.country(&context.edition.country).text;
    IndexView {
        title: context.book_title(),
        edition: format!("{country} · {}", context.language_name(&context.edition.lang)),
        status: context.status(),
        modules: context.edition.modules.iter().map(|module| module_view(context, module, &here)).collect(),
        packs: packs.map(|pack| pack_item(context, pack, &here)).collect(),
    }
}

/// The page of a module; `None` only if the edition lost it between listing and rendering.
pub(super) fn module_page(context: &EditionContext, id: &str) -> Option<ModuleView> {
    let here = Page::Module(id).path(context.edition);
    let module = context.edition.modules.iter().find(|module| module.id == id)?;
    Some(module_view(context, module, &here))
}

/// Title of a module with its language: the book's own text is the source, because the edition keeps only the words.
pub(super) fn title(context: &EditionContext, module: &EditionModule) -> Phrase {
    let source = context.sources.modules.get(&module.id);
    source.and_then(|source| context.pick(&source.title)).unwrap_or_else(|| plain(&module.title))
}

/// Link from the page at `here` to a session.
pub(super) fn session_link(context: &EditionContext, session: &EditionSession, here: &str) -> Link {
    let path = Page::Session(&session.module, &session.id).path(context.edition);
    let title = context.phrase(&session.text.lang, &session.text.front.title);
    Link { href: relative(here, &path), title }
}

/// Minutes as a sentence, when there are any.
pub(super) fn minutes(context: &EditionContext, minutes: Option<u32>) -> Option<String> {
    minutes.filter(|minutes| *minutes > 0).map(|minutes| context.words.minutes(&context.edition.chain, minutes))
}

fn module_view(context: &EditionContext, module: &EditionModule, here: &str) -> ModuleView {
    let source = context.sources.modules.get(&module.id);
    let summary = source.and_then(|source| context.pick(&source.summary)).unwrap_or_else(|| plain(&module.summary));
    let fronts = || module.sessions.iter().map(|session| &session.text.front);
    let newest = fronts().map(|front| front.updated).max().unwrap_or(context.edition.content_date);
    let covered = |topic: &String| fronts().any(|front| front.neutral.topics.contains(topic));
    let standard = source.map(|source| &source.minimum_standard).into_iter().flatten();
    ModuleView {
        link: Link { href: relative(here, &Page::Module(&module.id).path(context.edition)), title: title(context, module) },
        summary,
        colour: module.colour.clone(),
        category: context.text(&format!("category-{}", module.category.word())),
        minutes: minutes(context, Some(fronts().filter_map(|front| front.neutral.minutes).fold(0, u32::saturating_add))),
        status: context.status_of(newest, fronts().any(|front| front.review.is_draft())),
        topics: standard.filter(|(id, _)| covered(id)).filter_map(|(_, label)| context.pick(label)).collect(),
        withheld: module.withheld.iter().map(|session| context.phrase(&session.lang, &session.title)).collect(),
        sessions: module.sessions.iter().map(|session| session_item(context, session, here)).collect(),
        share: share::share(context, module, None, here),
    }
}

fn session_item(context: &EditionContext, session: &EditionSession, here: &str) -> SessionItem {
    let front = &session.text.front;
    SessionItem {
        link: session_link(context, session, here),
        minutes: minutes(context, front.neutral.minutes),
        fallback: context.fallback(session, "fallback-mark"),
        draft: front.review.is_draft(),
        key_message: front.key_messages.first().map(|message| context.phrase(&session.text.lang, message)),
    }
}

fn pack_item(context: &EditionContext, pack: &Pack, here: &str) -> PackItem {
    let (kind, category, paper) = pack.traits();
    let kind = context.text(&format!("pack-{}", kind.word()));
    let category = context.text(&format!("category-{}", category.word()));
    let title = context.pick(&pack.config.title).unwrap_or_else(|| plain(&kind));
    let path = pack.path(context.edition);
    PackItem { href: relative(here, &path), title, kind, category, paper: paper.word().to_uppercase() }
}

fn plain(text: &str) -> Phrase {
    Phrase { text: text.to_owned(), lang: None }
}
