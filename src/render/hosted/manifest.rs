//! The web app manifest of an edition, so that it can be put on a home screen.
//! <https://www.w3.org/TR/appmanifest/>

use serde_json::json;

use super::{from_edition, icon};
use crate::model::book::{Book, Edition, Sources};
use crate::words::Words;

/// The style sheet that says the colours.
const STYLES: &str = "assets/rahnamo.css";

/// The manifest of `edition` as JSON. Its scope is the whole book: another language is one tap away in the installed edition too.
pub(super) fn write(book: &Book, sources: &Sources, words: &Words, edition: &Edition) -> String {
    let config = &book.config;
    let (_, title) = config.title(&edition.chain);
    let country = config.countries.get(&edition.country).map_or("", |country| country.name.text(&edition.chain));
    let is_arabic = config.languages.get(&edition.lang).is_some_and(|language| language.script == "Arab");
    let direction = if is_arabic { "rtl" } else { "ltr" };
    let icons = icon::SIDES.map(|side| {
        json!({ "src": from_edition(edition, &icon::path(side)), "sizes": format!("{side}x{side}"), "type": "image/png", "purpose": "any" })
    });
    let drawing = |purpose: &str| json!({ "src": from_edition(edition, icon::DRAWING), "sizes": "any", "type": "image/svg+xml", "purpose": purpose });
    let mut manifest = json!({
        "name": format!("{title} · {country}"),
        "short_name": short(title),
        "description": words.text(&edition.chain, "about-edition"),
        "lang": config.tag(&edition.lang),
        "dir": direction,
        "start_url": "index.html",
        "scope": from_edition(edition, ""),
        "display": "standalone",
        "display_override": ["minimal-ui"],
        "icons": icons.into_iter().chain([drawing("any"), drawing("maskable")]).collect::<Vec<_>>(),
    });
    for (key, property) in [("theme_color", "--m"), ("background_color", "--paper")] {
        if let Some(colour) = sources.theme.get(STYLES).and_then(|file| colour(&String::from_utf8_lossy(&file.bytes), property)) {
            manifest[key] = colour.into();
        }
    }
    format!("{manifest:#}\n")
}

/// The part of a title that fits under an icon: what stands before a dash.
pub(in crate::render) fn short(title: &str) -> &str {
    title.split([' ', '—', '–']).next().filter(|word| !word.is_empty()).unwrap_or(title)
}

/// The first value of a custom property of a style sheet: that of light pages.
fn colour(css: &str, property: &str) -> Option<String> {
    let (_, value) = css.split_once(&format!("{property}:"))?;
    let value = value.split([';', '}']).next()?.trim();
    value.starts_with('#').then(|| value.to_owned())
}
