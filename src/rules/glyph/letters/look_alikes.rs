//! The table of look-alikes: letters of other alphabets that stand where a letter of the language belongs.
//!
//! Sources: letters that were met in Tajik news, government pages, programs and PDF files, and those that keyboards of the
//! neighbours have in the same place; Kazakh, Kyrgyz and Uzbek as they were met in translations of free programs. A letter
//! that the language itself uses, also in names only (CLDR `auxiliary`), is never in its row; languages in Latin letters use
//! all accented ones so, and have no table. The Unicode list of confusable
//! characters (UTS 39) does not know most of these pairs: for it қ and ҡ, ӯ and ў, ҳ and ӽ are nothing alike.

use super::{capital, small};
use crate::model::finding::Safety;
use crate::model::orthography::Orthography;
use crate::model::prose::Text;

/// One right letter with the letters that are taken for it, all of them small.
struct Row {
    right: &'static str,
    wrong: &'static str,
    safety: Safety,
    /// The row holds only in texts that have none of these letters in either case: where they are, the whole text is in
    /// the encoding of an old font, and that is one finding of `GL1xx`.
    without: &'static str,
}

const fn row(right: &'static str, wrong: &'static str) -> Row {
    Row { right, wrong, safety: Safety::Unsafe, without: "" }
}

/// Pairs that nothing else can be meant by.
const fn sure(right: &'static str, wrong: &'static str) -> Row {
    Row { right, wrong, safety: Safety::Safe, without: "" }
}

const TAJIK: &[Row] = &[
    sure("қ", "ⱪ"),
    row("қ", "ҡҝӄҟԛķ"),
    row("ҳ", "һӽӿḩ"),
    row("ғ", "ӷҕӻƒґ"),
    row("ҷ", "ӌҹџ"),
    row("ӣ", "ӥīĭѝ"),
    // On the Uzbek keyboard and in the Windows code page for Russian, hence the commonest of all.
    Row { right: "ӯ", wrong: "ў", safety: Safety::Safe, without: "љњќѓї" },
    row("ӯ", "ӱӳūȳ"),
    sure("ё", "ѐ"),
    row("ё", "ë"),
];

const KAZAKH: &[Row] = &[
    row("ә", "əǝ"),
    sure("қ", "ⱪ"),
    row("қ", "ҡҝӄҟԛķ"),
    row("ғ", "ӷҕӻ"),
    row("ң", "ӊҥӈ"),
    row("ө", "ɵѳó"),
    row("ү", "γ"),
    Row { right: "һ", wrong: "ћ", safety: Safety::Unsafe, without: "јєќѕґўїњѓ" },
    row("і", "ı"),
    sure("ё", "ѐ"),
    row("ё", "ë"),
];

const KYRGYZ: &[Row] = &[row("ң", "ӊҥӈ"), row("ө", "ɵѳó"), row("ү", "γ"), sure("ё", "ѐ"), row("ё", "ë")];

const UZBEK_CYRILLIC: &[Row] =
    &[sure("қ", "ⱪ"), row("қ", "ҡҝӄҟԛķ"), row("ҳ", "һӽӿḩ"), row("ғ", "ӷҕӻƒґ"), row("ў", "ӱӳŭ"), sure("ё", "ѐ"), row("ё", "ë")];

const RUSSIAN: &[Row] = &[sure("ё", "ѐ"), row("ё", "ë")];

/// A letter that is taken for another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LookAlike {
    /// What is written; small.
    pub wrong: char,
    /// What belongs there; small.
    pub right: &'static str,
    /// Who may put it there.
    pub safety: Safety,
}

fn rows(orthography: Orthography) -> &'static [Row] {
    match orthography {
        Orthography::Tg => TAJIK,
        Orthography::Kk => KAZAKH,
        Orthography::Ky => KYRGYZ,
        Orthography::UzCyrl => UZBEK_CYRILLIC,
        Orthography::Ru => RUSSIAN,
        Orthography::UzLatn | Orthography::KaaLatn | Orthography::En | Orthography::Other => &[],
    }
}

/// Every pair of an orthography.
pub fn of(orthography: Orthography) -> impl Iterator<Item = LookAlike> {
    rows(orthography).iter().flat_map(look_alikes)
}

fn look_alikes(row: &Row) -> impl Iterator<Item = LookAlike> {
    row.wrong.chars().map(|wrong| LookAlike { wrong, right: row.right, safety: row.safety })
}

/// The pairs that this text has, by the small letter.
pub(super) fn in_text(text: &Text<'_>) -> Vec<LookAlike> {
    let has = |letter: char| text.characters().contains(letter) || text.characters().contains(capital_seen(letter));
    let holds = |row: &&Row| !row.without.chars().any(has);
    let rows = rows(text.orthography).iter().filter(|row| row.wrong.chars().any(has));
    rows.filter(holds).flat_map(look_alikes).filter(|pair| has(pair.wrong)).collect()
}

/// The capital that can be taken for another letter: that of Greek γ is Γ and looks like Г, that of ı is I, which has a rule
/// of its own.
fn capital_seen(letter: char) -> char {
    if matches!(letter, 'γ' | 'ı') { letter } else { capital(letter) }
}

/// The pair that `letter`, small or capital, is the wrong half of.
pub(super) fn find(pairs: &[LookAlike], letter: char) -> Option<LookAlike> {
    let is_wrong = |pair: &&LookAlike| pair.wrong == letter || (capital_seen(pair.wrong) == letter);
    pairs.iter().find(is_wrong).copied()
}

/// Whether another rule accounts for a letter that is not in the alphabet: it is in the table, or it is one of those that
/// texts in the encoding of an old font are full of, which `GL1xx` looks for.
pub(super) fn is_explained(orthography: Orthography, letter: char) -> bool {
    let letter = small(letter);
    let legacy = match orthography {
        Orthography::Tg => "ѓїќўњљ",
        Orthography::Kk => "јєќѕґўїћњѓ",
        Orthography::Ky => "њ",
        _ => "",
    };
    legacy.contains(letter) || rows(orthography).iter().any(|row| row.wrong.contains(letter))
}

#[cfg(test)]
mod tests {
    use super::super::alphabets;
    use super::*;

    #[test]
    fn no_letter_is_taken_for_two_and_none_is_the_languages_own() {
        for orthography in Orthography::KNOWN {
            let pairs: Vec<_> = of(orthography).collect();
            for pair in &pairs {
                assert_eq!(pairs.iter().filter(|other| other.wrong == pair.wrong).count(), 1, "{orthography:?} {pair:?}");
                let own = alphabets::of(orthography).unwrap();
                assert!(!own.contains(pair.wrong), "{orthography:?} has {}", pair.wrong);
                assert!(!pair.wrong.is_ascii(), "GL202 knows {}", pair.wrong);
                assert!(pair.right.chars().next().is_some_and(|right| right != pair.wrong));
            }
        }
    }

    #[test]
    fn only_what_the_facts_call_certain_is_safe() {
        let safe =
            |orthography| of(orthography).filter(|pair| pair.safety == Safety::Safe).map(|pair| pair.wrong).collect::<String>();
        assert_eq!(safe(Orthography::Tg), "ⱪўѐ");
        assert_eq!(safe(Orthography::Kk), "ⱪѐ");
    }
}
