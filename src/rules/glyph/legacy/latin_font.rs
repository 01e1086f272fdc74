//! `GL107`: Tajik set with the fonts of the 1990s that lay on Latin letters (TransCyrillicSans): Anglisi£ for Англисӣ. Reported
//! without a fix: the fonts are rare, and half of their letters are ordinary Latin ones.

use super::line::{Faults, Line, lines};
use crate::model::codes::LEGACY_LATIN_FONT;
use crate::model::finding::Finding;
use crate::model::orthography::Orthography;
use crate::model::prose::Text;

/// ӣ and ӯ are i£ and u£, ғ is ¶, қ is ¼, ҳ is Å (source: the converter haagamble/restoreolddocs on GitHub).
const SIGNS: &str = "£¶¼Å";

pub(in crate::rules::glyph) fn check(text: &Text<'_>, findings: &mut Vec<Finding>) {
    if text.orthography == Orthography::Tg && text.characters().any(SIGNS) {
        findings.extend(lines(text).filter_map(|line| found(&line)));
    }
}

fn found(line: &Line<'_>) -> Option<Finding> {
    if !line.any(SIGNS) || line.characters().any(|letter| ('\u{400}'..'\u{530}').contains(&letter)) {
        return None;
    }
    let mut faults = Faults::of(line);
    for token in line.tokens(|character| character.is_alphabetic() || SIGNS.contains(character)) {
        let signs: Vec<char> = token.word.chars().collect();
        for pair in signs.windows(2).filter(|pair| is_letter(pair[0], pair[1])) {
            faults.mark(token.start..token.end());
            faults.letter(pair[1].to_string(), None);
        }
    }
    faults.finding(LEGACY_LATIN_FONT, None, |quoted| format!("`{quoted}` is set for an old Tajik font with Latin letters"))
}

/// Whether `sign` is a letter of these fonts behind `before`: a price stands behind no letter, and Å begins Swedish words.
fn is_letter(before: char, sign: char) -> bool {
    match sign {
        '£' => matches!(before, 'i' | 'u' | 'I' | 'U'),
        '¶' | '¼' | 'Å' => before.is_ascii_lowercase(),
        _ => false,
    }
}
