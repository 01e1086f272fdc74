//! `GL101`: Tajik set with the fonts named "… Tj", whose letters ғ ӣ қ ӯ ҳ ҷ lay on places of Serbian, Macedonian and Ukrainian
//! ones. ў alone is the look-alike of `GL201`, because Uzbek keyboards have it and half the Tajik web is written with it;
//! here it is a fault only beside another letter of these fonts.

use super::line::{Faults, Line, lines};
use super::{koi8, mojibake};
use crate::model::codes::LEGACY_TAJIK;
use crate::model::finding::{Finding, Safety};
use crate::model::orthography::legacy::TAJIK_FONTS;
use crate::model::orthography::{Orthography, tajik_words};
use crate::model::prose::Text;

/// Letters of these fonts that no look-alike table claims.
const CERTAIN: &str = "љњќѓЉЊЌЃ";
const ANY: &str = "љњќѓїЉЊЌЃЇ";
/// Letters of the neighbours that the fonts leave alone: words with one of them are names or quotations.
const FOREIGN: &str = "јђћџѕєіґѐѝЈЂЋЏЅЄІҐЀЍ";
/// The letters that the fonts stand for.
const RIGHT: &str = "ғӣқӯҳҷҒӢҚӮҲҶ";
/// A line in no known language is Tajik if it has so many words that only Tajik has. Measured: no false hit in 15,924 lines
/// of Serbian, Macedonian, Ukrainian and Belarusian, and 87 in 100 of the ruined lines found.
const TAJIK_WORDS: usize = 2;

pub(in crate::rules::glyph) fn check(text: &Text<'_>, findings: &mut Vec<Finding>) {
    if !text.characters().any(ANY) {
        return;
    }
    match text.orthography {
        Orthography::Tg => check_declared(text, findings),
        Orthography::Other => findings.extend(lines(text).filter_map(|line| undeclared(&line))),
        _ => {}
    }
}

fn check_declared(text: &Text<'_>, findings: &mut Vec<Finding>) {
    let (is_garbled, is_koi8) = (mojibake::is_garbled_text(text), koi8::is_text(text));
    let is_certain = is_certain(text);
    for line in lines(text).filter(|line| line.any(ANY) || line.any("ўЎ")) {
        let is_scrambled = is_koi8 && koi8::may_be_line(&line);
        if !is_scrambled && !mojibake::is_garbled(Orthography::Tg, &line, is_garbled) {
            findings.extend(found(&line, safety(&line), is_certain));
        }
    }
}

/// Certain is what stands in a line of these fonts only. Beside right letters, or letters of the neighbours, љ and ї may be
/// those of a name: a person must look.
fn safety(line: &Line<'_>) -> Safety {
    let has_name = line.any(RIGHT) || line.any(FOREIGN) || line.words().any(|word| word.starts_with('Ї') || has_inner_yi(word));
    if has_name { Safety::Unsafe } else { Safety::Safe }
}

fn undeclared(line: &Line<'_>) -> Option<Finding> {
    let is_tajik = line.any(ANY) && !line.any(FOREIGN) && tajik_words(line.words()) >= TAJIK_WORDS;
    is_tajik.then(|| found(line, Safety::Unsafe, line.any(CERTAIN))).flatten()
}

/// Whether the text has more of these fonts than ї, which is also a letter of Ukrainian names.
fn is_certain(text: &Text<'_>) -> bool {
    let has_letter = |word: &str| word.contains(|letter| CERTAIN.contains(letter)) && !is_foreign(word);
    text.characters().any(CERTAIN) && text.words().iter().any(|word| has_letter(text.slice(word.range())))
}

fn is_foreign(word: &str) -> bool {
    word.contains(|letter| FOREIGN.contains(letter))
}

fn found(line: &Line<'_>, safety: Safety, is_certain: bool) -> Option<Finding> {
    let mut faults = Faults::of(line);
    for token in line.tokens(char::is_alphabetic) {
        let is_name = is_foreign(token.word) || (!is_certain && has_inner_yi(token.word));
        if !is_name {
            faults.mend(token, |seen| TAJIK_FONTS.right(seen));
        }
    }
    faults.finding(LEGACY_TAJIK, Some(safety), |quoted| format!("`{quoted}` is in the encoding of an old Tajik font"))
}

/// ї within a word, as in Ukrainian names: ӣ stands only at the end of Tajik ones.
fn has_inner_yi(word: &str) -> bool {
    word.trim_end_matches(['ї', 'Ї']).contains(['ї', 'Ї'])
}
