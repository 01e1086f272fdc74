//! `translations.lock`: from which text of the source each translation was made. Commands write it, people never do.
//!
//! TOML with one line for each passage, sorted by text and language: two people who work on different texts never meet in
//! one place of the file, and git shows which passage was accepted.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::passages::Passage;
use crate::model::date::Date;
use crate::model::localized::Lang;
use crate::model::source::{SourceId, Span};

/// Name of the file in the content folder.
pub const FILE: &str = "translations.lock";

/// In place of a digest: the passage was never translated, and the source's words stand there.
pub const UNTRANSLATED: &str = "untranslated";

const HEAD: &str = "\
# Written by `rahnamo translation` and `rahnamo questions`; do not change it by hand.
# For each text and language: the passages of the source that the translation was made from, and the source's date then.
# Under the source language: the source as `rahnamo translation` saw it last, and the questions of tests as they were accepted.
";

/// The whole file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lock {
    /// Text and language → what was accepted. Under the source language: the source as it was when a command last ran.
    pub entries: BTreeMap<(String, Lang), Accepted>,
    /// The file, when there is one.
    pub source: Option<SourceId>,
    /// Whether it could not be read whole: then nothing is written over it.
    pub is_broken: bool,
}

/// A state of the source text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Accepted {
    /// The source's `updated` then; included files have none.
    pub updated: Option<Date>,
    /// Its passages.
    pub passages: Vec<Recorded>,
    /// Where the entry begins in the file; `None` for a new one.
    pub span: Option<Span>,
}

/// One passage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// As in [`Passage::kind`].
    pub kind: String,
    /// As in [`Passage::digest`], or [`UNTRANSLATED`].
    pub digest: String,
}

impl Recorded {
    /// Reads a line such as `list 0a1b2c3d4e5f6071`; `None` where somebody has changed its form.
    #[must_use]
    pub fn parse(line: &str) -> Option<Self> {
        let (kind, digest) = line.split_once(' ')?;
        let is_hex = digest.len() == 16 && digest.bytes().all(|byte| byte.is_ascii_hexdigit());
        let sound = !kind.is_empty() && (is_hex || digest == UNTRANSLATED);
        sound.then(|| Self { kind: kind.to_owned(), digest: digest.to_owned() })
    }
}

impl Accepted {
    /// The state of a source as it is now.
    #[must_use]
    pub fn now(updated: Option<Date>, passages: &[Passage]) -> Self {
        let recorded = |passage: &Passage| Recorded { kind: passage.kind.clone(), digest: passage.digest.clone() };
        Self { updated, passages: passages.iter().map(recorded).collect(), span: None }
    }

    /// Whether both say the same about the passages.
    #[must_use]
    pub fn agrees(&self, other: &Self) -> bool {
        self.passages == other.passages
    }
}

impl Lock {
    /// What is recorded for a text in a language.
    #[must_use]
    pub fn get(&self, key: &str, lang: &Lang) -> Option<&Accepted> {
        self.entries.get(&(key.to_owned(), lang.clone()))
    }

    /// Sets what is recorded.
    pub fn set(&mut self, key: &str, lang: &Lang, accepted: Accepted) {
        self.entries.insert((key.to_owned(), lang.clone()), accepted);
    }

    /// The file's text.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = HEAD.to_owned();
        for ((key, lang), Accepted { updated, passages, .. }) in &self.entries {
            let _ = writeln!(text, "\n[{}.{}]", quoted(key), lang.as_str());
            if let Some(updated) = updated {
                let _ = writeln!(text, "updated = {updated}");
            }
            text.push_str("passages = [\n");
            for Recorded { kind, digest } in passages {
                let _ = writeln!(text, "  {},", quoted(&format!("{kind} {digest}")));
            }
            text.push_str("]\n");
        }
        text
    }
}

/// A basic string of TOML; labels of footnotes are the only words in it that people choose.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            control if control.is_control() => {
                let _ = write!(quoted, "\\u{:04X}", u32::from(control));
            }
            other => quoted.push(other),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_read_back_and_no_others() {
        let line = Recorded::parse("staff>list 0a1b2c3d4e5f6071").unwrap();
        assert_eq!((line.kind.as_str(), line.digest.as_str()), ("staff>list", "0a1b2c3d4e5f6071"));
        assert!(Recorded::parse("list untranslated").is_some());
        for wrong in ["list", "list 0a1b", "list 0a1b2c3d4e5f607g", " 0a1b2c3d4e5f6071", ""] {
            assert_eq!(Recorded::parse(wrong), None, "{wrong}");
        }
    }
}
