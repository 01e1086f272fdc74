//! One pack of the book as a [`Document`]: cover, imprint, sessions, glossary, directory. All words come from the book or from
//! the locales; there is no language in here.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::data::{
    Cover, Directory, Document, Entry, Fact, Imprint, Meta, Module, PagePart, Picture, Session, SideBySide, Society, Strings,
    Tongue,
};
use super::directory;
use super::guide::trainer_part;
use super::letters::{Face, Letters};
use super::nodes::{Printer, heading_label, law_node, module_label, paired_blocks, picture_path, session_blocks, session_label};
use super::sheets::sheets;
use super::{test_sheets, visibility};
use crate::model::book::{Book, Edition, EditionModule, EditionSession, Pack, ResolvedText, Sources};
use crate::model::config::{Category, Config, Filling};
use crate::model::date::Date;
use crate::model::finding::Place;
use crate::model::law;
use crate::model::localized::Lang;
use crate::model::session::Review;
use crate::render::brand::{BrandBlock, brand_block};
use crate::render::law::Speaker;
use crate::render::marks::Marked;
use crate::render::pairs::in_pairs;
use crate::words::{Value, Words};

/// Path of the emblem in a job.
pub(super) const EMBLEM: &str = "files/eu-emblem.svg";

/// A pack made ready.
pub(super) struct Prepared {
    /// What it prints.
    pub(super) document: Document,
    /// Pictures of the book that it prints, by their path in the book.
    pub(super) pictures: BTreeSet<String>,
    /// Latest date of its sessions.
    pub(super) content_date: Date,
}

/// What every part of a pack needs to know.
pub(super) struct Scene<'a> {
    /// The book: facts with their dates.
    pub(super) book: &'a Book,
    /// `book.toml`.
    pub(super) config: &'a Config,
    /// The edition that the pack belongs to.
    pub(super) edition: &'a Edition,
    /// The pack.
    pub(super) pack: &'a Pack,
    /// Who pays, who publishes, who answers.
    pub(super) brand: BrandBlock,
    /// Small strings.
    pub(super) words: &'a Words,
    /// Letters of the theme's faces.
    pub(super) letters: &'a Letters,
    /// Pictures of the book.
    pub(super) pictures: &'a BTreeMap<String, Arc<[u8]>>,
}

/// Fills a document for `pack`.
pub(super) fn prepare(book: &Book, pack: &Pack, sources: &Sources, words: &Words, letters: &Letters) -> Prepared {
    let edition = book.edition(pack);
    let mut brand = brand_block(&book.config, words, edition);
    brand.is_funded = pack.config.is_funded.unwrap_or(brand.is_funded);
    let scene = Scene { book, config: &book.config, edition, pack, brand, words, letters, pictures: &sources.pictures };
    let mut printer = Printer {
        letters,
        config: &book.config,
        words,
        chain: &edition.chain,
        kind: pack.config.kind,
        speaker: Speaker { config: &book.config, words, chain: &edition.chain, day: book.as_of },
        unmarked: unmarked(edition),
        labels: scene.labels(),
        pictures: &sources.pictures,
        used: BTreeSet::new(),
    };
    // A test prints no session, no centre and no word of the trainer: nothing of them is in its data.
    let is_test = pack.config.filling() == Filling::Questions;
    let modules = if is_test { Vec::new() } else { scene.modules(&mut printer) };
    let cover = scene.cover(&mut printer);
    let document = Document {
        meta: scene.meta(&cover),
        strings: scene.strings(),
        imprint: scene.imprint(&cover),
        glossary: scene.glossary(),
        sheets: sheets(&scene),
        sheet: visibility::sheet(&scene),
        directory: if is_test { Directory::default() } else { directory::directory(&scene) },
        tests: is_test.then(|| test_sheets::test_sheets(&scene)),
        cover,
        modules,
    };
    Prepared { document, pictures: printer.used, content_date: scene.content_date() }
}

/// Modules on which no law is marked.
fn unmarked(edition: &Edition) -> BTreeSet<&str> {
    edition.modules.iter().filter(|module| !law::marks(&module.colour)).map(|module| module.id.as_str()).collect()
}

