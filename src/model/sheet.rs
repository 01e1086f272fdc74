//! What `[[pack]]` says about sheets for walls, pockets and equipment, and how they are put together for the printer.

use super::localized::Localized;

/// Keys of `[[pack]]` that only sheets have.
#[derive(Debug, Clone, PartialEq)]
pub struct SheetConfig {
    /// Only these sessions, in this order; empty for all of the modules.
    pub sessions: Vec<SessionName>,
    /// What a poster or banner says.
    pub message: Option<Message>,
    /// Whether it goes to a print shop: with bleed and crop marks.
    pub marks: bool,
    /// Millimetres of one leaf of paper: so far do the leaves inside a fold stand out.
    pub paper_thickness: f64,
}

/// A session by module and id: `legal/documents`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SessionName {
    /// The module.
    pub module: String,
    /// The session.
    pub session: String,
}

impl SessionName {
    /// Reads `legal/documents`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (module, session) = text.split_once('/')?;
        let is_name = |part: &str| !part.is_empty() && !part.contains('/');
        (is_name(module) && is_name(session)).then(|| Self { module: module.to_owned(), session: session.to_owned() })
    }
}

/// What a poster or banner says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// A key message of a session, counted from 1: `legal/documents/2`.
    Key(SessionName, usize),
    /// Words of its own, per language.
    Own(Localized),
}

impl Message {
    /// Reads `legal/documents/2`.
    #[must_use]
    pub fn parse_key(text: &str) -> Option<Self> {
        let (session, number) = text.rsplit_once('/')?;
        let number = number.parse().ok().filter(|number| *number > 0)?;
        Some(Self::Key(SessionName::parse(session)?, number))
    }
}
