//! A sieve before a list of words: nearly all words of a text are in no list, and they must cost next to nothing.

/// Lengths of the words that begin with the same two letters.
pub(super) struct Sieve {
    lengths: Vec<u32>,
}

const LETTERS: usize = 33;

impl Sieve {
    /// Of words in small letters, none longer than thirty.
    pub(super) fn new<'w>(words: impl Iterator<Item = &'w str>) -> Self {
        let mut lengths = vec![0; LETTERS * LETTERS];
        for word in words {
            if let Some((at, length)) = mark(word) {
                lengths[at] |= length;
            }
        }
        Self { lengths }
    }

    /// `false` for a word that is not in the list; `true` for all that are, and for a few more. Case does not matter.
    pub(super) fn may_hold(&self, letters: &str) -> bool {
        mark(letters).is_some_and(|(at, length)| self.lengths[at] & length != 0)
    }
}

/// Place of the first two letters, and the bit of the length: all letters are two bytes.
fn mark(letters: &str) -> Option<(usize, u32)> {
    let bytes = letters.as_bytes();
    let first = letter(bytes.get(..2)?)?;
    let second = bytes.get(2..4).map_or(Some(LETTERS - 1), letter)?;
    Some((first * LETTERS + second, 1_u32.checked_shl(u32::try_from(bytes.len() / 2).ok()?)?))
}

/// а to я and А to Я, counted from nought; ё counts as е.
fn letter(bytes: &[u8]) -> Option<usize> {
    match bytes {
        [0xD0, second @ 0x90..=0xAF] => Some(usize::from(second - 0x90)),
        [0xD0, second @ 0xB0..=0xBF] => Some(usize::from(second - 0xB0)),
        [0xD1, second @ 0x80..=0x8F] => Some(usize::from(second - 0x80) + 16),
        [0xD0, 0x81] | [0xD1, 0x91] => Some(5),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_in_the_list_passes_in_both_cases() {
        let sieve = Sieve::new(["хамаи", "и", "ёд"].into_iter());
        for word in ["хамаи", "Хамаи", "ХАМАИ", "и", "И", "ёд", "Ёд"] {
            assert!(sieve.may_hold(word), "{word}");
        }
        for word in ["хама", "ҳамаи", "а", "word", "", "хи"] {
            assert!(!sieve.may_hold(word), "{word}");
        }
    }
}
