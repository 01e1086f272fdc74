//! What can be found: every place of an edition that a link can lead to, with its words.

use rayon::prelude::*;

use crate::model::ast::{Block, BlockKind, Footnote, plain_text};
use crate::model::book::{Book, Edition, EditionModule, EditionSession};
use crate::model::directory::{Centre, Term};
use crate::model::law::Law;
use crate::model::localized::{Lang, Localized};
use crate::words::Words;

/// Where in a section a word stands, the least weighty first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// Running text.
    Body,
    /// Heading or key message.
    Heading,
    /// Word by which people look for it.
    Term,
    /// Title.
    Title,
}

/// A place that a link leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Page, from the folder of the edition.
    pub page: String,
    /// Title of the page.
    pub title: String,
    /// Id on the page; empty for the page itself.
    pub anchor: String,
    /// Its heading; empty for the page itself.
    pub heading: String,
    /// BCP 47 tag of its words where it is not the edition's; empty otherwise.
    pub lang: String,
    /// What it says; the list of hits shows the part around a hit.
    pub text: String,
    /// Its words.
    pub fields: Vec<(Field, String)>,
}

/// All places of `edition`, those in its own language first, then in the order of its pages.
pub(super) fn sections(book: &Book, words: &Words, edition: &Edition) -> Vec<Section> {
    let of_module = |module: &EditionModule| {
        let sessions = module.sessions.par_iter().flat_map_iter(|session| of_session(book, edition, session));
        std::iter::once(module_page(module)).chain(sessions.collect::<Vec<_>>()).collect::<Vec<_>>()
    };
    let mut sections: Vec<Section> = edition.modules.par_iter().flat_map_iter(of_module).collect();
    sections.extend(
        edition
            .centres
            .iter()
            .map(|centre| Section { title: words.text(&edition.chain, "centres"), ..of_centre(book, edition, centre) }),
    );
    let terms = edition.glossary.iter().filter_map(|term| of_term(book, edition, term));
    sections.extend(terms.map(|term| Section { title: words.text(&edition.chain, "glossary"), ..term }));
    // Most words are of one language: their sections are then near each other, and written as small steps.
    sections.sort_by(|left, right| left.lang.cmp(&right.lang));
    sections
}

fn tag(book: &Book, edition: &Edition, lang: &Lang) -> String {
    if *lang == edition.lang { String::new() } else { book.config.tag(lang).to_owned() }
}

fn module_page(module: &EditionModule) -> Section {
    Section {
        page: format!("{}/index.html", module.id),
        title: module.title.clone(),
        anchor: String::new(),
        heading: String::new(),
        lang: String::new(),
        text: module.summary.clone(),
        fields: vec![(Field::Title, module.title.clone()), (Field::Body, module.summary.clone())],
    }
}

fn of_session(book: &Book, edition: &Edition, session: &EditionSession) -> Vec<Section> {
    let front = &session.text.front;
    let mut gatherer = Gatherer {
        chain: &edition.chain,
        sections: vec![Section {
            page: format!("{}/{}.html", session.module, session.id),
            title: front.title.clone(),
            anchor: String::new(),
            heading: String::new(),
            lang: tag(book, edition, &session.text.lang),
            text: front.key_messages.join(" "),
            fields: vec![(Field::Title, front.title.clone())],
        }],
    };
    front.key_messages.iter().for_each(|message| gatherer.add(Field::Heading, message));
    front.search_terms.iter().for_each(|term| gatherer.add(Field::Term, term));
    front.neutral.law.iter().for_each(|law| gatherer.law(law));
    session.text.footnotes.iter().for_each(|Footnote { blocks, .. }| gatherer.quietly(blocks));
    gatherer.blocks(&session.text.blocks);
    gatherer.sections
}

struct Gatherer<'a> {
    chain: &'a [Lang],
    /// Never empty: the page itself comes first.
    sections: Vec<Section>,
}

