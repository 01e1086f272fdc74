//! Words of Latin and Cyrillic letters together: which of the two is out of place, if either is. Much of what looks mixed is
//! right: a Latin name with a Tajik ending (`HTMLро`, `Webни`, `Brexitтин`) is written so in every language of the region.

use super::look_alikes;
use crate::model::orthography::Orthography;
use crate::model::prose::{MadeOf, Text, Word};

/// Which letters of a mixed word do not belong into it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Intruders {
    Latin,
    Cyrillic,
}

/// Latin letters with the Cyrillic ones of the same shape. The set was measured: in 164,000 words of translated programs it
/// gave four false alarms, all of which [`is_suffix_or_name`] knows now.
const SAME_SHAPE: [(char, char); 19] = [
    ('a', 'а'),
    ('c', 'с'),
    ('e', 'е'),
    ('o', 'о'),
    ('p', 'р'),
    ('x', 'х'),
    ('y', 'у'),
    ('A', 'А'),
    ('B', 'В'),
    ('C', 'С'),
    ('E', 'Е'),
    ('H', 'Н'),
    ('K', 'К'),
    ('M', 'М'),
    ('O', 'О'),
    ('P', 'Р'),
    ('T', 'Т'),
    ('X', 'Х'),
    ('Y', 'У'),
];

/// Cyrillic letters that texts in Latin letters are found with, besides those above.
const MORE_CYRILLIC: [(char, char); 6] = [('i', 'і'), ('I', 'І'), ('j', 'ј'), ('J', 'Ј'), ('s', 'ѕ'), ('S', 'Ѕ')];

/// What a Latin letter stands for in a Cyrillic word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meant {
    /// This letter.
    Letter(char),
    /// One of several.
    Unclear,
}

/// What `latin` stands for in a Cyrillic word of this orthography; `None` when it is not known to stand for anything.
pub(super) fn cyrillic_for(orthography: Orthography, latin: char) -> Option<Meant> {
    use Orthography::{Kk, Ky, Tg, UzCyrl};
    match (orthography, latin) {
        (Tg | UzCyrl, 'h') => Some(Meant::Letter('ҳ')),
        (Kk, 'h') => Some(Meant::Letter('һ')),
        (Kk | Ky, 'v') => Some(Meant::Letter('ү')),
        (Kk, 'i') => Some(Meant::Letter('і')),
        (Kk, 'I') => Some(Meant::Letter('І')),
        // х and У by their shapes, ҳ and Ү by the habit of writers without these letters.
        (Tg | UzCyrl, 'x' | 'X') | (Kk | Ky, 'Y') | (_, 'i') => Some(Meant::Unclear),
        _ => SAME_SHAPE.iter().find(|pair| pair.0 == latin).map(|pair| Meant::Letter(pair.1)),
    }
}

/// The Latin letter of the same shape.
pub(super) fn latin_for(cyrillic: char) -> Option<char> {
    SAME_SHAPE.iter().chain(&MORE_CYRILLIC).find(|pair| pair.1 == cyrillic).map(|pair| pair.0)
}

/// Whether a text has words of both scripts at all, and is of a language whose letters are known.
pub(super) fn may_be_in(text: &Text<'_>) -> bool {
    text.orthography != Orthography::Other && text.words().iter().any(is_mixed)
}

/// The mixed words of a text with the letters that are out of place.
pub(super) fn words<'t>(text: &'t Text<'_>) -> impl Iterator<Item = (&'t Word, Intruders)> {
    text.words().iter().filter(|word| is_mixed(word)).filter_map(|word| Some((word, intruders(text, word)?)))
}

fn is_mixed(word: &Word) -> bool {
    word.made_of.has(MadeOf::CYRILLIC.and(MadeOf::LATIN))
}

