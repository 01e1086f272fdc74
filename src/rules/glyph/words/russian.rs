//! How Russian looks among the other languages that are written in Cyrillic letters.
//!
//! The tables are made here. Words that one of these languages has too are no certain sign: Tajik не, на, он and об, Kyrgyz
//! эти, там and не, Uzbek она and они, Kazakh без and от.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::model::orthography::Orthography;
use crate::model::prose::{MadeOf, Text, Word};

/// What a word says about its language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    /// Only Russian has this word or form.
    Certain,
    /// Russian by its look, and perhaps a borrowed word or a name.
    Likely,
    /// Nothing.
    None,
}

/// Words that only Russian has.
const CERTAIN: &str = "для что или как это при если чтобы может могут можно нужно надо нельзя только вы мы его её ему вам вас ваш \
    ваша ваше ваши вашей вашего вашу вашим есть был была было были быть будет будут также после перед который которая которое \
    которые которых которого которой под над между через уже ещё когда где этот этой этого всех всё свой своей свои своих \
    своего свою себе себя либо чего нет кто никто ничто каждый каждого";

/// Words that Russian has everywhere and another language may have for something else.
const LIKELY: &str = "и в с к о по от до за из не на но а со во";

/// Endings of verbs.
const VERBS: [&str; 15] =
    ["ться", "тся", "ешь", "ишь", "ают", "яют", "уют", "ует", "ает", "яет", "лся", "лась", "лось", "лись", "ьте"];

/// Endings of infinitives. Some borrowed words end so too, in languages that kept ь: кровать, печать.
const INFINITIVES: [&str; 6] = ["ать", "ить", "еть", "ять", "уть", "ыть"];

/// Endings of nouns and adjectives.
const NOUNS: [&str; 20] = [
    "ным",
    "ных",
    "ная",
    "ную",
    "ные",
    "ный",
    "ский",
    "ская",
    "ское",
    "ские",
    "ского",
    "ских",
    "ской",
    "скую",
    "ение",
    "ения",
    "ению",
    "ением",
    "ность",
    "ыми",
];

static WORDS: LazyLock<HashMap<&'static str, Sign>> = LazyLock::new(|| {
    let all = |list: &'static str, sign| list.split_whitespace().map(move |word| (word, sign));
    all(CERTAIN, Sign::Certain).chain(all(LIKELY, Sign::Likely)).collect()
});

/// What `word` says in a text of another language.
pub(super) fn sign(text: &Text<'_>, word: Word) -> Sign {
    let letters = text.slice(word.range());
    let has_capitals = word.made_of == MadeOf::CYRILLIC.and(MadeOf::CAPITALS);
    if (!has_capitals && word.made_of != MadeOf::CYRILLIC) || !is_in_russian_letters(letters) {
        return Sign::None;
    }
    if has_capitals { sign_of_capitals(text, letters) } else { sign_of_small(text, letters) }
}

/// Whether a word has Russian letters only; the first bytes of all others but a few tell.
pub(super) fn is_in_russian_letters(letters: &str) -> bool {
    !letters.bytes().any(|byte| matches!(byte, 0xD2 | 0xD3))
        && letters.chars().all(|letter| matches!(letter, 'А'..='я' | 'ё' | 'Ё'))
}

fn sign_of_small(text: &Text<'_>, letters: &str) -> Sign {
    if let Some(sign) = WORDS.get(letters) {
        *sign
    } else if is_long(letters) && (ends(letters, &VERBS) || is_tajik_infinitive(text, letters)) {
        Sign::Certain
    } else if is_long(letters) && (ends(letters, &NOUNS) || ends(letters, &INFINITIVES) || has_given_up_letter(text, letters)) {
        Sign::Likely
    } else {
        Sign::None
    }
}

/// Names have the endings of Russian words and are no sign: Островский. What begins a sentence or cries is one.
fn sign_of_capitals(text: &Text<'_>, letters: &str) -> Sign {
    let small = letters.to_lowercase();
    let is_infinitive = is_long(&small) && is_tajik_infinitive(text, &small);
    if is_infinitive { Sign::Certain } else { WORDS.get(small.as_str()).copied().unwrap_or(Sign::None) }
}

/// A Russian infinitive in a Tajik text.
fn is_tajik_infinitive(text: &Text<'_>, small: &str) -> bool {
    text.orthography == Orthography::Tg && ends(small, &INFINITIVES)
}

/// Five letters or more.
fn is_long(letters: &str) -> bool {
    letters.len() >= 10
}

fn ends(letters: &str, endings: &[&str]) -> bool {
    endings.iter().any(|ending| letters.ends_with(ending))
}

/// Tajik gave up ц щ ы ь in 1998. ь between letters is mostly a slip for ъ, and ц an old spelling.
fn has_given_up_letter(text: &Text<'_>, small: &str) -> bool {
    text.orthography == Orthography::Tg && (small.contains(['ы', 'щ']) || small.ends_with('ь'))
}

/// Whether the words as a whole are Russian: every fourth one or more says so.
pub(super) fn is_russian(text: &Text<'_>, words: &[Word]) -> bool {
    words.iter().filter(|word| sign(text, **word) != Sign::None).count() * 4 >= words.len()
}
