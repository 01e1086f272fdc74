//! `GL502`: a font in a pack that the theme does not have. A typesetter takes one silently when its own lacks a letter, and a
//! drawing may bring one in.

use super::first_run;
use crate::model::codes::FOREIGN_FONT;
use crate::model::expected::Expected;
use crate::model::finding::Finding;
use crate::model::pdf::PdfDocument;

pub(super) fn check(document: &PdfDocument, expected: &Expected) -> Vec<Finding> {
    if expected.fonts.is_empty() {
        return Vec::new();
    }
    let is_own = |name: &str| expected.fonts.iter().any(|family| is_of(name, family));
    let strange = document.fonts.iter().enumerate().filter(|(_, face)| !is_own(&face.name));
    strange
        .filter_map(|(font, face)| {
            let (page, area) = first_run(document, font, |_| true)?;
            let families = expected.fonts.join(", ");
            let message = format!("the font `{}` is none of the theme's", face.name);
            let help =
                format!("the theme sets text in {families}; look for a letter that these lack, or for words inside a drawing");
            Some(Finding::on_page(FOREIGN_FONT, &document.path, page, Some(area), message).help(help))
        })
        .collect()
}

/// Whether a face is of a family: `NotoSans-Bold` of `Noto Sans`.
fn is_of(name: &str, family: &str) -> bool {
    let plain = |text: &str| text.chars().filter(|letter| !letter.is_whitespace()).collect::<String>().to_lowercase();
    let (name, family) = (plain(name), plain(family));
    name.strip_prefix(&family).is_some_and(|style| style.is_empty() || style.starts_with(['-', ',']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_are_of_their_family() {
        assert!(is_of("NotoSans-Bold", "Noto Sans") && is_of("Carlito", "Carlito") && is_of("Arial,Bold", "Arial"));
        assert!(!is_of("NotoSansMono-Regular", "Noto Sans") && !is_of("Arial", "Carlito"));
    }
}
