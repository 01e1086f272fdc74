//! Views of the start page and of a module: what there is to read and to print.

use super::edition::EditionContext;
use super::paths::{Page, feed_path, relative};
use super::place::OnPage;
use super::share_box;
use super::view::{FormItem, IndexView, Link, ModuleView, NewsView, PackItem, Phrase, SessionItem, ShareItem};
use crate::model::ast::EditionPage;
use crate::model::book::{EditionModule, EditionSession, Pack};
use crate::model::config::{PackConfig, ShareKind};
use crate::model::form::FormKind;
use crate::model::path::media_type;
use crate::render::{forms, share};

/// The start page of an edition.
pub(super) fn index(context: &EditionContext) -> IndexView {
    let here = Page::Fixed(EditionPage::Index).path(context.edition);
    let packs = context.book.packs.iter().filter(|pack| pack.edition == context.index && !pack.config.is_for_staff());
    let country = context.country(&context.edition.country).text;
    IndexView {
        title: context.book_title(),
        edition: format!("{country} · {}", context.language_name(&context.edition.lang)),
        status: context.status(),
        modules: context.edition.modules.iter().map(|module| module_view(context, module, &here)).collect(),
        packs: packs.clone().map(|pack| pack_item(context, pack, &here)).collect(),
        forms: form_items(context, packs, &here),
        news: context.book.has_notices.then(|| news(context, &here)),
        share: shared(context, &here),
    }
}

fn news(context: &EditionContext, here: &str) -> NewsView {
    let to = |page: Page| relative(here, &page.path(context.edition));
    let title = Phrase { text: context.text("notice-title"), lang: None };
    NewsView { notice: Link { href: to(Page::Notice), title }, feed: relative(here, &feed_path(context.edition)) }
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

/// The sentence about a module with its language.
pub(super) fn summary(context: &EditionContext, module: &EditionModule) -> Phrase {
    let source = context.sources.modules.get(&module.id);
    source.and_then(|source| context.pick(&source.summary)).unwrap_or_else(|| plain(&module.summary))
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
    let fronts = || module.sessions.iter().map(|session| &session.text.front);
    let newest = fronts().map(|front| front.updated).max().unwrap_or(context.edition.content_date);
    let covered = |topic: &String| fronts().any(|front| front.neutral.topics.contains(topic));
    let standard = source.map(|source| &source.minimum_standard).into_iter().flatten();
    ModuleView {
        id: module.id.clone(),
        link: Link { href: relative(here, &Page::Module(&module.id).path(context.edition)), title: title(context, module) },
        summary: summary(context, module),
        colour: module.colour.clone(),
        category: context.text(&format!("category-{}", module.category.word())),
        minutes: minutes(context, Some(fronts().filter_map(|front| front.neutral.minutes).fold(0, u32::saturating_add))),
        status: context.status_of(newest, fronts().any(|front| front.review.is_draft())),
        topics: standard.filter(|(id, _)| covered(id)).filter_map(|(_, label)| context.pick(label)).collect(),
        withheld: module.withheld.iter().map(|session| context.phrase(&session.lang, &session.title)).collect(),
        sessions: module.sessions.iter().map(|session| session_item(context, session, here)).collect(),
        share: share_box::share_box(context, module, None, &OnPage::of(context, here.to_owned())),
    }
}

fn shared(context: &EditionContext, here: &str) -> Vec<ShareItem> {
    let is_made = |module: &&EditionModule| context.config().share.contains(&ShareKind::Module) && !module.sessions.is_empty();
    let modules = context.edition.modules.iter().filter(is_made);
    let modules = modules.map(|module| share_item(context, &module.id, "html", title(context, module), here));
    let has_whole = context.config().share.contains(&ShareKind::Edition);
    let whole = has_whole.then(|| share_item(context, "", "html", plain(&context.text("share-whole")), here));
    let has_book = context.config().share.contains(&ShareKind::Epub);
    let book = has_book.then(|| share_item(context, "", "epub", plain("EPUB"), here));
    modules.chain(whole).chain(book).collect()
}

fn share_item(context: &EditionContext, of: &str, ending: &str, title: Phrase, here: &str) -> ShareItem {
    let path = share::path(context.edition, of, ending);
    let file = format!("{}.{ending}", share::name(context.edition, of));
    ShareItem { href: relative(here, &path), title, media_type: media_type(&path), file }
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
    let PackConfig { kind, category, paper, .. } = pack.config;
    let is_counted = kind.traits().filling.is_of_modules();
    let kind = context.text(&format!("pack-{}", kind.word()));
    let category = is_counted.then(|| context.text(&format!("category-{}", category.word())));
    let title = context.pick(&pack.config.title).unwrap_or_else(|| plain(&kind));
    let path = pack.path(context.edition);
    let sheets = pack.imposed_path(context.edition).map(|path| relative(here, &path));
    PackItem { href: relative(here, &path), title, kind, category, paper: paper.label(), sheets }
}

/// Forms of all packs of the edition, each once.
fn form_items<'a>(context: &EditionContext, packs: impl Iterator<Item = &'a Pack>, here: &str) -> Vec<FormItem> {
    let mut items: Vec<FormItem> = Vec::new();
    for form in packs.flat_map(|pack| &pack.forms) {
        let href = relative(here, &forms::workbook_path(context.edition, form));
        let is_for_phones = form.form.kind == FormKind::Questionnaire;
        let phone = is_for_phones.then(|| relative(here, &forms::xlsform_path(context.edition, form)));
        if items.iter().all(|item| item.href != href) {
            let title = form.form.head.title.get(&form.lang).unwrap_or_default();
            items.push(FormItem { title: context.phrase(&form.lang, title), href, phone });
        }
    }
    items
}

fn plain(text: &str) -> Phrase {
    Phrase { text: text.to_owned(), lang: None }
}
