//! View of the A–Z page: titles, headings, words by which people look for sessions, terms and places of the directory. It is the
//! search of those who read without scripts, or on paper.

use std::collections::BTreeSet;

use super::edition::EditionContext;
use super::modules::{self, session_link};
use super::paths::{Page, relative};
use super::view::{AzGroup, AzView, Link, Phrase};
use crate::model::alphabetical::Alphabetical;
use crate::model::ast::EditionPage;
use crate::model::book::{EditionModule, EditionSession};
use crate::model::orthography::Orthography;

/// The page of all words.
pub(super) fn az(context: &EditionContext) -> AzView {
    let here = Page::Fixed(EditionPage::Az).path(context.edition);
    let alphabetical = Alphabetical::of(Orthography::of(context.config().tag(&context.edition.lang)));
    let mut links: Vec<Link> = context.edition.modules.iter().flat_map(|module| of_module(context, module, &here)).collect();
    links.extend(of_terms(context, &here));
    links.extend(of_centres(context, &here));
    let mut seen = BTreeSet::new();
    links.retain(|link| !link.title.text.is_empty() && seen.insert((link.title.text.to_lowercase(), link.href.clone())));
    // Stable: what is spelled alike keeps the order of the edition.
    links.sort_by_cached_key(|link| alphabetical.key(&link.title.text));
    let groups = links.chunk_by(|left, right| alphabetical.letter(&left.title.text) == alphabetical.letter(&right.title.text));
    let group = |(at, links): (usize, &[Link])| AzGroup {
        id: format!("az-{}", at + 1),
        letter: alphabetical.letter(&links[0].title.text),
        links: links.to_vec(),
    };
    AzView { status: context.status(), groups: groups.enumerate().map(group).collect() }
}

fn of_module(context: &EditionContext, module: &EditionModule, here: &str) -> Vec<Link> {
    let href = relative(here, &Page::Module(&module.id).path(context.edition));
    let page = Link { href, title: modules::title(context, module) };
    let sessions = module.sessions.iter().flat_map(|session| of_session(context, session, here));
    std::iter::once(page).chain(sessions).collect()
}

fn of_session(context: &EditionContext, session: &EditionSession, here: &str) -> Vec<Link> {
    let page = session_link(context, session, here);
    let say = |text: &str| context.phrase(&session.text.lang, text);
    let terms = session.text.front.search_terms.iter().map(|term| Link { href: page.href.clone(), title: say(term) });
    let headings = session.text.headings.iter().filter(|heading| !heading.staff && heading.level == 2);
    let headings = headings.map(|heading| Link { href: format!("{}#{}", page.href, heading.id), title: say(&heading.text) });
    let rest: Vec<Link> = terms.chain(headings).collect();
    std::iter::once(page).chain(rest).collect()
}

fn of_terms(context: &EditionContext, here: &str) -> Vec<Link> {
    let page = relative(here, &Page::Fixed(EditionPage::Glossary).path(context.edition));
    let of_term = |term: &crate::model::directory::Term| {
        let (lang, text) = term.term.pick(&context.edition.chain)?;
        let short = term.abbr.get(lang).map(|short| context.phrase(lang, short));
        let href = format!("{page}#{}", term.id);
        let links = [Some(context.phrase(lang, text)), short].into_iter().flatten();
        Some(links.map(move |title| Link { href: href.clone(), title }).collect::<Vec<_>>())
    };
    context.edition.glossary.iter().filter_map(of_term).flatten().collect()
}

fn of_centres(context: &EditionContext, here: &str) -> Vec<Link> {
    let page = relative(here, &Page::Fixed(EditionPage::Centres).path(context.edition));
    let of_centre = |centre: &crate::model::directory::Centre| {
        let name = context.pick(&centre.name)?;
        let text = context.pick(&centre.city).unwrap_or_else(|| context.country(&centre.country)).text;
        let text = format!("{}, {text}", name.text);
        Some(Link { href: format!("{page}#{}", centre.id), title: Phrase { text, ..name } })
    };
    context.edition.centres.iter().filter_map(|centre| of_centre(centre)).collect()
}
