//! Session texts as editions show them, made once for each session, language and country. A text is copied only where its
//! country changes something in it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

use rayon::prelude::*;

use crate::model::ast::{Block, BlockKind, Footnote, InlineKind, plain_text};
use crate::model::book::{Heading, ResolvedText, Sources};
use crate::model::codes::DUPLICATE_ID;
use crate::model::config::CountryConfig;
use crate::model::finding::Finding;
use crate::model::localized::{Country, Lang, Localized};
use crate::model::session::{Module, SessionText};
use crate::model::source::SourceId;
use crate::model::walk;

use super::expand::{Expander, is_for_all};
use super::facts::{Printer, Used};
use super::links::Linker;
use super::staleness::Staleness;
use super::{abbreviations, belongs, heading_order};

/// A text that an edition shows: a session in one language for one country.
#[derive(Clone, Copy)]
pub(super) struct Wanted<'a> {
    pub(super) module: &'a Module,
    pub(super) session: &'a str,
    pub(super) text: &'a SessionText,
    pub(super) code: &'a Country,
    pub(super) country: &'a CountryConfig,
}

impl<'a> Wanted<'a> {
    fn key(&self) -> (SourceId, &'a Country) {
        (self.text.source, self.code)
    }
}

/// Texts that were made.
pub(super) struct Texts<'a> {
    printer: Printer<'a>,
    /// Each once, in the order of [`Wanted::key`].
    wanted: Vec<Wanted<'a>>,
    /// What was made of each.
    done: Vec<Arc<ResolvedText>>,
}

impl<'a> Texts<'a> {
    /// Makes all that is wanted, each once, at the same time.
    pub(super) fn make(
        printer: Printer<'a>,
        modules: &'a BTreeMap<String, Module>,
        staleness: &'a Staleness<'a>,
        mut wanted: Vec<Wanted<'a>>,
        findings: &mut Vec<Finding>,
    ) -> Self {
        wanted.sort_by_key(Wanted::key);
        wanted.dedup_by_key(|wanted| wanted.key());
        let maker = Maker { printer, sources: printer.sources, modules, staleness, anchors: Mutex::default() };
        let files: Vec<&[Wanted<'_>]> = wanted.chunk_by(|left, right| left.text.source == right.text.source).collect();
        let made: Vec<_> = files.par_iter().map(|countries| maker.for_countries(countries)).collect();
        let mut done = Vec::with_capacity(wanted.len());
        for (texts, own) in made {
            done.extend(texts);
            findings.extend(own);
        }
        Self { printer, wanted, done }
    }

    /// A text of a module with its facts printed.
    pub(super) fn fill(&self, text: &Localized, chain: &[Lang], facts: &mut Used) -> String {
        text.pick(chain).map_or_else(String::new, |(lang, text)| self.printer.fill(text, lang, facts))
    }

    /// A text that was wanted.
    pub(super) fn get(&self, wanted: &Wanted<'a>) -> Option<Arc<ResolvedText>> {
        let at = self.wanted.binary_search_by_key(&wanted.key(), Wanted::key).ok()?;
        self.done.get(at).cloned()
    }
}

/// One copy where two countries get the same blocks.
fn share(first: &ResolvedText, mut text: Arc<ResolvedText>) -> Arc<ResolvedText> {
    if !Arc::ptr_eq(&first.blocks, &text.blocks) && first.blocks == text.blocks {
        Arc::make_mut(&mut text).blocks = first.blocks.clone();
    }
    text
}

/// Module, session, language, country of a text that a link leads to.
type AnchorKey = (String, String, Lang, Country);

/// Makes texts, independent of each other.
struct Maker<'a> {
    printer: Printer<'a>,
    /// What of the translations is older than its source.
    staleness: &'a Staleness<'a>,
    sources: &'a Sources,
    modules: &'a BTreeMap<String, Module>,
    /// Heading ids of sessions that links lead to; `None` for those that the country's editions do not carry.
    anchors: Mutex<BTreeMap<AnchorKey, Option<Vec<String>>>>,
}

