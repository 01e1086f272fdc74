//! The typed words of the theme: every key that a template of an HTML page may use is a field here, with its meaning.
//! What stands on one kind of page only is in the files of the folder `view`.
//! A page gets `frame` (the same on every page of an edition), `labels` and `main` (its own view).

mod lookup;
mod session;

use serde::Serialize;

pub use self::lookup::{AzEntry, AzLetter, AzView, CentreGroup, CentreView, CentresView, DisclaimerView, GlossaryView, TermView};
pub use self::session::{
    BilingualView, CheckAnswer, CheckQuestion, CheckView, ClockView, ContentsEntry, QrView, SessionView, ShareView, SideBySide,
};
use crate::render::brand::BrandBlock;

/// Words with their language where it is not the page's.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Phrase {
    /// The words.
    pub text: String,
    /// BCP 47 tag for a `lang` attribute; `None` when the words are in the language of the page.
    pub lang: Option<String>,
}

/// A link.
#[derive(Debug, Clone, Serialize)]
pub struct Link {
    /// Relative address.
    pub href: String,
    /// Its words.
    pub title: Phrase,
}

/// One country or language in the pickers.
#[derive(Debug, Clone, Serialize)]
pub struct Choice {
    /// Relative address of the same page there, or of the start page.
    pub href: String,
    /// Name in its own language and script.
    pub name: Phrase,
    /// BCP 47 tag of the page behind the link, for `hreflang`.
    pub hreflang: String,
    /// Whether this is where the reader is.
    pub current: bool,
}

/// What surrounds every page of an edition.
#[derive(Debug, Clone, Serialize)]
pub struct Frame {
    /// BCP 47 tag of the page.
    pub lang: String,
    /// Title of the window: page, then book.
    pub window_title: String,
    /// One sentence for search engines and previews.
    pub description: String,
    /// Which page this is: `index`, `az`, `module`, `session`, `centres`, `glossary`, `disclaimer`, `notice`, `offline`, `bilingual`.
    pub kind: &'static str,
    /// Colour word of the page's module, or empty.
    pub colour: String,
    /// Folder of the edition in the output: `tj/tg`.
    pub folder: String,
    /// Relative address of the style sheet.
    pub css: String,
    /// Relative address of the script of a copy on a server.
    pub hosted: String,
    /// Relative address of the icon of the window.
    pub icon: String,
    /// Relative address of the script for text size and colours.
    pub reader: String,
    /// Relative address of the EU emblem.
    pub emblem: String,
    /// Relative address of the Society's logo; `None` means: the neutral placeholder.
    pub society_logo: Option<String>,
    /// Relative address of the choice of country and language.
    pub root: String,
    /// Title of the book.
    pub book_title: Phrase,
    /// Who pays, who publishes, who answers.
    pub brand: BrandBlock,
    /// Name of the edition's country.
    pub country: Phrase,
    /// Name of the edition's language in itself.
    pub language: String,
    /// Countries, each leading to the nearest edition in this language.
    pub countries: Vec<Choice>,
    /// Languages of this country.
    pub languages: Vec<Choice>,
    /// Module navigation.
    pub modules: Vec<NavModule>,
    /// Relative address of the start page.
    pub start: String,
    /// Relative address of the A–Z page.
    pub az: String,
    /// Relative address of the directory.
    pub centres: String,
    /// Relative address of the glossary.
    pub glossary: String,
    /// Relative address of the script for searching.
    pub search_script: String,
    /// Relative address of the index that it loads on first use.
    pub search_index: String,
    /// Relative address of the disclaimer.
    pub disclaimer: String,
    /// Relative address of the list of packs; `None` when the edition has none.
    pub packs: Option<String>,
    /// Emergency numbers, the edition's country first.
    pub emergency: Vec<EmergencyGroup>,
    /// "Edition 2026.1".
    pub edition_name: String,
    /// "Content as of 22 November 2026": of this page, on the start page of the whole edition; `None` where nothing is dated.
    pub content_date: Option<String>,
}

/// A module in the navigation.
#[derive(Debug, Clone, Serialize)]
pub struct NavModule {
    /// Its start page.
    pub link: Link,
    /// Colour and icon word.
    pub colour: String,
    /// Whether the page belongs to it.
    pub open: bool,
    /// Whether the page is its start page.
    pub current: bool,
    /// Its sessions; empty unless `open`.
    pub sessions: Vec<NavSession>,
}

/// A session in the navigation.
#[derive(Debug, Clone, Serialize)]
pub struct NavSession {
    /// Its page.
    pub link: Link,
    /// Whether it is this page.
    pub current: bool,
}

/// Emergency numbers of one country.
#[derive(Debug, Clone, Serialize)]
pub struct EmergencyGroup {
    /// Name of the country.
    pub country: Phrase,
    /// "In Tajikistan".
    pub title: String,
    /// Who answers.
    pub lines: Vec<EmergencyLine>,
}

/// One line of the emergency card.
#[derive(Debug, Clone, Serialize)]
pub struct EmergencyLine {
    /// Who answers.
    pub name: Phrase,
    /// Numbers.
    pub phones: Vec<PhoneView>,
    /// When.
    pub hours: Option<Phrase>,
}

/// A telephone number.
#[derive(Debug, Clone, Serialize)]
pub struct PhoneView {
    /// As printed.
    pub number: String,
    /// For `tel:`.
    pub dial: String,
    /// Whether the call is free.
    pub free: bool,
    /// What it is for.
    pub label: Option<Phrase>,
}

