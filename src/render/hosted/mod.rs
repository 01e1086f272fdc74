//! What a copy on a server has beyond the folder: a service worker that keeps what a reader asks it to keep, a list of files
//! with their revisions for it, a manifest and icons to put the edition on a home screen, and the page for what is not kept.
//!
//! From `file://` none of it is touched: browsers refuse service workers there, and `hosted.js` stops at its first line.

mod icon;
mod list;
mod manifest;

use super::html::{self, relative};
use crate::model::artifact::Artifact;
use crate::model::book::{Book, Edition, Sources};
use crate::model::error::Error;
use crate::model::output::{FILES, MANIFEST};
use crate::words::Words;

pub(super) use self::icon::png;
pub(super) use self::manifest::short;

/// Folder of the theme whose files lie at the root of the output: a service worker rules over its own folder and below.
const ROOT_FOLDER: &str = "root/";

/// Renders all of it. `pages` is what was rendered for the folder, with all that pages need; packs and files to share are not
/// kept by the worker: people save those themselves, and they would make of kilobytes megabytes.
pub fn render(book: &Book, sources: &Sources, words: &Words, pages: &[Artifact]) -> Result<Vec<Artifact>, Error> {
    let mut artifacts = html::render_offline(book, sources, words)?;
    let lists = book.editions.iter().zip(&artifacts).map(|(edition, offline)| {
        let text = list::write(edition, words, pages, offline);
        file(edition, FILES, text)
    });
    let lists: Vec<Artifact> = lists.collect();
    let manifests = book.editions.iter().map(|edition| file(edition, MANIFEST, manifest::write(book, sources, words, edition)));
    artifacts.extend(manifests.chain(lists).collect::<Vec<_>>());
    artifacts.extend(icon::files(&sources.theme)?);
    for (path, file) in sources.theme.under(ROOT_FOLDER) {
        artifacts.push(Artifact { path: path.to_owned(), bytes: file.bytes.to_vec(), origin: file.place.clone() });
    }
    Ok(artifacts)
}

fn file(edition: &Edition, name: &str, text: String) -> Artifact {
    Artifact { path: format!("{}/{name}", edition.folder()), bytes: text.into_bytes(), origin: "book.toml".to_owned() }
}

/// Address of the file `to` of the output as seen from a file in the folder of `edition`.
fn from_edition(edition: &Edition, to: &str) -> String {
    relative(&format!("{}/", edition.folder()), to)
}
