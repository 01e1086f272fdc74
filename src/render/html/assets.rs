//! Files that pages point to: the theme's assets, the emblem, logos, and the pictures of the content.

use super::super::brand::{EMBLEM_PATH, emblem_svg};
use crate::model::artifact::Artifact;
use crate::model::book::Sources;
use crate::model::config::Config;

/// The style sheet.
pub(super) const CSS: &str = "assets/rahnamo.css";

/// The script of pages with laws.
pub(super) const LAW_SCRIPT: &str = "assets/law.js";

/// The script of pages with questions.
pub(super) const CHECK_SCRIPT: &str = "assets/check.js";

/// All assets.
pub(super) fn assets(sources: &Sources) -> Vec<Artifact> {
    let mut assets: Vec<Artifact> = sources
        .theme
        .under("assets/")
        .map(|(path, file)| artifact(format!("assets/{path}"), file.bytes.to_vec(), &file.place))
        .collect();
    assets.push(artifact(EMBLEM_PATH.to_owned(), emblem_svg().into_bytes(), "theme"));
    for (path, bytes) in &sources.pictures {
        let target = if is_logo(&sources.config, path) { logo_path(path) } else { picture_path(&sources.config, path) };
        assets.push(artifact(target, bytes.to_vec(), path));
    }
    assets
}

fn artifact(path: String, bytes: Vec<u8>, origin: &str) -> Artifact {
    Artifact { path, bytes, origin: origin.to_owned() }
}

fn is_logo(config: &Config, path: &str) -> bool {
    config.countries.values().any(|country| country.society_logo.as_deref() == Some(path))
}

/// Where the output keeps the logo that the book has at `path`.
pub(super) fn logo_path(path: &str) -> String {
    format!("assets/logos/{}", path.to_ascii_lowercase())
}

/// Where the output keeps the picture that the book has at `path`: below `assets/content`, as it lies in the content.
pub(super) fn picture_path(config: &Config, path: &str) -> String {
    let below = path.strip_prefix(config.book.src.as_str()).map_or(path, |rest| rest.trim_start_matches('/'));
    format!("assets/content/{}", below.to_ascii_lowercase())
}