/// The script whose letters all have a twin in the other one is the intruder; where both have, it is the one that the
/// language is not written in; where neither has, the word is a compound of two languages.
fn intruders(text: &Text<'_>, word: &Word) -> Option<Intruders> {
    let word = text.slice(word.range());
    let orthography = text.orthography;
    let mut latin = letters(word, orthography).filter(|letter| is_latin(*letter)).peekable();
    latin.peek()?;
    let latin_fits = latin.all(|letter| cyrillic_for(orthography, letter).is_some());
    let cyrillic_fits = letters(word, orthography).filter(|letter| !is_latin(*letter)).all(|letter| latin_for(letter).is_some());
    let intruders = match (latin_fits, cyrillic_fits) {
        (false, false) => return None,
        (true, false) => Intruders::Latin,
        (true, true) if orthography.is_cyrillic() => Intruders::Latin,
        (_, true) => Intruders::Cyrillic,
    };
    (!is_suffix_or_name(word, orthography, intruders)).then_some(intruders)
}

/// Letters of both scripts; those that `GL201` accounts for are passed over.
fn letters(word: &str, orthography: Orthography) -> impl DoubleEndedIterator<Item = char> {
    word.chars().filter(|letter| letter.is_alphabetic()).filter(move |letter| !look_alikes::is_explained(orthography, *letter))
}

/// Latin with all its extensions lies below Greek, and in two blocks above Cyrillic that no twin is in.
fn is_latin(letter: char) -> bool {
    !('\u{0400}'..='\u{052F}').contains(&letter)
}

/// Whether the two scripts meet once, in a way in which people write on purpose.
fn is_suffix_or_name(word: &str, orthography: Orthography, intruders: Intruders) -> bool {
    let mut runs: Vec<String> = Vec::new();
    for letter in letters(word, orthography) {
        match runs.last_mut() {
            Some(run) if run.chars().all(|other| is_latin(other) == is_latin(letter)) => run.push(letter),
            _ => runs.push(letter.to_string()),
        }
    }
    let [head, tail] = runs.as_slice() else { return false };
    let is_short_for = |run: &str| run.chars().nth(1).is_some() && run.chars().all(char::is_uppercase);
    // IIМ is ІІМ, the Kazakh ministry, and no number with an ending.
    let is_kazakh_i = head.chars().all(|letter| letter == 'I') && tail.starts_with(char::is_uppercase);
    let grows = head.ends_with(char::is_lowercase) && tail.starts_with(char::is_uppercase);
    let is_latin_first = head.chars().all(is_latin);
    match intruders {
        // OKро, IIIлік; ПозитсияиX, мA, ToЗаминаи.
        Intruders::Latin => {
            (is_latin_first && is_short_for(head) && !is_kazakh_i) || (grows && (is_latin_first || tail.chars().count() == 1))
        }
        // HTMLро, Excelро: endings happen to be spelt with twins.
        Intruders::Cyrillic => is_latin_first && orthography.is_cyrillic(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::prose::{Prose, Segment};
    use crate::model::source::SourceId;

    fn intruders_of(orthography: Orthography, word: &str) -> Option<Intruders> {
        let segments = vec![Segment { start: 0, end: u32::try_from(word.len()).unwrap(), block: 0 }];
        let prose = Prose::new(SourceId(0), orthography, segments);
        let text = Text::new(&prose, word);
        words(&text).map(|(_, intruders)| intruders).next()
    }

    #[test]
    fn endings_and_names_are_right() {
        for word in
            ["HTMLро", "SMTPи", "JREро", "ISISро", "OKро", "ASPро", "HTTPро", "Excelро", "ПозитсияиX", "дрҷC", "ToЗаминаи"]
        {
            assert_eq!(intruders_of(Orthography::Tg, word), None, "{word}");
        }
        assert_eq!(intruders_of(Orthography::UzCyrl, "Webни"), None);
        assert_eq!(intruders_of(Orthography::UzCyrl, "Cookieлар"), None);
        assert_eq!(intruders_of(Orthography::Ky, "Brexitтин"), None);
    }

    #[test]
    fn words_that_were_met_are_found() {
        for word in
            ["cомона", "тағйиpёбандаҳои", "баpoҳмoндашyда", "Иcроил", "Taб", "Maксимум", "акcаpи", "CОМОНАИ", "Сейнсбериc"]
        {
            assert_eq!(intruders_of(Orthography::Tg, word), Some(Intruders::Latin), "{word}");
        }
        assert_eq!(intruders_of(Orthography::KaaLatn, "tіl"), Some(Intruders::Cyrillic));
        assert_eq!(intruders_of(Orthography::Ru, "Windоws"), Some(Intruders::Cyrillic));
    }
}
