//! What the stages hand on: [`Sources`] from `load`, [`Book`] from `resolve`.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::ast::{Block, Footnote};
use super::config::{Category, Config, Filling, PackConfig};
use super::date::Date;
use super::directory::{Centre, Term};
use super::fact::{Amounts, Facts};
use super::form::{EditionForm, Form, Head};
use super::letter::{EditionLetter, Letter};
use super::localized::{Country, Lang};
use super::output::{PACKS, PRINT};
use super::prose::Prose;
use super::question::{Asked, Use};
use super::session::{FrontMatter, Module};
use super::sheet::Message;
use super::source::{SourceId, SourceMap, Span};
use super::test::Test;
use super::theme::Theme;
use super::translation::lock::Lock;
use super::translation::marks::Marks;

/// Everything read from disk, parsed once.
#[derive(Debug, Clone)]
pub struct Sources {
    /// All texts.
    pub map: SourceMap,
    /// Running text of all of them, one for each language of a source.
    pub prose: Vec<Prose>,
    /// `book.toml`.
    pub config: Arc<Config>,
    /// Modules, ordered by id; packs and pages order them by `book.toml`.
    pub modules: BTreeMap<String, Module>,
    /// Folders whose module.yaml is there and cannot be read: nothing that follows from that is reported.
    pub unreadable: BTreeSet<String>,
    /// Session files that are there and cannot be read, by module, session and language: the same.
    pub unread: BTreeSet<(String, String, Lang)>,
    /// `content/centres.yaml`, in its order.
    pub centres: Vec<Centre>,
    /// `content/glossary.yaml`, in its order.
    pub glossary: Vec<Term>,
    /// `content/facts/*.yaml`.
    pub facts: Arc<Facts>,
    /// `content/forms/*.yaml`, ordered by id.
    pub forms: Vec<Form>,
    /// `content/letters/*.yaml`, ordered by id.
    pub letters: Vec<Letter>,
    /// `content/translations.lock`.
    pub lock: Lock,
    /// Files that `{{#include}}` names, by path from the root.
    pub fragments: BTreeMap<String, Fragment>,
    /// Every file of the content folder, by path from the root.
    pub files: Vec<String>,
    /// Pictures and logos, by path from the root.
    pub pictures: BTreeMap<String, Arc<[u8]>>,
    /// The look.
    pub theme: Theme,
    /// Fluent texts: language → sources, the binary's first, the book's after it.
    pub locales: BTreeMap<Lang, Vec<LocaleText>>,
}

/// One `.ftl` file.
#[derive(Debug, Clone)]
pub struct LocaleText {
    /// Its text.
    pub text: Arc<str>,
    /// Its path, for messages.
    pub path: String,
    /// Set for the book's own files, which findings can point into.
    pub source: Option<SourceId>,
}

/// A file made to be included: as a whole and by its anchors.
#[derive(Debug, Clone)]
pub struct Fragment {
    /// The file.
    pub source: SourceId,
    /// The whole.
    pub whole: FragmentPart,
    /// Parts between `ANCHOR` comments.
    pub anchors: BTreeMap<String, FragmentPart>,
}

/// Parsed blocks of a fragment.
#[derive(Debug, Clone, Default)]
pub struct FragmentPart {
    /// The blocks.
    pub blocks: Vec<Block>,
    /// Their footnotes.
    pub footnotes: Vec<Footnote>,
}

/// Every edition and pack of this run, with nothing left to look up.
#[derive(Debug, Clone)]
pub struct Book {
    /// `book.toml`.
    pub config: Arc<Config>,
    /// Day on which readers are: of values that follow each other, the one that holds on this day is printed.
    pub as_of: Date,
    /// Facts of law with all their values.
    pub facts: Arc<Facts>,
    /// What they print on that day.
    pub amounts: Amounts,
    /// Editions, ordered by country, then as `languages` lists them.
    pub editions: Vec<Edition>,
    /// Packs, ordered by edition, then as `book.toml` lists them.
    pub packs: Vec<Pack>,
    /// Whether a change notice and a feed will lie beside the pages of each edition.
    pub has_notices: bool,
}

/// One country in one language.
#[derive(Debug, Clone)]
pub struct Edition {
    /// The country.
    pub country: Country,
    /// The language.
    pub lang: Lang,
    /// Where to look for texts: the language, its fallbacks, the source language.
    pub chain: Vec<Lang>,
    /// Latest date of the sessions in it.
    pub content_date: Date,
    /// Whether any session in it is a draft.
    pub draft: bool,
    /// Its modules in order, those without a session for this country left out.
    pub modules: Vec<EditionModule>,
    /// Directory entries that it shows: own country first, then destinations.
    pub centres: Vec<Arc<Centre>>,
    /// The glossary.
    pub glossary: Arc<Vec<Term>>,
    /// Ids of the facts that its other pages print: titles of modules, directory, glossary.
    pub facts: BTreeSet<String>,
}

