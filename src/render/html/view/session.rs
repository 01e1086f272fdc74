//! Words of the pages of a session: alone, beside its text in another language, and in a file with others.

use serde::Serialize;

use super::{Link, Phrase, Status};
use crate::render::marks::Marked;

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
