//! The words that typst templates may use: one [`Document`] a pack, written to `/data.json`. Only shapes are here; what fills
//! them is in `document` and `nodes`. Nothing in it is code to typst: the theme walks it with functions.

use serde::Serialize;

use super::guide::TrainerPart;
use super::test_sheets::TestSheets;
use crate::model::source::Span;
use crate::render::marks::Marked;

/// Everything that one pack prints.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Document {
    /// What the file says about itself.
    pub(crate) meta: Meta,
    /// Small strings in the pack's language.
    pub(crate) strings: Strings,
    /// First page.
    pub(crate) cover: Cover,
    /// Inside of the cover.
    pub(crate) imprint: Imprint,
    /// The sessions by module.
    pub(crate) modules: Vec<Module>,
    /// Terms; only information packs print them.
    pub(crate) glossary: Vec<Entry>,
    /// Centres, services, telephone lines.
    pub(crate) directory: Directory,
    /// Forms and letters; only packs of these print them.
    pub(crate) sheets: super::sheets::Sheets,
    /// What sheets for walls, pockets and equipment print besides.
    pub(crate) sheet: Option<super::visibility::data::Sheet>,
    /// Sheets of a test; only packs of that kind print them.
    pub(crate) tests: Option<TestSheets>,
}

/// What the file says about itself.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Meta {
    /// Title of the PDF.
    pub(crate) title: String,
    /// Who made it: the National Society.
    pub(crate) authors: Vec<String>,
    /// Titles of its modules.
    pub(crate) keywords: Vec<String>,
    /// Language of the pack.
    pub(crate) tongue: Tongue,
    /// Sheet: `a4`.
    pub(crate) paper: &'static str,
    /// Whether it is printed with one ink: no colours, the emblem in outline.
    pub(crate) bw: bool,
    /// Colour of the cover: `legal`, `health`.
    pub(crate) colour: String,
    /// Short code in the foot: `tj-tg-legal-guide`.
    pub(crate) code: String,
    /// Running head: pack, edition, content date.
    pub(crate) running: Vec<String>,
    /// "Page 3 of 12", taken apart because only the theme knows the numbers.
    pub(crate) page_of: Vec<PagePart>,
}

/// A piece of the page number.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum PagePart {
    /// Here goes this page's number.
    Page,
    /// Here goes the number of pages.
    Total,
    /// Words between.
    Text(String),
}

/// A language for typst.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Tongue {
    /// ISO 639 code: `tg`, `kaa`.
    pub(crate) lang: String,
    /// ISO 3166 code: `TJ`.
    pub(crate) region: String,
    /// Whether words may be hyphenated; typst knows how only in Russian.
    pub(crate) hyphenate: bool,
}

/// Small strings of the pack's language that the theme places itself.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Strings {
    /// Address of a centre.
    pub(crate) address: String,
    /// For whom.
    pub(crate) audience: String,
    /// Table of contents.
    pub(crate) contents: String,
    /// Disclaimer and imprint.
    pub(crate) disclaimer: String,
    /// Above the emergency numbers.
    pub(crate) emergency_card: String,
    /// Word before the number of a figure.
    pub(crate) figure: String,
    /// Words and abbreviations.
    pub(crate) glossary: String,
    /// Opening hours.
    pub(crate) hours: String,
    /// Above the key messages.
    pub(crate) key_messages: String,
    /// Languages spoken at a centre.
    pub(crate) languages_spoken: String,
    /// Above the parts of a session with their minutes.
    pub(crate) session_plan: String,
    /// Below them: the minutes of all.
    pub(crate) total: String,
    /// Above the questions with their answers.
    pub(crate) answers: String,
    /// Before a right answer.
    pub(crate) right: String,
    /// Above the acts behind a session.
    pub(crate) law_basis: String,
    /// What the trainer brings.
    pub(crate) materials: String,
    /// How it is taught.
    pub(crate) methods: String,
    /// Room to write.
    pub(crate) notes_space: String,
    /// Objectives, said to participants.
    pub(crate) objectives: String,
    /// Objectives, said to trainers.
    pub(crate) objectives_trainer: String,
    /// Telephone.
    pub(crate) phone: String,
    /// Acts and guidelines behind a session.
    pub(crate) sources: String,
    /// Word before the number of a table.
    pub(crate) table: String,
    /// In place of what nobody has given yet.
    pub(crate) to_be_filled: String,
    /// Centres and telephone lines at the end.
    pub(crate) where_to_turn: String,
}

