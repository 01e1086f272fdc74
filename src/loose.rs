//! Texts without a book: the same rules over running text, file by file. A text is read, checked and let go, so that ten
//! thousand of them need no more memory than those with findings.

use std::sync::Arc;

use crate::check::allows::Allows;
use crate::check::levels::{self, Settings};
use crate::check::texts;
use crate::load::loose::{self, Markup};
use crate::mend;
use crate::model::finding::{Finding, Safety};
use crate::model::orthography::Orthography;
use crate::model::prose::Prose;
use crate::model::source::{SourceId, SourceMap};

/// A text, and how it is to be read.
#[derive(Debug, Clone)]
pub struct LooseText {
    /// As findings name it.
    pub path: String,
    /// The text, without a byte order mark.
    pub text: Arc<str>,
    /// Markdown or words only.
    pub markup: Markup,
    /// Its language and script.
    pub orthography: Orthography,
}

impl LooseText {
    fn prose(&self, source: SourceId, text: &str) -> Prose {
        loose::prose(source, text, self.markup, self.orthography)
    }

    /// The findings that count, their places pointing into `source`, which is this text's place in the caller's map.
    #[must_use]
    pub fn check(&self, settings: &Settings<'_>) -> Vec<Finding> {
        let mut map = SourceMap::default();
        let source = map.add(self.path.clone(), self.text.clone());
        let (mut allows, mut findings) = Allows::read(&map);
        findings.extend(texts::check_one(&self.prose(source, &self.text), &self.text));
        let mut findings = levels::settle(findings, settings, &mut allows, &map);
        findings.extend(levels::stale(settings, &allows, &texts::runs));
        levels::settle(findings, settings, &mut allows, &map)
    }

    /// The text as the fixes make it; `None` when they change nothing.
    #[must_use]
    pub fn mend(&self, settings: &Settings<'_>, safety: Safety) -> Option<String> {
        mend::text(&self.path, &self.text, settings, safety, &|text| vec![self.prose(SourceId(0), text)])
    }
}
