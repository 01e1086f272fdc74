//! Files that pages point to: the theme's assets, the emblem, logos, and the pictures of the content.

use super::super::brand::{EMBLEM_PATH, emblem_svg};
use super::small;
use crate::model::artifact::Artifact;
use crate::model::book::Sources;
use crate::model::config::Config;

/// The style sheet.
pub(super) const CSS: &str = "assets/rahnamo.css";

/// The script that every page loads before it is painted.
pub(super) const READER_SCRIPT: &str = "assets/reader.js";

/// The script of pages with laws.
pub(super) const LAW_SCRIPT: &str = "assets/law.js";

/// The script of pages with questions.
pub(super) const CHECK_SCRIPT: &str = "assets/check.js";

/// The script of a copy on a server.
pub(super) const HOSTED_SCRIPT: &str = "assets/hosted.js";

/// The icon of the window and of the home screen.
pub(super) const ICON: &str = "assets/icon.svg";

/// Where logos of National Societies lie.
pub(in crate::render) const LOGOS: &str = "assets/logos/";

/// Where the pictures of the content lie.
pub(in crate::render) const PICTURES: &str = "assets/content/";

/// All assets.
pub(super) fn assets(sources: &Sources) -> Vec<Artifact> {
    let mut assets: Vec<Artifact> = sources
        .theme
        .under("assets/")
        .map(|(path, file)| artifact(format!("assets/{path}"), small::squeezed(path, &file.bytes), &file.place))
        .collect();
    assets.push(artifact(EMBLEM_PATH.to_owned(), emblem_svg().into_bytes(), "theme"));
    let pictures = pictures(sources).into_iter();
    assets.extend(pictures.map(|(target, path)| artifact(target, sources.pictures[path].to_vec(), path)));
    assets
}

/// Where the output keeps the pictures and logos of the book, with their paths in the book.
pub(in crate::render) fn pictures(sources: &Sources) -> Vec<(String, &str)> {
    let target = |path| if is_logo(&sources.config, path) { logo_path(path) } else { picture_path(&sources.config, path) };
    sources.pictures.keys().map(|path| (target(path), path.as_str())).collect()
}

fn artifact(path: String, bytes: Vec<u8>, origin: &str) -> Artifact {
    Artifact { path, bytes, origin: origin.to_owned() }
}

/// Whether the file at `path` of the book is the logo of a Society.
pub(in crate::render) fn is_logo(config: &Config, path: &str) -> bool {
    config.countries.values().any(|country| country.society_logo.as_deref() == Some(path))
}

/// Where the output keeps the logo that the book has at `path`.
pub(super) fn logo_path(path: &str) -> String {
    format!("{LOGOS}{}", path.to_ascii_lowercase())
}

/// Where the output keeps the picture that the book has at `path`: below `assets/content`, as it lies in the content.
pub(super) fn picture_path(config: &Config, path: &str) -> String {
    let below = path.strip_prefix(config.book.src.as_str()).map_or(path, |rest| rest.trim_start_matches('/'));
    format!("{PICTURES}{}", below.to_ascii_lowercase())
}