/// First page.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Cover {
    /// Title of the whole book, above that of the pack.
    pub(crate) book: String,
    /// Title of the pack.
    pub(crate) title: String,
    /// What kind of pack it is, and of which category.
    pub(crate) subtitle: String,
    /// For whom, when the sessions say so.
    pub(crate) audience: Option<String>,
    /// Country, in the pack's language.
    pub(crate) country: String,
    /// Language, in itself.
    pub(crate) language: String,
    /// Titles of the modules, when there are several.
    pub(crate) modules: Vec<String>,
    /// The National Society.
    pub(crate) society: Society,
    /// Whether the donor pays for the pack: otherwise neither emblem nor statement is printed.
    pub(crate) is_funded: bool,
    /// Emblem of the European Union.
    pub(crate) emblem: Picture,
    /// Funding statement.
    pub(crate) funding: String,
    /// "Edition 2026.1".
    pub(crate) edition: String,
    /// "Content as of 20 November 2026".
    pub(crate) as_of: String,
    /// Draft notice, when any session is a draft.
    pub(crate) draft: Option<String>,
}

/// The National Society's place on the cover.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Society {
    /// Its name.
    pub(crate) name: String,
    /// Path of its logo.
    pub(crate) logo: Option<String>,
    /// What stands in the empty slot.
    pub(crate) slot: String,
}

/// A picture file with its words.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Picture {
    /// Path below the root of the job.
    pub(crate) path: String,
    /// What it shows.
    pub(crate) alt: String,
}

/// Inside of the cover.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Imprint {
    /// Disclaimer of the donor's profile, then that of the category, then the contract.
    pub(crate) paragraphs: Vec<String>,
    /// Project, National Society.
    pub(crate) facts: Vec<Fact>,
}

/// A line of the imprint.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Fact {
    /// Its name.
    pub(crate) name: String,
    /// What it is.
    pub(crate) value: String,
}

/// A module.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Module {
    /// For links.
    pub(crate) label: String,
    /// Title.
    pub(crate) title: String,
    /// One sentence.
    pub(crate) summary: String,
    /// Colour and pattern: `legal`, `health`, `first-aid`, `volunteer`.
    pub(crate) colour: String,
    /// Its sessions in this pack.
    pub(crate) sessions: Vec<Session>,
}

/// A session. Lists are in `tongue`, notices and labels in the pack's language.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Session {
    /// For links.
    pub(crate) label: String,
    /// `1.2`: module and session, as counted in this pack.
    pub(crate) number: String,
    /// Title.
    pub(crate) title: String,
    /// Language of the text.
    pub(crate) tongue: Tongue,
    /// "Content as of …".
    pub(crate) as_of: String,
    /// "45 minutes".
    pub(crate) minutes: Option<String>,
    /// By whom and when it was reviewed.
    pub(crate) reviewed: Option<String>,
    /// Whether its figures of the law were compared with the acts, and when.
    pub(crate) figures: Option<String>,
    /// Draft notice.
    pub(crate) draft: Option<String>,
    /// Says that the text is in another language.
    pub(crate) fallback: Option<String>,
    /// Says that the title, the methods or the materials have changed in the source since they were translated.
    pub(crate) changed: Option<String>,
    /// For whom.
    pub(crate) audience: Option<String>,
    /// How it is taught.
    pub(crate) methods: Option<String>,
    /// What the trainer brings.
    pub(crate) materials: Option<String>,
    /// What participants can do afterwards.
    pub(crate) objectives: Vec<Marked>,
    /// The heart of the session.
    pub(crate) key_messages: Vec<Marked>,
    /// The body; nothing where it stands in [`SideBySide::rows`].
    pub(crate) blocks: Vec<Block>,
    /// The session in two languages.
    pub(crate) beside: Option<SideBySide>,
    /// Plan and answers; only in a trainer's guide.
    pub(crate) trainer: Option<TrainerPart>,
    /// Acts with their dates.
    pub(crate) laws: Vec<LawNode>,
    /// Acts and guidelines.
    pub(crate) sources: Vec<Marked>,
    /// "Online: address" where the book has an address.
    pub(crate) online: Option<String>,
}

