//! Windows Cyrillic read as Windows Latin: `Òîҷèê`-like rows of `àáâ` in place of а б в. Part of `GL102` in Tajik, where the font's own
//! letters are put right with the rest, and of `GL106` in the other Cyrillic languages.

use super::line::{Faults, Line, Token};
use super::mojibake;
use crate::model::alphabet;
use crate::model::codepage::Codepage;
use crate::model::codes::Code;
use crate::model::finding::{Finding, Safety};
use crate::model::orthography::Orthography;
use crate::model::orthography::legacy::{KZ_1048, PTCP154_KAZAKH, PTCP154_KYRGYZ, TAJIK_FONTS};
use crate::model::prose::Text;

/// A word of so many letters, all of them among `àáâ`, is in no language of ours.
const LONG: usize = 4;
/// One of two such words may be shorter.
const SHORT: usize = 2;

/// ё, ӯ and № alone.
const ALONE: [&str; 5] = ["¸", "¨", "¢", "¡", "¹"];

/// The finding about a line that is written in rows of `àáâ`. Nothing in Latin languages, where such letters are at home.
pub(super) fn found(code: Code, text: &Text<'_>, line: &Line<'_>) -> Option<Finding> {
    let orthography = text.orthography;
    if !orthography.is_cyrillic()
        || !line.characters().any(|letter| ('À'..='ÿ').contains(&letter))
        || mojibake::is_garbled(orthography, line, false)
    {
        return None;
    }
    let letter = right(text);
    let words: Vec<Token<'_>> =
        line.tokens(|seen| letter(seen).is_some()).into_iter().filter(|word| stands_alone(line, *word)).collect();
    let rows: Vec<usize> =
        words.iter().map(|word| word.word.chars().filter(|letter| ('À'..='ÿ').contains(letter)).count()).collect();
    let is_garbled = rows.iter().any(|row| *row >= LONG) || rows.iter().filter(|row| **row >= SHORT).count() >= 2;
    if !is_garbled {
        return None;
    }
    let mut faults = Faults::of(line);
    for (word, _) in words.iter().zip(rows).filter(|(word, row)| *row > 0 || ALONE.contains(&word.word)) {
        let decoded: String = word.word.chars().map(|seen| letter(seen).unwrap_or(seen)).collect();
        faults.replace(word.start..word.end(), decoded);
    }
    faults.finding(code, Some(Safety::Unsafe), |quoted| format!("`{quoted}` was read as Western European text"))
}

/// What a character stands for in this language; `None` for one that is no garbled letter.
fn right<'t>(text: &'t Text<'_>) -> impl Fn(char) -> Option<char> + 't {
    let orthography = text.orthography;
    // The two Kazakh encodings part where one has ј (¼) or ї (¿) and the other њ (œ) or ‰.
    let is_ptcp154 = text.characters().any("œ‰µ±") && !text.characters().any("¼¿¾");
    move |seen| {
        let byte = Codepage::Cp1252.byte(seen).filter(|byte| *byte >= 0x80)?;
        let cyrillic = Codepage::Cp1251.character(byte);
        let own = match orthography {
            Orthography::Tg => TAJIK_FONTS.right(cyrillic).or((cyrillic == 'І').then_some('Ҳ')),
            Orthography::Kk if is_ptcp154 => PTCP154_KAZAKH.right(cyrillic),
            Orthography::Kk => KZ_1048.right(cyrillic),
            Orthography::Ky => PTCP154_KYRGYZ.right(cyrillic),
            _ => None,
        };
        own.or((cyrillic == '№' || alphabet::has(orthography, cyrillic) || alphabet::has(Orthography::Ru, cyrillic))
            .then_some(cyrillic))
    }
}

/// Whether no other letter touches the word: `é` in `café` is no garbled Cyrillic letter.
fn stands_alone(line: &Line<'_>, word: Token<'_>) -> bool {
    let (before, after) = line.around(word);
    !before.is_some_and(char::is_alphabetic) && !after.is_some_and(char::is_alphabetic)
}