/// A module as an edition shows it.
#[derive(Debug, Clone)]
pub struct EditionModule {
    /// Module id.
    pub id: String,
    /// Title in the edition's language or its nearest fallback.
    pub title: String,
    /// One sentence.
    pub summary: String,
    /// Counted as.
    pub category: Category,
    /// Indicator.
    pub indicator: Option<String>,
    /// Colour and icon of the theme.
    pub colour: String,
    /// Its sessions in order; empty only where all are withheld.
    pub sessions: Vec<EditionSession>,
    /// Sessions that are not shown until their translation is renewed.
    pub withheld: Vec<Withheld>,
    /// Its tests before and after a training.
    pub tests: Vec<Test>,
}

/// A session that an edition does not show until its translation is renewed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withheld {
    /// Session id.
    pub id: String,
    /// Language of the title.
    pub lang: Lang,
    /// Its title.
    pub title: String,
}

/// A session as an edition shows it.
#[derive(Debug, Clone)]
pub struct EditionSession {
    /// Session id.
    pub id: String,
    /// Module id.
    pub module: String,
    /// The text, shared between editions where nothing differs.
    pub text: Arc<ResolvedText>,
    /// Its questions for all uses, in the order of the file.
    pub questions: Arc<[Asked]>,
}

/// A session's text with includes, country blocks, links and abbreviations resolved.
#[derive(Debug, Clone)]
pub struct ResolvedText {
    /// Language of the text, which may be a fallback for the edition's.
    pub lang: Lang,
    /// Front matter, with what it inherits.
    pub front: Arc<FrontMatter>,
    /// The body; the session's own where nothing in it is resolved.
    pub blocks: Arc<[Block]>,
    /// Footnotes in the order of their first call; uncalled ones are left out.
    pub footnotes: Arc<[Footnote]>,
    /// Headings of the body, for contents and anchors.
    pub headings: Vec<Heading>,
    /// Ids of the facts that it prints, in front matter, body and footnotes.
    pub facts: BTreeSet<String>,
    /// The file.
    pub source: SourceId,
    /// Where the source has changed since this translation was made.
    pub marks: Marks,
}

/// A heading for contents and anchors.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// 2 to 6.
    pub level: u8,
    /// ASCII id.
    pub id: String,
    /// Its words.
    pub text: String,
    /// Minutes of the step.
    pub minutes: Option<u32>,
    /// Whether it stands in a `::: staff` block.
    pub staff: bool,
    /// Its place.
    pub span: Span,
}

/// How far the figures of the law in a text are to be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figures {
    /// It prints none.
    None,
    /// At least one of them nobody has compared with its act.
    Unchecked,
    /// All were compared, the first of them on this day.
    Checked(Date),
}

/// One printable product of one edition.
#[derive(Debug, Clone)]
pub struct Pack {
    /// Index into [`Book::editions`].
    pub edition: usize,
    /// As configured.
    pub config: PackConfig,
    /// Title in the edition's language, or empty: made from kind and category by the renderer.
    pub title: Option<String>,
    /// Sessions as pairs of indices: module in the edition, session in the module.
    pub sessions: Vec<(usize, usize)>,
    /// Its forms, in the order of `forms = […]`; none in packs of other kinds.
    pub forms: Vec<EditionForm>,
    /// Its letters, in the order of `letters = […]`; none in packs of other kinds.
    pub letters: Vec<EditionLetter>,
    /// The second language, when the pack has one.
    pub beside: Option<Beside>,
}

/// The second language of a pack.
#[derive(Debug, Clone)]
pub struct Beside {
    /// The language, and where to look for small strings that it lacks.
    pub chain: Vec<Lang>,
    /// Texts of the pack's sessions in it, as in [`Pack::sessions`]; `None` where there is none, or where the edition itself has to
    /// show another language.
    pub texts: Vec<Option<Arc<ResolvedText>>>,
}

impl Sources {
    /// Whether a file of the session, in whichever language, is there and cannot be read.
    #[must_use]
    pub fn has_unread(&self, module: &str, session: &str) -> bool {
        self.unread.iter().any(|(folder, name, _)| folder == module && name == session)
    }

    /// Whether the session is there in `lang` and cannot be read.
    #[must_use]
    pub fn is_unread(&self, module: &str, session: &str, lang: &Lang) -> bool {
        self.unread.iter().any(|(folder, name, code)| folder == module && name == session && code == lang)
    }
}

impl Pack {
    /// What its forms and letters say about themselves.
    pub fn heads(&self) -> impl Iterator<Item = &Head> {
        self.forms.iter().map(|form| &form.form.head).chain(self.letters.iter().map(|letter| &letter.letter.head))
    }

    /// Where the pack of `edition` lies in the output.
    #[must_use]
    pub fn path(&self, edition: &Edition) -> String {
        format!("{}/{PACKS}/{}.pdf", edition.folder(), self.config.id)
    }