/// A session in two languages: what stands left and what right of it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct SideBySide {
    /// The second language.
    pub(crate) tongue: Tongue,
    /// Both languages in themselves, above the columns.
    pub(crate) languages: [String; 2],
    /// Title in the second language.
    pub(crate) title: String,
    /// Word above the key messages in the second language.
    pub(crate) key_messages_label: String,
    /// Key messages; a text may have more of them than the other.
    pub(crate) key_messages: Vec<(Option<Marked>, Option<String>)>,
    /// The body.
    pub(crate) rows: Vec<[Vec<Block>; 2]>,
}

impl Session {
    /// All blocks of the body, in whichever language.
    pub(crate) fn all_blocks(&self) -> impl Iterator<Item = &Block> {
        let rows = self.beside.iter().flat_map(|beside| &beside.rows).flatten().flatten();
        self.blocks.iter().chain(rows)
    }
}

/// A block with its place, which never goes to typst: `probe` needs it to name the line in the Markdown.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Block {
    /// What it is.
    #[serde(flatten)]
    pub(crate) node: BlockNode,
    /// Where it is written.
    #[serde(skip)]
    pub(crate) span: Span,
}

/// Kinds of blocks; `t` names the kind.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "t", rename_all = "lowercase")]
pub(crate) enum BlockNode {
    /// A heading of the body; level 3 and below, since module and session are above it.
    Heading {
        /// 3 to 6.
        level: u8,
        /// For links.
        label: String,
        /// "10 min".
        chip: Option<String>,
        /// The words.
        c: Vec<Inline>,
    },
    /// A paragraph.
    Par {
        /// The words.
        c: Vec<Inline>,
    },
    /// A picture.
    Figure {
        /// Path below the root of the job.
        path: String,
        /// What it shows.
        alt: String,
    },
    /// A list.
    List {
        /// First number of an ordered one.
        start: Option<u64>,
        /// Items of blocks.
        items: Vec<Vec<Block>>,
    },
    /// A table.
    Table {
        /// `start`, `center` or `end`.
        columns: Vec<&'static str>,
        /// Cells of the head.
        head: Vec<Vec<Inline>>,
        /// Rows of cells.
        rows: Vec<Vec<Vec<Inline>>>,
    },
    /// A definition list.
    Definitions {
        /// Its terms.
        items: Vec<DefinitionNode>,
    },
    /// A quotation.
    Quote {
        /// What it says.
        blocks: Vec<Block>,
    },
    /// An alert.
    Alert {
        /// `note`, `tip`, `important`, `warning`, `caution`.
        kind: &'static str,
        /// The word above it.
        label: String,
        /// What it says.
        blocks: Vec<Block>,
    },
    /// What only trainers see.
    Staff {
        /// The words above it.
        label: String,
        /// What it says.
        blocks: Vec<Block>,
    },
    /// Blocks of a law that is not marked here.
    Group {
        /// What they say.
        blocks: Vec<Block>,
    },
    /// What an act says.
    Law {
        /// The act.
        law: LawNode,
        /// The text.
        blocks: Vec<Block>,
    },
    /// What has changed in the source since it was translated.
    Stale {
        /// The words above it.
        label: String,
        /// What it is about; nothing where something was added.
        blocks: Vec<Block>,
    },
    /// Code.
    Code {
        /// The text.
        s: String,
    },
    /// A thematic break.
    Rule,
}

