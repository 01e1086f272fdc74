//! Files that stand inside a page instead of beside it: as `data:` addresses. And what a page says of its own inline code, so
//! that a browser runs that and nothing else.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::model::path::media_type;

/// The file at `path` with `bytes` as an address that brings the bytes along. In base 64 and not in letters: then nothing of a
/// drawing can be taken for the page's own markup or addresses.
pub(crate) fn uri(path: &str, bytes: &[u8]) -> String {
    format!("data:{};base64,{}", media_type(path), STANDARD.encode(bytes))
}

/// The content security policy of a page that fetches nothing: its own style and scripts by their digests, pictures and fonts
/// that it brings along, and nothing else.
pub(super) fn policy(style: &str, script: Option<&str>) -> String {
    let scripts = script.map_or_else(String::new, |script| format!("; script-src '{}'", digest(script)));
    format!(
        "default-src 'none'; style-src '{}'{scripts}; img-src data:; font-src data:; base-uri 'none'; form-action 'none'",
        digest(style)
    )
}

fn digest(text: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(text.as_bytes())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_becomes_an_address() {
        assert_eq!(uri("a/B.SVG", b"<svg/>"), "data:image/svg+xml;base64,PHN2Zy8+");
    }

    #[test]
    fn the_policy_names_style_and_script_by_digest() {
        assert!(!policy("p{}", None).contains("script-src"));
        assert!(policy("p{}", Some("")).contains("script-src 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"));
    }
}