impl Maker<'_> {
    /// One file for each of its countries.
    fn for_countries(&self, wanted: &[Wanted<'_>]) -> (Vec<Arc<ResolvedText>>, Vec<Finding>) {
        let mut texts: Vec<Arc<ResolvedText>> = Vec::with_capacity(wanted.len());
        let mut findings = Vec::new();
        for wanted in wanted {
            let text = Arc::new(self.resolved(wanted, &mut findings));
            texts.push(match texts.first() {
                Some(first) => share(first, text),
                None => text,
            });
        }
        (texts, findings)
    }

    fn resolved(&self, wanted: &Wanted<'_>, findings: &mut Vec<Finding>) -> ResolvedText {
        let Wanted { module, session, text, code, country } = *wanted;
        let lang = &text.lang;
        let (mut blocks, mut footnotes) = expanded(self.sources, text, code, findings);
        let mut facts = Used::new();
        self.printer.fill_blocks(&mut blocks, lang, &mut facts);
        let headings = headings(&blocks);
        check_twins(&headings, findings);
        heading_order::check(&headings, text, self.sources, findings);
        let headings_of = |module: &str, session: &str| self.anchors_of(module, session, lang, code, country);
        let is_unread = |module: &str, session: &str| self.sources.has_unread(module, session);
        let linker = Linker {
            module: &module.id,
            modules: self.modules,
            country: code,
            headings: &headings_of,
            is_unread: &is_unread,
            session,
        };
        linker.settle(&mut blocks, findings);
        linker.settle_notes(&mut footnotes, findings);
        abbreviations::mark(&mut blocks, &self.sources.glossary, lang);
        let mut footnotes = called(&blocks, footnotes);
        self.printer.fill_notes(&mut footnotes, lang, &mut facts);
        let mut front = text.front.clone();
        self.printer.fill_front(&mut front, lang, &mut facts);
        let original = module.sessions[session].get(&self.sources.config.book.language);
        let marks = self.staleness.marks_of(text, original.map(|original| &**original));
        let lang = lang.clone();
        ResolvedText { lang, front, blocks, footnotes, headings, facts, source: text.source, marks }
    }

    /// Heading ids of a session as it stands beside a text in `lang`. Ids are the same in all languages of a session, so
    /// the nearest language will do.
    fn anchors_of(
        &self,
        module: &str,
        session: &str,
        lang: &Lang,
        code: &Country,
        country: &CountryConfig,
    ) -> Option<Vec<String>> {
        let key = (module.to_owned(), session.to_owned(), lang.clone(), code.clone());
        let known = || self.anchors.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = known().get(&key) {
            return known.clone();
        }
        let texts = self.modules.get(module)?.sessions.get(session)?;
        let text = texts.get(lang).or_else(|| texts.get(&self.sources.config.book.language)).or_else(|| texts.values().next())?;
        let anchors = belongs(&text.front.neutral, code, country).then(|| {
            let (blocks, _) = expanded(self.sources, text, code, &mut Vec::new());
            headings(&blocks).into_iter().map(|heading| heading.id).collect()
        });
        known().insert(key, anchors.clone());
        anchors
    }
}

/// What the country gets of a text: the text's own blocks where all get the same.
fn expanded(
    sources: &Sources,
    text: &SessionText,
    country: &Country,
    findings: &mut Vec<Finding>,
) -> (Arc<[Block]>, Arc<[Footnote]>) {
    if is_for_all(&text.blocks) && text.footnotes.iter().all(|footnote| is_for_all(&footnote.blocks)) {
        return (text.blocks.clone(), text.footnotes.clone());
    }
    let mut expander = Expander { sources, country, findings, footnotes: Vec::new(), open: Vec::new(), included: 0 };
    let blocks = expander.expand(&text.blocks);
    let mut footnotes: Vec<_> = text
        .footnotes
        .iter()
        .map(|footnote| Footnote { blocks: expander.expand(&footnote.blocks), ..footnote.clone() })
        .collect();
    footnotes.extend(expander.footnotes);
    (blocks.into(), footnotes.into())
}

fn headings(blocks: &[Block]) -> Vec<Heading> {
    let mut headings = Vec::new();
    collect_headings(blocks, Staff::Outside, &mut headings);
    headings
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Staff {
    Inside,
    Outside,
}

fn collect_headings(blocks: &[Block], staff: Staff, headings: &mut Vec<Heading>) {
    for block in blocks {
        match &block.kind {
            BlockKind::Heading { level, id, minutes, content } => headings.push(Heading {
                level: *level,
                id: id.to_string(),
                text: plain_text(content),
                minutes: *minutes,
                staff: staff == Staff::Inside,
                span: block.span,
            }),
            BlockKind::Staff(inside) => collect_headings(inside, Staff::Inside, headings),
            BlockKind::Quote(inside) | BlockKind::Alert { blocks: inside, .. } => collect_headings(inside, staff, headings),
            BlockKind::Law(law) => collect_headings(&law.blocks, staff, headings),
            _ => {}
        }
    }
}

/// Twins of one file are found by the parser in the same words, so that they are told once; here an included file meets
/// the session, or itself.
fn check_twins(headings: &[Heading], findings: &mut Vec<Finding>) {
    let mut seen = BTreeSet::new();
    for heading in headings.iter().filter(|heading| !seen.insert(heading.id.as_str())) {
        findings.push(
            Finding::at(DUPLICATE_ID, heading.span, format!("two headings have the id `{}`", heading.id))
                .help("give each heading its own id"),
        );
    }
}

/// The footnotes that are called, in the order of their first call; one may be called from another.
fn called(blocks: &[Block], footnotes: Arc<[Footnote]>) -> Arc<[Footnote]> {
    if footnotes.is_empty() {
        return footnotes;
    }
    let mut ordered: Vec<&Footnote> = Vec::new();
    let mut waiting = calls(blocks);
    let mut seen = BTreeSet::new();
    while !waiting.is_empty() {
        let mut later = Vec::new();
        for label in waiting.into_iter().filter(|label| seen.insert(*label)).collect::<Vec<_>>() {
            let Some(footnote) = footnotes.iter().find(|footnote| footnote.label == label) else { continue };
            later.extend(calls(&footnote.blocks));
            ordered.push(footnote);
        }
        waiting = later;
    }
    if ordered.len() == footnotes.len() && ordered.iter().zip(&*footnotes).all(|(called, written)| std::ptr::eq(*called, written))
    {
        return footnotes;
    }
    ordered.into_iter().cloned().collect()
}

/// Labels of the footnotes that these blocks call.
fn calls(blocks: &[Block]) -> Vec<&str> {
    let mut labels = Vec::new();
    walk::inlines(blocks, &mut |inline| {
        if let InlineKind::FootnoteCall(label) = &inline.kind {
            labels.push(label.as_str());
        }
    });
    labels
}
