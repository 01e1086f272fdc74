//! How a text names what stands elsewhere: on a page of the folder by the way to another file, in a file of its own by a place
//! in the same file. The views and the body ask here, and so are written once.

use super::assets;
use super::edition::EditionContext;
use super::paths::{Page, relative};
use crate::model::ast::{EditionPage, Target};
use crate::model::book::Edition;
use crate::model::config::Config;

/// What becomes of a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Linked {
    /// It leads there.
    At(String),
    /// What it leads to is not in this file; these words after its own say where it is.
    Elsewhere(String),
    /// Only its words are shown.
    Nowhere,
}

/// Where a text stands.
pub(super) trait Place: Sync {
    /// A page of the edition, or a heading on it.
    fn page(&self, page: Page<'_>, anchor: Option<&str>) -> Linked;

    /// Address of the content's picture at `path`.
    fn picture(&self, path: &str) -> String;

    /// Address of the file at `path` of the theme.
    fn asset(&self, path: &str) -> String;

    /// What goes before the ids of a session here.
    fn prefix(&self, module: &str, session: &str) -> String;

    /// How far the headings of sessions are moved down here.
    fn depth(&self) -> u8;
}

/// Where `target` leads from `place`.
pub(super) fn linked(place: &dyn Place, edition: &Edition, target: &Target) -> Linked {
    match target {
        Target::Outside(address) => Linked::At(address.clone()),
        Target::Session { module, session, .. } if edition.session(module, session).is_none() => Linked::Nowhere,
        Target::Session { module, session, anchor } => place.page(Page::Session(module, session), anchor.as_deref()),
        Target::Page(page) => place.page(Page::Fixed(*page), None),
        Target::Absent | Target::Written(_) => Linked::Nowhere,
    }
}

/// A page of the folder.
pub(super) struct OnPage<'a> {
    pub(super) config: &'a Config,
    pub(super) edition: &'a Edition,
    /// Its path in the output.
    pub(super) here: String,
    /// Goes before the ids of this text where another stands beside it; else empty.
    pub(super) prefix: &'static str,
}

impl<'a> OnPage<'a> {
    /// The page at `here`, on which one text stands.
    pub(super) fn of(context: &EditionContext<'a>, here: String) -> Self {
        Self { config: context.config(), edition: context.edition, here, prefix: "" }
    }
}

impl Place for OnPage<'_> {
    fn page(&self, page: Page<'_>, anchor: Option<&str>) -> Linked {
        let path = relative(&self.here, &page.path(self.edition));
        Linked::At(anchor.map_or(path.clone(), |anchor| format!("{path}#{anchor}")))
    }

    fn picture(&self, path: &str) -> String {
        relative(&self.here, &assets::picture_path(self.config, path))
    }

    fn asset(&self, path: &str) -> String {
        relative(&self.here, path)
    }

    fn prefix(&self, _: &str, _: &str) -> String {
        self.prefix.to_owned()
    }

    fn depth(&self) -> u8 {
        0
    }
}

/// The id of a page where the whole of it stands in one file. Ids of the content have no dot, and none of them begins with `rn-`.
pub(super) fn place_id(page: Page<'_>) -> String {
    match page {
        Page::Fixed(EditionPage::Index) => "rn-main".to_owned(),
        Page::Fixed(page) => format!("rn-{}", page.name()),
        Page::Module(module) => format!("rn-m.{module}"),
        Page::Session(module, session) | Page::Bilingual(module, session, _) => format!("rn-s.{module}.{session}"),
        Page::Notice => "rn-notice".to_owned(),
        Page::Offline => "rn-offline".to_owned(),
    }
}