impl Gatherer<'_> {
    fn last(&mut self) -> &mut Section {
        let last = self.sections.len() - 1;
        &mut self.sections[last]
    }

    fn add(&mut self, field: Field, words: &str) {
        self.last().fields.push((field, words.to_owned()));
    }

    fn body(&mut self, words: &str) {
        let section = self.last();
        let gap = if section.text.is_empty() { "" } else { " " };
        section.text.push_str(gap);
        section.text.push_str(words);
        section.fields.push((Field::Body, words.to_owned()));
    }

    fn law(&mut self, law: &Law) {
        for words in [law.act.text(self.chain), law.provision.text(self.chain)] {
            self.add(Field::Body, words);
        }
    }

    /// Words that are found, and are not what the section says in the list of hits.
    fn quietly(&mut self, blocks: &[Block]) {
        let before = self.last().text.clone();
        self.blocks(blocks);
        self.last().text = before;
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match &block.kind {
            BlockKind::Heading { id, content, .. } => {
                let heading = plain_text(content);
                let first = &self.sections[0];
                let fields = vec![(Field::Heading, heading.clone())];
                let (anchor, text) = (id.to_string(), String::new());
                let section = Section { anchor, heading, text, fields, ..first.clone() };
                self.sections.push(section);
            }
            BlockKind::Paragraph(content) => self.body(&plain_text(content)),
            BlockKind::Figure(image) => self.add(Field::Body, &image.alt),
            BlockKind::List { items, .. } => items.iter().for_each(|item| self.blocks(&item.blocks)),
            BlockKind::Table { head, rows, .. } => {
                head.iter().chain(rows.iter().flatten()).for_each(|cell| self.body(&plain_text(cell)));
            }
            BlockKind::Definitions(list) => {
                for entry in list {
                    self.body(&plain_text(&entry.term));
                    entry.details.iter().for_each(|detail| self.blocks(detail));
                }
            }
            BlockKind::Quote(inside) | BlockKind::Alert { blocks: inside, .. } => self.blocks(inside),
            BlockKind::Law(law) => {
                self.law(&law.law);
                self.blocks(&law.blocks);
            }
            BlockKind::Code(words) => self.add(Field::Body, words),
            BlockKind::Staff(_) | BlockKind::Rule | BlockKind::Only { .. } | BlockKind::Include { .. } => {}
        }
    }
}

fn of_centre(book: &Book, edition: &Edition, centre: &Centre) -> Section {
    let text = |texts: &Localized| texts.text(&edition.chain).to_owned();
    let (name, city) = (text(&centre.name), text(&centre.city));
    let phones = centre.phones.iter().map(|phone| phone.number.clone());
    let about: Vec<String> = phones.chain([text(&centre.address), text(&centre.hours)]).filter(|text| !text.is_empty()).collect();
    let heading = if city.is_empty() { name.clone() } else { format!("{name}, {city}") };
    Section {
        page: "centres.html".to_owned(),
        title: String::new(),
        anchor: centre.id.clone(),
        lang: centre.name.pick(&edition.chain).map_or_else(String::new, |(lang, _)| tag(book, edition, lang)),
        text: about.join(" · "),
        fields: vec![(Field::Title, heading.clone()), (Field::Body, about.join(" "))],
        heading,
    }
}

fn of_term(book: &Book, edition: &Edition, term: &Term) -> Option<Section> {
    let (lang, words) = term.term.pick(&edition.chain)?;
    let short = term.abbr.get(lang).unwrap_or_default();
    let definition = term.definition.text(&edition.chain).to_owned();
    Some(Section {
        page: "glossary.html".to_owned(),
        title: String::new(),
        anchor: term.id.clone(),
        heading: if short.is_empty() { words.to_owned() } else { format!("{words} ({short})") },
        lang: tag(book, edition, lang),
        fields: vec![(Field::Title, words.to_owned()), (Field::Title, short.to_owned()), (Field::Body, definition.clone())],
        text: definition,
    })
}
