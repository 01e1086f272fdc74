//! What is left of a word for comparing: with or without the letters of a keyboard that lacks them, and in one sound-like
//! spelling for Cyrillic and Latin letters. The tables are written into every index, so that the script folds by the same ones.
//!
//! й falls together with и, as ӣ does: NFD takes the breve off, and many type й for ӣ.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization as _;

/// Letters that Unicode does not take apart, each before what it is folded to.
pub const LETTERS: &str = "ҳхқкғгҷчңнөоүуұуіиһхәаıi";

/// Marks that are written for ʻ and ʼ, or left out.
pub const APOSTROPHES: &str = "ʻʼ‘’'`´";

/// A letter whose sound is lost with its marks, and that sound.
pub const DOTTED: (&str, &str) = ("ё", "io");

/// Sounds, from left to right as they are replaced in a small-letter word. First Cyrillic letters, then
/// what Latin spellings have for the same sound.
pub const SOUNDS: [(&str, &str); 55] = [
    ("ҷ", "j"),
    ("щ", "sh"),
    ("ш", "sh"),
    ("ч", "ch"),
    ("ж", "j"),
    ("ю", "io"),
    ("я", "ia"),
    ("ц", "s"),
    ("а", "a"),
    ("ә", "a"),
    ("б", "b"),
    ("в", "v"),
    ("г", "g"),
    ("ғ", "g"),
    ("д", "d"),
    ("е", "e"),
    ("э", "e"),
    ("з", "z"),
    ("и", "i"),
    ("і", "i"),
    ("ы", "i"),
    ("ı", "i"),
    ("к", "k"),
    ("қ", "k"),
    ("л", "l"),
    ("м", "m"),
    ("н", "n"),
    ("ң", "n"),
    ("о", "o"),
    ("ө", "o"),
    ("п", "p"),
    ("р", "r"),
    ("с", "s"),
    ("т", "t"),
    ("у", "o"),
    ("ү", "o"),
    ("ұ", "o"),
    ("ф", "f"),
    ("х", "h"),
    ("ҳ", "h"),
    ("һ", "h"),
    ("ъ", ""),
    ("ь", ""),
    ("u", "o"),
    ("y", "i"),
    ("q", "k"),
    ("x", "h"),
    ("w", "v"),
    ("kh", "h"),
    ("gh", "g"),
    ("zh", "j"),
    ("dj", "j"),
    ("shch", "sh"),
    ("ts", "s"),
    ("ie", "e"),
];

/// Small letters without marks and apostrophes, so that ҳуқуқ and хукук are one word, and oʻzbek and ozbek.
#[must_use]
pub fn fold(word: &str) -> String {
    let bare = bare(word);
    bare.chars().map(|letter| letter_of(letter).unwrap_or(letter)).collect()
}

/// How a word sounds, roughly: huquq, khukuk and ҳуқуқ are one, and ёрдам and yordam.
#[must_use]
pub fn sound(word: &str) -> String {
    let word = word.to_lowercase().nfc().collect::<String>().replace(DOTTED.0, DOTTED.1);
    let mut sound = bare(&word);
    for (from, to) in SOUNDS {
        sound = sound.replace(from, to);
    }
    let mut last = None;
    sound.retain(|letter| last.replace(letter) != Some(letter));
    sound
}

fn bare(word: &str) -> String {
    word.to_lowercase().nfd().filter(|letter| !is_mark(*letter) && !APOSTROPHES.contains(*letter)).collect()
}

fn is_mark(letter: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&letter)
}

fn letter_of(letter: char) -> Option<char> {
    let mut pairs = LETTERS.chars();
    while let (Some(from), Some(to)) = (pairs.next(), pairs.next()) {
        if from == letter {
            return Some(to);
        }
    }
    None
}

/// What a character is to a word.
#[derive(Debug, Clone, Copy, Default)]
struct Class {
    /// A letter or a digit.
    is_alphanumeric: bool,
    /// It may stand in a word.
    is_part: bool,
    /// It is its own small letter.
    is_small: bool,
}

impl Class {
    fn of(letter: char) -> Self {
        usize::try_from(u32::from(letter)).ok().and_then(|at| CLASSES.get(at)).copied().unwrap_or_else(|| Self::asked(letter))
    }