/// The line under a title.
#[derive(Debug, Clone, Serialize)]
pub struct Status {
    /// "Content as of …" for this text.
    pub as_of: String,
    /// Whether it is a draft.
    pub draft: bool,
    /// "Reviewed by … on …" when it is not.
    pub reviewed: Option<String>,
    /// "Figures of the law checked on …" for a text that prints facts.
    pub figures: Option<String>,
    /// "This text is not translated yet …" when it is a fallback.
    pub fallback: Option<String>,
}

/// A session in the list of a module.
#[derive(Debug, Clone, Serialize)]
pub struct SessionItem {
    /// Its page.
    pub link: Link,
    /// "20 minutes".
    pub minutes: Option<String>,
    /// "in Russian" when it is a fallback.
    pub fallback: Option<String>,
    /// Whether it is a draft.
    pub draft: bool,
    /// The first key message.
    pub key_message: Option<Phrase>,
}

/// `main` of a module page, and a card of the start page.
#[derive(Debug, Clone, Serialize)]
pub struct ModuleView {
    /// Its id, by which it is saved.
    pub id: String,
    /// Its own page.
    pub link: Link,
    /// One sentence.
    pub summary: Phrase,
    /// Colour and icon word.
    pub colour: String,
    /// Category as words.
    pub category: String,
    /// Minutes of all its sessions.
    pub minutes: Option<String>,
    /// Date and draft mark of the newest and the least reviewed of its sessions.
    pub status: Status,
    /// Topics of the minimum standard that its sessions cover.
    pub topics: Vec<Phrase>,
    /// Its sessions.
    pub sessions: Vec<SessionItem>,
    /// Titles of sessions that are not shown until their translation is renewed.
    pub withheld: Vec<Phrase>,
    /// How to hand it on.
    pub share: ShareView,
}

/// `main` of the start page of an edition.
#[derive(Debug, Clone, Serialize)]
pub struct IndexView {
    /// Title of the book.
    pub title: Phrase,
    /// "Tajikistan · English".
    pub edition: String,
    /// Date and draft mark.
    pub status: Status,
    /// Modules.
    pub modules: Vec<ModuleView>,
    /// Packs to print.
    pub packs: Vec<PackItem>,
    /// Forms to fill in on a computer or a phone.
    pub forms: Vec<FormItem>,
    /// What has changed in this edition; `None` where nothing is published.
    pub news: Option<NewsView>,
    /// Files to hand on: the modules, then the whole edition.
    pub share: Vec<ShareItem>,
}

/// Ways to what has changed.
#[derive(Debug, Clone, Serialize)]
pub struct NewsView {
    /// The notice, named as its own title.
    pub notice: Link,
    /// Relative address of the Atom feed.
    pub feed: String,
}

/// A file to hand on. Its size is not said: it would be another on this page with every change of a session.
#[derive(Debug, Clone, Serialize)]
pub struct ShareItem {
    /// Relative address of the file.
    pub href: String,
    /// What it holds.
    pub title: Phrase,
    /// Its name, which says country, language and module.
    pub file: String,
    /// What kind of file the link leads to.
    pub media_type: &'static str,
}

/// A pack in the list of the start page.
#[derive(Debug, Clone, Serialize)]
pub struct PackItem {
    /// Relative address of the PDF.
    pub href: String,
    /// Title.
    pub title: Phrase,
    /// Kind as words.
    pub kind: String,
    /// Category as words, when packs of its kind are counted.
    pub category: Option<String>,
    /// Sheet, as in "A4".
    pub paper: String,
    /// Relative address of its pages put together for the printer, when they are.
    pub sheets: Option<String>,
}

/// A form to fill in on a computer or a phone.
#[derive(Debug, Clone, Serialize)]
pub struct FormItem {
    /// Title.
    pub title: Phrase,
    /// Relative address of the spreadsheet.
    pub href: String,
    /// Relative address of the form for phones, when it is a questionnaire.
    pub phone: Option<String>,
}

/// The root page: the only template that gets no `frame`.
#[derive(Debug, Clone, Serialize)]
pub struct RootView {
    /// BCP 47 tag of the page's own words.
    pub lang: String,
    /// Title of the book.
    pub title: String,
    /// One sentence.
    pub description: String,
    /// "Choose your country and language" in each language of the book.
    pub prompts: Vec<Phrase>,
    /// Relative address of the style sheet.
    pub css: String,
    /// Relative address of the icon of the window.
    pub icon: String,
    /// Relative address of the script for text size and colours.
    pub reader: String,
    /// Whether the donor pays: otherwise neither emblem nor statement is shown.
    pub is_funded: bool,
    /// Relative address of the emblem.
    pub emblem: String,
    /// What the emblem shows.
    pub emblem_alt: String,
    /// Funding statement in the book's language.
    pub statement: Phrase,
    /// Countries with their languages.
    pub countries: Vec<RootCountry>,
    /// Disclaimer of the first edition in the book's language.
    pub disclaimer: Option<Link>,
    /// "Edition 2026.1".
    pub edition_name: String,
    /// "Content as of …".
    pub content_date: String,
    /// Draft notice, when any edition holds a draft.
    pub draft: Option<String>,
}

/// A country on the root page.
#[derive(Debug, Clone, Serialize)]
pub struct RootCountry {
    /// Name in its own first language.
    pub name: Phrase,
    /// Its National Society, in the same language.
    pub society: Phrase,
    /// Its editions.
    pub languages: Vec<Choice>,
}
