//! View of a session page.

use super::assets;
use super::body::{self, BodyContext};
use super::edition::EditionContext;
use super::modules::{self, minutes, session_link};
use super::paths::{Page, relative};
use super::view::{ContentsEntry, Link, SessionView};
use crate::model::ast::Target;
use crate::model::book::{EditionModule, EditionSession, Heading};
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
    let front = session.text.front.clone();
    let body = write_body(context, session, here);
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
        sources: writer.list(marks, "sources", front.sources),
        search_terms: front.search_terms,
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

fn write_body(context: &EditionContext, session: &EditionSession, here: &str) -> body::Body {
    let foreign = context.edition.is_fallback(session);
    let body_context = BodyContext {
        labels: &context.labels,
        words: context.words,
        chain: &context.edition.chain,
        label_lang: foreign.then(|| context.config().tag(&context.edition.lang)),
        link: &|target| address(context, target, here),
        picture: &|path| relative(here, &assets::picture_path(context.config(), path)),
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