    fn asked(letter: char) -> Self {
        let is_alphanumeric = letter.is_alphanumeric();
        Self {
            is_alphanumeric,
            is_part: is_alphanumeric || is_mark(letter) || APOSTROPHES.contains(letter),
            is_small: letter.to_lowercase().eq([letter]),
        }
    }
}

/// Of Latin, Greek and Cyrillic: every character of a book is asked about, and the tables of Unicode are slow to search.
static CLASSES: LazyLock<Vec<Class>> = LazyLock::new(|| ('\0'..'\u{600}').map(Class::asked).collect());

/// `word` in small letters.
pub(super) fn small(word: &str) -> Cow<'_, str> {
    if word.chars().all(|letter| Class::of(letter).is_small) { Cow::Borrowed(word) } else { Cow::Owned(word.to_lowercase()) }
}

/// Where the words of `text` stand: letters and digits, with apostrophes between them.
pub(super) fn places(text: &str) -> impl Iterator<Item = Range<usize>> {
    let is_part = |letter: char| Class::of(letter).is_part;
    let is_around = |letter: char| !Class::of(letter).is_alphanumeric;
    let mut end = 0;
    let place = move |piece: &str| {
        end += piece.len();
        let word = piece.trim_start_matches(is_around);
        let start = end - word.len();
        start..start + word.trim_end_matches(is_around).len()
    };
    text.split_inclusive(move |letter: char| !is_part(letter))
        .map(place)
        .filter(|place| text[place.clone()].chars().nth(1).is_some())
}

/// The words of `text` as they are written, in small letters.
pub fn words(text: &str) -> impl Iterator<Item = Cow<'_, str>> {
    places(text).map(|place| small(&text[place]))
}

/// All tables, for the script: [`LETTERS`], [`APOSTROPHES`], [`DOTTED`], [`SOUNDS`].
pub(super) fn tables() -> [String; 4] {
    let pair = |(from, to): &(&str, &str)| format!("{from}={to}");
    [LETTERS.to_owned(), APOSTROPHES.to_owned(), pair(&DOTTED), SOUNDS.iter().map(pair).collect::<Vec<_>>().join(" ")]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_without_their_letters_are_the_same() {
        let pairs = [
            ("Ҳуқуқ", "хукук"),
            ("ҷароҳат", "чарохат"),
            ("кӯмаки", "кумаки"),
            ("тоҷикӣ", "точики"),
            ("тоҷикӣ", "точикй"),
            ("қоғам", "когам"),
            ("өрт", "орт"),
            ("әкім", "аким"),
            ("үй", "уи"),
            ("oʻzbek", "o'zbek"),
            ("maʼno", "mano"),
            ("ёрӣ", "ери"),
            ("ǵarezsiz", "garezsiz"),
            ("qısqa", "qisqa"),
        ];
        for (written, typed) in pairs {
            assert_eq!(fold(written), fold(typed), "{written}");
        }
        assert_ne!(fold("ҷой"), fold("жой"));
    }

    #[test]
    fn words_in_other_letters_sound_the_same() {
        let pairs = [
            ("ҳуқуқ", "huquq"),
            ("ҳуқуқ", "khukuk"),
            ("ҷумҳурӣ", "jumhuri"),
            ("ҷумҳурӣ", "жумхури"),
            ("oʻzbekiston", "ўзбекистон"),
            ("yordam", "ёрдам"),
            ("shartnoma", "шартнома"),
            ("құқық", "quqyq"),
            ("жумуш", "jumush"),
            ("huqıq", "ҳуқық"),
            ("регистрация", "registratsiya"),
            ("хуҷҷат", "hujjat"),
        ];
        for (written, typed) in pairs {
            assert_eq!(sound(written), sound(typed), "{written}");
        }
    }

    #[test]
    fn words_keep_their_apostrophes_and_numbers() {
        let all: Vec<_> = words("Oʻzbek «ma'no», 115-ФЗ и 103 'оё'").collect();
        assert_eq!(all, ["oʻzbek", "ma'no", "115", "фз", "103", "оё"]);
    }
}
