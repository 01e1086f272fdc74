//! Spellings that a word has when its letters were lost: detection must know a language by its ruined texts too.
//! Tables of the encodings themselves: [`super::legacy`].

use super::Orthography;
use super::legacy::{FREED, KZ_1048, PTCP154_KAZAKH, PTCP154_KYRGYZ, Slots, TAJIK_FONTS};

/// Letters as a Russian keyboard has them instead: what is typed where the keyboard lacks the right ones.
const DROPPED: [(Orthography, &str); 6] = [
    (Orthography::Tg, "ғг ӣи қк ӯу ҳх ҷч"),
    (Orthography::Kk, "әа ғг қк ңн өо ұу үу һх іи"),
    (Orthography::Ky, "ңн өо үу"),
    (Orthography::UzCyrl, "ўу ғг қк ҳх"),
    (Orthography::KaaLatn, "áa ǵg ıi ńn óo úu"),
    (Orthography::UzLatn, "'"),
];

/// Every spelling of `word` that is to be taken for it, in no order that matters.
pub(super) fn spellings(orthography: Orthography, word: &str) -> Vec<String> {
    let mut spellings = vec![word.to_owned()];
    if let Some((_, pairs)) = DROPPED.iter().find(|(language, _)| *language == orthography) {
        spellings.push(word.chars().filter_map(|letter| dropped(pairs, letter)).collect());
    }
    spellings.extend(encodings(orthography).iter().map(|slots| seen(slots, word)));
    spellings.sort();
    spellings.dedup();
    spellings
}

/// Letters that ruined texts have beside those of the alphabet.
pub(super) fn letters(orthography: Orthography) -> impl Iterator<Item = char> {
    encodings(orthography).iter().flat_map(|slots| slots.small()).map(|(seen, _)| seen)
}

fn encodings(orthography: Orthography) -> &'static [&'static Slots] {
    match orthography {
        Orthography::Tg => &[&TAJIK_FONTS, &FREED],
        Orthography::Kk => &[&KZ_1048, &PTCP154_KAZAKH],
        Orthography::Ky => &[&PTCP154_KYRGYZ],
        _ => &[],
    }
}

fn seen(slots: &Slots, word: &str) -> String {
    word.chars().map(|letter| slots.small().find(|(_, right)| *right == letter).map_or(letter, |(seen, _)| seen)).collect()
}

/// The letter typed instead; `None` where it is left out.
fn dropped(pairs: &str, letter: char) -> Option<char> {
    match pairs.split(' ').find(|pair| pair.starts_with(letter)) {
        Some(pair) => pair.chars().nth(1),
        None => Some(letter),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_known_in_each_of_its_spellings() {
        assert_eq!(spellings(Orthography::Tg, "ҳуқуқ"), ["хукук", "ыуцуц", "њуќуќ", "ҳуқуқ"]);
        assert_eq!(spellings(Orthography::UzLatn, "bo'lib"), ["bo'lib", "bolib"]);
        assert_eq!(spellings(Orthography::Kk, "ұлы"), ["±лы", "улы", "ўлы", "ұлы"]);
    }
}
