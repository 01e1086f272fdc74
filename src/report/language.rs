//! Messages in the reader's language. A finding carries one English sentence; in Russian the title of the rule's page says
//! what is wrong, and the names that the sentence has in backticks say of what. A rule without a page stays English.

use serde::Serialize;

use crate::model::finding::Finding;
use crate::rules::page::Page;

/// Language of messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum MessageLang {
    /// English.
    #[default]
    En,
    /// Russian.
    Ru,
}

impl MessageLang {
    /// Every language.
    pub const ALL: [Self; 2] = [Self::En, Self::Ru];

    /// The code that `--message-lang` takes.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ru => "ru",
        }
    }

    /// The fault in a few words.
    pub(super) fn title<'a>(self, page: Option<&Page<'a>>, name: &'a str) -> &'a str {
        match (self, page) {
            (_, None) => name,
            (Self::En, Some(page)) => page.title,
            (Self::Ru, Some(page)) => page.title_ru,
        }
    }

    /// What to do, whatever the finding.
    pub(super) fn page_help<'a>(self, page: Option<&Page<'a>>) -> Option<&'a str> {
        page.map(|page| match self {
            Self::En => page.help,
            Self::Ru => page.help_ru,
        })
    }

    /// What is wrong; in Russian `ссылка внутри книги никуда не ведёт:` and then the names.
    pub(super) fn message(self, finding: &Finding, page: Option<&Page<'_>>) -> String {
        match (self, page) {
            (Self::Ru, Some(page)) => match quoted(&names(&finding.message)) {
                Some(names) => format!("{}: {names}", page.title_ru),
                None => page.title_ru.to_owned(),
            },
            _ => finding.message.clone(),
        }
    }

    /// What to do about this one. Names that only the English help has follow in brackets: `did you mean …` is lost
    /// otherwise.
    pub(super) fn help(self, finding: &Finding, page: Option<&Page<'_>>) -> Option<String> {
        let own = finding.help.as_deref();
        let (Self::Ru, Some(page)) = (self, page) else {
            return own.or(self.page_help(page)).map(str::to_owned);
        };
        let mut new = names(own.unwrap_or_default());
        let known = [names(page.help_ru), names(&finding.message)].concat();
        // Commands are words of the tool, and the Russian help has its own.
        new.retain(|name| !known.contains(name) && !name.starts_with("rahnamo ") && !name.starts_with("--"));
        Some(match quoted(&new) {
            Some(names) => format!("{} ({names})", page.help_ru),
            None => page.help_ru.to_owned(),
        })
    }
}

/// What stands between backticks, each once.
fn names(text: &str) -> Vec<&str> {
    let mut parts = text.split('`');
    parts.next();
    let mut names = Vec::new();
    while let (Some(name), Some(_)) = (parts.next(), parts.next()) {
        if !name.is_empty() && !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

fn quoted(names: &[&str]) -> Option<String> {
    let quoted: Vec<_> = names.iter().map(|name| format!("`{name}`")).collect();
    (!quoted.is_empty()).then(|| quoted.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::codes::BROKEN_LINK;
    use crate::model::finding::Place;

    const PAGE: Page<'static> = Page {
        title: "a link inside the book leads nowhere",
        title_ru: "ссылка внутри книги никуда не ведёт",
        help: "write the name of a session in `module.yaml`",
        help_ru: "напишите имя занятия из `module.yaml`",
        body: "",
    };

    fn both(message: &str, help: &str) -> (String, Option<String>) {
        let finding = Finding::new(BROKEN_LINK, Place::Book, message).help(help);
        (MessageLang::Ru.message(&finding, Some(&PAGE)), MessageLang::Ru.help(&finding, Some(&PAGE)))
    }

    #[test]
    fn russian_takes_the_names_over() {
        let (message, help) = both(
            "`arival.md` leads to `legal/arival`, and `arival.md` is not there",
            "did you mean `arrival`, in `module.yaml`?",
        );
        assert_eq!(message, "ссылка внутри книги никуда не ведёт: `arival.md`, `legal/arival`");
        assert_eq!(help.as_deref(), Some("напишите имя занятия из `module.yaml` (`arrival`)"));
    }

    #[test]
    fn names_are_not_said_twice_and_lone_backticks_are_none() {
        let (message, help) = both("the link `", "look at `module.yaml` and ``");
        assert_eq!(message, "ссылка внутри книги никуда не ведёт");
        assert_eq!(help.as_deref(), Some("напишите имя занятия из `module.yaml`"));
    }

    #[test]
    fn without_a_page_the_english_words_stay() {
        let finding = Finding::new(BROKEN_LINK, Place::Book, "`a` leads nowhere");
        assert_eq!(MessageLang::Ru.message(&finding, None), "`a` leads nowhere");
        assert_eq!(MessageLang::Ru.help(&finding, None), None);
        assert_eq!(MessageLang::Ru.title(None, "broken-link"), "broken-link");
    }

    #[test]
    fn a_finding_without_help_has_that_of_its_page() {
        let finding = Finding::new(BROKEN_LINK, Place::Book, "`a` leads nowhere");
        assert_eq!(MessageLang::En.help(&finding, Some(&PAGE)).as_deref(), Some(PAGE.help));
        assert_eq!(MessageLang::Ru.help(&finding, Some(&PAGE)).as_deref(), Some(PAGE.help_ru));
    }
}