    /// Where its pages lie that are put together on sheets for the printer, when they are.
    #[must_use]
    pub fn imposed_path(&self, edition: &Edition) -> Option<String> {
        // A folder and a name of its own: files of both lie in one folder once they are downloaded.
        self.config.kind.traits().imposing.map(|_| format!("{}/{PACKS}/{PRINT}/{}-a4.pdf", edition.folder(), self.config.id))
    }

    /// The key message that it says, with the session that has it.
    #[must_use]
    pub fn key_message<'a>(&self, edition: &'a Edition) -> Option<(&'a EditionSession, usize)> {
        let Some(Message::Key(_, number)) = &self.config.sheet.message else { return None };
        let (module, session) = *self.sessions.first()?;
        let session = &edition.modules[module].sessions[session];
        (*number <= session.text.front.key_messages.len()).then_some((session, number - 1))
    }

    /// Most pages that it may have, when anybody has said or its kind decides.
    #[must_use]
    pub fn page_budget(&self) -> Option<u32> {
        self.config.pages.or(self.config.kind.traits().pages)
    }

    /// The tests that it prints, with the colour of their module.
    pub fn tests<'a>(&'a self, edition: &'a Edition) -> impl Iterator<Item = (&'a EditionModule, &'a Test)> {
        let modules = self.config.modules.iter().filter(|_| self.config.filling() == Filling::Questions);
        let modules = modules.filter_map(|id| edition.modules.iter().find(|module| module.id == *id));
        modules.flat_map(|module| module.tests.iter().map(move |test| (module, test)))
    }
}

impl EditionSession {
    /// Questions that the page asks.
    pub fn practice(&self) -> impl Iterator<Item = &Asked> {
        self.questions.iter().filter(|asked| asked.question.uses.contains(&Use::Practice))
    }

    /// Ids of the facts that the page prints, in its text and in its questions.
    #[must_use]
    pub fn facts(&self) -> BTreeSet<&String> {
        self.text.facts.iter().chain(self.practice().flat_map(|asked| &asked.facts)).collect()
    }
}

impl Edition {
    /// Folder of the edition in the output: `tj/tg`.
    #[must_use]
    pub fn folder(&self) -> String {
        format!("{}/{}", self.country.folder(), self.lang)
    }

    /// The text of a session is in another language than the edition.
    #[must_use]
    pub fn is_fallback(&self, session: &EditionSession) -> bool {
        session.text.lang != self.lang
    }

    /// The session with these ids, when the edition carries it.
    #[must_use]
    pub fn session(&self, module: &str, session: &str) -> Option<&EditionSession> {
        let module = self.modules.iter().find(|candidate| candidate.id == module)?;
        module.sessions.iter().find(|candidate| candidate.id == session)
    }
}

impl Book {
    /// Bodies and footnotes of every text once, however many editions share it, in the order of its first edition.
    pub fn parts(&self) -> impl Iterator<Item = &[Block]> {
        let mut seen = BTreeSet::new();
        let sessions = self.editions.iter().flat_map(|edition| &edition.modules).flat_map(|module| &module.sessions);
        let texts = sessions.filter(move |session| seen.insert(Arc::as_ptr(&session.text))).map(|session| &*session.text);
        texts.flat_map(|text| std::iter::once(&*text.blocks).chain(text.footnotes.iter().map(|footnote| &*footnote.blocks)))
    }

    /// The book with one edition and its packs only: what an archive holds that leads nowhere else.
    #[must_use]
    pub fn alone(&self, edition: usize) -> Self {
        let packs = self.packs.iter().filter(|pack| pack.edition == edition).cloned();
        Self {
            config: self.config.clone(),
            as_of: self.as_of,
            facts: self.facts.clone(),
            amounts: self.amounts.clone(),
            editions: vec![self.editions[edition].clone()],
            packs: packs.map(|pack| Pack { edition: 0, ..pack }).collect(),
            has_notices: self.has_notices,
        }
    }

    /// The figures of the law in a session. Their own dates and not the day of the book: a page stays as it is, byte for byte, until
    /// a fact of its own changes.
    #[must_use]
    pub fn figures_of(&self, session: &EditionSession) -> Figures {
        self.figures(&session.text.facts.iter().collect())
    }

    /// The same with those in the questions of the session's page.
    #[must_use]
    pub fn figures_on_page(&self, session: &EditionSession) -> Figures {
        self.figures(&session.facts())
    }

    fn figures(&self, ids: &BTreeSet<&String>) -> Figures {
        if ids.is_empty() {
            return Figures::None;
        }
        self.facts.checked_on(ids.iter().copied(), self.as_of).map_or(Figures::Unchecked, Figures::Checked)
    }

    /// Where a pack lies in the output.
    #[must_use]
    pub fn pack_path(&self, pack: &Pack) -> String {
        pack.path(self.edition(pack))
    }

    /// Edition of a pack.
    #[must_use]
    pub fn edition(&self, pack: &Pack) -> &Edition {
        &self.editions[pack.edition]
    }
}
