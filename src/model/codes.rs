//! The codes of all findings: two letters and three digits, never reused, with the name by which `[lint]` sets a level.
//! Families: `ST` structure of files and front matter, `LK` links and pictures, `TR` translations, `SE` sessions,
//! `AX` accessibility, `PR` print, `BR` branding.

use super::config::Level;
use super::finding::Severity::{self, Error, Note, Warning};

/// One kind of finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Code {
    /// Two letters, three digits.
    pub id: &'static str,
    /// Names the fault, so that "allow `raw-html`" reads well.
    pub name: &'static str,
    /// Level unless `[lint]` sets another.
    pub severity: Severity,
}

impl Code {
    /// Whether `[lint]` may give this code a level. Errors of structure (`ST`) stay errors: a file that cannot be read is left
    /// out of the book, and a book with less in it must never replace a whole one.
    #[must_use]
    pub fn can_be_set_to(self, level: Level) -> bool {
        !(self.severity == Error && self.id.starts_with("ST")) || level == Level::At(Error)
    }
}

macro_rules! codes {
    ($($(#[$doc:meta])* $constant:ident = $id:literal $name:literal $severity:ident;)*) => {
        $($(#[$doc])* pub const $constant: Code = Code { id: $id, name: $name, severity: $severity };)*

        /// Every code, in the order of this file.
        pub const ALL: &[Code] = &[$($constant),*];
    };
}

codes! {
    /// A TOML, YAML or Fluent file that cannot be parsed.
    INVALID_SYNTAX = "ST101" "invalid-syntax" Error;
    /// A key that means nothing here.
    UNKNOWN_KEY = "ST102" "unknown-key" Error;
    /// A value of the wrong type or outside its range.
    INVALID_VALUE = "ST103" "invalid-value" Error;
    /// A key that must be there and is not.
    MISSING_KEY = "ST104" "missing-key" Error;
    /// One id given twice.
    DUPLICATE_ID = "ST105" "duplicate-id" Error;
    /// A language that `book.toml` does not have, often in a file name.
    UNKNOWN_LANGUAGE = "ST106" "unknown-language" Error;
    /// A session that `module.yaml` lists and no file holds.
    MISSING_SESSION = "ST107" "missing-session" Error;
    /// A file in a module that `module.yaml` does not list.
    UNLISTED_FILE = "ST108" "unlisted-file" Error;
    /// A module, session, language, country or topic that is named and does not exist.
    UNKNOWN_NAME = "ST109" "unknown-name" Error;
    /// A text file that is not UTF-8.
    NOT_UTF8 = "ST110" "not-utf8" Error;
    /// A byte order mark at the start of a file; it is skipped.
    BYTE_ORDER_MARK = "ST111" "byte-order-mark" Note;
    /// Windows line ends; they are read like any others.
    CARRIAGE_RETURNS = "ST112" "carriage-returns" Note;
    /// A text file over the size limit.
    FILE_TOO_LARGE = "ST113" "file-too-large" Error;
    /// Lists or quotations nested deeper than any page can show.
    NESTED_TOO_DEEP = "ST114" "nested-too-deep" Error;
    /// A file that includes itself, directly or through others.
    INCLUDE_CYCLE = "ST115" "include-cycle" Error;
    /// An include that leads out of the book's folder.
    INCLUDE_OUTSIDE = "ST116" "include-outside" Error;
    /// An include of a file or anchor that is not there.
    INCLUDE_MISSING = "ST117" "include-missing" Error;
    /// A `:::` block that is not closed, not opened or of no known kind.
    MALFORMED_BLOCK = "ST118" "malformed-block" Error;
    /// HTML in Markdown; it is shown as text.
    RAW_HTML = "ST119" "raw-html" Error;
    /// A file or folder name that cannot stand in an address.
    BAD_FILE_NAME = "ST120" "bad-file-name" Error;
    /// Two inputs that would write one output file.
    OUTPUT_COLLISION = "ST121" "output-collision" Error;
    /// A session without front matter.
    MISSING_FRONT_MATTER = "ST122" "missing-front-matter" Error;
    /// An empty session: front matter and nothing below.
    EMPTY_SESSION = "ST123" "empty-session" Warning;
    /// A locale string with a mistake, or one that no locale has.
    BROKEN_STRING = "ST124" "broken-string" Error;
    /// An included file in another language than the session.
    INCLUDE_LANGUAGE = "ST125" "include-language" Warning;
    /// A control character in running text, as a paste leaves it.
    CONTROL_CHARACTER = "ST126" "control-character" Warning;
    /// A link of the file system in place of a file of the content; it is not followed.
    LINKED_FILE = "ST127" "linked-file" Warning;
    /// A text that was changed after its review.
    STALE_REVIEW = "ST128" "stale-review" Warning;
    /// A date in a year that can only be a slip.
    UNLIKELY_DATE = "ST129" "unlikely-date" Warning;
    /// A file in the content folder that nothing reads.
    UNREAD_FILE = "ST132" "unread-file" Warning;
    /// A link inside the book that leads nowhere.
    BROKEN_LINK = "LK101" "broken-link" Error;
    /// A link to a place on a page that is not there.
    BROKEN_ANCHOR = "LK102" "broken-anchor" Error;
    /// A picture or logo whose file is not there.
    MISSING_IMAGE = "LK103" "missing-image" Error;
    /// A footnote that is called and not written.
    MISSING_FOOTNOTE = "LK104" "missing-footnote" Error;
    /// A link to a session that this edition does not carry; its words are printed without the link.
    ABSENT_SESSION = "LK105" "absent-session" Note;
    /// A picture from the network: editions are offline.
    OUTSIDE_RESOURCE = "LK106" "outside-resource" Error;
    /// A picture with more bytes than a phone should carry.
    HEAVY_PICTURE = "LK107" "heavy-picture" Warning;
    /// A picture file that no text shows.
    UNUSED_PICTURE = "LK108" "unused-picture" Note;
    /// A link to an address without encryption.
    INSECURE_LINK = "LK109" "insecure-link" Note;
    /// A link whose words do not say where it leads.
    VAGUE_LINK = "LK110" "vague-link" Note;
    /// A telephone number without the country's code.
    LOCAL_PHONE = "LK111" "local-phone" Warning;
    /// A session that a pack needs complete and that has no translation.
    INCOMPLETE_PACK = "TR101" "incomplete-pack" Error;
    /// A key that must be the same in every language and differs.
    DIFFERING_KEY = "TR102" "differing-key" Error;
    /// Minutes of the parts that do not add up to those of the session.
    MINUTES_DIFFER = "SE101" "minutes-differ" Warning;
    /// A topic of the minimum standard that an edition does not cover.
    MISSING_TOPIC = "SE102" "missing-topic" Warning;
    /// A picture without a text that says what it shows.
    MISSING_ALT = "AX101" "missing-alt" Error;
    /// Headings that skip a level.
    SKIPPED_HEADING = "AX102" "skipped-heading" Error;
    /// A table whose columns have no names.
    HEADLESS_TABLE = "AX103" "headless-table" Warning;
    /// A file name in place of words that say what a picture shows.
    FILE_NAME_ALT = "AX104" "file-name-alt" Warning;
    /// Words for a picture that begin by saying that it is one.
    PICTURE_OF_ALT = "AX105" "picture-of-alt" Note;
    /// Words for a picture that are too long to listen to.
    LONG_ALT = "AX106" "long-alt" Note;
    /// Colours of the theme that are too near each other to be read.
    LOW_CONTRAST = "AX107" "low-contrast" Warning;
    /// A small string that is still in English.
    ENGLISH_STRING = "AX108" "english-string" Warning;
    /// Something in the text that the typesetter refuses.
    UNPRINTABLE = "PR101" "unprintable" Error;
    /// A letter that no font of the theme has.
    MISSING_GLYPH = "PR102" "missing-glyph" Error;
    /// A table whose longest words do not fit beside each other.
    CROWDED_TABLE = "PR103" "crowded-table" Warning;
    /// A table with more columns than a sheet can show.
    WIDE_TABLE = "PR104" "wide-table" Note;
    /// A page without emblem, funding statement or disclaimer link.
    UNBRANDED_PAGE = "BR101" "unbranded-page" Error;
    /// A National Society without a logo file: a neutral placeholder is printed.
    PLACEHOLDER_LOGO = "BR102" "placeholder-logo" Note;
}
