//! Style sheets and scripts without the comments and spaces that only their authors read: people pay for each kilobyte, on every
//! stick and in every file to share. The sources stay as they are in the theme. The only file that names the minifier.
//!
//! `minifier` is what rustdoc takes for its own pages; what it refuses is left as it is. That what it makes of the default theme
//! means the same is held by `.ci/browser/tests/small.cjs`, which compares rules in browsers and scripts as syntax trees.

/// The bytes of an asset of the theme as they are put out.
pub(crate) fn squeezed(path: &str, bytes: &[u8]) -> Vec<u8> {
    let Ok(text) = std::str::from_utf8(bytes) else { return bytes.to_vec() };
    let small = match path.rsplit_once('.') {
        Some((_, "css")) => minifier::css::minify(text).ok().map(|css| css.to_string()),
        Some((_, "js")) => minifier::js::minify(text).ok().map(|script| script.to_string()),
        _ => None,
    };
    small.map_or_else(|| bytes.to_vec(), String::into_bytes)
}
