//! The typed words of the theme: every key that a template of an HTML page may use is a field here, with its meaning.
//! A page gets `frame` (the same on every page of an edition), `labels` and `main` (its own view).

use serde::Serialize;

use crate::render::brand::BrandBlock;
use crate::render::marks::Marked;

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

/// `main` of a session page.
#[derive(Debug, Clone, Serialize)]
pub struct SessionView {
    /// Title.
    pub title: Phrase,
    /// The module.
    pub module: Link,
    /// Date, draft, fallback.
    pub status: Status,
    /// "20 minutes", when known.
    pub minutes: Option<String>,
    /// For whom, as words.
    pub audience: Vec<String>,
    /// When, as words.
    pub stage: Vec<String>,
    /// BCP 47 tag of the text where it is not the page's.
    pub text_lang: Option<String>,
    /// That the title has changed in the source since it was translated.
    pub title_mark: Option<String>,
    /// The same of methods and materials.
    pub plan_marks: Vec<String>,
    /// Key messages.
    pub key_messages: Vec<Marked>,
    /// Objectives.
    pub objectives: Vec<Marked>,
    /// Methods.
    pub methods: Vec<String>,
    /// Materials.
    pub materials: Vec<String>,
    /// Headings of the page.
    pub contents: Vec<ContentsEntry>,
    /// The text as finished HTML.
    pub body: String,
    /// Footnotes as finished HTML; empty when there are none.
    pub footnotes: String,
    /// Sources.
    pub sources: Vec<Marked>,
    /// Laws behind the session as finished HTML items; empty when there are none.
    pub laws: String,
    /// What the page needs to look at its laws again on the reader's day; `None` for a page without them.
    pub clock: Option<ClockView>,
    /// `schema.org/Legislation` as JSON, safe in a `script` element; `None` for a page without laws.
    pub legislation: Option<String>,
    /// Words by which people look for it.
    pub search_terms: Vec<String>,
    /// Questions to check oneself; `None` for a session without any.
    pub check: Option<CheckView>,
    /// The same session in two languages side by side.
    pub side_by_side: Vec<SideBySide>,
    /// How to hand it on.
    pub share: ShareView,
    /// Session before this one.
    pub previous: Option<Link>,
    /// Session after this one.
    pub next: Option<Link>,
}

/// Questions at the end of a session. Its markup in `check.html` has no elements of forms: the same stands in files that allow no
/// scripts.
#[derive(Debug, Clone, Serialize)]
pub struct CheckView {
    /// Relative address of the script.
    pub script: String,
    /// Id of its heading.
    pub id: String,
    /// "These texts are not translated yet …" where a question is in another language than page and text.
    pub notice: Option<String>,
    /// "Right: {right} of {all}", for the script to fill in.
    pub result: String,
    /// The questions.
    pub questions: Vec<CheckQuestion>,
}

/// One question.
#[derive(Debug, Clone, Serialize)]
pub struct CheckQuestion {
    /// Id of its element.
    pub id: String,
    /// `single`, `true-false`, `multiple`, `recall`.
    pub kind: &'static str,
    /// How many must be named; 0 for other kinds.
    pub least: u32,
    /// "Question 1 of 4".
    pub nth: String,
    /// What is asked.
    pub text: String,
    /// Numbers of the right answers: `1, 3`.
    pub rights: String,
    /// What to do: "Choose one answer".
    pub hint: String,
    /// BCP 47 tag of question and answers where it is not the page's.
    pub lang: Option<String>,
    /// What can be answered, in the order of the file.
    pub answers: Vec<CheckAnswer>,
    /// Why it is so; its tag is set where it is not in the language of the question.
    pub explanation: Option<Phrase>,
}

/// One answer.
#[derive(Debug, Clone, Serialize)]
pub struct CheckAnswer {
    /// Its words; the tag is set where they are not in the language of the question.
    pub text: Phrase,
    /// Whether it is right.
    pub is_right: bool,
    /// Why.
    pub why: Option<Phrase>,
    /// "also: …", in the language of the page.
    pub also: Option<String>,
}

/// What the script about laws needs.
#[derive(Debug, Clone, Serialize)]
pub struct ClockView {
    /// Relative address of the script.
    pub script: String,
    /// Day of the edition, as in `2026-11-22`.
    pub as_of: String,
    /// "The date of this device seems wrong …".
    pub wrong: String,
    /// "A date of law on this page has come …".
    pub changed: String,
}

