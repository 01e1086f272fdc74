//! How people name rules: by code (`GL101`), by the beginning of a code (`GL`, `GL1`), or by name (`legacy-tajik`).

use super::codes::{self, Code};
use super::config::Level;

/// One or more rules, as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Selector(String);

impl Selector {
    /// `None` when no rule is meant. Codes are known in any case: names of environment variables have no case of their own.
    #[must_use]
    pub fn new(written: &str) -> Option<Self> {
        let selector = Self(written.to_owned());
        codes::ALL.iter().any(|code| selector.takes(*code)).then_some(selector)
    }

    /// Whether it means this rule.
    #[must_use]
    pub fn takes(&self, code: Code) -> bool {
        let is_prefix = self.0.len() >= 2 && code.id.get(..self.0.len()).is_some_and(|start| start.eq_ignore_ascii_case(&self.0));
        is_prefix || code.name == self.0
    }

    /// How closely it names the rules that it takes: a whole code or a name is the closest.
    #[must_use]
    pub fn precision(&self) -> usize {
        if self.is_exact() { usize::MAX } else { self.0.len() }
    }

    /// Whether it means one rule and no family.
    #[must_use]
    pub fn is_exact(&self) -> bool {
        codes::ALL.iter().any(|code| code.name == self.0 || code.id.eq_ignore_ascii_case(&self.0))
    }

    /// As it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The setting that names `code` most closely; of equals, the last one.
#[must_use]
pub fn level_of(settings: &[(Selector, Level)], code: Code) -> Option<Level> {
    let meant = settings.iter().filter(|(selector, level)| selector.takes(code) && code.can_be_set_to(*level));
    meant.max_by_key(|(selector, _)| selector.precision()).map(|(_, level)| *level)
}

/// `--select` and `--ignore`.
#[derive(Debug, Clone, Default)]
pub struct Choice {
    /// Only these; all when empty.
    pub select: Vec<Selector>,
    /// Not these, unless `select` names them more closely.
    pub ignore: Vec<Selector>,
}

impl Choice {
    /// Whether the rule's findings are wanted. A file that cannot be read is always told: it would pass for a clean one.
    #[must_use]
    pub fn takes(&self, code: Code) -> bool {
        let closest =
            |selectors: &[Selector]| selectors.iter().filter(|selector| selector.takes(code)).map(Selector::precision).max();
        if !code.can_be_set_to(Level::Off) {
            return true;
        }
        match (closest(&self.select), closest(&self.ignore)) {
            (None, _) if !self.select.is_empty() => false,
            (_, None) => true,
            (selected, Some(ignored)) => selected.is_some_and(|selected| selected > ignored),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::finding::Severity;

    fn choice(select: &[&str], ignore: &[&str]) -> Choice {
        let selectors = |words: &[&str]| words.iter().map(|word| Selector::new(word).unwrap()).collect();
        Choice { select: selectors(select), ignore: selectors(ignore) }
    }

    #[test]
    fn rules_are_named_by_code_prefix_and_name() {
        assert!(Selector::new("LK").is_some_and(|selector| selector.takes(codes::BROKEN_LINK)));
        assert!(Selector::new("lk101").is_some_and(|selector| selector.takes(codes::BROKEN_LINK)));
        assert!(Selector::new("broken-link").is_some_and(|selector| !selector.takes(codes::BROKEN_ANCHOR)));
        assert_eq!(Selector::new("L"), None);
        assert_eq!(Selector::new("broken-lnk"), None);
    }

    #[test]
    fn the_closest_name_decides() {
        assert!(choice(&["broken-link"], &["LK"]).takes(codes::BROKEN_LINK));
        assert!(!choice(&["LK"], &["broken-link"]).takes(codes::BROKEN_LINK));
        assert!(!choice(&["SE"], &[]).takes(codes::BROKEN_LINK));
        assert!(!choice(&[], &["LK"]).takes(codes::BROKEN_LINK));
        assert!(choice(&["SE"], &["ST"]).takes(codes::NOT_UTF8), "what cannot be read is always told");
        let settings = [("broken-link", Level::Off), ("LK", Level::At(Severity::Note))];
        let settings = settings.map(|(name, level)| (Selector::new(name).unwrap(), level));
        assert_eq!(level_of(&settings, codes::BROKEN_LINK), Some(Level::Off));
        assert_eq!(level_of(&settings, codes::BROKEN_ANCHOR), Some(Level::At(Severity::Note)));
        assert_eq!(level_of(&settings, codes::RAW_HTML), None);
    }
}
