//! View of a session page.

use super::assets;
use super::bilingual;
use super::body::{self, BodyContext};
use super::check;
use super::edition::EditionContext;
use super::law::{LawContext, legislation, list};
use super::modules::{self, minutes};
use super::paths::Page;
use super::place::{Linked, OnPage, Place, linked};
use super::share_box;
use super::view::{ClockView, ContentsEntry, Link, SessionView};
use crate::model::book::{EditionModule, EditionSession, Heading};
use crate::model::law::{self, Law, in_blocks};
use crate::render::law::Speaker;
use crate::words::Value;

/// The page of a session; `None` only if the edition lost it between listing and rendering.
pub(super) fn session(context: &EditionContext, module: &str, id: &str) -> Option<SessionView> {
    let place = OnPage::of(context, Page::Session(module, id).path(context.edition));
    let module = context.edition.modules.iter().find(|candidate| candidate.id == module)?;
    let at = module.sessions.iter().position(|session| session.id == id)?;
    Some(view(context, module, at, &place))
}

/// The session at `at` of `module`, wherever it is shown.
pub(super) fn view(context: &EditionContext, module: &EditionModule, at: usize, place: &dyn Place) -> SessionView {
    let session = &module.sessions[at];
    let front = (*session.text.front).clone();
    let laws = laws(session);
    let law_marks = law_marks(context, module, session);
    let body = write_body(context, session, place, law_marks);
    let list_context = law_marks.map(|marks| LawContext { label_lang: None, ..marks });
    let neighbour = |at: Option<usize>| Some(link(context, module.sessions.get(at?)?, place));
    let prefix = place.prefix(&module.id, &session.id);
    let named = |prefix: &str, words: &[String]| words.iter().map(|word| context.text(&format!("{prefix}-{word}"))).collect();
    let (writer, marks) = (context.marks(), &session.text.marks);
    SessionView {
        title: context.phrase(&session.text.lang, &front.title),
        title_mark: writer.of(marks, "title"),
        plan_marks: writer.of_line(marks, &["methods", "materials"]),
        module: Link { href: address(place, Page::Module(&module.id)), title: modules::title(context, module) },
        status: context.session_status(session),
        minutes: minutes(context, front.neutral.minutes),
        audience: named("audience", &front.neutral.audience),
        stage: named("stage", &front.neutral.stage),
        text_lang: context.foreign(&session.text.lang),
        key_messages: writer.list(marks, "key_messages", front.key_messages),
        objectives: writer.list(marks, "objectives", front.objectives),
        methods: front.methods,
        materials: front.materials,
        contents: session
            .text
            .headings
            .iter()
            .filter(|heading| is_listed(heading))
            .map(|heading| entry(context, &prefix, heading))
            .collect(),
        body: body.blocks.concat(),
        footnotes: body.footnotes,
        laws: list_context.map_or_else(String::new, |marks| list(&front.neutral.law, marks)),
        clock: law_marks.map(|marks| clock(marks.speaker, place)),
        legislation: legislation(&laws, law_context(context, session).speaker),
        sources: writer.list(marks, "sources", front.sources),
        search_terms: front.search_terms,
        check: check::check(context, session, place),
        side_by_side: bilingual::pairs(context, session, place),
        share: share_box::share_box(context, module, Some(session), place),
        previous: neighbour(at.checked_sub(1)),
        next: neighbour(Some(at + 1)),
    }
}

/// Laws behind the session and in its text.
fn laws(session: &EditionSession) -> Vec<&Law> {
    session.text.front.neutral.law.iter().chain(in_blocks(&session.text.blocks)).collect()
}

/// How the laws of a session are marked. First aid is never struck out, and never called late.
pub(super) fn law_marks<'a>(
    context: &'a EditionContext,
    module: &EditionModule,
    session: &EditionSession,
) -> Option<LawContext<'a>> {
    (law::marks(&module.colour) && !laws(session).is_empty()).then(|| law_context(context, session))
}

/// A link into a folded block would lead to nothing that can be seen.
fn is_listed(heading: &Heading) -> bool {
    heading.level == 2 && !heading.staff
}

fn entry(context: &EditionContext, prefix: &str, heading: &Heading) -> ContentsEntry {
    let minutes = heading.minutes.map(|minutes| context.with("time-chip", &[("count", Value::Number(minutes))]));
    ContentsEntry { href: format!("#{prefix}{}", heading.id), text: heading.text.clone(), minutes }
}

fn law_context<'a>(context: &'a EditionContext, session: &EditionSession) -> LawContext<'a> {
    let front = &session.text.front;
    let day = law::said_since(laws(session), front.updated, context.book.as_of);
    let speaker = Speaker { config: context.config(), words: context.words, chain: &context.edition.chain, day };
    LawContext { speaker, label_lang: label_lang(context, session) }
}

/// The edition's language, where the text is in another one.
fn label_lang<'a>(context: &'a EditionContext, session: &EditionSession) -> Option<&'a str> {
    context.edition.is_fallback(session).then(|| context.config().tag(&context.edition.lang))
}

pub(super) fn clock(speaker: Speaker<'_>, place: &dyn Place) -> ClockView {
    ClockView {
        script: place.asset(assets::LAW_SCRIPT),
        as_of: speaker.day.to_string(),
        wrong: speaker.on("law-clock", speaker.day),
        changed: speaker.words.text(speaker.chain, "law-changed"),
    }
}

/// The text of a session, with its ids and links as they are where it stands.
pub(super) fn write_body(
    context: &EditionContext,
    session: &EditionSession,
    place: &dyn Place,
    law: Option<LawContext>,
) -> body::Body {
    let body_context = BodyContext {
        labels: &context.labels,
        words: context.words,
        chain: &context.edition.chain,
        label_lang: label_lang(context, session),
        link: &|target| linked(place, context.edition, target),
        prefix: &place.prefix(&session.module, &session.id),
        depth: place.depth(),
        picture: &|path| place.picture(path),
        law,
        marks: &session.text.marks,
        mark: &|mark| context.marks().sentence(mark),
    };
    body::write(&body_context, &session.text.blocks, &session.text.footnotes)
}

fn link(context: &EditionContext, session: &EditionSession, place: &dyn Place) -> Link {
    let title = context.phrase(&session.text.lang, &session.text.front.title);
    Link { href: address(place, Page::Session(&session.module, &session.id)), title }
}

/// Address of a page that is here for certain, because it belongs to the same module.
fn address(place: &dyn Place, page: Page) -> String {
    match place.page(page, None) {
        Linked::At(address) => address,
        Linked::Elsewhere(_) | Linked::Nowhere => String::new(),
    }
}