/// An act with its dates, as they are on the day of the edition: paper cannot look at them again.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct LawNode {
    /// `future`, `current` or `past`.
    pub(crate) force: &'static str,
    /// "In force from …; last day: … (as of …)"; nothing for an act without dates.
    pub(crate) now: Option<String>,
    /// That its check is late.
    pub(crate) late: Option<String>,
    /// Act and provision.
    pub(crate) title: String,
    /// Country, adoption, check.
    pub(crate) about: Vec<String>,
}

/// A term and what it means.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct DefinitionNode {
    /// The term.
    pub(crate) term: Vec<Inline>,
    /// Its explanations.
    pub(crate) details: Vec<Vec<Block>>,
}

/// Kinds of inlines; `t` names the kind.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "t", rename_all = "lowercase")]
pub(crate) enum Inline {
    /// Words.
    Text {
        /// The words.
        s: String,
    },
    /// Code.
    Code {
        /// The text.
        s: String,
    },
    /// Emphasis.
    Em {
        /// The words.
        c: Vec<Inline>,
    },
    /// Strong emphasis.
    Strong {
        /// The words.
        c: Vec<Inline>,
    },
    /// Struck out.
    Strike {
        /// The words.
        c: Vec<Inline>,
    },
    /// A link out of the book.
    Link {
        /// Where to.
        url: String,
        /// The address as printed after the words, when they do not say it themselves.
        shown: Option<String>,
        /// The words.
        c: Vec<Inline>,
    },
    /// A link inside the pack.
    Ref {
        /// Label of its target, which this pack has.
        label: String,
        /// The words.
        c: Vec<Inline>,
    },
    /// A picture in a line.
    Image {
        /// Path below the root of the job.
        path: String,
        /// What it shows.
        alt: String,
    },
    /// A call of a footnote.
    Note {
        /// Names the footnote.
        label: String,
        /// Whether the text is set here; later calls repeat the number.
        first: bool,
        /// The text.
        blocks: Vec<Block>,
    },
    /// An abbreviation at its first place.
    Abbr {
        /// As printed.
        short: String,
        /// In full.
        full: String,
    },
    /// A line end that stays.
    Break,
}

/// A term of the glossary.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Entry {
    /// Language of the definition.
    pub(crate) tongue: Tongue,
    /// The term.
    pub(crate) term: String,
    /// Its abbreviation.
    pub(crate) abbr: Option<String>,
    /// What it means.
    pub(crate) definition: String,
}

/// Centres, services and telephone lines.
#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct Directory {
    /// Cards with big numbers.
    pub(crate) emergency: Vec<Card>,
    /// The others by country.
    pub(crate) groups: Vec<Group>,
}

/// A card with a number to call in danger.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Card {
    /// Who answers.
    pub(crate) name: String,
    /// Country and hours.
    pub(crate) detail: String,
    /// The numbers.
    pub(crate) phones: Vec<PhoneLine>,
}

/// Entries of one country.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Group {
    /// "In Tajikistan".
    pub(crate) title: String,
    /// The entries.
    pub(crate) entries: Vec<Place>,
}

/// A place to go or to call. What is absent is printed as "to be filled".
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Place {
    /// Its name.
    pub(crate) name: String,
    /// What it is.
    pub(crate) kind: String,
    /// City and street.
    pub(crate) address: Option<String>,
    /// Telephones.
    pub(crate) phones: Vec<PhoneLine>,
    /// Hours.
    pub(crate) hours: Option<String>,
    /// Languages spoken.
    pub(crate) languages: Option<String>,
    /// When it was checked, or that it was not.
    pub(crate) verified: String,
}

/// A telephone number.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PhoneLine {
    /// As printed.
    pub(crate) number: String,
    /// What it is for, and whether it is free.
    pub(crate) note: String,
}