impl<'a> Scene<'a> {
    /// A small string in the pack's language.
    pub(super) fn word(&self, key: &str) -> String {
        self.small(&self.words.text(&self.edition.chain, key))
    }

    /// Words made of small strings.
    pub(super) fn small(&self, words: &str) -> String {
        self.letters.set(words, Face::Text, &Place::File(format!("locales/{}.ftl", self.edition.lang)))
    }

    /// A small string with one thing to fill in.
    pub(super) fn word_with(&self, key: &str, name: &str, value: &str) -> String {
        self.small(&self.words.with(&self.edition.chain, key, &[(name, Value::Text(value))]))
    }

    /// Words of `book.toml`.
    pub(super) fn own(&self, words: &str) -> String {
        self.letters.set(words, Face::Text, &Place::File("book.toml".into()))
    }

    /// How typst knows a language: `uz-Latn` is `uz` to it, the script is found from the letters.
    pub(super) fn tongue(&self, lang: &Lang) -> Tongue {
        let tag = self.config.tag(lang);
        let lang = tag.split('-').next().unwrap_or(tag).to_ascii_lowercase();
        // typst has Russian patterns and none for the other Cyrillic languages of the book; English is better left whole.
        Tongue { hyphenate: lang == "ru", lang, region: self.edition.country.to_string() }
    }

    pub(super) fn date(&self, date: Date) -> String {
        self.words.date(&self.edition.chain, date)
    }

