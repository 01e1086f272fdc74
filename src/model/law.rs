//! What a text says about the law behind it: which act, since when and until when, who has checked it, and when it must be
//! checked again. Written once, in the source language; a translation inherits it by the id.

use super::ast::{Block, BlockKind};
use super::config::Category;
use super::date::Date;
use super::localized::{Country, Localized};
use super::session::{Module, SessionText};
use super::source::Span;
use super::walk;

/// One act, or one provision of it, with its dates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Law {
    /// Unique in its session: as written, or `law-1` by its place. Translations and `supersedes` name it.
    pub id: String,
    /// Whose law it is: the code of a country, or `INT` and the like for a treaty.
    pub jurisdiction: Option<Country>,
    /// Name or number of the act, per language: `115-ФЗ`.
    pub act: Localized,
    /// Article, per language: `ст. 13.3`.
    pub provision: Localized,
    /// Day of adoption.
    pub adopted: Option<Date>,
    /// First day on which it applies.
    pub from: Option<Date>,
    /// Last day on which it applies; that day still counts.
    pub until: Option<Date>,
    /// Day on which somebody last compared the text with the act.
    pub verified_on: Option<Date>,
    /// Who did: a role, never a name.
    pub verified_by: Option<String>,
    /// Day by which it must be compared again; on that day it is not late yet.
    pub review_by: Option<Date>,
    /// Id of the law that this one replaces: of the same session, or else of any.
    pub supersedes: Option<String>,
    /// Where the act can be read.
    pub address: Option<String>,
    /// Where it is written: the `law` entry or the first line of the block.
    pub span: Span,
    /// Whether anything is written there but an id: in a translation nothing should be.
    pub written: Written,
}

/// Whether a law says something itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// Keys stand here.
    Here,
    /// Only an id, or not even that: the source-language text has the keys.
    InSource,
}

/// Text that a law stands behind: `::: law`.
#[derive(Debug, Clone, PartialEq)]
pub struct LawBlock {
    /// The law.
    pub law: Law,
    /// The text.
    pub blocks: Vec<Block>,
}

/// What a law is on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Force {
    /// It will apply later.
    Future,
    /// It applies, as far as its dates say.
    Current,
    /// It applies no more.
    Past,
}

impl Force {
    /// The word for classes and data.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Future => "future",
            Self::Current => "current",
            Self::Past => "past",
        }
    }
}

impl Law {
    /// What it is on `day`. Without dates a law counts as current: nobody has said otherwise.
    #[must_use]
    pub fn on(&self, day: Date) -> Force {
        if self.until.is_some_and(|last| last < day) {
            Force::Past
        } else if self.from.is_some_and(|first| first > day) {
            Force::Future
        } else {
            Force::Current
        }
    }

    /// Whether the day of review has gone by. What applies no more need not be checked again.
    #[must_use]
    pub fn is_overdue(&self, day: Date) -> bool {
        self.on(day) != Force::Past && self.review_by.is_some_and(|last| last < day)
    }

    /// The keys of another law under the id and place of this one.
    #[must_use]
    pub fn with_keys_of(&self, source: &Self) -> Self {
        Self { id: self.id.clone(), span: self.span, ..source.clone() }
    }

    /// Names of the keys that are written in this law and are otherwise in `source`.
    #[must_use]
    pub fn differing_keys(&self, source: &Self) -> Vec<&'static str> {
        fn differs<T: PartialEq>(own: Option<&T>, other: Option<&T>) -> bool {
            own.is_some() && own != other
        }
        let texts = |own: &Localized, other: &Localized| own.iter().any(|(lang, text)| other.get(lang) != Some(text));
        let keys = [
            ("jurisdiction", differs(self.jurisdiction.as_ref(), source.jurisdiction.as_ref())),
            ("act", texts(&self.act, &source.act)),
            ("provision", texts(&self.provision, &source.provision)),
            ("adopted", differs(self.adopted.as_ref(), source.adopted.as_ref())),
            ("from", differs(self.from.as_ref(), source.from.as_ref())),
            ("until", differs(self.until.as_ref(), source.until.as_ref())),
            ("verified_on", differs(self.verified_on.as_ref(), source.verified_on.as_ref())),
            ("verified_by", differs(self.verified_by.as_ref(), source.verified_by.as_ref())),
            ("review_by", differs(self.review_by.as_ref(), source.review_by.as_ref())),
            ("supersedes", differs(self.supersedes.as_ref(), source.supersedes.as_ref())),
            ("address", differs(self.address.as_ref(), source.address.as_ref())),
        ];
        keys.into_iter().filter(|(_, differs)| *differs).map(|(key, _)| key).collect()
    }
}

/// Laws of blocks, in the order of the text, those in blocks for one country and in trainer's text too.
#[must_use]
pub fn in_blocks(blocks: &[Block]) -> Vec<&Law> {
    let mut laws = Vec::new();
    walk::blocks(blocks, &mut |block| {
        if let BlockKind::Law(block) = &block.kind {
            laws.push(&block.law);
        }
    });
    laws
}

/// The day since which all that is said about these laws is the same, up to `as_of`: that of their text, or the last one on which
/// a law came, ended or was due for a check. Pages bear this day and not `as_of`, which would change them with each edition.
#[must_use]
pub fn said_since<'a>(laws: impl IntoIterator<Item = &'a Law>, updated: Date, as_of: Date) -> Date {
    let after = |day: Option<Date>| day.and_then(|day| day.tomorrow().ok());
    let days = laws.into_iter().flat_map(|law| [law.from, after(law.until), after(law.review_by)]).flatten();
    days.filter(|day| *day <= as_of).chain([updated.min(as_of)]).max().unwrap_or(as_of)
}

/// Laws of a session's text: those of its front matter, then those of its blocks.
#[must_use]
pub fn of_text(text: &SessionText) -> Vec<&Law> {
    text.front.neutral.law.iter().chain(in_blocks(&text.blocks)).collect()
}

/// Whether marks of law may stand on the sessions of a module. First aid is never struck out and never called late.
#[must_use]
pub fn marks(colour: &str) -> bool {
    colour != FIRST_AID
}

/// The module colour of first aid.
const FIRST_AID: &str = "first-aid";

/// Whether the sessions of a module are about law.
#[must_use]
pub fn is_legal(module: &Module) -> bool {
    module.category == Category::LegalSocial && module.colour == "legal"
}
