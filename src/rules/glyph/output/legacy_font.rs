//! `GL504`: fonts that show Tajik letters for other ones, known by their names. The letters themselves are checked by the
//! rules on texts, on the words of the PDF.

use super::first_run;
use crate::model::codes::LEGACY_FONT;
use crate::model::expected::Expected;
use crate::model::finding::Finding;
use crate::model::pdf::PdfDocument;

/// Names that say it in full. `… Tj` on Windows Cyrillic is by far the commonest kind; `TransCyrillicSans` lies on Latin
/// letters (public code that converts from both).
const NAMES: [&str; 4] = ["tojik", "tajik", "todzhik", "transcyrillic"];

pub(super) fn check(document: &PdfDocument, _: &Expected) -> Vec<Finding> {
    let legacy = document.fonts.iter().enumerate().filter(|(_, face)| is_legacy(&face.name));
    legacy
        .filter_map(|(font, face)| {
            let (page, area) = first_run(document, font, |_| true)?;
            let message = format!("the font `{}` is one of those that show Tajik letters in place of others", face.name);
            let help = "the words are right only on paper: convert the text (`rahnamo lint --fix` on the text file does it) and \
                        set it in a Unicode font";
            Some(Finding::on_page(LEGACY_FONT, &document.path, page, Some(area), message).help(help))
        })
        .collect()
}

fn is_legacy(name: &str) -> bool {
    let lower = name.to_lowercase();
    NAMES.iter().any(|known| lower.contains(known)) || has_mark(name)
}

/// `Tj` or `TJ` as a word of its own or at the end of one: `Times New Roman Tj`, `ArialTj-Bold`.
fn has_mark(name: &str) -> bool {
    ["Tj", "TJ"].iter().any(|mark| {
        name.match_indices(mark).any(|(at, _)| {
            let is_begun = name[..at].chars().next_back().is_none_or(|letter| !letter.is_uppercase());
            let is_ended = name[at + 2..].chars().next().is_none_or(|letter| !letter.is_lowercase());
            is_begun && is_ended
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_known_by_their_mark() {
        for name in ["TimesNewRomanTj", "Arial Tj", "ArialTj-Bold", "Times-Roman-Tj,Italic", "Tojik", "TimesTJ", "Palatino_Tj"] {
            assert!(is_legacy(name), "{name}");
        }
        for name in ["Carlito", "TimesNewRoman", "NotoSans-Bold", "Batjan", "ATJ-Gothic", "Tjoriana"] {
            assert!(!is_legacy(name), "{name}");
        }
    }
}
