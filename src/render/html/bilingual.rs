//! A session in two languages side by side: a volunteer reads the book's language, and the migrant beside them their own. Two
//! texts that agree block by block are set so; where they do not, a whole part stands beside a whole part, and no words of
//! either are left out.

use std::mem::discriminant;

use super::edition::EditionContext;
use super::law::{LawContext, list};
use super::modules;
use super::paths::{Page, relative};
use super::place::{OnPage, Place};
use super::session::{clock, law_marks, write_body};
use super::view::{BilingualView, Link, SideBySide};
use crate::model::ast::{Block, BlockKind};
use crate::model::book::{Book, Edition, EditionModule, EditionSession};

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
        rows: rows([&own.session.text.blocks, &other.session.text.blocks], [body.blocks, beside.blocks]),
        footnotes: [body.footnotes, beside.footnotes],
        laws: list_context.map_or_else(String::new, |marks| list(&own.session.text.front.neutral.law, marks)),
        clock: laws.map(|marks| clock(marks.speaker, &places[0])),
    }
}

/// The first of both, the second of both, and what only one has.
fn in_pairs<A, B>(left: Vec<A>, right: Vec<B>) -> Vec<(Option<A>, Option<B>)> {
    let count = left.len().max(right.len());
    let (mut left, mut right) = (left.into_iter(), right.into_iter());
    (0..count).map(|_| (left.next(), right.next())).collect()
}

/// What stands beside what. `html` has one text for each of `blocks`. A part that only one text has stands alone.
fn rows(blocks: [&[Block]; 2], html: [Vec<String>; 2]) -> Vec<[String; 2]> {
    let [own, other] = blocks.map(parts);
    let mut texts = html.map(Vec::into_iter);
    let mut rows: Vec<[String; 2]> = Vec::new();
    let mut row = |counts: [usize; 2]| {
        let [left, right] = &mut texts;
        rows.push([left.by_ref().take(counts[0]).collect(), right.by_ref().take(counts[1]).collect()]);
    };
    let mut next = 0;
    for part in &own {
        let Some(ahead) = other[next..].iter().position(|beside| id(beside) == id(part)) else {
            row([part.len(), 0]);
            continue;
        };
        let beside = other[next + ahead];
        other[next..next + ahead].iter().for_each(|alone| row([0, alone.len()]));
        next += ahead + 1;
        if part.iter().map(shape).eq(beside.iter().map(shape)) {
            part.iter().for_each(|_| row([1, 1]));
        } else {
            row([part.len(), beside.len()]);
        }
    }
    other[next..].iter().for_each(|alone| row([0, alone.len()]));
    rows
}

/// A text cut above each heading.
fn parts(blocks: &[Block]) -> Vec<&[Block]> {
    blocks.chunk_by(|_, next| id(std::slice::from_ref(next)).is_none()).collect()
}

/// Id of the heading that a part begins with.
fn id(part: &[Block]) -> Option<&str> {
    match part.first().map(|block| &block.kind) {
        Some(BlockKind::Heading { id, .. }) => Some(id),
        _ => None,
    }
}

/// What two blocks must have in common to say the same: kind, and how many items.
fn shape(block: &Block) -> (std::mem::Discriminant<BlockKind>, usize) {
    let count = match &block.kind {
        BlockKind::List { items, .. } => items.len(),
        BlockKind::Table { rows, .. } => rows.len(),
        _ => 0,
    };
    (discriminant(&block.kind), count)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::source::{SourceId, Span};

    /// Blocks from letters: `a` a heading with that id, `.` a paragraph, `-` a rule.
    fn blocks(text: &str) -> Vec<Block> {
        let kind = |letter| match letter {
            '.' => BlockKind::Paragraph(Vec::new()),
            '-' => BlockKind::Rule,
            id => BlockKind::Heading { level: 2, id: id.to_string().into(), minutes: None, content: Vec::new() },
        };
        text.chars().map(|letter| Block { span: Span::new(SourceId(0), 0..0), kind: kind(letter) }).collect()
    }

    /// The rows of two such texts, as in `a|A .|.`: of the second, letters are capitals.
    fn paired(own: &str, other: &str) -> String {
        let html = [own.to_owned(), other.to_uppercase()].map(|text| text.chars().map(String::from).collect());
        let rows = rows([&blocks(own), &blocks(other)], html);
        rows.iter().map(|[own, other]| format!("{own}|{other}")).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn texts_stand_side_by_side_as_far_as_they_agree() {
        for (own, other, expected) in [
            ("a.b.", "a.b.", "a|A .|. b|B .|."),
            (".a-", "a-", ".| a|A -|-"),
            ("a.b.", "a..b.", "a.|A.. b|B .|."),
            ("ac", "abc", "a|A |B c|C"),
            ("a.", "a-", "a.|A-"),
            // Out of order: whatever stands beside what, no words are lost.
            ("ab", "ba", "|B a|A b|"),
            ("", "a", "|A"),
        ] {
            assert_eq!(paired(own, other), expected, "{own} {other}");
        }
    }
}
