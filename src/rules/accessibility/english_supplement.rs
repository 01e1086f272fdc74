//! `AX109`: words that typesetters put in by themselves, in English. In: a PDF in one of our languages. Out: a finding for the first place
//! of each word. typst knows the words of Russian, but not those of Kazakh, Kyrgyz, Tajik, Uzbek and Karakalpak; Word goes by the
//! language of the computer.

use std::collections::BTreeSet;

use crate::model::codes::ENGLISH_SUPPLEMENT;
use crate::model::expected::Expected;
use crate::model::finding::Finding;
use crate::model::orthography::Orthography;
use crate::model::pdf::{PdfDocument, TextRun};

/// Before a number.
const COUNTED: [&str; 7] = ["Figure", "Table", "Section", "Chapter", "Equation", "Listing", "Page"];

/// Alone on a line.
const ALONE: [&str; 6] = ["Contents", "Table of Contents", "List of Figures", "List of Tables", "Bibliography", "References"];

pub(super) fn check(document: &PdfDocument, expected: &Expected) -> Vec<Finding> {
    if matches!(expected.orthography, Orthography::En | Orthography::Other) {
        return Vec::new();
    }
    let mut told = BTreeSet::new();
    let mut findings = Vec::new();
    for page in &document.pages {
        for run in page.runs.iter().filter(|run| !is_english(run)) {
            let Some((word, found)) = supplement(&run.text).filter(|(word, _)| told.insert(*word)) else { continue };
            let message = format!(
                "`{found}` is English in a text in `{}`: `{word}` was put in by the typesetter",
                expected.orthography.tag()
            );
            findings.push(
                Finding::on_page(ENGLISH_SUPPLEMENT, &document.path, page.number, Some(run.area), message)
                    .help("set the word in the theme or in the program that made the file; the strings `figure`, `table`, `contents` have it"),
            );
        }
    }
    findings
}

fn is_english(run: &TextRun) -> bool {
    run.lang.as_deref().is_some_and(|lang| Orthography::of(lang) == Orthography::En)
}

/// The word, and what stands there.
fn supplement(text: &str) -> Option<(&'static str, &str)> {
    let text = text.trim();
    if let Some(word) = ALONE.into_iter().find(|word| *word == text) {
        return Some((word, text));
    }
    COUNTED.into_iter().find_map(|word| {
        let rest = text.strip_prefix(word)?.strip_prefix([' ', '\u{a0}'])?;
        let digits = rest.len() - rest.trim_start_matches(|letter: char| letter.is_ascii_digit()).len();
        let end = text.len() - rest.len() + digits;
        (digits > 0).then(|| (word, &text[..end]))
    })
}

#[cfg(test)]
mod tests {
    use super::supplement;

    #[test]
    fn words_count_before_numbers_or_alone() {
        assert_eq!(supplement("Figure 12: Шиноснома"), Some(("Figure", "Figure 12")));
        assert_eq!(supplement("Page\u{a0}3 of 12"), Some(("Page", "Page\u{a0}3")));
        assert_eq!(supplement(" Contents "), Some(("Contents", "Contents")));
        for words in ["Figure", "Figures 2", "Contents of the bag", "Tables 3", "Шарҳи Table 3"] {
            assert_eq!(supplement(words), None, "{words}");
        }
    }
}
