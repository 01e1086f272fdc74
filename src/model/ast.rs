//! The Markdown tree that HTML, typst and the rules all read. Every node knows the bytes it came from.
//!
//! Why not events: four consumers would each rebuild nesting from a flat stream, each a little differently.
//!
//! A large book has a million nodes, so they are kept small: words are parts of the source, and what is rare is boxed.

use super::fact;
use super::law::LawBlock;
use super::localized::Country;
use super::shared_text::SharedText;
use super::source::Span;

/// A block with its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// Bytes of the whole block.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
}

/// Kinds of blocks.
#[derive(Debug, Clone, PartialEq)]
pub enum BlockKind {
    /// `## Title {#id minutes=5}`; the session's title is level 1, so these start at 2.
    Heading {
        /// 2 to 6.
        level: u8,
        /// ASCII id, unique in the session: written, or made from the words.
        id: Box<str>,
        /// Minutes of the step, when written.
        minutes: Option<u32>,
        /// The words.
        content: Vec<Inline>,
    },
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A picture that stands alone in its paragraph.
    Figure(Box<Image>),
    /// A list; `start` is the first number of an ordered one.
    List {
        /// `None` for bullets.
        start: Option<u64>,
        /// Its items.
        items: Vec<ListItem>,
    },
    /// A table; rows may be shorter than the head.
    Table {
        /// Alignment of each column.
        columns: Box<[Alignment]>,
        /// Cells of the head row.
        head: Box<[Vec<Inline>]>,
        /// Body rows of cells.
        rows: Box<[Vec<Vec<Inline>>]>,
    },
    /// A definition list.
    Definitions(Vec<Definition>),
    /// A quotation.
    Quote(Vec<Block>),
    /// A GitHub alert.
    Alert {
        /// Which of the five.
        kind: AlertKind,
        /// What it says.
        blocks: Vec<Block>,
    },
    /// A code block or fence.
    Code(String),
    /// A thematic break.
    Rule,
    /// `::: staff`: for trainers, never in what a participant gets.
    Staff(Vec<Block>),
    /// `::: only TJ KG`: kept for these countries; gone after `resolve`.
    Only {
        /// Countries as written, each with its place.
        countries: Vec<(Country, Span)>,
        /// What they get.
        blocks: Vec<Block>,
    },
    /// `::: law id`: what an act says, with the act's dates.
    Law(Box<LawBlock>),
    /// `{{#include path:anchor}}`: replaced by the blocks it names in `resolve`.
    Include {
        /// Path from the book's root, normalised.
        path: String,
        /// The part between `ANCHOR` comments, or the whole file.
        anchor: Option<String>,
    },
}

/// One item of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct ListItem {
    /// What it holds; a tight item is one paragraph.
    pub blocks: Vec<Block>,
}

/// A term and what it means.
#[derive(Debug, Clone, PartialEq)]
pub struct Definition {
    /// The term.
    pub term: Vec<Inline>,
    /// One or more explanations.
    pub details: Vec<Vec<Block>>,
}

/// A footnote's text.
#[derive(Debug, Clone, PartialEq)]
pub struct Footnote {
    /// Its label, unique in the session.
    pub label: String,
    /// Its place.
    pub span: Span,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// Alignment of a table column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alignment {
    /// As the script runs.
    Start,
    /// Centred.
    Center,
    /// Against the end of the line.
    End,
}

/// The five GitHub alerts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AlertKind {
    /// `[!NOTE]`
    Note,
    /// `[!TIP]`
    Tip,
    /// `[!IMPORTANT]`
    Important,
    /// `[!WARNING]`
    Warning,
    /// `[!CAUTION]`
    Caution,
}

impl AlertKind {
    /// The lower-case word that themes and locales use.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Tip => "tip",
            Self::Important => "important",
            Self::Warning => "warning",
            Self::Caution => "caution",
        }
    }
}

/// A run of text with its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Inline {
    /// Its bytes.
    pub span: Span,
    /// What it is.
    pub kind: InlineKind,
}

/// Kinds of inlines.
#[derive(Debug, Clone, PartialEq)]
pub enum InlineKind {
    /// Words.
    Text(SharedText),
    /// Code; never linted, never translated.
    Code(SharedText),
    /// `*…*`
    Emphasis(Vec<Inline>),
    /// `**…**`
    Strong(Vec<Inline>),
    /// `~~…~~`
    Strikethrough(Vec<Inline>),
    /// A link.
    Link {
        /// Where to.
        target: Box<Target>,
        /// Its words.
        content: Vec<Inline>,
    },
    /// A picture in a line of text.
    Image(Box<Image>),
    /// A call of the footnote with this label.
    FootnoteCall(String),
    /// An abbreviation at its first place in a session, with what it stands for.
    Abbreviation {
        /// As printed.
        short: Box<str>,
        /// In full.
        full: Box<str>,
    },
    /// `{{#fact RU.registration.days}}`: what the law says on the day of the book.
    Fact {
        /// The fact.
        id: Box<str>,
        /// What is printed; empty before `resolve`.
        text: Box<str>,
    },
    /// A line end in the source: a space.
    SoftBreak,
    /// A line end that stays.
    HardBreak,
}

/// A picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Image {
    /// Path from the book's root, normalised.
    pub path: String,
    /// What it shows, in words.
    pub alt: String,
    /// Its place.
    pub span: Span,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// As written; gone after `resolve`.
    Written(String),
    /// Out of the book: `https:`, `tel:`, `mailto:`.
    Outside(String),
    /// A session of this edition.
    Session {
        /// Module id.
        module: String,
        /// Session id.
        session: String,
        /// Heading id.
        anchor: Option<String>,
    },
    /// A page that every edition has.
    Page(EditionPage),
    /// A session that this edition does not carry: only the words are shown.
    Absent,
}

/// Pages that every edition has beside its sessions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EditionPage {
    /// Start page.
    Index,
    /// The directory of centres and services.
    Centres,
    /// Terms.
    Glossary,
    /// Everything there is, by the alphabet.
    Az,
    /// Disclaimer and imprint.
    Disclaimer,
}

impl EditionPage {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Index, Self::Centres, Self::Glossary, Self::Az, Self::Disclaimer];

    /// The name that authors link to and the file name before `.html`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Index => "index",
            Self::Centres => "centres",
            Self::Glossary => "glossary",
            Self::Az => "az",
            Self::Disclaimer => "disclaimer",
        }
    }
}

/// The words of inlines without any markup. A fact that `resolve` has not met yet stays as it is written, so that it can be
/// filled in where these words are kept.
#[must_use]
pub fn plain_text(inlines: &[Inline]) -> String {
    let mut text = String::new();
    collect_text(inlines, &mut text);
    text
}

fn collect_text(inlines: &[Inline], text: &mut String) {
    for inline in inlines {
        match &inline.kind {
            InlineKind::Text(words) | InlineKind::Code(words) => text.push_str(words),
            InlineKind::Emphasis(content)
            | InlineKind::Strong(content)
            | InlineKind::Strikethrough(content)
            | InlineKind::Link { content, .. } => collect_text(content, text),
            InlineKind::Image(image) => text.push_str(&image.alt),
            InlineKind::Abbreviation { short, .. } => text.push_str(short),
            InlineKind::Fact { id, text: printed } if printed.is_empty() => text.push_str(&fact::written(id)),
            InlineKind::Fact { text: printed, .. } => text.push_str(printed),
            InlineKind::FootnoteCall(_) => {}
            InlineKind::SoftBreak | InlineKind::HardBreak => text.push(' '),
        }
    }
}
