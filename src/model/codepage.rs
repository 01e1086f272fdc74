//! Code pages of eight bits: which character stood for which byte before Unicode. Texts that were read with the wrong one
//! are mended by going back to the bytes. Pure tables; nothing here knows a language.
//!
//! Source: the mapping files CP1251.TXT and CP1252.TXT of the Unicode Consortium (unicode.org, MAPPINGS/VENDORS/MICSFT).
//! Bytes without a character (98 of CP1251; 81, 8D, 8F, 90, 9D of CP1252) stand for the control character of the same
//! number, which is what browsers make of them.

/// A code page that texts of Central Asia have been read with by mistake.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Codepage {
    /// Windows Cyrillic.
    Cp1251,
    /// Windows Latin; Latin-1, which differs in the controls 80 to 9F only, is read by the same table.
    Cp1252,
}

/// Characters of the bytes 80 to BF of CP1251; C0 to FF are А to я.
const CP1251: [char; 64] = [
    'Ђ', 'Ѓ', '‚', 'ѓ', '„', '…', '†', '‡', '€', '‰', 'Љ', '‹', 'Њ', 'Ќ', 'Ћ', 'Џ', 'ђ', '‘', '’', '“', '”', '•', '–', '—',
    '\u{98}', '™', 'љ', '›', 'њ', 'ќ', 'ћ', 'џ', '\u{A0}', 'Ў', 'ў', 'Ј', '¤', 'Ґ', '¦', '§', 'Ё', '©', 'Є', '«', '¬', '\u{AD}',
    '®', 'Ї', '°', '±', 'І', 'і', 'ґ', 'µ', '¶', '·', 'ё', '№', 'є', '»', 'ј', 'Ѕ', 'ѕ', 'ї',
];

/// Characters of the bytes 80 to 9F of CP1252; the rest are those of Latin-1.
const CP1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}', '\u{90}', '‘', '’', '“', '”',
    '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
];

impl Codepage {
    /// The character of a byte.
    #[must_use]
    pub fn character(self, byte: u8) -> char {
        match (self, byte) {
            (_, 0..=0x7F) => char::from(byte),
            (Self::Cp1251, 0x80..=0xBF) => CP1251[usize::from(byte - 0x80)],
            (Self::Cp1251, _) => char::from_u32(u32::from(byte) - 0xC0 + 0x410).unwrap_or(char::REPLACEMENT_CHARACTER),
            (Self::Cp1252, 0x80..=0x9F) => CP1252[usize::from(byte - 0x80)],
            (Self::Cp1252, _) => char::from(byte),
        }
    }

    /// The byte of a character; the controls 80 to 9F keep theirs, as in Latin-1.
    #[must_use]
    pub fn byte(self, character: char) -> Option<u8> {
        let among =
            |table: &[char]| table.iter().position(|other| *other == character).and_then(|at| u8::try_from(at + 0x80).ok());
        match (self, character) {
            (_, '\0'..='\u{9F}') | (Self::Cp1252, '\u{A0}'..='\u{FF}') => u8::try_from(u32::from(character)).ok(),
            (Self::Cp1251, 'А'..='я') => u8::try_from(u32::from(character) - 0x410 + 0xC0).ok(),
            (Self::Cp1251, _) => among(&CP1251),
            (Self::Cp1252, _) => among(&CP1252),
        }
    }

    /// The character beyond ASCII at the beginning of `text`, if its UTF-8 was read with this code page, and how many bytes
    /// of `text` it takes. Strict: anything that is not exactly one character of UTF-8 is `None`.
    #[must_use]
    pub fn garbled(self, text: &str) -> Option<(char, usize)> {
        let mut bytes = [0; 4];
        let mut taken = 0;
        let mut wanted = 1;
        for (count, character) in text.chars().enumerate() {
            let byte = self.byte(character)?;
            if count == 0 {
                wanted = length(byte)?;
            }
            bytes[count] = byte;
            taken += character.len_utf8();
            if count + 1 == wanted {
                let decoded = std::str::from_utf8(&bytes[..wanted]).ok()?;
                return Some((decoded.chars().next()?, taken));
            }
        }
        None
    }

    /// `text` with everything put right that [`Self::garbled`] recognizes; the rest stays as it is.
    #[must_use]
    pub fn ungarbled(self, text: &str) -> String {
        let mut right = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(character) = rest.chars().next() {
            let (decoded, taken) = self.garbled(rest).unwrap_or((character, character.len_utf8()));
            right.push(decoded);
            rest = &rest[taken..];
        }
        right
    }
}

/// How many bytes the character takes whose UTF-8 begins with `lead`.
fn length(lead: u8) -> Option<usize> {
    match lead {
        0xC2..=0xDF => Some(2),
        0xE0..=0xEF => Some(3),
        0xF0..=0xF4 => Some(4),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_comes_back() {
        for page in [Codepage::Cp1251, Codepage::Cp1252] {
            for byte in 0..=u8::MAX {
                assert_eq!(page.byte(page.character(byte)), Some(byte), "{page:?} {byte:X}");
            }
        }
    }

    #[test]
    fn slots_of_the_tajik_fonts() {
        let slots: Vec<char> = [0x83, 0xBF, 0x9D, 0xA2, 0x9C, 0x9A].map(|byte| Codepage::Cp1251.character(byte)).into();
        assert_eq!(slots, ['ѓ', 'ї', 'ќ', 'ў', 'њ', 'љ']);
    }

    #[test]
    fn garbled_utf8_is_recognized_strictly() {
        assert_eq!(Codepage::Cp1251.garbled("Т›ала"), Some(('қ', "Т›".len())));
        assert_eq!(Codepage::Cp1252.garbled("Ò›"), Some(('қ', "Ò›".len())));
        assert_eq!(Codepage::Cp1251.garbled("Тоҷик"), None);
        assert_eq!(Codepage::Cp1251.garbled("Т"), None);
        assert_eq!(Codepage::Cp1251.ungarbled("РІР° ман"), "ва ман");
    }
}
