//! A rule's page: the `.md` beside its `.rs`. It begins with a few `key: value` lines between `---` lines; what follows is
//! Markdown for people, with the examples that tests run.

/// The parts of a page that programmes need.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page<'a> {
    /// The fault in a few words: lower case, no full stop.
    pub title: &'a str,
    /// The same in Russian.
    pub title_ru: &'a str,
    /// What to do, in one or two sentences that fit every finding of the rule.
    pub help: &'a str,
    /// The same in Russian.
    pub help_ru: &'a str,
    /// The text below, as it is written.
    pub body: &'a str,
}

impl<'a> Page<'a> {
    /// Takes a page apart. Every key must be there; `tests/suite/rules.rs` holds all pages to that.
    #[must_use]
    pub fn of(text: &'a str) -> Option<Self> {
        let (head, body) = text.strip_prefix("---\n")?.split_once("\n---\n")?;
        let value = |key: &str| {
            head.lines()
                .find_map(|line| line.strip_prefix(key)?.strip_prefix(": "))
                .map(str::trim)
                .filter(|value| !value.is_empty())
        };
        Some(Self {
            title: value("title")?,
            title_ru: value("title-ru")?,
            help: value("help")?,
            help_ru: value("help-ru")?,
            body: body.trim_start(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_needs_all_its_keys() {
        let whole = "---\ntitle: a\ntitle-ru: б\nhelp: c\nhelp-ru: д\n---\n\nText.\n";
        let page = Page::of(whole).unwrap();
        assert_eq!((page.title, page.help_ru, page.body), ("a", "д", "Text.\n"));
        assert_eq!(Page::of(&whole.replace("help-ru", "hilfe")), None);
    }
}
