//! The codes of all findings: two letters and three digits, never reused, with the name by which `[lint]` sets a level.
//! Families: `ST` structure of files and front matter, `LK` links and pictures, `TR` translations, `SE` sessions,
//! `AX` accessibility, `PR` print, `BR` branding, `GL` glyphs and scripts, `PL` plain language, `LW` law.

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
    /// A comment that should allow a finding and is not understood.
    MALFORMED_ALLOW = "ST130" "malformed-allow" Warning;
    /// A comment that allows a finding where there is none.
    STALE_ALLOW = "ST131" "stale-allow" Warning;
    /// A letter of another alphabet that looks like one of the language.
    LOOK_ALIKE = "GL201" "look-alike" Error;
    /// Latin letters in a Cyrillic word.
    LATIN_HOMOGLYPH = "GL202" "latin-homoglyph" Error;
    /// Cyrillic letters in a Latin word.
    CYRILLIC_HOMOGLYPH = "GL203" "cyrillic-homoglyph" Error;
    /// A Latin i for the Kazakh і.
    KAZAKH_LATIN_I = "GL204" "kazakh-latin-i" Error;
    /// A letter written as a plain letter and a mark.
    DECOMPOSED = "GL205" "decomposed" Error;
    /// A combining mark on a letter that has no such form.
    STRAY_COMBINING = "GL206" "stray-combining" Error;
    /// A soft hyphen, zero-width space or mark of direction inside a word.
    INVISIBLE = "GL207" "invisible" Note;
    /// A character that stands for a lost letter, or that one font only can show.
    REPLACEMENT_CHARACTER = "GL208" "replacement-character" Error;
    /// Arabic letters in a Cyrillic or Latin word.
    ARABIC_LETTER = "GL209" "arabic-letter" Error;
    /// A special letter that stayed small in a word of capitals.
    SMALL_LETTER_IN_CAPITALS = "GL210" "small-letter-in-capitals" Warning;
    /// A soft sign or apostrophe where Tajik writes ъ.
    HARD_SIGN = "GL211" "hard-sign" Warning;
    /// A Cyrillic letter that the language does not use.
    FOREIGN_LETTER = "GL212" "foreign-letter" Warning;
    /// Tajik, Kazakh, Kyrgyz or Uzbek in which the letters that Russian lacks are lost.
    DROPPED_DIACRITICS = "GL301" "dropped-diacritics" Error;
    /// A Tajik word written with Russian letters for its own.
    FOLDED_WORD = "GL302" "folded-word" Warning;
    /// A Tajik ӣ that is not the last letter of its word.
    MACRON_INSIDE = "GL303" "macron-inside" Warning;
    /// A Tajik word that ends in a consonant and й.
    SHORT_I_ENDING = "GL304" "short-i-ending" Warning;
    /// Russian left in a translation.
    LEFTOVER_RUSSIAN = "GL305" "leftover-russian" Warning;
    /// Uzbek oʻ, gʻ and ʼ typed with another sign.
    UZBEK_APOSTROPHE = "GL306" "uzbek-apostrophe" Warning;
    /// A letter of an old or proposed Uzbek alphabet for oʻ or gʻ.
    UZBEK_OLD_LETTER = "GL307" "uzbek-old-letter" Error;
    /// Karakalpak a' g' n' o' u' of the alphabet of 1995.
    KARAKALPAK_APOSTROPHE = "GL308" "karakalpak-apostrophe" Warning;
    /// A Karakalpak ı that was made small as if its capital Í were a Latin one.
    KARAKALPAK_ACUTE_I = "GL309" "karakalpak-acute-i" Warning;
    /// Quotation marks of a typewriter or of another language.
    QUOTATION_MARKS = "GL401" "quotation-marks" Note;
    /// Three dots for the one sign.
    THREE_DOTS = "GL402" "three-dots" Note;
    /// A hyphen between spaces for a dash.
    HYPHEN_FOR_DASH = "GL403" "hyphen-for-dash" Note;
    /// Two spaces in a row.
    DOUBLE_SPACE = "GL404" "double-space" Note;
    /// A decimal point where the language has a comma, or the reverse.
    DECIMAL_SIGN = "GL405" "decimal-sign" Note;
    /// A number that can be torn apart at the end of a line.
    BREAKING_NUMBER = "GL406" "breaking-number" Note;
    /// A sentence too long to be understood at once.
    LONG_SENTENCE = "PL101" "long-sentence" Note;
    /// A list too long to be remembered.
    LONG_LIST = "PL102" "long-list" Note;
    /// Running text in capitals.
    ALL_CAPITALS = "PL103" "all-capitals" Note;
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
    /// A PDF that cannot be read at all.
    UNREADABLE_PDF = "ST133" "unreadable-pdf" Error;
    /// A pattern in `[lint.paths]` that takes no file.
    IDLE_PATTERN = "ST134" "idle-pattern" Warning;
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
    /// A picture with too few dots for the width at which packs print it.
    COARSE_PICTURE = "LK112" "coarse-picture" Warning;
    /// A picture with more dots than anybody can see.
    OVERSIZED_PICTURE = "LK113" "oversized-picture" Note;
    /// A file to share with more bytes than a chat should carry.
    HEAVY_SHARED_FILE = "LK114" "heavy-shared-file" Warning;
    /// A session that a pack needs complete and that has no translation.
    INCOMPLETE_PACK = "TR101" "incomplete-pack" Error;
    /// A key that must be the same in every language and differs.
    DIFFERING_KEY = "TR102" "differing-key" Error;
    /// A session of an edition that is not written in the edition's language.
    MISSING_TRANSLATION = "TR103" "missing-translation" Note;
    /// A translation whose source text has changed since.
    STALE_TRANSLATION = "TR104" "stale-translation" Warning;
    /// Translations that do not say from which text they were made.
    UNTRACKED_TRANSLATION = "TR105" "untracked-translation" Note;
    /// A translation with other headings, lists, tables or boxes than its source.
    DIFFERING_STRUCTURE = "TR106" "differing-structure" Warning;
    /// A number that a translation has otherwise.
    DIFFERING_NUMBER = "TR107" "differing-number" Warning;
    /// A telephone number that a translation has otherwise.
    DIFFERING_PHONE = "TR108" "differing-phone" Error;
    /// A date that a translation has otherwise.
    DIFFERING_DATE = "TR109" "differing-date" Warning;
    /// A sum of money that a translation has otherwise.
    DIFFERING_MONEY = "TR110" "differing-money" Warning;
    /// An internet or e-mail address that a translation has otherwise.
    DIFFERING_ADDRESS = "TR111" "differing-address" Warning;
    /// A dose or temperature that a translation has otherwise.
    DIFFERING_DOSE = "TR112" "differing-dose" Warning;
    /// A test question that lacks a language of its session.
    UNTRANSLATED_QUESTION = "TR113" "untranslated-question" Note;
    /// A record of a translation that is not there.
    ORPHANED_RECORD = "TR114" "orphaned-record" Warning;
    /// A record of translations that cannot be read.
    MALFORMED_LOCK = "TR115" "malformed-lock" Error;
    /// A question that is translated in part.
    PARTLY_TRANSLATED_QUESTION = "TR116" "partly-translated-question" Warning;
    /// A form or letter that lacks texts in the book's language, or in the one printed beside.
    SHEET_WITHOUT_LANGUAGE = "TR120" "sheet-without-language" Error;
    /// A form or letter that lacks texts in the language of an edition that prints it.
    UNTRANSLATED_SHEET = "TR121" "untranslated-sheet" Note;
    /// Minutes of the parts that do not add up to those of the session.
    MINUTES_DIFFER = "SE101" "minutes-differ" Warning;
    /// A topic of the minimum standard that an edition does not cover.
    MISSING_TOPIC = "SE102" "missing-topic" Warning;
    /// A session that does not say what people can do after it.
    MISSING_OBJECTIVES = "SE103" "missing-objectives" Warning;
    /// Fewer than three or more than five key messages.
    KEY_MESSAGE_COUNT = "SE104" "key-message-count" Warning;
    /// A key message that nobody can keep in mind.
    LONG_KEY_MESSAGE = "SE105" "long-key-message" Note;
    /// A session that does not say how it is taught or what the trainer brings.
    MISSING_METHODS = "SE106" "missing-methods" Note;
    /// A part of a session without its minutes.
    UNTIMED_PART = "SE107" "untimed-part" Note;
    /// A session without a word for the trainer.
    MISSING_TRAINER_TEXT = "SE108" "missing-trainer-text" Note;
    /// A session that names no law, guideline or standard behind it.
    MISSING_SOURCES = "SE109" "missing-sources" Warning;
    /// A key message that no test question asks about.
    UNTESTED_KEY_MESSAGE = "SE110" "untested-key-message" Warning;
    /// A module without test questions.
    MISSING_QUESTIONS = "SE111" "missing-questions" Note;
    /// Questions of a module whose right answer nearly always has the same place.
    SAME_POSITION = "SE112" "same-position" Note;
    /// A practice question that does not say why.
    UNEXPLAINED_QUESTION = "SE113" "unexplained-question" Warning;
    /// A test question about a fact that changes, or has ended.
    QUESTION_FACT_CHANGES = "SE114" "question-fact-changes" Note;
    /// A test pack with a module that has nothing to ask before and after.
    EMPTY_TEST = "SE115" "empty-test" Warning;
    /// A question of a test that stands on a page with its answer.
    PRACTISED_TEST_QUESTION = "SE116" "practised-test-question" Warning;
    /// An id of an answer that says whether it is right.
    TELLING_ANSWER_ID = "SE117" "telling-answer-id" Warning;
    /// More questions for one indicator than its test can ask.
    CROWDED_TEST = "SE118" "crowded-test" Warning;
    /// A question of a test that kept its id and means something else than on record.
    CHANGED_QUESTION = "SE119" "changed-question" Warning;
    /// A question of a test whose words are other than on record.
    REWORDED_QUESTION = "SE120" "reworded-question" Note;
    /// Questions of tests that are not on record.
    UNRECORDED_QUESTION = "SE121" "unrecorded-question" Note;
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
    /// A word such as "Figure" that a typesetter put into a text of another language.
    ENGLISH_SUPPLEMENT = "AX109" "english-supplement" Warning;
    /// Something in the text that the typesetter refuses.
    UNPRINTABLE = "PR101" "unprintable" Error;
    /// A letter that no font of the theme has.
    MISSING_GLYPH = "PR102" "missing-glyph" Error;
    /// A table whose longest words do not fit beside each other.
    CROWDED_TABLE = "PR103" "crowded-table" Warning;
    /// A table with more columns than a sheet can show.
    WIDE_TABLE = "PR104" "wide-table" Note;
    /// A heading at the foot of a page, with its text on the next.
    HEADING_WIDOW = "PR105" "heading-widow" Warning;
    /// A pack with more pages than `[[pack]] pages` allows.
    PAGE_BUDGET = "PR106" "page-budget" Warning;
    /// Tajik in the encoding of the fonts named "… Tj".
    LEGACY_TAJIK = "GL101" "legacy-tajik" Error;
    /// The same after a wrong conversion.
    LEGACY_TAJIK_RECODED = "GL102" "legacy-tajik-recoded" Error;
    /// Russian letters in place of Tajik ones, as fonts had them after 1998.
    FREED_LETTERS = "GL103" "freed-letters" Warning;
    /// Kazakh in KZ-1048 or PTCP154.
    LEGACY_KAZAKH = "GL104" "legacy-kazakh" Error;
    /// Kyrgyz in PTCP154.
    LEGACY_KYRGYZ = "GL105" "legacy-kyrgyz" Error;
    /// Text that was read in a wrong encoding.
    MOJIBAKE = "GL106" "mojibake" Error;
    /// Tajik set for a font that lay on Latin letters.
    LEGACY_LATIN_FONT = "GL107" "legacy-latin-font" Warning;
    /// Tajik in KOI8-T that was read as Windows Cyrillic.
    LEGACY_KOI8 = "GL108" "legacy-koi8" Warning;
    // BR101 `unbranded-page` was split into BR103, BR201 and BR211 and stays retired.
    /// Empty boxes printed for letters that a font does not have.
    MISSING_GLYPH_IN_PDF = "GL501" "missing-glyph-in-pdf" Error;
    /// A font in a pack that the theme does not have.
    FOREIGN_FONT = "GL502" "foreign-font" Warning;
    /// Letters of a PDF that cannot be read back.
    UNREADABLE_TEXT = "GL503" "unreadable-text" Warning;
    /// A font that shows Tajik letters in place of others.
    LEGACY_FONT = "GL504" "legacy-font" Warning;
    /// A font that is named in a PDF and not in it.
    FONT_NOT_EMBEDDED = "GL505" "font-not-embedded" Error;
    /// Words of a pack that are not those of its text.
    TEXT_DIFFERS = "GL506" "text-differs" Error;
    /// A face of the theme without letters of an edition's language.
    FONT_LACKS_LETTER = "GL507" "font-lacks-letter" Error;
    /// A font of the theme that shows other letters than it says.
    LEGACY_FONT_IN_THEME = "GL508" "legacy-font-in-theme" Error;
    /// A page of a PDF without letters.
    PAGE_IS_A_PICTURE = "GL509" "page-is-a-picture" Note;
    /// A page of a PDF that could not be read.
    UNREADABLE_PAGE = "GL510" "unreadable-page" Warning;
    /// A web font that is packed so that its letters cannot be checked.
    UNCHECKED_FONT = "GL511" "unchecked-font" Note;
    // BR101 `unbranded-page` was split into BR103, BR201 and BR211 and stays retired.
    /// A National Society without a logo file: a neutral placeholder is printed.
    PLACEHOLDER_LOGO = "BR102" "placeholder-logo" Note;
    /// A page without the EU emblem.
    EMBLEM_MISSING = "BR103" "emblem-missing" Error;
    /// An EU emblem that readers meet only after the main part of a page.
    EMBLEM_LATE = "BR104" "emblem-late" Warning;
    /// An EU emblem with another shape than its own: stars, their places, the proportions, or something added.
    EMBLEM_ALTERED = "BR105" "emblem-altered" Error;
    /// An EU emblem in other colours than its own.
    EMBLEM_COLOUR = "BR106" "emblem-colour" Error;
    /// An EU emblem squeezed or stretched.
    EMBLEM_DISTORTED = "BR107" "emblem-distorted" Error;
    /// An EU emblem under 40 pixels on a screen or 1 cm on paper.
    EMBLEM_SMALL = "BR108" "emblem-small" Warning;
    /// An EU emblem changed by a filter, transparency, turning or cropping.
    EMBLEM_FILTERED = "BR109" "emblem-filtered" Error;
    /// An EU emblem that is on the page and that nobody sees.
    EMBLEM_HIDDEN = "BR110" "emblem-hidden" Error;
    /// A text or picture too near to the EU emblem.
    EMBLEM_CROWDED = "BR111" "emblem-crowded" Warning;
    /// An EU emblem without alternative text.
    EMBLEM_ALT = "BR112" "emblem-alt" Error;
    /// An EU emblem without the funding statement beside it.
    EMBLEM_ALONE = "BR113" "emblem-alone" Error;
    /// An EU emblem or funding statement on something that the donor does not pay for.
    EMBLEM_UNFUNDED = "BR114" "emblem-unfunded" Error;
    /// More than one EU emblem in one place.
    REPEATED_EMBLEM = "BR115" "repeated-emblem" Warning;
    /// Something that lies on the EU emblem.
    EMBLEM_COVERED = "BR116" "emblem-covered" Warning;
    /// An EU emblem on a coloured ground without a white border.
    EMBLEM_GROUND = "BR117" "emblem-ground" Warning;
    /// An EU emblem as a picture of pixels, whose shape is not checked.
    UNMEASURED_EMBLEM = "BR118" "unmeasured-emblem" Note;
    /// A page without the funding statement.
    STATEMENT_MISSING = "BR201" "statement-missing" Error;
    /// A funding statement in another language than the page.
    STATEMENT_LANGUAGE = "BR202" "statement-language" Error;
    /// A funding statement that is not word for word.
    STATEMENT_ALTERED = "BR203" "statement-altered" Error;
    /// A short name for the European Union beside its emblem.
    UNION_ABBREVIATED = "BR204" "union-abbreviated" Error;
    /// An institution or funding instrument of the European Union in the credit line, under the rules of 2010.
    INSTITUTION_NAMED = "BR205" "institution-named" Error;
    /// A funding statement in italics, underlined or with effects.
    STATEMENT_STYLE = "BR206" "statement-style" Warning;
    /// A funding statement in a typeface that the rules do not name.
    STATEMENT_FONT = "BR207" "statement-font" Warning;
    /// A funding statement that is not black, white or Reflex Blue, or cannot be read on its ground.
    STATEMENT_COLOUR = "BR208" "statement-colour" Warning;
    /// A funding statement that is on the page and that nobody sees.
    STATEMENT_HIDDEN = "BR209" "statement-hidden" Error;
    /// A funding statement that stands only at the foot of a page.
    STATEMENT_IN_FOOTER = "BR210" "statement-in-footer" Warning;
    /// A page without a link to the disclaimer.
    DISCLAIMER_UNLINKED = "BR211" "disclaimer-unlinked" Error;
    /// A disclaimer page without the disclaimer of the donor.
    DISCLAIMER_MISSING = "BR212" "disclaimer-missing" Error;
    /// A disclaimer that is not word for word.
    DISCLAIMER_ALTERED = "BR213" "disclaimer-altered" Error;
    /// A disclaimer in which another organisation answers for the contents.
    DISCLAIMER_ORGANISATION = "BR214" "disclaimer-organisation" Error;
    /// A page that does not name the project.
    MISSING_PROJECT = "BR215" "missing-project" Warning;
    /// A page without the number of the contract.
    MISSING_CONTRACT = "BR216" "missing-contract" Warning;
    /// A page without the name of the edition or the year of its content.
    UNDATED = "BR217" "undated" Warning;
    /// A number of Member States that was not right on the date of the content.
    MEMBER_STATE_COUNT = "BR218" "member-state-count" Warning;
    /// A funding statement in letters that are too small, by themselves or beside their emblem.
    STATEMENT_SMALL = "BR219" "statement-small" Warning;
    /// Something about the branding of a PDF made elsewhere that nobody has told.
    UNCHECKED_BRANDING = "BR220" "unchecked-branding" Note;
    /// A logo that is higher and wider than the EU emblem.
    OUTSIZED_LOGO = "BR301" "outsized-logo" Error;
    /// A page that does not name the National Society in its language.
    MISSING_SOCIETY = "BR302" "missing-society" Warning;
    /// A page that names the National Society of another country as its publisher.
    FOREIGN_SOCIETY = "BR303" "foreign-society" Warning;
    /// A logo of the National Society that is not the registered file.
    ALTERED_LOGO = "BR304" "altered-logo" Error;
    /// A logo of the National Society that is filtered, distorted or not on white.
    RESTYLED_LOGO = "BR305" "restyled-logo" Warning;
    /// A red cross or red crescent outside the logo of a Society.
    BARE_RED_SIGN = "BR306" "bare-red-sign" Warning;
    /// A red cross or red crescent as an icon, bullet or background.
    DECORATIVE_RED_SIGN = "BR307" "decorative-red-sign" Warning;
    /// A text that names a fact which does not exist.
    UNKNOWN_FACT = "LW101" "unknown-fact" Error;
    /// Two values of one fact that hold on one day.
    OVERLAPPING_VALUES = "LW102" "overlapping-values" Error;
    /// Days between two values of a fact on which none holds.
    FACT_GAP = "LW103" "fact-gap" Warning;
    /// A value of a fact that nobody has compared with its act.
    UNVERIFIED_FACT = "LW104" "unverified-fact" Note;
    /// A value of a fact that was to be compared again.
    OVERDUE_FACT = "LW105" "overdue-fact" Warning;
    /// A fact without a value on the day of the book.
    NO_VALUE = "LW106" "no-value" Warning;
    /// A value of a fact without its act.
    MISSING_FACT_SOURCE = "LW107" "missing-fact-source" Warning;
    /// A fact that no text names.
    UNUSED_FACT = "LW108" "unused-fact" Note;
    /// A value typed by hand where a fact says the same.
    TYPED_FACT = "LW109" "typed-fact" Warning;
    /// A law without its country or act, or a check of it that is told by half.
    INCOMPLETE_LAW = "LW201" "incomplete-law" Error;
    /// A law that ends before it begins.
    REVERSED_LAW = "LW202" "reversed-law" Error;
    /// A law that applies before it was adopted.
    LAW_BEFORE_ADOPTION = "LW203" "law-before-adoption" Note;
    /// A law that nobody has compared with the text.
    UNVERIFIED_LAW = "LW204" "unverified-law" Note;
    /// A law that should have been checked again.
    OVERDUE_LAW = "LW205" "overdue-law" Warning;
    /// A law that another one replaces, and that is still shown as if it applied.
    SUPERSEDED_LAW = "LW206" "superseded-law" Warning;
    /// A law that is named and does not exist.
    UNKNOWN_LAW = "LW207" "unknown-law" Error;
    /// A law of a translation that is otherwise than in its source.
    DIFFERING_LAW = "LW208" "differing-law" Error;
    /// A session about law that says nothing of its acts' dates.
    MISSING_LAW = "LW209" "missing-law" Note;
    /// A clause of a letter that names no law.
    CLAUSE_WITHOUT_LAW = "LW215" "clause-without-law" Warning;
}
