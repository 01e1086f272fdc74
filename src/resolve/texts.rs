//! Session texts as editions show them, made once for each session, language and country and then shared.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::model::ast::{Block, BlockKind, Footnote, InlineKind, plain_text};
use crate::model::book::{Heading, ResolvedText, Sources};
use crate::model::codes::DUPLICATE_ID;
use crate::model::config::CountryConfig;
use crate::model::finding::Finding;
use crate::model::localized::{Country, Lang};
use crate::model::session::{Module, SessionText};
use crate::model::walk;

use super::expand::Expander;
use super::links::Linker;
use super::staleness::Staleness;
use super::{abbreviations, belongs, heading_order};

/// Module, session, language, country.
type Key = (String, String, Lang, Country);

/// Makes texts and keeps them.
pub(super) struct Texts<'a> {
    sources: &'a Sources,
    modules: &'a BTreeMap<String, Module>,
    done: BTreeMap<Key, Arc<ResolvedText>>,
    /// Heading ids of sessions that links lead to; `None` for those that the country's editions do not carry.
    anchors: RefCell<BTreeMap<Key, Option<Vec<String>>>>,
    findings: Vec<Finding>,
    /// What of the translations is older than its source.
    pub(super) staleness: Staleness<'a>,
}

impl<'a> Texts<'a> {
    pub(super) fn new(sources: &'a Sources, modules: &'a BTreeMap<String, Module>) -> Self {
        Self {
            sources,
            modules,
            done: BTreeMap::new(),
            anchors: RefCell::default(),
            findings: Vec::new(),
            staleness: Staleness::new(sources),
        }
    }

    pub(super) fn module(&self, id: &str) -> Option<&'a Module> {
        self.modules.get(id)
    }

    pub(super) fn into_findings(self) -> Vec<Finding> {
        self.findings
    }

    /// The text of `session` in `lang` for a country.
    pub(super) fn resolved(
        &mut self,
        module: &Module,
        session: &str,
        lang: &Lang,
        code: &Country,
        country: &CountryConfig,
    ) -> Arc<ResolvedText> {
        let key = (module.id.clone(), session.to_owned(), lang.clone(), code.clone());
        if let Some(done) = self.done.get(&key) {
            return done.clone();
        }
        let text = &module.sessions[session][lang];
        let mut findings = Vec::new();
        let (mut blocks, mut footnotes) = expanded(self.sources, text, code, &mut findings);
        let headings = headings(&blocks);
        check_twins(&headings, &mut findings);
        heading_order::check(&headings, text, self.sources, &mut findings);
        let headings_of = |module: &str, session: &str| self.anchors_of(module, session, lang, code, country);
        let linker = Linker { module: &module.id, modules: self.modules, country: code, headings: &headings_of, session };
        linker.settle(&mut blocks, &mut findings);
        for footnote in &mut footnotes {
            linker.settle(&mut footnote.blocks, &mut findings);
        }
        abbreviations::mark(&mut blocks, &self.sources.glossary, lang);
        let footnotes = called(&mut blocks, footnotes);
        let resolved = Arc::new(ResolvedText {
            lang: lang.clone(),
            front: text.front.clone(),
            blocks,
            footnotes,
            headings,
            source: text.source,
            marks: self.staleness.marks_of(text, module.sessions[session].get(&self.sources.config.book.language)),
        });
        self.findings.append(&mut findings);
        self.done.insert(key, resolved.clone());
        resolved
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
        if let Some(known) = self.anchors.borrow().get(&key) {
            return known.clone();
        }
        let texts = self.modules.get(module)?.sessions.get(session)?;
        let text = texts.get(lang).or_else(|| texts.get(&self.sources.config.book.language)).or_else(|| texts.values().next())?;
        let anchors = belongs(&text.front.neutral, code, country).then(|| {
            let (blocks, _) = expanded(self.sources, text, code, &mut Vec::new());
            headings(&blocks).into_iter().map(|heading| heading.id).collect()
        });
        self.anchors.borrow_mut().insert(key, anchors.clone());
        anchors
    }
}

fn expanded(
    sources: &Sources,
    text: &SessionText,
    country: &Country,
    findings: &mut Vec<Finding>,
) -> (Vec<Block>, Vec<Footnote>) {
    let mut expander = Expander { sources, country, findings, footnotes: Vec::new(), open: Vec::new(), included: 0 };
    let blocks = expander.expand(&text.blocks);
    let mut footnotes: Vec<_> = text
        .footnotes
        .iter()
        .map(|footnote| Footnote { blocks: expander.expand(&footnote.blocks), ..footnote.clone() })
        .collect();
    footnotes.extend(expander.footnotes);
    (blocks, footnotes)
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
                id: id.clone(),
                text: plain_text(content),
                minutes: *minutes,
                staff: staff == Staff::Inside,
                span: block.span,
            }),
            BlockKind::Staff(inside) => collect_headings(inside, Staff::Inside, headings),
            BlockKind::Quote(inside) | BlockKind::Alert { blocks: inside, .. } => collect_headings(inside, staff, headings),
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
fn called(blocks: &mut [Block], mut footnotes: Vec<Footnote>) -> Vec<Footnote> {
    let mut ordered: Vec<Footnote> = Vec::new();
    let mut waiting = calls(blocks);
    let mut seen = BTreeSet::new();
    while !waiting.is_empty() {
        let mut later = Vec::new();
        for label in waiting.into_iter().filter(|label| seen.insert(label.clone())).collect::<Vec<_>>() {
            let Some(position) = footnotes.iter().position(|footnote| footnote.label == label) else { continue };
            let mut footnote = footnotes.swap_remove(position);
            later.extend(calls(&mut footnote.blocks));
            ordered.push(footnote);
        }
        waiting = later;
    }
    ordered
}

/// Labels of the footnotes that these blocks call.
fn calls(blocks: &mut [Block]) -> Vec<String> {
    let mut labels = Vec::new();
    walk::inlines_mut(blocks, &mut |run, _| {
        labels.extend(run.iter().filter_map(|inline| match &inline.kind {
            InlineKind::FootnoteCall(label) => Some(label.clone()),
            _ => None,
        }));
    });
    labels
}
