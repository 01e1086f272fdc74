//! Names of pages in the output and the way from one to another. Links are always relative and name the file, so that
//! the output opens from a memory stick as well as from a server.

use crate::model::ast::EditionPage;
use crate::model::book::Edition;
use crate::model::output::{BESIDE, FEED, INDEX, NOTICE, OFFLINE};

/// A page that an edition can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Page<'a> {
    /// A page that every edition has.
    Fixed(EditionPage),
    /// Start page of a module.
    Module(&'a str),
    /// A session, by module and session id.
    Session(&'a str, &'a str),
    /// A session, by module and session id, beside its text in the book's language.
    Bilingual(&'a str, &'a str, &'a str),
    /// Change notice of a published edition.
    Notice,
    /// What a saved edition shows for a page that is not saved.
    Offline,
}

impl Page<'_> {
    /// Path of this page in `edition`, whether or not the edition carries it.
    pub(super) fn path(self, edition: &Edition) -> String {
        let folder = edition.folder();
        match self {
            Self::Fixed(page) => format!("{folder}/{}.html", page.name()),
            Self::Module(module) => format!("{folder}/{module}/{INDEX}"),
            Self::Session(module, session) => format!("{folder}/{module}/{session}.html"),
            Self::Bilingual(module, session, lang) => format!("{folder}/{module}/{session}{BESIDE}{lang}.html"),
            Self::Notice => format!("{folder}/{}", NOTICE[0]),
            Self::Offline => format!("{folder}/{OFFLINE}"),
        }
    }

    /// Path of the same page in `edition`, or of its start page where it does not carry this one.
    pub(super) fn path_or_start(self, edition: &Edition) -> String {
        let carried = match self {
            Self::Fixed(_) | Self::Notice | Self::Offline => true,
            Self::Module(id) => edition.modules.iter().any(|module| module.id == id),
            Self::Session(module, session) => edition.session(module, session).is_some(),
            // Other editions have other pairs, or none; the session itself is what the reader was at.
            Self::Bilingual(module, session, _) => return Page::Session(module, session).path_or_start(edition),
        };
        if carried { self.path(edition) } else { Page::Fixed(EditionPage::Index).path(edition) }
    }
}

/// Where the feed of a published edition lies.
pub(crate) fn feed_path(edition: &Edition) -> String {
    format!("{}/{FEED}", edition.folder())
}

/// Relative address of the file `to` for a page at `from`, both from the root of the output.
pub(crate) fn relative(from: &str, to: &str) -> String {
    let here: Vec<&str> = from.split('/').collect();
    let there: Vec<&str> = to.split('/').collect();
    let folders = here.len().min(there.len()) - 1;
    let shared = (0..folders).take_while(|at| here[*at] == there[*at]).count();
    let mut link = "../".repeat(here.len() - 1 - shared);
    link.push_str(&there[shared..].join("/"));
    link
}

#[cfg(test)]
mod tests {
    use super::relative;

    #[test]
    fn climbs_only_as_far_as_needed() {
        let page = "tj/tg/legal/documents.html";
        let links = ["tj/tg/legal/wages.html", "tj/tg/index.html", "tj/ru/legal/documents.html", "index.html", page];
        let expected = ["wages.html", "../index.html", "../../ru/legal/documents.html", "../../../index.html", "documents.html"];
        assert_eq!(links.map(|to| relative(page, to)), expected);
        assert_eq!(relative("index.html", page), page);
    }
}