/// An entry of the on-page contents.
#[derive(Debug, Clone, Serialize)]
pub struct ContentsEntry {
    /// Address on this page.
    pub href: String,
    /// The heading's words.
    pub text: String,
    /// "6 min", when the heading has minutes.
    pub minutes: Option<String>,
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

/// `main` of the directory.
#[derive(Debug, Clone, Serialize)]
pub struct CentresView {
    /// Date and draft mark.
    pub status: Status,
    /// Countries, the edition's own first.
    pub countries: Vec<CentreGroup>,
}

/// Entries of one country.
#[derive(Debug, Clone, Serialize)]
pub struct CentreGroup {
    /// ASCII id for links.
    pub id: String,
    /// "In Tajikistan".
    pub title: String,
    /// Its entries.
    pub entries: Vec<CentreView>,
}

/// One entry of the directory.
#[derive(Debug, Clone, Serialize)]
pub struct CentreView {
    /// ASCII id.
    pub id: String,
    /// Kind as a word for classes: `centre`, `consulate`, `service`, `hotline`.
    pub kind: &'static str,
    /// Kind in words.
    pub kind_label: String,
    /// Name.
    pub name: Phrase,
    /// City.
    pub city: Option<Phrase>,
    /// Street address; `None` is printed as "to be filled", save for telephone lines.
    pub address: Option<Phrase>,
    /// Numbers; none is printed as "to be filled".
    pub phones: Vec<PhoneView>,
    /// Hours.
    pub hours: Option<Phrase>,
    /// Languages spoken, each named in itself.
    pub languages: Vec<Phrase>,
    /// `geo:` address of the place.
    pub map: Option<String>,
    /// "checked on …" or "not checked yet".
    pub verified: String,
    /// Whether somebody has checked it.
    pub is_verified: bool,
}

/// `main` of the glossary.
#[derive(Debug, Clone, Serialize)]
pub struct GlossaryView {
    /// Date and draft mark.
    pub status: Status,
    /// Terms, in the order of the file.
    pub terms: Vec<TermView>,
}

/// One term.
#[derive(Debug, Clone, Serialize)]
pub struct TermView {
    /// ASCII id.
    pub id: String,
    /// The term.
    pub term: Phrase,
    /// Its abbreviation in the term's language.
    pub abbr: Option<String>,
    /// What it means.
    pub definition: Phrase,
}

/// `main` of the disclaimer and imprint.
#[derive(Debug, Clone, Serialize)]
pub struct DisclaimerView {
    /// Date and draft mark.
    pub status: Status,
    /// Who wrote the book.
    pub authors: Vec<String>,
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

/// A page that sets a session side by side in two languages.
#[derive(Debug, Clone, Serialize)]
pub struct SideBySide {
    /// Relative address.
    pub href: String,
    /// The two languages, the one of its edition first, each named in itself.
    pub languages: [Phrase; 2],
}

/// How a page is handed on.
#[derive(Debug, Clone, Serialize)]
pub struct ShareView {
    /// Code of the page, see `model::page_code`.
    pub code: String,
    /// The whole module as one file; `None` where none is made.
    pub file: Option<Link>,
    /// Address of the page on the book's site; `None` for a book without one.
    pub address: Option<String>,
    /// That address to be photographed.
    pub qr: Option<QrView>,
}

/// A QR code as one path of squares.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct QrView {
    /// Squares on a side, with the quiet zone.
    pub size: usize,
    /// `d` of the path; a stroke as wide as a square draws it.
    pub path: String,
    /// What it says, in words.
    pub alt: String,
}

/// `main` of a page in two languages.
#[derive(Debug, Clone, Serialize)]
pub struct BilingualView {
    /// The module.
    pub module: Link,
    /// The session on a page of its own in each language.
    pub sessions: [Link; 2],
    /// Languages of the two columns, each named in itself.
    pub languages: [Phrase; 2],
    /// BCP 47 tag of the second column.
    pub other_lang: String,
    /// Heading of the key messages in the second language.
    pub other_key_messages: String,
    /// Date, draft, review.
    pub status: Status,
    /// That the title has changed in the source since it was translated.
    pub title_mark: Option<String>,
    /// Key messages, two by two.
    pub key_messages: Vec<(Option<Marked>, Option<String>)>,
    /// The text as finished HTML, two by two.
    pub rows: Vec<[String; 2]>,
    /// Footnotes as finished HTML items; empty when there are none.
    pub footnotes: [String; 2],
    /// Laws behind the session as finished HTML items; empty when there are none.
    pub laws: String,
    /// What the page needs to look at its laws again on the reader's day.
    pub clock: Option<ClockView>,
}

/// The A–Z page.
#[derive(Debug, Clone, Serialize)]
pub struct AzView {
    /// Letters that have entries, in the order of the edition's alphabet, other scripts last.
    pub letters: Vec<AzLetter>,
}

/// One letter of the A–Z page.
#[derive(Debug, Clone, Serialize)]
pub struct AzLetter {
    /// Id of its heading.
    pub id: String,
    /// The letter: a capital, a digraph, or `0–9`.
    pub letter: String,
    /// What begins with it, in order.
    pub entries: Vec<AzEntry>,
}

/// Words to look up.
#[derive(Debug, Clone, Serialize)]
pub struct AzEntry {
    /// The words.
    pub words: Phrase,
    /// Where they stand, named by the title of the page; at least one.
    pub links: Vec<Link>,
}
