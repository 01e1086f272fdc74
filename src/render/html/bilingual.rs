//! A session in two languages side by side: a volunteer reads the book's language, and the migrant beside them their own.

use std::ops::Range;

use super::edition::EditionContext;
use super::law::{LawContext, list};
use super::modules;
use super::paths::{Page, relative};
use super::place::{OnPage, Place};
use super::session::{clock, law_marks, write_body};
use super::view::{BilingualView, Link, SideBySide};
use crate::model::ast::Block;
use crate::model::book::{Book, Edition, EditionModule, EditionSession};
use crate::render::pairs::{self, in_pairs};

/// Stands before the ids of the second text.
const PREFIX: &str = "rn-2-";

/// Index of the edition whose text stands beside that of `session`: the country's edition in the book's language. `None` when
/// this is that edition, or when either text is a fallback.
pub(super) fn partner(book: &Book, edition: &Edition, session: &EditionSession) -> Option<usize> {
    let own = &book.config.book.language;
    if edition.lang == *own || edition.is_fallback(session) {
        return None;
    }
    let at = book.editions.iter().position(|other| other.country == edition.country && other.lang == *own)?;
    let other = book.editions[at].session(&session.module, &session.id)?;
    (!book.editions[at].is_fallback(other)).then_some(at)
}

/// Pages with the text of `session` in two languages: one from a translation, one for each translation from the original.
pub(super) fn pairs(context: &EditionContext, session: &EditionSession, place: &dyn Place) -> Vec<SideBySide> {
    let lang = &context.config().book.language;
    let of_country = context.book.editions.iter().filter(|edition| edition.country == context.edition.country);
    let concerned = of_country.filter(|edition| edition.lang == context.edition.lang || context.edition.lang == *lang);
    let paired = concerned.filter(|edition| {
        let text = edition.session(&session.module, &session.id);
        text.is_some_and(|text| partner(context.book, edition, text).is_some())
    });
    paired
        .map(|edition| SideBySide {
            href: place.asset(&Page::Bilingual(&session.module, &session.id, lang.as_str()).path(edition)),
            languages: [&edition.lang, lang].map(|lang| context.phrase(lang, &context.language_name(lang))),
        })
        .collect()
}

/// The page; `None` only if the edition lost the session between listing and rendering.
pub(super) fn bilingual(context: &EditionContext, module: &str, id: &str) -> Option<BilingualView> {
    let module = context.edition.modules.iter().find(|candidate| candidate.id == module)?;
    let session = context.edition.session(&module.id, id)?;
    let at = partner(context.book, context.edition, session)?;
    let other = EditionContext::new(context.book, context.sources, context.words, at);
    let beside = other.edition.session(&module.id, id)?;
    let lang = &other.edition.lang;
    let here = Page::Bilingual(&module.id, id, lang.as_str()).path(context.edition);
    Some(view(Side { context, session }, Side { context: &other, session: beside }, module, &here))
}

/// One of the two texts.
#[derive(Clone, Copy)]
struct Side<'a> {
    context: &'a EditionContext<'a>,
    session: &'a EditionSession,
}

fn view<'a>(own: Side<'a>, other: Side<'a>, module: &EditionModule, here: &str) -> BilingualView {
    let context = own.context;
    let laws = law_marks(context, module, own.session);
    let on_page = |side: &Side<'a>| OnPage::of(side.context, here.to_owned());
    let places = [on_page(&own), OnPage { prefix: PREFIX, ..on_page(&other) }];
    let body = write_body(context, own.session, &places[0], laws);
    let beside = write_body(other.context, other.session, &places[1], law_marks(other.context, module, other.session));
    let marks = &own.session.text.marks;
    let messages = context.marks().list(marks, "key_messages", own.session.text.front.key_messages.clone());
    let lang = &other.context.edition.lang;
    let link = |side: Side| {
        let path = Page::Session(&module.id, &side.session.id).path(side.context.edition);
        Link { href: relative(here, &path), title: context.phrase(&side.context.edition.lang, &side.session.text.front.title) }
    };
    let name = |side: Side| context.phrase(&side.context.edition.lang, &context.language_name(&side.context.edition.lang));
    let list_context = laws.map(|marks| LawContext { label_lang: None, ..marks });
    BilingualView {
        module: Link {
            href: relative(here, &Page::Module(&module.id).path(context.edition)),
            title: modules::title(context, module),
        },
        sessions: [link(own), link(other)],
        languages: [name(own), name(other)],
        other_lang: context.config().tag(lang).to_owned(),
        other_key_messages: other.context.labels.key_messages.clone(),
        status: context.session_status(own.session),
        title_mark: context.marks().of(marks, "title"),
        key_messages: in_pairs(messages, other.session.text.front.key_messages.clone()),
        rows: rows([&own.session.text.blocks, &other.session.text.blocks], &[body.blocks, beside.blocks]),
        footnotes: [body.footnotes, beside.footnotes],
        laws: list_context.map_or_else(String::new, |marks| list(&own.session.text.front.neutral.law, marks)),
        clock: laws.map(|marks| clock(marks.speaker, &places[0])),
    }
}

/// Texts of the rows; `html` has one for each of `blocks`.
fn rows(blocks: [&[Block]; 2], html: &[Vec<String>; 2]) -> Vec<[String; 2]> {
    let text = |side: usize, range: Range<usize>| html[side][range].concat();
    pairs::rows(blocks).into_iter().map(|[own, other]| [text(0, own), text(1, other)]).collect()
}
