//! Which findings count, and how much: `[lint]` of the book, `--select` and `--ignore`, suppressions in the texts.

use globset::{Glob, GlobMatcher};

use super::allows::Allows;
use crate::model::codes::{ALL, Code};
use crate::model::config::{Level, Lint};
use crate::model::excuse::Excuse;
use crate::model::finding::{Finding, Place, Severity};
use crate::model::selector::{Choice, Selector, level_of};
use crate::model::source::SourceMap;

/// What a run is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Purpose {
    /// To look at.
    #[default]
    Draft,
    /// To be handed out: placeholders and overdue facts are errors.
    Release,
}

/// How the findings of one run are weighed.
#[derive(Debug)]
pub struct Settings<'a> {
    lint: &'a Lint,
    paths: Vec<(GlobMatcher, &'a [(Selector, Level)])>,
    choice: &'a Choice,
    purpose: Purpose,
}

impl<'a> Settings<'a> {
    /// Takes the book's levels and the command line's choice.
    #[must_use]
    pub fn new(lint: &'a Lint, choice: &'a Choice, purpose: Purpose) -> Self {
        let paths = lint.paths.iter().filter_map(|entry| Some((matcher(&entry.pattern)?, entry.levels.as_slice()))).collect();
        Self { lint, paths, choice, purpose }
    }

    /// The level of a rule in the file at `path`; `None` for the rule's own. Later patterns count more than earlier ones, and
    /// any pattern more than the book.
    fn level(&self, code: Code, path: &str) -> Option<Level> {
        // What keeps a book from being published is an error then, whatever it is while people write.
        if self.purpose == Purpose::Release && Excuse::for_code(code).is_some_and(|excuse| excuse != Excuse::Errors) {
            return Some(Level::At(Severity::Error));
        }
        let of_paths = self.paths.iter().rev().filter(|(matcher, _)| matcher.is_match(path));
        of_paths.into_iter().find_map(|(_, levels)| level_of(levels, code)).or_else(|| level_of(&self.lint.levels, code))
    }

    /// The finding as it counts, if it does.
    fn weigh(&self, mut finding: Finding, map: &SourceMap) -> Option<Finding> {
        if !self.choice.takes(finding.code) {
            return None;
        }
        match self.level(finding.code, path_of(&finding.place, map)) {
            Some(Level::Off) => return None,
            Some(Level::At(severity)) => finding.severity = severity,
            None => {}
        }
        Some(finding)
    }

    /// Whether the rules that `selector` means are asked anywhere in the book.
    pub(super) fn asks(&self, selector: &Selector) -> bool {
        let is_asked = |code: &Code| {
            selector.takes(*code) && self.choice.takes(*code) && level_of(&self.lint.levels, *code) != Some(Level::Off)
        };
        ALL.iter().any(is_asked)
    }
}

/// What matches the paths of a pattern; `None` for a pattern that is none, which `load` has told.
pub(super) fn matcher(pattern: &str) -> Option<GlobMatcher> {
    Some(Glob::new(pattern).ok()?.compile_matcher())
}

/// Path of the file that a place lies in; empty for the book as a whole.
pub(super) fn path_of<'a>(place: &'a Place, map: &'a SourceMap) -> &'a str {
    match place {
        Place::Span(span) => &map.get(span.source).path,
        Place::File(path) | Place::Page { path, .. } => path,
        Place::Book => "",
    }
}

/// The findings that count, in the order of reports and without repetitions: a text that several editions share is reported
/// on once.
#[must_use]
pub fn settle(findings: Vec<Finding>, settings: &Settings<'_>, allows: &mut Allows, map: &SourceMap) -> Vec<Finding> {
    let mut counted: Vec<Finding> = findings
        .into_iter()
        .filter_map(|finding| settings.weigh(finding, map))
        .filter(|finding| !allows.cover(finding))
        .collect();
    super::order(&mut counted, map);
    counted.dedup();
    counted
}

/// Findings about suppressions that had nothing to do in a run that came to its end, of the rules that `ran`.
#[must_use]
pub fn stale(settings: &Settings<'_>, allows: &Allows, ran: &dyn Fn(Code) -> bool) -> Vec<Finding> {
    allows.stale(&|selector| ALL.iter().any(|code| selector.takes(*code) && ran(*code)) && settings.asks(selector))
}
