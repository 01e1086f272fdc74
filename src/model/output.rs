//! What a file of the output is, told by its path alone: of a published tree that is read again, nothing else is known. The only
//! place that takes such paths apart. A session may be called `notice` or `offline`, so the folder counts and not only the name.

/// Root page: choice of country and language.
pub const ROOT: &str = "index.html";
/// Folder of what all editions share.
pub const ASSETS: &str = "assets/";
/// In the folder of an edition, its start page, and in that of a module the page of the module.
pub const INDEX: &str = "index.html";
/// In the folder of an edition, its imprint.
pub const DISCLAIMER: &str = "disclaimer.html";
/// In the folder of an edition, its change notice as a page, and on paper.
pub const NOTICE: [&str; 2] = ["notice.html", "notice.pdf"];
/// In the folder of an edition, the feed of its changes.
pub const FEED: &str = "feed.atom";
/// In the folder of an edition, the page of a hosted copy for what is not kept.
pub const OFFLINE: &str = "offline.html";
/// In the folder of an edition, the list of files by which a hosted copy is kept; `hosted.js` and `sw.js` name it too.
pub const FILES: &str = "files.json";
/// In the folder of an edition, the manifest of a hosted copy; `hosted.js` names it too.
pub const MANIFEST: &str = "manifest.webmanifest";
/// In the folder of an edition, that of its packs.
pub const PACKS: &str = "packs";
/// In the folder of packs, that of pages put together on sheets for the printer.
pub const PRINT: &str = "print";
/// In the folder of an edition, that of its forms to fill in.
pub const FORMS: &str = "forms";
/// In the folder of a country and in that of an edition, that of files for those who hold tests.
pub const DATA: &str = "data";
/// In the folder of an edition, that of its files to share.
pub const SHARE: &str = "share";
/// Between the id of a session and the language beside its own, in the name of a page in two languages. No id has it, so
/// no session can have such a name.
pub const BESIDE: &str = "--";

/// What an output file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `index.html`
    Root,
    /// `tj/tg/index.html`
    Start,
    /// `tj/tg/disclaimer.html`
    Disclaimer,
    /// Another page of an edition or of a module: `tj/tg/centres.html`, `tj/tg/legal/index.html`.
    Page,
    /// `tj/tg/legal/wages.html`
    Session,
    /// `tj/tg/legal/wages--ru.html`: its texts are those of two other pages.
    Bilingual,
    /// `tj/tg/notice.html`, `tj/tg/notice.pdf`, `tj/tg/feed.atom`: new in every published edition.
    News,
    /// `tj/tg/packs/guide.pdf`
    Pack,
    /// `tj/tg/forms/participants.xlsx`
    Form,
    /// `tj/data/legal-xlsform.xlsx`, `tj/tg/data/legal.gift.txt`: it has right answers, for those who hold tests.
    Data,
    /// `tj/tg/share/TJ-tg-legal.html`: it says what the pages say once more.
    Shared,
    /// Of use on a server only: `tj/tg/files.json`, `tj/tg/offline.html`, and what lies beside the root page, such as `sw.js`.
    Server,
    /// `assets/rahnamo.css`
    Asset,
    /// Anything else, such as the index of search or an archive.
    Other,
}

impl Kind {
    /// What the file at `path` of an output is.
    #[must_use]
    pub fn of(path: &str) -> Self {
        if path.starts_with(ASSETS) {
            return Self::Asset;
        }
        let is_page = path.ends_with(".html");
        match path.split('/').collect::<Vec<_>>().as_slice() {
            [ROOT] => Self::Root,
            [_] => Self::Server,
            // Pages of a module of the name `data` have another ending.
            [_, DATA, _] | [_, _, DATA, _] if !is_page => Self::Data,
            [_, _, name] => Self::beside_start(name),
            [_, _, PACKS, name] | [_, _, PACKS, PRINT, name] if name.ends_with(".pdf") => Self::Pack,
            [_, _, FORMS, name] if name.ends_with(".xlsx") => Self::Form,
            // Ids are in small letters and files to share begin with the country, so a module may be called `share`.
            [_, _, SHARE, name] if !is_page || name.starts_with(|first: char| first.is_ascii_uppercase()) => Self::Shared,
            [_, _, _, INDEX] => Self::Page,
            [_, _, _, name] if is_page && name.contains(BESIDE) => Self::Bilingual,
            [_, _, _, _] if is_page => Self::Session,
            _ => Self::Other,
        }
    }

    fn beside_start(name: &str) -> Self {
        match name {
            INDEX => Self::Start,
            DISCLAIMER => Self::Disclaimer,
            FEED => Self::News,
            OFFLINE | FILES | MANIFEST => Self::Server,
            name if NOTICE.contains(&name) => Self::News,
            name if name.ends_with(".html") => Self::Page,
            _ => Self::Other,
        }
    }

    /// Whether it is a page that readers come to by the links of the others.
    #[must_use]
    pub fn is_page(self) -> bool {
        matches!(self, Self::Root | Self::Start | Self::Disclaimer | Self::Page | Self::Session | Self::Bilingual)
    }
}

#[cfg(test)]
mod tests {
    use super::Kind;

    #[test]
    fn a_path_says_what_a_file_is() {
        for (path, kind) in [
            ("index.html", Kind::Root),
            ("sw.js", Kind::Server),
            ("assets/rahnamo.css", Kind::Asset),
            ("assets/content/legal/index.html", Kind::Asset),
            ("archives/TJ-tg-2026-11.zip", Kind::Other),
            ("tj/tg/index.html", Kind::Start),
            ("tj/tg/az.html", Kind::Page),
            ("tj/tg/search.js", Kind::Other),
            ("tj/tg/legal/index.html", Kind::Page),
            ("tj/tg/legal/wages.html", Kind::Session),
            ("tj/tg/legal/wages--ru.html", Kind::Bilingual),
            ("tj/tg/packs/guide.pdf", Kind::Pack),
            ("tj/data/legal-xlsform.xlsx", Kind::Data),
            ("tj/tg/data/legal.gift.txt", Kind::Data),
            ("tj/tg/data/index.html", Kind::Page),
            ("tj/tg/packs/print/pocket-a4.pdf", Kind::Pack),
            ("tj/tg/forms/participants.xlsx", Kind::Form),
            ("tj/tg/share/TJ-tg-legal.html", Kind::Shared),
            ("tj/tg/share/kolibri.csv", Kind::Shared),
            ("tj/tg/share/TJ-tg.epub/EPUB/disclaimer.xhtml", Kind::Other),
        ] {
            assert_eq!(Kind::of(path), kind, "{path}");
        }
    }

    #[test]
    fn a_session_may_have_the_name_of_a_page_of_the_edition() {
        for (of_edition, kind) in [
            ("tj/tg/notice.html", Kind::News),
            ("tj/tg/notice.pdf", Kind::News),
            ("tj/tg/feed.atom", Kind::News),
            ("tj/tg/offline.html", Kind::Server),
            ("tj/tg/files.json", Kind::Server),
            ("tj/tg/disclaimer.html", Kind::Disclaimer),
        ] {
            assert_eq!(Kind::of(of_edition), kind, "{of_edition}");
        }
        for path in ["notice", "offline", "disclaimer", "share", "packs"].map(|id| format!("tj/tg/legal/{id}.html")) {
            assert_eq!(Kind::of(&path), Kind::Session, "{path}");
        }
        for path in ["tj/tg/share/wages.html", "tj/tg/packs/wages.html"] {
            assert_eq!(Kind::of(path), Kind::Session, "{path}");
        }
    }
}