    fn sessions(&self) -> impl Iterator<Item = (&'a EditionModule, &'a EditionSession)> + use<'a> {
        let (edition, pack) = (self.edition, self.pack);
        pack.sessions
            .iter()
            .map(move |(module, session)| (&edition.modules[*module], &edition.modules[*module].sessions[*session]))
    }

    fn content_date(&self) -> Date {
        let sheets = self.pack.heads().map(|head| head.updated);
        let dates = self.sessions().map(|(_, session)| session.text.front.updated).chain(sheets);
        dates.max().unwrap_or(self.edition.content_date)
    }

    /// Everything that a link inside the pack may lead to.
    fn labels(&self) -> BTreeSet<String> {
        let kind = self.pack.config.kind;
        let mut labels: BTreeSet<String> = ["imprint", "centres"].map(str::to_owned).into();
        if kind.traits().has_glossary && !self.edition.glossary.is_empty() {
            labels.insert("glossary".into());
        }
        for (module, session) in self.sessions() {
            labels.insert(module_label(&module.id));
            labels.insert(session_label(&session.module, &session.id));
            let printed = session.text.headings.iter().filter(|heading| kind.traits().has_staff_text || !heading.staff);
            labels.extend(printed.map(|heading| heading_label(&session.module, &session.id, &heading.id)));
        }
        labels
    }

    fn modules(&self, printer: &mut Printer<'a>) -> Vec<Module> {
        let mut modules: Vec<Module> = Vec::new();
        let second =
            |at: usize| self.pack.beside.as_ref().and_then(|beside| Some((beside.texts[at].as_deref()?, &*beside.chain)));
        for (at, (module, session)) in self.sessions().enumerate() {
            let label = module_label(&module.id);
            if modules.last().is_none_or(|last| last.label != label) {
                modules.push(self.module(module, label));
            }
            let count = modules.len();
            if let Some(part) = modules.last_mut() {
                let number = format!("{count}.{}", part.sessions.len() + 1);
                let mut shown = self.session(printer, session, number);
                match second(at) {
                    Some(second) => shown.beside = Some(self.side_by_side(printer, session, second, &mut shown.key_messages)),
                    None => shown.blocks = session_blocks(printer, session),
                }
                part.sessions.push(shown);
            }
        }
        modules
    }

    fn module(&self, module: &EditionModule, label: String) -> Module {
        let place = Place::File(format!("{}/{}/module.yaml", self.config.book.src, module.id));
        let set = |words: &str| self.letters.set(words, Face::Text, &place);
        Module {
            label,
            title: set(&module.title),
            summary: set(&module.summary),
            colour: module.colour.clone(),
            sessions: Vec::new(),
        }
    }

    fn session(&self, printer: &mut Printer<'a>, session: &'a EditionSession, number: String) -> Session {
        let text = &session.text;
        let front = &text.front;
        let laws = front.neutral.law.iter().chain(law::in_blocks(&text.blocks));
        printer.speaker.day = law::said_since(laws, front.updated, self.book.as_of);
        let set = |words: &String| printer.at(words, front.span);
        let listed = |words: &[String]| (!words.is_empty()).then(|| set(&words.join(", ")));
        Session {
            label: session_label(&session.module, &session.id),
            number,
            title: set(&front.title),
            tongue: self.tongue(&text.lang),
            as_of: self.word_with("content-as-of", "date", &self.date(front.updated)),
            minutes: front.neutral.minutes.map(|minutes| self.own(&self.words.minutes(&self.edition.chain, minutes))),
            reviewed: self.reviewed(&front.review),
            figures: self.words.figures(&self.edition.chain, self.book.figures_of(session)).map(|words| self.own(&words)),
            draft: front.review.is_draft().then(|| self.word("draft-notice")),
            fallback: self
                .edition
                .is_fallback(session)
                .then(|| self.word_with("fallback-notice", "language", self.language_name(&text.lang))),
            changed: changed(printer, session),
            audience: self.audience(&front.neutral.audience),
            methods: listed(&front.methods),
            materials: listed(&front.materials),
            objectives: marked(printer, session, "objectives", front.objectives.iter().map(set).collect()),
            key_messages: marked(printer, session, "key_messages", key_messages(printer, session)),
            laws: front.neutral.law.iter().filter_map(|law| law_node(printer, law, &session.module)).collect(),
            sources: marked(printer, session, "sources", front.sources.iter().map(set).collect()),
            online: self.address(session),
            trainer: self.pack.config.kind.traits().has_staff_text.then(|| trainer_part(self, printer, session)),
            blocks: Vec::new(),
            beside: None,
        }
    }

    /// The session with a second language; its key messages go into the pairs.
    fn side_by_side(
        &self,
        printer: &mut Printer<'a>,
        session: &'a EditionSession,
        (text, chain): (&'a ResolvedText, &'a [Lang]),
        own: &mut Vec<Marked>,
    ) -> SideBySide {
        let front = &text.front;
        let messages = front.key_messages.iter().map(|words| printer.at(words, front.span)).collect();
        SideBySide {
            tongue: self.tongue(&text.lang),
            languages: [&session.text.lang, &text.lang].map(|lang| self.own(self.language_name(lang))),
            title: printer.at(&front.title, front.span),
            key_messages_label: self.own(&self.words.text(chain, "key-messages")),
            key_messages: in_pairs(std::mem::take(own), messages),
            rows: paired_blocks(printer, session, text, chain),
        }
    }

    fn reviewed(&self, review: &Review) -> Option<String> {
        let Review::Reviewed { by, on } = review else { return None };
        let day = self.date(*on);
        let words = self.words.with(&self.edition.chain, "reviewed", &[("role", Value::Text(by)), ("date", Value::Text(&day))]);
        Some(self.own(&words))
    }

    fn address(&self, session: &EditionSession) -> Option<String> {
        let site = self.config.book.site_url.as_deref()?;
        let address = format!("{site}/{}/{}/{}.html", self.edition.folder(), session.module, session.id);
        Some(self.word_with("online-at", "address", &address))
    }

    /// The pack's language, or both, each in itself.
    fn languages(&self) -> String {
        let second = self.pack.config.beside.as_ref();
        let names = [Some(&self.edition.lang), second].into_iter().flatten().map(|lang| self.own(self.language_name(lang)));
        names.collect::<Vec<_>>().join(" · ")
    }

    /// The name of a language in itself.
    pub(super) fn language_name(&self, lang: &'a Lang) -> &'a str {
        self.config.languages.get(lang).map_or(lang.as_str(), |language| language.name.as_str())
    }

    fn audience(&self, groups: &[String]) -> Option<String> {
        let names: Vec<String> = groups.iter().map(|group| self.word(&format!("audience-{group}"))).collect();
        (!names.is_empty()).then(|| names.join(", "))
    }

    fn category(&self) -> String {
        self.word(&format!("category-{}", self.pack.config.category.word()))
    }

    /// Groups of all sessions of the pack, each once, in the order of their first place.
    fn groups(&self) -> Vec<String> {
        let mut groups: Vec<String> = Vec::new();
        for group in self.sessions().flat_map(|(_, session)| &session.text.front.neutral.audience) {
            if !groups.contains(group) {
                groups.push(group.clone());
            }
        }
        groups
    }

    fn cover(&self, printer: &mut Printer<'a>) -> Cover {
        let chain = &self.edition.chain;
        let kind = self.small(&self.words.pack_kind(chain, &self.pack.config));
        let country_name = self.config.countries.get(&self.edition.country).map_or("", |country| country.name.text(chain));
        let is_counted = self.pack.config.filling().is_of_modules();
        let (title, subtitle) = match &self.pack.title {
            Some(title) if is_counted => (self.own(title), format!("{kind} · {}", self.category())),
            Some(title) => (self.own(title), kind),
            None if is_counted => (self.category(), kind),
            // A list of participants serves both categories: what the sheets are says more than how they are counted.
            None if self.pack.config.filling().is_of_sheets() => (kind, self.category()),
            None => (kind, self.own(country_name)),
        };
        let language = self.config.languages.get(&self.edition.lang);
        let book = language.and_then(|language| language.title.as_deref()).unwrap_or(&self.config.book.title);
        let mut modules: Vec<String> = self.sessions().map(|(module, _)| self.own(&module.title)).collect();
        modules.dedup();
        Cover {
            book: self.own(book),
            title,
            subtitle,
            audience: self.audience(&self.groups()),
            country: self.own(country_name),
            language: self.languages(),
            modules: if modules.len() > 1 { modules } else { Vec::new() },
            society: self.society(printer),
            is_funded: self.brand.is_funded,
            emblem: Picture { path: EMBLEM.into(), alt: self.own(&self.brand.emblem_alt) },
            funding: self.own(&self.brand.statement),
            edition: self.word_with("edition", "name", &self.config.book.edition),
            as_of: self.word_with("content-as-of", "date", &self.date(self.content_date())),
            draft: self.is_draft().then(|| self.word("draft-notice")),
        }
    }

    fn is_draft(&self) -> bool {
        let reviews = self.sessions().map(|(_, session)| &session.text.front.review);
        reviews.chain(self.pack.heads().map(|head| &head.review)).any(Review::is_draft)
    }

    /// Short code of something with this id in this edition.
    pub(super) fn code(&self, id: &str) -> String {
        format!("{}-{}-{id}", self.edition.country.folder(), self.edition.lang)
    }

    fn society(&self, printer: &mut Printer<'a>) -> Society {
        let logo = self.brand.society_logo.as_ref().filter(|path| self.pictures.contains_key(*path));
        if let Some(path) = logo {
            printer.used.insert(path.clone());
        }
        Society {
            name: self.own(&self.brand.society_name),
            logo: logo.map(|path| picture_path(path)),
            slot: self.own(&self.brand.society_slot),
        }
    }

    fn meta(&self, cover: &Cover) -> Meta {
        let pack = &self.pack.config;
        // The first module gives the cover its colour and icon: a volunteer's guide must not look like a book of law.
        let first = self.pack.sessions.first().and_then(|(module, _)| self.edition.modules.get(*module));
        let colour = first.map(|module| module.colour.clone()).unwrap_or_default();
        Meta {
            title: format!("{}. {}", cover.title, cover.subtitle),
            authors: Some(self.own(&self.brand.society_name)).filter(|name| !name.is_empty()).into_iter().collect(),
            keywords: cover.modules.clone(),
            tongue: self.tongue(&self.edition.lang),
            paper: pack.paper.word(),
            bw: pack.bw,
            colour,
            running: vec![cover.title.clone(), cover.edition.clone(), cover.as_of.clone()],
            page_of: self.page_of(),
            code: self.code(&pack.id),
        }
    }

    /// The string with two letters of no alphabet for the numbers, cut at these.
    fn page_of(&self) -> Vec<PagePart> {
        let (page, total) = ("\u{e000}", "\u{e001}");
        let words =
            self.words.with(&self.edition.chain, "page-of", &[("page", Value::Text(page)), ("total", Value::Text(total))]);
        let piece = |piece: &str| match piece {
            _ if piece == page => PagePart::Page,
            _ if piece == total => PagePart::Total,
            words => PagePart::Text(self.own(words)),
        };
        let cut = words.replace(page, &format!("\0{page}\0")).replace(total, &format!("\0{total}\0"));
        cut.split('\0').filter(|words| !words.is_empty()).map(piece).collect()
    }

    fn imprint(&self, cover: &Cover) -> Imprint {
        let brand = &self.brand;
        let advice = match self.pack.config.category {
            Category::LegalSocial => "not-legal-advice",
            Category::HealthSocial => "not-medical-advice",
        };
        let mut paragraphs = vec![self.word(advice)];
        if brand.is_funded {
            paragraphs.insert(0, self.own(&brand.disclaimer));
        }
        paragraphs.extend(cover.draft.clone());
        paragraphs.extend(brand.contract.as_ref().map(|contract| self.own(contract)));
        // The organisation's name is not here: it stands in the disclaimer, in the case that its sentence needs.
        let facts = [("project", &brand.project), ("responsible", &brand.society_name)];
        let facts = facts.into_iter().filter(|(_, value)| !value.is_empty());
        let facts = facts.map(|(key, value)| Fact { name: self.word(key), value: self.own(value) }).collect();
        Imprint { paragraphs, facts }
    }

    fn glossary(&self) -> Vec<Entry> {
        if !self.pack.config.kind.traits().has_glossary {
            return Vec::new();
        }
        let chain = &self.edition.chain;
        let entry = |term: &crate::model::directory::Term| {
            let set = |words: &str| self.letters.set(words, Face::Text, &Place::Span(term.span));
            let (lang, definition) = term.definition.pick(chain)?;
            let abbr = term.abbr.get(&self.edition.lang).map(set);
            Some(Entry { tongue: self.tongue(lang), term: set(term.term.text(chain)), abbr, definition: set(definition) })
        };
        let mut entries: Vec<Entry> = self.edition.glossary.iter().filter_map(entry).collect();
        entries.sort_by_cached_key(|entry| entry.term.to_lowercase());
        entries
    }

    fn strings(&self) -> Strings {
        Strings {
            address: self.word("address"),
            audience: self.word("audience"),
            contents: self.word("contents"),
            disclaimer: self.word("disclaimer"),
            emergency_card: self.word("emergency-card"),
            figure: self.word("figure"),
            glossary: self.word("glossary"),
            hours: self.word("hours"),
            key_messages: self.word("key-messages"),
            languages_spoken: self.word("languages-spoken"),
            session_plan: self.word("session-plan"),
            total: self.word("plan-total"),
            answers: self.word("guide-answers"),
            right: self.word("check-answer-mark"),
            law_basis: self.word("law-basis"),
            materials: self.word("materials"),
            methods: self.word("methods"),
            notes_space: self.word("notes-space"),
            objectives: self.word("objectives"),
            objectives_trainer: self.word("objectives-trainer"),
            phone: self.word("phone"),
            sources: self.word("sources"),
            table: self.word("table"),
            to_be_filled: self.word("to-be-filled"),
            where_to_turn: self.word("where-to-turn"),
        }
    }
}

/// Texts of a list with what is to be said about them.
fn marked(printer: &Printer<'_>, session: &EditionSession, key: &str, texts: Vec<String>) -> Vec<Marked> {
    let mut marked = printer.marks().list(&session.text.marks, key, texts);
    for item in &mut marked {
        item.changed = item.changed.as_deref().map(|sentence| printer.mark(sentence));
    }
    marked
}

/// What is to be said about title, methods and materials.
fn changed(printer: &Printer<'_>, session: &EditionSession) -> Option<String> {
    let (writer, marks) = (printer.marks(), &session.text.marks);
    let mut said: Vec<String> = writer.of(marks, "title").into_iter().collect();
    said.extend(writer.of_line(marks, &["methods", "materials"]));
    said.dedup();
    (!said.is_empty()).then(|| printer.mark(&said.join(" ")))
}

fn key_messages(printer: &Printer<'_>, session: &EditionSession) -> Vec<String> {
    let front = &session.text.front;
    let place = |at: usize| front.key_message_spans.get(at).copied().unwrap_or(front.span);
    front.key_messages.iter().enumerate().map(|(at, words)| printer.at(words, place(at))).collect()
}
