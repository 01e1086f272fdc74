//! View of a session page.

use super::assets;
use super::body::{self, BodyContext};
use super::check;
use super::edition::EditionContext;
use super::law::{LawContext, legislation, list};
use super::modules::{self, minutes, session_link};
use super::paths::{Page, relative};
use super::view::{ClockView, ContentsEntry, Link, SessionView};
use crate::model::ast::Target;
use crate::model::book::{EditionModule, EditionSession, Heading};
use crate::model::law::{self, Law, in_blocks};
use crate::render::law::Speaker;
use crate::words::Value;

/// The page of a session; `None` only if the edition lost it between listing and rendering.
pub(super) fn session(context: &EditionContext, module: &str, id: &str) -> Option<SessionView> {
    let here = Page::Session(module, id).path(context.edition);
    let module = context.edition.modules.iter().find(|candidate| candidate.id == module)?;
    let at = module.sessions.iter().position(|session| session.id == id)?;
    Some(view(context, module, at, &here))
}

fn view(context: &EditionContext, module: &EditionModule, at: usize, here: &str) -> SessionView {
    let session = &module.sessions[at];
    let front = (*session.text.front).clone();
    let laws: Vec<&Law> = front.neutral.law.iter().chain(in_blocks(&session.text.blocks)).collect();
    // First aid is never struck out, and never called late.
    let law_marks = (law::marks(&module.colour) && !laws.is_empty()).then(|| law_context(context, session));
    let body = write_body(context, session, here, law_marks);
    let list_context = law_marks.map(|marks| LawContext { label_lang: None, ..marks });
    let neighbour =
        |at: Option<usize>| at.and_then(|at| module.sessions.get(at)).map(|session| session_link(context, session, here));
    let named = |prefix: &str, words: &[String]| words.iter().map(|word| context.text(&format!("{prefix}-{word}"))).collect();
    let (writer, marks) = (context.marks(), &session.text.marks);
    let module_path = Page::Module(&module.id).path(context.edition);
    SessionView {
        title: context.phrase(&session.text.lang, &front.title),
        title_mark: writer.of(marks, "title"),
        plan_marks: writer.of_line(marks, &["methods", "materials"]),
        module: Link { href: relative(here, &module_path), title: modules::title(context, module) },
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
            .map(|heading| entry(context, heading))
            .collect(),
        body: body.html,
        footnotes: body.footnotes,
        laws: list_context.map_or_else(String::new, |marks| list(&front.neutral.law, marks)),
        clock: law_marks.map(|marks| clock(marks.speaker, here)),
        legislation: legislation(&laws, law_context(context, session).speaker),
        sources: writer.list(marks, "sources", front.sources),
        search_terms: front.search_terms,
        check: check::check(context, session, here),
        previous: neighbour(at.checked_sub(1)),
        next: neighbour(Some(at + 1)),
    }
}

/// A link into a folded block would lead to nothing that can be seen.
fn is_listed(heading: &Heading) -> bool {
    heading.level == 2 && !heading.staff
}

fn entry(context: &EditionContext, heading: &Heading) -> ContentsEntry {
    let minutes = heading.minutes.map(|minutes| context.with("time-chip", &[("count", Value::Number(minutes))]));
    ContentsEntry { href: format!("#{}", heading.id), text: heading.text.clone(), minutes }
}

fn law_context<'a>(context: &'a EditionContext, session: &EditionSession) -> LawContext<'a> {
    let front = &session.text.front;
    let laws = front.neutral.law.iter().chain(in_blocks(&session.text.blocks));
    let day = law::said_since(laws, front.updated, context.book.as_of);
    let speaker = Speaker { config: context.config(), words: context.words, chain: &context.edition.chain, day };
    LawContext { speaker, label_lang: label_lang(context, session) }
}

/// The edition's language, where the text is in another one.
fn label_lang<'a>(context: &'a EditionContext, session: &EditionSession) -> Option<&'a str> {
    context.edition.is_fallback(session).then(|| context.config().tag(&context.edition.lang))
}

fn clock(speaker: Speaker<'_>, here: &str) -> ClockView {
    ClockView {
        script: relative(here, assets::LAW_SCRIPT),
        as_of: speaker.day.to_string(),
        wrong: speaker.on("law-clock", speaker.day),
        changed: speaker.words.text(speaker.chain, "law-changed"),
    }
}

fn write_body(context: &EditionContext, session: &EditionSession, here: &str, law: Option<LawContext>) -> body::Body {
    let body_context = BodyContext {
        labels: &context.labels,
        words: context.words,
        chain: &context.edition.chain,
        label_lang: label_lang(context, session),
        link: &|target| address(context, target, here),
        picture: &|path| relative(here, &assets::picture_path(context.config(), path)),
        law,
        marks: &session.text.marks,
        mark: &|mark| context.marks().sentence(mark),
    };
    body::write(&body_context, &session.text.blocks, &session.text.footnotes)
}

fn address(context: &EditionContext, target: &Target, here: &str) -> Option<String> {
    match target {
        Target::Outside(address) => Some(address.clone()),
        Target::Session { module, session, anchor } => {
            context.edition.session(module, session)?;
            let path = relative(here, &Page::Session(module, session).path(context.edition));
            Some(anchor.as_ref().map_or(path.clone(), |anchor| format!("{path}#{anchor}")))
        }
        Target::Page(page) => Some(relative(here, &Page::Fixed(*page).path(context.edition))),
        Target::Absent | Target::Written(_) => None,
    }
}
